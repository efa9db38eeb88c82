// Discrete tables: thresholds, and a guide that lands next to the right one.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/discrete_table.h"

#include "core/random/lookup_vector.h"
#include "core/random/stream.h"
#include "core/random/threshold_lookup.h"

#include <algorithm>
#include <array>
#include <bit>
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

constexpr std::size_t kMostSlices = std::size_t{1} << 20;
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
    m_size = weights.size();
    m_thresholds.assign(m_size + lookup::kThresholdStep, kInfinity);
    std::size_t last = 0;
    for (std::size_t i = 0; i < m_size; ++i) {
        assert(weights[i] >= 0.0);
        if (weights[i] > 0.0)
            last = i;
    }
    CompensatedSum sum;
    double highest = 0.0;
    for (std::size_t i = 0; i < last; ++i) {
        highest = std::max(highest, sum.add(weights[i]) / total);
        m_thresholds[i] = highest;
    }
    buildGuide();
}

/// Enough slices that few hold more than lookup::kThresholdStep thresholds, as long as the guide stays in the cache.
void WeightTable::buildGuide()
{
    const std::size_t slicesPerWeight = m_size <= 4096 ? 4 : 2;
    const std::size_t slices = std::min(std::bit_ceil(std::max<std::size_t>(1, slicesPerWeight * m_size)), kMostSlices);
    m_slices = static_cast<double>(slices);
    m_guide.resize(slices);
    std::uint32_t index = 0;
    for (std::size_t slice = 0; slice < slices; ++slice) {
        const double left = static_cast<double>(slice) / m_slices;
        while (m_thresholds[index] <= left)
            ++index;
        m_guide[slice] = index;
    }
}

std::uint32_t WeightTable::operator()(double u) const
{
    assert(u > 0.0 && u < 1.0);
    return lookup::firstAbove(m_thresholds.data(), m_guide.data(), m_slices, u);
}

void WeightTable::map(std::span<const double> u, std::span<std::uint32_t> out) const
{
    assert(u.size() == out.size());
    std::size_t i = 0;
#if defined(__x86_64__)
    if (simdLevel() == SimdLevel::Avx2)
        i = lookup::mapThresholdsAvx2(m_thresholds.data(), m_guide.data(), m_slices, u, out);
#endif
    for (; i < u.size(); ++i)
        out[i] = lookup::firstAbove(m_thresholds.data(), m_guide.data(), m_slices, u[i]);
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
