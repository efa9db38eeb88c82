// Area under the ROC curve by one pass over the sorted scores.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/statistics/auc.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dw::metrics {

std::optional<double> areaUnderCurve(std::span<const double> scores, std::span<const std::uint8_t> positive,
                                     std::span<const double> weights)
{
    std::vector<std::uint32_t> order;
    order.reserve(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        if (!std::isnan(scores[i]))
            order.push_back(static_cast<std::uint32_t>(i));
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return scores[a] < scores[b]; });
    double positives = 0;
    double negatives = 0; // of the scores below
    double area = 0;
    for (std::size_t i = 0; i < order.size();) {
        double tiedPositives = 0;
        double tiedNegatives = 0;
        const double score = scores[order[i]];
        for (; i < order.size() && scores[order[i]] == score; ++i)
            (positive[order[i]] != 0 ? tiedPositives : tiedNegatives) += weights.empty() ? 1.0 : weights[order[i]];
        area += tiedPositives * (negatives + tiedNegatives / 2);
        positives += tiedPositives;
        negatives += tiedNegatives;
    }
    if (!(positives > 0) || !(negatives > 0))
        return std::nullopt;
    return area / (positives * negatives);
}

Interval areaInterval(double area, double positives, double negatives, double z)
{
    const double q1 = area / (2 - area);
    const double q2 = 2 * area * area / (1 + area);
    const double variance =
        (area * (1 - area) + (positives - 1) * (q1 - area * area) + (negatives - 1) * (q2 - area * area)) /
        (positives * negatives);
    const double half = z * std::sqrt(std::max(0.0, variance));
    return {std::max(0.0, area - half), std::min(1.0, area + half)};
}

} // namespace dw::metrics
