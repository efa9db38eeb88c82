// Weighing a sample of every scenario's rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/scenario_report.h"

#include "core/engine/evaluator.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace dw {

namespace {

constexpr std::int64_t kRowsEach = 4'096;

/// Rows of one segment, each standing for `stands` rows of the table.
struct ScenarioSample {
    std::vector<double> weights;
    double stands = 1;
};

Result<ScenarioSample> sampleOf(const ScenarioPlan& scenarios, Evaluator& evaluator, std::size_t segment,
                                std::stop_token stop)
{
    ScenarioSample sample;
    const std::int64_t size = scenarios.layout.rowsOf(segment);
    const std::int64_t count = std::min(size, kRowsEach);
    sample.stands = count > 0 ? static_cast<double>(size) / static_cast<double>(count) : 0.0;
    for (std::int64_t done = 0; done < count;) {
        if (stop.stop_requested())
            return Error{ErrorKind::Cancelled, "The check was stopped.", {}};
        std::vector<std::int64_t> rows;
        for (; done < count && rows.size() < kBatchRows; ++done)
            rows.push_back(scenarios.layout.rowAt(segment, done));
        if (Status evaluated = evaluator.evaluate(RowSet::of(rows)); !evaluated)
            return evaluated.error();
        const Column& weights = evaluator.slot(scenarios.weightSlot);
        sample.weights.insert(sample.weights.end(), weights.reals.begin(),
                              weights.reals.begin() + static_cast<std::ptrdiff_t>(rows.size()));
    }
    return sample;
}

class Summary
{
public:
    explicit Summary(ScenarioReport& report) : m_report(report) {}

    void add(const ScenarioSample& sample)
    {
        double sum = 0;
        for (const double weight : sample.weights) {
            sum += weight;
            m_sum += weight * sample.stands;
            m_squares += weight * weight * sample.stands;
            m_rows += sample.stands;
            m_smallest = std::min(m_smallest, weight);
            m_report.largestWeight = std::max(m_report.largestWeight, weight);
            const int halving = weight > 0 ? std::ilogb(weight) : kZero;
            m_bins[halving] += sample.stands;
        }
        const auto count = static_cast<double>(sample.weights.size());
        m_report.meanWeights.push_back(count > 0 ? sum / count : 0.0);
    }

    void finish()
    {
        m_report.smallestWeight = m_rows > 0 ? m_smallest : 0.0;
        m_report.meanWeight = m_rows > 0 ? m_sum / m_rows : 0.0;
        m_report.effectiveRows = m_squares > 0 ? m_sum * m_sum / m_squares : 0.0;
        for (const auto& [halving, rows] : m_bins)
            m_report.histogram.push_back(halving == kZero
                                             ? WeightBin{0, 0, rows}
                                             : WeightBin{std::ldexp(1.0, halving), std::ldexp(1.0, halving + 1), rows});
    }

private:
    static constexpr int kZero = -100'000;

    ScenarioReport& m_report;
    double m_sum = 0;
    double m_squares = 0;
    double m_rows = 0;
    double m_smallest = 1e300;
    std::map<int, double> m_bins;
};

} // namespace

const ScenarioPlan* scenariosOf(const TablePlan& table)
{
    for (const std::shared_ptr<const Step>& step : table.steps)
        if (const auto* weight = dynamic_cast<const WeightStep*>(step.get()))
            return weight->plan.get();
    return nullptr;
}

Result<std::vector<ScenarioReport>> reportScenarios(const Plan& plan, std::stop_token stop)
{
    std::vector<ScenarioReport> reports;
    for (std::size_t table = 0; table < plan.tables.size(); ++table) {
        const ScenarioPlan* scenarios = scenariosOf(plan.tables[table]);
        if (scenarios == nullptr)
            continue;
        ScenarioReport report;
        report.table = plan.tables[table].name;
        report.rows = plan.tables[table].rows;
        report.baseRows = scenarios->layout.rowsOf(0);
        report.scenarios = scenarios->scenarios;
        Evaluator evaluator(plan, table, std::array{scenarios->weightSlot});
        Summary summary(report);
        for (std::size_t segment = 0; segment + 1 < scenarios->layout.starts.size(); ++segment) {
            const Result<ScenarioSample> sample = sampleOf(*scenarios, evaluator, segment, stop);
            if (!sample)
                return sample.error();
            summary.add(*sample);
        }
        summary.finish();
        reports.push_back(std::move(report));
    }
    return reports;
}

} // namespace dw
