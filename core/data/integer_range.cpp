// One loop, compiled for each instruction set.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/integer_range.h"

namespace dw {

namespace {

/// As plain as this, so that compilers make vectors of it for each instruction set.
inline __attribute__((always_inline)) IntegerRange rangeInOrder(std::span<const std::int64_t> values)
{
    IntegerRange range;
    for (const std::int64_t value : values) {
        range.low = value < range.low ? value : range.low;
        range.high = value > range.high ? value : range.high;
        range.sum += static_cast<std::uint64_t>(value);
    }
    return range;
}

#if defined(__x86_64__)
__attribute__((target("avx512f"))) IntegerRange rangeAvx512(std::span<const std::int64_t> values)
{
    return rangeInOrder(values);
}

__attribute__((target("avx2"))) IntegerRange rangeAvx2(std::span<const std::int64_t> values)
{
    return rangeInOrder(values);
}
#endif

} // namespace

IntegerRange rangeOf(std::span<const std::int64_t> values)
{
#if defined(__x86_64__)
    static const bool hasAvx512 = __builtin_cpu_supports("avx512f");
    static const bool hasAvx2 = __builtin_cpu_supports("avx2");
    if (hasAvx512)
        return rangeAvx512(values);
    if (hasAvx2)
        return rangeAvx2(values);
#endif
    return rangeInOrder(values);
}

} // namespace dw
