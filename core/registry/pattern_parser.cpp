// A recursive descent over the pattern, making positions as it goes.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/pattern_parser.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::size_t kMostPositions = 2000;
constexpr int kDeepest = 50;
constexpr int kMostItems = 20'000;
constexpr std::uint32_t kFirstPrintable = 0x20;
constexpr std::uint32_t kLastPrintable = 0x7E;

/// Thrown and caught in this file only.
struct PatternError {
    std::string words;
};

/// What a part of the pattern looks like from outside, once its positions are made.
struct Part {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> last;
    bool mayBeEmpty = true;
};

void addAll(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

CharClass normalised(CharClass ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](CharRange a, CharRange b) { return a.first < b.first; });
    CharClass merged;
    for (const CharRange range : ranges) {
        if (!merged.empty() && range.first <= merged.back().last + 1)
            merged.back().last = std::max(merged.back().last, range.last);
        else
            merged.push_back(range);
    }
    return merged;
}

CharClass complement(const CharClass& ranges)
{
    CharClass rest;
    std::uint32_t next = kFirstPrintable;
    for (const CharRange range : ranges) {
        if (range.first > next)
            rest.push_back({next, std::min(range.first - 1, kLastPrintable)});
        next = std::max(next, range.last + 1);
        if (next > kLastPrintable)
            return rest;
    }
    rest.push_back({next, kLastPrintable});
    return rest;
}

class PatternParser
{
public:
    explicit PatternParser(std::string_view pattern) : m_pattern(pattern) {}

    PatternPositions parse()
    {
        if (peek() == '^')
            ++m_at;
        const Part whole = alternatives(0);
        if (peek() == '$')
            ++m_at;
        if (m_at < m_pattern.size())
            fail("there is a ')' without a '('");
        m_positions.first = whole.first;
        m_positions.last = whole.last;
        m_positions.mayBeEmpty = whole.mayBeEmpty;
        for (std::vector<std::uint32_t>& follow : m_positions.follow) {
            std::sort(follow.begin(), follow.end());
            follow.erase(std::unique(follow.begin(), follow.end()), follow.end());
        }
        return std::move(m_positions);
    }

private:
    static constexpr std::uint32_t kEnd = UINT32_MAX;

    [[noreturn]] void fail(const std::string& what) const
    {
        throw PatternError{fmt::format("The pattern cannot be read at character {}: {}.", m_at + 1, what)};
    }

    char peek() const { return m_at < m_pattern.size() ? m_pattern[m_at] : '\0'; }
    bool atEnd() const { return m_at >= m_pattern.size(); }

