// Filling spans from a stream with SSE2, which every x86-64 CPU has: one block to a vector.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/philox.h"
#include "core/random/philox_fill.h"

#if defined(__x86_64__)
#include <algorithm>
#include <emmintrin.h>

#define DW_TARGET __attribute__((target("sse2")))

namespace dw::philox {
namespace {

using Vector = __m128i;
constexpr std::size_t kBlocks = 1;

DW_TARGET inline Vector repeat(std::uint32_t first, std::uint32_t second)
{
    return _mm_set_epi64x(second, first);
}

DW_TARGET inline Vector multiplyLow(Vector a, Vector b)
{
    return _mm_mul_epu32(a, b);
}

DW_TARGET inline Vector exclusiveOr(Vector a, Vector b)
{
    return _mm_xor_si128(a, b);
}

DW_TARGET inline Vector add(Vector a, Vector b)
{
    return _mm_add_epi64(a, b);
}

DW_TARGET inline Vector upperHalves(Vector a)
{
    return _mm_srli_epi64(a, 32);
}

DW_TARGET inline Vector halves(Vector a)
{
    return _mm_srli_epi64(a, 1);
}

/// The four 32-bit words of the block, last first.
DW_TARGET inline Vector reverseWords(Vector a)
{
    return _mm_shuffle_epi32(a, 0x1B);
}

/// Of the blocks `a` and `b`, the first lane.
DW_TARGET inline Vector firstOfEach(Vector a, Vector b)
{
    return _mm_unpacklo_epi64(a, b);
}

DW_TARGET inline Vector secondOfEach(Vector a, Vector b)
{
    return _mm_unpackhi_epi64(a, b);
}

DW_TARGET inline Vector consecutiveCounters(std::uint64_t pair, std::uint32_t lane)
{
    return _mm_set_epi64x(lane, static_cast<long long>(pair));
}

/// uniformFromBits by another road: 1.m with the top 52 bits as m, less (1 - 2^-53). Every step is exact.
DW_TARGET inline Vector uniforms(Vector words)
{
    const Vector ones = _mm_set1_epi64x(0x3FF0000000000000);
    const __m128d values = _mm_castsi128_pd(_mm_or_si128(_mm_srli_epi64(words, 12), ones));
    return _mm_castpd_si128(_mm_sub_pd(values, _mm_set1_pd(1.0 - 0x1p-53)));
}

DW_TARGET inline Vector load(const std::int64_t* source)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(source));
}

DW_TARGET inline Vector lanesWithAttempts(std::uint32_t lane, const std::uint32_t* attempts)
{
    const Vector narrow = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(attempts));
    return _mm_unpacklo_epi32(_mm_set1_epi32(static_cast<int>(lane)), narrow);
}

DW_TARGET inline void store(void* target, Vector values)
{
    _mm_storeu_si128(static_cast<__m128i*>(target), values);
}

DW_TARGET inline Vector chooseByParity(Vector rows, Vector even, Vector odd)
{
    const Vector isOdd = _mm_sub_epi64(_mm_setzero_si128(), _mm_and_si128(rows, _mm_set1_epi64x(1)));
    return _mm_or_si128(_mm_and_si128(isOdd, odd), _mm_andnot_si128(isOdd, even));
}

#include "core/random/philox_vector.inc"

} // namespace

const Fill kSse2Fill = {fillPairs<std::uint64_t>, fillPairs<double>, fillRows<std::uint64_t>, fillRows<double>};

} // namespace dw::philox
#endif
