// Discrete tables: thresholds, and a guide that lands next to the right one.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/discrete_table.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

namespace dw {
namespace {

/// A running sum that keeps what rounding loses (Neumaier 1974), so that a million small weights add up.
class CompensatedSum
{
public:
    double add(double value)
    {
        const double next = m_sum + value;
        m_lost += std::fabs(m_sum) >= std::fabs(value) ? (m_sum - next) + value : (value - next) + m_sum;
        m_sum = next;
        return total();
    }
    double total() const { return m_sum + m_lost; }

private:
    double m_sum = 0.0;
    double m_lost = 0.0;
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

WeightTable::WeightTable(std::span<const double> weights)
{
    CompensatedSum sum;
    for (const double weight : weights)
        sum.add(weight);
    build(weights, sum.total());
}

void WeightTable::build(std::span<const double> weights, double total)
{
    assert(weights.size() <= std::size_t{1} << 31);
    m_thresholds.resize(weights.size());
    CompensatedSum sum;
    double highest = 0.0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        assert(weights[i] >= 0.0);
        if (weights[i] > 0.0)
            last = i;
        highest = std::max(highest, sum.add(weights[i]) / total);
        m_thresholds[i] = highest;
    }
    for (std::size_t i = last; i < weights.size(); ++i)
        m_thresholds[i] = kInfinity;
    std::size_t slices = 1;
    while (slices < 2 * weights.size() && slices < (std::size_t{1} << 20))
        slices *= 2;
    m_slices = static_cast<double>(slices);
    m_guide.resize(slices);
    std::uint32_t index = 0;
    for (std::size_t slice = 0; slice < slices; ++slice) {
        const double left = static_cast<double>(slice) / m_slices;
        while (index < m_thresholds.size() && m_thresholds[index] <= left)
            ++index;
        m_guide[slice] = index;
    }
}

std::uint32_t WeightTable::operator()(double u) const
{
    assert(u > 0.0 && u < 1.0);
    std::uint32_t index = m_guide[static_cast<std::size_t>(static_cast<std::int32_t>(u * m_slices))];
    while (index < m_thresholds.size() && m_thresholds[index] <= u)
        ++index;
    return index;
}

void WeightTable::map(std::span<const double> u, std::span<std::uint32_t> out) const
{
    assert(u.size() == out.size());
    for (std::size_t i = 0; i < u.size(); ++i)
        out[i] = (*this)(u[i]);
}

CountTable::CountTable(std::int64_t firstValue, std::span<const double> probabilities) : m_firstValue(firstValue)
{
    m_table.build(probabilities, 1.0);
}

void CountTable::map(std::span<const double> u, std::span<std::int64_t> out) const
{
    assert(u.size() == out.size());
    std::array<std::uint32_t, 256> indexes;
    for (std::size_t done = 0; done < u.size(); done += indexes.size()) {
        const std::size_t count = std::min(u.size() - done, indexes.size());
        m_table.map(u.subspan(done, count), std::span(indexes).first(count));
        for (std::size_t i = 0; i < count; ++i)
            out[done + i] = m_firstValue + static_cast<std::int64_t>(indexes[i]);
    }
}

} // namespace dw
