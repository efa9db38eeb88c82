// The data view: what can be done with the current cell.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/tokens.h"
#include "ui/document/core_text.h"
#include "ui/preview/cell_text.h"
#include "ui/preview/explain_popup.h"
#include "ui/preview/preview_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMouseEvent>
#include <algorithm>

namespace dw::ui {

namespace {

/// The name as SQL reads it: quoted where it has to be.
QString sqlName(const std::string& name)
{
    const std::vector<SqlToken> tokens = tokenizeSql(name);
    const bool isPlain = tokens.size() == 1 && tokens[0].kind == SqlTokenKind::Identifier && tokens[0].begin == 0 &&
                         tokens[0].end == name.size() && !isReservedSqlWord(name);
    return QString::fromStdString(isPlain ? name : quoteSqlIdentifier(name));
}

/// The value as a SQL literal.
QString sqlLiteral(const Column& column, std::size_t i)
{
    const QString plain = plainCell(column, i);
    if (isNumeric(column.type) || column.type == DataType::Bool)
        return plain;
    return QString::fromStdString(quoteSqlString(plain.toStdString()));
}

} // namespace

void PreviewView::createActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Find rows"), QKeySequence::Find, [this] {
        m_filter->condition().setFocus();
        m_filter->condition().selectAll();
    });
    add(tr("Show the parent's row"), QKeySequence(Qt::ALT | Qt::Key_Return), [this] { followKey(); });
    add(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    add(tr("Go to row…"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        m_rowEdit->setFocus();
        m_rowEdit->selectAll();
    });
    // Of the grid alone: elsewhere in the view these keys belong to text.
    const auto addToGrid = [this](const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(text, m_grid);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_grid->addAction(action);
    };
    addToGrid(tr("Why this value?"), QKeySequence(Qt::Key_Space), [this] { explainCurrent(); });
    addToGrid(tr("Copy"), QKeySequence::Copy, [this] { QApplication::clipboard()->setText(selectionAsText()); });
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &PreviewView::showMenu);
}

