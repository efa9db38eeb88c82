// Keys of streams, and the choice of instruction set for filling spans from them.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/stream.h"

#include "core/random/philox.h"
#include "core/random/sha256.h"

#include <atomic>
#include <cassert>

namespace dw {
namespace {

constexpr std::string_view kStreamTag = "datawright-stream-1";

void putUint64(Sha256& hash, std::uint64_t value)
{
    std::array<std::byte, 8> bytes;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(value >> (8 * i));
    hash.update(bytes);
}

void putText(Sha256& hash, std::string_view text)
{
    putUint64(hash, text.size());
    hash.update(text);
}

} // namespace

Stream makeStream(std::uint64_t randomSeed, std::string_view tableId, std::string_view columnId,
                  std::string_view purpose)
{
    Sha256 hash;
    putText(hash, kStreamTag);
    putUint64(hash, randomSeed);
    putText(hash, tableId);
    putText(hash, columnId);
    putText(hash, purpose);
    const Sha256::Digest digest = hash.digest();
    Stream stream;
    for (std::size_t i = 0; i < 8; ++i)
        stream.key |= std::uint64_t{digest[i]} << (8 * i);
    return stream;
}

std::uint64_t bitsAt(Stream stream, std::uint64_t row, std::uint32_t lane, std::uint32_t attempt)
{
    return philox::word(stream.key, row, lane, attempt);
}

double uniformAt(Stream stream, std::uint64_t row, std::uint32_t lane, std::uint32_t attempt)
{
    return uniformFromBits(philox::word(stream.key, row, lane, attempt));
}

void fillBits(Stream stream, std::uint64_t firstRow, std::uint32_t lane, std::span<std::uint64_t> out)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = bitsAt(stream, firstRow + i, lane);
}

void fillUniforms(Stream stream, std::uint64_t firstRow, std::uint32_t lane, std::span<double> out)
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = uniformAt(stream, firstRow + i, lane);
}

void fillBits(Stream stream, std::span<const std::int64_t> rows, std::span<const std::uint32_t> attempts,
              std::uint32_t lane, std::span<std::uint64_t> out)
{
    assert(rows.size() == out.size() && (attempts.empty() || attempts.size() == rows.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = bitsAt(stream, static_cast<std::uint64_t>(rows[i]), lane, attempts.empty() ? 0 : attempts[i]);
}

void fillUniforms(Stream stream, std::span<const std::int64_t> rows, std::span<const std::uint32_t> attempts,
                  std::uint32_t lane, std::span<double> out)
{
    assert(rows.size() == out.size() && (attempts.empty() || attempts.size() == rows.size()));
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = uniformAt(stream, static_cast<std::uint64_t>(rows[i]), lane, attempts.empty() ? 0 : attempts[i]);
}

} // namespace dw
