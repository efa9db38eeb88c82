// Numbers into slots with AVX-512: eight at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/format.h"
#include "core/sinks/text/slots.h"

#if defined(__x86_64__)
#include <algorithm>
// GCC 12 warns of its own header (bug 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>

#define DW_TARGET __attribute__((target("avx512f,avx512vl,avx512bw,avx512dq,avx512cd")))

namespace dw::sinks::text {
namespace {

using Vector = __m512i;
constexpr std::size_t kLanes = 8;

DW_TARGET inline Vector repeat(std::uint64_t value)
{
    return _mm512_set1_epi64(static_cast<long long>(value));
}
DW_TARGET inline Vector repeat32(int value)
{
    return _mm512_set1_epi32(value);
}
DW_TARGET inline Vector repeat16(short value)
{
    return _mm512_set1_epi16(value);
}
DW_TARGET inline Vector load(const std::int64_t* values)
{
    return _mm512_loadu_si512(values);
}
DW_TARGET inline Vector add(Vector a, Vector b)
{
    return _mm512_add_epi64(a, b);
}
DW_TARGET inline Vector subtract(Vector a, Vector b)
{
    return _mm512_sub_epi64(a, b);
}
/// Of the low halves of the lanes.
DW_TARGET inline Vector multiplyLow(Vector a, Vector b)
{
    return _mm512_mul_epu32(a, b);
}
DW_TARGET inline Vector multiply32(Vector a, Vector b)
{
    return _mm512_mullo_epi32(a, b);
}
DW_TARGET inline Vector multiply16(Vector a, Vector b)
{
    return _mm512_mullo_epi16(a, b);
}
DW_TARGET inline Vector either(Vector a, Vector b)
{
    return _mm512_or_si512(a, b);
}
DW_TARGET inline Vector both(Vector a, Vector b)
{
    return _mm512_and_si512(a, b);
}
DW_TARGET inline Vector exclusive(Vector a, Vector b)
{
    return _mm512_xor_si512(a, b);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftLeft(Vector a)
{
    return _mm512_slli_epi64(a, Bits);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftRight(Vector a)
{
    return _mm512_srli_epi64(a, Bits);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftRight32(Vector a)
{
    return _mm512_srli_epi32(a, Bits);
}
template <unsigned Bits>
DW_TARGET inline Vector shiftRight16(Vector a)
{
    return _mm512_srli_epi16(a, Bits);
}
DW_TARGET inline Vector shiftLeft(Vector a, Vector bits)
{
    return _mm512_sllv_epi64(a, bits);
}
DW_TARGET inline Vector shiftRight(Vector a, Vector bits)
{
    return _mm512_srlv_epi64(a, bits);
}
/// All ones where a < b, as signed numbers.
DW_TARGET inline Vector isLess(Vector a, Vector b)
{
    return _mm512_movm_epi64(_mm512_cmplt_epi64_mask(a, b));
}
DW_TARGET inline Vector smaller(Vector a, Vector b)
{
    return _mm512_min_epi64(a, b);
}
DW_TARGET inline bool isAny(Vector mask)
{
    return _mm512_test_epi64_mask(mask, mask) != 0;
}
/// Of eight digits: the bits of the leading zeros, the last digit left aside.
DW_TARGET inline Vector leadingZeroBits(Vector digits)
{
    const Vector some = either(digits, repeat(std::uint64_t{1} << 56));
    const Vector lowest = both(some, subtract(repeat(0), some));
    return both(subtract(repeat(63), _mm512_lzcnt_epi64(lowest)), repeat(0x38));
}
DW_TARGET inline void storeSlots(Vector low, Vector high, Slot* out, std::size_t stride)
{
    const Vector even = _mm512_unpacklo_epi64(low, high);
    const Vector odd = _mm512_unpackhi_epi64(low, high);
    const auto put = [&](std::size_t i, __m128i text)
                         DW_TARGET { _mm_store_si128(reinterpret_cast<__m128i*>(out + i * stride), text); };
    put(0, _mm512_castsi512_si128(even));
    put(1, _mm512_castsi512_si128(odd));
    put(2, _mm512_extracti64x2_epi64(even, 1));
    put(3, _mm512_extracti64x2_epi64(odd, 1));
    put(4, _mm512_extracti64x2_epi64(even, 2));
    put(5, _mm512_extracti64x2_epi64(odd, 2));
    put(6, _mm512_extracti64x2_epi64(even, 3));
    put(7, _mm512_extracti64x2_epi64(odd, 3));
}

#include "core/sinks/text/slots_vector.inc"

} // namespace

const SlotKernels kAvx512SlotKernels = {integers, decimals, prefixed};

} // namespace dw::sinks::text
#pragma GCC diagnostic pop
#endif
