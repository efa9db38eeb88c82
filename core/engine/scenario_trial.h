// Trying out how rare a scenario is and how often its rows must be drawn.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/trial.h"

namespace dw {

/// Rows of a scenario that would be drawn again more often than this many times on average are refused.
inline constexpr double kLeastAcceptance = 1.0 / 400;

struct ScenarioQuestion {
    int positionSlot = -1;
    int segmentSlot = -1;
    std::int64_t segment = 0;
    std::vector<int> conditions; ///< what is left of the condition when draws have been conditioned
    std::vector<int> rules;      ///< predicates of the table's own rules
};

struct ScenarioEstimate {
    double acceptance = 1;       ///< share of draws of the scenario's rows that are good
    double conditional = 1;      ///< P(condition and rules | draws conditioned) / P(rules)
    double conditionalError = 0; ///< its standard error; 0 when nothing had to be estimated
    std::int64_t draws = 0;
};

Result<ScenarioEstimate> estimateScenario(const std::shared_ptr<const Plan>& plan, std::size_t table,
                                          const ScenarioQuestion& question);

} // namespace dw
