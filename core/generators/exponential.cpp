// Waiting times until something that can happen at any moment.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/registry/describe.h"

namespace dw::generators::exponential {

namespace {

struct Params {
    Varying<double> mean = 1.0;
};

void fill(const Params& params, const FillContext& context, std::span<double> out)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = -params.mean[i] * math::log(1.0 - context.primary[i]);
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Exponential", Category::Numbers,
                            "Waiting times until something that may happen at any moment, mostly short.")
        .alias("Waiting time")
        .words({"wait", "time between events", "interarrival", "rate", "decay", "rexp"})
        .param("mean", &Params::mean, "Mean", "Average of the values; two of three lie below it.", Above{0.0},
               AtMost{1e300}, UiRange{0.1, 100.0})
        .example("Minutes between calls", {{"mean", 4.5}})
        .example("Days until a lamp fails", {{"mean", 900}})
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::exponential
