// What the rules of a project do: how many first draws keep them, how they change the columns, which clash.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/plan.h"
#include "core/project/project.h"

#include <stop_token>

namespace dw {

/// Rows looked at, spread evenly over the table.
inline constexpr std::int64_t kRuleSampleRows = 20'000;

/// A column that is drawn again by rules, before and after them.
struct RuleEffect {
    std::string column;
    std::string measure; ///< "mean", or "share of 'x'"
    double before = 0;
    double after = 0;
};

/// Rules that share a column, and so are met together.
struct RuleGroupReport {
    std::string table;
    std::string place; ///< JSON pointer
    std::int64_t rows = 0;
    std::vector<std::string> names;
    std::vector<double> accepted; ///< by rule: share of first draws that keep it
    double acceptedTogether = 0;
    std::vector<RuleEffect> effects;
    bool impossible = false;           ///< some row was found no values for
    std::int64_t exampleRow = -1;      ///< of the impossible ones
    std::vector<std::string> clashing; ///< the fewest rules that no draw of that row kept together
    std::string example;               ///< its values at the draw that kept the most rules
    std::int64_t draws = 0;            ///< of that row
};

/// Tries the rules of all tables. The error is a stop or a failing expression.
Result<std::vector<RuleGroupReport>> checkRules(const Project& project, const Plan& plan, std::stop_token stop);

} // namespace dw
