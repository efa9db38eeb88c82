// Philox4x32-10 (Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC 2011), one block at a
// time. SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace dw::philox {

inline constexpr std::uint32_t kMultiplier0 = 0xD2511F53u;
inline constexpr std::uint32_t kMultiplier1 = 0xCD9E8D57u;
inline constexpr std::uint32_t kWeyl0 = 0x9E3779B9u;
inline constexpr std::uint32_t kWeyl1 = 0xBB67AE85u;
inline constexpr int kRounds = 10;

/// Two 64-bit words: for the even row and for the odd row of a pair.
struct Words {
    std::uint64_t even;
    std::uint64_t odd;
};

/// The block of row pair `pair` (row / 2).
constexpr Words block(std::uint64_t key, std::uint64_t pair, std::uint32_t lane, std::uint32_t attempt)
{
    std::uint32_t c0 = static_cast<std::uint32_t>(pair);
    std::uint32_t c1 = static_cast<std::uint32_t>(pair >> 32);
    std::uint32_t c2 = lane;
    std::uint32_t c3 = attempt;
    std::uint32_t k0 = static_cast<std::uint32_t>(key);
    std::uint32_t k1 = static_cast<std::uint32_t>(key >> 32);
    for (int round = 0; round < kRounds; ++round) {
        const std::uint64_t p0 = std::uint64_t{kMultiplier0} * c0;
        const std::uint64_t p1 = std::uint64_t{kMultiplier1} * c2;
        c0 = static_cast<std::uint32_t>(p1 >> 32) ^ c1 ^ k0;
        c1 = static_cast<std::uint32_t>(p1);
        c2 = static_cast<std::uint32_t>(p0 >> 32) ^ c3 ^ k1;
        c3 = static_cast<std::uint32_t>(p0);
        k0 += kWeyl0;
        k1 += kWeyl1;
    }
    return {c0 | std::uint64_t{c1} << 32, c2 | std::uint64_t{c3} << 32};
}

/// The word of one row.
constexpr std::uint64_t word(std::uint64_t key, std::uint64_t row, std::uint32_t lane, std::uint32_t attempt)
{
    const Words words = block(key, row >> 1, lane, attempt);
    // Without a branch, which listed rows would mispredict half the time.
    return words.even ^ ((words.even ^ words.odd) & (0 - (row & 1)));
}

} // namespace dw::philox
