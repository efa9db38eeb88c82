// The data type of a column as it is computed now, and the icon that stands for it in the tree and on the canvas.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/type.h"
#include "ui/document/document.h"

#include <QColor>
#include <QIcon>

namespace dw::ui {

/// Nothing for a column that cannot be computed.
std::optional<DataType> computedType(const Plan& plan, int table, int column);
/// In the colour of the text beside it; a mark of error where there is no type.
QIcon columnIcon(std::optional<DataType> type, const QColor& color);

} // namespace dw::ui
