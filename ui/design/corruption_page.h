// The inspector's page of a corruption: its parameters, what it does to a sample of the rows, and what goes missing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/control.h"
#include "ui/charts/missing_pattern.h"
#include "ui/design/inspector_page.h"

#include <QFutureWatcher>
#include <QTableWidget>
#include <QTimer>

namespace dw::ui {

/// Of the first rows of a table, as they leave it.
struct DirtFindings {
    struct Share {
        QString column;
        double share = 0;
    };
    std::vector<Share> changed; ///< by the corruption that was asked for
    std::int64_t addedRows = 0; ///< copies, in the whole table
    std::int64_t rows = 0;      ///< looked at
    MissingPattern missing;     ///< whatever made it so
    QString failure;
};

/// Any thread may call it; takes some milliseconds.
DirtFindings findDirt(const Plan& plan, std::size_t table, const QStringList& columns, const std::string& corruption);

class CorruptionPage : public InspectorPage
{
    Q_OBJECT

public:
    CorruptionPage(Document& document, const Selection& selection);
    ~CorruptionPage() override;

    const DirtFindings& findings() const { return m_findings; }

protected:
    Json part() const override;
    QString pointer() const override;
    void put(Project& project, const Json& json) const override;
    QString shape() const override;

private:
    void buildFindings();
    void begin();
    void show();
    std::optional<CorruptionDesign> corruption() const;

    QLabel* m_words = nullptr;
    QLabel* m_title = nullptr;
    MissingPatternChart* m_chart = nullptr;
    QTableWidget* m_table = nullptr;
    QTimer m_timer; ///< waits until typing pauses
    QFutureWatcher<DirtFindings> m_watcher;
    DirtFindings m_findings;
};

} // namespace dw::ui
