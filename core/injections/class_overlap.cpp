// Classes that are harder, or easier, to tell apart: as often wrong as asked, whatever the learner.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::class_overlap {

namespace {

struct Params {
    ColumnRef target;
    std::string favourable;
    double error = 0.1;
};

InjectionActions actions(const Params& params)
{
    InjectionActions actions;
    actions.overlaps.push_back({params.target, params.favourable, params.error});
    return actions;
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>("Class overlap", "Classes that are harder, or easier, to tell apart.")
        .alias("How alike the classes are")
        .words({"difficulty", "separability", "bayes error", "irreducible error", "class separation", "ambiguity"})
        .param("target", &Params::target, "Target", "The column whose values are to be told from the others.",
               Required{})
        .param("favourable", &Params::favourable, "Value",
               "The value that is told from the rest; left empty, the last.")
        .param("error", &Params::error, "Unavoidable error",
               "Share of rows in which even the best possible guess is wrong. How often the value occurs stays.",
               Above{0.0}, Below{0.5}, UiRange{0.01, 0.4})
        .example("One decision in eight cannot be foreseen", {{"target", "approved"}, {"error", 0.125}})
        .actions(actions);
}

} // namespace dw::injections::class_overlap
