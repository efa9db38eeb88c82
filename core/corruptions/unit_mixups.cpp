// Numbers entered in another unit than the column's.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::unit_mixups {

namespace {

struct Params : CorruptionPlace {
    double factor = 0.393701;
    double offset = 0.0;
};

void check(const Params& params, const Check& check)
{
    if (params.factor == 1.0 && params.offset == 0.0)
        check.error("factor", "A factor other than 1, or an offset, is expected: this would change nothing.");
}

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.number = [factor = params.factor, offset = params.offset](double value, EditContext&) {
        return value * factor + offset;
    };
    return {params.columns, evenChoice(params), edits, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Unit mix-ups", CorruptionGroup::Numbers,
                                      "Numbers entered in another unit than the column's.")
        .alias("Inches for centimetres")
        .words({"wrong unit", "conversion", "kilogram", "pound", "fahrenheit", "celsius", "currency", "decimal point"})
        .place({DataType::Float64, DataType::Decimal, DataType::Int64})
        .param("factor", &Params::factor, "Factor", "What the value is multiplied by.")
        .param("offset", &Params::offset, "Offset", "What is then added.")
        .example("Heights in inches instead of centimetres",
                 {{"columns", {"height"}}, {"rate", 0.03}, {"factor", 0.393701}})
        .example("Fahrenheit instead of Celsius",
                 {{"columns", {"temperature"}}, {"rate", 0.02}, {"factor", 1.8}, {"offset", 32}})
        .check(check)
        .action(action);
}

} // namespace dw::corruptions::unit_mixups
