// Positive numbers whose logarithm is bell-shaped: many small ones and a long tail of large ones.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

namespace dw::generators::lognormal {

namespace {

struct Params {
    Varying<double> mu = 0.0;
    Varying<double> sigma = 1.0;
};

/// With mu = 0; any other mu is a factor.
double standard(double u, double oneMinusU, double sigma)
{
    return math::exp(sigma * math::normalQuantileExact(u, oneMinusU));
}

std::optional<QuantileTable> tableOf(double sigma)
{
    // Beyond, it curves too much for the cubics of a table.
    constexpr double kMostTabulatedSigma = 4.0;
    if (sigma > kMostTabulatedSigma)
        return std::nullopt;
    return quantileTableOf(standard, kFineQuantileGrid, sigma);
}

struct Prepared {
    TabulatedQuantile<double> values;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{standard, tableOf, params.sigma}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.values.map(context.primary, out, params.sigma);
    if (params.mu.isConstant()) {
        const double factor = math::exp(params.mu.constant());
        for (double& value : out)
            value *= factor;
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] *= math::exp(params.mu[i]);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Lognormal", Category::Numbers,
                                      "Positive numbers with a long tail: most are small, a few very large.")
        .alias("Incomes and prices")
        .words({"log-normal", "lognorm", "skewed", "income", "salary", "money", "rlnorm"})
        .param("mu", &Params::mu, "Mean of the logarithm",
               "Half of the values lie below e to the power of this: 3 gives a median of 20, 10 one of 22,026.",
               AtLeast{-300.0}, AtMost{300.0}, UiRange{-2.0, 15.0})
        .param("sigma", &Params::sigma, "Spread of the logarithm",
               "How unequal the values are: 0.1 hardly, 0.5 like wages, 1 and more like wealth.", Above{0.0},
               AtMost{30.0}, UiRange{0.05, 3.0})
        .example("Yearly income", {{"mu", 10.5}, {"sigma", 0.6}})
        .example("Shopping basket", {{"mu", 3}, {"sigma", 1}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::lognormal
