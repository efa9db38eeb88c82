// Fields that would change under a passing wheel; buttons that only some desktops press by Enter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_manners.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolButton>

namespace dw::ui {

namespace {

bool wouldChangeUnawares(QObject* watched)
{
    if (qobject_cast<QComboBox*>(watched) != nullptr)
        return true;
    const bool isNumber =
        qobject_cast<QAbstractSpinBox*>(watched) != nullptr ||
        (qobject_cast<QAbstractSlider*>(watched) != nullptr && qobject_cast<QScrollBar*>(watched) == nullptr);
    return isNumber && !static_cast<QWidget*>(watched)->hasFocus();
}

bool press(QObject* watched, const QKeyEvent& key)
{
    const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    auto* button = qobject_cast<QAbstractButton*>(watched);
    if (!isEnter || button == nullptr || (key.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier ||
        qobject_cast<QDialog*>(button->window()) != nullptr)
        return false;
    auto* tool = qobject_cast<QToolButton*>(button);
    if (tool != nullptr && tool->popupMode() == QToolButton::InstantPopup)
        tool->showMenu();
    else
        button->click();
    return true;
}

} // namespace

bool WindowManners::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && widget->focusPolicy() == Qt::WheelFocus)
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (event->type() == QEvent::KeyPress)
        return press(watched, *static_cast<QKeyEvent*>(event));
    if (event->type() != QEvent::Wheel || !wouldChangeUnawares(watched))
        return false;
    event->ignore(); // what it lies in scrolls
    return true;
}

} // namespace dw::ui
