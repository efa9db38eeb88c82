// What a table is made to be takes hold: injections, targets, scenarios and the curriculum, in their order.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/curriculum.h"
#include "core/engine/injections.h"
#include "core/engine/outcome_control.h"
#include "core/engine/scenario_binder.h"

#include <fmt/format.h>

namespace dw {

namespace {

/// What a table without scenarios says of its rows: a weight of one, no scenario.
void addPlainFact(Compiler& compiler, std::size_t table, RowFact fact)
{
    std::shared_ptr<Step> step;
    if (fact == RowFact::ImportanceWeight || fact == RowFact::DifficultyMargin) {
        step = std::make_shared<WeightStep>();
        step->signature = "weight 1";
    } else {
        auto names = std::make_shared<ScenarioNameStep>();
        names->names = Dictionary::fromTexts({""});
        step = std::move(names);
        step->signature = "no scenario";
    }
    step->outputs = {compiler.rowFact(table, fact)};
    compiler.addStep(table, std::move(step));
}

} // namespace

int Compiler::rowFact(std::size_t table, RowFact fact)
{
    TableDraft& draft = m_tables[table];
    const auto known = draft.rowFacts.find(fact);
    if (known != draft.rowFacts.end())
        return known->second;
    const bool isNumber = fact == RowFact::ImportanceWeight || fact == RowFact::DifficultyMargin;
    constexpr std::array<std::string_view, 4> kNames{"(importance weight)", "(scenario)", "(difficulty)", "(margin)"};
    const int slot = addSlot(table, std::string(kNames[static_cast<std::size_t>(fact)]),
                             isNumber ? DataType::Float64 : DataType::Text, 0);
    draft.rowFacts[fact] = slot;
    const bool isDifficulty = fact == RowFact::DifficultyLevel || fact == RowFact::DifficultyMargin;
    if (isDifficulty && !curriculumOf(design(table)))
        m_problems.error("no_curriculum", fmt::format("/tables/{}", table),
                         fmt::format("'{}' has no curriculum that says what is to be told: \"curriculum\": "
                                     "{{\"target\": …}}.",
                                     design(table).name));
    // Else the slot is filled when scenarios are bound. A curriculum takes the place of the plain fact.
    if (isDifficulty || scenariosOf(design(table)).empty())
        addPlainFact(*this, table, fact);
    return slot;
}

bool Compiler::ensureControl(std::size_t table)
{
    TableDraft& draft = m_tables[table];
    if (draft.control != Progress::Untouched)
        return draft.control == Progress::Done;
    draft.control = Progress::Underway;
    const std::vector<OutcomeChange> changes = bindInjections(*this, table);
    bindTargets(table);
    bindOutcomeChanges(*this, table, changes);
    bindScenarios(table);
    bindCurriculum(*this, table);
    draft.control = Progress::Done;
    return true;
}

void Compiler::bindScenarios(std::size_t table)
{
    if (scenariosOf(design(table)).empty())
        return;
    // The slots are reserved for columns that may be bound later.
    rowFact(table, RowFact::ImportanceWeight);
    rowFact(table, RowFact::ScenarioName);
    if (!m_tables[table].rowsKnown || !ScenarioBinder(*this, table).bind())
        for (const RowFact fact : {RowFact::ImportanceWeight, RowFact::ScenarioName})
            addPlainFact(*this, table, fact);
}

} // namespace dw
