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
/// A factor that compilers take for unknown: they know it better and make several shifts and sums of one
/// multiplication.
DW_TARGET inline Vector factor16(short value)
{
    Vector factor = _mm512_set1_epi16(value);
    asm("" : "+v"(factor));
    return factor;
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
DW_TARGET inline Vector multiply16(Vector a, Vector b)
{
    return _mm512_mullo_epi16(a, b);
}
/// The upper halves of the products.
DW_TARGET inline Vector multiplyHigh16(Vector a, Vector b)
{
    return _mm512_mulhi_epu16(a, b);
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
DW_TARGET inline bool isAny(Vector mask)
{
    return _mm512_test_epi64_mask(mask, mask) != 0;
}
/// Of eight digits: the bits of the leading zeros, those from the bit `stop` on
/// left aside.
DW_TARGET inline Vector leadingZeroBits(Vector digits, std::uint64_t stop)
{
    const Vector some = either(digits, repeat(stop));
    const Vector lowest = both(some, subtract(repeat(0), some));
    return both(subtract(repeat(63), _mm512_lzcnt_epi64(lowest)), repeat(0x38));
}
/// In every 16 bytes, those at the places that `places` holds.
DW_TARGET inline Vector shuffleBytes(Vector bytes, Vector places)
{
    return _mm512_shuffle_epi8(bytes, places);
}
DW_TARGET inline Vector repeatBytes(const SlotBytes& bytes)
{
    return _mm512_broadcast_i32x4(_mm_load_si128(reinterpret_cast<const __m128i*>(bytes.data())));
}
/// Lane i of both next to each other, for all i.
DW_TARGET inline void interleave(Vector low, Vector high, Vector (&halves)[2])
{
    halves[0] = _mm512_permutex2var_epi64(low, _mm512_setr_epi64(0, 8, 1, 9, 2, 10, 3, 11), high);
    halves[1] = _mm512_permutex2var_epi64(low, _mm512_setr_epi64(4, 12, 5, 13, 6, 14, 7, 15), high);
}
DW_TARGET inline Vector subtractBytes(Vector a, Vector b)
{
    return _mm512_sub_epi8(a, b);
}
/// Whether all lanes hold 0 to 99,999,999.
DW_TARGET inline bool areShort(Vector values)
{
    return _mm512_cmpgt_epu64_mask(values, repeat(99'999'999)) == 0;
}
DW_TARGET inline void storeSlots(const Vector (&halves)[2], Slot* out)
{
    _mm512_storeu_si512(out, halves[0]);
    _mm512_storeu_si512(out + 4, halves[1]);
}

#include "core/sinks/text/slots_vector.inc"

} // namespace

const SlotKernels kAvx512SlotKernels = {integers, decimals, prefixed, dates};

} // namespace dw::sinks::text
#pragma GCC diagnostic pop
#endif
