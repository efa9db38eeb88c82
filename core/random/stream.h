// Keyed streams of random words: a pure function of (key, row, lane, attempt), the same bits on every CPU.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace dw {

/// The address of one source of randomness. Two different keys give unrelated words.
struct Stream {
    std::uint64_t key = 0;

    bool operator==(const Stream&) const = default;
};

/// Keys a stream by what it is for. The ids are the stable ids of the project, so a rename changes nothing.
/// The encoding is specified in core/random/README.md.
Stream makeStream(std::uint64_t randomSeed, std::string_view tableId, std::string_view columnId,
                  std::string_view purpose);

/// Lanes from here up are taken by this library itself (permutations); use small numbers.
inline constexpr std::uint32_t kFirstReservedLane = 0xFFFFFF00u;

/// A double in (0,1): an odd multiple of 2^-53. Never 0 or 1; u and 1-u are equally likely, and 1-u is exact.
constexpr double uniformFromBits(std::uint64_t bits)
{
    return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52;
}

/// The 64 random bits (Philox4x32-10) at one address. `lane` tells several draws of one row apart, `attempt` counts
/// the redraws of a row.
std::uint64_t bitsAt(Stream stream, std::uint64_t row, std::uint32_t lane = 0, std::uint32_t attempt = 0);
double uniformAt(Stream stream, std::uint64_t row, std::uint32_t lane = 0, std::uint32_t attempt = 0);

/// out[i] = bitsAt(stream, firstRow + i, lane), and the same for uniforms.
void fillBits(Stream stream, std::uint64_t firstRow, std::uint32_t lane, std::span<std::uint64_t> out);
void fillUniforms(Stream stream, std::uint64_t firstRow, std::uint32_t lane, std::span<double> out);

/// out[i] = bitsAt(stream, rows[i], lane, attempts[i]); `attempts` is as long as `rows`, or empty for all 0.
/// `out` is as long as `rows`.
void fillBits(Stream stream, std::span<const std::int64_t> rows, std::span<const std::uint32_t> attempts,
              std::uint32_t lane, std::span<std::uint64_t> out);
void fillUniforms(Stream stream, std::span<const std::int64_t> rows, std::span<const std::uint32_t> attempts,
                  std::uint32_t lane, std::span<double> out);

/// The instruction sets that the hot loops of core/random are written for. All give the same bytes.
enum class SimdLevel { Scalar, Sse2, Avx2 };

/// The best level of this CPU.
SimdLevel bestSimdLevel();
/// The level in use: the best one, unless a test asked for a lower one.
SimdLevel simdLevel();
/// For tests only: forces a level on the whole process. A level above bestSimdLevel() is lowered to it.
void useSimdLevel(SimdLevel level);

} // namespace dw
