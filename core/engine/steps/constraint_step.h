// Rows that break a rule are drawn again, all columns that the rule depends on together, until they keep it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"

namespace dw {

/// After this many draws a row is given up and the run fails, naming the rule.
inline constexpr std::uint32_t kMostAttempts = 10'000;

/// Redraws the connected set of columns jointly, so that the result is the true conditional distribution.
class ConstraintStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::size_t table = 0;
    std::vector<int> predicates; ///< bool slots; a row is kept when all are true (null counts as true, as in SQL CHECK)
    std::vector<std::string> names;   ///< of the rules, for messages
    bool isScenario = false;          ///< holds for the rows of a scenario only
    std::vector<std::size_t> redrawn; ///< steps that draw again
    std::vector<std::size_t>
        repeated; ///< all steps needed to compute the predicates, ascending; a superset of `redrawn`
};

} // namespace dw
