// Exact quotas: uniforms that fill (0,1) evenly over a whole table, one to a stratum, in a keyed order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/permutation.h"

#include <algorithm>
#include <cassert>
#include <span>

namespace dw {

/// The middle of stratum number `stratum` of `size`, inside (0,1).
inline double stratumMiddle(std::uint64_t stratum, std::uint64_t size)
{
    const double middle = (static_cast<double>(stratum) + 0.5) / static_cast<double>(size);
    return std::min(middle, 1.0 - 0x1p-53);
}

/// The uniform of one row among permutation.size() rows: each stratum is met by exactly one row.
inline double strataUniform(const Permutation& permutation, std::uint64_t row)
{
    return stratumMiddle(permutation(row), permutation.size());
}

/// out[i] = strataUniform(permutation, firstRow + i).
inline void strataUniforms(const Permutation& permutation, std::uint64_t firstRow, std::span<double> out)
{
    std::array<std::uint64_t, 256> strata;
    while (!out.empty()) {
        const std::size_t count = std::min(out.size(), strata.size());
        permutation.map(firstRow, std::span(strata).first(count));
        for (std::size_t i = 0; i < count; ++i)
            out[i] = stratumMiddle(strata[i], permutation.size());
        out = out.subspan(count);
        firstRow += count;
    }
}

/// out[i] = strataUniform(permutation, rows[i]); equally long.
inline void strataUniforms(const Permutation& permutation, std::span<const std::int64_t> rows, std::span<double> out)
{
    assert(rows.size() == out.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        out[i] = strataUniform(permutation, static_cast<std::uint64_t>(rows[i]));
}

} // namespace dw
