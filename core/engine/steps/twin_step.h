// Counterfactual twins: the same rows with one attribute changed, every independent draw kept.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"

namespace dw {

/// Outputs: slots of the original table as they would be in the same row if the attribute were changed. What depends on
/// the attribute is computed again from the same uniforms, at the attempt at which the row was accepted; everything
/// else is as it is. This is Pearl's three steps (2009): the draws are known, the attribute is set, the rest follows.
class TwinStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::size_t original = 0;       ///< table
    int changedSlot = -1;           ///< of the original
    std::vector<int> originalSlots; ///< as many as outputs
    /// Value by value: from[k] (one row) becomes to[k]; other values stay. One entry without `from`: all become it.
    std::vector<std::shared_ptr<const Column>> from;
    std::vector<std::shared_ptr<const Column>> to;
};

/// Output: the number of the row.
class RowNumberStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;
};

} // namespace dw
