// What goes missing stays missing: monotone drop-out over columns, or over the rows of one parent.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::dropout {

namespace {

enum class Along { Columns, Rows };

struct Params : CorruptionPlace {
    Along along = Along::Columns;
};

CorruptionAction action(const Params& params)
{
    CorruptionAction action{params.columns, evenChoice(params), MakeMissing{}, {}, false, {}};
    action.choice.together = true;
    action.choice.likelihood = RowChoice::Likelihood::Accumulating;
    action.choice.alongRows = params.along == Along::Rows;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Drop-out", CorruptionGroup::Missingness,
                                      "What goes missing stays missing: later columns of the row, or later rows of the "
                                      "same parent.")
        .alias("Leaving the study")
        .words({"monotone missingness", "attrition", "loss to follow-up", "censoring", "longitudinal"})
        .place({}, "Over columns: share of the rows that have dropped out at the last one. Over rows: share of all "
                   "rows that are after a drop-out.")
        .param("along", &Params::along, "Along",
               "Columns in the order they are named, or the rows of one parent in their order.",
               Choices{{"columns", "rows"}})
        .example("Three waves of a survey", {{"columns", {"wave_1", "wave_2", "wave_3"}}, {"rate", 0.3}})
        .action(action);
}

} // namespace dw::corruptions::dropout
