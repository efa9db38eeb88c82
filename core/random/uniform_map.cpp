// Rising maps of uniforms.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/uniform_map.h"

#include "core/random/math.h"
#include "core/random/quantile_table.h"

#include <algorithm>
#include <cassert>

namespace dw {

namespace {

constexpr double kSmallest = 0x1p-53;

/// Rounding must not leave the open interval.
double inside(double u)
{
    return std::clamp(u, kSmallest, 1.0 - kSmallest);
}

} // namespace

UniformRestriction::UniformRestriction(std::vector<UnitInterval> intervals) : m_intervals(std::move(intervals))
{
    m_starts.push_back(0.0);
    for (const UnitInterval& interval : m_intervals)
        m_starts.push_back(m_starts.back() + (interval.high - interval.low));
}

double UniformRestriction::operator()(double u) const
{
    const double target = u * m_starts.back();
    // The last interval that starts at or before the target.
    const auto next = std::upper_bound(m_starts.begin(), m_starts.end() - 1, target);
    const auto k = static_cast<std::size_t>(next - m_starts.begin()) - 1;
    const UnitInterval& interval = m_intervals[k];
    return inside(std::clamp(interval.low + (target - m_starts[k]), interval.low, interval.high));
}

bool UniformRestriction::contains(double u) const
{
    return std::any_of(m_intervals.begin(), m_intervals.end(),
                       [u](const UnitInterval& interval) { return interval.low <= u && u <= interval.high; });
}

UniformRestriction UniformRestriction::intersected(const UniformRestriction& other) const
{
    std::vector<UnitInterval> both;
    for (const UnitInterval& a : m_intervals)
        for (const UnitInterval& b : other.m_intervals)
            if (const UnitInterval part{std::max(a.low, b.low), std::min(a.high, b.high)}; part.low < part.high)
                both.push_back(part);
    return UniformRestriction(std::move(both));
}

UniformMap UniformMap::oddsFactor(double factor)
{
    UniformMap map;
    map.m_kind = factor == 1.0 ? Kind::Identity : Kind::Odds;
    map.m_parameter = factor;
    return map;
}

UniformMap UniformMap::normalShift(double shift)
{
    UniformMap map;
    map.m_kind = shift == 0.0 ? Kind::Identity : Kind::NormalShift;
    map.m_parameter = shift;
    return map;
}

UniformMap UniformMap::logOddsLine(double scale, double shift)
{
    assert(scale > 0);
    UniformMap map;
    map.m_kind = scale == 1.0 && shift == 0.0 ? Kind::Identity : Kind::LogOddsLine;
    map.m_parameter = scale;
    map.m_shift = shift;
    return map;
}

UniformMap UniformMap::pieces(std::vector<double> from, std::vector<double> to)
{
    assert(from.size() == to.size() && from.size() >= 2);
    UniformMap map;
    map.m_kind = Kind::Pieces;
    map.m_from = std::move(from);
    map.m_to = std::move(to);
    return map;
}

double UniformMap::operator()(double u) const
{
    switch (m_kind) {
    case Kind::Identity:
        return u;
    case Kind::Odds: {
        // The odds of u itself are multiplied, since P(u > t) is P(map(v) > t) for the v that are mapped above t.
        const double odds = m_parameter * u;
        return inside(odds / (1.0 - u + odds));
    }
    case Kind::NormalShift:
        return inside(normalCdfFast(standardNormalTable()(u) + m_parameter));
    case Kind::LogOddsLine: {
        const double logit = math::log(u) - math::log1p(-u);
        return inside(1.0 / (1.0 + math::exp(-(m_parameter * logit + m_shift))));
    }
    case Kind::Pieces: {
        const auto next = std::upper_bound(m_from.begin() + 1, m_from.end() - 1, u);
        const auto k = static_cast<std::size_t>(next - m_from.begin());
        const double part = (u - m_from[k - 1]) / (m_from[k] - m_from[k - 1]);
        return inside(m_to[k - 1] + part * (m_to[k] - m_to[k - 1]));
    }
    }
    return u;
}

} // namespace dw
