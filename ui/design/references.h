// Renaming with everything that refers: keys, parameters, SQL, templates.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

namespace dw::ui {

/// Each gives the item its new name and puts it where the project named the old one: foreign keys, rows per parent,
/// parameters, conditions, SQL (customer.age, sum(orders.total)) and templates. Ids stay, so values do not change.
void renameTable(Project& project, int table, const std::string& name);
void renameColumn(Project& project, int table, int column, const std::string& name);
void renameEntity(Project& project, int table, int entity, const std::string& name);

} // namespace dw::ui
