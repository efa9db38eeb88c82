// Names and storage of the data types.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/type.h"

#include <array>

namespace dw {

namespace {
constexpr std::array<std::string_view, 8> kNames{"bool", "int64",     "float64", "decimal",
                                                 "date", "timestamp", "time",    "text"};
}

Storage storageOf(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return Storage::Bool;
    case DataType::Float64:
        return Storage::Real;
    case DataType::Text:
        return Storage::Text;
    case DataType::Int64:
    case DataType::Decimal:
    case DataType::Date:
    case DataType::Timestamp:
    case DataType::Time:
        break;
    }
    return Storage::Integer;
}

std::string_view dataTypeName(DataType type)
{
    return kNames[static_cast<std::size_t>(type)];
}

std::optional<DataType> parseDataType(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (kNames[i] == name)
            return static_cast<DataType>(i);
    return std::nullopt;
}

bool isNumeric(DataType type)
{
    return type == DataType::Int64 || type == DataType::Float64 || type == DataType::Decimal;
}

} // namespace dw
