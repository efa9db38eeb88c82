// Filling spans from a stream with AVX2: two blocks to a vector.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/philox.h"
#include "core/random/philox_fill.h"

#if defined(__x86_64__)
#include <algorithm>
#include <immintrin.h>

#define DW_TARGET __attribute__((target("avx2")))

namespace dw::philox {
namespace {

using Vector = __m256i;
constexpr std::size_t kBlocks = 2;

DW_TARGET inline Vector repeat(std::uint32_t first, std::uint32_t second)
{
    return _mm256_setr_epi64x(first, second, first, second);
}

DW_TARGET inline Vector multiplyLow(Vector a, Vector b)
{
    return _mm256_mul_epu32(a, b);
}

DW_TARGET inline Vector exclusiveOr(Vector a, Vector b)
{
    return _mm256_xor_si256(a, b);
}

DW_TARGET inline Vector add(Vector a, Vector b)
{
    return _mm256_add_epi64(a, b);
}

DW_TARGET inline Vector upperHalves(Vector a)
{
    return _mm256_srli_epi64(a, 32);
}

DW_TARGET inline Vector halves(Vector a)
{
    return _mm256_srli_epi64(a, 1);
}

/// The four 32-bit words of each block, last first.
DW_TARGET inline Vector reverseWords(Vector a)
{
    return _mm256_shuffle_epi32(a, 0x1B);
}

/// Of each block of `a` and `b`, the first lane.
DW_TARGET inline Vector firstOfEach(Vector a, Vector b)
{
    return _mm256_unpacklo_epi64(a, b);
}

DW_TARGET inline Vector secondOfEach(Vector a, Vector b)
{
    return _mm256_unpackhi_epi64(a, b);
}

DW_TARGET inline Vector consecutiveCounters(std::uint64_t pair, std::uint32_t lane)
{
    const std::uint64_t next = pair + 1;
    return _mm256_setr_epi64x(static_cast<long long>(pair), lane, static_cast<long long>(next), lane);
}

/// uniformFromBits by another road: 1.m with the top 52 bits as m, less (1 - 2^-53). Every step is exact.
DW_TARGET inline Vector uniforms(Vector words)
{
    const Vector ones = _mm256_set1_epi64x(0x3FF0000000000000);
    const __m256d values = _mm256_castsi256_pd(_mm256_or_si256(_mm256_srli_epi64(words, 12), ones));
    return _mm256_castpd_si256(_mm256_sub_pd(values, _mm256_set1_pd(1.0 - 0x1p-53)));
}

DW_TARGET inline Vector load(const std::int64_t* source)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source));
}

DW_TARGET inline Vector lanesWithAttempts(std::uint32_t lane, const std::uint32_t* attempts)
{
    const Vector wide = _mm256_cvtepu32_epi64(_mm_loadu_si128(reinterpret_cast<const __m128i*>(attempts)));
    return _mm256_or_si256(_mm256_slli_epi64(wide, 32), repeat(lane, lane));
}

DW_TARGET inline void store(void* target, Vector values)
{
    _mm256_storeu_si256(static_cast<__m256i*>(target), values);
}

DW_TARGET inline Vector chooseByParity(Vector rows, Vector even, Vector odd)
{
    // The lowest bit becomes the sign, which is what the blend looks at.
    const __m256d parity = _mm256_castsi256_pd(_mm256_slli_epi64(rows, 63));
    return _mm256_castpd_si256(_mm256_blendv_pd(_mm256_castsi256_pd(even), _mm256_castsi256_pd(odd), parity));
}

#include "core/random/philox_vector.inc"

} // namespace

const Fill kAvx2Fill = {fillPairs<std::uint64_t>, fillPairs<double>, fillRows<std::uint64_t>, fillRows<double>};

} // namespace dw::philox
#endif
