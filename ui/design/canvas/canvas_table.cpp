// Three tables that share the document's selection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_table.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace dw::ui {

CanvasTable::CanvasTable(Document& document, ChildCounter& counter, QWidget* parent)
    : QWidget(parent), m_document(document), m_tableModel(document), m_relationModel(document, counter),
      m_shareModel(document, counter)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 12);
    layout->setSpacing(6);
    m_tables = addView(&m_tableModel, tr("Tables"), tr("Tables"));
    m_relations = addView(&m_relationModel, tr("Relations"), tr("Relations between tables"));
    m_shares = addView(&m_shareModel, QString(), tr("Children per parent"));
    m_shares->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_shares->setEditTriggers(QAbstractItemView::AllEditTriggers);
    const auto choose = [this](auto find) {
        return [this, find](const QModelIndex& index) {
            if (index.isValid() && !m_isFollowing)
                m_document.select(find(index.row()));
        };
    };
    connect(m_tables->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            choose([](int row) { return Selection::ofTable(row); }));
    connect(m_relations->selectionModel(), &QItemSelectionModel::currentRowChanged, this, choose([this](int row) {
                return selectionOf(m_relationModel.relations()[static_cast<std::size_t>(row)]);
            }));
    connect(&document, &Document::selectionChanged, this, &CanvasTable::showSelection);
    connect(&document, &Document::changed, this, &CanvasTable::showSelection);
    connect(&m_relationModel, &QAbstractItemModel::dataChanged, this, [this] { fitColumns(*m_relations); });
    connect(&m_shareModel, &QAbstractItemModel::modelReset, this, &CanvasTable::showShares);
    showSelection();
}

QTableView* CanvasTable::addView(QAbstractItemModel* model, const QString& title, const QString& name)
{
    auto* label = new QLabel(title, this);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    label->setContentsMargins(0, 6, 0, 0);
    auto* view = new QTableView(this);
    view->setModel(model);
    view->setAccessibleName(name);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setTabKeyNavigation(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setHighlightSections(false);
    view->horizontalHeader()->setStretchLastSection(true);
    label->setBuddy(view);
    layout()->addWidget(label);
    layout()->addWidget(view);
    m_sharesTitle = label;
    return view;
}

void CanvasTable::fitColumns(QTableView& view)
{
    view.resizeColumnsToContents();
    for (int column = 0; column + 1 < view.model()->columnCount(); ++column)
        view.setColumnWidth(column, std::min(320, view.columnWidth(column) + 24));
}

void CanvasTable::showSelection()
{
    const QScopedValueRollback following(m_isFollowing, true);
    const Selection& now = m_document.selection();
    if (now.table >= 0 && now.table < m_tableModel.rowCount())
        m_tables->setCurrentIndex(m_tableModel.index(now.table, 0));
    else
        m_tables->clearSelection();
    int child = -1;
    bool isFound = false;
    for (int row = 0; row < m_relationModel.rowCount(); ++row) {
        const Relation& relation = m_relationModel.relations()[static_cast<std::size_t>(row)];
        const bool isSelected = selectionOf(relation) == now;
        if (isSelected && !isFound) {
            m_relations->setCurrentIndex(m_relationModel.index(row, 0));
            isFound = true;
        }
        // A table shows how many of its rows each parent has, whichever of its columns is selected.
        if (relation.kind == Relation::Kind::PerParent && relation.child == now.table)
            child = relation.child;
    }
    if (!isFound) {
        m_relations->clearSelection();
        m_relations->setCurrentIndex({});
    }
    m_shareModel.setTable(child);
    fitColumns(*m_tables);
    fitColumns(*m_relations);
    showShares();
}

void CanvasTable::showShares()
{
    const int child = m_shareModel.table();
    const bool isShown = child >= 0 && child < m_tableModel.rowCount();
    m_shares->setVisible(isShown);
    m_sharesTitle->setVisible(isShown);
    if (!isShown)
        return;
    const TableDesign& table = m_document.project().tables[static_cast<std::size_t>(child)];
    m_sharesTitle->setText(tr("Number of %1 per row of %2")
                               .arg(QString::fromStdString(table.name), QString::fromStdString(table.rows.per)));
}

} // namespace dw::ui
