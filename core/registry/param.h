// The closed set of parameter kinds, the C++ types that stand for them, and what is said of a parameter.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/registry/json.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace dw {

/// An editor belongs to a kind, never to one generator.
enum class ParamKind {
    Bool,
    Integer,
    Real,
    Text,
    Choice,
    Date,
    Timestamp,
    Duration,
    Column,         ///< name of a column of the same table
    Table,          ///< name of a table
    Lexicon,        ///< "name", "name/locale" or "name/locale.version"
    WeightedValues, ///< ["a", "b"], {"a": 3, "b": 1} or [{"value": 1, "weight": 3}, …]
    Expression,     ///< SQL over the columns of the row
    Template,       ///< text with {{ SQL }} holes
    Curve,          ///< control points [[x, y], …] of a density or a quantile function
    Generator,      ///< {"generator": "normal", "params": {…}}, possibly with "weight" or "when"
    Structure       ///< a JSON value whose shape the generator itself checks
};

std::string_view paramKindName(ParamKind kind);

struct Date {
    std::int64_t days = 0; ///< since 1970-01-01
    bool operator==(const Date&) const = default;
};
struct Timestamp {
    std::int64_t micros = 0; ///< since 1970-01-01 00:00
    bool operator==(const Timestamp&) const = default;
};
struct Duration {
    std::int64_t micros = 0;
    bool operator==(const Duration&) const = default;
};

/// A column of the same table; `slot` says where its values are found while rows are filled.
struct ColumnRef {
    std::string name;
    int slot = -1;
    DataType type = DataType::Int64;
    int scale = 0;
    bool isSet() const { return slot >= 0; }
};

struct TableRef {
    std::string name;
    int table = -1;
    std::int64_t rows = 0;
    bool isSet() const { return table >= 0; }
};

struct LexiconRef {
    std::string name;
};

struct Expression {
    std::string sql;
    int slot = -1;
    DataType type = DataType::Int64;
    int scale = 0;
    bool isSet() const { return slot >= 0; }
};

/// Literal text and holes in turn; a hole's text is found in its slot.
struct TextTemplate {
    struct Piece {
        std::string literal;
        int slot = -1; ///< -1: this piece is the literal
    };
    std::string source;
    std::vector<Piece> pieces;
};

struct CurvePoint {
    double x = 0;
    double y = 0;
    bool operator==(const CurvePoint&) const = default;
};
struct Curve {
    std::vector<CurvePoint> points;
};

/// A JSON value that the generator reads itself.
struct Structure {
    Json value;
};

/// Which table a table parameter may name.
enum class TableRole {
    Any,
    Self,         ///< the table that the column is in
    CountedParent ///< the table that this table's rows are counted by
};

/// What may be said of a parameter beyond its C++ type. Hard limits are enforced; the friendly range is for sliders.
struct Limits {
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool exclusiveMinimum = false;
    bool exclusiveMaximum = false;
    std::optional<std::pair<double, double>> friendly;
    std::vector<std::string> choices;
    std::vector<DataType> types; ///< of a column or an expression; empty = any
    TableRole tableRole = TableRole::Any;
    std::string unit;

    /// True when a number keeps the hard limits. NaN does not.
    bool admits(double value) const;
    /// "above 0", "between 0 and 1", "at least 1"; empty without limits.
    std::string words() const;
};

struct Above {
    double bound;
};
struct Below {
    double bound;
};
struct AtLeast {
    double bound;
};
struct AtMost {
    double bound;
};
struct UiRange {
    double low, high;
};
struct Choices {
    std::vector<std::string> names; ///< in the order of the enumerators
};
struct OfType {
    std::vector<DataType> types;
};
struct Unit {
    std::string text;
};
/// The parameter has no default that makes sense: leaving it out is a problem.
struct Required {
};

struct TableMustBe {
    TableRole role;
};

struct ParamSpec {
    std::string name;  ///< JSON key
    std::string title; ///< as shown to people
    std::string help;  ///< one or two sentences
    ParamKind kind = ParamKind::Real;
    bool varies = false;   ///< may be {"by": column, "cases": {…}, "otherwise": …} or {"sql": "…"}
    bool list = false;     ///< an array of the kind
    bool optional = false; ///< null means: not set
    bool required = false;
    Json defaultValue;
    Limits limits;
};

inline void applyLimit(ParamSpec& spec, Above limit)
{
    spec.limits.minimum = limit.bound;
    spec.limits.exclusiveMinimum = true;
}
inline void applyLimit(ParamSpec& spec, Below limit)
{
    spec.limits.maximum = limit.bound;
    spec.limits.exclusiveMaximum = true;
}
inline void applyLimit(ParamSpec& spec, AtLeast limit)
{
    spec.limits.minimum = limit.bound;
}
inline void applyLimit(ParamSpec& spec, AtMost limit)
{
    spec.limits.maximum = limit.bound;
}
inline void applyLimit(ParamSpec& spec, UiRange range)
{
    spec.limits.friendly = {range.low, range.high};
}
inline void applyLimit(ParamSpec& spec, Choices choices)
{
    spec.limits.choices = std::move(choices.names);
}
inline void applyLimit(ParamSpec& spec, OfType types)
{
    spec.limits.types = std::move(types.types);
}
inline void applyLimit(ParamSpec& spec, TableMustBe limit)
{
    spec.limits.tableRole = limit.role;
}
inline void applyLimit(ParamSpec& spec, Unit unit)
{
    spec.limits.unit = std::move(unit.text);
}
inline void applyLimit(ParamSpec& spec, Required)
{
    spec.required = true;
}

} // namespace dw
