// The parent's row that a value was taken from: what a foreign key points at.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/plan.h"

namespace dw {

struct ParentLink {
    std::size_t table = 0; ///< position of the parent in the plan's tables
    int rowSlot = -1;      ///< holds the parent's row number; -1: the parent that children-per-parent rows belong to
    int parentSlot = -1;   ///< slot of the parent's table that is copied
};

/// Set when the slot's values are looked up in a parent's rows, as those of foreign keys are.
std::optional<ParentLink> parentLink(const TablePlan& table, int slot);

/// The row of the parent that row `row` of plan.tables[table] is linked to; none where the key is null.
Result<std::optional<std::int64_t>> parentRow(const Plan& plan, std::size_t table, const ParentLink& link,
                                              std::int64_t row);

} // namespace dw
