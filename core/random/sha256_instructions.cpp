// The compression function of SHA-256 with the x86 SHA extensions (Intel, "Intel SHA Extensions", 2013).
// SPDX-License-Identifier: Apache-2.0
#include "core/random/sha256_blocks.h"

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

namespace dw::sha256 {

bool cpuHasInstructions()
{
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d))
        return false;
    return (b & (1u << 29)) != 0 && __builtin_cpu_supports("sse4.1") && __builtin_cpu_supports("ssse3");
}

__attribute__((target("sha,sse4.1,ssse3"))) void compressInstructions(std::uint32_t* state, const std::uint8_t* blocks,
                                                                      std::size_t count)
{
    const __m128i swapBytes = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    // The order in which the instructions want the state, so that a block of its own costs no shuffling.
    __m128i abef = _mm_loadu_si128(reinterpret_cast<const __m128i*>(state));
    __m128i cdgh = _mm_loadu_si128(reinterpret_cast<const __m128i*>(state + 4));
    for (; count > 0; --count, blocks += 64) {
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i words[4];
        for (int i = 0; i < 4; ++i)
            words[i] = _mm_shuffle_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(blocks) + i), swapBytes);
#pragma GCC unroll 16
        for (int group = 0; group < 16; ++group) {
            __m128i& current = words[group % 4];
            if (group >= 4) {
                const __m128i& previous = words[(group + 3) % 4];
                const __m128i partial = _mm_add_epi32(_mm_sha256msg1_epu32(current, words[(group + 1) % 4]),
                                                      _mm_alignr_epi8(previous, words[(group + 2) % 4], 4));
                current = _mm_sha256msg2_epu32(partial, previous);
            }
            const __m128i constants =
                _mm_loadu_si128(reinterpret_cast<const __m128i*>(kRoundConstants.data() + 4 * group));
            const __m128i sum = _mm_add_epi32(current, constants);
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sum);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sum, 0x0E));
        }
        abef = _mm_add_epi32(abef, abefBefore);
        cdgh = _mm_add_epi32(cdgh, cdghBefore);
    }
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state), abef);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(state + 4), cdgh);
}

} // namespace dw::sha256

#else

namespace dw::sha256 {

bool cpuHasInstructions()
{
    return false;
}

void compressInstructions(std::uint32_t* state, const std::uint8_t* blocks, std::size_t count)
{
    compressScalar(state, blocks, count);
}

} // namespace dw::sha256
#endif
