// A column that tells the protected attribute, as well as it is asked to.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/registry/describe_injection.h"

namespace dw::injections::proxy {

namespace {

struct Params {
    ColumnRef column;
    Expression when;
    double auc = 0.8;
};

/// Two normal scores apart by d are told apart with an AUC of Phi(d / sqrt 2), whatever rising function is drawn from
/// them (Hanley and McNeil 1982).
InjectionActions actions(const Params& params)
{
    DrawShift shift;
    shift.column = params.column;
    shift.when = params.when;
    shift.kind = DrawShift::Kind::NormalScore;
    shift.amount = 1.4142135623730951 * math::normalQuantileExact(params.auc, 1.0 - params.auc);
    shift.param = "column";
    return {{shift}, {}, {}};
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>("Proxy", "A column that gives the protected attribute away, as strongly as asked.")
        .alias("Giveaway column")
        .words({"redundant encoding", "proxy variable", "leakage", "correlated attribute"})
        .param("column", &Params::column, "Column",
               "The column that is to tell the groups apart; its values must rise "
               "with one draw, and it must not depend on the group already.",
               Required{})
        .param("when", &Params::when, "When", "The rows whose values are raised: the group.", OfType{{DataType::Bool}},
               Required{})
        .param("auc", &Params::auc, "AUC",
               "Chance that a row of the group has the larger value of a pair; below one half "
               "its values are lowered. 0.5 tells nothing.",
               Above{0.0}, Below{1.0}, UiRange{0.5, 0.99})
        .example("Income gives the region away", {{"column", "income"}, {"when", "region = 'east'"}, {"auc", 0.75}})
        .actions(actions);
}

} // namespace dw::injections::proxy
