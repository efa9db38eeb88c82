// Injections that work on how likely an outcome is in each row: overlap of classes, rows near their boundary. Internal
// to the engine. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/injections.h"
#include "core/engine/steps/outcome_step.h"

namespace dw {

/// An outcome and the draw that decides it, given everything else.
struct OutcomeDraw {
    int valueSlot = -1;
    int drawSlot = -1;
    std::vector<std::shared_ptr<const Step>> chain; ///< from the draw to the value, in order
};

/// Or in words why there is no such draw. The draw becomes a step of its own.
std::optional<OutcomeDraw> outcomeDraw(Compiler& compiler, std::size_t table, int slot, std::string& why);

/// The step that gives the probability of each row's own outcome; its output is to be set.
std::shared_ptr<OutcomeStep> ownOutcomeStep(const TableDraft& draft, const OutcomeDraw& draw);
/// Where the outcome is a bool whose draw reads one number and nothing else, and that number is the probability of true
/// in all rows tried: its slot. Then nothing need be halved.
std::optional<int> knownProbability(Compiler& compiler, std::size_t table, const OutcomeDraw& draw);

/// Rows spread evenly over a table, or all where there are few. A table has at most 10^15 rows, so that nothing
/// overflows.
std::vector<std::int64_t> spreadRows(std::int64_t tableRows, std::int64_t most);

/// After targets: rates stay as they were met.
void bindOutcomeChanges(Compiler& compiler, std::size_t table, const std::vector<OutcomeChange>& changes);

/// What all log odds are scaled by, and then shifted by, for the mean of the smaller of p and 1 - p to be `error` and
/// the mean of p to stay.
struct OverlapSolution {
    double scale = 1;
    double shift = 0;
    double error = 0; ///< what comes out
    bool met = true;
};
OverlapSolution solveOverlap(const std::vector<double>& probabilities, double error);

} // namespace dw
