// Collects the actions from the menus, so that none can be forgotten.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableWidget>
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

CommandPalette::CommandPalette(const QMenuBar* bar, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_actions(actionsOf(bar)), m_search(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setWindowTitle(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("popup", true);
    resize(560, 380);
    m_search->setPlaceholderText(tr("Type a command"));
    m_search->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands found"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListWidget::itemActivated, this, &CommandPalette::triggerCurrent);
    m_search->installEventFilter(this);
    filter({});
    m_search->setFocus();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + step, m_list->count() - 1));
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
        const QString keys = named.action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(keys.isEmpty() ? named.path : named.path + QStringLiteral("    ") + keys);
        item->setData(Qt::UserRole, i);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::triggerCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QPointer<QAction> action = m_actions[item->data(Qt::UserRole).toInt()].action;
    close();
    if (!action.isNull())
        action->trigger();
}

void showCheatSheet(const QMenuBar* bar, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QDialog::tr("Keyboard shortcuts"));
    dialog->resize(480, 560);
    auto* table = new QTableWidget(0, 2, dialog);
    table->setAccessibleName(dialog->windowTitle());
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const NamedAction& named : actionsOf(bar)) {
        if (named.action->shortcut().isEmpty())
            continue;
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(named.path));
        table->setItem(row, 1, new QTableWidgetItem(named.action->shortcut().toString(QKeySequence::NativeText)));
    }
    table->resizeColumnToContents(1);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(table);
    dialog->show();
}

} // namespace dw::ui
