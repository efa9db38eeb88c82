// Permutations: an outright shuffle when small, a Feistel network over two residues when large.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/permutation.h"

#include "core/random/philox.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dw {
namespace {

constexpr std::uint32_t kKeyLane = 0xFFFFFFFFu;
constexpr std::uint32_t kShuffleLane = 0xFFFFFFFEu;

/// Elements that go through the rounds together, so that the compiler can use vectors.
constexpr std::size_t kChunk = 64;

/// The smallest number whose square is at least `size`; below 2^32 for sizes to 2^63.
std::uint64_t ceilingRoot(std::uint64_t size)
{
    auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(size)));
    while (root * root < size)
        ++root;
    while ((root - 1) * (root - 1) >= size)
        --root;
    return root;
}

/// A keyed function from 32 bits to a residue below `count`.
[[gnu::always_inline]] inline std::uint32_t roundValue(std::uint32_t residue, std::uint64_t key, std::uint32_t count)
{
    const std::uint64_t first = std::uint64_t{residue ^ static_cast<std::uint32_t>(key)} * philox::kMultiplier0;
    const std::uint32_t folded = static_cast<std::uint32_t>(first) ^ static_cast<std::uint32_t>(first >> 32) ^
                                 static_cast<std::uint32_t>(key >> 32);
    const std::uint64_t second = std::uint64_t{folded} * philox::kMultiplier1;
    const std::uint32_t mixed = static_cast<std::uint32_t>(second) ^ static_cast<std::uint32_t>(second >> 32);
    return static_cast<std::uint32_t>(std::uint64_t{mixed} * count >> 32);
}

/// (a + b) mod count for residues a and b; the sum itself may not fit.
[[gnu::always_inline]] inline std::uint32_t addModulo(std::uint32_t a, std::uint32_t b, std::uint32_t count)
{
    const std::uint32_t room = count - b;
    return a >= room ? a - room : a + b;
}

[[gnu::always_inline]] inline std::uint32_t subtractModulo(std::uint32_t a, std::uint32_t b, std::uint32_t count)
{
    return a >= b ? a - b : a + (count - b);
}

/// All rounds on `count` elements, given and returned as pairs of residues.
[[gnu::always_inline]] inline void encrypt(const Permutation::Network& network, std::size_t count, std::uint32_t* high,
                                           std::uint32_t* low)
{
    for (std::size_t round = 0; round < network.keys.size(); round += 2) {
        for (std::size_t i = 0; i < count; ++i)
            high[i] = addModulo(high[i], roundValue(low[i], network.keys[round], network.high), network.high);
        for (std::size_t i = 0; i < count; ++i)
            low[i] = addModulo(low[i], roundValue(high[i], network.keys[round + 1], network.low), network.low);
    }
}

/// The images of kChunk consecutive elements; some may be `size` or more and have to be walked on.
[[gnu::always_inline]] inline void mapChunk(const Permutation::Network& network, std::uint64_t first,
                                            std::uint64_t* out)
{
    std::uint32_t high[kChunk];
    std::uint32_t low[kChunk];
    // At most 4 turns of the low residue fit into a chunk, because tables take the sizes below 257.
    const auto firstHigh = static_cast<std::uint32_t>(first / network.low);
    const auto firstLow = static_cast<std::uint32_t>(first % network.low);
    std::uint32_t nextHigh = firstHigh;
    std::uint32_t nextLow = firstLow;
    for (std::size_t i = 0; i < kChunk; ++i) {
        high[i] = nextHigh;
        low[i] = nextLow;
        const bool turns = ++nextLow == network.low;
        nextHigh += turns ? 1 : 0;
        nextLow = turns ? 0 : nextLow;
    }
    encrypt(network, kChunk, high, low);
    for (std::size_t i = 0; i < kChunk; ++i)
        out[i] = std::uint64_t{high[i]} * network.low + low[i];
}

