// Wishes for groups, written into the project as targets.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/groups_chart.h"
#include "ui/document/document.h"

namespace dw::ui {

/// Whether the core solves targets for shares and rates.
bool targetsAreKnown();

/// What a finding asks for, when it has a remedy.
std::optional<TargetRequest> requestOf(const Finding& finding);

/// Adds the wish to the table's targets, or changes the one that asks for the same columns or outcome; one undo step.
/// `outcomeType` is that of the roles' outcome.
void askFor(Document& document, int table, const TargetRequest& request, const InspectionRoles& roles,
            DataType outcomeType);

} // namespace dw::ui
