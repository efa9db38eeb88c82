// Numbers that are equally likely anywhere between two ends.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

#include <bit>
#include <cmath>

namespace dw::generators::uniform {

namespace {

struct Params {
    Varying<double> low = 0.0;
    Varying<double> high = 1.0;
};

bool risesFromLowToHigh(const Params& params, std::size_t i)
{
    return params.low[i] < params.high[i] && std::isfinite(params.high[i] - params.low[i]);
}

/// The largest double below.
double nextBelow(double value)
{
    if (value == 0.0)
        return -std::numeric_limits<double>::denorm_min();
    const auto bits = std::bit_cast<std::uint64_t>(value);
    return std::bit_cast<double>(value > 0.0 ? bits - 1 : bits + 1);
}

double between(double u, double low, double high, double last)
{
    return std::min(low + u * (high - low), last);
}

void fill(const Params& params, const FillContext& context, std::span<double> out)
{
    if (params.low.isConstant() && params.high.isConstant()) {
        const double low = params.low.constant();
        const double high = params.high.constant();
        const double last = nextBelow(high);
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = between(context.primary[i], low, high, last);
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = between(context.primary[i], params.low[i], params.high[i], nextBelow(params.high[i]));
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Uniform", Category::Numbers, "Any number between two ends, all equally likely.")
        .alias("Anything in a range")
        .words({"random", "range", "flat", "float", "continuous uniform", "runif"})
        .param("low", &Params::low, "Low", "The smallest value.", UiRange{-1000.0, 1000.0})
        .param("high", &Params::high, "High", "The end that values come close to but do not reach.",
               UiRange{-1000.0, 1000.0})
        .rule("high", "'High' must be above 'Low', at a distance that a number can hold.", risesFromLowToHigh)
        .example("A share between 0 and 1", Json::object())
        .example("A discount in percent", {{"low", 5}, {"high", 30}})
        .example("Latitude anywhere", {{"low", -90}, {"high", 90}})
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::uniform
