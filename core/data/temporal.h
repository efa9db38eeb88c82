// Calendar arithmetic on plain integers: days and microseconds since 1970-01-01, proleptic Gregorian calendar.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dw {

inline constexpr std::int64_t kMicrosPerSecond = 1'000'000;
inline constexpr std::int64_t kMicrosPerDay = 86'400 * kMicrosPerSecond;

struct CivilDate {
    std::int64_t year = 1970;
    int month = 1; ///< 1 to 12
    int day = 1;   ///< 1 to 31
    bool operator==(const CivilDate&) const = default;
};

/// Days since 1970-01-01 (algorithm: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms").
std::int64_t daysFromCivil(CivilDate date);
CivilDate civilFromDays(std::int64_t days);
/// 0 = Monday … 6 = Sunday.
int weekdayOf(std::int64_t days);

/// "2024-02-29"; years outside 0 to 9999 get a sign.
std::string formatDate(std::int64_t days);
/// "2024-02-29 13:05:00", with ".123456" only where there are microseconds.
std::string formatTimestamp(std::int64_t micros);
/// "13:05:00", with ".123456" only where there are microseconds.
std::string formatTime(std::int64_t micros);
/// ISO 8601 duration: "P3D", "PT1H30M".
std::string formatDuration(std::int64_t micros);

std::optional<std::int64_t> parseDate(std::string_view text);
/// A date alone means midnight; "T" or a space between date and time; no zone, or "Z".
std::optional<std::int64_t> parseTimestamp(std::string_view text);
/// "13:05", "13:05:00" or "13:05:00.25".
std::optional<std::int64_t> parseTime(std::string_view text);
/// ISO 8601 without years and months ("P1DT2H30M", "PT0.5S", "-PT5M", "P2W"), in microseconds.
std::optional<std::int64_t> parseDuration(std::string_view text);

} // namespace dw
