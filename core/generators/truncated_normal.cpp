// Bell-shaped numbers that never leave their limits.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::truncated_normal {

namespace {

struct Params {
    Varying<double> mean = 0.0;
    Varying<double> stddev = 1.0;
    std::optional<Varying<double>> low;
    std::optional<Varying<double>> high;
};

const Varying<double>& lowOf(const Params& params)
{
    static const Varying<double> kNone(-math::kInfinity);
    return params.low ? *params.low : kNone;
}

const Varying<double>& highOf(const Params& params)
{
    static const Varying<double> kNone(math::kInfinity);
    return params.high ? *params.high : kNone;
}

bool lowIsBelowHigh(const Params& params, std::size_t i)
{
    return lowOf(params)[i] < highOf(params)[i];
}

std::optional<QuantileTable> tableOf(double mean, double stddev, double low, double high)
{
    if (!(low < high))
        return std::nullopt; // one of several cases; its rows are null
    return quantileTableOf(truncatedNormalQuantile, kFineQuantileGrid, mean, stddev, low, high);
}

struct Prepared {
    TabulatedQuantile<double, double, double, double> values;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{truncatedNormalQuantile, tableOf, params.mean, params.stddev, lowOf(params), highOf(params)}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.values.map(context.primary, out, params.mean, params.stddev, lowOf(params), highOf(params));
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Truncated normal", Category::Numbers,
                                      "Bell-shaped numbers that never leave their limits.")
        .alias("Bell curve with limits")
        .words({"truncnorm", "bounded normal", "clipped normal", "gaussian with min and max", "limits"})
        .param("mean", &Params::mean, "Mean", "Centre of the whole bell, before its ends are cut off.", AtLeast{-1e100},
               AtMost{1e100}, UiRange{-100.0, 100.0})
        .param("stddev", &Params::stddev, "Standard deviation", "Width of the whole bell, before its ends are cut off.",
               Above{0.0}, AtMost{1e100}, UiRange{0.1, 100.0})
        .param("low", &Params::low, "Low", "No value is smaller; without it there is no lower limit.", AtLeast{-1e200},
               AtMost{1e200}, UiRange{-100.0, 100.0})
        .param("high", &Params::high, "High", "No value is larger; without it there is no upper limit.",
               AtLeast{-1e200}, AtMost{1e200}, UiRange{-100.0, 100.0})
        .rule("high", "'High' must be above 'Low'.", lowIsBelowHigh)
        .example("Age of employees", {{"mean", 41}, {"stddev", 12}, {"low", 18}, {"high", 67}})
        .example("Weight of parcels in kg", {{"mean", 4}, {"stddev", 3}, {"low", 0.1}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::truncated_normal
