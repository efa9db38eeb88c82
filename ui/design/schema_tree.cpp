// Keeps tree and document on the same selection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/schema_tree.h"

#include "ui/design/edits.h"
#include "ui/design/generator_palette.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace dw::ui {

SchemaTree::SchemaTree(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_model(new SchemaModel(document, this)), m_view(new QTreeView(this)),
      m_search(new QLineEdit(this))
{
    m_view->setModel(m_model);
    m_view->setHeaderHidden(true);
    m_view->setAccessibleName(tr("Tables and columns"));
    m_view->setIconSize(QSize(18, 18));
    m_view->setDragDropMode(QAbstractItemView::InternalMove);
    m_view->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setUniformRowHeights(true);
    m_search->setPlaceholderText(tr("Find a column"));
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
    setMinimumWidth(190);

    connect(m_model, &QAbstractItemModel::modelReset, this, &SchemaTree::follow);
    connect(&document, &Document::selectionChanged, this, &SchemaTree::showSelection);
    connect(&document, &Document::changed, this, [this] { search(m_search->text()); });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_collapsed.insert(m_document.project().tables[static_cast<std::size_t>(index.row())].id);
    });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex& index) {
        m_collapsed.erase(m_document.project().tables[static_cast<std::size_t>(index.row())].id);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            m_document.select(m_model->selectionOf(index));
    });
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
        tr("Re&name"), QKeySequence(Qt::Key_F2),
        [this] {
            m_view->setFocus();
            m_view->edit(m_view->currentIndex());
        },
        true);
    separator();
    action(
        tr("Cu&t"), QKeySequence::Cut,
        [this] {
            copySelected(m_document);
            deleteSelected(m_document);
        },
        false);
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
    auto* palette = new GeneratorPalette(tr("Add column"), window());
    connect(palette, &GeneratorPalette::chosen, this, [this](const SourceChoice& choice) {
        addColumn(m_document, choice);
        m_view->setFocus();
    });
    palette->setModal(true);
    palette->show();
}

void SchemaTree::follow()
{
    const auto& tables = m_document.project().tables;
    const std::set<std::string> collapsed = m_collapsed;
    for (int table = 0; table < m_model->rowCount(); ++table)
        m_view->setExpanded(m_model->index(table, 0), collapsed.count(tables[static_cast<std::size_t>(table)].id) == 0);
    showSelection();
}

void SchemaTree::showSelection()
{
    const QModelIndex index = m_model->indexOf(m_document.selection());
    const QSignalBlocker blocker(m_view->selectionModel());
    if (index != m_view->currentIndex() || !m_view->selectionModel()->isSelected(index)) {
        if (index.isValid() && m_document.selection().kind != Selection::Kind::Project)
            m_view->setCurrentIndex(index);
        else
            m_view->clearSelection();
    }
    if (index.isValid())
        m_view->scrollTo(index);
    m_view->viewport()->update();
}

void SchemaTree::search(const QString& typed)
{
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
