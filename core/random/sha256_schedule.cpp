// Message schedules with AVX-512, a block to a lane; rounds with the x86 SHA extensions.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/sha256_schedule.h"

#include "core/random/avx512.h"
#include "core/random/sha256.h"
#include "core/random/sha256_blocks.h"

#if defined(__x86_64__)
// GCC 12 warns of its own header (bug 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#include <immintrin.h>
#pragma GCC diagnostic pop

#define DW_TARGET __attribute__((target("avx512f,avx512vl,avx512bw")))

namespace dw::sha256 {
namespace {

constexpr std::size_t kWords = 16;

/// Sixteen rows of sixteen words: rows become columns.
DW_TARGET inline void transpose(__m512i (&rows)[kWords])
{
    __m512i mixed[kWords];
    for (std::size_t i = 0; i < kWords; i += 2) {
        mixed[i] = _mm512_unpacklo_epi32(rows[i], rows[i + 1]);
        mixed[i + 1] = _mm512_unpackhi_epi32(rows[i], rows[i + 1]);
    }
    for (std::size_t i = 0; i < kWords; i += 4) {
        rows[i] = _mm512_unpacklo_epi64(mixed[i], mixed[i + 2]);
        rows[i + 1] = _mm512_unpackhi_epi64(mixed[i], mixed[i + 2]);
        rows[i + 2] = _mm512_unpacklo_epi64(mixed[i + 1], mixed[i + 3]);
        rows[i + 3] = _mm512_unpackhi_epi64(mixed[i + 1], mixed[i + 3]);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        mixed[i] = _mm512_shuffle_i32x4(rows[i], rows[i + 4], 0x88);
        mixed[i + 4] = _mm512_shuffle_i32x4(rows[i], rows[i + 4], 0xdd);
        mixed[i + 8] = _mm512_shuffle_i32x4(rows[i + 8], rows[i + 12], 0x88);
        mixed[i + 12] = _mm512_shuffle_i32x4(rows[i + 8], rows[i + 12], 0xdd);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        rows[i] = _mm512_shuffle_i32x4(mixed[i], mixed[i + 8], 0x88);
        rows[i + 8] = _mm512_shuffle_i32x4(mixed[i], mixed[i + 8], 0xdd);
        rows[i + 4] = _mm512_shuffle_i32x4(mixed[i + 4], mixed[i + 12], 0x88);
        rows[i + 12] = _mm512_shuffle_i32x4(mixed[i + 4], mixed[i + 12], 0xdd);
    }
}

template <int First, int Second, int Shift>
DW_TARGET inline __m512i sigma(__m512i word)
{
    constexpr int kExclusiveOr = 0x96;
    return _mm512_ternarylogic_epi32(_mm512_ror_epi32(word, First), _mm512_ror_epi32(word, Second),
                                     _mm512_srli_epi32(word, Shift), kExclusiveOr);
}

/// From words t to t + 15 to words t + 16 to t + 31.
DW_TARGET inline void advance(__m512i (&words)[kWords])
{
#pragma GCC unroll 16
    for (std::size_t i = 0; i < kWords; ++i) {
        const __m512i early = _mm512_add_epi32(words[i], sigma<7, 18, 3>(words[(i + 1) % kWords]));
        const __m512i late = _mm512_add_epi32(words[(i + 9) % kWords], sigma<17, 19, 10>(words[(i + 14) % kWords]));
        words[i] = _mm512_add_epi32(early, late);
    }
}

DW_TARGET inline __m512i withConstant(__m512i word, std::size_t round)
{
    return _mm512_add_epi32(word, _mm512_set1_epi32(static_cast<int>(kRoundConstants[round])));
}

/// Where the words of a block lie within a row of pairs: unpacking leaves them by fours.
constexpr std::size_t pairPlace(std::size_t block)
{
    return (block % 4) / 2 * 8 + block / 4 * 2 + block % 2;
}

} // namespace

bool cpuHasSchedules()
{
    return usesAvx512() && Sha256::hasInstructions();
}

DW_TARGET void makeSchedules(const std::uint8_t* blocks, Schedules& schedules)
{
    const __m512i swapBytes = _mm512_broadcast_i32x4(_mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL));
    __m512i words[kWords];
    for (std::size_t i = 0; i < kWords; ++i)
        words[i] = _mm512_shuffle_epi8(_mm512_loadu_si512(blocks + 64 * i), swapBytes);
    transpose(words);
    std::uint64_t* out = schedules.pairs;
    for (std::size_t first = 0; first < 64; first += kWords) {
        if (first > 0)
            advance(words);
#pragma GCC unroll 8
        for (std::size_t i = 0; i < kWords; i += 2, out += Schedules::kBlocks) {
            const __m512i even = withConstant(words[i], first + i);
            const __m512i odd = withConstant(words[i + 1], first + i + 1);
            _mm512_store_si512(out, _mm512_unpacklo_epi32(even, odd));
            _mm512_store_si512(out + 8, _mm512_unpackhi_epi32(even, odd));
        }
    }
}

__attribute__((target("sha,sse4.1,ssse3"))) void runHalf(const Schedules& schedules, std::size_t block,
                                                         std::size_t half, RoundState& state, RoundState& working)
{
    const RoundState& from = half == 0 ? state : working;
    __m128i abef = _mm_load_si128(reinterpret_cast<const __m128i*>(from.abef));
    __m128i cdgh = _mm_load_si128(reinterpret_cast<const __m128i*>(from.cdgh));
    const std::uint64_t* pairs = schedules.pairs + 16 * Schedules::kBlocks * half + pairPlace(block);
    const auto pair = [&](std::size_t i) {
        return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(pairs + i * Schedules::kBlocks));
    };
#pragma GCC unroll 8
    for (std::size_t i = 0; i < 16; i += 2) {
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, pair(i));
        abef = _mm_sha256rnds2_epu32(abef, cdgh, pair(i + 1));
    }
    RoundState& to = half == 0 ? working : state;
    if (half != 0) {
        abef = _mm_add_epi32(abef, _mm_load_si128(reinterpret_cast<const __m128i*>(state.abef)));
        cdgh = _mm_add_epi32(cdgh, _mm_load_si128(reinterpret_cast<const __m128i*>(state.cdgh)));
    }
    _mm_store_si128(reinterpret_cast<__m128i*>(to.abef), abef);
    _mm_store_si128(reinterpret_cast<__m128i*>(to.cdgh), cdgh);
}

} // namespace dw::sha256

#else

namespace dw::sha256 {

bool cpuHasSchedules()
{
    return false;
}

void makeSchedules(const std::uint8_t*, Schedules&) {}

void runHalf(const Schedules&, std::size_t, std::size_t, RoundState&, RoundState&) {}

} // namespace dw::sha256
#endif

namespace dw::sha256 {

RoundState toRoundState(const std::uint32_t* state)
{
    return {{state[5], state[4], state[1], state[0]}, {state[7], state[6], state[3], state[2]}};
}

void fromRoundState(const RoundState& rounds, std::uint32_t* state)
{
    const std::uint32_t words[8] = {rounds.abef[3], rounds.abef[2], rounds.cdgh[3], rounds.cdgh[2],
                                    rounds.abef[1], rounds.abef[0], rounds.cdgh[1], rounds.cdgh[0]};
    for (std::size_t i = 0; i < 8; ++i)
        state[i] = words[i];
}

} // namespace dw::sha256
