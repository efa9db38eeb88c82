// Ctrl+Shift+P: every action of the window by any part of its name.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace dw::ui {

/// An action with the menus that lead to it: "File › Save".
struct NamedAction {
    QString path;
    QPointer<QAction> action;
};
QList<NamedAction> actionsOf(const QMenuBar* bar);

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    explicit CommandPalette(const QMenuBar* bar, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& typed);
    void triggerCurrent();

    QList<NamedAction> m_actions;
    QLineEdit* m_search;
    QListWidget* m_list;
};

/// All shortcuts there are, read from the menus.
void showCheatSheet(const QMenuBar* bar, QWidget* parent);

} // namespace dw::ui
