// SQL steps that can run at once: most of what a short statement costs, it costs once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/steps/sql_step.h"

namespace dw {

/// Whether a step writes its outputs alone, from its inputs. Rules, for one, draw columns again that others made.
bool changesNothing(const Step& step);

/// For each of `steps` (in the order in which they run) the position of the step with which it runs: its own, or that
/// of an earlier SQL step where nothing between the two makes or changes what it reads.
std::vector<std::size_t> sqlLeaders(std::span<const Step* const> steps);

/// Runs all of them at once; null where they cannot be joined. When that fails, runs one after another, so that the
/// error is that of the first one.
std::unique_ptr<StepRunner> sqlGroupRunner(const Plan& plan, std::span<const SqlStep* const> steps);

} // namespace dw
