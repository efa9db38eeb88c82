// How a uniform finds its place among rising thresholds; only core/random includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace dw::lookup {

/// Thresholds compared at once, without a branch; the list ends with as many infinities.
inline constexpr std::size_t kThresholdStep = 4;

/// The first index whose threshold is above u. `guide` holds that for the left end of each of `slices` slices.
inline std::uint32_t firstAbove(const double* thresholds, const std::uint32_t* guide, double slices, double u)
{
    std::uint32_t index = guide[static_cast<std::int32_t>(u * slices)];
    std::uint32_t step = 0;
    do {
        const double* next = thresholds + index;
        step = 0;
        for (std::size_t i = 0; i < kThresholdStep; ++i)
            step += next[i] <= u ? 1u : 0u;
        index += step;
    } while (step == kThresholdStep);
    return index;
}

} // namespace dw::lookup
