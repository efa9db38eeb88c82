// Inverse distribution functions of discrete distributions: an index by weight, a count by probability.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dw {

/// Index by weight. Rises with u; an index of weight 0 is never chosen. Weights are finite, not negative, and at least
/// one is above 0 (whoever reads the project checks that); there are at most 2^31 of them.
class WeightTable
{
public:
    WeightTable() : WeightTable(std::span<const double>()) {}
    explicit WeightTable(std::span<const double> weights);

    std::size_t size() const { return m_size; }
    /// `u` in (0,1). An empty table always answers 0.
    std::uint32_t operator()(double u) const;
    /// out[i] = (*this)(u[i]); equally long.
    void map(std::span<const double> u, std::span<std::uint32_t> out) const;

private:
    friend class CountTable;

    /// `total` is what the cumulative weights are divided by.
    void build(std::span<const double> weights, double total);
    void buildGuide();

    std::size_t m_size = 0;
    std::vector<double> m_thresholds;   ///< The answer is the first index whose threshold is above u; padded.
    std::vector<std::uint32_t> m_guide; ///< For each slice of (0,1), the answer at its left end.
    double m_slices = 1.0;
};

/// Integer by probability: support firstValue, firstValue + 1, ... Mass missing from the probabilities goes to the
/// last.
class CountTable
{
public:
    CountTable() = default;
    CountTable(std::int64_t firstValue, std::span<const double> probabilities);

    /// `u` in (0,1). Rises with u.
    std::int64_t operator()(double u) const { return m_firstValue + static_cast<std::int64_t>(m_table(u)); }
    /// out[i] = (*this)(u[i]); equally long.
    void map(std::span<const double> u, std::span<std::int64_t> out) const;

private:
    std::int64_t m_firstValue = 0;
    WeightTable m_table;
};

} // namespace dw
