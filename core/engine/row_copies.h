// Rows that follow those of a table and are copies of them: which row each of them is a copy of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/permutation.h"

#include <algorithm>

namespace dw {

/// Row `rows` + k is a copy of the row that a keyed permutation takes k to, so that no row is copied twice.
struct RowCopies {
    std::int64_t rows = 0;  ///< the table's own
    std::int64_t count = 0; ///< at most `rows`
    Permutation order;      ///< of `rows`

    bool isCopy(std::int64_t row) const { return row >= rows; }
    /// The row itself when it is no copy.
    std::int64_t sourceOf(std::int64_t row) const
    {
        if (!isCopy(row))
            return row;
        return static_cast<std::int64_t>(order(static_cast<std::uint64_t>(row - rows) % order.size()));
    }
};

} // namespace dw
