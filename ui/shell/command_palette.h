// Ctrl+Shift+P: every action of the window by any part of its name, and every table and column.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTreeWidget>

class QMainWindow;

namespace dw::ui {

/// An action with the menus that lead to it: "File › Save".
struct NamedAction {
    QString path;
    QPointer<QAction> action;
};
QList<NamedAction> actionsOf(const QMenuBar* bar);
/// Those of the menus, then those that only a pane has, under the pane's name: "Data › Copy".
QList<NamedAction> actionsOf(const QMainWindow* window);

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(QList<NamedAction> actions, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void triggerCurrent();

    QList<NamedAction> m_actions;
    QLineEdit* m_search;
    QTreeWidget* m_list;
};

/// All shortcuts there are, read from the actions.
void showCheatSheet(const QMainWindow* window, QWidget* parent);

} // namespace dw::ui
