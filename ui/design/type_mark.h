// The letter and colour that stand for a data type in the tree and on the canvas.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/type.h"
#include "ui/document/document.h"

#include <QColor>
#include <QString>

namespace dw::ui {

struct TypeMark {
    QString letter;
    QColor color;
    bool operator==(const TypeMark&) const = default;
};

TypeMark typeMark(DataType type);
/// Of a column as it is computed now; nothing for one that cannot be.
std::optional<DataType> computedType(const Plan& plan, int table, int column);
/// The mark of that column; "!" in the error colour where there is no type.
TypeMark markOf(const Plan& plan, int table, int column);

} // namespace dw::ui
