// Numbers into slots with AVX2: four at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/format.h"
#include "core/sinks/text/slots.h"

#if defined(__x86_64__)
#include <algorithm>
#include <immintrin.h>

#define DW_TARGET __attribute__((target("avx2")))

namespace dw::sinks::text {
namespace {

using Vector = __m256i;
constexpr std::size_t kLanes = 4;

DW_TARGET inline Vector repeat(std::uint64_t value)
{
    return _mm256_set1_epi64x(static_cast<long long>(value));
}
DW_TARGET inline Vector repeat32(int value)
{
    return _mm256_set1_epi32(value);
}
DW_TARGET inline Vector repeat16(short value)
{
    return _mm256_set1_epi16(value);
}
DW_TARGET inline Vector load(const std::int64_t* values)
{
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(values));
}
DW_TARGET inline Vector add(Vector a, Vector b)
{
    return _mm256_add_epi64(a, b);
}
DW_TARGET inline Vector subtract(Vector a, Vector b)
{
    return _mm256_sub_epi64(a, b);
}
/// Of the low halves of the lanes.
DW_TARGET inline Vector multiplyLow(Vector a, Vector b)
{
    return _mm256_mul_epu32(a, b);
}
DW_TARGET inline Vector multiply32(Vector a, Vector b)
{
    return _mm256_mullo_epi32(a, b);
}
DW_TARGET inline Vector multiply16(Vector a, Vector b)
{
    return _mm256_mullo_epi16(a, b);
}
DW_TARGET inline Vector either(Vector a, Vector b)
{
    return _mm256_or_si256(a, b);
}
DW_TARGET inline Vector both(Vector a, Vector b)
{
    return _mm256_and_si256(a, b);
}
DW_TARGET inline Vector exclusive(Vector a, Vector b)
{
    return _mm256_xor_si256(a, b);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftLeft(Vector a)
{
    return _mm256_slli_epi64(a, Bits);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftRight(Vector a)
{
    return _mm256_srli_epi64(a, Bits);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftRight32(Vector a)
{
    return _mm256_srli_epi32(a, Bits);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftRight16(Vector a)
{
    return _mm256_srli_epi16(a, Bits);
}
DW_TARGET inline Vector shiftLeft(Vector a, Vector bits)
{
    return _mm256_sllv_epi64(a, bits);
}
DW_TARGET inline Vector shiftRight(Vector a, Vector bits)
{
    return _mm256_srlv_epi64(a, bits);
}
/// All ones where a < b, as signed numbers.
DW_TARGET inline Vector isLess(Vector a, Vector b)
{
    return _mm256_cmpgt_epi64(b, a);
}
/// Of numbers below 2^31.
DW_TARGET inline Vector smaller(Vector a, Vector b)
{
    return _mm256_min_epi32(a, b);
}
DW_TARGET inline bool isAny(Vector mask)
{
    return _mm256_testz_si256(mask, mask) == 0;
}
/// Of eight digits: the bits of the leading zeros, the last digit left aside.
DW_TARGET inline Vector leadingZeroBits(Vector digits)
{
    // Bits below the lowest one that is set, as ones.
    const Vector some = either(digits, repeat(std::uint64_t{1} << 56));
    const Vector below = _mm256_andnot_si256(some, subtract(some, repeat(1)));
    // Every whole byte of ones counts eight bits: its top bit, moved down, is one; the bytes are added up.
    const Vector bytes = both(shiftRight<7>(below), repeat(0x0101010101010101ULL));
    return shiftLeft<3>(_mm256_sad_epu8(bytes, repeat(0)));
}
DW_TARGET inline void storeSlots(Vector low, Vector high, Slot* out, std::size_t stride)
{
    const Vector even = _mm256_unpacklo_epi64(low, high);
    const Vector odd = _mm256_unpackhi_epi64(low, high);
    const auto put = [&](std::size_t i, __m128i text)
                         DW_TARGET { _mm_store_si128(reinterpret_cast<__m128i*>(out + i * stride), text); };
    put(0, _mm256_castsi256_si128(even));
    put(1, _mm256_castsi256_si128(odd));
    put(2, _mm256_extracti128_si256(even, 1));
    put(3, _mm256_extracti128_si256(odd, 1));
}

#include "core/sinks/text/slots_vector.inc"

} // namespace

const SlotKernels kAvx2SlotKernels = {integers, decimals, prefixed};

} // namespace dw::sinks::text
#endif
