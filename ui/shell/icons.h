// The studio's icons: one family of line drawings that take the colour of the text around them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/type.h"

#include <QColor>
#include <QIcon>

namespace dw::ui {

/// The drawing resources/icons/NAME.svg, painted when it is needed, in the colours of the palette at that time: grey
/// where disabled, on the accent colour where selected. Sharp at every size and scale.
QIcon lineIcon(const QString& name);
/// The same, always in this colour.
QIcon lineIcon(const QString& name, const QColor& color);
/// What stands for a data type wherever columns are shown; in the colour of the text where none is given.
QIcon typeIcon(DataType type, const QColor& color = {});

} // namespace dw::ui
