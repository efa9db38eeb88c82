// Calendar arithmetic, ISO 8601 reading and writing.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"

#include <charconv>
#include <fmt/format.h>

namespace dw {

std::int64_t daysFromCivil(CivilDate date)
{
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
}

CivilDate civilFromDays(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    CivilDate date;
    date.day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
    date.month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    date.year = yearOfEra + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

int weekdayOf(std::int64_t days)
{
    const std::int64_t weekday = (days + 3) % 7;
    return static_cast<int>(weekday < 0 ? weekday + 7 : weekday);
}

namespace {

struct DayAndRest {
    std::int64_t days;
    std::int64_t micros;
};

DayAndRest splitDay(std::int64_t micros)
{
    std::int64_t days = micros / kMicrosPerDay;
    std::int64_t rest = micros % kMicrosPerDay;
    if (rest < 0) {
        rest += kMicrosPerDay;
        --days;
    }
    return {days, rest};
}

/// Takes digits from the front of `text`: between `least` and `most` of them.
std::optional<std::int64_t> takeNumber(std::string_view& text, std::size_t least, std::size_t most)
{
    std::size_t digits = 0;
    while (digits < text.size() && digits < most && text[digits] >= '0' && text[digits] <= '9')
        ++digits;
    if (digits < least)
        return std::nullopt;
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + digits, value);
    if (result.ec != std::errc{})
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

/// Digits after a point, as microseconds.
std::optional<std::int64_t> takeFraction(std::string_view& text)
{
    std::int64_t value = 0;
    int digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (digits < 6) {
            value = value * 10 + (text.front() - '0');
            ++digits;
        }
        text.remove_prefix(1);
    }
    if (digits == 0)
        return std::nullopt;
    for (; digits < 6; ++digits)
        value *= 10;
    return value;
}

int daysInMonth(std::int64_t year, int month)
{
    constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

} // namespace

std::string formatDate(std::int64_t days)
{
    const CivilDate date = civilFromDays(days);
    if (date.year < 0 || date.year > 9999)
        return fmt::format("{:+05}-{:02}-{:02}", date.year, date.month, date.day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string formatTime(std::int64_t micros)
{
    const std::int64_t seconds = micros / kMicrosPerSecond;
    std::string text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (micros % kMicrosPerSecond != 0)
        text += fmt::format(".{:06}", micros % kMicrosPerSecond);
    return text;
}

std::string formatTimestamp(std::int64_t micros)
{
    const DayAndRest parts = splitDay(micros);
    return formatDate(parts.days) + ' ' + formatTime(parts.micros);
}

std::string formatDuration(std::int64_t micros)
{
    const std::string sign = micros < 0 ? "-" : "";
    const std::uint64_t size = micros < 0 ? 0 - static_cast<std::uint64_t>(micros) : static_cast<std::uint64_t>(micros);
    const std::uint64_t seconds = size / kMicrosPerSecond;
    std::string text = sign + "P";
    if (seconds >= 86400)
        text += fmt::format("{}D", seconds / 86400);
    std::string time;
    if (seconds / 3600 % 24 != 0)
        time += fmt::format("{}H", seconds / 3600 % 24);
    if (seconds / 60 % 60 != 0)
        time += fmt::format("{}M", seconds / 60 % 60);
    if (size % kMicrosPerSecond != 0) {
        std::string fraction = fmt::format("{:06}", size % kMicrosPerSecond);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        time += fmt::format("{}.{}S", seconds % 60, fraction);
    } else if (seconds % 60 != 0) {
        time += fmt::format("{}S", seconds % 60);
    }
    if (!time.empty())
        return text + "T" + time;
    return seconds < 86400 ? text + "T0S" : text;
}

std::optional<std::int64_t> parseDate(std::string_view text)
{
    bool negative = false;
    if (take(text, '-'))
        negative = true;
    else
        take(text, '+');
    const auto year = takeNumber(text, 4, 6);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = takeNumber(text, 2, 2);
    if (!month || *month < 1 || *month > 12 || !take(text, '-'))
        return std::nullopt;
    const auto day = takeNumber(text, 2, 2);
    const std::int64_t signedYear = negative ? -*year : *year;
    if (!day || !text.empty() || *day < 1 || *day > daysInMonth(signedYear, static_cast<int>(*month)))
        return std::nullopt;
    return daysFromCivil({signedYear, static_cast<int>(*month), static_cast<int>(*day)});
}

std::optional<std::int64_t> parseTime(std::string_view text)
{
    const auto hour = takeNumber(text, 1, 2);
    if (!hour || *hour > 23 || !take(text, ':'))
        return std::nullopt;
    const auto minute = takeNumber(text, 2, 2);
    if (!minute || *minute > 59)
        return std::nullopt;
    std::int64_t seconds = *hour * 3600 + *minute * 60;
    std::int64_t micros = 0;
    if (take(text, ':')) {
        const auto second = takeNumber(text, 2, 2);
        if (!second || *second > 59)
            return std::nullopt;
        seconds += *second;
        if (take(text, '.')) {
            const auto fraction = takeFraction(text);
            if (!fraction)
                return std::nullopt;
            micros = *fraction;
        }
    }
    if (!text.empty())
        return std::nullopt;
    return seconds * kMicrosPerSecond + micros;
}

std::optional<std::int64_t> parseTimestamp(std::string_view text)
{
    if (!text.empty() && text.back() == 'Z')
        text.remove_suffix(1);
    const std::size_t split = text.find_first_of("T ");
    const auto days = parseDate(text.substr(0, split));
    // Beyond these years the microseconds no longer fit 64 bits.
    if (!days || *days < -106'000'000 || *days > 106'000'000)
        return std::nullopt;
    if (split == std::string_view::npos)
        return *days * kMicrosPerDay;
    const auto time = parseTime(text.substr(split + 1));
    if (!time)
        return std::nullopt;
    return *days * kMicrosPerDay + *time;
}

std::optional<std::int64_t> parseDuration(std::string_view text)
{
    const bool negative = take(text, '-');
    if (!take(text, 'P') || text.empty())
        return std::nullopt;
    std::int64_t micros = 0;
    bool inTime = false;
    bool any = false;
    while (!text.empty()) {
        if (!inTime && take(text, 'T')) {
            inTime = true;
            continue;
        }
        const auto number = takeNumber(text, 1, 9);
        if (!number)
            return std::nullopt;
        std::int64_t fraction = 0;
        bool hasFraction = false;
        if (take(text, '.')) {
            const auto digits = takeFraction(text);
            if (!digits)
                return std::nullopt;
            fraction = *digits;
            hasFraction = true;
        }
        if (text.empty())
            return std::nullopt;
        const char unit = text.front();
        text.remove_prefix(1);
        std::int64_t seconds = 0;
        if (!inTime && unit == 'W')
            seconds = 604800;
        else if (!inTime && unit == 'D')
            seconds = 86400;
        else if (inTime && unit == 'H')
            seconds = 3600;
        else if (inTime && unit == 'M')
            seconds = 60;
        else if (inTime && unit == 'S')
            seconds = 1;
        if (seconds == 0 || (hasFraction && unit != 'S') || *number > 3'000'000'000 / seconds * 1000)
            return std::nullopt;
        micros += *number * seconds * kMicrosPerSecond + fraction;
        any = true;
    }
    if (!any)
        return std::nullopt;
    return negative ? -micros : micros;
}

} // namespace dw
