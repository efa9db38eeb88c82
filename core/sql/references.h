// Which columns and relations a SQL expression names, found without DuckDB: dependency edges, and what to put in their
// place. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/sql_error.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dw {

/// Bytes [begin, end) of the expression.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool operator==(const ByteRange&) const = default;
};

/// A word that may name a column of the same table. Words that name none (a unit, a lambda's variable) occur too: look
/// each up, ignore the others, and let DuckDB say what is unknown.
struct ColumnReference {
    std::string name; ///< without quotes
    ByteRange range;
    bool operator==(const ColumnReference&) const = default;
};

/// `customer.country`, or through several relations `order.customer.country`.
struct RelationReference {
    std::vector<std::string> relations; ///< at least one
    std::string column;
    ByteRange range;
    bool operator==(const RelationReference&) const = default;
};

enum class ChildAggregateFunction { Sum, Count, Min, Max, Average };

/// `sum(items.amount)`, `count(items)`, `count(items.*)`: over the child rows of a row.
struct ChildAggregate {
    ChildAggregateFunction function = ChildAggregateFunction::Sum;
    std::string relation;
    std::string column; ///< empty for count(items) and count(items.*): all children
    ByteRange range;    ///< from the function's name to its closing parenthesis
    bool operator==(const ChildAggregate&) const = default;
};

/// In the order of the text; the ranges of the three lists do not overlap.
struct SqlReferences {
    std::vector<ColumnReference> columns;
    std::vector<RelationReference> relations;
    std::vector<ChildAggregate> aggregates;
};

/// Never fails: a text that is not SQL has the references that can be seen in it. count(x) of a single word is taken as
/// a count of children named x.
SqlReferences sqlReferences(std::string_view sql);

using PlainReference = std::variant<ColumnReference, RelationReference, ChildAggregate>;
/// The reference that the whole expression consists of (`x`, `customer.country`, `sum(items.amount)`), comments and
/// enclosing parentheses aside: such an expression needs no DuckDB.
std::optional<PlainReference> plainReference(std::string_view sql);

struct SqlReplacement {
    ByteRange range;
    std::string column; ///< name, without quotes, of the column to be read instead
};

/// An expression after replacements, which still knows the places of the original.
class RewrittenSql
{
public:
    /// The ranges must not overlap; they may come in any order. Names are quoted.
    RewrittenSql(std::string_view sql, std::span<const SqlReplacement> replacements);

    const std::string& sql() const { return m_sql; }
    /// Byte of the original for a byte of sql(); within a replacement, where the replaced text began.
    std::size_t originalPosition(std::size_t position) const;

private:
    struct Splice {
        ByteRange original;
        ByteRange rewritten;
    };
    std::string m_sql;
    std::vector<Splice> m_splices;
};

struct TemplatePiece {
    bool isHole = false;
    std::string text;         ///< a literal's text, or the expression between {{ and }} without surrounding blanks
    std::size_t position = 0; ///< byte of the template where `text` begins
    bool operator==(const TemplatePiece&) const = default;
};

struct TemplatePieces {
    std::vector<TemplatePiece> pieces;
    std::optional<SqlError> error; ///< an unclosed or empty hole, with its position in the template
};

/// Cuts "Dear {{ upper(name) }}!" into literals and holes. Braces inside SQL strings, comments and struct literals do
/// not end a hole. A literal "{{" is written {{ '{{' }}; a "}}" outside of holes stands for itself.
TemplatePieces splitTemplate(std::string_view text);

} // namespace dw
