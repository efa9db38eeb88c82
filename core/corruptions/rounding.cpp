// Numbers that people round: heaping on multiples of five, ten, a thousand.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

#include <cmath>

namespace dw::corruptions::rounding {

namespace {

struct Params : CorruptionPlace {
    double to = 10.0;
};

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.number = [to = params.to](double value, EditContext&) { return std::floor(value / to + 0.5) * to; };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Rounding", CorruptionGroup::Numbers,
                                      "Numbers rounded to a multiple, as people do.")
        .alias("About thirty")
        .words({"heaping", "digit preference", "coarsening", "precision"})
        .place({DataType::Float64, DataType::Decimal, DataType::Int64},
               "Share of the values that are rounded; those that are round already stay.")
        .param("to", &Params::to, "To", "The multiple that values are rounded to.", Above{0.0})
        .example("Ages ending in 0 and 5", {{"columns", {"age"}}, {"rate", 0.3}, {"to", 5}})
        .action(action);
}

} // namespace dw::corruptions::rounding
