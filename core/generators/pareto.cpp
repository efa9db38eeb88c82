// Sizes of which a few are enormous: cities, fortunes, files.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::pareto {

namespace {

struct Params {
    Varying<double> minimum = 1.0;
    Varying<double> shape = 1.16;
};

double standard(double u, double oneMinusU, double shape)
{
    return paretoQuantile(u, oneMinusU, 1.0, shape);
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
        out[i] *= params.minimum[i];
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Pareto", Category::Numbers,
                                      "Sizes of which a few are enormous: fortunes, cities, files.")
        .alias("80/20 rule")
        .words({"power law", "heavy tail", "long tail", "80-20", "rich get richer", "wealth"})
        .param("minimum", &Params::minimum, "Minimum", "The smallest value, and the one near which most lie.",
               Above{0.0}, AtMost{1e100}, UiRange{0.1, 1000.0})
        .param("shape", &Params::shape, "Shape",
               "The smaller, the more unequal: at 1.16 a fifth holds four fifths; below 1 there is no average.",
               AtLeast{0.1}, AtMost{1e6}, UiRange{0.5, 5.0})
        .example("Wealth of households", {{"minimum", 10000}, {"shape", 1.4}})
        .example("Size of a file in kB", {{"minimum", 1}, {"shape", 1.1}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::pareto
