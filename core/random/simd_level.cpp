// Which instruction set the hot loops use.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/stream.h"

#include <algorithm>
#include <atomic>

namespace dw {
namespace {

std::atomic<int> forcedLevel{-1};

SimdLevel detectSimdLevel()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx2") ? SimdLevel::Avx2 : SimdLevel::Sse2;
#else
    return SimdLevel::Scalar;
#endif
}

} // namespace

SimdLevel bestSimdLevel()
{
    static const SimdLevel best = detectSimdLevel();
    return best;
}

SimdLevel simdLevel()
{
    const int forced = forcedLevel.load(std::memory_order_relaxed);
    return forced < 0 ? bestSimdLevel() : static_cast<SimdLevel>(forced);
}

void useSimdLevel(SimdLevel level)
{
    forcedLevel.store(static_cast<int>(std::min(level, bestSimdLevel())), std::memory_order_relaxed);
}

} // namespace dw
