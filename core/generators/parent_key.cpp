// The parent that a child row belongs to, in a table whose rows are counted per parent.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::generators::parent_key {

namespace {

struct Params {
    TableRef table;
};

Nothing prepare(const Params& params, Scope& scope)
{
    const std::string pointer = scope.pointer() + "/table";
    const std::optional<TableFacts> facts = scope.table(params.table.name, pointer);
    if (facts && !facts->isParentByCount)
        scope.problems().error(
            "not_the_parent", pointer,
            fmt::format("The rows of '{}' are not counted per row of '{}'; set them so, or use 'foreign_key'.",
                        scope.tableName(), params.table.name),
            Json(params.table.name).dump());
    return {};
}

void fill(const Params&, const FillContext& context, std::span<std::int64_t> out)
{
    std::copy_n(context.parentRows.begin(), std::min(out.size(), context.parentRows.size()), out.begin());
}

std::string explain(const Params& params, const Nothing&, const FillContext& context, std::size_t i)
{
    return fmt::format("Child number {} of row {} of '{}'.", context.ordinals[i] + 1, context.parentRows[i],
                       params.table.name);
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Parent key", Category::Keys,
                            "The key of the parent that the row belongs to, where rows are counted per parent.")
        .alias("Belongs to")
        .words({"foreign key", "owner", "parent id", "one to many", "has many", "reference"})
        .param("table", &Params::table, "Parent table", "The table whose rows have these rows as children.", Required{})
        .example("The order of an order line", {{"table", "order"}})
        .parentRows()
        .repeats()
        .prepare(prepare)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::parent_key
