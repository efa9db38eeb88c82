// Odds ratios.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/statistics/odds.h"

#include "core/metrics/statistics/proportions.h"
#include "core/random/math.h"

namespace dw::metrics {

namespace {

/// P(|statistic|) of the Mantel-Haenszel chi-square over all strata.
double testOf(const std::vector<TwoByTwo>& strata)
{
    double excess = 0;
    double variance = 0;
    for (const TwoByTwo& s : strata) {
        const double n = s.total();
        if (n <= 1)
            continue;
        const double first = s.a + s.b;
        const double with = s.a + s.c;
        excess += s.a - first * with / n;
        variance += first * (s.c + s.d) * with * (s.b + s.d) / (n * n * (n - 1));
    }
    if (!(variance > 0))
        return 1;
    const double delta = std::fabs(excess);
    const double corrected = delta >= 0.5 ? delta - 0.5 : delta;
    return chiSquareP(corrected * corrected / variance, 1);
}

} // namespace

std::optional<CommonOddsRatio> mantelHaenszel(const std::vector<TwoByTwo>& strata, double z)
{
    double diagonal = 0;
    double off = 0;
    double pr = 0;
    double psqr = 0;
    double qs = 0;
    for (const TwoByTwo& s : strata) {
        const double n = s.total();
        if (n <= 0)
            continue;
        const double r = s.a * s.d / n;
        const double t = s.b * s.c / n;
        const double p = (s.a + s.d) / n;
        const double q = (s.b + s.c) / n;
        diagonal += r;
        off += t;
        pr += p * r;
        psqr += p * t + q * r;
        qs += q * t;
    }
    if (!(diagonal > 0) || !(off > 0))
        return std::nullopt;
    const double error = std::sqrt(pr / (2 * diagonal * diagonal) + psqr / (2 * diagonal * off) + qs / (2 * off * off));
    const double estimate = diagonal / off;
    return CommonOddsRatio{
        estimate, {estimate * math::exp(-z * error), estimate * math::exp(z * error)}, testOf(strata)};
}

std::optional<MetricValue> oddsRatio(const TwoByTwo& t, double z)
{
    if (!(t.a > 0 && t.b > 0 && t.c > 0 && t.d > 0))
        return std::nullopt;
    const double ratio = t.a * t.d / (t.b * t.c);
    const double error = std::sqrt(1 / t.a + 1 / t.b + 1 / t.c + 1 / t.d);
    return MetricValue::of(ratio, Interval{ratio * math::exp(-z * error), ratio * math::exp(z * error)});
}

} // namespace dw::metrics
