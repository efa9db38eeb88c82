// Points in time between two of them, with busy weekdays, months and hours where wanted.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/calendar.h"
#include "core/registry/describe.h"

#include <fmt/format.h>

namespace dw::generators::timestamp {

namespace {

struct Params {
    Timestamp from{1'704'067'200'000'000}; // 2024-01-01
    Timestamp to{1'735'689'599'000'000};   // the last second of 2024
    Resolution resolution = Resolution::Second;
    std::optional<WeightedValues> weekdays;
    std::optional<WeightedValues> months;
    std::optional<WeightedValues> hours;
    bool businessDays = false;
};

/// The days by weight, then the time of the chosen day; the first and the last day may be cut.
struct Prepared {
    bool isEven = true;
    std::int64_t firstDay = 0;
    SlotTable days;
    DayClock firstClock;
    DayClock clock;
    DayClock lastClock;
};

std::int64_t stepsOf(const Params& params)
{
    return (params.to.micros - params.from.micros) / microsOf(params.resolution) + 1;
}

std::int64_t dayOf(std::int64_t micros)
{
    const std::int64_t day = micros / kMicrosPerDay;
    return micros % kMicrosPerDay < 0 ? day - 1 : day;
}

/// The first problem with the weights, as parameter and words.
std::optional<std::pair<const char*, std::string>> readWeights(const Params& params, CalendarWeights& weights)
{
    std::optional<std::string> wrong;
    if (params.weekdays && (wrong = readWeekdayWeights(*params.weekdays, weights)))
        return std::pair("weekdays", *wrong);
    if (params.months && (wrong = readMonthWeights(*params.months, weights)))
        return std::pair("months", *wrong);
    if (params.hours && (wrong = readHourWeights(*params.hours, weights)))
        return std::pair("hours", *wrong);
    if (params.businessDays)
        weights.weekdays[5] = weights.weekdays[6] = 0.0;
    return std::nullopt;
}

struct Span {
    std::int64_t firstDay, lastDay; ///< both included
    std::int64_t start, end;        ///< of the first day, and of the last day (excluded), in microseconds
};

Span spanOf(const Params& params)
{
    const std::int64_t end = params.from.micros + stepsOf(params) * microsOf(params.resolution);
    const std::int64_t firstDay = dayOf(params.from.micros);
    const std::int64_t lastDay = dayOf(end - 1);
    return {firstDay, lastDay, params.from.micros - firstDay * kMicrosPerDay, end - lastDay * kMicrosPerDay};
}

/// Days by weight and the clocks; without any weight the table of days stays empty.
Prepared tables(const Params& params, const CalendarWeights& weights)
{
    const Span span = spanOf(params);
    Prepared prepared;
    prepared.isEven = false;
    prepared.firstDay = span.firstDay;
    const bool single = span.firstDay == span.lastDay;
    prepared.firstClock = DayClock(weights.hours, span.start, single ? span.end : kMicrosPerDay);
    prepared.clock = DayClock(weights.hours, 0, kMicrosPerDay);
    prepared.lastClock = single ? prepared.firstClock : DayClock(weights.hours, 0, span.end);
    std::vector<double> byDay;
    double sum = 0.0;
    for (std::int64_t day = span.firstDay; day <= span.lastDay; ++day) {
        const DayClock& clock = day == span.firstDay  ? prepared.firstClock
                                : day == span.lastDay ? prepared.lastClock
                                                      : prepared.clock;
        byDay.push_back(weights.ofDay(day) * clock.weight());
        sum += byDay.back();
    }
    if (sum > 0.0)
        prepared.days = SlotTable(byDay);
    return prepared;
}

void check(const Params& params, const Check& check)
{
    std::int64_t span = 0;
    if (params.to.micros < params.from.micros)
        return check.error("to",
                           fmt::format("'To' must not be before 'From' ({}).", formatTimestamp(params.from.micros)));
    if (__builtin_sub_overflow(params.to.micros, params.from.micros, &span) || span > INT64_MAX - 2 * kMicrosPerDay)
        return check.error("to", "'From' and 'To' are too far apart.");
    CalendarWeights weights;
    if (const auto wrong = readWeights(params, weights))
        return check.error(wrong->first, wrong->second);
    if (weights.hasEvenDays() && weights.hasEvenHours())
        return;
    if (span / kMicrosPerDay >= kLargestCalendar)
        return check.error(
            "to", fmt::format("With weights, 'From' and 'To' may be at most {} days apart.", kLargestCalendar));
    if (tables(params, weights).days.size() == 0)
        check.error(params.hours      ? "hours"
                    : params.weekdays ? "weekdays"
                    : params.months   ? "months"
                                      : "business_days",
                    "No time between 'From' and 'To' has a weight above 0.");
}

Prepared prepare(const Params& params, Scope&)
{
    CalendarWeights weights;
    readWeights(params, weights);
    return weights.hasEvenDays() && weights.hasEvenHours() ? Prepared{} : tables(params, weights);
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, TimestampOutput out)
{
    const std::int64_t from = params.from.micros;
    const std::int64_t step = microsOf(params.resolution);
    const std::int64_t steps = stepsOf(params);
    if (prepared.isEven) {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const auto number = static_cast<std::int64_t>(context.uniform(i) * static_cast<double>(steps));
            out[i] = from + std::min(number, steps - 1) * step;
        }
        return;
    }
    const std::size_t last = prepared.days.size() - 1;
    for (std::size_t i = 0; i < out.size(); ++i) {
        const SlotTable::Place place = prepared.days(context.uniform(i));
        const DayClock& clock = place.slot == 0      ? prepared.firstClock
                                : place.slot == last ? prepared.lastClock
                                                     : prepared.clock;
        const std::int64_t day = prepared.firstDay + static_cast<std::int64_t>(place.slot);
        out[i] = from + (day * kMicrosPerDay + clock(place.fraction) - from) / step * step;
    }
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Timestamp", Category::Time, "A date with a time between two of them.")
        .alias("Date and time")
        .words({"datetime", "point in time", "created at", "event time", "unix time", "date time between"})
        .param("from", &Params::from, "From", "The earliest time that may occur.")
        .param("to", &Params::to, "To", "The latest time that may occur.")
        .param("resolution", &Params::resolution, "Resolution", "Times are whole steps of this after 'From'.",
               resolutionChoices())
        .param("weekdays", &Params::weekdays, "Weekday weights",
               "How likely each weekday is, like {\"mon\": 3, \"sat\": 1}; a day left out does not occur.")
        .param("months", &Params::months, "Month weights",
               "How likely a day of each month is, like {\"jul\": 2, \"dec\": 5}; a month left out does not occur.")
        .param("hours", &Params::hours, "Hour weights",
               "How likely each hour of the day is, like {\"9\": 3, \"18\": 1}; an hour left out does not occur.")
        .param("business_days", &Params::businessDays, "Business days only", "Leaves out Saturdays and Sundays.")
        .example("Created at some time in 2024", Json::object())
        .example("Order placed in the evening or at the weekend",
                 {{"weekdays", {{"mon", 1}, {"tue", 1}, {"wed", 1}, {"thu", 1}, {"fri", 2}, {"sat", 4}, {"sun", 3}}},
                  {"hours", {{"8", 1}, {"12", 2}, {"17", 3}, {"18", 5}, {"19", 6}, {"20", 6}, {"21", 3}}}})
        .example("Sensor reading, to the millisecond",
                 {{"from", "2024-05-01 00:00:00"}, {"to", "2024-05-01 23:59:59.999"}, {"resolution", "millisecond"}})
        .monotone()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::timestamp
