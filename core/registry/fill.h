// What a generator is given to fill rows with, and the places it writes to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/random/stream.h"
#include "core/registry/param.h"

namespace dw {

/// Rows whose varying parameters were missing or out of range: their values become null, and this is counted and
/// reported.
struct ParameterFaults {
    std::uint64_t rows = 0;
    std::int64_t firstRow = -1;
    std::string parameter; ///< of the first row
    std::string value;     ///< of the first row
};

/// One batch of rows to fill. Values may depend on nothing but this: uniforms, other columns of the row, the row
/// number.
struct FillContext {
    RowSet rows;
    Stream stream;                   ///< lanes 1 and up are the generator's own
    std::span<const double> primary; ///< one uniform in (0,1) a row; whoever filled it decided where it comes from
    std::span<Column* const> inputs; ///< by slot number; a slot that was referred to is filled
    std::span<const std::int64_t> parentRows; ///< children per parent: row number of each row's parent
    std::span<const std::int64_t> ordinals;   ///< children per parent: 0 for the parent's first child
    ParameterFaults* faults = nullptr;

    std::size_t size() const { return rows.count; }
    std::int64_t row(std::size_t i) const { return rows.row(i); }
    double uniform(std::size_t i) const { return primary[i]; }
    const Column& column(const ColumnRef& reference) const { return *inputs[static_cast<std::size_t>(reference.slot)]; }
    const Column& column(const Expression& expression) const
    {
        return *inputs[static_cast<std::size_t>(expression.slot)];
    }
    const Column& slot(int number) const { return *inputs[static_cast<std::size_t>(number)]; }
    /// More independent uniforms for the same rows; lane 1 and up.
    void uniforms(std::uint32_t lane, std::span<double> out) const;
    void bits(std::uint32_t lane, std::span<std::uint64_t> out) const;
    /// Counts a row that cannot have a value because of what its parameters are together; its value is to be null.
    void fault(std::size_t i, std::string_view parameter, std::string value) const;
};

/// Writing to one of these, and not to span<int64_t>, is what makes a column a date, a timestamp, a time or a bool.
struct DateOutput : std::span<std::int64_t> {
};
struct TimestampOutput : std::span<std::int64_t> {
};
struct TimeOutput : std::span<std::int64_t> {
};
struct BoolOutput : std::span<std::uint8_t> {
};

/// Text, one value a row.
struct TextOutput {
    Column& column;
    std::size_t size() const { return column.size; }
    /// Copies the text.
    void set(std::size_t i, std::string_view text) { column.texts[i] = column.arena.copy(text); }
    /// Keeps the view: for text that lives as long as the program or the generator's prepared state.
    void setView(std::size_t i, std::string_view text) { column.texts[i] = text; }
    void setNull(std::size_t i) { column.setNull(i); }
};

/// The columns of an entity block in the order its fields were described; only the wanted ones are there.
/// Each wanted column has already been reset to its type and size.
struct Fields {
    std::span<Column* const> columns;
    bool wants(std::size_t field) const { return field < columns.size() && columns[field] != nullptr; }
    template <typename Enum>
    bool wants(Enum field) const
    {
        return wants(static_cast<std::size_t>(field));
    }
    template <typename Enum>
    Column& operator[](Enum field) const
    {
        return *columns[static_cast<std::size_t>(field)];
    }
};

} // namespace dw
