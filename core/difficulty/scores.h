// How well classes are told: accuracy, AUC and log loss, each with its interval.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/learners/rows.h"
#include "core/registry/metric.h"

namespace dw {

enum class ScoreKind { Accuracy, Auc, LogLoss };

struct Scores {
    MetricValue accuracy; ///< share of rows whose likeliest class is their own
    MetricValue auc;      ///< with more than two classes: the mean over each against the rest
    MetricValue logLoss;  ///< mean of -ln(probability of the own class)

    const MetricValue& of(ScoreKind kind) const;
};

/// Of predictions that did not see the rows they predict.
Scores scoresOf(const ClassProbabilities& predicted, std::span<const std::uint32_t> labels, double confidence);

/// What somebody scores who knows the true probabilities, on average over the labels that rows like these can have: no
/// learner does better but by luck.
Scores expectedScores(const ClassProbabilities& truth, double confidence);

} // namespace dw
