// Which columns of a table are inspected in which role: kept with the project, guessed until somebody chooses.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"
#include "core/data/schema.h"
#include "core/inspect/roles.h"
#include "core/project/project.h"

#include <span>

namespace dw::ui {

/// The roles chosen for the table in project.studio; nothing when none were.
std::optional<InspectionRoles> storedRoles(const Project& project, const TableDesign& table);
void storeRoles(Project& project, const TableDesign& table, const InspectionRoles& roles);

/// Columns that by name or description are protected attributes, and the likeliest outcome. `descriptions` may be
/// empty.
InspectionRoles guessedRoles(const TableSchema& schema, std::span<const Column* const> columns);

/// Columns that make sense as protected attributes: few values, or numbers (which are cut into ranges).
bool canBeAttribute(const Column& column);
/// The value most often meant when an outcome has these values: "true", "yes", "Admitted"; the last one otherwise.
std::string likelyFavourable(const std::vector<std::string>& values, const std::string& outcome);

} // namespace dw::ui
