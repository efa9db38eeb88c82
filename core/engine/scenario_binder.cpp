// Dealing rows out to scenarios, taking their conditions apart, forcing facts, weighting rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/scenario_binder.h"

#include "core/engine/draw_control.h"
#include "core/registry/single_value.h"
#include "core/sql/conjuncts.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

ScenarioBinder::ScenarioBinder(Compiler& compiler, std::size_t table)
    : m_compiler(compiler), m_table(table), m_design(compiler.design(table)), m_designs(scenariosOf(m_design)),
      m_draft(compiler.draft(table)), m_problems(compiler.problems())
{
}

bool ScenarioBinder::bind()
{
    auto plan = std::make_shared<ScenarioPlan>();
    for (std::size_t k = 0; k < m_designs.size(); ++k)
        m_scenarios.push_back(begin(k));
    if (!layOut(*plan))
        return false;
    addSegments(*plan);
    for (std::size_t k = 0; k < m_scenarios.size(); ++k)
        if (m_scenarios[k].good && m_scenarios[k].facts.rows > 0)
            bindScenario(k);
    for (const ScenarioDraft& scenario : m_scenarios)
        plan->scenarios.push_back(scenario.facts);
    addWeights(plan);
    warnWithoutWeight();
    return true;
}

ScenarioDraft ScenarioBinder::begin(std::size_t k)
{
    const ScenarioDesign& asked = m_designs[k];
    ScenarioDraft draft;
    draft.pointer = place(k);
    draft.facts.name = asked.name;
    draft.facts.place = draft.pointer;
    if (asked.name.empty() && !asked.extra.contains("name"))
        m_problems.error("bad_name", draft.pointer + "/name", "Every scenario needs a name.");
    const auto wrong = [&](const char* code, const std::string& where, std::string message) {
        m_problems.error(code, draft.pointer + where, std::move(message));
        draft.good = false;
    };
    for (std::size_t other = 0; other < k; ++other)
        if (m_designs[other].name == asked.name)
            wrong("duplicate_name", "/name", fmt::format("There are two scenarios named '{}'.", asked.name));
    if (asked.extra.contains("when") || asked.extra.contains("force") || asked.extra.contains("share") ||
        asked.extra.contains("rows"))
        draft.good = false; // reported by checkProject()
    else if (asked.when.empty() == asked.force.empty())
        wrong("missing_parameter", asked.when.empty() ? "/when" : "/force",
              asked.when.empty()
                  ? "A scenario needs \"when\", an SQL condition, or \"force\", values by column."
                  : "A scenario has either a condition (\"when\") or forced facts (\"force\"), not both.");
    if (draft.good && asked.share.has_value() == asked.rows.has_value())
        wrong("missing_parameter", asked.share ? "/rows" : "/share",
              asked.share ? "A scenario has either a share or a number of rows, not both."
                          : "A scenario needs a share of the table's rows, or a number of rows.");
    if (draft.good && asked.share && !(*asked.share >= 0.0 && *asked.share <= 1.0))
        wrong("out_of_range", "/share", "A share is from 0 to 1.");
    if (draft.good && asked.rows && *asked.rows < 0)
        wrong("out_of_range", "/rows", "A number of rows is not negative.");
    if (draft.good)
        draft.facts.rows =
            asked.rows
                ? *asked.rows
                : static_cast<std::int64_t>(std::floor(*asked.share * static_cast<double>(m_draft.plan.rows) + 0.5));
    return draft;
}

bool ScenarioBinder::layOut(ScenarioPlan& plan)
{
    const std::int64_t rows = m_draft.plan.rows;
    std::int64_t taken = 0;
    for (const ScenarioDraft& scenario : m_scenarios) {
        if (scenario.facts.rows > rows - taken) {
            const auto k = static_cast<std::size_t>(&scenario - m_scenarios.data());
            m_problems.error("out_of_range", scenario.pointer + (m_designs[k].rows ? "/rows" : "/share"),
                             fmt::format("'{}' has {} rows, of which {} are left for this scenario.", m_design.name,
                                         rows, rows - taken),
                             std::to_string(scenario.facts.rows));
            return false;
        }
        taken += scenario.facts.rows;
    }
    plan.layout.order = Permutation(makeStream(m_compiler.project().randomSeed, m_design.id, "scenarios:", "order"),
                                    static_cast<std::uint64_t>(std::max<std::int64_t>(1, rows)));
    plan.layout.starts = {0, rows - taken};
    for (const ScenarioDraft& scenario : m_scenarios)
        plan.layout.starts.push_back(plan.layout.starts.back() + scenario.facts.rows);
    plan.baseShare = rows > 0 ? static_cast<double>(rows - taken) / static_cast<double>(rows) : 1.0;
    m_layout = plan.layout;
    return true;
}

