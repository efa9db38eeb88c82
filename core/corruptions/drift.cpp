// Readings that move away from the truth as time goes by.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe_corruption.h"

namespace dw::corruptions::drift {

namespace {

struct Params : CorruptionPlace {
    double amount = 1.0;
    std::optional<ColumnRef> by;

    Params() { rate = 1.0; }
};

CorruptionAction action(const Params& params)
{
    EditValue edits;
    edits.number = [amount = params.amount](double value, EditContext& context) {
        return value + amount * context.progress;
    };
    CorruptionAction action{params.columns, evenChoice(params), edits, params.by, false, {}};
    action.choice.together = true;
    return action;
}

} // namespace

CorruptionType type()
{
    return DescribeCorruption<Params>("Drift", CorruptionGroup::Time,
                                      "Readings that move away from the truth as time goes by.")
        .alias("Slowly out of calibration")
        .words({"sensor drift", "calibration", "trend", "concept drift", "covariate shift"})
        .place({DataType::Float64, DataType::Decimal, DataType::Int64}, "Share of the rows that drift.")
        .param("amount", &Params::amount, "Amount", "What is added at the end of the time; nothing at its start.")
        .param("by", &Params::by, "By", "The column that tells the time; the number of the row when nothing is said.",
               OfType{{DataType::Date, DataType::Timestamp, DataType::Time, DataType::Int64, DataType::Float64,
                       DataType::Decimal}})
        .example("A scale that gains two kilograms over the study", {{"columns", {"weight"}}, {"amount", 2}})
        .action(action);
}

} // namespace dw::corruptions::drift
