// What metrics need, in words.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/metric_type.h"

#include <array>
#include <fmt/format.h>

namespace dw {

std::string_view metricTopicName(MetricTopic topic)
{
    constexpr std::array<std::string_view, 7> kNames{"Representation", "Outcome", "Disparity",        "Prediction",
                                                     "Intersections",  "Proxies", "Simpson's paradox"};
    return kNames[static_cast<std::size_t>(topic)];
}

std::string missingFor(MetricNeed need, const MetricInput& input)
{
    if (input.rows == 0)
        return "there are no rows";
    if (input.groupings.empty())
        return "no protected attribute is chosen";
    const bool hasFavourable = !input.outcomes.empty();
    const bool hasNumbers = !input.numericOutcomes.empty();
    switch (need) {
    case MetricNeed::Attributes:
        return {};
    case MetricNeed::FavourableOutcome:
        if (hasFavourable)
            return {};
        return input.outcome.empty() ? "no outcome column is chosen"
                                     : fmt::format("no favourable value of '{}' is chosen", input.outcome);
    case MetricNeed::NumericOutcome:
        if (hasNumbers)
            return {};
        return input.outcome.empty() ? "no outcome column is chosen"
                                     : fmt::format("the outcome '{}' is not a number", input.outcome);
    case MetricNeed::AnyOutcome:
        return hasFavourable || hasNumbers ? "" : "no outcome column is chosen";
    case MetricNeed::Prediction:
        if (!hasFavourable)
            return missingFor(MetricNeed::FavourableOutcome, input);
        if (!input.predictions.empty())
            return {};
        return input.prediction.empty() ? "no prediction column is chosen" : input.predictionProblem;
    }
    return {};
}

} // namespace dw
