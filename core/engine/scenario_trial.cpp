// Counting good draws on the table's own rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/scenario_trial.h"

#include <algorithm>
#include <cmath>

namespace dw {

namespace {

constexpr std::int64_t kFewestDraws = 16'384;
constexpr std::int64_t kMostDraws = 262'144;
/// Enough good draws to know their share to about two in a hundred.
constexpr std::int64_t kEnough = 2'000;

struct Count {
    std::int64_t draws = 0;
    std::int64_t good = 0;

    double share() const { return draws > 0 ? static_cast<double>(good) / static_cast<double>(draws) : 0.0; }
    /// Square of the relative standard error of the share.
    double relativeVariance() const { return good > 0 ? (1.0 - share()) / static_cast<double>(good) : 0.0; }
};

Result<Count> count(const std::shared_ptr<const Plan>& plan, std::size_t table, const ScenarioQuestion& question,
                    std::int64_t segment, const std::vector<int>& rules, const std::vector<int>& conditions)
{
    std::vector<int> wanted = rules;
    wanted.insert(wanted.end(), conditions.begin(), conditions.end());
    Count counted;
    if (wanted.empty())
        return Count{1, 1};
    Trial trial(plan, table, wanted, std::array{question.positionSlot, question.segmentSlot});
    TrialRows rows(plan->tables[table].rows);
    while (counted.draws < kFewestDraws || (counted.good < kEnough && counted.draws < kMostDraws)) {
        Column& positions = trial.slot(question.positionSlot);
        positions.reset(DataType::Int64, kBatchRows);
        std::fill(positions.integers.begin(), positions.integers.end(), -1);
        Column& segments = trial.slot(question.segmentSlot);
        segments.reset(DataType::Int64, kBatchRows);
        std::fill(segments.integers.begin(), segments.integers.end(), segment);
        if (Status ran = trial.run(rows.next(kBatchRows)); !ran)
            return ran.error();
        for (std::size_t i = 0; i < kBatchRows; ++i) {
            const bool kept = std::all_of(rules.begin(), rules.end(), [&](int rule) {
                return trial.slot(rule).isNull(i) || trial.slot(rule).bools[i] != 0;
            });
            const bool fits = std::all_of(conditions.begin(), conditions.end(), [&](int condition) {
                return trial.slot(condition).bools[i] != 0 && !trial.slot(condition).isNull(i);
            });
            counted.good += kept && fits ? 1 : 0;
        }
        counted.draws += static_cast<std::int64_t>(kBatchRows);
    }
    return counted;
}

} // namespace

Result<ScenarioEstimate> estimateScenario(const std::shared_ptr<const Plan>& plan, std::size_t table,
                                          const ScenarioQuestion& question)
{
    const Result<Count> fitting = count(plan, table, question, question.segment, question.rules, question.conditions);
    if (!fitting)
        return fitting.error();
    const Result<Count> kept = count(plan, table, question, 0, question.rules, {});
    if (!kept)
        return kept.error();
    ScenarioEstimate estimate;
    estimate.draws = fitting->draws;
    estimate.acceptance = fitting->share();
    estimate.conditional = kept->share() > 0 ? std::min(1.0, fitting->share() / kept->share()) : 0.0;
    estimate.conditionalError =
        estimate.conditional * std::sqrt(fitting->relativeVariance() + kept->relativeVariance());
    return estimate;
}

} // namespace dw
