// Following a key.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parent_row.h"

#include "core/engine/children.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/lookup_step.h"

#include <algorithm>

namespace dw {

std::optional<ParentLink> parentLink(const TablePlan& table, int slot)
{
    for (bool moved = true; slot >= 0 && moved;) {
        moved = false;
        for (const std::shared_ptr<const Step>& step : table.steps) {
            const auto output = std::find(step->outputs.begin(), step->outputs.end(), slot);
            if (output == step->outputs.end())
                continue;
            if (const auto* lookup = dynamic_cast<const LookupStep*>(step.get())) {
                const auto position = static_cast<std::size_t>(output - step->outputs.begin());
                return ParentLink{lookup->parentTable, lookup->rowSlot, lookup->parentSlots[position]};
            }
            // A looked-up value with a share of nulls, say.
            if (const auto* copy = dynamic_cast<const CopyStep*>(step.get())) {
                slot = copy->from;
                moved = true;
            }
            break;
        }
    }
    return std::nullopt;
}

Result<std::optional<std::int64_t>> parentRow(const Plan& plan, std::size_t table, const ParentLink& link,
                                              std::int64_t row)
{
    const TablePlan& child = plan.tables[table];
    if (link.rowSlot < 0) {
        if (!child.children)
            return std::optional<std::int64_t>();
        ChildrenCursor cursor(plan, *child.children);
        std::int64_t parent = 0;
        std::int64_t ordinal = 0;
        if (Status located = cursor.locate(RowSet::range(row, 1), {&parent, 1}, {&ordinal, 1}); !located)
            return located.error();
        return std::optional(parent);
    }
    Evaluator evaluator(plan, table, std::span(&link.rowSlot, 1));
    if (Status evaluated = evaluator.evaluate(RowSet::range(row, 1)); !evaluated)
        return evaluated.error();
    const Column& rows = evaluator.slot(link.rowSlot);
    return rows.isNull(0) ? std::optional<std::int64_t>() : std::optional(rows.integers[0]);
}

} // namespace dw
