// A menu of things that are checked, several in one go.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace dw::ui {

/// Stays open while entries are checked, by click or by the space bar.
class CheckMenu : public QMenu
{
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (QAction* action = actionAt(event->pos()); action != nullptr && action->isEnabled())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && activeAction() != nullptr)
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace dw::ui
