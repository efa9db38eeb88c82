// A reading that stays the same for a while.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::stuck_sensor {

namespace {

struct Params : CorruptionPlace {
    std::int64_t length = 20;
};

CorruptionAction action(const Params& params)
{
    CorruptionAction action{params.columns, evenChoice(params), HoldValue{params.length}, {}, false, {}};
    action.choice.together = true;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>(
               "Stuck sensor", CorruptionGroup::Numbers,
               "Readings that stay as they were for a run of rows; within the rows of one parent "
               "where rows are counted per parent.")
        .alias("Frozen readings")
        .words({"flat line", "freeze", "hold", "last value carried forward", "dropout of a sensor"})
        .place({}, "Share of the rows that show an older reading.")
        .param("length", &Params::length, "Length", "Rows of a run, the one with the true reading among them.",
               AtLeast{2}, AtMost{1'000'000}, UiRange{2, 200})
        .example("Temperature frozen for an hour of readings",
                 {{"columns", {"temperature"}}, {"rate", 0.02}, {"length", 60}})
        .action(action);
}

} // namespace dw::corruptions::stuck_sensor
