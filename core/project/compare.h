// What differs between two projects, part by part: for recovery, for files changed by others, for reviews.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

namespace dw {

/// One thing that differs. Parts are matched by their ids, so that a renamed column is one change and not two.
struct Difference {
    enum class Kind { Added, Removed, Changed, Moved };
    /// What differs: an option of the project, a table, or something in a table.
    enum class Part { Project, Table, Column, Entity, Constraint, Correlation, Output };

    Kind kind = Kind::Changed;
    Part part = Part::Project;
    std::string table; ///< name, as in the later project where it is still there; empty for Project and Output
    std::string name;  ///< of the column, entity, constraint, correlation or output
    std::string key;   ///< what of it changed: "params/mean"; empty where the whole part came, went or moved
    Json before;       ///< null where there was nothing
    Json after;
    bool operator==(const Difference&) const = default;
};

/// In the order of the later project, what is gone at the end of its list. Empty when both are equal. How the studio
/// shows a project (`studio`) counts as one option of the project.
std::vector<Difference> compareProjects(const Project& before, const Project& after);

} // namespace dw
