// Values that go missing whatever they and all others are.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::missing_completely_at_random {

namespace {

using Params = CorruptionPlace;

CorruptionAction action(const Params& params)
{
    return {params.columns, evenChoice(params), MakeMissing{}, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Missing completely at random", CorruptionGroup::Missingness,
                                      "Values that go missing whatever they and all others are.")
        .alias("Missing by chance")
        .words({"mcar", "null", "empty", "blank", "random missingness"})
        .place({}, "Share of the values that go missing.")
        .example("One answer in ten", {{"columns", {"income"}}, {"rate", 0.1}})
        .action(action);
}

} // namespace dw::corruptions::missing_completely_at_random
