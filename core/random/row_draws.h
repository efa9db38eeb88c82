// As many random words as one row turns out to need: text has no fixed number of draws.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/stream.h"

#include <array>

namespace dw {

/// Word n is a function of the row's own bits and n alone. The bits come from the generator's stream, at one lane.
class RowDraws
{
public:
    explicit RowDraws(std::uint64_t rowBits) : m_stream{rowBits} {}

    std::uint64_t bits()
    {
        if (m_next == m_words.size())
            refill();
        return m_words[m_next++];
    }
    double uniform() { return uniformFromBits(bits()); }

private:
    void refill()
    {
        fillBits(m_stream, m_first, 0, m_words);
        m_first += m_words.size();
        m_next = 0;
    }

    static constexpr std::size_t kBlock = 16;

    Stream m_stream;
    std::uint64_t m_first = 0;
    std::size_t m_next = kBlock;
    std::array<std::uint64_t, kBlock> m_words;
};

} // namespace dw
