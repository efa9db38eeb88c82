// Table lookups with AVX-512: the same operations in the same order as the scalar ones, eight values at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/lookup_vector.h"

#if defined(__x86_64__)
// GCC 12 warns of its own header (bug 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop

#define DW_TARGET __attribute__((target("avx512f,avx512vl,avx512dq")))

namespace dw::lookup {
namespace {

using Cubic = QuantileTable::Cubic;

/// Eight cubics, each at its own coordinate. Loads and a transposition, because gathers take longer.
DW_TARGET inline __m512d evaluateCubics(const Cubic* cubics, __m512i indexes, __m512d t)
{
    alignas(64) std::uint64_t at[8];
    _mm512_store_si512(at, indexes);
    const auto pair = [&](std::size_t i) DW_TARGET {
        return _mm512_insertf64x4(_mm512_castpd256_pd512(_mm256_load_pd(&cubics[at[i]].c0)),
                                  _mm256_load_pd(&cubics[at[i + 4]].c0), 1);
    };
    const __m512d a = pair(0);
    const __m512d b = pair(1);
    const __m512d c = pair(2);
    const __m512d d = pair(3);
    const __m512d ab02 = _mm512_unpacklo_pd(a, b);
    const __m512d ab13 = _mm512_unpackhi_pd(a, b);
    const __m512d cd02 = _mm512_unpacklo_pd(c, d);
    const __m512d cd13 = _mm512_unpackhi_pd(c, d);
    const __m512i lower = _mm512_setr_epi64(0, 1, 8, 9, 4, 5, 12, 13);
    const __m512i upper = _mm512_setr_epi64(2, 3, 10, 11, 6, 7, 14, 15);
    const __m512d c0 = _mm512_permutex2var_pd(ab02, lower, cd02);
    const __m512d c1 = _mm512_permutex2var_pd(ab13, lower, cd13);
    const __m512d c2 = _mm512_permutex2var_pd(ab02, upper, cd02);
    const __m512d c3 = _mm512_permutex2var_pd(ab13, upper, cd13);
    const __m512d inner = _mm512_add_pd(c2, _mm512_mul_pd(t, c3));
    const __m512d middle = _mm512_add_pd(c1, _mm512_mul_pd(t, inner));
    return _mm512_add_pd(c0, _mm512_mul_pd(t, middle));
}

DW_TARGET inline __m512i repeat(std::uint64_t value)
{
    return _mm512_set1_epi64(static_cast<long long>(value));
}

} // namespace

DW_TARGET std::size_t mapQuantilesAvx512(const quantile::Layout& layout, const Cubic* cubics, std::span<const double> u,
                                         std::span<double> out)
{
    const __m512d one = _mm512_set1_pd(1.0);
    const __m512i bodyShift = repeat(static_cast<std::uint64_t>(layout.bodyShift));
    const __m512i tailShift = repeat(static_cast<std::uint64_t>(layout.tailShift));
    const __m512i bodyRest = repeat((std::uint64_t{1} << layout.bodyShift) - 1);
    const __m512i tailRest = repeat((std::uint64_t{1} << layout.tailShift) - 1);
    std::size_t i = 0;
    for (; i + 8 <= u.size(); i += 8) {
        const __m512d value = _mm512_loadu_pd(u.data() + i);
        const __m512d nearer = _mm512_min_pd(value, _mm512_sub_pd(one, value));
        const __m512i bits = _mm512_castpd_si512(_mm512_max_pd(nearer, _mm512_set1_pd(quantile::kSmallestDistance)));
        const __mmask8 body = _mm512_cmpge_epu64_mask(bits, repeat(layout.bodyStart));
        const __mmask8 upper = _mm512_cmp_pd_mask(value, _mm512_set1_pd(0.5), _CMP_GE_OQ);
        const __m512i shifted = _mm512_srlv_epi64(bits, _mm512_mask_blend_epi64(body, tailShift, bodyShift));
        const __m512i segment = _mm512_sub_epi64(
            shifted, _mm512_mask_blend_epi64(body, repeat(layout.tailOffset), repeat(layout.bodyOffset)));
        const __m512i rest = _mm512_and_si512(bits, _mm512_mask_blend_epi64(body, tailRest, bodyRest));
        const __m512d t = _mm512_sub_pd(_mm512_castsi512_pd(_mm512_or_si512(rest, repeat(quantile::kOneBits))), one);
        const __m512i index = _mm512_mask_add_epi64(segment, upper, segment, repeat(layout.segmentsPerHalf));
        _mm512_storeu_pd(out.data() + i, evaluateCubics(cubics, index, t));
    }
    return i;
}

} // namespace dw::lookup
#endif
