// What a scenario leaves to drawing again: how often it is needed, and the rule that does it.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/scenario_binder.h"

#include "core/engine/draw_control.h"
#include "core/engine/scenario_trial.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

void ScenarioBinder::solve(std::size_t k)
{
    ScenarioDraft& scenario = m_scenarios[k];
    if (!scenario.rest.empty()) {
        scenario.facts.redrawn = joined(scenario.rest);
        const auto slot = conditionSlot(scenario, scenario.rest);
        if (!slot)
            return;
        scenario.restSlot = *slot;
        scenario.conditions.push_back(*slot);
    }
    std::vector<std::string> tested = scenario.checked;
    for (const std::string& conjunct : scenario.rest)
        if (std::find(tested.begin(), tested.end(), conjunct) == tested.end())
            tested.push_back(conjunct);
    if (!tested.empty()) {
        const auto slot = conditionSlot(scenario, tested);
        if (!slot)
            return;
        scenario.test.conditionSlot = *slot;
    }
    if (!sortSteps(m_draft)) {
        m_problems.error("cycle", scenario.pointer, "This scenario depends on itself.");
        scenario.good = false;
        return;
    }
    estimate(k);
    if (!scenario.good)
        return;
    if (scenario.restSlot >= 0)
        addGuard(k);
    for (const int accepted : scenario.conditions)
        if (accepted != scenario.restSlot)
            addRule(scenario, accepted);
}

std::string ScenarioBinder::joined(const std::vector<std::string>& conjuncts)
{
    std::string sql;
    for (const std::string& conjunct : conjuncts)
        sql += fmt::format("{}({})", sql.empty() ? "" : " and ", conjunct);
    return sql;
}

std::optional<int> ScenarioBinder::conditionSlot(ScenarioDraft& scenario, const std::vector<std::string>& conjuncts)
{
    const auto slot = m_compiler.expression(m_table, conjuncts.size() == 1 ? conjuncts.front() : joined(conjuncts),
                                            DataType::Bool, scenario.pointer + "/when");
    scenario.good = scenario.good && slot.has_value();
    return slot ? std::optional(slot->slot) : std::nullopt;
}

void ScenarioBinder::estimate(std::size_t k)
{
    ScenarioDraft& scenario = m_scenarios[k];
    ScenarioFacts& facts = scenario.facts;
    std::vector<int> rules;
    for (const std::shared_ptr<ConstraintStep>& rule : m_draft.constraints)
        if (!rule->isScenario)
            rules.insert(rules.end(), rule->predicates.begin(), rule->predicates.end());
    const Result<ScenarioEstimate> estimated =
        estimateScenario(m_compiler.snapshot(), m_table,
                         {m_positionSlot, m_segmentSlot, static_cast<std::int64_t>(k + 1), scenario.conditions, rules});
    if (!estimated) {
        m_problems.error("bad_sql", scenario.pointer, estimated.error().message);
        scenario.good = false;
        return;
    }
    facts.acceptance = estimated->acceptance;
    facts.prevalence = facts.mass * estimated->conditional;
    facts.prevalenceError = facts.mass * estimated->conditionalError;
    if (facts.acceptance >= kLeastAcceptance)
        return;
    scenario.good = false;
    m_problems.error(
        "scenario_too_rare", scenario.pointer,
        fmt::format("Rows of '{}' can only be had by drawing again here, and {} keeps it: too dear. {} cannot be "
                    "conditioned directly because {}. State the scenario by the column that causes it.",
                    facts.name,
                    facts.acceptance > 0 ? fmt::format("about 1 draw in {:.0f}", 1.0 / facts.acceptance)
                                         : fmt::format("not one of {} draws", estimated->draws),
                    facts.redrawn.empty() ? "The condition" : facts.redrawn,
                    facts.why.empty() ? "rules of the table or few causes stand against it" : facts.why));
}

void ScenarioBinder::addGuard(std::size_t k)
{
    ScenarioDraft& scenario = m_scenarios[k];
    auto guard = std::make_shared<ScenarioGuardStep>();
    guard->place = scenario.pointer;
    guard->segmentSlot = m_segmentSlot;
    guard->segment = static_cast<std::int64_t>(k + 1);
    guard->conditionSlot = scenario.restSlot;
    guard->inputs = {m_segmentSlot, scenario.restSlot};
    guard->outputs = {m_compiler.addSlot(m_table, fmt::format("({} is kept)", scenario.facts.name), DataType::Bool, 0)};
    guard->signature = fmt::format("guard {}", k);
    const int kept = guard->outputs.front();
    m_compiler.addStep(m_table, std::move(guard));
    addRule(scenario, kept);
}

void ScenarioBinder::addRule(const ScenarioDraft& scenario, int predicate)
{
    auto rule = std::make_shared<ConstraintStep>();
    rule->table = m_table;
    rule->place = scenario.pointer;
    rule->predicates = {predicate};
    rule->names = {fmt::format("scenario '{}'", scenario.facts.name)};
    rule->signature = "constraint";
    rule->isScenario = true;
    m_draft.constraints.push_back(std::move(rule));
}

} // namespace dw
