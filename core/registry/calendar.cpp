// Reading calendar weights by name, and inverting them.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/calendar.h"

#include "core/data/temporal.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

namespace {

constexpr std::array<std::string_view, 7> kWeekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

std::string lowered(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::optional<std::size_t> positionOf(const Json& value, std::span<const std::string_view> names, std::int64_t first,
                                      std::size_t size)
{
    std::string text = value.is_string() ? lowered(value.get<std::string>()) : shortJson(value);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (text == names[i] || text == names[i].substr(0, 3))
            return i;
    if (first < 0 || text.empty() || text.size() > 2 || text.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    const std::int64_t number = std::stoll(text) - first;
    if (number < 0 || number >= static_cast<std::int64_t>(size))
        return std::nullopt;
    return static_cast<std::size_t>(number);
}

/// `first`: the number of the first entry, or -1 where numbers are no names.
std::optional<std::string> readNamed(const WeightedValues& values, std::span<const std::string_view> names,
                                     std::int64_t first, std::string_view what, std::span<double> out)
{
    if (!values.hasConstantWeights())
        return "The weights of a calendar must be plain numbers; use 'cases' for calendars that differ by row.";
    std::fill(out.begin(), out.end(), 0.0);
    const std::vector<double> weights = values.constantWeights();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const std::optional<std::size_t> position = positionOf(values.values[i], names, first, out.size());
        if (!position)
            return fmt::format("{} is no {}.", shortJson(values.values[i]), what);
        out[*position] += weights[i];
    }
    return std::nullopt;
}

template <std::size_t N>
bool isEven(const std::array<double, N>& weights)
{
    return std::all_of(weights.begin(), weights.end(), [&weights](double weight) { return weight == weights[0]; });
}

} // namespace

bool CalendarWeights::hasEvenDays() const
{
    return isEven(weekdays) && isEven(months);
}

bool CalendarWeights::hasEvenHours() const
{
    return isEven(hours);
}

double CalendarWeights::ofDay(std::int64_t day) const
{
    const double weekday = weekdays[static_cast<std::size_t>(weekdayOf(day))];
    return isEven(months) ? weekday : weekday * months[static_cast<std::size_t>(civilFromDays(day).month - 1)];
}

std::optional<std::string> readWeekdayWeights(const WeightedValues& values, CalendarWeights& weights)
{
    return readNamed(values, kWeekdays, -1, "weekday; write them like \"monday\" or \"mon\"", weights.weekdays);
}

std::optional<std::string> readMonthWeights(const WeightedValues& values, CalendarWeights& weights)
{
    return readNamed(values, kMonths, 1, "month; write them like \"january\", \"jan\" or 1", weights.months);
}

std::optional<std::string> readHourWeights(const WeightedValues& values, CalendarWeights& weights)
{
    return readNamed(values, {}, 0, "hour of the day; write them as 0 to 23", weights.hours);
}

Choices resolutionChoices()
{
    return {{"microsecond", "millisecond", "second", "minute", "hour", "day"}};
}

std::int64_t microsOf(Resolution resolution)
{
    constexpr std::array<std::int64_t, 6> kMicros{1, 1000, 1'000'000, 60'000'000, 3'600'000'000, kMicrosPerDay};
    return kMicros[static_cast<std::size_t>(resolution)];
}

SlotTable::SlotTable(std::span<const double> weights)
{
    double total = 0.0;
    for (const double weight : weights)
        total += weight;
    double sum = 0.0;
    m_bounds.push_back(0.0);
    for (const double weight : weights) {
        sum += weight;
        m_bounds.push_back(std::min(sum / total, 1.0));
    }
    // Slots without weight at the end must stay out of reach of the last uniform.
    for (std::size_t k = weights.size(); k > 0 && !(m_bounds[k] < m_bounds.back()); --k)
        m_bounds[k] = 1.0;
    std::size_t slices = 1;
    while (slices < 2 * weights.size())
        slices *= 2;
    m_guide.resize(slices);
    std::uint32_t slot = 0;
    for (std::size_t slice = 0; slice < slices; ++slice) {
        const double left = static_cast<double>(slice) / static_cast<double>(slices);
        while (m_bounds[slot + 1] <= left)
            ++slot;
        m_guide[slice] = slot;
    }
}

SlotTable::Place SlotTable::operator()(double u) const
{
    std::size_t slot = m_guide[static_cast<std::size_t>(u * static_cast<double>(m_guide.size()))];
    while (m_bounds[slot + 1] <= u)
        ++slot;
    const double fraction = (u - m_bounds[slot]) / (m_bounds[slot + 1] - m_bounds[slot]);
    // Rounding must not carry the place into the next slot.
    return {slot, std::min(fraction, 1.0 - 0x1p-53)};
}

namespace {

constexpr std::int64_t kMicrosPerHour = 3'600 * kMicrosPerSecond;

} // namespace

DayClock::DayClock(const std::array<double, 24>& hours, std::int64_t start, std::int64_t end)
    : m_start(start), m_end(end)
{
    std::array<double, 24> weights{};
    for (std::size_t hour = 0; hour < weights.size(); ++hour) {
        const std::int64_t begin = static_cast<std::int64_t>(hour) * kMicrosPerHour;
        const std::int64_t inside = std::min(end, begin + kMicrosPerHour) - std::max(start, begin);
        weights[hour] =
            inside > 0 ? hours[hour] * static_cast<double>(inside) / static_cast<double>(kMicrosPerHour) : 0.0;
        m_weight += weights[hour];
    }
    if (m_weight > 0.0)
        m_hours = SlotTable(weights);
}

std::int64_t DayClock::operator()(double u) const
{
    const SlotTable::Place place = m_hours(u);
    const std::int64_t hour = static_cast<std::int64_t>(place.slot) * kMicrosPerHour;
    const std::int64_t begin = std::max(m_start, hour);
    const std::int64_t length = std::min(m_end, hour + kMicrosPerHour) - begin;
    return begin + static_cast<std::int64_t>(place.fraction * static_cast<double>(length));
}

} // namespace dw
