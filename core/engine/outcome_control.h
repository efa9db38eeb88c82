// Injections that work on how likely an outcome is in each row: overlap of classes, rows near their boundary. Internal
// to the engine. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/injections.h"

namespace dw {

/// An outcome and the draw that decides it, given everything else.
struct OutcomeDraw {
    int valueSlot = -1;
    int drawSlot = -1;
    std::vector<std::shared_ptr<const Step>> chain; ///< from the draw to the value, in order
};

/// Or in words why there is no such draw. The draw becomes a step of its own.
std::optional<OutcomeDraw> outcomeDraw(Compiler& compiler, std::size_t table, int slot, std::string& why);

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