void PreviewView::showMenu(QPoint place)
{
    const QModelIndex cell = m_grid->currentIndex();
    if (!cell.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Why this value?\tSpace"), this, &PreviewView::explainCurrent);
    if (const auto& link = m_model.link(cell.column()))
        menu->addAction(tr("Show its row in “%1”\tAlt+Enter")
                            .arg(QString::fromStdString(m_model.rows().plan->tables[link->table].name)),
                        this, &PreviewView::followKey);
    menu->addSeparator();
    const QString name = m_model.headerData(cell.column(), Qt::Horizontal).toString();
    if (m_model.rows().columns[static_cast<std::size_t>(cell.column())]) {
        menu->addAction(tr("Only rows with this %1").arg(name), this, [this] { filterByCurrent(true); });
        menu->addAction(tr("Without rows with this %1").arg(name), this, [this] { filterByCurrent(false); });
        menu->addAction(tr("Sort by %1, smallest first").arg(name), this, [this] { sortByCurrent(false); });
        menu->addAction(tr("Sort by %1, largest first").arg(name), this, [this] { sortByCurrent(true); });
        if (!m_model.filter().isEmpty())
            menu->addAction(tr("Show all rows"), this, [this] { m_filter->clear(); });
        menu->addSeparator();
    }
    menu->addAction(tr("Copy\tCtrl+C"), this, [this] { QApplication::clipboard()->setText(selectionAsText()); });
    menu->popup(m_grid->viewport()->mapToGlobal(place));
}

void PreviewView::filterByCurrent(bool equal)
{
    const QModelIndex cell = m_grid->currentIndex();
    const auto column = static_cast<std::size_t>(cell.column());
    const Column& values = m_model.rows().columns[column]->values;
    const auto row = static_cast<std::size_t>(cell.row());
    const QString name = sqlName(m_document.project().tables[m_model.rows().table].columns[column].name);
    const QString test =
        values.isNull(row)
            ? QStringLiteral("%1 is %2null").arg(name, equal ? QString() : QStringLiteral("not "))
            : QStringLiteral("%1 %2 %3")
                  .arg(name, equal ? QStringLiteral("=") : QStringLiteral("<>"), sqlLiteral(values, row));
    const QString before = m_filter->condition().text().trimmed();
    m_filter->apply(before.isEmpty() ? test : before + QStringLiteral(" and ") + test, m_filter->order().text());
}

void PreviewView::sortByCurrent(bool descending)
{
    const auto column = static_cast<std::size_t>(m_grid->currentIndex().column());
    const QString name = sqlName(m_document.project().tables[m_model.rows().table].columns[column].name);
    m_filter->apply(m_filter->condition().text(), descending ? name + QStringLiteral(" desc") : name);
}

bool PreviewView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_grid->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::ControlModifier &&
            m_grid->indexAt(mouse->pos()).data(kIsKeyRole).toBool()) {
            m_grid->setCurrentIndex(m_grid->indexAt(mouse->pos()));
            followKey();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PreviewView::followKey()
{
    const QModelIndex cell = m_grid->currentIndex();
    // Rows of another table may still stand there, until those that were asked for come.
    if (!cell.isValid() || m_model.rows().plan != m_document.plan() ||
        static_cast<int>(m_model.rows().table) != m_model.table())
        return;
    const auto& link = m_model.link(cell.column());
    if (!link) {
        m_message->setText(tr("“%1” is not taken from a parent's row.")
                               .arg(m_model.headerData(cell.column(), Qt::Horizontal).toString()));
        return;
    }
    const Plan& plan = *m_model.rows().plan;
    const std::size_t table = m_model.rows().table;
    const std::int64_t row = m_model.rowNumber(cell.row());
    const auto parent = parentRow(plan, table, *link, row);
    if (!parent || !*parent) {
        m_message->setText(parent ? tr("The key is null: there is no parent.") : coreText(parent.error().message));
        return;
    }
    const TableDesign& child = m_document.project().tables[table];
    const TableDesign& target = m_document.project().tables[link->table];
    const std::vector<int>& columnSlots = plan.tables[link->table].columnSlots;
    const auto column = std::find(columnSlots.begin(), columnSlots.end(), link->parentSlot) - columnSlots.begin();
    Place place{target.id, {}, **parent};
    if (static_cast<std::size_t>(column) < target.columns.size())
        place.column = target.columns[static_cast<std::size_t>(column)].id;
    m_history.push_back({child.id, child.columns[static_cast<std::size_t>(cell.column())].id, row});
    updateBack();
    goToPlace(place);
}

void PreviewView::goBack()
{
    if (m_history.empty())
        return;
    const Place place = m_history.back();
    m_history.pop_back();
    updateBack();
    goToPlace(place);
}

void PreviewView::goToPlace(const Place& place)
{
    const auto& tables = m_document.project().tables;
    const auto table =
        std::find_if(tables.begin(), tables.end(), [&](const TableDesign& design) { return design.id == place.table; });
    if (table == tables.end())
        return;
    const auto column = std::find_if(table->columns.begin(), table->columns.end(),
                                     [&](const ColumnDesign& design) { return design.id == place.column; });
    const auto position = static_cast<int>(table - tables.begin());
    const bool moves = position != m_model.table();
    m_document.select(column == table->columns.end()
                          ? Selection::ofTable(position)
                          : Selection::ofColumn(position, static_cast<int>(column - table->columns.begin())));
    // The filter may hide the row.
    if (const auto& picked = m_model.rows().picked;
        !m_model.filter().isEmpty() &&
        (moves || !picked || std::find(picked->rows.begin(), picked->rows.end(), place.row) == picked->rows.end()))
        m_filter->clear();
    if (m_model.rows().plan == m_document.plan() && !moves && m_model.filter().isEmpty() && !m_model.rows().picked) {
        goToRow(place.row);
        return;
    }
    m_rowToShow = place.row;
}

void PreviewView::updateBack()
{
    m_back->setVisible(!m_history.empty());
    if (m_history.empty())
        return;
    const auto& tables = m_document.project().tables;
    const auto table = std::find_if(tables.begin(), tables.end(),
                                    [&](const TableDesign& design) { return design.id == m_history.back().table; });
    m_back->setText(tr("← %1, row %2")
                        .arg(table == tables.end() ? QString() : QString::fromStdString(table->name),
                             shownCount(m_history.back().row)));
    m_back->setAccessibleName(tr("Back to %1").arg(m_back->text().mid(2)));
}

void PreviewView::updateWidths()
{
    m_resizing = true;
    bool isResized = false;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const QString key = widthKey(column);
        auto width = m_widths.find(key);
        if (width == m_widths.end() && m_model.rows().columns[static_cast<std::size_t>(column)])
            width = m_widths.insert(key, naturalWidth(column));
        if (width != m_widths.end() && m_header->sectionSize(column) != *width) {
            m_header->resizeSection(column, *width);
            isResized = true;
        }
    }
    m_resizing = false;
    if (!isResized)
        return;
    // The scroll bar knows the new widths at once, so that the chosen column stays in sight, all of it.
    m_grid->doItemsLayout();
    if (m_grid->currentIndex().isValid())
        m_grid->scrollTo(m_grid->currentIndex());
}

