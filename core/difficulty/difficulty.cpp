// Measuring a target.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/difficulty.h"

#include "core/difficulty/true_conditional.h"
#include "core/learners/learners.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

Error stopped()
{
    return {ErrorKind::Cancelled, "The measurement was stopped.", {}};
}

/// The classes' shares in every row.
ClassProbabilities sharesEverywhere(const TrainingRows& rows)
{
    std::vector<double> shares(rows.classes);
    for (const std::uint32_t label : rows.labels)
        shares[label] += 1.0 / static_cast<double>(rows.labels.size());
    ClassProbabilities result{rows.classes, {}};
    for (std::size_t i = 0; i < rows.labels.size(); ++i)
        result.values.insert(result.values.end(), shares.begin(), shares.end());
    return result;
}

Status measureLearners(const DifficultySample& sample, const DifficultySettings& settings, const std::stop_token& stop,
                       DifficultyReport& report)
{
    const ClassProbabilities shares = sharesEverywhere(sample.rows);
    report.guessing = scoresOf(shares, sample.rows.labels, settings.confidence);
    for (std::size_t label = 0; label < sample.labels.size(); ++label)
        report.classes.emplace_back(sample.labels[label], shares.of(0)[label]);
    for (const Learner& learner : learners()) {
        const ClassProbabilities predicted = crossValidated(learner, sample.rows, settings.folds, stop);
        if (stop.stop_requested())
            return stopped();
        report.learners.push_back(
            {learner.id, learner.title, learner.help, scoresOf(predicted, sample.rows.labels, settings.confidence)});
    }
    return ok();
}

std::optional<std::size_t> positionOf(const TablePlan& table, const TableSchema& schema, const std::string& name)
{
    const auto place = schema.find(name);
    return place ? std::optional(table.written[*place]) : std::nullopt;
}

Status findBest(const std::shared_ptr<const Plan>& plan, std::size_t table, const DifficultySample& sample,
                const ClassValues& classes, std::size_t rows, const DifficultySettings& settings,
                const std::stop_token& stop, DifficultyReport& report)
{
    const TableSchema& schema = plan->schemaOf(table);
    ConditionalQuestion question{
        table, *positionOf(plan->tables[table], schema, report.roles.target), {}, static_cast<std::int64_t>(rows)};
    for (const std::string& feature : sample.features)
        question.features.push_back(*positionOf(plan->tables[table], schema, feature));
    Result<TrueConditional> truth = trueConditional(plan, question, classes, stop);
    if (!truth)
        return truth.error();
    report.bestUnknown = truth->unknown;
    report.bestBound = truth->bound;
    if (!truth->unknown.empty())
        return ok();
    ClassProbabilities picked{truth->probabilities.classes, {}};
    for (const std::uint32_t row : sample.rowNumbers) {
        const std::span<const double> shares = truth->probabilities.of(row);
        picked.values.insert(picked.values.end(), shares.begin(), shares.end());
    }
    report.best = expectedScores(picked, settings.confidence);
    return ok();
}

/// The plan is null for rows from elsewhere.
Result<DifficultyReport> measure(const std::shared_ptr<const Plan>& plan, std::size_t table, const InspectedRows& rows,
                                 const DifficultyRoles& roles, const DifficultySettings& settings,
                                 const std::stop_token& stop)
{
    DifficultyReport report;
    report.roles = roles;
    report.source = rows.source;
    report.folds = settings.folds;
    const auto place = rows.schema.find(roles.target);
    if (!place) {
        report.problems.error("unknown_column", "/target", fmt::format("There is no column '{}'.", roles.target),
                              shortJson(roles.target));
        report.undefined = "there is no such column";
        return report;
    }
    const ClassValues classes(rows.columns[*place], kMostClasses);
    const DifficultySample sample = sampleOf(rows, roles, classes, report.problems);
    report.notes = sample.notes;
    report.isCut = classes.isCut();
    report.features = sample.features;
    report.rows = sample.rows.labels.size();
    report.undefined = sample.undefined;
    if (report.problems.hasErrors() || !sample.undefined.empty())
        return report;
    if (Status measured = measureLearners(sample, settings, stop, report); !measured)
        return measured.error();
    if (plan == nullptr)
        report.bestUnknown = "a file does not say how its rows came about";
    else if (Status found = findBest(plan, table, sample, classes, rows.columns[*place].size, settings, stop, report);
             !found)
        return found.error();
    return report;
}

} // namespace

Result<DifficultyReport> measureDifficulty(const std::shared_ptr<const Plan>& plan, std::size_t table,
                                           const DifficultyRoles& roles, const DifficultySettings& settings,
                                           const std::stop_token& stop)
{
    const Result<InspectedRows> rows = rowsOfTable(plan, table, settings.rows, stop);
    if (!rows)
        return rows.error();
    return measure(plan, table, *rows, roles, settings, stop);
}

Result<DifficultyReport> measureDifficulty(const InspectedRows& rows, const DifficultyRoles& roles,
                                           const DifficultySettings& settings, const std::stop_token& stop)
{
    return measure(nullptr, 0, rows, roles, settings, stop);
}

} // namespace dw
