// Intervals of proportions.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/statistics/proportions.h"

#include "core/random/math.h"
#include "core/random/special.h"

#include <algorithm>
#include <numeric>

namespace dw::metrics {

double twoSidedZ(double confidence)
{
    const double tail = (1 - confidence) / 2;
    return math::normalQuantileExact(1 - tail, tail);
}

double twoSidedP(double z)
{
    return 2 * math::normalCdf(-std::fabs(z));
}

double chiSquareP(double x, double degreesOfFreedom)
{
    return x <= 0 ? 1.0 : math::regularizedGamma(degreesOfFreedom / 2, x / 2).upper;
}

Interval wilson(Proportion p, double z)
{
    const double z2 = z * z;
    const double centre = p.share + z2 / (2 * p.n);
    const double half = z * std::sqrt(p.share * (1 - p.share) / p.n + z2 / (4 * p.n * p.n));
    const double scale = 1 + z2 / p.n;
    // At a share of 0 or 1 one end is that share; rounding must not move it.
    return {p.share <= 0 ? 0.0 : std::max(0.0, (centre - half) / scale),
            p.share >= 1 ? 1.0 : std::min(1.0, (centre + half) / scale)};
}

Interval newcombe(Proportion a, Proportion b, double z)
{
    const Interval wa = wilson(a, z);
    const Interval wb = wilson(b, z);
    const double difference = a.share - b.share;
    return {difference - std::hypot(a.share - wa.low, wb.high - b.share),
            difference + std::hypot(wa.high - a.share, b.share - wb.low)};
}

std::optional<Interval> katz(Proportion a, Proportion b, double z)
{
    if (!(a.share > 0) || !(b.share > 0))
        return std::nullopt;
    const double ratio = a.share / b.share;
    const double error = std::sqrt((1 - a.share) / (a.share * a.n) + (1 - b.share) / (b.share * b.n));
    return Interval{ratio * math::exp(-z * error), ratio * math::exp(z * error)};
}

std::vector<double> holm(const std::vector<double>& p)
{
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double largest = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        largest = std::max(largest, std::min(1.0, static_cast<double>(p.size() - i) * p[order[i]]));
        adjusted[order[i]] = largest;
    }
    return adjusted;
}

} // namespace dw::metrics
