// Simpson's paradox: a group goes where the outcome is harder to get, so that the whole says the opposite of its parts.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::simpson {

namespace {

struct Params {
    ColumnRef stratifier;
    std::string hard;
    Expression group;
    double pull = 4.0;
    ColumnRef outcome;
    std::string favourable;
    Expression inHard;
    double difficulty = 0.2;
    double advantage = 1.0;
};

InjectionActions actions(const Params& params)
{
    DrawShift pull;
    pull.column = params.stratifier;
    pull.when = params.group;
    pull.amount = params.pull;
    pull.favourable = params.hard;
    pull.param = "stratifier";
    DrawShift difficulty;
    difficulty.column = params.outcome;
    difficulty.when = params.inHard;
    difficulty.amount = params.difficulty;
    difficulty.favourable = params.favourable;
    difficulty.param = "outcome";
    InjectionActions actions{{pull, difficulty}, {}, {}};
    if (params.advantage != 1.0) {
        DrawShift advantage = difficulty;
        advantage.when = params.group;
        advantage.amount = params.advantage;
        actions.shifts.push_back(advantage);
    }
    return actions;
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>(
               "Simpson structure",
               "A group goes where the outcome is harder to get, so that the whole says the opposite of its parts.")
        .alias("Simpson's paradox")
        .words({"confounder", "Berkeley admissions", "reversal", "aggregation paradox"})
        .param("stratifier", &Params::stratifier, "Stratifier", "The column of the parts, like the department.",
               Required{})
        .param("hard", &Params::hard, "Hard part",
               "The value of the stratifier where the outcome is harder to get; it "
               "must be the first or the last. Left empty, the last.")
        .param("group", &Params::group, "Group", "The rows that are drawn to the hard part.", OfType{{DataType::Bool}},
               Required{})
        .param("pull", &Params::pull, "Pull", "What the group's odds of the hard part are multiplied by.", Above{0.0})
        .param("outcome", &Params::outcome, "Outcome", "The column that is harder to get.", Required{})
        .param("favourable", &Params::favourable, "Favourable", "The value whose odds are meant; left empty, the last.")
        .param("in_hard", &Params::inHard, "In the hard part", "Rows where it is harder: the stratifier's hard value.",
               OfType{{DataType::Bool}}, Required{})
        .param("difficulty", &Params::difficulty, "Difficulty",
               "What the odds of the favourable value are multiplied by there.", Above{0.0})
        .param("advantage", &Params::advantage, "Advantage",
               "What the group's odds of the favourable value are multiplied by within every part.", Above{0.0})
        .example("Women apply where few are admitted", {{"stratifier", "department"},
                                                        {"hard", "physics"},
                                                        {"group", "sex = 'f'"},
                                                        {"pull", 6},
                                                        {"outcome", "admitted"},
                                                        {"in_hard", "department = 'physics'"},
                                                        {"difficulty", 0.15},
                                                        {"advantage", 1.3}})
        .actions(actions);
}

} // namespace dw::injections::simpson
