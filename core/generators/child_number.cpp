// Which child of its parent a row is, in a table whose rows are counted per parent.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::generators::child_number {

namespace {

struct Params {
    std::int64_t start = 1;
};

Nothing prepare(const Params&, Scope& scope)
{
    if (!scope.isCountedByParent())
        scope.problems().error("not_counted_by_parent", scope.pointer(),
                               fmt::format("The rows of '{}' are not counted per row of another table; set that, or "
                                           "use 'sequence'.",
                                           scope.tableName()));
    return {};
}

void fill(const Params& params, const FillContext& context, std::span<std::int64_t> out)
{
    const std::size_t size = std::min(out.size(), context.ordinals.size());
    for (std::size_t i = 0; i < size; ++i)
        out[i] = params.start + context.ordinals[i];
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Child number", Category::Keys,
                            "Counts the children of each parent: 1 for the first, 2 for the second.")
        .alias("Number within the parent")
        .words({"line number", "position", "ordinal", "sequence per group", "row number over partition", "item number"})
        .param("start", &Params::start, "Start", "The number of a parent's first child.", AtLeast{-1e15}, AtMost{1e15})
        .example("Line number of an invoice", {{"start", 1}})
        .example("Position in a list, from 0", {{"start", 0}})
        .repeats()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::child_number
