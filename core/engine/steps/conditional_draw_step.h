// A draw whose distribution depends on other columns, conditioned on an event all the same: row by row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"

namespace dw {

/// In the rows of a scenario the uniform is confined to where its own row's value meets the condition, an upper or a
/// lower part of (0,1) that is found by trying; the causes are accepted with the probability that the row gives the
/// event, over the largest there is. Both together are the joint distribution given the event, at the price of as many
/// draws of the causes as that largest probability is above the mean, instead of as many as the event is rare.
class ConditionalDrawStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    struct Event {
        std::int64_t segment = 0;
        int conditionSlot = -1; ///< depends on the value alone
        bool isUpper = true;    ///< large uniforms meet it
        double largest = 1;     ///< probability of the event in any row
        Stream stream;          ///< of the acceptance
    };

    std::size_t table = 0;
    int from = -1; ///< the uniform before
    int segmentSlot = -1;
    std::vector<int> valueInputs; ///< what the value depends on besides the uniform
    std::vector<Event> events;    ///< one a scenario
    // Outputs: the uniform; then, for each event, whether the row's causes are accepted.
};

} // namespace dw
