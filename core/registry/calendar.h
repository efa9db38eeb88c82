// Weights of weekdays, months and hours as people write them, and the days and times they make likely.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/registry/varying.h"

#include <array>
#include <optional>

namespace dw {

/// How likely the parts of a calendar are. What is not weighted is even.
struct CalendarWeights {
    std::array<double, 7> weekdays{1, 1, 1, 1, 1, 1, 1}; ///< Monday first
    std::array<double, 12> months{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    std::array<double, 24> hours{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

    bool hasEvenDays() const;
    bool hasEvenHours() const;
    /// The weight of a day, 1970-01-01 being 0; hours not counted.
    double ofDay(std::int64_t day) const;
};

/// Weights by name ("monday" or "mon", "january", "jan" or 1, "0" to "23"); what is not named gets 0. The result is
/// what is wrong with them, in words: unknown names, weights that vary by row.
std::optional<std::string> readWeekdayWeights(const WeightedValues& values, CalendarWeights& weights);
std::optional<std::string> readMonthWeights(const WeightedValues& values, CalendarWeights& weights);
std::optional<std::string> readHourWeights(const WeightedValues& values, CalendarWeights& weights);

/// What times are rounded down to.
enum class Resolution { Microsecond, Millisecond, Second, Minute, Hour, Day };
Choices resolutionChoices();
std::int64_t microsOf(Resolution resolution);

/// The longest span of days that weights can be laid over: about 547 years.
inline constexpr std::int64_t kLargestCalendar = 200'000;

/// A place inside of one of several slots, slots being as likely as their weights: index and fraction in [0,1).
/// Rises with u.
class SlotTable
{
public:
    struct Place {
        std::size_t slot = 0;
        double fraction = 0.0;
    };

    SlotTable() = default;
    /// Weights are finite, not negative and not all 0.
    explicit SlotTable(std::span<const double> weights);
    Place operator()(double u) const;
    std::size_t size() const { return m_bounds.empty() ? 0 : m_bounds.size() - 1; }

private:
    std::vector<double> m_bounds; ///< slot k is from m_bounds[k] to m_bounds[k + 1] in (0,1)
    std::vector<std::uint32_t> m_guide;
};

/// Times of one day between two of them, by the weights of the hours.
class DayClock
{
public:
    DayClock() = default;
    /// Microseconds since midnight; `end` is excluded.
    DayClock(const std::array<double, 24>& hours, std::int64_t start, std::int64_t end);
    /// Of all hours inside, in whole hours; where it is 0 the clock must not be asked.
    double weight() const { return m_weight; }
    /// Rises with u in [0,1).
    std::int64_t operator()(double u) const;

private:
    std::int64_t m_start = 0;
    std::int64_t m_end = 0;
    double m_weight = 0.0;
    SlotTable m_hours;
};

} // namespace dw
