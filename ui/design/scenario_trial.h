// What a table's scenarios do, found out in the background after each change: rows, cost, weights, columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/scenario_report.h"
#include "ui/design/column_effects.h"
#include "ui/document/document.h"

#include <QFutureWatcher>
#include <QTimer>

namespace dw::ui {

struct ScenarioFindings {
    std::optional<ScenarioReport> report;
    std::shared_ptr<const ColumnSummary> weights;
    std::vector<ColumnEffect> effects; ///< what changed most first
    QString failure;                   ///< why nothing could be found out

    /// The place of a scenario in the report, by its JSON pointer.
    std::optional<std::size_t> find(const QString& pointer) const;
};

class ScenarioTrials : public QObject
{
    Q_OBJECT

public:
    ScenarioTrials(Document& document, int table, QObject* parent = nullptr);
    ~ScenarioTrials() override;

    const ScenarioFindings& findings() const { return m_findings; }
    bool isRunning() const { return m_timer.isActive() || m_watcher.isRunning(); }

signals:
    void started();
    void updated();

private:
    void begin();

    Document& m_document;
    int m_table;
    QTimer m_timer; ///< waits until typing pauses
    QFutureWatcher<ScenarioFindings> m_watcher;
    std::stop_source m_stop;
    ScenarioFindings m_findings;
};

} // namespace dw::ui
