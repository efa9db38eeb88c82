// How likely the outcome of each row is, over the draw that decides it alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"

namespace dw {

/// Output: the probability of a value, or of the value that the row has; found by halving (0,1) in every row, exact to
/// 2^-13. Of the row's own value it is null where there is none, and the draw and the value are inputs.
class OutcomeStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::vector<std::shared_ptr<const Step>> chain; ///< from the draw to the outcome, in order
    int drawSlot = -1;
    int valueSlot = -1;
    std::shared_ptr<const Column> favourable; ///< one row, at one end of what rises with the draw; null: the row's own
};

/// Output: likewise of the row's own value, a bool, where a column holds the probability of true.
class KnownOutcomeStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int probabilitySlot = -1;
    int valueSlot = -1;
};

/// Output: true where the input lies within a distance of one half.
class NearHalfStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int from = -1;
    double within = 0;
    bool isInverted = false; ///< true where it does not
};

/// Output: from the probability of the row's own value, the margin 2 p - 1, or the name of its level. Rows without a
/// value have neither.
class LevelStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    int from = -1;
    std::shared_ptr<const Dictionary> names; ///< null: the margin itself
    std::vector<double> thresholds; ///< falling: level k has margins from thresholds[k] on; the last has the rest
};

} // namespace dw
