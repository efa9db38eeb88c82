// Measuring a table with and without its targets.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/target_report.h"

#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/engine/group_frame.h"
#include "core/engine/scenario_plan.h"
#include "core/engine/trial.h"
#include "core/project/control.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace dw {

namespace {

constexpr std::int64_t kReportRows = 40'000;

/// Columns of a sample of rows, as texts for those that are counted and as numbers for those that are averaged.
struct TargetSample {
    std::vector<std::vector<std::string>> keys; ///< by column; empty for numbers with many values
    std::vector<std::vector<double>> numbers;
    std::vector<double> weights;
};

bool isCounted(DataType type)
{
    return type == DataType::Text || type == DataType::Bool;
}

Result<TargetSample> sampleOf(const Plan& plan, std::size_t table, const std::vector<bool>& asKeys,
                              std::stop_token stop)
{
    const TablePlan& tablePlan = plan.tables[table];
    std::vector<int> slots;
    for (std::size_t c = 0; c < tablePlan.columnSlots.size(); ++c)
        if (tablePlan.cleanSlot(c) >= 0)
            slots.push_back(tablePlan.cleanSlot(c));
    const ScenarioPlan* scenarios = scenariosOf(tablePlan);
    if (scenarios != nullptr)
        slots.push_back(scenarios->weightSlot);
    Evaluator evaluator(plan, table, slots);
    TrialRows rows(tablePlan.rows);
    TargetSample sample;
    sample.keys.resize(tablePlan.columnSlots.size());
    sample.numbers.resize(tablePlan.columnSlots.size());
    const std::int64_t count = std::min(kReportRows, tablePlan.rows);
    for (std::int64_t done = 0; done < count;) {
        if (stop.stop_requested())
            return Error{ErrorKind::Cancelled, "The check was stopped.", {}};
        const auto size = static_cast<std::size_t>(std::min<std::int64_t>(kBatchRows, count - done));
        if (Status evaluated = evaluator.evaluate(rows.next(size)); !evaluated)
            return evaluated.error();
        for (std::size_t c = 0; c < sample.keys.size(); ++c) {
            if (tablePlan.cleanSlot(c) < 0)
                continue;
            const Column& column = evaluator.slot(tablePlan.cleanSlot(c));
            for (std::size_t i = 0; i < size; ++i)
                if (asKeys[c] || isCounted(column.type))
                    sample.keys[c].push_back(column.isNull(i) ? std::string() : keyOf(column, i));
                else
                    sample.numbers[c].push_back(column.isNull(i) ? std::nan("") : column.number(i));
        }
        for (std::size_t i = 0; i < size; ++i)
            sample.weights.push_back(scenarios == nullptr ? 1.0 : evaluator.slot(scenarios->weightSlot).reals[i]);
        done += static_cast<std::int64_t>(size);
    }
    return sample;
}

class Report
{
public:
    Report(const TableDesign& design, const TargetSample& before, const TargetSample& after)
        : m_design(design), m_before(before), m_after(after)
    {
    }

    TargetOutcome outcome(const TargetDesign& target) const
    {
        TargetOutcome outcome;
        outcome.isShare = !target.columns.empty();
        outcome.column = outcome.isShare ? fmt::format("{}", fmt::join(target.columns, ", ")) : target.outcome;
        outcome.name = !target.name.empty() ? target.name
                       : outcome.isShare    ? fmt::format("Shares of {}", outcome.column)
                                            : fmt::format("Rates of {}", outcome.column);
        std::map<std::string, double> asked;
        collect(outcome.isShare ? target.shares : target.rates,
                outcome.isShare ? target.columns.size() : target.by.size(), "", asked);
        if (outcome.isShare)
            for (const auto& [group, share] : asked)
                outcome.lines.push_back(shareLine(target, group, share));
        else
            addRates(target, asked, outcome);
        return outcome;
    }

