// Which instruction set the hot loops use.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/avx512.h"
#include "core/random/stream.h"

#include <algorithm>
#include <atomic>

namespace dw {
namespace {

std::atomic<int> forcedLevel{-1};
std::atomic<bool> avx512Allowed{true};

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

bool usesAvx512()
{
#if defined(__x86_64__)
    static const bool has = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                            __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                            __builtin_cpu_supports("avx512cd");
    return has && avx512Allowed.load(std::memory_order_relaxed);
#else
    return false;
#endif
}

void allowAvx512(bool allowed)
{
    avx512Allowed.store(allowed, std::memory_order_relaxed);
}

} // namespace dw
