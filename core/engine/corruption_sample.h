// What corruptions need to know of the clean rows: measured on a fixed sample of them. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/evaluator.h"
#include "core/engine/steps/corrupt_step.h"

#include <optional>

namespace dw {

/// Clean rows spread evenly over the table: all of them where there are few.
class CorruptionSample
{
public:
    /// `slots` are those that will be asked for.
    CorruptionSample(std::shared_ptr<const Plan> plan, std::size_t table, std::span<const int> slots);

    Status evaluate();
    std::size_t size() const { return m_rows.size(); }
    const Column& slot(int number) const { return m_evaluator.slot(number); }
    /// Place of each row among those of its parent; the row numbers themselves where rows are not per parent.
    Result<std::vector<std::int64_t>> positions() const;

private:
    std::shared_ptr<const Plan> m_plan;
    std::size_t m_table;
    std::vector<std::int64_t> m_rows;
    Evaluator m_evaluator;
};

/// How well a rate could be met.
struct RateFit {
    bool met = true;
    double rate = 0; ///< what comes out
};

/// Fills intercept and slope of `facts` such that the mean probability over the rows is `choice.rate`. Rows whose score
/// is null are never taken.
RateFit fitScore(const RowChoice& choice, const Column& score, std::span<const std::uint32_t> rows,
                 CorruptionFacts& facts);
/// Mean and standard deviation of a column's values in these rows.
void measure(const Column& column, std::span<const std::uint32_t> rows, double& mean, double& stddev);
/// Log of the chance to stay from one row to the next, such that `rate` of the rows at these positions are after the
/// drop-out of theirs.
double fitStaying(const std::vector<std::int64_t>& positions, std::span<const std::uint32_t> rows, double rate);
/// Distinct values in order; nothing when there are more than `most`.
std::optional<Column> distinctValues(const Column& column, std::size_t most);

} // namespace dw
