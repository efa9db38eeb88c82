// Shares and rates between two ends, in many shapes.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/tabulated.h"

#include <cmath>

namespace dw::generators::beta {

namespace {

struct Params {
    Varying<double> alpha = 2.0;
    Varying<double> beta = 2.0;
    Varying<double> low = 0.0;
    Varying<double> high = 1.0;
};

bool lowIsBelowHigh(const Params& params, std::size_t i)
{
    return params.low[i] < params.high[i] && std::isfinite(params.high[i] - params.low[i]);
}

std::optional<QuantileTable> tableOf(double alpha, double beta)
{
    // Below, it curves too much for the cubics of a table.
    constexpr double kLeastTabulatedShape = 0.25;
    if (alpha < kLeastTabulatedShape || beta < kLeastTabulatedShape)
        return std::nullopt;
    return quantileTableOf(betaQuantile, kFineQuantileGrid, alpha, beta);
}

struct Prepared {
    TabulatedQuantile<double, double> shares;
};

Prepared prepare(const Params& params, Scope&)
{
    return {{betaQuantile, tableOf, params.alpha, params.beta}};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, std::span<double> out)
{
    prepared.shares.map(context.primary, out, params.alpha, params.beta);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = std::min(params.low[i] + (params.high[i] - params.low[i]) * out[i], params.high[i]);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Beta", Category::Numbers,
                                      "Shares, rates and scores between two ends, in many shapes.")
        .alias("Share or rate")
        .words({"proportion", "percentage", "probability", "rate", "score", "pert", "rbeta"})
        .param("alpha", &Params::alpha, "Pull upwards",
               "Pulls towards the high end: the mean lies at alpha of alpha plus beta.", AtLeast{0.01}, AtMost{1e9},
               UiRange{0.2, 20.0})
        .param("beta", &Params::beta, "Pull downwards",
               "Pulls towards the low end. Both large: close to the mean; both below 1: at the ends.", AtLeast{0.01},
               AtMost{1e9}, UiRange{0.2, 20.0})
        .param("low", &Params::low, "Low", "The smallest possible value.", UiRange{-100.0, 100.0})
        .param("high", &Params::high, "High", "The largest possible value.", UiRange{-100.0, 100.0})
        .rule("high", "'High' must be above 'Low', at a distance that a number can hold.", lowIsBelowHigh)
        .example("Conversion rate", {{"alpha", 2}, {"beta", 50}})
        .example("Satisfaction from 0 to 100", {{"alpha", 5}, {"beta", 2}, {"low", 0}, {"high", 100}})
        .monotone()
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::beta
