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

} // namespace

std::int64_t scaled(double value, int scale)
{
    return roundLarge(value * static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]));
}

void scaled(std::span<const double> values, int scale, std::span<std::int64_t> out)
{
    const double factor = static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]);
    const std::int64_t magicBits = std::bit_cast<std::int64_t>(kMagic);
    bool fits = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double product = values[i] * factor;
        fits &= product > -kLimit && product < kLimit;
        out[i] = std::bit_cast<std::int64_t>(product + kMagic) - magicBits;
    }
    if (!fits)
        for (std::size_t i = 0; i < values.size(); ++i)
            out[i] = roundLarge(values[i] * factor);
}

} // namespace dw
