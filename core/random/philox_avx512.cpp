// Filling spans from a stream with AVX-512: four blocks to a vector.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/philox.h"
#include "core/random/philox_fill.h"

#if defined(__x86_64__)
#include <algorithm>
// GCC 12 warns of its own header (bug 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop

#define DW_TARGET __attribute__((target("avx512f,avx512vl")))

namespace dw::philox {
namespace {

using Vector = __m512i;
constexpr std::size_t kBlocks = 4;

DW_TARGET inline Vector repeat(std::uint32_t first, std::uint32_t second)
{
    return _mm512_broadcast_i32x4(_mm_set_epi64x(second, first));
}

DW_TARGET inline Vector multiplyLow(Vector a, Vector b)
{
    return _mm512_mul_epu32(a, b);
}

DW_TARGET inline Vector exclusiveOr(Vector a, Vector b)
{
    return _mm512_xor_si512(a, b);
}

DW_TARGET inline Vector add(Vector a, Vector b)
{
    return _mm512_add_epi64(a, b);
}

DW_TARGET inline Vector upperHalves(Vector a)
{
    return _mm512_srli_epi64(a, 32);
}

DW_TARGET inline Vector halves(Vector a)
{
    return _mm512_srli_epi64(a, 1);
}

/// The four 32-bit words of each block, last first.
DW_TARGET inline Vector reverseWords(Vector a)
{
    return _mm512_shuffle_epi32(a, _MM_PERM_ABCD);
}

/// Of each block of `a` and `b`, the first lane.
DW_TARGET inline Vector firstOfEach(Vector a, Vector b)
{
    return _mm512_unpacklo_epi64(a, b);
}

DW_TARGET inline Vector secondOfEach(Vector a, Vector b)
{
    return _mm512_unpackhi_epi64(a, b);
}

DW_TARGET inline Vector consecutiveCounters(std::uint64_t pair, std::uint32_t lane)
{
    const auto first = static_cast<long long>(pair);
    return _mm512_set_epi64(lane, first + 3, lane, first + 2, lane, first + 1, lane, first);
}

/// uniformFromBits by another road: 1.m with the top 52 bits as m, less (1 - 2^-53). Every step is exact.
DW_TARGET inline Vector uniforms(Vector words)
{
    const Vector ones = _mm512_set1_epi64(0x3FF0000000000000);
    const __m512d values = _mm512_castsi512_pd(_mm512_or_si512(_mm512_srli_epi64(words, 12), ones));
    return _mm512_castpd_si512(_mm512_sub_pd(values, _mm512_set1_pd(1.0 - 0x1p-53)));
}

DW_TARGET inline Vector load(const std::int64_t* source)
{
    return _mm512_loadu_si512(source);
}

DW_TARGET inline Vector lanesWithAttempts(std::uint32_t lane, const std::uint32_t* attempts)
{
    const Vector wide = _mm512_cvtepu32_epi64(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(attempts)));
    return _mm512_or_si512(_mm512_slli_epi64(wide, 32), repeat(lane, lane));
}

DW_TARGET inline void store(void* target, Vector values)
{
    _mm512_storeu_si512(target, values);
}

DW_TARGET inline Vector chooseByParity(Vector rows, Vector even, Vector odd)
{
    return _mm512_mask_blend_epi64(_mm512_test_epi64_mask(rows, _mm512_set1_epi64(1)), even, odd);
}

#include "core/random/philox_vector.inc"

} // namespace

const Fill kAvx512Fill = {fillPairs<std::uint64_t>, fillPairs<double>, fillRows<std::uint64_t>, fillRows<double>};

} // namespace dw::philox
#endif
