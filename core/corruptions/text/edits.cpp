// Keyboards, look-alikes and the errors made with them.
// SPDX-License-Identifier: Apache-2.0
#include "core/corruptions/text/edits.h"

#include "core/text/utf8.h"

#include <array>
#include <map>

namespace dw::corruptions {

namespace {

using Neighbours = std::map<std::string, std::vector<std::string>, std::less<>>;

std::size_t endOfLetter(std::string_view text, std::size_t begin)
{
    std::size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        ++end;
    return end;
}

/// Each row is shifted by half a key to the right of the one above it.
Neighbours neighboursOf(const std::array<std::string_view, 4>& rows)
{
    std::array<std::vector<std::string_view>, 4> keys;
    for (std::size_t row = 0; row < rows.size(); ++row)
        keys[row] = lettersOf(rows[row]);
    Neighbours neighbours;
    for (std::size_t row = 0; row < keys.size(); ++row)
        for (std::size_t at = 0; at < keys[row].size(); ++at) {
            std::vector<std::string>& list = neighbours[std::string(keys[row][at])];
            const auto add = [&](std::size_t otherRow, std::size_t place) {
                if (otherRow < keys.size() && place < keys[otherRow].size()) // a step before the first is past the last
                    list.emplace_back(keys[otherRow][place]);
            };
            add(row, at - 1);
            add(row, at + 1);
            add(row - 1, at);
            add(row - 1, at + 1);
            add(row + 1, at - 1);
            add(row + 1, at);
        }
    return neighbours;
}

std::string allSmall(std::string_view text)
{
    std::string small(text);
    makeSmall(small);
    return small;
}

struct Keys {
    Neighbours neighbours;
    std::array<bool, 128> isKey{}; ///< of letters of one byte, large ones too

