// Values that go missing because of what they are.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::missing_not_at_random {

namespace {

struct Params : CorruptionPlace {
    double strength = 1.0;
};

CorruptionAction action(const Params& params)
{
    CorruptionAction action{params.columns, evenChoice(params), MakeMissing{}, {}, false, {}};
    action.choice.likelihood = RowChoice::Likelihood::OwnValue;
    action.choice.strength = params.strength;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Missing not at random", CorruptionGroup::Missingness,
                                      "Values that go missing because of what they are.")
        .alias("Missing by the value itself")
        .words({"mnar", "nmar", "non-ignorable", "censoring", "self-masking"})
        .place({DataType::Float64, DataType::Decimal, DataType::Int64, DataType::Bool, DataType::Date,
                DataType::Timestamp, DataType::Time},
               "Share of the values that go missing.")
        .param("strength", &Params::strength, "Strength",
               "Rise of the log odds of going missing by standard deviation of the value, or from false to true; below "
               "0 small values go missing.",
               UiRange{-4, 4})
        .example("High incomes are kept quiet", {{"columns", {"income"}}, {"rate", 0.15}, {"strength", 1.5}})
        .action(action);
}

} // namespace dw::corruptions::missing_not_at_random
