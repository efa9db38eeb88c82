// Copies text while looking for the few bytes that would be misread, sixteen at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dw::sinks::text {

using Bytes16 = char __attribute__((vector_size(16)));

/// Up to four byte values to look for; unused places repeat another one.
class MarkedBytes
{
public:
    MarkedBytes(char a, char b, char c, char d) : m_marks{splat(a), splat(b), splat(c), splat(d)} {}

    /// Copies `text` to `out` and says whether it is free of marks. May stop copying at the first mark; writes nothing
    /// behind out + text.size().
    bool copyUnmarked(std::string_view text, char* out) const
    {
        const char* from = text.data();
        std::size_t left = text.size();
        if (left < 16)
            return copyShort(from, left, out);
        while (left > 16) {
            if (!copySixteen(from, out))
                return false;
            from += 16;
            out += 16;
            left -= 16;
        }
        // The last sixteen bytes overlap what was copied before.
        return copySixteen(from + left - 16, out + left - 16);
    }

private:
    static Bytes16 splat(char c) { return Bytes16{c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c}; }

    bool isFree(Bytes16 bytes) const
    {
        const auto found =
            (bytes == m_marks[0]) | (bytes == m_marks[1]) | (bytes == m_marks[2]) | (bytes == m_marks[3]);
        std::uint64_t halves[2];
        std::memcpy(halves, &found, sizeof halves);
        return (halves[0] | halves[1]) == 0;
    }

    bool copySixteen(const char* from, char* out) const
    {
        Bytes16 bytes;
        std::memcpy(&bytes, from, sizeof bytes);
        std::memcpy(out, &bytes, sizeof bytes);
        return isFree(bytes);
    }

    bool copyShort(const char* from, std::size_t size, char* out) const
    {
        if (size >= 8)
            return copyEnds<std::uint64_t>(from, size, out);
        if (size >= 4)
            return copyEnds<std::uint32_t>(from, size, out);
        bool free = true;
        for (std::size_t i = 0; i < size; ++i) {
            out[i] = from[i];
            for (const Bytes16& mark : m_marks)
                free &= from[i] != mark[0];
        }
        return free;
    }

    template <typename Word>
    bool copyEnds(const char* from, std::size_t size, char* out) const
    {
        Word words[16 / sizeof(Word)] = {};
        std::memcpy(&words[0], from, sizeof(Word));
        std::memcpy(&words[1], from + size - sizeof(Word), sizeof(Word));
        std::memcpy(out, &words[0], sizeof(Word));
        std::memcpy(out + size - sizeof(Word), &words[1], sizeof(Word));
        for (std::size_t i = 2; i < 16 / sizeof(Word); ++i)
            words[i] = words[0];
        Bytes16 bytes;
        std::memcpy(&bytes, words, sizeof bytes);
        return isFree(bytes);
    }

    Bytes16 m_marks[4];
};

} // namespace dw::sinks::text
