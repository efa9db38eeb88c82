// A project as its author wrote it: plain values that may be unfinished or wrong. Only compile() makes sense of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dw {

inline constexpr int kProjectFormat = 1;
inline constexpr std::string_view kSchemaAddress = "https://datawright.example/project.schema.json";

/// Every part keeps in `extra` what could not be understood: unknown keys, and known keys with values of a wrong type.
/// Writing gives them back, compiling reports them.
struct ColumnDesign {
    enum class Source { Generator, Sql, Field };

    std::string id; ///< what its random stream is keyed by: its first name, kept through renames
    std::string name;
    std::string description;
    Source source = Source::Generator;
    std::string generator;
    Json params = Json::object();
    std::string sql;
    std::string field;             ///< "person.email": a field of an entity block
    std::string type;              ///< data type to cast an SQL result to; empty: as it comes
    std::string unit;              ///< shown beside the values, and written to the schema
    std::optional<int> decimals;   ///< digits kept: the column becomes a decimal
    std::optional<double> minimum; ///< smaller values are raised to it
    std::optional<double> maximum; ///< larger values are lowered to it
    Json nullRatio;                ///< null, a number from 0 to 1, or varying like a parameter
    bool exact = false;            ///< shares are met exactly over the whole table
    bool hidden = false;           ///< computed but not written
    std::optional<int> generatorVersion;
    Json extra = Json::object();
    bool operator==(const ColumnDesign&) const = default;
};

/// One hidden record a row whose fields become columns: a person, an address.
struct EntityDesign {
    std::string id;
    std::string name;
    std::string generator;
    Json params = Json::object();
    Json extra = Json::object();
    bool operator==(const EntityDesign&) const = default;
};

struct ConstraintDesign {
    std::string name;
    std::string description;
    std::string sql; ///< true for the rows that may be
    Json extra = Json::object();
    bool operator==(const ConstraintDesign&) const = default;
};

/// A wished Spearman rank correlation of two columns.
struct CorrelationDesign {
    std::string first;
    std::string second;
    double spearman = 0;
    Json extra = Json::object();
    bool operator==(const CorrelationDesign&) const = default;
};

/// How many rows a table has: a number, or so many for each row of a parent table.
struct RowsDesign {
    std::int64_t count = 1000;
    std::string per;                ///< parent table; empty: `count` rows
    Json children = Json::object(); ///< with `per`: the generator of the number of children of a parent's row
    bool operator==(const RowsDesign&) const = default;
};

struct TableDesign {
    std::string id;
    std::string name;
    std::string description;
    RowsDesign rows;
    std::vector<std::string> primaryKey;
    std::vector<ColumnDesign> columns;
    std::vector<EntityDesign> entities;
    std::vector<ConstraintDesign> constraints;
    std::vector<CorrelationDesign> correlations;
    bool repairCorrelations = false; ///< take the nearest possible matrix when the wished one cannot be
    Json extra = Json::object();
    bool operator==(const TableDesign&) const = default;
};

struct OutputDesign {
    std::string sink;
    Json params = Json::object();
    Json extra = Json::object();
    bool operator==(const OutputDesign&) const = default;
};

struct Project {
    std::string name;
    std::string description;
    std::uint64_t randomSeed = 1;
    std::string locale = "en_US";
    std::vector<TableDesign> tables;
    std::vector<OutputDesign> outputs;
    Json studio =
        Json::object(); ///< how the studio shows the project: card places, pinned charts. Never changes a value
    Json extra = Json::object();
    bool operator==(const Project&) const = default;

    const TableDesign* findTable(std::string_view table) const;
};

const ColumnDesign* findColumn(const TableDesign& table, std::string_view column);

} // namespace dw