    explicit Keys(const std::array<std::string_view, 4>& rows) : neighbours(neighboursOf(rows))
    {
        for (std::size_t letter = 0; letter < isKey.size(); ++letter)
            isKey[letter] = neighbours.contains(allSmall(std::string(1, static_cast<char>(letter))));
    }
    bool has(std::string_view letter) const
    {
        return letter.size() == 1 && static_cast<unsigned char>(letter[0]) < isKey.size()
                   ? isKey[static_cast<unsigned char>(letter[0])]
                   : neighbours.contains(allSmall(letter));
    }
};

const Keys& keyboardOf(Keyboard keyboard)
{
    static const std::array<Keys, 3> all{Keys({"1234567890-", "qwertyuiop", "asdfghjkl;", "zxcvbnm,."}),
                                         Keys({"1234567890ß", "qwertzuiopü", "asdfghjklöä", "yxcvbnm,.-"}),
                                         Keys({"1234567890-", "azertyuiop", "qsdfghjklm", "wxcvbn,;:"})};
    return all[static_cast<std::size_t>(keyboard)];
}

/// What machines read for one another (measured confusions differ by engine and typeface; these are common to them).
constexpr std::array<std::array<std::string_view, 2>, 28> kLookAlikes{{
    {"0", "O"},  {"O", "0"},  {"1", "l"},  {"l", "1"},  {"I", "l"},  {"l", "I"},  {"5", "S"},
    {"S", "5"},  {"8", "B"},  {"B", "8"},  {"2", "Z"},  {"Z", "2"},  {"6", "G"},  {"G", "6"},
    {"rn", "m"}, {"m", "rn"}, {"cl", "d"}, {"d", "cl"}, {"vv", "w"}, {"w", "vv"}, {"e", "c"},
    {"c", "e"},  {"u", "v"},  {"h", "b"},  {"i", "j"},  {"t", "f"},  {"n", "ri"}, {"9", "g"},
}};

bool isSpace(std::string_view letter)
{
    return letter == " ";
}

std::string joined(const std::vector<std::string>& letters)
{
    std::string text;
    for (const std::string& letter : letters)
        text += letter;
    return text;
}

std::string allLarge(std::string_view text)
{
    std::string large(text);
    for (std::size_t at = 0; at < large.size(); ++at)
        capitalise(large, at);
    return large;
}

bool takeOne(std::string_view text, std::vector<std::string> candidates, RowDraws& draws, std::string& out)
{
    std::erase_if(candidates, [text](const std::string& candidate) { return candidate == text; });
    if (candidates.empty())
        return false;
    out = candidates[pickOf(draws, candidates.size())];
    return true;
}

} // namespace

std::vector<std::string_view> lettersOf(std::string_view text)
{
    std::vector<std::string_view> letters;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = endOfLetter(text, begin);
        letters.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return letters;
}

bool hitWrongKey(std::string_view text, Keyboard keyboard, RowDraws& draws, std::string& out)
{
    const Keys& keys = keyboardOf(keyboard);
    std::size_t letters = 0;
    std::vector<std::pair<std::size_t, std::size_t>> places; // bytes of the letters that have a key
    places.reserve(text.size());
    for (std::size_t begin = 0; begin < text.size(); ++letters) {
        const std::size_t end = endOfLetter(text, begin);
        if (keys.has(text.substr(begin, end - begin)))
            places.emplace_back(begin, end);
        begin = end;
    }
    if (places.empty())
        return false;
    const auto [begin, end] = places[pickOf(draws, places.size())];
    const std::string_view right = text.substr(begin, end - begin);
    const std::string small = allSmall(right);
    const std::vector<std::string>& near = keys.neighbours.find(small)->second;
    std::string wrong = near[pickOf(draws, near.size())];
    if (small != right)
        wrong = allLarge(wrong);
    const double how = draws.uniform();
    out.assign(text.substr(0, begin));
    if (how < 0.55)
        out += wrong;
    else if (how < 0.70)
        out.append(right).append(wrong);
    else if (how < 0.85 || letters == 1)
        out.append(right).append(right);
    out += text.substr(end);
    return true;
}

bool transpose(std::string_view text, RowDraws& draws, std::string& out)
{
    const std::vector<std::string_view> letters = lettersOf(text);
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i)
        if (letters[i] != letters[i + 1] && !isSpace(letters[i]) && !isSpace(letters[i + 1]))
            places.push_back(i);
    if (places.empty())
        return false;
    std::vector<std::string> changed(letters.begin(), letters.end());
    const std::size_t place = places[pickOf(draws, places.size())];
    std::swap(changed[place], changed[place + 1]);
    out = joined(changed);
    return true;
}

bool misread(std::string_view text, RowDraws& draws, std::string& out)
{
    std::vector<std::pair<std::size_t, std::size_t>> places; // byte, look-alike
    for (std::size_t pair = 0; pair < kLookAlikes.size(); ++pair)
        for (std::size_t at = text.find(kLookAlikes[pair][0]); at != std::string_view::npos;
             at = text.find(kLookAlikes[pair][0], at + 1))
            places.emplace_back(at, pair);
    if (places.empty())
        return false;
    const auto [at, pair] = places[pickOf(draws, places.size())];
    std::string changed(text);
    changed.replace(at, kLookAlikes[pair][0].size(), kLookAlikes[pair][1]);
    out = std::move(changed);
    return true;
}

bool changeCase(std::string_view text, RowDraws& draws, std::string& out)
{
    return takeOne(text, {allLarge(text), allSmall(text)}, draws, out);
}

bool changeSpacing(std::string_view text, RowDraws& draws, std::string& out)
{
    std::vector<std::string> candidates;
    if (!text.empty())
        candidates = {' ' + std::string(text), std::string(text) + ' '};
    std::vector<std::size_t> spaces;
    for (std::size_t at = text.find(' '); at != std::string_view::npos; at = text.find(' ', at + 1))
        spaces.push_back(at);
    if (!spaces.empty()) {
        const std::size_t at = spaces[pickOf(draws, spaces.size())];
        candidates.push_back(std::string(text).insert(at, 1, ' '));
        candidates.push_back(std::string(text).erase(at, 1));
    }
    return takeOne(text, std::move(candidates), draws, out);
}

} // namespace dw::corruptions
