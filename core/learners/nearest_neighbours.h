// The k nearest neighbours of rows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/learners/rows.h"

#include <stop_token>

namespace dw {

/// Votes of the k nearest training rows by Euclidean distance, the earlier of equally near ones first; one vote more is
/// shared by all classes, so that none is impossible. k is at most the number of training rows.
ClassProbabilities nearestNeighbours(const TrainingRows& training, const FeatureRows& rows, std::size_t k,
                                     const std::stop_token& stop = {});

} // namespace dw
