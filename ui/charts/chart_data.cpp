// Keeping the charts' summaries up to date.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_data.h"

#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace dw::ui {

ChartData::ChartData(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    connect(&m_document, &Document::planChanged, this, &ChartData::refresh);
    connect(&m_document, &Document::selectionChanged, this, [this] {
        if (m_document.currentTable() != m_table)
            refresh();
    });
    connect(&m_previewer, &Previewer::ready, this, &ChartData::summarizeRows);
    connect(&m_watcher, &QFutureWatcher<Answer>::finished, this, [this] {
        const Answer answer = m_watcher.result();
        if (m_waiting)
            summarizeRows(*std::exchange(m_waiting, std::nullopt));
        show(answer);
    });
}

void ChartData::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        refresh();
}

void ChartData::refresh()
{
    m_stale = !m_active;
    if (!m_active)
        return;
    m_table = m_document.currentTable();
    if (m_table < 0 || static_cast<std::size_t>(m_table) >= m_document.plan()->tables.size()) {
        m_columns.clear();
        m_tableId.clear();
        emit updated();
        return;
    }
    m_previewer.request(m_document.plan(), static_cast<std::size_t>(m_table), 0, kChartRows);
}

void ChartData::summarizeRows(const PreviewRows& rows)
{
    if (m_watcher.isRunning()) {
        m_waiting = rows;
        return;
    }
    Known known;
    for (const ChartColumn& column : m_columns)
        if (column.column)
            known.emplace_back(column.column, column.summary);
    m_watcher.setFuture(QtConcurrent::run(&ChartData::summarizeAll, rows, known));
}

ChartData::Answer ChartData::summarizeAll(PreviewRows rows, const Known& known)
{
    Answer answer;
    answer.rows = std::move(rows);
    for (const auto& column : answer.rows.columns) {
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == column; });
        if (!column) {
            answer.summaries.push_back(nullptr);
        } else if (found != known.end()) {
            answer.summaries.push_back(found->second);
        } else {
            answer.summaries.push_back(std::make_shared<const ColumnSummary>(summarize(column->values)));
            ++answer.summarized;
        }
    }
    return answer;
}

void ChartData::show(const Answer& answer)
{
    // An answer to what is no longer asked: the next one is on its way.
    if (answer.rows.plan != m_document.plan() || static_cast<int>(answer.rows.table) != m_table)
        return;
    const TableDesign& design = m_document.project().tables[answer.rows.table];
    const QString tableId = QString::fromStdString(design.id);
    const std::vector<ChartColumn> before = std::exchange(m_columns, {});
    const bool sameTable = tableId == m_tableId;
    // Edits that fold into one undo step are compared with what was before all of them.
    const bool sameStep = m_undoIndex == m_document.undoStack().index();
    m_undoIndex = m_document.undoStack().index();
    m_tableId = tableId;
    for (std::size_t i = 0; i < answer.rows.columns.size(); ++i) {
        ChartColumn column{QString::fromStdString(design.columns[i].id), QString::fromStdString(design.columns[i].name),
                           answer.rows.columns[i], answer.summaries[i], nullptr};
        const auto old =
            std::find_if(before.begin(), before.end(), [&](const ChartColumn& other) { return other.id == column.id; });
        if (sameTable && old != before.end() && old->summary && column.summary) {
            if (sameStep && old->ghost)
                column.ghost = old->ghost;
            else if (old->column != column.column)
                column.ghost = old->summary;
        }
        m_columns.push_back(std::move(column));
    }
    m_summarized = answer.summarized;
    emit updated();
}

} // namespace dw::ui
