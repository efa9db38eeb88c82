// The grid of a quantile table and how a uniform finds its cubic; only core/random includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/quantile_table.h"

#include <algorithm>
#include <bit>
#include <cstdint>

namespace dw::quantile {

/// The segment of a distance d in [2^-53, 1/2] from the nearer end of (0,1) is its bits shifted right, less a constant;
/// one pair of constants for the tail, one for the body. Segments are numbered from the end towards the middle.
struct Layout {
    std::uint64_t bodyStart = 0; ///< Bits of the smallest distance that belongs to the body.
    std::uint64_t tailOffset = 0;
    std::uint64_t bodyOffset = 0;
    int tailShift = 52;
    int bodyShift = 52;
    std::size_t tailCount = 0;       ///< Segments of the tail.
    std::size_t segmentsPerHalf = 1; ///< All segments, and one more that holds only the distance 1/2.
};

inline constexpr double kSmallestDistance = 0x1p-53;
inline constexpr std::uint64_t kOneBits = 0x3FF0000000000000u;

inline Layout makeLayout(const QuantileGrid& grid)
{
    const int tailOctaves = 52 - grid.bodyOctaves;
    const auto log2 = [](int segments) { return std::countr_zero(static_cast<unsigned>(segments)); };
    Layout layout;
    layout.tailShift = 52 - log2(grid.tailSegments);
    layout.bodyShift = 52 - log2(grid.bodySegments);
    layout.tailCount = static_cast<std::size_t>(tailOctaves) * static_cast<std::size_t>(grid.tailSegments);
    layout.segmentsPerHalf =
        layout.tailCount + static_cast<std::size_t>(grid.bodyOctaves) * static_cast<std::size_t>(grid.bodySegments) + 1;
    const std::uint64_t smallest = std::bit_cast<std::uint64_t>(kSmallestDistance);
    layout.bodyStart = smallest + (static_cast<std::uint64_t>(tailOctaves) << 52);
    layout.tailOffset = smallest >> layout.tailShift;
    layout.bodyOffset = (layout.bodyStart >> layout.bodyShift) - layout.tailCount;
    return layout;
}

/// The distance at which a segment begins.
inline double leftEnd(const Layout& layout, std::size_t segment)
{
    const std::uint64_t bits = segment < layout.tailCount ? (segment + layout.tailOffset) << layout.tailShift
                                                          : (segment + layout.bodyOffset) << layout.bodyShift;
    return std::bit_cast<double>(bits);
}

/// The width of the octave that a segment lies in.
inline double octaveWidth(const Layout& layout, std::size_t segment)
{
    return std::bit_cast<double>(std::bit_cast<std::uint64_t>(leftEnd(layout, segment)) & 0x7FF0000000000000u);
}

/// All ones where u >= 1/2. In integers, because which half of (0,1) a uniform is in cannot be predicted, and compilers
/// like to make a branch of a comparison.
inline std::uint64_t upperHalfMask(double u)
{
    return ((std::bit_cast<std::uint64_t>(u) - std::bit_cast<std::uint64_t>(0.5)) >> 63) - 1;
}

inline double evaluate(const Layout& layout, const QuantileTable::Cubic* cubics, double u)
{
    const double distance = std::max(std::min(u, 1.0 - u), kSmallestDistance);
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(distance);
    const bool body = bits >= layout.bodyStart;
    const int shift = body ? layout.bodyShift : layout.tailShift;
    const std::uint64_t segment = (bits >> shift) - (body ? layout.bodyOffset : layout.tailOffset);
    // The bits below the segment's, as a fraction of the octave: exact.
    const std::uint64_t rest = bits & ((std::uint64_t{1} << shift) - 1);
    const double t = std::bit_cast<double>(kOneBits | rest) - 1.0;
    const QuantileTable::Cubic& cubic = cubics[segment + (upperHalfMask(u) & layout.segmentsPerHalf)];
    return cubic.c0 + t * (cubic.c1 + t * (cubic.c2 + t * cubic.c3));
}

} // namespace dw::quantile