QString PreviewView::widthKey(int column) const
{
    // Rows that still stand there may be of a table that is gone.
    const auto& tables = m_document.project().tables;
    const std::size_t table = m_model.rows().table;
    const auto position = static_cast<std::size_t>(column);
    const bool isThere = table < tables.size() && position < tables[table].columns.size();
    return m_model.tableId() + QLatin1Char('\n') +
           (isThere ? QString::fromStdString(tables[table].columns[position].id) : QString());
}

int PreviewView::naturalWidth(int column) const
{
    constexpr int kMeasuredRows = 20;
    constexpr int kWidest = 280;
    const QFontMetrics metrics = m_grid->fontMetrics();
    int width = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) +
                7 * metrics.averageCharWidth();
    for (int row = 0; row < std::min(kMeasuredRows, m_model.rowCount()); ++row)
        width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    // Room for the picture in the header, too.
    return std::clamp(width + 24, 13 * metrics.averageCharWidth(), kWidest);
}

void PreviewView::updateProblems()
{
    const int table = m_document.currentTable();
    std::vector<QString> byColumn;
    if (table >= 0)
        byColumn.resize(m_document.project().tables[static_cast<std::size_t>(table)].columns.size());
    const QString place = QStringLiteral("/tables/%1/columns/").arg(table);
    for (const Problem& problem : m_document.problems().all) {
        const QString pointer = QString::fromStdString(problem.pointer);
        if (!pointer.startsWith(place))
            continue;
        const auto column = pointer.mid(place.size()).section(QLatin1Char('/'), 0, 0).toUInt();
        if (column < byColumn.size() && byColumn[column].isEmpty())
            byColumn[column] = problemMessage(problem);
    }
    m_header->setProblems(std::move(byColumn));
}

void PreviewView::explainCurrent()
{
    const QModelIndex cell = m_grid->currentIndex();
    // Rows of another table may still stand there, until those that were asked for come.
    if (!cell.isValid() || m_model.rows().plan != m_document.plan() ||
        static_cast<int>(m_model.rows().table) != m_model.table())
        return;
    const std::int64_t row = m_model.rowNumber(cell.row());
    const auto column = static_cast<std::size_t>(cell.column());
    const Explanation explanation =
        explainValue(m_document.project(), *m_document.plan(), m_model.rows().table, column, row);
    const QString title = tr("%1, row %2")
                              .arg(m_model.headerData(cell.column(), Qt::Horizontal).toString(),
                                   QLocale().toString(static_cast<qlonglong>(row)));
    const QRect place = m_grid->visualRect(cell);
    showExplanation(explanation, title, m_grid, m_grid->viewport()->mapToGlobal(place.bottomLeft()));
}

} // namespace dw::ui
