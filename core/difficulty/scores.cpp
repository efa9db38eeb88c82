// Scoring predictions, and the truth itself.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/scores.h"

#include "core/metrics/statistics/auc.h"
#include "core/metrics/statistics/proportions.h"
#include "core/random/math.h"

#include <algorithm>

namespace dw {

namespace {

constexpr double kSmallest = 1e-15;

std::size_t likeliest(std::span<const double> shares)
{
    return static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

/// Mean of one number a row, with the interval that its spread gives.
MetricValue meanOf(const std::vector<double>& values, double z)
{
    const auto n = static_cast<double>(values.size());
    if (values.size() < 2)
        return MetricValue::none("there are fewer than two rows");
    double sum = 0;
    for (const double value : values)
        sum += value;
    const double mean = sum / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const double half = z * std::sqrt(squares / (n - 1) / n);
    return MetricValue::of(mean, Interval{mean - half, mean + half});
}

/// One class against the rest: scores, and rows that are of the class with a weight.
struct OneAgainstRest {
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    std::vector<double> weights; ///< empty: all 1
};

MetricValue areaOf(const std::vector<OneAgainstRest>& problems, double z)
{
    double sum = 0;
    double squares = 0;
    for (const OneAgainstRest& problem : problems) {
        double positives = 0;
        double negatives = 0;
        for (std::size_t i = 0; i < problem.positive.size(); ++i)
            (problem.positive[i] != 0 ? positives : negatives) += problem.weights.empty() ? 1.0 : problem.weights[i];
        const auto area = metrics::areaUnderCurve(problem.scores, problem.positive, problem.weights);
        if (!area || !(positives > 0) || !(negatives > 0))
            return MetricValue::none("a class has no rows");
        const Interval interval = metrics::areaInterval(*area, positives, negatives, z);
        sum += *area;
        squares += (interval.high - interval.low) * (interval.high - interval.low) / 4;
    }
    if (problems.empty())
        return MetricValue::none("there is only one class");
    const auto count = static_cast<double>(problems.size());
    const double area = sum / count;
    const double half = std::sqrt(squares) / count;
    return MetricValue::of(area, Interval{std::max(0.0, area - half), std::min(1.0, area + half)});
}

/// With two classes telling one is telling the other.
std::size_t firstClass(const ClassProbabilities& shares)
{
    return shares.classes == 2 ? 1 : 0;
}

} // namespace

const MetricValue& Scores::of(ScoreKind kind) const
{
    return kind == ScoreKind::Accuracy ? accuracy : kind == ScoreKind::Auc ? auc : logLoss;
}

Scores scoresOf(const ClassProbabilities& predicted, std::span<const std::uint32_t> labels, double confidence)
{
    const double z = metrics::twoSidedZ(confidence);
    const auto n = static_cast<double>(labels.size());
    double right = 0;
    std::vector<double> losses;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        right += likeliest(predicted.of(i)) == labels[i] ? 1 : 0;
        losses.push_back(-math::log(std::max(predicted.of(i)[labels[i]], kSmallest)));
    }
    std::vector<OneAgainstRest> problems;
    for (std::size_t label = firstClass(predicted); label < predicted.classes && predicted.classes > 1; ++label) {
        OneAgainstRest& problem = problems.emplace_back();
        for (std::size_t i = 0; i < labels.size(); ++i) {
            problem.scores.push_back(predicted.of(i)[label]);
            problem.positive.push_back(labels[i] == label ? 1 : 0);
        }
    }
    Scores scores;
    scores.accuracy =
        n > 0 ? MetricValue::of(right / n, metrics::wilson({right / n, n}, z)) : MetricValue::none("there are no rows");
    scores.auc = areaOf(problems, z);
    scores.logLoss = meanOf(losses, z);
    return scores;
}

Scores expectedScores(const ClassProbabilities& truth, double confidence)
{
    const double z = metrics::twoSidedZ(confidence);
    std::vector<double> rights;
    std::vector<double> losses;
    for (std::size_t i = 0; i < truth.rows(); ++i) {
        const std::span<const double> shares = truth.of(i);
        rights.push_back(shares[likeliest(shares)]);
        double entropy = 0;
        for (const double p : shares)
            entropy -= p > 0 ? p * math::log(p) : 0;
        losses.push_back(entropy);
    }
    std::vector<OneAgainstRest> problems;
    for (std::size_t label = firstClass(truth); label < truth.classes && truth.classes > 1; ++label) {
        OneAgainstRest& problem = problems.emplace_back();
        for (std::size_t i = 0; i < truth.rows(); ++i) // every row is of the class with p, and of the rest with 1 - p
            for (const std::uint8_t positive : {1, 0}) {
                const double p = truth.of(i)[label];
                problem.scores.push_back(p);
                problem.positive.push_back(positive);
                problem.weights.push_back(positive != 0 ? p : 1 - p);
            }
    }
    return {meanOf(rights, z), areaOf(problems, z), meanOf(losses, z)};
}

} // namespace dw
