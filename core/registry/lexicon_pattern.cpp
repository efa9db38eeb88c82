// Reads patterns and formats of lexicons once, and writes texts from them.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/lexicon_pattern.h"
#include "core/registry/append_text.h"

#include <algorithm>
#include <cassert>
#include <charconv>

namespace dw {

namespace {

/// Letters that the last two places of a British postcode have: not C, I, K, M, O, V.
constexpr std::string_view kPostcodeLetters = "ABDEFGHJLNPQRSTUWXYZ";
constexpr std::size_t kLongestNumber = 10;
constexpr std::size_t kLongestText = 256;

bool isNumber(std::string_view text)
{
    return !text.empty() && text.size() < kLongestNumber &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint32_t numberOf(std::string_view text)
{
    std::uint32_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

char* appendNumber(char* out, std::uint32_t value, std::size_t width)
{
    char digits[kLongestNumber];
    std::size_t count = 0;
    do {
        digits[count++] = static_cast<char>('0' + value % 10);
        value /= 10;
    } while (value != 0);
    for (; count < width; ++count)
        digits[count] = '0';
    while (count > 0)
        *out++ = digits[--count];
    return out;
}

} // namespace

LexiconPattern::LexiconPattern(std::string_view pattern)
{
    while (!pattern.empty()) {
        const std::size_t literal = std::min(pattern.find_first_of("#@{"), pattern.size());
        if (literal > 0) {
            m_parts.push_back({Kind::Literal, 0, 0, 1, pattern.substr(0, literal), {}});
            m_longest += literal;
            pattern.remove_prefix(literal);
            continue;
        }
        const std::size_t end = pattern.front() == '{' ? pattern.find('}') : 0;
        if (end == std::string_view::npos) {
            m_valid = false;
            return;
        }
        if (pattern.front() == '{')
            addHole(pattern.substr(1, end - 1));
        else if (pattern.front() == '#')
            addRange("0", "9");
        else
            m_parts.push_back(
                {Kind::Choice, 0, 0, static_cast<std::uint32_t>(kPostcodeLetters.size()), kPostcodeLetters, {}});
        m_longest += pattern.front() == '@' ? 1 : 0;
        pattern.remove_prefix(end + 1);
    }
    m_valid = m_valid && m_longest < kLongestText / 2;
}

void LexiconPattern::addHole(std::string_view hole)
{
    if (hole == "area") {
        m_parts.push_back({Kind::Area, 0, 0, 1, {}, {}});
        return;
    }
    if (hole.find('|') == std::string_view::npos) {
        const std::size_t dash = std::min(hole.find('-'), hole.size());
        addRange(hole.substr(0, dash), hole.substr(std::min(dash + 1, hole.size())));
        return;
    }
    Part part;
    part.kind = Kind::Choice;
    std::size_t longest = 0;
    for (std::size_t bar = 0; bar != std::string_view::npos;) {
        bar = hole.find('|');
        part.choices.push_back(hole.substr(0, bar));
        longest = std::max(longest, part.choices.back().size());
        hole.remove_prefix(bar == std::string_view::npos ? hole.size() : bar + 1);
    }
    part.count = static_cast<std::uint32_t>(part.choices.size());
    m_longest += longest;
    m_parts.push_back(std::move(part));
}

void LexiconPattern::addRange(std::string_view low, std::string_view high)
{
    const auto isLetter = [](std::string_view text) {
        return text.size() == 1 && ((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= 'a' && text[0] <= 'z'));
    };
    Part part;
    std::uint32_t last = 0;
    if (isNumber(low) && isNumber(high)) {
        part.kind = Kind::Number;
        part.width = static_cast<std::uint8_t>(low.size());
        part.first = numberOf(low);
        last = numberOf(high);
        m_longest += std::max(low.size(), high.size());
    } else if (isLetter(low) && isLetter(high)) {
        part.kind = Kind::Letter;
        part.first = static_cast<unsigned char>(low[0]);
        last = static_cast<unsigned char>(high[0]);
        m_longest += 1;
    } else {
        m_valid = false;
        return;
    }
    if (last < part.first) {
        m_valid = false;
        return;
    }
    part.count = last - part.first + 1;
    m_parts.push_back(std::move(part));
}

std::string_view LexiconPattern::write(BitDraw draw, Arena& arena, std::string_view area) const
{
    char text[kLongestText];
    assert(m_valid && m_longest + 2 * area.size() <= sizeof(text));
    char* out = text;
    for (const Part& part : m_parts) {
        switch (part.kind) {
        case Kind::Literal:
            out = appendText(out, part.text);
            break;
        case Kind::Letter:
            *out++ = static_cast<char>(part.first + draw.take(part.count));
            break;
        case Kind::Number:
            out = appendNumber(out, part.first + draw.take(part.count), part.width);
            break;
        case Kind::Choice: {
            const std::uint32_t choice = draw.take(part.count);
            out = appendText(out, part.choices.empty() ? part.text.substr(choice, 1) : part.choices[choice]);
            break;
        }
        case Kind::Area:
            out = appendText(out, area);
            break;
        }
    }
    return arena.copy({text, static_cast<std::size_t>(out - text)});
}

LexiconFormat::LexiconFormat(std::string_view format, std::span<const std::string_view> names)
{
    while (!format.empty()) {
        const std::size_t open = std::min(format.find('{'), format.size());
        if (open > 0)
            m_pieces.push_back({format.substr(0, open), -1});
        format.remove_prefix(open);
        if (format.empty())
            return;
        const std::size_t close = std::min(format.find('}'), format.size() - 1);
        const auto named = std::find(names.begin(), names.end(), format.substr(1, close - 1));
        if (named != names.end())
            m_pieces.push_back({{}, static_cast<int>(named - names.begin())});
        format.remove_prefix(close + 1);
    }
}

bool LexiconFormat::uses(std::size_t part) const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(),
                       [part](const Piece& piece) { return piece.part == static_cast<int>(part); });
}

std::string_view LexiconFormat::write(std::span<const std::string_view> parts, Arena& arena) const
{
    const auto textOf = [parts](const Piece& piece) {
        return piece.part < 0 ? piece.literal : parts[static_cast<std::size_t>(piece.part)];
    };
    std::size_t size = 0;
    for (const Piece& piece : m_pieces)
        size += textOf(piece).size();
    char* const text = arena.allocate(size);
    char* out = text;
    for (const Piece& piece : m_pieces)
        out = appendText(out, textOf(piece));
    return {text, size};
}

} // namespace dw