    std::vector<MovedColumn> moved(const std::vector<TargetDesign>& targets) const
    {
        std::vector<std::pair<double, MovedColumn>> found;
        for (std::size_t c = 0; c < m_design.columns.size(); ++c) {
            MovedColumn column;
            column.column = m_design.columns[c].name;
            for (const TargetDesign& target : targets)
                column.asked =
                    column.asked || target.outcome == column.column ||
                    std::find(target.columns.begin(), target.columns.end(), column.column) != target.columns.end();
            if (const double size = compare(c, column); size > 0)
                found.emplace_back(size, std::move(column));
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<MovedColumn> columns;
        for (auto& [size, column] : found)
            columns.push_back(std::move(column));
        return columns;
    }

private:
    static void collect(const Json& json, std::size_t depth, const std::string& path,
                        std::map<std::string, double>& out)
    {
        if (json.is_number())
            out[path] = json.get<double>();
        if (!json.is_object())
            return;
        for (const auto& [key, value] : json.items())
            collect(value, depth, path.empty() ? key : fmt::format("{}, {}", path, key), out);
    }

    std::size_t indexOf(const std::string& name) const
    {
        std::size_t i = 0;
        while (i < m_design.columns.size() && m_design.columns[i].name != name)
            ++i;
        return i;
    }

    /// The values of some columns in row i, joined; empty when one of them has none.
    std::string groupOf(const TargetSample& sample, const std::vector<std::string>& columns, std::size_t i) const
    {
        std::string group;
        for (const std::string& name : columns) {
            const std::size_t c = indexOf(name);
            if (c >= sample.keys.size() || sample.keys[c].size() <= i)
                return {};
            group += (group.empty() ? "" : ", ") + sample.keys[c][i];
        }
        return group;
    }

    /// Weighted share of rows with `hit` among those that are `counted`.
    template <typename Counted, typename Hit>
    static void measure(const TargetSample& sample, Counted counted, Hit hit, double& share, TargetLine* line)
    {
        double hits = 0;
        double all = 0;
        double squares = 0;
        for (std::size_t i = 0; i < sample.weights.size(); ++i) {
            if (!counted(i))
                continue;
            const double weight = sample.weights[i];
            all += weight;
            squares += weight * weight;
            hits += hit(i) ? weight : 0.0;
            if (line != nullptr)
                ++line->rows;
        }
        share = all > 0 ? hits / all : 0.0;
        if (line != nullptr)
            line->standardError = all > 0 ? std::sqrt(share * (1 - share) * squares) / all : 0.0;
    }

    TargetLine shareLine(const TargetDesign& target, const std::string& group, double asked) const
    {
        TargetLine line;
        line.group = group;
        line.asked = asked;
        const auto share = [&](const TargetSample& sample, double& out, TargetLine* into) {
            measure(
                sample, [&](std::size_t i) { return !groupOf(sample, target.columns, i).empty(); },
                [&](std::size_t i) { return groupOf(sample, target.columns, i) == group; }, out, into);
        };
        share(m_before, line.before, nullptr);
        share(m_after, line.reached, &line);
        return line;
    }

    void addRates(const TargetDesign& target, const std::map<std::string, double>& asked, TargetOutcome& outcome) const
    {
        std::map<std::string, bool> groups;
        for (const auto& [group, rate] : asked)
            groups[group] = true;
        if (asked.empty())
            for (std::size_t i = 0; i < m_after.weights.size(); ++i)
                groups[groupOf(m_after, target.by, i)] = true;
        const std::size_t y = indexOf(target.outcome);
        const std::string favourable =
            target.favourable.is_string() ? target.favourable.get<std::string>() : target.favourable.dump();
        const auto rate = [&](const TargetSample& sample, const std::string& group, double& out, TargetLine* into) {
            measure(
                sample,
                [&](std::size_t i) {
                    return y < sample.keys.size() && i < sample.keys[y].size() && !sample.keys[y][i].empty() &&
                           (target.by.empty() || groupOf(sample, target.by, i) == group);
                },
                [&](std::size_t i) { return sample.keys[y][i] == favourable; }, out, into);
        };
        for (const auto& [group, named] : groups) {
            TargetLine line;
            line.group = group;
            rate(m_before, group, line.before, nullptr);
            rate(m_after, group, line.reached, &line);
            const auto found = asked.find(group);
            line.asked = found != asked.end() ? found->second : 0.0;
            outcome.lines.push_back(line);
        }
        if (asked.empty())
            askCommon(target, y, favourable, outcome);
    }

    /// What parity or a disparate impact ask of each group, given what else the targets of the table did.
    void askCommon(const TargetDesign& target, std::size_t y, const std::string& favourable,
                   TargetOutcome& outcome) const
    {
        if (outcome.lines.empty() || y >= m_after.keys.size())
            return;
        if (target.parity) {
            double all = 0;
            measure(
                m_after, [&](std::size_t i) { return !m_after.keys[y][i].empty(); },
                [&](std::size_t i) { return m_after.keys[y][i] == favourable; }, all, nullptr);
            for (TargetLine& line : outcome.lines)
                line.asked = all;
            return;
        }
        auto reference =
            std::max_element(outcome.lines.begin(), outcome.lines.end(),
                             [](const TargetLine& a, const TargetLine& b) { return a.reached < b.reached; });
        for (auto line = outcome.lines.begin(); line != outcome.lines.end(); ++line)
            if (line->group == target.reference)
                reference = line;
        for (auto line = outcome.lines.begin(); line != outcome.lines.end(); ++line)
            line->asked = line == reference ? line->reached : target.disparateImpact.value_or(1.0) * reference->reached;
    }

    /// How far a column moved, in standard errors; 0 when it did not.
    double compare(std::size_t c, MovedColumn& column) const
    {
        if (!m_after.numbers[c].empty()) {
            column.measure = "mean";
            double squares = 0;
            column.before = mean(m_before, c, nullptr);
            column.after = mean(m_after, c, &squares);
            if (m_before.numbers[c] == m_after.numbers[c] || column.before == column.after)
                return 0;
            return std::fabs(column.after - column.before) / std::sqrt(std::max(squares, 1e-300));
        }
        if (m_after.keys[c].empty() || m_before.keys[c] == m_after.keys[c])
            return 0;
        std::map<std::string, std::pair<double, double>> shares;
        tally(m_before, c, [&](const std::string& key) -> double& { return shares[key].first; });
        tally(m_after, c, [&](const std::string& key) -> double& { return shares[key].second; });
        double most = 0;
        for (const auto& [key, pair] : shares)
            if (const double size = std::fabs(pair.second - pair.first); size > most) {
                most = size;
                column.measure = fmt::format("share of '{}'", key);
                column.before = pair.first;
                column.after = pair.second;
            }
        return most / std::sqrt(0.25 / static_cast<double>(m_after.weights.size()));
    }

    static double mean(const TargetSample& sample, std::size_t c, double* squaredError)
    {
        double sum = 0;
        double weights = 0;
        for (std::size_t i = 0; i < sample.numbers[c].size(); ++i)
            if (!std::isnan(sample.numbers[c][i]))
                sum += sample.weights[i] * sample.numbers[c][i], weights += sample.weights[i];
        const double result = weights > 0 ? sum / weights : 0.0;
        if (squaredError != nullptr)
            for (std::size_t i = 0; i < sample.numbers[c].size() && weights > 0; ++i)
                if (!std::isnan(sample.numbers[c][i])) {
                    const double part = sample.weights[i] * (sample.numbers[c][i] - result) / weights;
                    *squaredError += part * part;
                }
        return result;
    }

    template <typename Place>
    static void tally(const TargetSample& sample, std::size_t c, Place place)
    {
        double all = 0;
        for (std::size_t i = 0; i < sample.keys[c].size(); ++i)
            place(sample.keys[c][i]) += sample.weights[i], all += sample.weights[i];
        if (all > 0)
            for (const std::string& key : distinct(sample.keys[c]))
                place(key) /= all;
    }

    static std::vector<std::string> distinct(std::vector<std::string> keys)
    {
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        return keys;
    }

    const TableDesign& m_design;
    const TargetSample& m_before;
    const TargetSample& m_after;
};

/// Columns that targets count the values of.
std::vector<bool> countedColumns(const TableDesign& design, const std::vector<TargetDesign>& targets)
{
    std::vector<bool> counted(design.columns.size());
    for (std::size_t c = 0; c < counted.size(); ++c)
        for (const TargetDesign& target : targets)
            for (const auto& names : {target.columns, target.by, std::vector<std::string>{target.outcome}})
                counted[c] = counted[c] || std::find(names.begin(), names.end(), design.columns[c].name) != names.end();
    return counted;
}

} // namespace

Result<std::vector<TargetReport>> reportTargets(const Project& project, std::stop_token stop)
{
    Project plain = project;
    bool any = false;
    for (TableDesign& table : plain.tables) {
        any = any || !targetsOf(table).empty();
        setTargets(table, {});
    }
    std::vector<TargetReport> reports;
    if (!any)
        return reports;
    const Compiled with = compile(project);
    const Compiled without = compile(plain);
    for (std::size_t t = 0; t < project.tables.size(); ++t) {
        const TableDesign& design = project.tables[t];
        const std::vector<TargetDesign> targets = targetsOf(design);
        if (targets.empty() || with.partial->tables[t].rows == 0)
            continue;
        const std::vector<bool> counted = countedColumns(design, targets);
        const Result<TargetSample> before = sampleOf(*without.partial, t, counted, stop);
        if (!before)
            return before.error();
        const Result<TargetSample> after = sampleOf(*with.partial, t, counted, stop);
        if (!after)
            return after.error();
        const Report report(design, *before, *after);
        TargetReport result;
        result.table = design.name;
        result.rows = static_cast<std::int64_t>(after->weights.size());
        for (std::size_t k = 0; k < targets.size(); ++k) {
            TargetOutcome outcome = report.outcome(targets[k]);
            outcome.place = fmt::format("/tables/{}/targets/{}", t, k);
            for (const Problem& problem : with.problems.all)
                if (problem.pointer == outcome.place || problem.pointer.starts_with(outcome.place + '/'))
                    outcome.notMet.push_back(problem.message);
            result.targets.push_back(std::move(outcome));
        }
        result.moved = report.moved(targets);
        reports.push_back(std::move(result));
    }
    return reports;
}

} // namespace dw
