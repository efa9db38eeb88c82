// Adding scenarios to a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/control.h"

namespace dw::ui {

/// At the end, with names that are free. Where the table has no column of importance weights it gets one: without it
/// nobody could get back to the population.
void appendScenarios(TableDesign& table, std::vector<ScenarioDesign> scenarios);

} // namespace dw::ui
