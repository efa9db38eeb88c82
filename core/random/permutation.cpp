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

/// A keyed function from a residue below 2^32 to a residue below `count`.
std::uint64_t roundValue(std::uint64_t residue, std::uint64_t key, std::uint64_t count)
{
    const std::uint64_t mask = 0xFFFFFFFFu;
    const std::uint64_t first = (residue ^ (key & mask)) * philox::kMultiplier0;
    const std::uint64_t folded = (first ^ first >> 32 ^ key >> 32) & mask;
    const std::uint64_t second = folded * philox::kMultiplier1;
    return ((second ^ second >> 32) & mask) * count >> 32;
}

/// The smallest number whose square is at least `size`; at most 2^32 for sizes to 2^63.
std::uint64_t ceilingRoot(std::uint64_t size)
{
    auto root = static_cast<std::uint64_t>(std::sqrt(static_cast<double>(size)));
    while (root * root < size)
        ++root;
    while ((root - 1) * (root - 1) >= size)
        --root;
    return root;
}

} // namespace

Permutation::Permutation(Stream stream, std::uint64_t size) : m_size(size)
{
    assert(size >= 1 && size <= kMaximumSize);
    if (size <= kLargestTable) {
        buildTable(stream);
        return;
    }
    m_low = ceilingRoot(size);
    m_high = (size + m_low - 1) / m_low;
    for (std::size_t round = 0; round < m_keys.size(); ++round)
        m_keys[round] = bitsAt(stream, round, kKeyLane);
}

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

std::uint64_t Permutation::encrypt(std::uint64_t i) const
{
    std::uint64_t high = i / m_low;
    std::uint64_t low = i % m_low;
    for (std::size_t round = 0; round < m_keys.size(); round += 2) {
        high += roundValue(low, m_keys[round], m_high);
        high -= high >= m_high ? m_high : 0;
        low += roundValue(high, m_keys[round + 1], m_low);
        low -= low >= m_low ? m_low : 0;
    }
    return high * m_low + low;
}

std::uint64_t Permutation::decrypt(std::uint64_t position) const
{
    std::uint64_t high = position / m_low;
    std::uint64_t low = position % m_low;
    for (std::size_t round = m_keys.size(); round > 0; round -= 2) {
        low += m_low - roundValue(high, m_keys[round - 1], m_low);
        low -= low >= m_low ? m_low : 0;
        high += m_high - roundValue(low, m_keys[round - 2], m_high);
        high -= high >= m_high ? m_high : 0;
    }
    return high * m_low + low;
}

std::uint64_t Permutation::operator()(std::uint64_t i) const
{
    assert(i < m_size);
    if (!m_table.empty())
        return m_table[i];
    do
        i = encrypt(i);
    while (i >= m_size);
    return i;
}

std::uint64_t Permutation::inverse(std::uint64_t position) const
{
    assert(position < m_size);
    if (!m_table.empty())
        return m_table[m_size + position];
    do
        position = decrypt(position);
    while (position >= m_size);
    return position;
}

void Permutation::map(std::uint64_t first, std::span<std::uint64_t> out) const
{
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = (*this)(first + i);
}

} // namespace dw
