// The lower half of the standard normal distribution function as a table of cubics; only core/random includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/quantile_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace dw::normal {

inline constexpr int kCellsPerUnit = 64;
inline constexpr int kCells = 9 * kCellsPerUnit;
inline constexpr double kSmallest = 0x1p-53;
/// In cells; all that lies beyond is below kSmallest.
inline constexpr double kFarthest = kCells - 0x1p-40;

/// P(Z <= -position / kCellsPerUnit): one cubic per cell, its coordinate running from 0 to 1 away from the middle.
using LowerTail = std::array<QuantileTable::Cubic, kCells>;

inline double cdf(const LowerTail& tail, double z)
{
    const double position = std::min(std::fabs(z) * kCellsPerUnit, kFarthest);
    const auto cell = static_cast<std::int32_t>(position);
    const double t = position - static_cast<double>(cell);
    const QuantileTable::Cubic& cubic = tail[static_cast<std::size_t>(cell)];
    const double lower = std::max(cubic.c0 + t * (cubic.c1 + t * (cubic.c2 + t * cubic.c3)), kSmallest);
    // In integers: the sign of a normal value cannot be predicted, and compilers like to make a branch of it.
    const std::uint64_t negative = 0 - (std::bit_cast<std::uint64_t>(z) >> 63);
    const auto below = std::bit_cast<std::uint64_t>(lower);
    const auto above = std::bit_cast<std::uint64_t>(1.0 - lower);
    return std::bit_cast<double>(above ^ ((above ^ below) & negative));
}

} // namespace dw::normal
