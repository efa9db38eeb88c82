// Table lookups with AVX2: the same operations in the same order as the scalar ones, four values at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/lookup_vector.h"

#include "core/random/threshold_lookup.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define DW_TARGET __attribute__((target("avx2,popcnt")))

namespace dw::lookup {
namespace {

using Cubic = QuantileTable::Cubic;

/// Four cubics, each at its own coordinate. Loads and a transposition, because gathers take longer.
DW_TARGET inline __m256d evaluateCubics(const Cubic* cubics, __m256i indexes, __m256d t)
{
    const __m128i low = _mm256_castsi256_si128(indexes);
    const __m128i high = _mm256_extracti128_si256(indexes, 1);
    const __m256d a = _mm256_load_pd(&cubics[_mm_cvtsi128_si64(low)].c0);
    const __m256d b = _mm256_load_pd(&cubics[_mm_cvtsi128_si64(_mm_unpackhi_epi64(low, low))].c0);
    const __m256d c = _mm256_load_pd(&cubics[_mm_cvtsi128_si64(high)].c0);
    const __m256d d = _mm256_load_pd(&cubics[_mm_cvtsi128_si64(_mm_unpackhi_epi64(high, high))].c0);
    const __m256d ab02 = _mm256_unpacklo_pd(a, b);
    const __m256d ab13 = _mm256_unpackhi_pd(a, b);
    const __m256d cd02 = _mm256_unpacklo_pd(c, d);
    const __m256d cd13 = _mm256_unpackhi_pd(c, d);
    const __m256d c0 = _mm256_permute2f128_pd(ab02, cd02, 0x20);
    const __m256d c1 = _mm256_permute2f128_pd(ab13, cd13, 0x20);
    const __m256d c2 = _mm256_permute2f128_pd(ab02, cd02, 0x31);
    const __m256d c3 = _mm256_permute2f128_pd(ab13, cd13, 0x31);
    const __m256d inner = _mm256_add_pd(c2, _mm256_mul_pd(t, c3));
    const __m256d middle = _mm256_add_pd(c1, _mm256_mul_pd(t, inner));
    return _mm256_add_pd(c0, _mm256_mul_pd(t, middle));
}

DW_TARGET inline __m256i repeat(std::uint64_t value)
{
    return _mm256_set1_epi64x(static_cast<long long>(value));
}

DW_TARGET inline __m256i choose(__m256d mask, std::uint64_t whereSet, std::uint64_t whereClear)
{
    return _mm256_blendv_epi8(repeat(whereClear), repeat(whereSet), _mm256_castpd_si256(mask));
}

} // namespace

DW_TARGET std::size_t mapQuantilesAvx2(const quantile::Layout& layout, const Cubic* cubics, std::span<const double> u,
                                       std::span<double> out)
{
    const __m256d one = _mm256_set1_pd(1.0);
    const __m256d bodyStart = _mm256_castsi256_pd(repeat(layout.bodyStart));
    const std::uint64_t bodyRest = (std::uint64_t{1} << layout.bodyShift) - 1;
    const std::uint64_t tailRest = (std::uint64_t{1} << layout.tailShift) - 1;
    std::size_t i = 0;
    for (; i + 4 <= u.size(); i += 4) {
        const __m256d value = _mm256_loadu_pd(u.data() + i);
        const __m256d nearer = _mm256_min_pd(value, _mm256_sub_pd(one, value));
        const __m256d distance = _mm256_max_pd(nearer, _mm256_set1_pd(quantile::kSmallestDistance));
        const __m256i bits = _mm256_castpd_si256(distance);
        const __m256d body = _mm256_cmp_pd(distance, bodyStart, _CMP_GE_OQ);
        const __m256i shift =
            choose(body, static_cast<std::uint64_t>(layout.bodyShift), static_cast<std::uint64_t>(layout.tailShift));
        const __m256i offset = choose(body, layout.bodyOffset, layout.tailOffset);
        const __m256i segment = _mm256_sub_epi64(_mm256_srlv_epi64(bits, shift), offset);
        const __m256i rest = _mm256_and_si256(bits, choose(body, bodyRest, tailRest));
        const __m256d t = _mm256_sub_pd(_mm256_castsi256_pd(_mm256_or_si256(rest, repeat(quantile::kOneBits))), one);
        const __m256i upper = _mm256_castpd_si256(_mm256_cmp_pd(value, _mm256_set1_pd(0.5), _CMP_GE_OQ));
        const __m256i index = _mm256_add_epi64(segment, _mm256_and_si256(upper, repeat(layout.segmentsPerHalf)));
        _mm256_storeu_pd(out.data() + i, evaluateCubics(cubics, index, t));
    }
    return i;
}

DW_TARGET std::size_t mapNormalCdfAvx2(const normal::LowerTail& tail, std::span<const double> z, std::span<double> out)
{
    const __m256d sign = _mm256_set1_pd(-0.0);
    const __m256d one = _mm256_set1_pd(1.0);
    std::size_t i = 0;
    for (; i + 4 <= z.size(); i += 4) {
        const __m256d value = _mm256_loadu_pd(z.data() + i);
        const __m256d scaled = _mm256_mul_pd(_mm256_andnot_pd(sign, value), _mm256_set1_pd(normal::kCellsPerUnit));
        const __m256d position = _mm256_min_pd(scaled, _mm256_set1_pd(normal::kFarthest));
        const __m128i cell = _mm256_cvttpd_epi32(position);
        const __m256d t = _mm256_sub_pd(position, _mm256_cvtepi32_pd(cell));
        const __m256d cubic = evaluateCubics(tail.data(), _mm256_cvtepi32_epi64(cell), t);
        const __m256d lower = _mm256_max_pd(cubic, _mm256_set1_pd(normal::kSmallest));
        const __m256d negative = _mm256_cmp_pd(value, _mm256_setzero_pd(), _CMP_LT_OQ);
        _mm256_storeu_pd(out.data() + i, _mm256_blendv_pd(_mm256_sub_pd(one, lower), lower, negative));
    }
    return i;
}

DW_TARGET std::size_t mapThresholdsAvx2(const double* thresholds, const std::uint32_t* guide, double slices,
                                        std::span<const double> u, std::span<std::uint32_t> out)
{
    static_assert(kThresholdStep == 4);
    for (std::size_t i = 0; i < u.size(); ++i) {
        const __m256d value = _mm256_set1_pd(u[i]);
        std::uint32_t index = guide[static_cast<std::int32_t>(u[i] * slices)];
        std::uint32_t step = 0;
        do {
            const __m256d notAbove = _mm256_cmp_pd(_mm256_loadu_pd(thresholds + index), value, _CMP_LE_OQ);
            step = static_cast<std::uint32_t>(_mm_popcnt_u32(static_cast<unsigned>(_mm256_movemask_pd(notAbove))));
            index += step;
        } while (step == kThresholdStep);
        out[i] = index;
    }
    return u.size();
}

} // namespace dw::lookup
#endif
