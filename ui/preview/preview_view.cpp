// The data view: what it does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_view.h"

#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr std::size_t kSampleRows = 2000;

/// A row number as people type it: with group separators, or as "1e12".
std::optional<std::int64_t> parseRow(QString text)
{
    text.remove(QLocale().groupSeparator()).remove(QLatin1Char(' ')).remove(QLatin1Char('_'));
    bool valid = false;
    if (const qlonglong row = text.toLongLong(&valid); valid && row >= 0)
        return row;
    const double number = text.toDouble(&valid);
    if (valid && number >= 0 && number < 9e18 && std::floor(number) == number)
        return static_cast<std::int64_t>(number);
    return {};
}

} // namespace

PreviewView::PreviewView(Document& document, QWidget* parent) : QWidget(parent), m_document(document), m_model(document)
{
    setAccessibleName(tr("Data"));
    m_pages = new QStackedWidget;
    auto* full = new QWidget;
    auto* rows = new QVBoxLayout(full);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_filter = new FilterBar(m_document, m_model);
    rows->addWidget(m_filter);
    rows->addWidget(createGrid());
    rows->addWidget(createFooter());
    m_pages->addWidget(full);
    m_pages->addWidget(createEmptyState());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    createActions();

    connect(&m_sampler, &Previewer::ready, m_header, &PreviewHeader::setSample);
    connect(&m_model, &PreviewModel::rowsShown, this, [this] {
        m_sampler.request(m_model.rows().plan, m_model.rows().table, 0, kSampleRows);
        updateFooter();
        updateWidths();
        if (m_rowToShow >= 0)
            goToRow(std::exchange(m_rowToShow, -1));
        showSelection();
    });
    connect(&m_document, &Document::planChanged, this, &PreviewView::updateState);
    connect(&m_document, &Document::changed, this, &PreviewView::updateProblems);
    connect(&m_document, &Document::fileNameChanged, this, [this] {
        m_history.clear();
        updateBack();
    });
    connect(&m_document, &Document::selectionChanged, this, [this] {
        updateState();
        updateProblems();
        showSelection();
    });
    updateState();
    updateProblems();
}

void PreviewView::updateState()
{
    const int table = m_document.currentTable();
    const bool hasTable = table >= 0;
    const bool hasColumns = hasTable && !m_document.project().tables[static_cast<std::size_t>(table)].columns.empty();
    m_pages->setCurrentIndex(hasColumns ? 0 : 1);
    m_emptyTitle->setText(hasTable ? tr("This table has no columns yet") : tr("Nothing here yet"));
    m_emptyText->setText(hasTable ? tr("Add a first column, and its values appear here as you shape it.")
                                  : tr("Add a table, then columns: rows appear here while you work."));
    m_emptyButton->setText(hasTable ? tr("Add a key column") : tr("Add a table"));
}

void PreviewView::updateFooter()
{
    const QLocale locale;
    const PreviewRows& rows = m_model.rows();
    const std::int64_t total = m_model.totalRows();
    const auto last = rows.first + static_cast<std::int64_t>(rows.count);
    const auto number = [&locale](std::int64_t value) { return locale.toString(static_cast<qlonglong>(value)); };
    if (rows.count == 0)
        m_range->setText(m_document.isPlanLate() ? QStringLiteral("…") : tr("No rows"));
    else if (rows.picked)
        m_range->setText(tr("%1 to %2 of %3 found").arg(number(rows.first + 1), number(last), number(total)));
    else
        m_range->setText(tr("Rows %1 to %2 of %3").arg(number(rows.first), number(last - 1), number(total)));
    m_previous->setEnabled(rows.first > 0);
    m_next->setEnabled(last < total);
    m_message->setText(rows.failure);
    m_clean->setVisible(rows.plan && rows.table < rows.plan->tables.size() &&
                        !rows.plan->tables[rows.table].corruptions.empty());
    std::int64_t largest = last;
    for (std::size_t i = 0; rows.picked && i < rows.count; ++i)
        largest = std::max(largest, rows.rowNumber(i));
    m_grid->verticalHeader()->setFixedWidth(m_grid->fontMetrics().horizontalAdvance(number(largest)) + 18);
}

void PreviewView::goToRow(std::int64_t row)
{
    const std::int64_t total = m_model.tableRows();
    if (row < 0 || row >= total) {
        m_message->setText(total > 0
                               ? tr("The last row is %1.").arg(QLocale().toString(static_cast<qlonglong>(total - 1)))
                               : tr("The table has no rows."));
        return;
    }
    m_message->clear();
    const PreviewRows& rows = m_model.rows();
    std::int64_t place = row;
    if (rows.picked) {
        const std::vector<std::int64_t>& kept = rows.picked->rows;
        const auto found = std::find(kept.begin(), kept.end(), row);
        if (found == kept.end()) {
            m_message->setText(
                tr("The filter does not show row %1.").arg(QLocale().toString(static_cast<qlonglong>(row))));
            return;
        }
        place = found - kept.begin();
    }
    if (place < rows.first || place >= rows.first + static_cast<std::int64_t>(rows.count)) {
        m_rowToShow = row;
        // Some rows before it stay in sight.
        m_model.setFirstRow(place - 20);
        return;
    }
    const Selection& selection = m_document.selection();
    const bool hasColumn = selection.kind == Selection::Kind::Column && selection.table == m_model.table() &&
                           selection.item < m_model.columnCount();
    const QModelIndex cell = m_model.index(static_cast<int>(place - rows.first),
                                           hasColumn ? selection.item : std::max(0, m_grid->currentIndex().column()));
    m_following = true; // a row is shown, no column is chosen
    m_grid->setCurrentIndex(cell);
    m_following = false;
    m_grid->scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void PreviewView::goToTypedRow()
{
    if (const auto row = parseRow(m_rowEdit->text())) {
        goToRow(*row);
        m_grid->setFocus();
    } else {
        m_message->setText(tr("A row number is a whole number from 0 up."));
    }
}

void PreviewView::showSelection()
{
    const Selection& selection = m_document.selection();
    const int column =
        selection.kind == Selection::Kind::Column && selection.table == m_model.table() ? selection.item : -1;
    m_header->setSelectedColumn(column);
    if (column < 0 || column >= m_model.columnCount() || m_grid->currentIndex().column() == column ||
        m_model.rowCount() == 0)
        return;
    m_following = true;
    const int row = std::max(0, m_grid->currentIndex().row());
    m_grid->setCurrentIndex(m_model.index(row, column));
    m_following = false;
}

void PreviewView::selectInDocument(int column)
{
    if (column >= 0 && !m_following && m_model.table() >= 0)
        m_document.select(Selection::ofColumn(m_model.table(), column));
}

QString PreviewView::selectionAsText() const
{
    QModelIndexList cells = m_grid->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        // Tabs and line ends within a value would be taken for the next cell.
        text += m_model.plainText(cells[i])
                    .replace(QLatin1Char('\t'), QLatin1Char(' '))
                    .replace(QLatin1Char('\n'), QLatin1Char(' '));
    }
    return text;
}

} // namespace dw::ui
