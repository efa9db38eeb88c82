// Labels that are recorded wrong more often for some: the truth stays, what is written differs.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::label_bias {

namespace {

struct Params {
    ColumnRef label;
    Expression when;
    double rate = 0.1;
    std::string to;
};

InjectionActions actions(const Params& params)
{
    RecordChange change;
    change.column = params.label;
    change.when = params.when;
    change.probability = params.rate;
    change.to = params.to;
    change.param = "to";
    return {{}, {change}, {}};
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>("Label bias",
                                     "Labels that are recorded wrong more often for some than for others.")
        .alias("Wrong labels")
        .words({"annotator bias", "mislabelling", "label flip", "label noise by group"})
        .param("label", &Params::label, "Label", "The column whose recorded value is changed.", Required{})
        .param("when", &Params::when, "When", "Rows that may be recorded wrong: the group, and usually the true label.",
               OfType{{DataType::Bool}}, Required{})
        .param("rate", &Params::rate, "Rate", "Share of these rows that are recorded wrong.", AtLeast{0.0}, AtMost{1.0})
        .param("to", &Params::to, "Recorded as", "The value that is recorded instead.", Required{})
        .example("Qualified women recorded as unqualified",
                 {{"label", "qualified"}, {"when", "sex = 'f' and qualified"}, {"rate", 0.08}, {"to", "false"}})
        .actions(actions);
}

} // namespace dw::injections::label_bias
