// One unrolled kernel for each width; everything else hands them groups of 32 values.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/parquet/bit_packing.h"

#include "core/sinks/parquet/thrift.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <utility>

namespace dw::sinks::parquet {

namespace {

template <typename T, unsigned Width>
void packWidth(const T* values, char* out)
{
    if constexpr (Width > 0) {
        std::uint64_t word = 0;
        unsigned filled = 0;
#pragma GCC unroll 32
        for (unsigned i = 0; i < 32; ++i) {
            const std::uint64_t value = values[i];
            word |= value << filled;
            filled += Width;
            if (filled >= 64) {
                std::memcpy(out, &word, 8);
                out += 8;
                filled -= 64;
                word = filled > 0 ? value >> (Width - filled) : 0;
            }
        }
        if (filled > 0)
            std::memcpy(out, &word, 4); // 32 * Width bits end on a multiple of 32
    }
}

template <typename T, std::size_t... Widths>
constexpr auto kernels(std::index_sequence<Widths...>)
{
    return std::array{&packWidth<T, static_cast<unsigned>(Widths)>...};
}

constexpr auto kPack64 = kernels<std::uint64_t>(std::make_index_sequence<65>());
constexpr auto kPack32 = kernels<std::uint32_t>(std::make_index_sequence<33>());

/// Bit-packs whole groups of eight; the last group may be read beyond its end.
void appendPacked(const std::uint32_t* values, std::size_t count, unsigned width, std::string& out)
{
    const std::size_t groups = (count + 7) / 8;
    appendVarint(groups << 1 | 1, out);
    const std::size_t begin = out.size();
    const std::size_t blocks = (groups + 3) / 4;
    out.resize(begin + blocks * 4 * width);
    for (std::size_t block = 0; block < blocks; ++block) {
        char* place = out.data() + begin + block * 4 * width;
        const std::size_t left = count - block * 32;
        if (left >= 32) {
            pack32(values + block * 32, width, place);
            continue;
        }
        std::uint32_t padded[32] = {};
        std::copy_n(values + block * 32, left, padded);
        pack32(padded, width, place);
    }
    out.resize(begin + groups * width);
}

} // namespace

void pack32(const std::uint64_t* values, unsigned width, char* out)
{
    kPack64[width](values, out);
}

void pack32(const std::uint32_t* values, unsigned width, char* out)
{
    kPack32[width](values, out);
}

void appendHybrid(std::span<const std::uint32_t> values, unsigned width, std::string& out)
{
    // Runs are looked for at the borders of groups only, where a bit-packed run may end.
    constexpr std::size_t kShortestRun = 24;
    std::size_t packedFrom = 0;
    std::size_t i = 0;
    while (i < values.size()) {
        if (values.size() - i >= kShortestRun && values[i] == values[i + 1] && values[i] == values[i + 7]) {
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(i);
            const auto end = std::find_if(begin, values.end(), [&](std::uint32_t value) { return value != *begin; });
            const std::size_t length = static_cast<std::size_t>(end - begin);
            if (length >= kShortestRun) {
                if (i > packedFrom)
                    appendPacked(&values[packedFrom], i - packedFrom, width, out);
                appendVarint(length << 1, out);
                for (unsigned byte = 0; byte < (width + 7) / 8; ++byte)
                    out += static_cast<char>(*begin >> (8 * byte));
                i += length;
                packedFrom = i;
                continue;
            }
        }
        i += 8;
    }
    if (packedFrom < values.size())
        appendPacked(&values[packedFrom], values.size() - packedFrom, width, out);
}

void appendRun(std::uint32_t value, std::size_t count, std::string& out)
{
    appendVarint(count << 1, out);
    out += static_cast<char>(value);
}

void appendBits(std::span<const std::uint64_t> words, std::size_t count, std::string& out)
{
    const std::size_t bytes = (count + 7) / 8;
    appendVarint(bytes << 1 | 1, out);
    out.append(reinterpret_cast<const char*>(words.data()), bytes);
}

void appendDeltas(std::span<const std::int64_t> values, bool is32, std::string& out)
{
    constexpr std::size_t kBlock = 128;
    constexpr std::size_t kMiniblock = 32;
    constexpr std::size_t kMiniblocks = kBlock / kMiniblock;
    appendVarint(kBlock, out);
    appendVarint(kMiniblocks, out);
    appendVarint(values.size(), out);
    appendVarint(zigzag(values.empty() ? 0 : values[0]), out);
    for (std::size_t at = 1; at < values.size(); at += kBlock) {
        const std::size_t count = std::min(kBlock, values.size() - at);
        std::array<std::uint64_t, kBlock> deltas;
        std::int64_t smallest = INT64_MAX;
        for (std::size_t i = 0; i < count; ++i) {
            std::uint64_t delta =
                static_cast<std::uint64_t>(values[at + i]) - static_cast<std::uint64_t>(values[at + i - 1]);
            if (is32)
                delta = static_cast<std::uint64_t>(static_cast<std::int64_t>(static_cast<std::int32_t>(delta)));
            deltas[i] = delta;
            smallest = std::min(smallest, static_cast<std::int64_t>(delta));
        }
        std::fill(deltas.begin() + static_cast<std::ptrdiff_t>(count), deltas.end(),
                  static_cast<std::uint64_t>(smallest));
        appendVarint(zigzag(smallest), out);
        std::array<char, kMiniblocks> widths = {};
        std::array<char, kBlock * 8> packed;
        char* place = packed.data();
        // Miniblocks behind the last value are left out; their widths stay, as zeros.
        for (std::size_t mini = 0; mini * kMiniblock < count; ++mini) {
            std::uint64_t* part = deltas.data() + mini * kMiniblock;
            std::uint64_t bits = 0;
            for (std::size_t i = 0; i < kMiniblock; ++i) {
                part[i] -= static_cast<std::uint64_t>(smallest);
                bits |= part[i];
            }
            const unsigned width = bitWidthOf(bits);
            widths[mini] = static_cast<char>(width);
            pack32(part, width, place);
            place += 4 * width;
        }
        out.append(widths.data(), widths.size());
        out.append(packed.data(), static_cast<std::size_t>(place - packed.data()));
    }
}

} // namespace dw::sinks::parquet
