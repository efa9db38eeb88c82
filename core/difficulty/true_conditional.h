// How likely each class of a target is in each row, given what a learner may look at: known, because the project says
// how the rows come about. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/difficulty/class_values.h"
#include "core/engine/plan.h"
#include "core/learners/rows.h"

#include <stop_token>

namespace dw {

struct TrueConditional {
    ClassProbabilities probabilities; ///< by row; empty when unknown
    std::string unknown;              ///< why it cannot be known
    std::string bound; ///< why a learner cannot know as much, so that scores are an upper bound; else empty
};

struct ConditionalQuestion {
    std::size_t table = 0;
    std::size_t target = 0;            ///< position of the column in the project's table
    std::vector<std::size_t> features; ///< likewise
    std::int64_t rows = 0;             ///< the first so many
};

/// P(class | features) by Bayes' rule: the probability with which the target is drawn, by halving (0,1) until the draw
/// that parts two values is found; times, for every feature that follows from the target, how likely its value is if
/// the target were this one. The error is a stop or a failing expression.
Result<TrueConditional> trueConditional(const std::shared_ptr<const Plan>& plan, const ConditionalQuestion& question,
                                        const ClassValues& classes, const std::stop_token& stop);

} // namespace dw
