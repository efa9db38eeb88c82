// Integers of a few bits each, side by side: the kernels below dictionary indexes, levels and deltas.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <string>

namespace dw::sinks::parquet {

inline unsigned bitWidthOf(std::uint64_t largest)
{
    return static_cast<unsigned>(std::bit_width(largest));
}

/// Packs 32 values of `width` bits (0 to 64), first value in the lowest bits; writes 4 * width bytes.
void pack32(const std::uint64_t* values, unsigned width, char* out);
/// The same for values of at most 32 bits.
void pack32(const std::uint32_t* values, unsigned width, char* out);

/// Appends values as runs and bit-packed groups ("RLE/bit-packing hybrid"), each of `width` bits (1 to 32).
void appendHybrid(std::span<const std::uint32_t> values, unsigned width, std::string& out);
/// Appends `count` times the same value, `width` <= 8.
void appendRun(std::uint32_t value, std::size_t count, std::string& out);
/// Appends `count` bits as one bit-packed run of width 1; bits behind the last one should be 0.
void appendBits(std::span<const std::uint64_t> words, std::size_t count, std::string& out);

/// Appends values with the encoding DELTA_BINARY_PACKED; values are taken modulo 2^64, or 2^32 where `is32` is set.
void appendDeltas(std::span<const std::int64_t> values, bool is32, std::string& out);

} // namespace dw::sinks::parquet
