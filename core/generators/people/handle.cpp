// Puts user names together in the ways people do.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/people/handle.h"
#include "core/registry/append_text.h"

#include <algorithm>

namespace dw::people {

void Handle::add(std::string_view part)
{
    constexpr std::size_t kRoomForNumber = 24;
    part = part.substr(0, text.size() - kRoomForNumber - size);
    appendText(text.data() + size, part);
    size += part.size();
}

void Handle::addNumber(std::uint64_t number, std::size_t width)
{
    std::array<char, 20> digits;
    std::size_t count = 0;
    for (; number != 0 || count < width; number /= 10)
        digits[count++] = static_cast<char>('0' + number % 10);
    while (count > 0)
        text[size++] = digits[--count];
}

void composeHandle(BitDraw& draw, std::string_view given, std::string_view family, std::int64_t birthYear,
                   bool isUnique, Handle& handle)
{
    constexpr std::array<std::uint32_t, 5> kStylesUpTo{48, 62, 70, 80, 86}; // of 100
    const std::uint32_t drawn = draw.take(isUnique ? kStylesUpTo.back() : 100);
    std::size_t style = 0;
    while (style < kStylesUpTo.size() && drawn >= kStylesUpTo[style])
        ++style;
    constexpr std::array<std::string_view, 6> kBetween{".", "", "_", "", ".", "."};
    handle.size = 0;
    handle.add(style == 4 ? family : style == 1 ? given.substr(0, 1) : given);
    handle.add(kBetween[style]);
    handle.add(style == 4 ? given : family);
    if (style == 5)
        handle.addNumber(static_cast<std::uint64_t>(birthYear % 100), 2);
}

} // namespace dw::people
