// A light popup that shows an explanation; it goes away with a click elsewhere or Esc.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/explain_value.h"

#include <QPoint>
#include <QWidget>

namespace dw::ui {

/// The popup is shown at `place` (global), and deletes itself.
QWidget* showExplanation(const Explanation& explanation, const QString& title, QWidget* parent, QPoint place);

} // namespace dw::ui
