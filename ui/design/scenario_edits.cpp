// Scenarios and the weights that go with them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/scenario_edits.h"

#include "core/inspect/inspection.h"
#include "ui/design/edits.h"

namespace dw::ui {

void appendScenarios(TableDesign& table, std::vector<ScenarioDesign> scenarios)
{
    std::vector<std::string> taken;
    for (const ScenarioDesign& other : scenariosOf(table))
        taken.push_back(other.name);
    Json& list = table.extra["scenarios"];
    if (!list.is_array())
        list = Json::array();
    for (ScenarioDesign& scenario : scenarios) {
        scenario.name = freeName(scenario.name, taken);
        taken.push_back(scenario.name);
        list.push_back(scenarioToJson(scenario));
    }
    if (!importanceWeightColumn(table).empty())
        return;
    ColumnDesign weight;
    weight.source = ColumnDesign::Source::Sql;
    weight.name = weight.id = freeName("importance_weight", namesOf(table.columns));
    weight.sql = "importance_weight()";
    table.columns.push_back(std::move(weight));
}

} // namespace dw::ui
