// Labels of one class that are recorded as another: one entry of a confusion matrix.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::label_noise_by_class {

namespace {

struct Params : CorruptionPlace {
    std::string from;
    std::string to;
};

CorruptionAction action(const Params& params)
{
    return {params.columns, evenChoice(params), Relabel{params.from, params.to}, {}, false, {}};
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Label noise by class", CorruptionGroup::Labels,
                                      "Labels of one class taken for another: one entry of a confusion matrix.")
        .alias("One class taken for another")
        .words({"class-conditional noise", "asymmetric noise", "confusion matrix", "mislabelling"})
        .place({DataType::Text, DataType::Bool, DataType::Int64}, "Share of the labels of this class that are wrong.")
        .param("from", &Params::from, "From", "The true class.", Required{})
        .param("to", &Params::to, "To", "The class recorded instead; any other when nothing is said.")
        .example("Wolves taken for dogs", {{"columns", {"animal"}}, {"from", "wolf"}, {"to", "dog"}, {"rate", 0.2}})
        .action(action);
}

} // namespace dw::corruptions::label_noise_by_class
