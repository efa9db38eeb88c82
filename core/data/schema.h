// What the finished tables look like: names, types and keys. Everything that reads or writes data is given this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/type.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dw {

struct ColumnSchema {
    std::string name;
    DataType type = DataType::Int64;
    int scale = 0;         ///< digits after the point, for Decimal
    bool nullable = false; ///< false only when no row can be null
    bool unique = false;   ///< no value occurs twice, by construction
    std::string unit;
    std::string description;
    bool operator==(const ColumnSchema&) const = default;
};

struct ForeignKey {
    std::string column;
    std::string parentTable;
    std::string parentColumn;
    bool operator==(const ForeignKey&) const = default;
};

struct TableSchema {
    std::string name;
    std::string description;
    std::int64_t rows = 0; ///< of the whole run, over all shards
    std::vector<ColumnSchema> columns;
    std::vector<std::string> primaryKey;
    std::vector<ForeignKey> foreignKeys;
    bool operator==(const TableSchema&) const = default;

    std::optional<std::size_t> find(std::string_view column) const;
};

/// Tables with parents before children wherever the keys allow it.
struct Schema {
    std::string name;
    std::vector<TableSchema> tables;
    bool operator==(const Schema&) const = default;

    std::optional<std::size_t> find(std::string_view table) const;
};

} // namespace dw
