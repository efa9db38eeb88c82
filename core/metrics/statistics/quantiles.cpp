// Weighted means and quantiles.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/statistics/quantiles.h"

#include <cmath>

namespace dw::metrics {

Moments momentsOf(std::span<const WeightedValue> values)
{
    Tally all;
    double sum = 0;
    for (const WeightedValue& value : values) {
        all.add(value.weight);
        sum += value.weight * value.value;
    }
    Moments moments;
    moments.rows = all.rows;
    moments.n = all.effective();
    if (!(all.weight > 0))
        return moments;
    moments.mean = sum / all.weight;
    double squares = 0;
    for (const WeightedValue& value : values)
        squares += value.weight * (value.value - moments.mean) * (value.value - moments.mean);
    if (moments.n > 1)
        moments.variance = squares / all.weight * moments.n / (moments.n - 1);
    return moments;
}

double quantileOf(std::span<const WeightedValue> sorted, double share)
{
    double total = 0;
    for (const WeightedValue& value : sorted)
        total += value.weight;
    const double wanted = share * total;
    const double tolerance = total * 1e-12; // sums of weights are rounded
    double below = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        below += sorted[i].weight;
        if (std::fabs(below - wanted) <= tolerance && i + 1 < sorted.size())
            return (sorted[i].value + sorted[i + 1].value) / 2;
        if (below > wanted)
            return sorted[i].value;
    }
    return sorted.back().value;
}

} // namespace dw::metrics
