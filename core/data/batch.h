// Rows on their way: equal-length columns for a range of rows or a list of row numbers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"

namespace dw {

/// The number of rows that are generated at a time: the columns of a batch stay in the first two cache levels.
inline constexpr std::size_t kBatchRows = 2048;

/// Which rows: `count` rows from `first` on, or the row numbers in `list` when it is set (then count == list.size()).
/// Row numbers start at 0. `attempts` (empty = all 0) says for each row how often a constraint made it be drawn again.
struct RowSet {
    std::int64_t first = 0;
    std::size_t count = 0;
    std::span<const std::int64_t> list;
    std::span<const std::uint32_t> attempts;

    static RowSet range(std::int64_t first, std::size_t count) { return {first, count, {}, {}}; }
    static RowSet of(std::span<const std::int64_t> rows) { return {0, rows.size(), rows, {}}; }
    bool isRange() const { return list.empty(); }
    std::int64_t row(std::size_t i) const { return list.empty() ? first + static_cast<std::int64_t>(i) : list[i]; }
    std::uint32_t attempt(std::size_t i) const { return attempts.empty() ? 0 : attempts[i]; }
};

/// Columns in the order of the table's schema.
struct Batch {
    std::size_t rows = 0;
    std::int64_t firstRow = 0; ///< row number of the first row, where the rows are consecutive
    std::vector<Column> columns;
};

} // namespace dw
