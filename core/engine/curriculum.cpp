// The margin by the true conditional or by a model, and the thresholds of levels.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/curriculum.h"

#include "core/engine/draw_control.h"
#include "core/engine/outcome_control.h"
#include "core/engine/steps/outcome_step.h"
#include "core/engine/steps/trees_step.h"
#include "core/project/control.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::int64_t kMarginRows = 4096;
constexpr std::int64_t kModelRows = 2048;
/// A share that differs by more is worth a word.
constexpr double kShareTolerance = 0.02;

class CurriculumBinder
{
public:
    CurriculumBinder(Compiler& compiler, std::size_t table, CurriculumDesign design)
        : m_compiler(compiler), m_table(table), m_draft(compiler.draft(table)), m_design(std::move(design)),
          m_pointer(fmt::format("/tables/{}/curriculum", table))
    {
    }

    void bind()
    {
        m_level = m_compiler.rowFact(m_table, RowFact::DifficultyLevel);
        m_margin = m_compiler.rowFact(m_table, RowFact::DifficultyMargin);
        if (!sharesAreGood())
            return;
        const auto target = m_compiler.columnByName(m_table, m_design.target, m_pointer + "/target");
        if (!target || followsFromLevel(target->slot, m_design.target, "/target") || isAskedByRules())
            return;
        const auto likely = m_design.by == "model" ? byModel(*target) : byTruth(*target);
        if (!likely)
            return;
        addLevel(*likely, m_margin, nullptr, {}, "margin");
        sortSteps(m_draft);
        const auto thresholds = findThresholds();
        if (!thresholds)
            return;
        std::vector<std::string> names;
        std::string signature = "level";
        for (std::size_t k = 0; k < m_design.levels.size(); ++k) {
            names.push_back(m_design.levels[k].first);
            signature += fmt::format(" {} {}", names.back(), k < thresholds->size() ? (*thresholds)[k] : 0.0);
        }
        addLevel(*likely, m_level, Dictionary::fromTexts(std::move(names)), *thresholds, std::move(signature));
        sortSteps(m_draft);
    }

private:
    Problem& error(const char* code, const std::string& where, std::string words)
    {
        return m_compiler.problems().error(code, m_pointer + where, std::move(words));
    }

    bool sharesAreGood()
    {
        double sum = 0;
        for (const auto& [name, share] : m_design.levels) {
            if (!(share >= 0 && share <= 1)) {
                error("out_of_range", "/levels/" + pointerToken(name), "A share from 0 to 1 is expected here.");
                return false;
            }
            sum += share;
        }
        if (std::fabs(sum - 1.0) > 1e-6) {
            error("out_of_range", "/levels", fmt::format("The shares of the levels sum to {:.6g}, not to 1.", sum));
            return false;
        }
        return true;
    }

    /// A column that is made from its row's level cannot decide it.
    bool followsFromLevel(int slot, const std::string& name, const std::string& where)
    {
        std::vector<int> inputs{slot};
        for (const std::size_t step : stepsBehind(m_draft, slot))
            inputs.insert(inputs.end(), m_draft.steps[step]->inputs.begin(), m_draft.steps[step]->inputs.end());
        const bool follows = std::any_of(inputs.begin(), inputs.end(),
                                         [this](int input) { return input == m_level || input == m_margin; });
        if (follows)
            error("cycle", where, fmt::format("'{}' depends on the difficulty of its row, which depends on it.", name));
        return follows;
    }

    /// Rules decide which rows there are, and so where levels begin.
    bool isAskedByRules()
    {
        for (const std::shared_ptr<ConstraintStep>& rule : m_draft.constraints)
            for (const int predicate : rule->predicates)
                if (isFromLevel(predicate)) {
                    error("cycle", "",
                          fmt::format("The rule '{}' depends on the difficulty of rows, which is measured "
                                      "on the rows that rules leave.",
                                      rule->names.empty() ? "" : rule->names.front()));
                    return true;
                }
        return false;
    }

    /// The slot of the probability of the row's own value.
    std::optional<int> byTruth(const ColumnSlot& target)
    {
        std::string why;
        const auto draw = outcomeDraw(m_compiler, m_table, target.slot, why);
        if (!draw) {
            Problem& problem =
                error("not_drawn", "/target",
                      fmt::format("How likely '{}' is in a row is not known: {}. A model can measure it instead.",
                                  m_design.target, why));
            problem.fixes.push_back(
                {"Measure by a model",
                 Json::array({Json{{"op", "add"}, {"path", m_pointer + "/by"}, {"value", "model"}}}).dump()});
            return std::nullopt;
        }
        if (const auto probability = knownProbability(m_compiler, m_table, *draw)) {
            auto known = std::make_shared<KnownOutcomeStep>();
            known->probabilitySlot = *probability;
            known->valueSlot = draw->valueSlot;
            known->inputs = {*probability, draw->valueSlot};
            return add(known, "known outcome");
        }
        return add(ownOutcomeStep(m_draft, *draw), "own outcome");
    }

