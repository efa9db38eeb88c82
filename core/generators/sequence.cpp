// Numbers that rise by the same step from row to row: the usual surrogate key.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

namespace dw::generators::sequence {

namespace {

struct Params {
    std::int64_t start = 1;
    std::int64_t step = 1;
};

void check(const Params& params, const Check& check)
{
    if (params.step == 0)
        check.error("step", "'Step' must not be 0, or all rows would have the same number.");
}

Nothing prepare(const Params& params, Scope& scope)
{
    const std::int64_t lastRow = std::max<std::int64_t>(scope.rows() - 1, 0);
    std::int64_t last = 0;
    if (__builtin_mul_overflow(params.step, lastRow, &last) || __builtin_add_overflow(last, params.start, &last))
        scope.problems().error("out_of_range", scope.pointer() + "/step",
                               "With this start and step the last rows do not fit into 64 bits; take a smaller step.",
                               std::to_string(params.step));
    return {};
}

void fill(const Params& params, const FillContext& context, std::span<std::int64_t> out)
{
    // Unsigned, because rows beyond the table's (a preview of row 10^18) may wrap around.
    const auto start = static_cast<std::uint64_t>(params.start);
    const auto step = static_cast<std::uint64_t>(params.step);
    if (context.rows.isRange()) {
        std::uint64_t next = start + step * static_cast<std::uint64_t>(context.rows.first);
        for (std::int64_t& value : out) {
            value = static_cast<std::int64_t>(next);
            next += step;
        }
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::int64_t>(start + step * static_cast<std::uint64_t>(context.rows.list[i]));
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Sequence", Category::Keys, "Numbers that rise by the same step from row to row.")
        .alias("Running number")
        .words({"autoincrement", "serial", "identity", "row number", "counter", "id", "primary key"})
        .param("start", &Params::start, "Start", "The number of the first row.")
        .param("step", &Params::step, "Step", "What is added from row to row; may be negative, but not 0.")
        .example("Customer number", {{"start", 1}})
        .example("Invoice numbers in steps of ten", {{"start", 100000}, {"step", 10}})
        .unique()
        .repeats()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::sequence
