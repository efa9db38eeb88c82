// One table of marks, so that tree and canvas look alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/type_mark.h"

#include "ui/shell/theme.h"

namespace dw::ui {

TypeMark typeMark(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return {QStringLiteral("B"), QColor(0xcc79a7)};
    case DataType::Int64:
        return {QStringLiteral("#"), QColor(0x0072b2)};
    case DataType::Float64:
    case DataType::Decimal:
        return {QStringLiteral("~"), QColor(0x0072b2)};
    case DataType::Date:
    case DataType::Timestamp:
    case DataType::Time:
        return {QStringLiteral("D"), QColor(0x009e73)};
    case DataType::Text:
        return {QStringLiteral("T"), QColor(0xd55e00)};
    }
    return {};
}

std::optional<DataType> computedType(const Plan& plan, int table, int column)
{
    const auto t = static_cast<std::size_t>(table);
    const auto c = static_cast<std::size_t>(column);
    if (t >= plan.tables.size() || c >= plan.tables[t].columnSlots.size() || plan.tables[t].columnSlots[c] < 0)
        return std::nullopt;
    return plan.tables[t].slotSpecs[static_cast<std::size_t>(plan.tables[t].columnSlots[c])].type;
}

TypeMark markOf(const Plan& plan, int table, int column)
{
    const std::optional<DataType> type = computedType(plan, table, column);
    return type ? typeMark(*type) : TypeMark{QStringLiteral("!"), errorColor()};
}

} // namespace dw::ui
