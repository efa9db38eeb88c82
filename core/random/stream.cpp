// Keys of streams, and the choice of instruction set for filling spans from them.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/stream.h"

#include "core/random/avx512.h"
#include "core/random/philox.h"
#include "core/random/philox_fill.h"
#include "core/random/sha256.h"

#include <array>
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

const philox::Fill& fill()
{
#if defined(__x86_64__)
    switch (simdLevel()) {
    case SimdLevel::Avx2:
        return usesAvx512() ? philox::kAvx512Fill : philox::kAvx2Fill;
    case SimdLevel::Sse2:
        return philox::kSse2Fill;
    case SimdLevel::Scalar:
        break;
    }
#endif
    return philox::kScalarFill;
}

/// Blocks hold an even row and the odd one after it; the ends of the span that lack a partner are done singly.
template <typename Output, typename FillPairs, typename At>
void fillConsecutive(Stream stream, std::uint64_t firstRow, std::uint32_t lane, std::span<Output> out,
                     FillPairs fillPairs, At at)
{
    if ((firstRow & 1) != 0 && !out.empty()) {
        out[0] = at(stream, firstRow++, lane, 0);
        out = out.subspan(1);
    }
    const std::size_t pairCount = out.size() / 2;
    fillPairs(stream.key, firstRow >> 1, lane, pairCount, out.data());
    if (out.size() % 2 != 0)
        out.back() = at(stream, firstRow + 2 * pairCount, lane, 0);
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
    fillConsecutive(stream, firstRow, lane, out, fill().bits, bitsAt);
}

void fillUniforms(Stream stream, std::uint64_t firstRow, std::uint32_t lane, std::span<double> out)
{
    fillConsecutive(stream, firstRow, lane, out, fill().uniforms, uniformAt);
}

void fillBits(Stream stream, std::span<const std::int64_t> rows, std::span<const std::uint32_t> attempts,
              std::uint32_t lane, std::span<std::uint64_t> out)
{
    assert(rows.size() == out.size() && (attempts.empty() || attempts.size() == rows.size()));
    fill().bitsOfRows(stream.key, rows.data(), attempts.empty() ? nullptr : attempts.data(), lane, out.size(),
                      out.data());
}

void fillUniforms(Stream stream, std::span<const std::int64_t> rows, std::span<const std::uint32_t> attempts,
                  std::uint32_t lane, std::span<double> out)
{
    assert(rows.size() == out.size() && (attempts.empty() || attempts.size() == rows.size()));
    fill().uniformsOfRows(stream.key, rows.data(), attempts.empty() ? nullptr : attempts.data(), lane, out.size(),
                          out.data());
}

} // namespace dw
