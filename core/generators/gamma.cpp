// Positive numbers that come from adding up waiting times: rain, claims, durations.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::gamma {

namespace {

struct Params {
    Varying<double> shape = 2.0;
    Varying<double> scale = 1.0;
};

double standard(double u, double oneMinusU, double shape)
{
    return gammaQuantile(u, oneMinusU, shape, 1.0);
}

std::optional<QuantileTable> tableOf(double shape)
{
    // Below, it curves too much for the cubics of a table.
    constexpr double kLeastTabulatedShape = 0.25;
    if (shape < kLeastTabulatedShape)
        return std::nullopt;
    return quantileTableOf(standard, kFineQuantileGrid, shape);
}

struct Prepared {
    TabulatedQuantile<double> values;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{standard, tableOf, params.shape}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.values.map(context.primary, out, params.shape);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] *= params.scale[i];
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Gamma", Category::Numbers,
                                      "Positive numbers with a tail to the right: rain, insurance claims, durations.")
        .alias("Rain and claims")
        .words({"erlang", "chi-square", "chi squared", "skewed", "rainfall", "claim", "rgamma"})
        .param("shape", &Params::shape, "Shape", "Below 1 most values are near 0; the larger, the more like a bell.",
               AtLeast{0.01}, AtMost{1e9}, UiRange{0.2, 20.0})
        .param("scale", &Params::scale, "Scale", "Stretches the values: their mean is shape times scale.", Above{0.0},
               AtMost{1e200}, UiRange{0.1, 1000.0})
        .example("Rain on a wet day in mm", {{"shape", 0.8}, {"scale", 9}})
        .example("Insurance claim", {{"shape", 2.5}, {"scale", 1200}})
        .example("Length of stay in days", {{"shape", 1.6}, {"scale", 2.4}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::gamma
