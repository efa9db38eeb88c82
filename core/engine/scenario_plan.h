// What the scenarios of a table came to: which rows, how they are drawn, how rare they truly are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/plan.h"
#include "core/engine/steps/scenario_step.h"

namespace dw {

/// One scenario, as solved by compile().
struct ScenarioFacts {
    std::string name;
    std::string place; ///< JSON pointer
    std::int64_t rows = 0;
    double prevalence = 0;                ///< true share of the population that fits it; 0 when `outside`
    double prevalenceError = 0;           ///< standard error of that; 0: known from the structure
    double mass = 1;                      ///< share of the draws that conditioning directly leaves
    double acceptance = 1;                ///< share of first draws, conditioned directly, that are good at once
    std::vector<std::string> direct;      ///< columns whose draw is conditioned directly
    std::vector<std::string> conditional; ///< columns whose draw is conditioned row by row, given its causes
    std::string redrawn;                  ///< the part of the condition that is met by drawing again; empty: none
    std::string why;                      ///< why that part cannot be conditioned directly
    bool outside = false; ///< facts are forced on its rows against their causes: no sample of the population

    /// Draws that one of its rows takes on average.
    double drawsPerRow() const { return acceptance > 0 ? 1.0 / acceptance : 0.0; }
};

struct ScenarioPlan {
    ScenarioLayout layout;
    double baseShare = 1; ///< of the rows, in no scenario
    std::vector<ScenarioFacts> scenarios;
    int segmentSlot = -1;
    int weightSlot = -1;
};

/// Null when the table has none.
const ScenarioPlan* scenariosOf(const TablePlan& table);

} // namespace dw
