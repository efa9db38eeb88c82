// How much one categorical column tells about another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/statistics/tally.h"

#include <cstddef>
#include <span>
#include <vector>

namespace dw::metrics {

/// Weights of the pairs of two columns' values, row by row.
struct CrossTable {
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> cells;
    Tally all;

    double at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
    std::vector<double> rowSums() const;
    std::vector<double> columnSums() const;
};

CrossTable crossTable(std::span<const std::uint32_t> a, std::size_t countA, std::span<const std::uint32_t> b,
                      std::size_t countB, std::span<const double> weights);

/// Shannon entropy in nats of shares that need not sum to 1.
double entropy(std::span<const double> weights);
/// In nats; never below 0.
double mutualInformation(const CrossTable& table);
/// Mutual information over the arithmetic mean of the entropies, as scikit-learn's normalized_mutual_info_score.
/// Needs two values in at least one of the columns.
double normalizedMutualInformation(const CrossTable& table);
/// Theil's uncertainty coefficient U(row | column): the part of the row variable's entropy that the column variable
/// takes away. Needs two row values.
double theilsU(const CrossTable& table);
/// P-value of the likelihood ratio (G) test of independence, with the effective sample size under weights.
double independenceP(const CrossTable& table);

} // namespace dw::metrics
