// The list of learners; several classes are learnt one against the rest.
// SPDX-License-Identifier: Apache-2.0
#include "core/learners/learners.h"

#include "core/learners/boosted_trees.h"
#include "core/learners/nearest_neighbours.h"
#include "core/metrics/statistics/logistic.h"
#include "core/random/math.h"

namespace dw {

namespace {

constexpr double kRidge = 1.0;
constexpr std::size_t kNeighbours = 25;

using Logits = std::vector<double>;
/// Log odds of the rows to predict, for one class against the rest.
using LearnOne = std::function<Logits(const std::vector<std::uint8_t>&)>;

ClassProbabilities oneAgainstRest(const TrainingRows& training, std::size_t rows, const LearnOne& learn)
{
    ClassProbabilities result{training.classes, std::vector<double>(rows * training.classes)};
    for (std::size_t label = training.classes == 2 ? 1 : 0; label < training.classes; ++label) {
        std::vector<std::uint8_t> positive;
        positive.reserve(training.labels.size());
        for (const std::uint32_t own : training.labels)
            positive.push_back(own == label ? 1 : 0);
        const Logits logits = learn(positive);
        for (std::size_t i = 0; i < rows; ++i)
            result.of(i)[label] = 1 / (1 + math::exp(-logits[i]));
    }
    for (std::size_t i = 0; i < rows; ++i) {
        const std::span<double> shares = result.of(i);
        if (training.classes == 2) {
            shares[0] = 1 - shares[1];
            continue;
        }
        double sum = 0;
        for (const double share : shares)
            sum += share;
        for (double& share : shares)
            share = sum > 0 ? share / sum : 1.0 / static_cast<double>(training.classes);
    }
    return result;
}

Eigen::MatrixXd matrixOf(const FeatureRows& rows)
{
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows.rows), static_cast<Eigen::Index>(rows.columns.size()));
    for (std::size_t f = 0; f < rows.columns.size(); ++f)
        for (std::size_t i = 0; i < rows.rows; ++i)
            matrix(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(f)) = rows.columns[f][i];
    return matrix;
}

ClassProbabilities linear(const TrainingRows& training, const FeatureRows& rows, const std::stop_token& stop)
{
    const Eigen::MatrixXd known = matrixOf(training.features);
    const Eigen::MatrixXd asked = matrixOf(rows);
    return oneAgainstRest(training, rows.rows, [&](const std::vector<std::uint8_t>& positive) {
        const Eigen::VectorXd logits = metrics::fitLogistic(known, positive, {}, kRidge, stop).logits(asked);
        return Logits(logits.begin(), logits.end());
    });
}

ClassProbabilities nearest(const TrainingRows& training, const FeatureRows& rows, const std::stop_token& stop)
{
    return nearestNeighbours(training, rows, kNeighbours, stop);
}

ClassProbabilities trees(const TrainingRows& training, const FeatureRows& rows, const std::stop_token& stop)
{
    return oneAgainstRest(training, rows.rows, [&](const std::vector<std::uint8_t>& positive) {
        const BoostedTrees model = fitBoostedTrees(training.features, positive, {}, stop);
        Logits logits;
        logits.reserve(rows.rows);
        for (std::size_t i = 0; i < rows.rows; ++i)
            logits.push_back(model.logit([&](int f) { return rows.columns[static_cast<std::size_t>(f)][i]; }));
        return logits;
    });
}

} // namespace

const std::vector<Learner>& learners()
{
    static const std::vector<Learner> all{
        {"linear", "Linear model", "Logistic regression with a ridge penalty: one straight boundary.", linear},
        {"nearest", "Nearest neighbours", "What the 25 most similar rows are.", nearest},
        {"trees", "Boosted trees", "60 small decision trees, each correcting those before it.", trees}};
    return all;
}

ClassProbabilities crossValidated(const Learner& learner, const TrainingRows& rows, std::size_t folds,
                                  const std::stop_token& stop)
{
    ClassProbabilities joined{rows.classes, std::vector<double>(rows.features.rows * rows.classes)};
    for (std::size_t fold = 0; fold < folds && !stop.stop_requested(); ++fold) {
        std::vector<std::uint32_t> training;
        std::vector<std::uint32_t> testing;
        for (std::uint32_t i = 0; i < rows.features.rows; ++i)
            (i % folds == fold ? testing : training).push_back(i);
        const ClassProbabilities predicted =
            learner.predict(rows.picked(training), rows.features.picked(testing), stop);
        for (std::size_t i = 0; i < testing.size(); ++i)
            for (std::size_t label = 0; label < rows.classes; ++label)
                joined.of(testing[i])[label] = predicted.of(i)[label];
    }
    return joined;
}

} // namespace dw
