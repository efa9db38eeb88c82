// Sums of weights, and how many unweighted rows they are worth.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace dw::metrics {

/// Rows with weights. An interval under weights is that of as many unweighted rows as the effective sample size, (sum
/// of weights)² / sum of squared weights (Kish 1965): the number of rows when all weigh the same, fewer otherwise.
struct Tally {
    double weight = 0;
    double squares = 0;
    std::int64_t rows = 0;

    void add(double w)
    {
        weight += w;
        squares += w * w;
        ++rows;
    }
    void add(const Tally& other)
    {
        weight += other.weight;
        squares += other.squares;
        rows += other.rows;
    }
    double effective() const { return squares > 0 ? weight * weight / squares : 0; }
};

} // namespace dw::metrics
