// Values between our columns and DuckDB's vectors, and which of our types stands for which of DuckDB's.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/sql/native.h"
#include "core/sql/sql_types.h"

#include <optional>

namespace dw::sql {

/// A type of DuckDB, as far as it matters to us.
struct NativeType {
    duckdb_type id = DUCKDB_TYPE_INVALID;
    duckdb_type stored = DUCKDB_TYPE_INVALID; ///< for decimals, the integer type behind them; otherwise id
    int scale = 0;                            ///< for decimals
};

NativeType nativeTypeOf(const DuckdbLibrary& duckdb, duckdb_logical_type type);
LogicalType logicalTypeOf(const DuckdbLibrary& duckdb, DataType type, int scale);
/// "DECIMAL(18,2)", for CAST.
std::string sqlTypeName(DataType type, int scale);

/// Our type that is nearest to DuckDB's: integers of every width are Int64, what we have no type for is Text.
SqlOutput nearestType(const NativeType& type);
/// True when values of the type can be copied to a column of nearestType(type) as they are; else they must be cast.
bool isCopyable(const NativeType& type);

/// Copies or refers to rows [first, first + count) of the column; `first` must be a multiple of 64. Long texts are not
/// copied: the column must outlive the vector's use.
void writeVector(const DuckdbLibrary& duckdb, const Column& column, std::size_t first, std::size_t count,
                 duckdb_vector vector);
/// Writes the vector's `count` values to rows [first, first + count) of the column, which has been reset to
/// nearestType(type). Returns the row of an infinite date or timestamp, for which we have no value.
std::optional<std::size_t> readVector(const DuckdbLibrary& duckdb, const NativeType& type, duckdb_vector vector,
                                      std::size_t first, std::size_t count, Column& column);

} // namespace dw::sql
