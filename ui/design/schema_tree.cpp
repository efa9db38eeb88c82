// Keeps tree and document on the same selection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_tree.h"

#include "ui/design/clipboard.h"
#include "ui/design/edits.h"
#include "ui/design/schema_actions.h"
#include "ui/document/selected_items.h"

#include <QApplication>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace dw::ui {

namespace {

/// F2 edits the cell that has the focus where that is of another view. True when it is.
bool editsElsewhere(const QAbstractItemView* own)
{
    QWidget* focus = QApplication::focusWidget();
    for (QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        if (view == nullptr || view == own)
            continue;
        const QModelIndex index = view->currentIndex();
        const bool canEdit =
            view->editTriggers() != QAbstractItemView::NoEditTriggers && (index.flags() & Qt::ItemIsEditable) != 0;
        if (canEdit && view == focus)
            view->edit(index); // else its editor is open
        return canEdit;
    }
    return false;
}

} // namespace

SchemaTree::SchemaTree(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new SchemaModel(document, this)), m_view(new QTreeView(this)),
      m_search(new QLineEdit(this))
{
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setAccessibleName(tr("Tables, columns, rules"));
    m_view->setIconSize(QSize(16, 16));
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // Not by a click on what is selected: that editor would open late, and take the focus from what was gone to since.
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setUniformRowHeights(true);
    m_search->setPlaceholderText(tr("Find in the schema"));
    m_search->setAccessibleName(tr("Find a table or column"));
    m_search->setClearButtonEnabled(true);
    buildActions();

    auto* buttons = new QHBoxLayout;
    for (int i = 0; i < 2; ++i) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(m_actions[i]);
        button->setText(i == 0 ? tr("+ Column") : tr("+ Table"));
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->setSpacing(6);
    layout->addWidget(m_search);
    layout->addWidget(m_view);
    layout->addLayout(buttons);
    setMinimumWidth(21 * fontMetrics().averageCharWidth());

    connect(m_model, &QAbstractItemModel::modelReset, this, &SchemaTree::follow);
    connect(&document, &Document::selectionChanged, this, &SchemaTree::showSelection);
    connect(&SelectedItems::of(document), &SelectedItems::changed, this, &SchemaTree::showSelection);
    connect(&document, &Document::changed, this, [this] { search(m_search->text()); });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_collapsed.insert(m_document.project().tables[static_cast<std::size_t>(index.row())].id);
    });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        m_collapsed.erase(m_document.project().tables[static_cast<std::size_t>(index.row())].id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &SchemaTree::takeSelection);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SchemaTree::takeSelection);
    connect(m_search, &QLineEdit::textChanged, this, &SchemaTree::search);
    follow();
}

QAction* SchemaTree::action(const QString& text, const QKeySequence& keys, const std::function<void()>& work,
                            bool everywhere)
{
    auto* made = new QAction(text, this);
    made->setShortcut(keys);
    // Keys such as Delete and Ctrl+C mean something else in other panes.
    made->setShortcutContext(everywhere ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, work);
    m_view->addAction(made);
    m_actions.append(made);
    return made;
}

