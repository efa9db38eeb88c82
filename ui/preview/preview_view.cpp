// The data view: what it does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/preview_view.h"

#include "ui/preview/explain_popup.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
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
        if (m_rowToShow >= 0)
            goToRow(std::exchange(m_rowToShow, -1));
        showSelection();
    });
    connect(&m_document, &Document::planChanged, this, &PreviewView::updateState);
    connect(&m_document, &Document::selectionChanged, this, [this] {
        updateState();
        showSelection();
    });
    updateState();
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
    m_range->setText(rows.count == 0 ? tr("No rows")
                                     : tr("Rows %1 to %2 of %3")
                                           .arg(locale.toString(static_cast<qlonglong>(rows.first)),
                                                locale.toString(static_cast<qlonglong>(last - 1)),
                                                locale.toString(static_cast<qlonglong>(total))));
    m_previous->setEnabled(rows.first > 0);
    m_next->setEnabled(last < total);
    m_message->setText(rows.failure);
    const int digits = m_grid->fontMetrics().horizontalAdvance(locale.toString(static_cast<qlonglong>(last)));
    m_grid->verticalHeader()->setFixedWidth(digits + 18);
}

void PreviewView::goToRow(std::int64_t row)
{
    const std::int64_t total = m_model.totalRows();
    if (row < 0 || row >= total) {
        m_message->setText(total > 0
                               ? tr("The last row is %1.").arg(QLocale().toString(static_cast<qlonglong>(total - 1)))
                               : tr("The table has no rows."));
        return;
    }
    m_message->clear();
    const std::int64_t first = m_model.rows().first;
    if (row < first || row >= first + static_cast<std::int64_t>(m_model.rows().count)) {
        m_rowToShow = row;
        // Some rows before it stay in sight.
        m_model.setFirstRow(row - 20);
        return;
    }
    const QModelIndex cell = m_model.index(static_cast<int>(row - first), std::max(0, m_grid->currentIndex().column()));
    m_grid->setCurrentIndex(cell);
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

void PreviewView::explainCurrent()
{
    const QModelIndex cell = m_grid->currentIndex();
    if (!cell.isValid() || m_model.rows().plan != m_document.plan())
        return;
    const std::int64_t row = m_model.rows().first + cell.row();
    const auto column = static_cast<std::size_t>(cell.column());
    const Explanation explanation =
        explainValue(m_document.project(), *m_document.plan(), m_model.rows().table, column, row);
    const QString title = tr("%1, row %2")
                              .arg(m_model.headerData(cell.column(), Qt::Horizontal).toString(),
                                   QLocale().toString(static_cast<qlonglong>(row)));
    const QRect place = m_grid->visualRect(cell);
    showExplanation(explanation, title, m_grid, m_grid->viewport()->mapToGlobal(place.bottomLeft()));
}

void PreviewView::createActions()
{
    auto* copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(selectionAsText()); });
    auto* why = new QAction(tr("Why this value?"), this);
    why->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    why->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(why, &QAction::triggered, this, &PreviewView::explainCurrent);
    auto* go = new QAction(tr("Go to row…"), this);
    go->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(go, &QAction::triggered, this, [this] {
        m_rowEdit->setFocus();
        m_rowEdit->selectAll();
    });
    addActions({copy, why, go});
    m_grid->addActions({why, copy, go});
    m_grid->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace dw::ui
