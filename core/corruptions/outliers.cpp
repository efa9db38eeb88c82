// Numbers far outside of where the column's values lie.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::outliers {

namespace {

enum class Side { Both, Above, Below };

struct Params : CorruptionPlace {
    double size = 8.0;
    Side side = Side::Both;

    Params() { rate = 0.01; }
};

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.number = [size = params.size, side = params.side](double, EditContext& context) {
        const double distance = size * (1.0 + 0.5 * context.draws.uniform()) * context.stddev;
        const bool isBelow = side == Side::Below || (side == Side::Both && context.draws.uniform() < 0.5);
        return context.mean + (isBelow ? -distance : distance);
    };
    return {params.columns, evenChoice(params), edits, {}, true, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Outliers", CorruptionGroup::Numbers,
                                      "Numbers far outside of where the column's values lie.")
        .alias("Impossible values")
        .words({"anomaly", "spike", "extreme value", "glitch"})
        .place({DataType::Float64, DataType::Decimal, DataType::Int64})
        .param("size", &Params::size, "Size", "Distance from the mean in standard deviations; up to half as much more.",
               Above{0.0}, UiRange{3, 30})
        .param("side", &Params::side, "Side", "Where they lie.", Choices{{"both", "above", "below"}})
        .example("One in a hundred, eight deviations away", {{"columns", {"amount"}}, {"rate", 0.01}})
        .action(action);
}

} // namespace dw::corruptions::outliers
