// Decimals as scaled integers: 12.34 at scale 2 is 1234.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace dw {

inline constexpr int kMaximumScale = 15;

/// 10^0 to 10^18.
inline constexpr std::array<std::int64_t, 19> kPowersOfTen = [] {
    std::array<std::int64_t, 19> powers{};
    std::int64_t power = 1;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        powers[i] = power;
        if (i + 1 < powers.size())
            power *= 10;
    }
    return powers;
}();

inline double unscaled(std::int64_t value, int scale)
{
    return static_cast<double>(value) / static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]);
}

/// Nearest scaled integer, halves to even; values beyond ±2^51 after scaling are truncated, values beyond int64
/// saturate, NaN becomes 0.
std::int64_t scaled(double value, int scale);
/// The same for many values; the sizes are equal.
void scaled(std::span<const double> values, int scale, std::span<std::int64_t> out);

} // namespace dw
