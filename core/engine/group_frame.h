// Groups of rows by the values of some columns, numbered while compiling. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"

namespace dw {

/// Every combination of the columns' values has a number, in mixed radix, the last column counting fastest.
struct GroupFrame {
    std::vector<std::string> columns;
    std::vector<int> slots;                                         ///< of the columns
    std::vector<std::vector<std::string>> keys;                     ///< by column, the values as texts
    std::vector<std::vector<std::shared_ptr<const Column>>> values; ///< the same, as columns of one row; null: not met
    int slot = -1; ///< of the numbers; -1 when there are no columns: all rows are in group 0

    std::size_t size() const;
    /// One key a column.
    std::vector<std::string> keysOf(std::size_t group) const;
};

/// A value as it is written as a key in JSON: "f", "3", "true", "2024-01-31".
std::string keyOf(const Column& column, std::size_t i);

/// Groups by the values that the columns have on trial rows, and by those in `also` (by column; may be shorter). Adds
/// the step that numbers rows. Nothing after a problem: an unknown column, or too many values.
std::optional<GroupFrame> groupFrame(Compiler& compiler, std::size_t table, const std::vector<std::string>& columns,
                                     const std::vector<std::vector<std::string>>& also, const std::string& pointer);

} // namespace dw
