// The data types a column can have, and how each is stored.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dw {

/// Logical type of a column. How each is stored in a Column:
/// Bool: one byte, 0 or 1. Int64. Float64. Decimal: int64 scaled by 10^scale. Date: int64 days since 1970-01-01.
/// Timestamp: int64 microseconds since 1970-01-01 00:00 without a time zone. Time: int64 microseconds since midnight.
/// Text: UTF-8.
enum class DataType : std::uint8_t { Bool, Int64, Float64, Decimal, Date, Timestamp, Time, Text };

/// How the values lie in memory: Date, Timestamp, Time and Decimal are integers.
enum class Storage : std::uint8_t { Bool, Integer, Real, Text };

Storage storageOf(DataType type);

/// snake_case name as written in project files ("float64").
std::string_view dataTypeName(DataType type);
std::optional<DataType> parseDataType(std::string_view name);

/// True for Int64, Float64 and Decimal.
bool isNumeric(DataType type);

} // namespace dw
