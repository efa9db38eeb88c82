// Labels that are wrong the more often, the nearer a case lies to the border between classes.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::label_noise_boundary {

namespace {

struct Params : CorruptionPlace {
    Expression margin;
    double strength = 4.0;
};

CorruptionAction action(const Params& params)
{
    CorruptionAction action{params.columns, evenChoice(params), Relabel{}, {}, false, {}};
    action.choice.likelihood = RowChoice::Likelihood::Nearness;
    action.choice.score = params.margin;
    action.choice.strength = params.strength;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Label noise at the boundary", CorruptionGroup::Labels,
                                      "Labels that are wrong the more often, the nearer a case lies to the border "
                                      "between classes.")
        .alias("Hard cases mislabelled")
        .words({"instance-dependent noise", "boundary noise", "margin", "borderline"})
        .place({DataType::Text, DataType::Bool, DataType::Int64}, "Share of all labels that are wrong.")
        .param("margin", &Params::margin, "Margin", "Distance from the border, 0 on it; the sign does not matter.",
               OfType{{DataType::Float64}}, Required{})
        .param("strength", &Params::strength, "Strength",
               "Fall of the log odds of a wrong label by standard deviation of the margin.", AtLeast{0.0},
               UiRange{0, 10})
        .example("Scores around the threshold of 600",
                 {{"columns", {"approved"}}, {"margin", "score - 600"}, {"rate", 0.06}})
        .action(action);
}

} // namespace dw::corruptions::label_noise_boundary
