// The loops that fill spans from a stream, once per instruction set; only core/random includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace dw::philox {

/// `firstPair` is even row / 2; both fill 2 * pairCount values. `rows` and `attempts` (null for all 0) hold `count`.
struct Fill {
    void (*bits)(std::uint64_t key, std::uint64_t firstPair, std::uint32_t lane, std::size_t pairCount,
                 std::uint64_t* out);
    void (*uniforms)(std::uint64_t key, std::uint64_t firstPair, std::uint32_t lane, std::size_t pairCount,
                     double* out);
    void (*bitsOfRows)(std::uint64_t key, const std::int64_t* rows, const std::uint32_t* attempts, std::uint32_t lane,
                       std::size_t count, std::uint64_t* out);
    void (*uniformsOfRows)(std::uint64_t key, const std::int64_t* rows, const std::uint32_t* attempts,
                           std::uint32_t lane, std::size_t count, double* out);
};

extern const Fill kScalarFill;
#if defined(__x86_64__)
extern const Fill kSse2Fill;
extern const Fill kAvx2Fill;
extern const Fill kAvx512Fill; // for SimdLevel::Avx2, where usesAvx512()
#endif

} // namespace dw::philox
