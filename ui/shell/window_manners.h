// What fields and buttons of the window do alike, whatever the desktop's own habits are.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace dw::ui {

/// Installed on the application. The wheel scrolls the page under the pointer and leaves the focus where it is: lists
/// of choices never take it, numbers and sliders only while they have the focus. Enter presses the button that has the
/// focus; dialogs have their own way.
class WindowManners : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace dw::ui