void SchemaTree::buildActions()
{
    const auto separator = [this] {
        auto* line = new QAction(this);
        line->setSeparator(true);
        m_view->addAction(line);
        m_actions.append(line);
    };
    action(
        tr("Add &column…"), QKeySequence(Qt::CTRL | Qt::Key_K), [this] { addColumnByPalette(); }, true);
    action(
        tr("Add &table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { addTable(m_document); }, true);
    action(
        tr("Add &foreign key…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), [this] { askForReference(); }, true);
    action(
        tr("Add con&straint"), {}, [this] { addConstraint(m_document); }, true);
    action(
        tr("Add scenar&io"), {}, [this] { addScenario(m_document); }, true);
    action(
        tr("Add c&orrelation"), {}, [this] { addCorrelation(m_document); }, true);
    action(
        tr("Add in&jection…"), {}, [this] { askForKind(fillInjectionMenu, tr("Add injection")); }, true);
    action(
        tr("Add corr&uption…"), {}, [this] { askForKind(fillCorruptionMenu, tr("Add corruption")); }, true);
    action(
        tr("Add counterfactual t&wins"), {}, [this] { addTwins(m_document); }, true);
    action(
        tr("Re&name"), QKeySequence(Qt::Key_F2),
        [this] {
            if (editsElsewhere(m_view))
                return;
            m_view->setFocus();
            m_view->edit(m_view->currentIndex());
        },
        true);
    separator();
    action(
        tr("Cu&t"), QKeySequence::Cut, [this] { cutSelected(m_document); }, false);
    action(
        tr("&Copy"), QKeySequence::Copy, [this] { copySelected(m_document); }, false);
    action(
        tr("&Paste"), QKeySequence::Paste, [this] { pasteClipboard(m_document); }, false);
    action(
        tr("D&uplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), [this] { duplicateSelected(m_document); }, true);
    action(
        tr("&Delete"), QKeySequence::Delete, [this] { deleteSelected(m_document); }, false);
    separator();
    action(
        tr("Move &up"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { moveSelected(m_document, -1); }, true);
    action(
        tr("Move d&own"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { moveSelected(m_document, 1); }, true);
    separator();
    action(
        tr("&Find column"), QKeySequence::Find,
        [this] {
            m_search->setFocus();
            m_search->selectAll();
        },
        true);
    action(
        tr("Project s&ettings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] { m_document.select({}); }, true);
}

void SchemaTree::addColumnByPalette()
{
    askForColumn(m_document, window(), [this] { m_view->setFocus(); });
}

void SchemaTree::askForReference()
{
    QMenu menu(this);
    menu.setAccessibleName(tr("Refer to"));
    fillReferenceMenu(menu, m_document);
    showMenuAtSelection(menu);
}

void SchemaTree::askForKind(void (*fill)(QMenu&, Document&), const QString& name)
{
    if (m_document.currentTable() < 0)
        return;
    QMenu menu(this);
    menu.setAccessibleName(name);
    fill(menu, m_document);
    showMenuAtSelection(menu);
}

void SchemaTree::showMenuAtSelection(QMenu& menu)
{
    const QModelIndex index = m_model->indexOf(m_document.selection());
    const QRect place = m_view->visualRect(index);
    menu.setActiveAction(menu.actions().value(0));
    menu.exec(m_view->viewport()->mapToGlobal(index.isValid() ? place.bottomLeft() : QPoint(20, 20)));
}

void SchemaTree::follow()
{
    const auto& tables = m_document.project().tables;
    const std::set<std::string> collapsed = m_collapsed;
    for (int table = 0; table < m_model->rowCount(); ++table)
        m_view->setExpanded(m_model->index(table, 0), collapsed.count(tables[static_cast<std::size_t>(table)].id) == 0);
    showSelection();
}

void SchemaTree::takeSelection()
{
    std::vector<Selection> all;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        all.push_back(m_model->selectionOf(index));
    if (all.empty())
        return;
    const Selection current = m_model->selectionOf(m_view->currentIndex());
    const bool isSelected = std::find(all.begin(), all.end(), current) != all.end();
    SelectedItems::of(m_document).select(all, isSelected ? current : all.back());
}

void SchemaTree::showSelection()
{
    const QModelIndex current = m_model->indexOf(m_document.selection());
    const QSignalBlocker blocker(m_view->selectionModel());
    QItemSelection all;
    for (const Selection& selection : selectionsOf(m_document))
        if (const QModelIndex index = m_model->indexOf(selection); index.isValid())
            all.select(index, index);
    QModelIndexList wanted = all.indexes();
    QModelIndexList shown = m_view->selectionModel()->selectedIndexes();
    std::sort(wanted.begin(), wanted.end());
    std::sort(shown.begin(), shown.end());
    if (wanted != shown)
        m_view->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
    if (current.isValid() && current != m_view->currentIndex())
        m_view->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    if (current.isValid())
        m_view->scrollTo(current);
    m_view->viewport()->update();
}

void SchemaTree::search(const QString& typed)
{
    // Every row that is hidden or shown has the tree laid out again.
    if (!std::exchange(m_isFiltered, !typed.isEmpty()) && !m_isFiltered)
        return;
    for (int table = 0; table < m_model->rowCount(); ++table) {
        const QModelIndex parent = m_model->index(table, 0);
        const bool all = parent.data().toString().contains(typed, Qt::CaseInsensitive);
        int shown = 0;
        for (int column = 0; column < m_model->rowCount(parent); ++column) {
            const bool fits =
                all || m_model->index(column, 0, parent).data().toString().contains(typed, Qt::CaseInsensitive);
            m_view->setRowHidden(column, parent, !fits);
            shown += fits ? 1 : 0;
        }
        m_view->setRowHidden(table, {}, !all && shown == 0);
    }
}

} // namespace dw::ui
