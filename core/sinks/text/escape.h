// Copies text while looking for the few bytes that would be misread, sixteen at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace dw::sinks::text {

using Bytes16 = char __attribute__((vector_size(16)));
using UnsignedBytes16 = unsigned char __attribute__((vector_size(16)));

inline Bytes16 splat(char c)
{
    return Bytes16{c, c, c, c, c, c, c, c, c, c, c, c, c, c, c, c};
}

/// True when no byte of a comparison's result is set.
template <typename Comparison>
bool isNone(Comparison found)
{
    std::uint64_t halves[2];
    static_assert(sizeof found == sizeof halves);
    std::memcpy(halves, &found, sizeof halves);
    return (halves[0] | halves[1]) == 0;
}

/// Up to four byte values to look for; unused places repeat another one.
class MarkedBytes
{
public:
    MarkedBytes(char a, char b, char c, char d) : m_marks{splat(a), splat(b), splat(c), splat(d)} {}
    bool isFree(Bytes16 bytes) const
    {
        return isNone((bytes == m_marks[0]) | (bytes == m_marks[1]) | (bytes == m_marks[2]) | (bytes == m_marks[3]));
    }

private:
    Bytes16 m_marks[4];
};

/// What JSON must escape: quotes, backslashes, control characters.
class JsonMarks
{
public:
    bool isFree(Bytes16 bytes) const
    {
        const UnsignedBytes16 plain = reinterpret_cast<UnsignedBytes16>(bytes);
        const UnsignedBytes16 firstPrintable = reinterpret_cast<UnsignedBytes16>(splat(0x20));
        return isNone((bytes == splat('"')) | (bytes == splat('\\')) | (plain < firstPrintable));
    }
};

namespace detail {

/// Copies 4 to 15 bytes as two words that may overlap.
template <typename Word, typename Marks>
bool copyEnds(const char* from, std::size_t size, char* out, const Marks& marks)
{
    Word words[16 / sizeof(Word)];
    std::memcpy(&words[0], from, sizeof(Word));
    std::memcpy(&words[1], from + size - sizeof(Word), sizeof(Word));
    std::memcpy(out, &words[0], sizeof(Word));
    std::memcpy(out + size - sizeof(Word), &words[1], sizeof(Word));
    for (std::size_t i = 2; i < 16 / sizeof(Word); ++i)
        words[i] = words[0];
    Bytes16 bytes;
    std::memcpy(&bytes, words, sizeof bytes);
    return marks.isFree(bytes);
}

template <typename Marks>
bool copySixteen(const char* from, char* out, const Marks& marks)
{
    Bytes16 bytes;
    std::memcpy(&bytes, from, sizeof bytes);
    std::memcpy(out, &bytes, sizeof bytes);
    return marks.isFree(bytes);
}

} // namespace detail

/// Copies `text` to `out` and says whether it is free of marks. May stop copying at the first mark; writes nothing
/// behind out + text.size().
template <typename Marks>
bool copyUnmarked(std::string_view text, char* out, const Marks& marks)
{
    const char* from = text.data();
    std::size_t left = text.size();
    if (left >= 16) {
        for (; left > 16; left -= 16, from += 16, out += 16)
            if (!detail::copySixteen(from, out, marks))
                return false;
        // The last sixteen bytes overlap what was copied before.
        return detail::copySixteen(from + left - 16, out + left - 16, marks);
    }
    if (left >= 8)
        return detail::copyEnds<std::uint64_t>(from, left, out, marks);
    if (left >= 4)
        return detail::copyEnds<std::uint32_t>(from, left, out, marks);
    Bytes16 bytes = splat(' ');
    bool isFree = true;
    for (std::size_t i = 0; i < left; ++i) {
        out[i] = from[i];
        bytes = splat(from[i]);
        isFree &= marks.isFree(bytes);
    }
    return isFree;
}

} // namespace dw::sinks::text