void ScenarioBinder::addSegments(ScenarioPlan& plan)
{
    auto step = std::make_shared<SegmentStep>();
    step->place = fmt::format("/tables/{}/scenarios", m_table);
    step->layout = m_layout;
    step->signature = fmt::format("segments {}", fmt::join(m_layout.starts, " "));
    m_positionSlot = m_compiler.addSlot(m_table, "(place among scenarios)", DataType::Int64, 0);
    m_segmentSlot = m_compiler.addSlot(m_table, "(scenario number)", DataType::Int64, 0);
    step->outputs = {m_positionSlot, m_segmentSlot};
    m_draft.steps.insert(m_draft.steps.begin(), std::move(step));
    plan.segmentSlot = m_segmentSlot;
}

void ScenarioBinder::bindScenario(std::size_t k)
{
    ScenarioDraft& scenario = m_scenarios[k];
    const ScenarioDesign& asked = m_designs[k];
    if (!asked.force.empty() && !takeFacts(scenario, asked.force))
        return;
    if (asked.force.empty())
        scenario.conjuncts = sqlConjuncts(asked.when);
    if (!sortConjuncts(scenario))
        return;
    const bool all =
        scenario.rest.empty() && scenario.lone.empty() &&
        std::all_of(scenario.parts.begin(), scenario.parts.end(), [](const DrawPart& part) { return part.settled; });
    if (!asked.force.empty() && (!all || !hasMass(scenario))) {
        forceFacts(k, asked.force);
        return;
    }
    if (confine(k) && confineLone(k))
        solve(k);
}

bool ScenarioBinder::takeFacts(ScenarioDraft& scenario, const Json& facts)
{
    for (const auto& [name, value] : facts.items()) {
        const std::string pointer = scenario.pointer + "/force/" + pointerToken(name);
        const auto slot = m_compiler.columnByName(m_table, name, pointer);
        if (!slot)
            return scenario.good = false;
        std::string wrong;
        if (!singleValue(value, slot->type, slot->scale, wrong)) {
            m_problems.error("wrong_type", pointer, fmt::format("'{}' {}.", name, wrong), shortJson(value));
            return scenario.good = false;
        }
        const std::string literal = value.is_null()     ? "null"
                                    : value.is_string() ? quoteSqlString(value.get<std::string>())
                                                        : value.dump();
        scenario.conjuncts.push_back(fmt::format("{} is not distinct from {}", quoteSqlIdentifier(name), literal));
    }
    return true;
}

bool ScenarioBinder::sortConjuncts(ScenarioDraft& scenario)
{
    const std::string pointer = scenario.pointer + (m_designs[indexOf(scenario)].force.empty() ? "/when" : "/force");
    for (const std::string& conjunct : scenario.conjuncts) {
        const auto slot = m_compiler.expression(m_table, conjunct, DataType::Bool, pointer);
        if (!slot || readsScenario(slot->slot, pointer))
            return scenario.good = false;
        std::string why;
        const auto root = rootDrawOf(m_draft, slot->slot, why);
        if (root)
            scenario.parts.push_back({root->valueSlot, slot->slot, !root->hasNulls});
        else if (scenario.facts.why.empty() && !loneDrawOf(m_draft, slot->slot))
            scenario.facts.why = why;
        const auto lone = root ? std::nullopt : loneDrawOf(m_draft, slot->slot);
        if (lone)
            scenario.lone.push_back({*lone, slot->slot, false});
        if (lone)
            scenario.checked.push_back(conjunct);
        else if (!root || root->hasNulls)
            scenario.rest.push_back(conjunct);
    }
    return true;
}

std::size_t ScenarioBinder::indexOf(const ScenarioDraft& scenario) const
{
    return static_cast<std::size_t>(&scenario - m_scenarios.data());
}

