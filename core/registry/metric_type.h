// A metric as the rest of the program sees it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/generator.h"
#include "core/registry/metric.h"
#include "core/registry/metric_input.h"

#include <stop_token>

namespace dw {

/// What a metric is about, in the order in which a report tells it.
enum class MetricTopic { Representation, Outcome, Disparity, Prediction, Intersections, Proxies, Paradox };

std::string_view metricTopicName(MetricTopic topic);

/// What must be there before a metric means anything.
enum class MetricNeed { Attributes, FavourableOutcome, NumericOutcome, AnyOutcome, Prediction };

/// A metric with its parameters. Never fails: what cannot be computed says so in its result. When stopped, the result
/// is unspecified.
using BoundMetric = std::function<MetricResult(const MetricInput& input, const std::stop_token& stop)>;

struct MetricType : Description {
    MetricTopic topic = MetricTopic::Outcome;
    MetricNeed need = MetricNeed::Attributes;
    /// Parameters are read and checked; empty after a problem (reported at `pointer`).
    std::function<BoundMetric(const Json& params, Problems& problems, const std::string& pointer)> bind;
};

/// Why the metric means nothing for this input; empty when it does.
std::string missingFor(MetricNeed need, const MetricInput& input);

} // namespace dw
