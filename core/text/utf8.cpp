// Case of letters and counting in UTF-8.
// SPDX-License-Identifier: Apache-2.0
#include "core/text/utf8.h"

#include <algorithm>

namespace dw {

namespace {

unsigned byteAt(const std::string& text, std::size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

} // namespace

std::size_t codePoints(std::string_view text)
{
    // Every byte but those that continue a character.
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

void capitalise(std::string& text, std::size_t at)
{
    const unsigned first = byteAt(text, at);
    const unsigned second = byteAt(text, at + 1);
    if (first >= 'a' && first <= 'z')
        text[at] = static_cast<char>(first - 0x20);
    else if (first == 0xC3 && second >= 0xA0 && second <= 0xBE && second != 0xB7) // à to þ, but not ÷
        text[at + 1] = static_cast<char>(second - 0x20);
    else if (first == 0xC5 && second == 0x93) // œ
        text[at + 1] = static_cast<char>(0x92);
}

void makeSmall(std::string& text, std::size_t from)
{
    for (std::size_t at = from; at < text.size(); ++at) {
        const unsigned first = byteAt(text, at);
        const unsigned second = byteAt(text, at + 1);
        if (first >= 'A' && first <= 'Z')
            text[at] = static_cast<char>(first + 0x20);
        else if (first == 0xC3 && second >= 0x80 && second <= 0x9E && second != 0x97) // À to Þ, but not ×
            text[at + 1] = static_cast<char>(second + 0x20);
        else if (first == 0xC5 && second == 0x92) // Œ
            text[at + 1] = static_cast<char>(0x93);
    }
}

} // namespace dw
