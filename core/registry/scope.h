// What a generator may ask about its surroundings while it is bound: other columns, tables, expressions, streams.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/problem.h"
#include "core/random/stream.h"
#include "core/registry/param.h"

#include <functional>

namespace dw {

class BoundGenerator;

/// Where the values of a column or expression are found while rows are filled.
struct ColumnSlot {
    int slot = -1;
    DataType type = DataType::Int64;
    int scale = 0;
};

struct TableFacts {
    int table = -1;
    std::int64_t rows = 0;
    /// True when the table being bound has its rows per row of this table (children per parent).
    bool isParentByCount = false;
    /// True when it is the table being bound itself.
    bool isSelf = false;
};

/// Reads values of one column of another table, at any rows. Thread-safe is not promised: one per user.
using ColumnReader = std::function<void(RowSet rows, Column& out)>;

/// Implemented by the engine's compiler. Whatever cannot be found is reported as a problem at the pointer given.
class Scope
{
public:
    virtual ~Scope() = default;
    virtual Problems& problems() = 0;
    /// JSON pointer of the thing being bound ("/tables/0/columns/2/params").
    virtual const std::string& pointer() const = 0;
    virtual std::string_view tableName() const = 0;
    /// Rows of the table being bound, over all shards.
    virtual std::int64_t rows() const = 0;
    /// True when the rows are counted per row of another table: then rows are filled with parentRows and ordinals.
    virtual bool isCountedByParent() const = 0;
    /// The project's locale, "en_US" unless it says otherwise.
    virtual std::string_view locale() const = 0;
    /// Random stream of the column (or entity block) being bound; purposes are independent of each other.
    virtual Stream stream(std::string_view purpose) const = 0;
    virtual std::optional<ColumnSlot> column(std::string_view name, const std::string& pointer) = 0;
    /// `wanted` empty: whatever type the expression has.
    virtual std::optional<ColumnSlot> expression(std::string_view sql, std::optional<DataType> wanted,
                                                 const std::string& pointer) = 0;
    virtual std::optional<TextTemplate> textTemplate(std::string_view text, const std::string& pointer) = 0;
    virtual std::optional<TableFacts> table(std::string_view name, const std::string& pointer) = 0;
    virtual std::optional<ColumnReader> columnOf(int table, std::string_view column, const std::string& pointer) = 0;
    /// Binds {"generator": …, "params": …} found at `pointer`; nullptr after a problem.
    virtual std::unique_ptr<BoundGenerator> generator(const Json& spec, const std::string& pointer) = 0;
};

} // namespace dw