    /// The next code point; checks that it is well-formed UTF-8.
    std::uint32_t takeChar()
    {
        const auto lead = static_cast<unsigned char>(m_pattern[m_at]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        if (length == 0 || m_at + length > m_pattern.size())
            fail("it is not well-formed UTF-8");
        std::uint32_t code = length == 1 ? lead : lead & (0x7Fu >> length);
        for (std::size_t i = 1; i < length; ++i) {
            const auto next = static_cast<unsigned char>(m_pattern[m_at + i]);
            if ((next & 0xC0u) != 0x80u)
                fail("it is not well-formed UTF-8");
            code = code << 6 | (next & 0x3Fu);
        }
        if ((length == 3 && code < 0x800) || (length == 4 && (code < 0x10000 || code > 0x10FFFF)) ||
            (code >= 0xD800 && code <= 0xDFFF))
            fail("it is not well-formed UTF-8");
        m_at += length;
        return code;
    }

    /// What a backslash and the character after it stand for.
    CharClass takeEscape()
    {
        ++m_at;
        if (atEnd())
            fail("a backslash needs a character after it");
        const std::uint32_t code = takeChar();
        switch (code) {
        case 'd':
            return {{'0', '9'}};
        case 'w':
            return {{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}};
        case 's':
            return {{' ', ' '}};
        case 't':
            return {{'\t', '\t'}};
        case 'n':
            return {{'\n', '\n'}};
        default:
            break;
        }
        if ((code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z')) {
            --m_at;
            fail("only \\d, \\w, \\s, \\t and \\n are known, and a backslash before a special character");
        }
        return {{code, code}};
    }

    CharClass takeClass()
    {
        const std::size_t start = m_at++;
        const bool negated = peek() == '^';
        m_at += negated ? 1 : 0;
        CharClass ranges;
        while (!atEnd() && peek() != ']') {
            CharClass item = peek() == '\\' ? takeEscape() : oneChar();
            const bool single = item.size() == 1 && item[0].first == item[0].last;
            if (single && peek() == '-' && m_at + 1 < m_pattern.size() && m_pattern[m_at + 1] != ']') {
                ++m_at;
                const CharClass end = peek() == '\\' ? takeEscape() : oneChar();
                if (end.size() != 1 || end[0].first != end[0].last || end[0].last < item[0].first)
                    fail("a range like a-z must rise");
                item[0].last = end[0].last;
            }
            ranges.insert(ranges.end(), item.begin(), item.end());
        }
        if (atEnd()) {
            m_at = start;
            fail("the '[' is not closed with ']'");
        }
        ++m_at;
        ranges = normalised(std::move(ranges));
        if (negated)
            ranges = complement(ranges);
        // Surrogates are no characters, though ranges may pass over them.
        CharClass cut;
        for (const CharRange range : ranges) {
            if (range.first < 0xD800)
                cut.push_back({range.first, std::min<std::uint32_t>(range.last, 0xD7FF)});
            if (range.last > 0xDFFF)
                cut.push_back({std::max<std::uint32_t>(range.first, 0xE000), range.last});
        }
        if (cut.empty())
            fail("there is no character in the class before this");
        return cut;
    }

    CharClass oneChar()
    {
        const std::uint32_t code = takeChar();
        return {{code, code}};
    }

    Part position(CharClass ranges)
    {
        if (m_positions.classes.size() >= kMostPositions)
            fail(fmt::format("with its repetitions written out it has more than {} characters", kMostPositions));
        const auto number = static_cast<std::uint32_t>(m_positions.classes.size());
        m_positions.classes.push_back(std::move(ranges));
        m_positions.follow.emplace_back();
        return {{number}, {number}, false};
    }

    Part joined(Part left, const Part& right)
    {
        for (const std::uint32_t end : left.last)
            addAll(m_positions.follow[end], right.first);
        if (left.mayBeEmpty)
            addAll(left.first, right.first);
        if (!right.mayBeEmpty)
            left.last.clear();
        addAll(left.last, right.last);
        left.mayBeEmpty = left.mayBeEmpty && right.mayBeEmpty;
        return left;
    }

    Part alternatives(int depth)
    {
        if (depth > kDeepest)
            fail("groups are nested too deeply");
        Part all = sequence(depth);
        while (peek() == '|') {
            ++m_at;
            const Part next = sequence(depth);
            addAll(all.first, next.first);
            addAll(all.last, next.last);
            all.mayBeEmpty = all.mayBeEmpty || next.mayBeEmpty;
        }
        return all;
    }

    Part sequence(int depth)
    {
        Part all;
        while (!atEnd() && peek() != '|' && peek() != ')' && !(peek() == '$' && m_at + 1 == m_pattern.size()))
            all = joined(std::move(all), repeated(depth));
        return all;
    }

    /// One item without its repetition. May be asked for the same place again, to write it out once more.
    Part item(int depth)
    {
        if (++m_items > kMostItems)
            fail("its repetitions make it too long");
        switch (peek()) {
        case '(': {
            const std::size_t start = m_at++;
            if (m_pattern.substr(m_at, 2) == "?:")
                m_at += 2;
            Part inner = alternatives(depth + 1);
            if (peek() != ')') {
                m_at = start;
                fail("the '(' is not closed with ')'");
            }
            ++m_at;
            return inner;
        }
        case '[':
            return position(takeClass());
        case '\\':
            return position(takeEscape());
        case '*':
        case '+':
            fail("texts must not be endless; use {0,10} or {1,10} instead");
        case '{':
        case '}':
        case '?':
        case ']':
            fail(
                fmt::format("there is nothing before the '{0}' that it could belong to; a plain one is \\{0}", peek()));
        default:
            return position(oneChar());
        }
    }

    Part repeated(int depth)
    {
        const std::size_t start = m_at;
        const std::size_t before = m_positions.classes.size();
        Part once = item(depth);
        const auto [least, most] = takeRepetition();
        const std::size_t end = m_at;
        if (least == 1 && most == 1)
            return once;
        if (most == 0) {
            // Nothing refers to the positions of an item that never occurs.
            m_positions.classes.resize(before);
            m_positions.follow.resize(before);
            return {};
        }
        std::vector<Part> copies{once};
        while (copies.size() < static_cast<std::size_t>(most)) {
            m_at = start;
            copies.push_back(item(depth));
        }
        m_at = end;
        // x{2,4} is xx(x(x)?)?: copies that may be missing are nested from the end.
        Part all = copies.back();
        for (int k = most; k-- > 0;) {
            if (k + 1 < most)
                all = joined(copies[static_cast<std::size_t>(k)], all);
            if (k >= least)
                all.mayBeEmpty = true;
        }
        return all;
    }

    /// "{2}", "{2,4}", "?" or nothing, which is once.
    std::pair<int, int> takeRepetition()
    {
        if (peek() == '?') {
            ++m_at;
            return {0, 1};
        }
        if (peek() == '*' || peek() == '+')
            fail("texts must not be endless; use {0,10} or {1,10} instead");
        if (peek() != '{')
            return {1, 1};
        const std::size_t start = m_at++;
        const int least = takeCount(start);
        int most = least;
        if (peek() == ',') {
            ++m_at;
            if (peek() == '}')
                fail("texts must not be endless; say how often at most");
            most = takeCount(start);
        }
        if (peek() != '}' || most < least) {
            m_at = start;
            fail("a repetition is written {3} or {2,5}, the smaller number first");
        }
        ++m_at;
        return {least, most};
    }

    int takeCount(std::size_t start)
    {
        int count = 0;
        const std::size_t first = m_at;
        while (peek() >= '0' && peek() <= '9' && count <= static_cast<int>(kMostPositions))
            count = 10 * count + (m_pattern[m_at++] - '0');
        if (m_at == first) {
            m_at = start;
            fail("a repetition is written {3} or {2,5}, the smaller number first");
        }
        if (count > static_cast<int>(kMostPositions))
            fail(fmt::format("repetitions go up to {}", kMostPositions));
        return count;
    }

    std::string_view m_pattern;
    std::size_t m_at = 0;
    int m_items = 0;
    PatternPositions m_positions;
};

} // namespace

std::optional<PatternPositions> parsePattern(std::string_view pattern, std::string& wrong)
{
    try {
        return PatternParser(pattern).parse();
    } catch (const PatternError& error) {
        wrong = error.words;
        return std::nullopt;
    }
}

} // namespace dw
