// Looks the type up in the plan.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/column_type.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QPixmap>

namespace dw::ui {

namespace {

std::optional<DataType> computedType(const Plan& plan, int table, int column)
{
    const auto t = static_cast<std::size_t>(table);
    const auto c = static_cast<std::size_t>(column);
    if (t >= plan.tables.size() || c >= plan.tables[t].columnSlots.size() || plan.tables[t].columnSlots[c] < 0)
        return std::nullopt;
    return plan.tables[t].slotSpecs[static_cast<std::size_t>(plan.tables[t].columnSlots[c])].type;
}

QIcon emptyIcon()
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

} // namespace

ColumnMark columnMark(const Document& document, int table, int column)
{
    const std::optional<DataType> type = computedType(*document.plan(), table, column);
    return {type, !type && document.isPlanLate()};
}

QIcon columnIcon(const ColumnMark& mark, const QColor& color)
{
    if (mark.isLate)
        return emptyIcon(); // the text beside it stays where it will be
    return mark.type ? typeIcon(*mark.type, color) : lineIcon(QStringLiteral("error"), errorColor());
}

} // namespace dw::ui
