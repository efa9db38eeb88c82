// Numbers between a smallest and a largest one, most of them near a likely one.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/inverse.h"
#include "core/registry/describe.h"

namespace dw::generators::triangular {

namespace {

struct Params {
    Varying<double> low = 0.0;
    Varying<double> mode = 0.5;
    Varying<double> high = 1.0;
};

bool lowIsBelowHigh(const Params& params, std::size_t i)
{
    return params.low[i] < params.high[i] && std::isfinite(params.high[i] - params.low[i]);
}

bool modeIsBetween(const Params& params, std::size_t i)
{
    return params.low[i] <= params.mode[i] && params.mode[i] <= params.high[i];
}

void fill(const Params& params, const FillContext& context, std::span<double> out)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = triangularQuantile(context.primary[i], 1.0 - context.primary[i], params.low[i], params.mode[i],
                                    params.high[i]);
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Triangular", Category::Numbers,
                            "Numbers between a smallest and a largest one, most of them near the likeliest.")
        .alias("Three-point estimate")
        .words({"triangle", "pert", "estimate", "min max likely", "best case worst case"})
        .param("low", &Params::low, "Low", "The smallest value.", UiRange{-100.0, 100.0})
        .param("mode", &Params::mode, "Likeliest", "The value at the tip of the triangle.", UiRange{-100.0, 100.0})
        .param("high", &Params::high, "High", "The largest value.", UiRange{-100.0, 100.0})
        .rule("high", "'High' must be above 'Low', at a distance that a number can hold.", lowIsBelowHigh)
        .rule("mode", "'Likeliest' must lie between 'Low' and 'High'.", modeIsBetween)
        .example("Days a task takes", {{"low", 2}, {"mode", 4}, {"high", 15}})
        .example("Mark in an exam", {{"low", 0}, {"mode", 68}, {"high", 100}})
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::triangular
