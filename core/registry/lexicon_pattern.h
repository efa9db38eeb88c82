// Patterns and formats found in lexicons: "0171 39200##", "M{11-23} #@@", "{given} {last}".
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace dw {

/// Random bits taken apart: each take() uses up log2(count) of the 64.
class BitDraw
{
public:
    explicit BitDraw(std::uint64_t bits) : m_bits(bits) {}
    /// A number below `count`, which is 1 to 2^31.
    std::uint32_t take(std::uint32_t count)
    {
        // The bits are a fraction of 1: times count, the whole part is the answer and the rest goes on.
        const std::uint64_t low = (m_bits & 0xFFFFFFFFu) * count;
        const std::uint64_t whole = ((m_bits >> 32) * count + (low >> 32)) >> 32;
        m_bits *= count;
        return static_cast<std::uint32_t>(whole);
    }

    /// A uniform in (0,1) of that many bits, up to 31.
    double uniform(int bits)
    {
        const std::uint32_t count = std::uint32_t{1} << bits;
        return (static_cast<double>(take(count)) + 0.5) / static_cast<double>(count);
    }

private:
    std::uint64_t m_bits;
};

/// Texts of one shape. '#' is a digit, '@' a letter that British postcodes end in, {10-250} a number padded to the
/// width of its first end, {A-D} a letter, {a|b} one of these, {area} the area given when it is written.
class LexiconPattern
{
public:
    /// `pattern` must outlive this (cells of lexicons do).
    explicit LexiconPattern(std::string_view pattern);

    /// False when the braces make no sense. The tests of the lexicons ask; nobody else needs to.
    bool isValid() const { return m_valid; }
    /// Writes one text; equal draws give equal texts.
    std::string_view write(BitDraw draw, Arena& arena, std::string_view area = {}) const;

private:
    enum class Kind : std::uint8_t { Literal, Letter, Number, Choice, Area };
    struct Part {
        Kind kind = Kind::Literal;
        std::uint8_t width = 0;  ///< Number: shortest number of digits
        std::uint32_t first = 0; ///< Number: smallest; Letter: code of the first
        std::uint32_t count = 1; ///< Number, Letter, Choice: how many there are
        std::string_view text;   ///< Literal
        std::vector<std::string_view> choices;
    };

    void addHole(std::string_view hole);
    void addRange(std::string_view low, std::string_view high);

    std::vector<Part> m_parts;
    std::size_t m_longest = 0; // bytes, without the area
    bool m_valid = true;
};

/// Named parts of a record in the order of a locale.
class LexiconFormat
{
public:
    LexiconFormat() = default;
    /// `format` must outlive this. Holes are looked up in `names`; one that is not there stays empty.
    LexiconFormat(std::string_view format, std::span<const std::string_view> names);

    /// True when some hole names that part.
    bool uses(std::size_t part) const;
    /// The only part there is, or -1 when there is more to it.
    int onlyPart() const { return m_pieces.size() == 1 ? m_pieces.front().part : -1; }
    /// `parts` in the order of the names.
    std::string_view write(std::span<const std::string_view> parts, Arena& arena) const;

private:
    struct Piece {
        std::string_view literal;
        int part = -1; ///< -1: this piece is the literal
    };
    std::vector<Piece> m_pieces;
};

} // namespace dw
