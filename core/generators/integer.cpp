// Whole numbers that are equally likely between two ends, both included.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"

namespace dw::generators::integer {

namespace {

struct Params {
    Varying<std::int64_t> low = 0;
    Varying<std::int64_t> high = 100;
    Varying<std::int64_t> step = 1;
};

__extension__ using Wide = unsigned __int128;

/// From here on one uniform of 52 bits is too coarse, and more bits decide.
constexpr std::uint64_t kCoarse = std::uint64_t{1} << 32;

bool lowIsNotAboveHigh(const Params& params, std::size_t i)
{
    return params.low[i] <= params.high[i];
}

/// One less than the number of values, so that it fits even when all int64 are possible. 0 where `high` is below `low`.
std::uint64_t lastChoice(std::int64_t low, std::int64_t high, std::int64_t step)
{
    if (high < low || step < 1)
        return 0;
    const std::uint64_t distance = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low);
    return step == 1 ? distance : distance / static_cast<std::uint64_t>(step);
}

/// Choice number `choice` counted from `low`, in arithmetic that cannot overflow.
std::int64_t valueOf(std::int64_t low, std::uint64_t choice, std::int64_t step)
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + choice * static_cast<std::uint64_t>(step));
}

/// floor(fraction * (last + 1)) of the 116-bit fraction that begins with the uniform and goes on with `more`.
std::uint64_t fineChoice(double u, std::uint64_t more, std::uint64_t last)
{
    const Wide count = Wide{last} + 1;
    const auto first = static_cast<std::uint64_t>(u * 0x1p52);
    return static_cast<std::uint64_t>((Wide{first} * count + ((Wide{more} * count) >> 64)) >> 52);
}

void fillCoarse(const Params& params, const FillContext& context, std::uint64_t last, std::span<std::int64_t> out)
{
    const std::int64_t low = params.low.constant();
    const auto count = static_cast<double>(last + 1);
    if (params.step.constant() == 1) {
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = low + static_cast<std::int64_t>(context.primary[i] * count);
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = valueOf(low, static_cast<std::uint64_t>(context.primary[i] * count), params.step.constant());
}

void fill(const Params& params, const FillContext& context, std::span<std::int64_t> out)
{
    const bool constant = params.low.isConstant() && params.high.isConstant() && params.step.isConstant();
    if (constant) {
        const std::uint64_t last = lastChoice(params.low.constant(), params.high.constant(), params.step.constant());
        if (last < kCoarse)
            return fillCoarse(params, context, last, out);
    }
    std::vector<std::uint64_t> more(out.size());
    context.bits(1, more);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const std::uint64_t last = lastChoice(params.low[i], params.high[i], params.step[i]);
        const double u = context.primary[i];
        const std::uint64_t choice = last < kCoarse ? static_cast<std::uint64_t>(u * static_cast<double>(last + 1))
                                                    : fineChoice(u, more[i], last);
        out[i] = valueOf(params.low[i], choice, params.step[i]);
    }
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Integer", Category::Numbers, "Whole numbers between two ends, all equally likely.")
        .alias("Whole number in a range")
        .words({"int", "whole number", "randint", "random int", "discrete uniform", "dice"})
        .param("low", &Params::low, "Low", "The smallest value.", UiRange{0.0, 1000.0})
        .param("high", &Params::high, "High", "The largest value; it may occur.", UiRange{0.0, 1000.0})
        .param("step", &Params::step, "Step",
               "Distance between possible values, counted from the smallest: 5 gives 0, 5, 10 and so on.", AtLeast{1.0},
               UiRange{1.0, 100.0})
        .rule("high", "'High' must not be below 'Low'.", lowIsNotAboveHigh)
        .example("A die", {{"low", 1}, {"high", 6}})
        .example("Number of rooms", {{"low", 1}, {"high", 8}})
        .example("Price tag in whole fives", {{"low", 5}, {"high", 500}, {"step", 5}})
        .example("Any 64-bit number", {{"low", std::numeric_limits<std::int64_t>::min()},
                                       {"high", std::numeric_limits<std::int64_t>::max()}})
        .monotone()
        .fill(fill);
}

} // namespace dw::generators::integer
