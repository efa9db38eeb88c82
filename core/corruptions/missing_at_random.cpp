// Values that go missing depending on other columns.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::missing_at_random {

namespace {

struct Params : CorruptionPlace {
    Expression by;
    double strength = 1.0;
};

void check(const Params& params, const Check& check)
{
    if (params.by.type == DataType::Text)
        check.error("by", "A number, a date or a condition is expected, such as \"age\" or \"sex = 'f'\".");
}

CorruptionAction action(const Params& params)
{
    CorruptionAction action{params.columns, evenChoice(params), MakeMissing{}, {}, false, {}};
    action.choice.likelihood = RowChoice::Likelihood::Score;
    action.choice.score = params.by;
    action.choice.strength = params.strength;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Missing at random", CorruptionGroup::Missingness,
                                      "Values that go missing depending on other columns, and on nothing else.")
        .alias("Missing by other columns")
        .words({"mar", "null", "non-response", "missing by group"})
        .place({}, "Share of the values that go missing.")
        .param("by", &Params::by, "By", "What makes it more likely: a number, a date or a condition.", Required{})
        .param(
            "strength", &Params::strength, "Strength",
            "Rise of the log odds of going missing by standard deviation of it, or from false to true; may be below 0.",
            UiRange{-4, 4})
        .example("Older people answer less often",
                 {{"columns", {"income"}}, {"rate", 0.2}, {"by", "age"}, {"strength", 1}})
        .check(check)
        .action(action);
}

} // namespace dw::corruptions::missing_at_random
