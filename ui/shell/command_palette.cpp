// Collects the actions from menus and panes, so that none can be forgotten.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMainWindow>
#include <QSet>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace dw::ui {

namespace {

QString plainText(const QAction* action)
{
    QString text = action->text();
    return text.remove(QLatin1Char('&'));
}

void collect(const QMenu* menu, const QString& path, QList<NamedAction>& found)
{
    for (QAction* action : menu->actions()) {
        if (action->isSeparator())
            continue;
        const QString name = path + QStringLiteral(" › ") + plainText(action);
        if (action->menu() != nullptr)
            collect(action->menu(), name, found);
        else
            found.append({name, action});
    }
}

} // namespace

QList<NamedAction> actionsOf(const QMenuBar* bar)
{
    QList<NamedAction> found;
    for (const QAction* action : bar->actions())
        if (action->menu() != nullptr)
            collect(action->menu(), plainText(action), found);
    return found;
}

namespace {

/// What a person calls the part of the window that the object is in.
QString paneOf(const QObject* object)
{
    for (const QObject* at = object; at != nullptr; at = at->parent()) {
        const auto* widget = qobject_cast<const QWidget*>(at);
        if (widget == nullptr)
            continue;
        if (const auto* dock = qobject_cast<const QDockWidget*>(widget))
            return dock->accessibleName().isEmpty() ? dock->windowTitle() : dock->accessibleName();
        const auto* stack = qobject_cast<const QStackedWidget*>(widget->parentWidget());
        const auto* tabs = stack != nullptr ? qobject_cast<const QTabWidget*>(stack->parentWidget()) : nullptr;
        if (tabs != nullptr)
            return tabs->tabText(tabs->indexOf(const_cast<QWidget*>(widget)));
    }
    return {};
}

/// True for actions that a person can reach: they hang in a widget, not only in memory.
bool isReachable(const QAction* action)
{
    return !action->isSeparator() && action->menu() == nullptr && !action->text().isEmpty() &&
           !action->associatedObjects().isEmpty();
}

} // namespace

QList<NamedAction> actionsOf(const QMainWindow* window)
{
    QList<NamedAction> found = actionsOf(window->menuBar());
    QSet<const QAction*> known;
    for (const NamedAction& named : found)
        known.insert(named.action);
    for (QAction* action : window->findChildren<QAction*>()) {
        if (known.contains(action) || !isReachable(action))
            continue;
        const QString pane = paneOf(action->associatedObjects().constFirst());
        if (!pane.isEmpty())
            found.append({pane + QStringLiteral(" › ") + plainText(action), action});
    }
    return found;
}

CommandPalette::CommandPalette(QList<NamedAction> actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_actions(std::move(actions)),
      m_search(new QLineEdit(this)), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("popup", true);
    resize(600, 420);
    m_search->setPlaceholderText(tr("Type a command, a table or a column"));
    m_search->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands found"));
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace, kSpace, kSpace, kSpace);
    layout->setSpacing(kSpace);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::triggerCurrent);
    m_search->installEventFilter(this);
    filter({});
    m_search->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : (key->key() == Qt::Key_Up ? -1 : 0);
        if (step != 0) {
            const int row = m_list->indexOfTopLevelItem(m_list->currentItem()) + step;
            m_list->setCurrentItem(m_list->topLevelItem(qBound(0, row, m_list->topLevelItemCount() - 1)));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            triggerCurrent();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::filter(const QString& typed)
{
    m_list->clear();
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_actions.size(); ++i) {
        const NamedAction& named = m_actions[i];
        if (named.action.isNull() || !named.action->isEnabled())
            continue;
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
            return named.path.contains(word, Qt::CaseInsensitive);
        });
        if (!fits)
            continue;
        auto* item = new QTreeWidgetItem(
            m_list, {named.path, named.action->shortcut().toString(QKeySequence::NativeText) + QLatin1Char(' ')});
        item->setForeground(1, quietColor());
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setData(0, Qt::UserRole, i);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void CommandPalette::triggerCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QPointer<QAction> action = m_actions[item->data(0, Qt::UserRole).toInt()].action;
    close();
    if (!action.isNull())
        action->trigger();
}

void showCheatSheet(const QMainWindow* window, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(CommandPalette::tr("Keyboard shortcuts"));
    dialog->resize(560, 600);
    auto* list = new QTreeWidget(dialog);
    list->setAccessibleName(dialog->windowTitle());
    list->setColumnCount(2);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setIndentation(kSpace);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    QHash<QString, QTreeWidgetItem*> groups;
    for (const NamedAction& named : actionsOf(window)) {
        if (named.action->shortcut().isEmpty())
            continue;
        const QString group = named.path.section(QStringLiteral(" › "), 0, 0);
        QTreeWidgetItem*& head = groups[group];
        if (head == nullptr) {
            head = new QTreeWidgetItem(list, {group});
            head->setFont(0, rankedFont(TextRank::Heading));
            head->setFlags(Qt::ItemIsEnabled);
            head->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(head, {named.path.section(QStringLiteral(" › "), 1),
                                                named.action->shortcut().toString(QKeySequence::NativeText)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        item->setForeground(1, quietColor());
    }
    if (list->topLevelItemCount() > 0)
        list->setCurrentItem(list->topLevelItem(0)->child(0));
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, 2 * kSpace);
    layout->addWidget(list);
    dialog->show();
}

} // namespace dw::ui
