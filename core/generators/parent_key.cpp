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
        .param("table", &Params::table, "Parent table", "The table whose rows have these rows as children.", Required{},
               TableMustBe{TableRole::CountedParent})
        .example("The order of an order line", {{"table", "order"}})
        .parentRows()
        .repeats()
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::parent_key
