// Two fields of a record filled in the wrong way round.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::swapped_fields {

namespace {

struct Params : CorruptionPlace {
    ColumnRef first;
    ColumnRef second;
};

void check(const Params& params, const Check& check)
{
    if (params.first.name == params.second.name)
        check.error("second", "Two different columns are expected.");
    else if (params.first.type != params.second.type || params.first.scale != params.second.scale)
        check.error("second", "Both columns must have the same data type, or their values would not fit.");
}

CorruptionAction action(const Params& params)
{
    CorruptionAction action{{params.first, params.second}, evenChoice(params), Exchange{}, {}, false, {}};
    action.choice.together = true;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Swapped fields", CorruptionGroup::Records,
                                      "Two fields of a record filled in the wrong way round.")
        .alias("Filled in the wrong way round")
        .words({"column swap", "first name and last name", "wrong field"})
        .param("first", &Params::first, "First", "One of the two columns.", Required{})
        .param("second", &Params::second, "Second", "The other, of the same data type.", Required{})
        .rateAndCondition("Share of the rows where they are swapped.")
        .example("Given and family names", {{"first", "given_name"}, {"second", "family_name"}, {"rate", 0.02}})
        .check(check)
        .action(action);
}

} // namespace dw::corruptions::swapped_fields
