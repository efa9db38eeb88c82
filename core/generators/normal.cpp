// Bell-shaped numbers around a mean.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/quantile_table.h"
#include "core/registry/describe.h"

namespace dw::generators::normal {

namespace {

struct Params {
    Varying<double> mean = 0.0;
    Varying<double> stddev = 1.0;
};

void fill(const Params& params, const FillContext& context, std::span<double> out)
{
    standardNormalTable().map(context.primary, out);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = params.mean[i] + params.stddev[i] * out[i];
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Normal", Category::Numbers, "Bell-shaped numbers around a mean.")
        .alias("Bell curve")
        .words({"gaussian", "gauss", "random normal", "normal distribution", "rnorm"})
        .param("mean", &Params::mean, "Mean", "Centre of the bell: half of the values lie below it.", AtLeast{-1e300},
               AtMost{1e300}, UiRange{-100.0, 100.0})
        .param("stddev", &Params::stddev, "Standard deviation",
               "Width of the bell: two of three values lie within this distance of the mean.", Above{0.0},
               AtMost{1e300}, UiRange{0.1, 100.0})
        .example("Adult height in cm", {{"mean", 170}, {"stddev", 8}})
        .example("Room temperature in °C", {{"mean", 21.5}, {"stddev", 0.6}})
        .example("Standard normal", Json::object())
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::normal
