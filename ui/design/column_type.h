// The data type of a column as it is computed now, and the icon that stands for it in the tree and on the canvas.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/type.h"
#include "ui/document/document.h"

#include <QColor>
#include <QIcon>

namespace dw::ui {

struct ColumnMark {
    std::optional<DataType> type; ///< nothing for a column that cannot be computed
    bool isLate = false;          ///< whether it can is not known yet
    bool operator==(const ColumnMark&) const = default;
};

ColumnMark columnMark(const Document& document, int table, int column);
/// In the colour of the text beside it; a mark of error where there is no type, nothing while it is not known.
QIcon columnIcon(const ColumnMark& mark, const QColor& color);

} // namespace dw::ui