void ScenarioBinder::forceFacts(std::size_t k, const Json& facts)
{
    ScenarioDraft& scenario = m_scenarios[k];
    scenario.facts.outside = true;
    scenario.test.outside = true;
    scenario.facts.mass = 1;
    for (const auto& [name, value] : facts.items()) {
        const std::string pointer = scenario.pointer + "/force/" + pointerToken(name);
        const ColumnSlot slot = *m_compiler.columnByName(m_table, name, pointer);
        const bool isKey = std::any_of(m_draft.foreignKeys.begin(), m_draft.foreignKeys.end(),
                                       [&column = name](const ForeignKey& key) { return key.column == column; });
        const auto inner = isKey ? std::nullopt : interpose(m_compiler, m_table, slot.slot);
        if (!inner) {
            m_problems.error("cannot_force", pointer,
                             fmt::format("'{}' {} and cannot be forced.", name,
                                         isKey ? "is a foreign key" : "is not made by a step of its own"));
            scenario.good = false;
            return;
        }
        std::string wrong;
        auto step = std::make_shared<ForceStep>();
        step->place = pointer;
        step->from = *inner;
        step->segmentSlot = m_segmentSlot;
        step->segment = static_cast<std::int64_t>(k + 1);
        step->value = std::make_shared<const Column>(std::move(*singleValue(value, slot.type, slot.scale, wrong)));
        step->inputs = {*inner, m_segmentSlot};
        step->outputs = {slot.slot};
        step->signature = fmt::format("force {} {}", k, shortJson(value));
        m_compiler.addStep(m_table, std::move(step));
        for (std::size_t i = 0; i < m_design.columns.size(); ++i)
            if (m_design.columns[i].name == name && value.is_null())
                m_draft.columnNullable[i] = true;
        scenario.facts.direct.push_back(name);
    }
    sortSteps(m_draft);
}

void ScenarioBinder::addWeights(const std::shared_ptr<ScenarioPlan>& plan)
{
    auto step = std::make_shared<WeightStep>();
    step->place = fmt::format("/tables/{}/scenarios", m_table);
    step->segmentSlot = m_segmentSlot;
    step->inputs = {m_segmentSlot};
    step->baseShare = plan->baseShare;
    step->signature = fmt::format("weight {}", plan->baseShare);
    for (std::size_t k = 0; k < m_scenarios.size(); ++k) {
        ScenarioTest test = m_scenarios[k].test;
        const ScenarioFacts& facts = m_scenarios[k].facts;
        const double rows = static_cast<double>(std::max<std::int64_t>(1, m_draft.plan.rows));
        if (m_scenarios[k].good && facts.rows > 0 && facts.prevalence > 0)
            test.oddsOfSampling = static_cast<double>(facts.rows) / rows / facts.prevalence;
        else
            test = ScenarioTest{{}, -1, 0, test.outside};
        for (const ScenarioTest::Part& part : test.parts)
            step->inputs.push_back(part.uniformSlot);
        if (test.conditionSlot >= 0)
            step->inputs.push_back(test.conditionSlot);
        step->signature += fmt::format(" {} {}", test.oddsOfSampling, test.outside);
        step->tests.push_back(std::move(test));
    }
    step->outputs = {m_compiler.rowFact(m_table, RowFact::ImportanceWeight)};
    plan->weightSlot = step->outputs.front();
    step->plan = plan;
    m_compiler.addStep(m_table, std::move(step));
    auto names = std::make_shared<ScenarioNameStep>();
    names->place = fmt::format("/tables/{}/scenarios", m_table);
    names->segmentSlot = m_segmentSlot;
    names->inputs = {m_segmentSlot};
    std::vector<std::string> texts;
    for (const ScenarioDraft& scenario : m_scenarios)
        texts.push_back(scenario.facts.name);
    names->signature = fmt::format("scenario names {}", fmt::join(texts, "\n"));
    names->names = Dictionary::fromTexts(std::move(texts));
    names->outputs = {m_compiler.rowFact(m_table, RowFact::ScenarioName)};
    m_compiler.addStep(m_table, std::move(names));
    sortSteps(m_draft);
}

void ScenarioBinder::warnWithoutWeight()
{
    if (weightColumnOf(m_design) != nullptr)
        return;
    Problem& problem = m_problems.warning(
        "no_weight_column", fmt::format("/tables/{}/scenarios", m_table),
        fmt::format("Scenarios make some rows of '{}' more frequent than they are, and no column says by how much: "
                    "without importance weights nobody can get back to the population.",
                    m_design.name));
    problem.fixes.push_back(
        {"Add a column of importance weights",
         Json::array({Json{{"op", "add"},
                           {"path", fmt::format("/tables/{}/columns/-", m_table)},
                           {"value", {{"name", "importance_weight"}, {"sql", "importance_weight()"}}}}})
             .dump()});
}

} // namespace dw
