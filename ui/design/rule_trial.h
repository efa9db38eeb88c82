// What a table's constraints do, found out in the background after each change: acceptance, clashes, marginals.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/check_rules.h"
#include "ui/charts/statistics.h"
#include "ui/document/document.h"

#include <QFutureWatcher>
#include <QTimer>

namespace dw::ui {

struct RuleMarginal {
    QString column;
    std::shared_ptr<const ColumnSummary> before; ///< without the constraint
    std::shared_ptr<const ColumnSummary> after;  ///< null when no rows can be made
};

struct RuleFindings {
    std::vector<RuleGroupReport> groups; ///< of the table
    std::vector<RuleMarginal> marginals; ///< of the one constraint, what changed most first
    QString failure;                     ///< why nothing could be found out

    /// The group of a constraint and its place in it; by the name that compile() gives it.
    struct Found {
        const RuleGroupReport* group = nullptr;
        std::size_t rule = 0;
    };
    Found find(const ConstraintDesign& constraint) const;
};

class RuleTrials : public QObject
{
    Q_OBJECT

public:
    /// `constraint`: the one whose marginals are wanted; -1: none.
    RuleTrials(Document& document, int table, int constraint, QObject* parent = nullptr);
    ~RuleTrials() override;

    const RuleFindings& findings() const { return m_findings; }
    bool isRunning() const { return m_timer.isActive() || m_watcher.isRunning(); }

signals:
    void started();
    void updated();

private:
    void begin();

    Document& m_document;
    int m_table;
    int m_constraint;
    QTimer m_timer; ///< waits until typing pauses
    QFutureWatcher<RuleFindings> m_watcher;
    std::stop_source m_stop;
    RuleFindings m_findings;
};

/// "'low < high' and 'x > 3' cannot be kept together: …", for a group that is impossible.
QString clashWords(const RuleGroupReport& group);

} // namespace dw::ui
