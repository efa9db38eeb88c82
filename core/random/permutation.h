// A keyed bijection on [0, size) that needs no memory of what it gave before: uniqueness and exact quotas by row.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/stream.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace dw {

/// Sizes up to 256 are shuffled outright (every order equally likely); larger ones are an eight-round Feistel network
/// over a pair of residues, walked until it lands inside. The construction is specified in core/random/README.md.
class Permutation
{
public:
    static constexpr std::uint64_t kMaximumSize = std::uint64_t{1} << 63;

    /// The identity on one element.
    Permutation() : Permutation(Stream{}, 1) {}
    /// `size` is 1 to kMaximumSize.
    Permutation(Stream stream, std::uint64_t size);

    std::uint64_t size() const { return m_size; }
    /// Where `i` goes; `i` is below size().
    std::uint64_t operator()(std::uint64_t i) const;
    /// What came to `position`: inverse((*this)(i)) == i.
    std::uint64_t inverse(std::uint64_t position) const;
    /// out[k] = (*this)(first + k); first + out.size() is at most size().
    void map(std::uint64_t first, std::span<std::uint64_t> out) const;

private:
    static constexpr int kRounds = 8;
    static constexpr std::uint64_t kLargestTable = 256;

    void buildTable(Stream stream);
    std::uint64_t encrypt(std::uint64_t i) const;
    std::uint64_t decrypt(std::uint64_t position) const;

    std::uint64_t m_size = 1;
    std::uint64_t m_high = 1; ///< Number of values of the high residue.
    std::uint64_t m_low = 1;  ///< Number of values of the low residue; m_high * m_low >= m_size.
    std::array<std::uint64_t, kRounds> m_keys{};
    std::vector<std::uint8_t> m_table; ///< Small sizes: the permutation, then its inverse.
};

} // namespace dw
