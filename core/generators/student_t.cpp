// A bell with heavy tails: now and then a value far out.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::student_t {

namespace {

struct Params {
    Varying<double> degreesOfFreedom = 5.0;
    Varying<double> location = 0.0;
    Varying<double> scale = 1.0;
};

std::optional<QuantileTable> tableOf(double degreesOfFreedom)
{
    // Below, it curves too much for the cubics of a table.
    constexpr double kLeastTabulated = 0.5;
    if (degreesOfFreedom < kLeastTabulated)
        return std::nullopt;
    return quantileTableOf(studentTQuantile, kFineQuantileGrid, degreesOfFreedom);
}

struct Prepared {
    TabulatedQuantile<double> values;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{studentTQuantile, tableOf, params.degreesOfFreedom}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.values.map(context.primary, out, params.degreesOfFreedom);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = params.location[i] + params.scale[i] * out[i];
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Student's t", Category::Numbers,
                                      "A bell with heavy tails: mostly ordinary, now and then far out.")
        .alias("Bell curve with outliers")
        .words({"t distribution", "students t", "heavy tails", "fat tails", "outliers", "cauchy", "returns", "rt"})
        .param("degrees_of_freedom", &Params::degreesOfFreedom, "Degrees of freedom",
               "The smaller, the more outliers: 3 is wild, 30 almost a normal bell.", AtLeast{0.5}, AtMost{1e15},
               UiRange{1.0, 30.0})
        .param("location", &Params::location, "Location", "Centre of the bell: half of the values lie below it.",
               AtLeast{-1e200}, AtMost{1e200}, UiRange{-100.0, 100.0})
        .param("scale", &Params::scale, "Scale", "Width of the bell.", Above{0.0}, AtMost{1e200}, UiRange{0.1, 100.0})
        .example("Daily return of a share in percent", {{"degrees_of_freedom", 4}, {"location", 0.03}, {"scale", 0.9}})
        .example("Error of a measurement", {{"degrees_of_freedom", 8}, {"scale", 0.2}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::student_t
