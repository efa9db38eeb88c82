// Rows that are less often in the data than in the world: kept with a probability, replaced by others.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::selection_bias {

namespace {

struct Params {
    Expression when;
    double keep = 0.5;
};

InjectionActions actions(const Params& params)
{
    return {{}, {}, {RowSelection{params.when, params.keep, "when"}}};
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>("Selection bias", "Rows that are less often in the data than in the world.")
        .alias("Missing people")
        .words({"sampling bias", "undercoverage", "survivorship", "non-response", "truncation"})
        .param("when", &Params::when, "When", "Rows that are selected less often.", OfType{{DataType::Bool}},
               Required{})
        .param("keep", &Params::keep, "Kept", "Chance of such a row to be selected, where all others have 1.",
               Above{0.0}, AtMost{1.0})
        .example("Half of the rejected applicants of one group never applied",
                 {{"when", "\"group\" = 'B' and not approved"}, {"keep", 0.5}})
        .actions(actions);
}

} // namespace dw::injections::selection_bias
