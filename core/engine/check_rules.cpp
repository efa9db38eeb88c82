// Sampling rows with and without their rules.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/check_rules.h"

#include "core/engine/evaluator.h"
#include "core/engine/explain.h"
#include "core/engine/steps/constraint_step.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dw {

namespace {

/// Rows of a sample are redrawn this often together; those that are left then are tried one by one.
constexpr std::uint32_t kTogether = 64;
/// Rules are subsets of a 32-bit mask here; rules beyond that many count as one.
constexpr std::size_t kMostRules = 20;

/// Mean of numbers, share of the most frequent text.
struct Tally {
    double sum = 0;
    double count = 0;
    std::map<std::string, double, std::less<>> texts;

    void add(const Column& column, std::size_t i)
    {
        if (column.isNull(i))
            return;
        ++count;
        if (column.type == DataType::Text)
            ++texts[std::string(column.text(i))];
        else
            sum += column.number(i);
    }
    double mean() const { return count > 0 ? sum / count : 0; }
    double shareOf(const std::string& text) const
    {
        const auto found = texts.find(text);
        return found == texts.end() || count == 0 ? 0 : found->second / count;
    }
};

class RuleTrial
{
public:
    RuleTrial(const TableDesign& design, const Plan& plan, const ConstraintStep& rule)
        : m_table(plan.tables[rule.table]), m_rule(rule), m_again(plan, rule.table, rule.repeated, redraws(rule))
    {
        std::set<int> made;
        for (const std::size_t step : rule.repeated)
            made.insert(m_table.steps[step]->outputs.begin(), m_table.steps[step]->outputs.end());
        for (std::size_t i = 0; i < design.columns.size(); ++i)
            if (made.contains(m_table.cleanSlot(i)))
                m_columns.push_back({design.columns[i].name, m_table.cleanSlot(i)});
        m_before.resize(m_columns.size());
        m_after.resize(m_columns.size());
        m_kept.resize(rule.predicates.size());
    }

    Result<RuleGroupReport> run(std::stop_token stop)
    {
        const std::int64_t rows = std::min(kRuleSampleRows, m_table.rows);
        std::vector<std::int64_t> open;
        for (std::int64_t i = 0; i < rows; ++i)
            open.push_back(i * (m_table.rows / rows) + i * (m_table.rows % rows) / rows);
        const std::uint32_t most = m_rule.redrawn.empty() ? 0 : kTogether;
        for (std::uint32_t attempt = 0; attempt <= most && !open.empty(); ++attempt) {
            if (stop.stop_requested())
                return Error{ErrorKind::Cancelled, "The check was stopped.", {}};
            if (Status drawn = draw(open, attempt); !drawn)
                return drawn.error();
        }
        RuleGroupReport report = summary(rows);
        if (!open.empty())
            if (Status tried = tryHard(open.front(), stop, report); !tried)
                return tried.error();
        return report;
    }

private:
    static std::vector<bool> redraws(const ConstraintStep& rule)
    {
        std::vector<bool> marks;
        for (const std::size_t step : rule.repeated)
            marks.push_back(std::find(rule.redrawn.begin(), rule.redrawn.end(), step) != rule.redrawn.end());
        return marks;
    }

    std::uint32_t kept(std::size_t i) const
    {
        std::uint32_t mask = 0;
        for (std::size_t k = 0; k < m_rule.predicates.size(); ++k) {
            const Column& predicate = m_again.slot(m_rule.predicates[k]);
            const bool good = predicate.isNull(i) || predicate.bools[i] != 0;
            if (k < kMostRules)
                mask |= good ? 1U << k : 0U;
            else if (!good)
                mask &= ~(1U << (kMostRules - 1));
        }
        return mask;
    }
    std::size_t ruleCount() const { return std::min(kMostRules, m_rule.predicates.size()); }
    std::uint32_t allRules() const { return (1U << ruleCount()) - 1U; }

    Status evaluate(std::span<const std::int64_t> rows, std::uint32_t attempt)
    {
        m_attempts.assign(rows.size(), attempt);
        RowSet set = RowSet::of(rows);
        set.attempts = m_attempts;
        return m_again.evaluate(set);
    }

    /// Draws the open rows once; those that keep all rules are taken, the others stay open.
    Status draw(std::vector<std::int64_t>& open, std::uint32_t attempt)
    {
        std::vector<std::int64_t> left;
        for (std::size_t first = 0; first < open.size(); first += kBatchRows) {
            const std::span<const std::int64_t> rows(open.data() + first, std::min(kBatchRows, open.size() - first));
            if (Status evaluated = evaluate(rows, attempt); !evaluated)
                return evaluated;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const std::uint32_t mask = kept(i);
                if (attempt == 0)
                    countFirst(mask, i);
                if (mask != allRules()) {
                    left.push_back(rows[i]);
                    continue;
                }
                for (std::size_t column = 0; column < m_columns.size(); ++column)
                    m_after[column].add(m_again.slot(m_columns[column].second), i);
            }
        }
        open = std::move(left);
        return ok();
    }

