// The kernels that are too rare or too long to be inlined.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/format.h"

#include "core/data/temporal.h"

#include <charconv>

namespace dw::sinks::text {

namespace {

constexpr char digit(std::size_t value)
{
    return static_cast<char>('0' + value % 10);
}

constexpr std::array<char, 4 * 10000> yearTexts()
{
    std::array<char, 4 * 10000> texts{};
    for (std::size_t year = 0; year < 10000; ++year) {
        texts[4 * year] = digit(year / 1000);
        texts[4 * year + 1] = digit(year / 100);
        texts[4 * year + 2] = digit(year / 10);
        texts[4 * year + 3] = digit(year);
    }
    return texts;
}

constexpr std::array<char, 8 * 366> dayTexts()
{
    constexpr std::size_t kDaysFromMarch[] = {31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29};
    std::array<char, 8 * 366> texts{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < 12; ++i)
        for (std::size_t day = 1; day <= kDaysFromMarch[i]; ++day, at += 8) {
            const std::size_t month = (i + 2) % 12 + 1;
            texts[at] = texts[at + 3] = '-';
            texts[at + 1] = digit(month / 10);
            texts[at + 2] = digit(month);
            texts[at + 4] = digit(day / 10);
            texts[at + 5] = digit(day);
        }
    return texts;
}

} // namespace

constinit const std::array<char, 4 * 10000> kYearTexts = yearTexts();
constinit const std::array<char, 8 * 366> kDayTexts = dayTexts();

char* writeUnusualDate(char* out, std::int64_t days)
{
    const CivilDate date = civilFromDays(days);
    std::uint64_t year = 0;
    char* end = writeSign(out, date.year, year);
    if (end == out && year > 9999)
        *end++ = '+';
    if (year < 10000)
        end = writePadded(end, year, 4);
    else
        end = writeUnsigned(end, year);
    *end++ = '-';
    end = writePadded(end, static_cast<std::uint64_t>(date.month), 2);
    *end++ = '-';
    return writePadded(end, static_cast<std::uint64_t>(date.day), 2);
}

char* writeDouble(char* out, double value)
{
    // Digits come from std::to_chars, which is exact and knows no locale; the layout is ours, because it is a promise.
    char buffer[40];
    char* const end = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
    const char* from = buffer;
    if (*from == '-')
        *out++ = *from++;
    const char* mark = end - 3;
    while (*mark != 'e')
        --mark;
    int exponent = 0;
    for (const char* digit = mark + 2; digit < end; ++digit)
        exponent = exponent * 10 + (*digit - '0');
    const bool small = mark[1] == '-';
    const std::size_t fraction = from[1] == '.' ? static_cast<std::size_t>(mark - from) - 2 : 0;
    if (small ? exponent > 4 : exponent > 15) {
        const std::size_t size = static_cast<std::size_t>(end - from);
        std::memcpy(out, from, size);
        return out + size;
    }
    if (small && exponent > 0) {
        std::memcpy(out, "0.00000", 8);
        out += 1 + exponent;
        *out++ = from[0];
        std::memcpy(out, from + 2, fraction);
        return out + fraction;
    }
    const std::size_t whole = static_cast<std::size_t>(exponent);
    *out++ = from[0];
    if (fraction <= whole) {
        std::memcpy(out, from + 2, fraction);
        std::memset(out + fraction, '0', whole - fraction);
        return out + whole;
    }
    std::memcpy(out, from + 2, whole);
    out[whole] = '.';
    std::memcpy(out + whole + 1, from + 2 + whole, fraction - whole);
    return out + fraction + 1;
}

} // namespace dw::sinks::text