    std::optional<int> byModel(const ColumnSlot& target)
    {
        std::vector<int> features;
        const std::vector<ColumnDesign>& columns = m_compiler.design(m_table).columns;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const ColumnDesign& column = columns[i];
            const bool isNamed =
                std::find(m_design.features.begin(), m_design.features.end(), column.name) != m_design.features.end();
            if (column.name == m_design.target || (m_design.features.empty() ? column.hidden : !isNamed))
                continue;
            const auto slot = m_compiler.columnByName(m_table, column.name, m_pointer + "/features");
            if (!slot)
                return std::nullopt;
            if (slot->slot == m_level || slot->slot == m_margin ||
                (m_design.features.empty() && isFromLevel(slot->slot)))
                continue;
            if (followsFromLevel(slot->slot, column.name, "/features"))
                return std::nullopt;
            features.push_back(slot->slot);
        }
        for (std::size_t k = 0; k < m_design.features.size(); ++k)
            if (!m_compiler.columnByName(m_table, m_design.features[k], fmt::format("{}/features/{}", m_pointer, k)))
                return std::nullopt;
        const std::vector<std::int64_t> rows = spreadRows(m_draft.plan.rows, kModelRows);
        Result<std::shared_ptr<TreesStep>> fitted =
            fitTrees(*m_compiler.snapshot(), m_table, target.slot, features, rows);
        if (!fitted) {
            error("no_model", "/target", fitted.error().message);
            return std::nullopt;
        }
        return add(*fitted, (*fitted)->signature);
    }

    bool isFromLevel(int slot)
    {
        for (const std::size_t step : stepsBehind(m_draft, slot))
            for (const int input : m_draft.steps[step]->inputs)
                if (input == m_level || input == m_margin)
                    return true;
        return false;
    }

    template <typename Kind>
    int add(const std::shared_ptr<Kind>& step, std::string signature)
    {
        step->place = m_pointer;
        step->signature = std::move(signature);
        step->outputs = {m_compiler.addSlot(m_table, "(probability of " + m_design.target + ")", DataType::Float64, 0)};
        m_compiler.addStep(m_table, step);
        return step->outputs.front();
    }

    void addLevel(int from, int output, std::shared_ptr<const Dictionary> names, std::vector<double> thresholds,
                  std::string signature)
    {
        // In place of the fact of a table without a curriculum.
        std::erase_if(m_draft.steps, [output](const std::shared_ptr<Step>& plain) {
            return plain->outputs.size() == 1 && plain->outputs.front() == output;
        });
        auto step = std::make_shared<LevelStep>();
        step->place = m_pointer;
        step->signature = std::move(signature);
        step->from = from;
        step->names = std::move(names);
        step->thresholds = std::move(thresholds);
        step->inputs = {from};
        step->outputs = {output};
        m_compiler.addStep(m_table, std::move(step));
    }

    std::optional<std::vector<double>> margins()
    {
        std::vector<double> found;
        const auto plan = m_compiler.snapshot();
        Evaluator evaluator(*plan, m_table, std::array{m_margin});
        const std::vector<std::int64_t> rows = spreadRows(m_draft.plan.rows, kMarginRows);
        for (std::size_t done = 0; done < rows.size(); done += kBatchRows) {
            const auto batch = std::span(rows).subspan(done, std::min(kBatchRows, rows.size() - done));
            if (Status ran = evaluator.evaluate(RowSet::of(batch)); !ran) {
                error("bad_sql", "", ran.error().message);
                return std::nullopt;
            }
            const Column& column = evaluator.slot(m_margin);
            for (std::size_t i = 0; i < batch.size(); ++i)
                if (!column.isNull(i))
                    found.push_back(column.reals[i]);
        }
        std::sort(found.begin(), found.end(), std::greater<>());
        return found;
    }

    std::optional<std::vector<double>> findThresholds()
    {
        const auto sorted = margins();
        if (!sorted)
            return std::nullopt;
        std::vector<double> thresholds;
        double share = 0;
        std::size_t before = 0;
        for (std::size_t k = 0; k < m_design.levels.size(); ++k) {
            share += m_design.levels[k].second;
            const auto count = static_cast<std::size_t>(std::round(share * static_cast<double>(sorted->size())));
            const bool isLast = k + 1 == m_design.levels.size();
            if (!isLast) // of equal margins, all or none
                thresholds.push_back(count == 0 ? 2.0 : count >= sorted->size() ? -2.0 : (*sorted)[count - 1]);
            const auto end =
                isLast ? sorted->size()
                       : static_cast<std::size_t>(
                             std::partition_point(sorted->begin(), sorted->end(),
                                                  [&](double margin) { return margin >= thresholds.back(); }) -
                             sorted->begin());
            compareShare(k, static_cast<double>(end - std::min(end, before)) /
                                std::max(1.0, static_cast<double>(sorted->size())));
            before = std::max(before, end);
        }
        return thresholds;
    }

    void compareShare(std::size_t level, double got)
    {
        const auto& [name, share] = m_design.levels[level];
        if (std::fabs(got - share) > kShareTolerance)
            m_compiler.problems().warning(
                "target_not_met", m_pointer + "/levels/" + pointerToken(name),
                fmt::format("'{}' has {:.1f} % of the rows instead of {:.1f} %: many rows have the same margin.", name,
                            100 * got, 100 * share));
    }

    Compiler& m_compiler;
    std::size_t m_table;
    TableDraft& m_draft;
    CurriculumDesign m_design;
    std::string m_pointer;
    int m_level = -1;
    int m_margin = -1;
};

} // namespace

void bindCurriculum(Compiler& compiler, std::size_t table)
{
    auto design = curriculumOf(compiler.design(table));
    if (!design)
        return;
    if (compiler.draft(table).rowsKnown)
        CurriculumBinder(compiler, table, std::move(*design)).bind();
}

} // namespace dw