void mapChunkPlain(const Permutation::Network& network, std::uint64_t first, std::uint64_t* out)
{
    mapChunk(network, first, out);
}

#if defined(__x86_64__)
[[gnu::target("avx2")]] void mapChunkAvx2(const Permutation::Network& network, std::uint64_t first, std::uint64_t* out)
{
    mapChunk(network, first, out);
}
#endif

std::uint64_t encryptOne(const Permutation::Network& network, std::uint64_t i)
{
    auto high = static_cast<std::uint32_t>(i / network.low);
    auto low = static_cast<std::uint32_t>(i % network.low);
    encrypt(network, 1, &high, &low);
    return std::uint64_t{high} * network.low + low;
}

std::uint64_t decryptOne(const Permutation::Network& network, std::uint64_t position)
{
    auto high = static_cast<std::uint32_t>(position / network.low);
    auto low = static_cast<std::uint32_t>(position % network.low);
    for (std::size_t round = network.keys.size(); round > 0; round -= 2) {
        low = subtractModulo(low, roundValue(high, network.keys[round - 1], network.low), network.low);
        high = subtractModulo(high, roundValue(low, network.keys[round - 2], network.high), network.high);
    }
    return std::uint64_t{high} * network.low + low;
}

} // namespace

Permutation::Permutation(Stream stream, std::uint64_t size) : m_size(size)
{
    assert(size >= 1 && size <= kMaximumSize);
    if (size <= kLargestTable) {
        buildTable(stream);
        return;
    }
    const std::uint64_t low = ceilingRoot(size);
    m_network.low = static_cast<std::uint32_t>(low);
    m_network.high = static_cast<std::uint32_t>((size + low - 1) / low);
    for (std::size_t round = 0; round < m_network.keys.size(); ++round)
        m_network.keys[round] = bitsAt(stream, round, kKeyLane);
}

/// Fisher and Yates, from the last element down.
void Permutation::buildTable(Stream stream)
{
    m_table.resize(2 * m_size);
    for (std::size_t i = 0; i < m_size; ++i)
        m_table[i] = static_cast<std::uint8_t>(i);
    for (std::uint64_t i = m_size - 1; i > 0; --i) {
        const std::uint64_t j = (bitsAt(stream, i, kShuffleLane) >> 32) * (i + 1) >> 32;
        std::swap(m_table[i], m_table[j]);
    }
    for (std::size_t i = 0; i < m_size; ++i)
        m_table[m_size + m_table[i]] = static_cast<std::uint8_t>(i);
}

std::uint64_t Permutation::operator()(std::uint64_t i) const
{
    assert(i < m_size);
    if (!m_table.empty())
        return m_table[i];
    do
        i = encryptOne(m_network, i);
    while (i >= m_size);
    return i;
}

std::uint64_t Permutation::inverse(std::uint64_t position) const
{
    assert(position < m_size);
    if (!m_table.empty())
        return m_table[m_size + position];
    do
        position = decryptOne(m_network, position);
    while (position >= m_size);
    return position;
}

void Permutation::map(std::uint64_t first, std::span<std::uint64_t> out) const
{
    assert(first <= m_size && out.size() <= m_size - first);
    if (!m_table.empty()) {
        std::copy_n(m_table.begin() + static_cast<std::ptrdiff_t>(first), out.size(), out.begin());
        return;
    }
    auto mapOneChunk = mapChunkPlain;
#if defined(__x86_64__)
    if (simdLevel() == SimdLevel::Avx2)
        mapOneChunk = mapChunkAvx2;
#endif
    std::size_t done = 0;
    for (; done + kChunk <= out.size(); done += kChunk) {
        mapOneChunk(m_network, first + done, out.data() + done);
        for (std::size_t i = done; i < done + kChunk; ++i) {
            while (out[i] >= m_size)
                [[unlikely]] out[i] = encryptOne(m_network, out[i]);
        }
    }
    for (; done < out.size(); ++done)
        out[done] = (*this)(first + done);
}

} // namespace dw
