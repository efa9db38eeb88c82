// Smallest, largest and sum of many integers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace dw {

struct IntegerRange {
    std::int64_t low = INT64_MAX; ///< above `high` when there are no values
    std::int64_t high = INT64_MIN;
    std::uint64_t sum = 0; ///< modulo 2^64
};

IntegerRange rangeOf(std::span<const std::int64_t> values);

} // namespace dw
