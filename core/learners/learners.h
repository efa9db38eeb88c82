// The built-in learners that difficulty is measured by, and predicting each part of the rows from the others.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/learners/rows.h"

#include <functional>
#include <stop_token>
#include <string>

namespace dw {

struct Learner {
    std::string id;    ///< "linear"
    std::string title; ///< "Linear model"
    std::string help;
    std::function<ClassProbabilities(const TrainingRows&, const FeatureRows&, const std::stop_token&)> predict;
};

/// From the simplest to the most flexible: linear, nearest, trees.
const std::vector<Learner>& learners();

/// Row i is predicted by what was learnt from the rows with another i % folds. At least as many rows as folds; what
/// comes after a stop has no meaning.
ClassProbabilities crossValidated(const Learner& learner, const TrainingRows& rows, std::size_t folds,
                                  const std::stop_token& stop = {});

} // namespace dw
