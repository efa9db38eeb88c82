// Life times of things that wear out, or that fail early or not at all.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::weibull {

namespace {

struct Params {
    Varying<double> shape = 1.5;
    Varying<double> scale = 1.0;
};

double standard(double u, double oneMinusU, double shape)
{
    return weibullQuantile(u, oneMinusU, shape, 1.0);
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
    return Describe<Params, Prepared>("Weibull", Category::Numbers,
                                      "Life times: how long things last, or how strong the wind blows.")
        .alias("Life time")
        .words({"lifetime", "failure", "reliability", "survival", "wind speed", "rweibull"})
        .param("shape", &Params::shape, "Shape",
               "Below 1 most failures come early; 1 is pure chance; above 1 things wear out.", AtLeast{0.05},
               AtMost{1e6}, UiRange{0.3, 10.0})
        .param("scale", &Params::scale, "Scale", "Two of three values lie below it, whatever the shape.", Above{0.0},
               AtMost{1e200}, UiRange{0.1, 1000.0})
        .example("Life of a hard disk in hours", {{"shape", 1.3}, {"scale", 45000}})
        .example("Wind speed in m/s", {{"shape", 2}, {"scale", 6.5}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::weibull
