// Values that are measured worse for some: an offset, an error, or no value at all.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_injection.h"

namespace dw::injections::measurement_bias {

namespace {

struct Params {
    ColumnRef column;
    Expression when;
    double offset = 0.0;
    double stddev = 0.0;
    double missing = 0.0;
};

void check(const Params& params, const Check& check)
{
    if (params.offset == 0.0 && params.stddev == 0.0 && params.missing == 0.0)
        check.error("offset", "An offset, an error or a share of missing values is expected; all are 0.");
    if ((params.offset != 0.0 || params.stddev != 0.0) && params.column.type != DataType::Float64 &&
        params.column.type != DataType::Decimal && params.column.type != DataType::Int64)
        check.error("column", "Offset and error are for numbers.");
}

InjectionActions actions(const Params& params)
{
    InjectionActions actions;
    RecordChange change;
    change.column = params.column;
    change.when = params.when;
    change.param = "column";
    if (params.offset != 0.0 || params.stddev != 0.0) {
        change.kind = RecordChange::Kind::Noise;
        change.offset = params.offset;
        change.stddev = params.stddev;
        actions.changes.push_back(change);
    }
    if (params.missing > 0.0) {
        change.kind = RecordChange::Kind::Empty;
        change.probability = params.missing;
        actions.changes.push_back(change);
    }
    return actions;
}

} // namespace

InjectionType type()
{
    return DescribeInjection<Params>(
               "Measurement bias", "Values that are measured worse for some: with an offset, an error, or not at all.")
        .alias("Worse measurements")
        .words({"differential measurement error", "miscalibration", "sensor bias", "missing by group"})
        .param("column", &Params::column, "Column", "The column that is measured.", Required{})
        .param("when", &Params::when, "When", "Rows that are measured worse.", OfType{{DataType::Bool}}, Required{})
        .param("offset", &Params::offset, "Offset", "Added to the true value.")
        .param("stddev", &Params::stddev, "Error", "Standard deviation of a bell-shaped error.", AtLeast{0.0})
        .param("missing", &Params::missing, "Missing", "Share of these rows without a value.", AtLeast{0.0},
               AtMost{1.0})
        .example("A pulse oximeter that reads too high on dark skin",
                 {{"column", "saturation"}, {"when", "skin = 'dark'"}, {"offset", 1.7}, {"stddev", 1.1}})
        .check(check)
        .actions(actions);
}

} // namespace dw::injections::measurement_bias
