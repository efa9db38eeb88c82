// Numbers, dates and times as text: branch-free kernels that write a few bytes more than they keep.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/decimal.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

/// Every function here writes its text at `out` and returns the end of it. Up to kOverwrite bytes behind that end may
/// be overwritten too, so the caller keeps them free and writes from left to right.
namespace dw::sinks::text {

static_assert(std::endian::native == std::endian::little, "digits are packed into words, first digit lowest");

inline constexpr std::size_t kOverwrite = 32;

/// Widest texts of each kind, without kOverwrite.
inline constexpr std::size_t kMaximumInteger = 20;
inline constexpr std::size_t kMaximumDecimal = 21;
inline constexpr std::size_t kMaximumDouble = 25;
inline constexpr std::size_t kMaximumDate = 28;
inline constexpr std::size_t kMaximumTime = 26;
inline constexpr std::size_t kMaximumTimestamp = 32;

inline constexpr std::uint64_t kZeros = 0x3030303030303030ULL;

inline void storeWord(char* out, std::uint64_t word)
{
    std::memcpy(out, &word, sizeof word);
}

/// The eight digits of a value below 10^8, one a byte (0 to 9), first digit in the lowest byte.
inline std::uint64_t eightDigits(std::uint64_t value)
{
    const std::uint64_t high = (value * 109951163ULL) >> 40; // value / 10^4
    const std::uint64_t fours = high | ((value - high * 10000) << 32);
    const std::uint64_t hundreds = ((fours * 10486) >> 20) & 0x0000007f0000007fULL;
    const std::uint64_t pairs = hundreds | ((fours - hundreds * 100) << 16);
    const std::uint64_t tens = ((pairs * 103) >> 10) & 0x000f000f000f000fULL;
    return tens | ((pairs - tens * 10) << 8);
}

/// Exactly eight digits with leading zeros.
inline char* writeEight(char* out, std::uint64_t value)
{
    storeWord(out, eightDigits(value) + kZeros);
    return out + 8;
}

inline char* writeUnsigned(char* out, std::uint64_t value)
{
    if (value < 100'000'000) [[likely]] {
        const std::uint64_t digits = eightDigits(value);
        // Leading zeros are empty low bytes; the last digit always counts.
        const unsigned skip = static_cast<unsigned>(std::countr_zero(digits | (std::uint64_t{1} << 56))) & ~7U;
        storeWord(out, (digits + kZeros) >> skip);
        return out + (8 - skip / 8);
    }
    if (value < 10'000'000'000'000'000ULL) {
        out = writeUnsigned(out, value / 100'000'000);
        return writeEight(out, value % 100'000'000);
    }
    out = writeUnsigned(out, value / 10'000'000'000'000'000ULL);
    const std::uint64_t rest = value % 10'000'000'000'000'000ULL;
    return writeEight(writeEight(out, rest / 100'000'000), rest % 100'000'000);
}

/// Writes the minus sign of a negative value and gives its magnitude.
inline char* writeSign(char* out, std::int64_t value, std::uint64_t& magnitude)
{
    const std::uint64_t mask = static_cast<std::uint64_t>(value >> 63);
    magnitude = (static_cast<std::uint64_t>(value) ^ mask) - mask;
    *out = '-';
    return out + (mask & 1);
}

inline char* writeInteger(char* out, std::int64_t value)
{
    std::uint64_t magnitude = 0;
    out = writeSign(out, value, magnitude);
    return writeUnsigned(out, magnitude);
}

/// Exactly `digits` digits (1 to 15) of a value below 10^digits.
inline char* writePadded(char* out, std::uint64_t value, unsigned digits)
{
    if (digits > 8) {
        const std::uint64_t high = value / 100'000'000;
        storeWord(out, (eightDigits(high) + kZeros) >> (8 * (16 - digits)));
        writeEight(out + (digits - 8), value - high * 100'000'000);
        return out + digits;
    }
    storeWord(out, (eightDigits(value) + kZeros) >> (8 * (8 - digits)));
    return out + digits;
}

/// A scaled integer with `scale` (1 to 15) digits behind the point.
inline char* writeDecimal(char* out, std::int64_t value, unsigned scale, char point = '.')
{
    std::uint64_t magnitude = 0;
    out = writeSign(out, value, magnitude);
    if (magnitude < 100'000'000 && scale < 8) [[likely]] {
        const std::uint64_t digits = eightDigits(magnitude);
        const unsigned whole = 8 - scale;
        // At least one digit stays before the point.
        const std::uint64_t stop = std::uint64_t{1} << (8 * (whole - 1));
        const unsigned skip = static_cast<unsigned>(std::countr_zero(digits | stop)) & ~7U;
        const std::uint64_t text = digits + kZeros;
        storeWord(out, text >> skip);
        out += whole - skip / 8;
        *out = point;
        storeWord(out + 1, text >> (8 * whole));
        return out + 1 + scale;
    }
    const std::uint64_t power = static_cast<std::uint64_t>(kPowersOfTen[scale]);
    const std::uint64_t whole = magnitude / power;
    out = writeUnsigned(out, whole);
    *out++ = point;
    return writePadded(out, magnitude - whole * power, scale);
}

/// "0000" to "9999".
extern const std::array<char, 4 * 10000> kYearTexts;
/// "-03-01" to "-02-29", eight bytes each: the days of a year that begins in March, so that the leap day is the last.
extern const std::array<char, 8 * 366> kDayTexts;

/// "2024-02-29"; years outside 0 to 9999 get a sign, as formatDate() does.
char* writeUnusualDate(char* out, std::int64_t days);

/// From 0000-03-01 on, and up to 9999-12-31.
inline constexpr std::int64_t kDaysBefore1970 = 719468;
inline constexpr std::int64_t kLastUsualDay = 2932896;

/// The two halves of a date's text: "2024" and "-02-29" with two more bytes.
struct DateText {
    std::uint32_t year = 0;
    std::uint64_t day = 0;
};

/// False for years outside 0 to 9999.
inline bool dateText(std::int64_t days, DateText& text)
{
    // Civil date by multiplication alone (C. Neri, L. Schneider, "Euclidean affine functions and their application to
    // calendar algorithms", 2021). Day 0 of this count is 0000-03-01; the year is that of the shifted calendar.
    const std::uint64_t count = static_cast<std::uint64_t>(days + kDaysBefore1970);
    if (count > static_cast<std::uint64_t>(kLastUsualDay + kDaysBefore1970)) [[unlikely]]
        return false;
    const std::uint32_t n1 = static_cast<std::uint32_t>(count) * 4 + 3;
    const std::uint32_t century = n1 / 146097;
    const std::uint32_t n2 = (n1 % 146097) | 3;
    const std::uint64_t product = std::uint64_t{2939745} * n2;
    const std::uint32_t yearOfCentury = static_cast<std::uint32_t>(product >> 32);
    const std::uint32_t dayOfYear = static_cast<std::uint32_t>(product) / 2939745 / 4;
    const std::uint32_t year = century * 100 + yearOfCentury + (dayOfYear >= 306 ? 1 : 0);
    std::memcpy(&text.year, kYearTexts.data() + std::size_t{4} * year, 4);
    std::memcpy(&text.day, kDayTexts.data() + std::size_t{8} * dayOfYear, 8);
    return true;
}

inline char* writeDate(char* out, std::int64_t days)
{
    DateText text;
    if (!dateText(days, text)) [[unlikely]]
        return writeUnusualDate(out, days);
    std::memcpy(out, &text.year, 4);
    std::memcpy(out + 4, &text.day, 8);
    return out + 10;
}

/// "13:05:00", with ".123456" only where there are microseconds.
inline char* writeTime(char* out, std::int64_t micros)
{
    const std::uint64_t all = static_cast<std::uint64_t>(micros);
    const std::uint64_t seconds = all / 1'000'000;
    const std::uint64_t rest = all - seconds * 1'000'000;
    const std::uint64_t minutes = seconds / 60;
    const std::uint64_t hours = minutes / 60;
    const std::uint64_t digits =
        eightDigits(hours * 10000 + (minutes - hours * 60) * 100 + (seconds - minutes * 60)) + kZeros;
    storeWord(out, (digits >> 16 & 0xffff) | (std::uint64_t{':'} << 16) | ((digits >> 32 & 0xffff) << 24) |
                       (std::uint64_t{':'} << 40) | ((digits >> 48) << 48));
    out += 8;
    if (rest == 0)
        return out;
    storeWord(out, (((eightDigits(rest) + kZeros) >> 16) << 8) | std::uint64_t{'.'});
    return out + 7;
}

/// "2024-02-29 13:05:00", with ".123456" only where there are microseconds.
inline char* writeTimestamp(char* out, std::int64_t micros, char separator = ' ')
{
    constexpr std::int64_t kDay = 86'400'000'000;
    const std::int64_t days = (micros >= 0 ? micros : micros - (kDay - 1)) / kDay;
    out = writeDate(out, days);
    *out++ = separator;
    return writeTime(out, micros - days * kDay);
}

/// The shortest text that reads back as the same finite double: "0.1", "1e-07", "12345678", "1.5e+21".
/// Positional from 0.0001 up to below 1e16, with an exponent of at least two digits otherwise.
char* writeDouble(char* out, double value);

} // namespace dw::sinks::text
