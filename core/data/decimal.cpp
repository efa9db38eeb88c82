// Rounding of doubles to scaled integers, the same on every CPU.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"

#include <bit>

namespace dw {

namespace {

// Adding 1.5 * 2^52 rounds to the nearest integer, which is then found in the low bits: no rounding instruction needed.
constexpr double kMagic = 6755399441055744.0;
constexpr double kLimit = 2251799813685248.0;

std::int64_t roundLarge(double product)
{
    if (product != product)
        return 0;
    if (product >= 9223372036854775807.0)
        return INT64_MAX;
    if (product <= -9223372036854775808.0)
        return INT64_MIN;
    if (product > -kLimit && product < kLimit)
        return static_cast<std::int64_t>((product + kMagic) - kMagic);
    return static_cast<std::int64_t>(product);
}

/// False when some product is too large for this. In lanes of their own, so that compilers make vectors of them.
inline __attribute__((always_inline)) bool scaleAll(std::span<const double> values, double factor, std::int64_t* out)
{
    constexpr std::size_t kLanes = 8;
    const std::int64_t magicBits = std::bit_cast<std::int64_t>(kMagic);
    std::int64_t outside[kLanes] = {};
    const auto add = [&](std::size_t i, std::size_t lane) {
        const double product = values[i] * factor;
        const bool fits = static_cast<bool>(static_cast<int>(product > -kLimit) & static_cast<int>(product < kLimit));
        outside[lane] |= fits ? 0 : 1;
        out[i] = std::bit_cast<std::int64_t>(product + kMagic) - magicBits;
    };
    std::size_t i = 0;
    for (; i + kLanes <= values.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            add(i + lane, lane);
    for (; i < values.size(); ++i)
        add(i, 0);
    std::int64_t any = 0;
    for (const std::int64_t lane : outside)
        any |= lane;
    return any == 0;
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) bool scaleAllAvx2(std::span<const double> values, double factor, std::int64_t* out)
{
    return scaleAll(values, factor, out);
}
#endif

bool scaleAllBest(std::span<const double> values, double factor, std::int64_t* out)
{
#if defined(__x86_64__)
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    if (hasAvx2)
        return scaleAllAvx2(values, factor, out);
#endif
    return scaleAll(values, factor, out);
}

} // namespace

std::int64_t scaled(double value, int scale)
{
    return roundLarge(value * static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]));
}

void scaled(std::span<const double> values, int scale, std::span<std::int64_t> out)
{
    const double factor = static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]);
    if (!scaleAllBest(values, factor, out.data()))
        for (std::size_t i = 0; i < values.size(); ++i)
            out[i] = roundLarge(values[i] * factor);
}

} // namespace dw
