// More, or fewer, rows near the boundary between two classes, where either is nearly as likely.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::boundary_share {

namespace {

struct Params {
    ColumnRef target;
    std::string favourable;
    double share = 0.3;
    double within = 0.1;
};

InjectionActions actions(const Params& params)
{
    InjectionActions actions;
    actions.boundaries.push_back({params.target, params.favourable, params.within, params.share});
    return actions;
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>("Boundary share", "More, or fewer, rows near the boundary between two classes.")
        .alias("Borderline cases")
        .words({"difficulty", "hard cases", "decision boundary", "ambiguous cases", "hard negatives", "edge cases"})
        .param("target", &Params::target, "Target", "The column whose values are to be told from the others.",
               Required{})
        .param("favourable", &Params::favourable, "Value",
               "The value that is told from the rest; left empty, the last.")
        .param("share", &Params::share, "Share", "Share of rows that are to lie near the boundary.", Above{0.0},
               Below{1.0})
        .param("within", &Params::within, "Within",
               "A row is near where the probability of the value is at most so far from one half.", Above{0.0},
               Below{0.5}, UiRange{0.02, 0.3})
        .example("Four rows in ten are close decisions", {{"target", "approved"}, {"share", 0.4}, {"within", 0.1}})
        .actions(actions);
}

} // namespace dw::injections::boundary_share
