// Measuring clean rows, and bisecting rates on them.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/corruption_sample.h"

#include "core/engine/children.h"
#include "core/engine/trial.h"
#include "core/random/math.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dw {

namespace {

constexpr std::int64_t kSampleRows = 8192;
constexpr int kHalvings = 60;

std::vector<std::int64_t> sampleRows(std::int64_t tableRows)
{
    const auto count = static_cast<std::size_t>(std::min(kSampleRows, tableRows));
    TrialRows trial(tableRows);
    const RowSet rows = trial.next(count);
    std::vector<std::int64_t> sorted(rows.list.begin(), rows.list.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// The argument at which a rising function has the value wished for.
template <typename Function>
double bisect(double low, double high, double wished, Function function)
{
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = low + (high - low) / 2;
        (function(middle) < wished ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

} // namespace

CorruptionSample::CorruptionSample(std::shared_ptr<const Plan> plan, std::size_t table, std::span<const int> slots)
    : m_plan(std::move(plan)), m_table(table), m_rows(sampleRows(m_plan->tables[table].rows)),
      m_evaluator(*m_plan, table, slots)
{
}

Status CorruptionSample::evaluate()
{
    return m_rows.empty() ? ok() : m_evaluator.evaluate(RowSet::of(m_rows));
}

Result<std::vector<std::int64_t>> CorruptionSample::positions() const
{
    const TablePlan& table = m_plan->tables[m_table];
    if (!table.children)
        return m_rows;
    std::vector<std::int64_t> parents(m_rows.size());
    std::vector<std::int64_t> ordinals(m_rows.size());
    ChildrenCursor cursor(*m_plan, *table.children);
    if (m_rows.empty())
        return ordinals;
    if (Status located = cursor.locate(RowSet::of(m_rows), parents, ordinals); !located)
        return located.error();
    return ordinals;
}

void measure(const Column& column, std::span<const std::uint32_t> rows, double& mean, double& stddev)
{
    double count = 0;
    double sum = 0;
    for (const std::uint32_t row : rows)
        if (!column.isNull(row) && std::isfinite(column.number(row)))
            ++count, sum += column.number(row);
    mean = count > 0 ? sum / count : 0.0;
    double squares = 0;
    for (const std::uint32_t row : rows)
        if (!column.isNull(row) && std::isfinite(column.number(row)))
            squares += (column.number(row) - mean) * (column.number(row) - mean);
    stddev = count > 1 ? std::sqrt(squares / (count - 1)) : 0.0;
}

RateFit fitScore(const RowChoice& choice, const Column& score, std::span<const std::uint32_t> rows,
                 CorruptionFacts& facts)
{
    constexpr double kCertain = 1e300;
    const bool isNearness = choice.likelihood == RowChoice::Likelihood::Nearness;
    double mean = 0;
    double stddev = 0;
    measure(score, rows, mean, stddev);
    const double unit = score.type == DataType::Bool ? 1.0 : stddev;
    facts.slope = unit > 0 ? (isNearness ? -choice.strength : choice.strength) / unit : 0.0;
    const double centre = isNearness ? 0.0 : mean;
    if (choice.rate <= 0 || choice.rate >= 1) {
        facts.intercept = choice.rate <= 0 ? -kCertain : kCertain;
        return {true, choice.rate};
    }
    const auto meanAt = [&](double intercept) {
        double sum = 0;
        for (const std::uint32_t row : rows) {
            if (score.isNull(row))
                continue;
            const double x = isNearness ? std::fabs(score.number(row)) : score.number(row);
            sum += 1.0 / (1.0 + math::exp(-(intercept + facts.slope * (x - centre))));
        }
        return rows.empty() ? choice.rate : sum / static_cast<double>(rows.size());
    };
    const double intercept =
        rows.empty() ? math::log(choice.rate / (1 - choice.rate)) : bisect(-500.0, 500.0, choice.rate, meanAt);
    facts.intercept = intercept - facts.slope * centre;
    const double reached = meanAt(intercept);
    return {std::fabs(reached - choice.rate) < 1e-6, reached};
}

double fitStaying(const std::vector<std::int64_t>& positions, std::span<const std::uint32_t> rows, double rate)
{
    if (rate <= 0 || rows.empty())
        return 0.0;
    const double hazard = bisect(0.0, 60.0, rate, [&](double perRow) {
        double sum = 0;
        for (const std::uint32_t row : rows)
            sum -= math::expm1(-perRow * static_cast<double>(positions[row] + 1));
        return sum / static_cast<double>(rows.size());
    });
    return -hazard;
}

std::optional<Column> distinctValues(const Column& column, std::size_t most)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < column.size; ++i)
        if (!column.isNull(i))
            rows.push_back(i);
    const bool isText = column.type == DataType::Text;
    const auto isLess = [&](std::uint32_t a, std::uint32_t b) {
        return isText ? column.text(a) < column.text(b) : column.number(a) < column.number(b);
    };
    std::sort(rows.begin(), rows.end(), isLess);
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [&](std::uint32_t a, std::uint32_t b) { return !isLess(a, b) && !isLess(b, a); }),
               rows.end());
    if (rows.size() > most)
        return std::nullopt;
    Column values;
    gather(column, rows, values);
    return values;
}

} // namespace dw
