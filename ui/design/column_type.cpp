// Looks the type up in the plan.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/column_type.h"

#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

namespace dw::ui {

std::optional<DataType> computedType(const Plan& plan, int table, int column)
{
    const auto t = static_cast<std::size_t>(table);
    const auto c = static_cast<std::size_t>(column);
    if (t >= plan.tables.size() || c >= plan.tables[t].columnSlots.size() || plan.tables[t].columnSlots[c] < 0)
        return std::nullopt;
    return plan.tables[t].slotSpecs[static_cast<std::size_t>(plan.tables[t].columnSlots[c])].type;
}

QIcon columnIcon(std::optional<DataType> type, const QColor& color)
{
    return type ? typeIcon(*type, color) : lineIcon(QStringLiteral("error"), errorColor());
}

} // namespace dw::ui
