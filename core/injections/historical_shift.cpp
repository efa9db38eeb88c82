// An outcome whose odds were others in the past, or in another regime.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::historical_shift {

namespace {

struct Params {
    ColumnRef outcome;
    std::string favourable;
    Expression when;
    double oddsRatio = 0.5;
};

InjectionActions actions(const Params& params)
{
    DrawShift shift;
    shift.column = params.outcome;
    shift.when = params.when;
    shift.amount = params.oddsRatio;
    shift.favourable = params.favourable;
    shift.param = "outcome";
    return {{shift}, {}, {}};
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>("Historical shift", "An outcome whose odds were others in the past.")
        .alias("As it used to be")
        .words({"historical bias", "concept drift", "regime change", "dataset shift"})
        .param("outcome", &Params::outcome, "Outcome", "The column whose draw is shifted.", Required{})
        .param("favourable", &Params::favourable, "Favourable", "The value whose odds are meant; left empty, the last.")
        .param("when", &Params::when, "When", "The rows of the past, or of the group and the past.",
               OfType{{DataType::Bool}}, Required{})
        .param("odds_ratio", &Params::oddsRatio, "Odds ratio",
               "What the odds of the favourable value are multiplied by.", Above{0.0})
        .example("Before a reform women were promoted at half the odds",
                 {{"outcome", "promoted"}, {"when", "sex = 'f' and year < 2015"}, {"odds_ratio", 0.5}})
        .actions(actions);
}

} // namespace dw::injections::historical_shift
