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
/// A factor that compilers take for unknown: they know it better and make several shifts and sums of one
/// multiplication.
DW_TARGET inline Vector factor16(short value)
{
    Vector factor = _mm256_set1_epi16(value);
    asm("" : "+x"(factor));
    return factor;
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
DW_TARGET inline Vector multiply16(Vector a, Vector b)
{
    return _mm256_mullo_epi16(a, b);
}
/// The upper halves of the products.
DW_TARGET inline Vector multiplyHigh16(Vector a, Vector b)
{
    return _mm256_mulhi_epu16(a, b);
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
DW_TARGET inline bool isAny(Vector mask)
{
    return _mm256_testz_si256(mask, mask) == 0;
}
/// Of eight digits: the bits of the leading zeros, those from the bit `stop` on
/// left aside.
DW_TARGET inline Vector leadingZeroBits(Vector digits, std::uint64_t stop)
{
    // Bits below the lowest one that is set, as ones.
    const Vector some = either(digits, repeat(stop));
    const Vector below = _mm256_andnot_si256(some, subtract(some, repeat(1)));
    // Every whole byte of ones counts eight bits: its top bit, moved down, is
    // one; the bytes are added up.
    const Vector bytes = both(shiftRight<7>(below), repeat(0x0101010101010101ULL));
    return shiftLeft<3>(_mm256_sad_epu8(bytes, repeat(0)));
}
/// In every 16 bytes, those at the places that `places` holds.
DW_TARGET inline Vector shuffleBytes(Vector bytes, Vector places)
{
    return _mm256_shuffle_epi8(bytes, places);
}
DW_TARGET inline Vector repeatBytes(const SlotBytes& bytes)
{
    return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<const __m128i*>(bytes.data())));
}
/// Lane i of both next to each other, for all i.
DW_TARGET inline void interleave(Vector low, Vector high, Vector (&halves)[2])
{
    const Vector even = _mm256_unpacklo_epi64(low, high);
    const Vector odd = _mm256_unpackhi_epi64(low, high);
    halves[0] = _mm256_permute2x128_si256(even, odd, 0x20);
    halves[1] = _mm256_permute2x128_si256(even, odd, 0x31);
}
DW_TARGET inline Vector subtractBytes(Vector a, Vector b)
{
    return _mm256_sub_epi8(a, b);
}
/// Whether all lanes hold 0 to 99,999,999.
DW_TARGET inline bool areShort(Vector values)
{
    // Neither the number nor what is left to the largest one is negative.
    const Vector signs = either(values, subtract(repeat(99'999'999), values));
    return _mm256_testz_si256(signs, repeat(std::uint64_t{1} << 63)) != 0;
}
DW_TARGET inline void storeSlots(const Vector (&halves)[2], Slot* out)
{
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), halves[0]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + 2), halves[1]);
}

#include "core/sinks/text/slots_vector.inc"

} // namespace

const SlotKernels kAvx2SlotKernels = {integers, decimals, prefixed, dates};

} // namespace dw::sinks::text
#endif
