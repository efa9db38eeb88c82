// Columns that go missing in the same rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::missing_together {

namespace {

using Params = CorruptionPlace;

CorruptionAction action(const Params& params)
{
    CorruptionAction action{params.columns, evenChoice(params), MakeMissing{}, {}, false, {}};
    action.choice.together = true;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Missing together", CorruptionGroup::Missingness,
                                      "Columns that go missing in the same rows: a page not filled in, a device not "
                                      "read.")
        .alias("A group goes missing")
        .words({"linked missingness", "block missing", "joint", "module non-response"})
        .place({}, "Share of the rows where all of them go missing.")
        .example("The laboratory's columns", {{"columns", {"glucose", "creatinine"}}, {"rate", 0.12}})
        .action(action);
}

} // namespace dw::corruptions::missing_together
