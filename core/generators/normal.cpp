// Bell-shaped numbers around a mean.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/registry/describe.h"

namespace dw::generators::normal {

namespace {

struct Params {
    Varying<double> mean = 0.0;
    Varying<double> stddev = 1.0;
};

void fill(const Params& params, const FillContext& context, std::span<double> out)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = params.mean[i] +
                 params.stddev[i] * math::normalQuantileExact(context.uniform(i), 1.0 - context.uniform(i));
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Normal", Category::Numbers, "Bell-shaped numbers around a mean.")
        .alias("Bell curve")
        .words({"gaussian", "gauss", "random normal"})
        .param("mean", &Params::mean, "Mean", "Centre of the bell.")
        .param("stddev", &Params::stddev, "Standard deviation", "Width of the bell.", Above{0.0})
        .example("Adult height in cm", {{"mean", 170}, {"stddev", 8}})
        .example("Standard normal", Json::object())
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::normal
