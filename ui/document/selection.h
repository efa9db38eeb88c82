// What is selected: one thing of the open project, by position.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace dw::ui {

struct Selection {
    enum class Kind { Project, Table, Column, Entity, Constraint, Correlation, Scenario, Injection, Corruption };

    Kind kind = Kind::Project;
    int table = -1;
    int item = -1; ///< its position among those of its kind in its table

    static Selection ofTable(int table) { return {Kind::Table, table, -1}; }
    static Selection ofColumn(int table, int column) { return {Kind::Column, table, column}; }
    bool operator==(const Selection&) const = default;
};

} // namespace dw::ui
