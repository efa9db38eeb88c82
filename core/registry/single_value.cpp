// One value of a given type.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/single_value.h"

#include "core/data/decimal.h"
#include "core/registry/value_list.h"

#include <fmt/format.h>

namespace dw {

namespace {

ValueType listType(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return ValueType::Bool;
    case DataType::Int64:
        return ValueType::Int64;
    case DataType::Float64:
    case DataType::Decimal:
        return ValueType::Float64;
    case DataType::Date:
        return ValueType::Date;
    case DataType::Timestamp:
        return ValueType::Timestamp;
    case DataType::Time:
        return ValueType::Time;
    case DataType::Text:
        return ValueType::Text;
    }
    return ValueType::Text;
}

} // namespace

std::optional<Column> singleValue(const Json& value, DataType type, int scale, std::string& wrong)
{
    Column column;
    if (value.is_null()) {
        column.reset(type, 1, scale);
        column.setNull(0);
        return column;
    }
    if (value.is_structured() || (type == DataType::Text && !value.is_string())) {
        wrong = fmt::format("must be {}", type == DataType::Text ? "a text" : "a single value");
        return std::nullopt;
    }
    std::vector<std::uint32_t> codes;
    std::optional<std::string> problem;
    const ValueList list = ValueList::of(std::array{value}, listType(type), codes, problem);
    if (problem) {
        wrong = fmt::format("is {}: {}", dataTypeName(type), *problem);
        return std::nullopt;
    }
    list.begin(column, 1)[0] = codes[0];
    list.finish(column);
    if (type == DataType::Decimal) {
        const double number = column.reals[0];
        column.reset(DataType::Decimal, 1, scale);
        column.integers[0] = scaled(number, scale);
    }
    return column;
}

} // namespace dw
