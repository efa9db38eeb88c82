// What scenarios do to a table: rows, cost, weights, effective sample size, true prevalence.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/scenario_plan.h"

#include <stop_token>

namespace dw {

/// So many rows have a weight in [low, high).
struct WeightBin {
    double low = 0;
    double high = 0;
    double rows = 0;
};

struct ScenarioReport {
    std::string table;
    std::int64_t rows = 0;
    std::int64_t baseRows = 0; ///< of no scenario
    std::vector<ScenarioFacts> scenarios;
    std::vector<double> meanWeights; ///< of the rows of no scenario, then by scenario
    double effectiveRows = 0;        ///< Kish (1965): (sum of weights)^2 / sum of squared weights
    double meanWeight = 0;           ///< near 1 when the weights are right
    double smallestWeight = 0;
    double largestWeight = 0;
    std::vector<WeightBin> histogram; ///< by halvings of the weight
};

/// Tables with scenarios, tried on at most 4,096 rows of each scenario and of the rest. The error is a stop or a
/// failing expression.
Result<std::vector<ScenarioReport>> reportScenarios(const Plan& plan, std::stop_token stop);

} // namespace dw