    void countFirst(std::uint32_t mask, std::size_t i)
    {
        m_keptTogether += mask == allRules() ? 1 : 0;
        for (std::size_t k = 0; k < ruleCount(); ++k)
            m_kept[k] += (mask >> k) & 1U;
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            m_before[column].add(m_again.slot(m_columns[column].second), i);
    }

    RuleGroupReport summary(std::int64_t rows) const
    {
        RuleGroupReport report;
        report.table = m_table.name;
        report.place = m_rule.place;
        report.rows = rows;
        const double count = static_cast<double>(std::max<std::int64_t>(1, rows));
        for (std::size_t k = 0; k < ruleCount(); ++k) {
            report.names.push_back(m_rule.names[k]);
            report.accepted.push_back(static_cast<double>(m_kept[k]) / count);
        }
        report.acceptedTogether = static_cast<double>(m_keptTogether) / count;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            report.effects.push_back(effect(i));
        return report;
    }

    RuleEffect effect(std::size_t i) const
    {
        const Tally& before = m_before[i];
        const Tally& after = m_after[i];
        if (before.texts.empty())
            return {m_columns[i].first, "mean", before.mean(), after.mean()};
        const auto most = std::max_element(before.texts.begin(), before.texts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return {m_columns[i].first, fmt::format("share of '{}'", most->first), before.shareOf(most->first),
                after.shareOf(most->first)};
    }

    /// As many draws of one row as a run would take before it gives up.
    Status tryHard(std::int64_t row, std::stop_token stop, RuleGroupReport& report)
    {
        std::set<std::uint32_t> masks;
        std::uint32_t best = 0;
        const std::uint32_t most = m_rule.redrawn.empty() ? 0 : kMostAttempts;
        for (std::uint32_t attempt = 0; attempt <= most; ++attempt) {
            if (stop.stop_requested())
                return Error{ErrorKind::Cancelled, "The check was stopped.", {}};
            if (Status evaluated = evaluate({&row, 1}, attempt); !evaluated)
                return evaluated;
            const std::uint32_t mask = kept(0);
            if (mask == allRules())
                return ok(); // rare, but not impossible
            masks.insert(mask);
            if (report.example.empty() || __builtin_popcount(mask) > __builtin_popcount(best)) {
                best = mask;
                report.example = values();
            }
            ++report.draws;
        }
        report.impossible = true;
        report.exampleRow = row;
        const std::uint32_t clash = smallestClash(masks);
        for (std::size_t k = 0; k < ruleCount(); ++k)
            if (((clash >> k) & 1U) != 0)
                report.clashing.push_back(m_rule.names[k]);
        return ok();
    }

    std::string values() const
    {
        std::string text;
        for (const auto& [name, slot] : m_columns)
            text += fmt::format("{}{} = {}", text.empty() ? "" : ", ", name, valueWords(m_again.slot(slot), 0));
        return text;
    }

    /// The fewest rules that no draw kept all of.
    std::uint32_t smallestClash(const std::set<std::uint32_t>& masks) const
    {
        std::uint32_t smallest = allRules();
        for (std::uint32_t subset = 1; subset <= allRules(); ++subset) {
            if (__builtin_popcount(subset) >= __builtin_popcount(smallest))
                continue;
            const bool met = std::any_of(masks.begin(), masks.end(),
                                         [subset](std::uint32_t mask) { return (mask & subset) == subset; });
            if (!met)
                smallest = subset;
        }
        return smallest;
    }

    const TablePlan& m_table;
    const ConstraintStep& m_rule;
    Evaluator m_again;
    std::vector<std::pair<std::string, int>> m_columns;
    std::vector<Tally> m_before;
    std::vector<Tally> m_after;
    std::vector<std::uint64_t> m_kept;
    std::uint64_t m_keptTogether = 0;
    std::vector<std::uint32_t> m_attempts;
};

} // namespace

Result<std::vector<RuleGroupReport>> checkRules(const Project& project, const Plan& plan, std::stop_token stop)
{
    std::vector<RuleGroupReport> reports;
    for (std::size_t table = 0; table < plan.tables.size(); ++table)
        for (const std::shared_ptr<const Step>& step : plan.tables[table].steps) {
            const auto* rule = dynamic_cast<const ConstraintStep*>(step.get());
            if (rule == nullptr || plan.tables[table].rows == 0)
                continue;
            Result<RuleGroupReport> report = RuleTrial(project.tables[table], plan, *rule).run(stop);
            if (!report)
                return report.error();
            reports.push_back(std::move(*report));
        }
    return reports;
}

} // namespace dw
