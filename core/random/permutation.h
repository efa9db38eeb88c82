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

    struct Network {
        std::uint32_t high = 1; ///< Number of values of the high residue.
        std::uint32_t low = 1;  ///< Number of values of the low residue; high * low is at least the size.
        std::array<std::uint64_t, 8> keys{};
    };

private:
    static constexpr std::uint64_t kLargestTable = 256;

    void buildTable(Stream stream);

    std::uint64_t m_size = 1;
    Network m_network;
    std::vector<std::uint8_t> m_table; ///< Small sizes: the permutation, then its inverse.
};

} // namespace dw
