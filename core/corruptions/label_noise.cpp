// Labels that are another class, any of the others alike.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::label_noise {

namespace {

using Params = CorruptionPlace;

CorruptionAction action(const Params& params)
{
    return {params.columns, evenChoice(params), Relabel{}, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Label noise", CorruptionGroup::Labels,
                                      "Labels that are another class of the column, any of the others alike.")
        .alias("Wrong labels, anywhere")
        .words({"uniform noise", "symmetric noise", "mislabelling", "label flip", "noise at random"})
        .place({DataType::Text, DataType::Bool, DataType::Int64})
        .example("Eight labels in a hundred", {{"columns", {"diagnosis"}}, {"rate", 0.08}})
        .action(action);
}

} // namespace dw::corruptions::label_noise
