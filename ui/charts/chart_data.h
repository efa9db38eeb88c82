// What all charts show: summaries of the current table's columns on 50,000 rows, made in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"
#include "ui/document/document.h"
#include "ui/preview/previewer.h"

#include <QFutureWatcher>
#include <QString>

namespace dw::ui {

inline constexpr std::size_t kChartRows = 50'000;

struct ChartColumn {
    QString id;
    QString name;
    std::shared_ptr<const PreviewColumn> column;  ///< null: cannot be computed
    std::shared_ptr<const ColumnSummary> summary; ///< null with it
    std::shared_ptr<const ColumnSummary> ghost;   ///< as it was before the last edit, where that changed it
};

class ChartData : public QObject
{
    Q_OBJECT

public:
    explicit ChartData(Document& document, QObject* parent = nullptr);

    const std::vector<ChartColumn>& columns() const { return m_columns; }
    int table() const { return m_table; }
    /// Nothing is computed while nobody looks.
    void setActive(bool active);
    /// The number of columns that the last update had to summarise.
    int summarized() const { return m_summarized; }

signals:
    void updated();

private:
    struct Answer {
        PreviewRows rows;
        std::vector<std::shared_ptr<const ColumnSummary>> summaries;
        int summarized = 0;
    };
    using Known = std::vector<std::pair<std::shared_ptr<const PreviewColumn>, std::shared_ptr<const ColumnSummary>>>;

    void refresh();
    void summarizeRows(const PreviewRows& rows);
    static Answer summarizeAll(PreviewRows rows, const Known& known);
    void show(const Answer& answer);

    Document& m_document;
    Previewer m_previewer;
    QFutureWatcher<Answer> m_watcher;
    std::optional<PreviewRows> m_waiting;
    std::vector<ChartColumn> m_columns;
    QString m_tableId;
    int m_table = -1;
    int m_undoIndex = -1;
    int m_summarized = 0;
    bool m_active = false;
    bool m_stale = true;
};

} // namespace dw::ui
