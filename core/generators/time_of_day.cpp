// Times of day between two of them, with busy hours where wanted.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/calendar.h"
#include "core/registry/describe.h"

namespace dw::generators::time_of_day {

namespace {

struct Params {
    Duration from{0};
    Duration to{kMicrosPerDay - kMicrosPerSecond};
    std::optional<WeightedValues> hours;
    Resolution resolution = Resolution::Second;
};

struct Prepared {
    DayClock clock;
};

std::int64_t stepsOf(const Params& params)
{
    return (params.to.micros - params.from.micros) / microsOf(params.resolution) + 1;
}

DayClock clockOf(const Params& params)
{
    CalendarWeights weights;
    if (params.hours)
        readHourWeights(*params.hours, weights);
    const std::int64_t end = params.from.micros + stepsOf(params) * microsOf(params.resolution);
    return {weights.hours, params.from.micros, std::min(end, kMicrosPerDay)};
}

void check(const Params& params, const Check& check)
{
    if (params.from.micros < 0 || params.from.micros >= kMicrosPerDay)
        return check.error("from", "'From' must be a time of day, from 00:00 to 23:59:59.");
    if (params.to.micros < params.from.micros || params.to.micros >= kMicrosPerDay)
        return check.error("to", "'To' must be a time of day that is not before 'From'; for times across midnight use "
                                 "weights of the hours.");
    CalendarWeights ignored;
    if (params.hours)
        if (const std::optional<std::string> wrong = readHourWeights(*params.hours, ignored))
            return check.error("hours", *wrong);
    if (!(clockOf(params).weight() > 0.0))
        check.error("hours", "No hour between 'From' and 'To' has a weight above 0.");
}

Prepared prepare(const Params& params, Scope&)
{
    return {clockOf(params)};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, TimeOutput out)
{
    const std::int64_t step = microsOf(params.resolution);
    const std::int64_t from = params.from.micros;
    if (!params.hours) {
        const auto steps = static_cast<double>(stepsOf(params));
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = from + static_cast<std::int64_t>(context.uniform(i) * steps) * step;
        return;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = from + (prepared.clock(context.uniform(i)) - from) / step * step;
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Time of day", Category::Time, "A time between two times of the day.")
        .alias("Clock time")
        .words({"time", "hour", "clock", "opening hours", "time only", "hh:mm"})
        .param("from", &Params::from, "From", "The earliest time, like \"08:30\".")
        .param("to", &Params::to, "To", "The latest time.")
        .param("hours", &Params::hours, "Hour weights",
               "How likely each hour is, like {\"9\": 3, \"18\": 1}; an hour left out does not occur.")
        .param("resolution", &Params::resolution, "Resolution", "Times are whole steps of this after 'From'.",
               resolutionChoices())
        .example("Appointment during the day shift", {{"from", "08:00"}, {"to", "16:59"}, {"resolution", "minute"}})
        .example("Lunch and dinner orders",
                 {{"hours", {{"11", 2}, {"12", 6}, {"13", 4}, {"18", 5}, {"19", 7}, {"20", 3}}}})
        .monotone()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::time_of_day
