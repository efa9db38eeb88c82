// Days between two dates, with busy weekdays and months where wanted.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/calendar.h"
#include "core/registry/describe.h"

#include <fmt/format.h>

namespace dw::generators::date {

namespace {

struct Params {
    Date from{18262}; // 2020-01-01
    Date to{20088};   // 2024-12-31
    std::optional<WeightedValues> weekdays;
    std::optional<WeightedValues> months;
    bool businessDays = false;
};

struct Prepared {
    WeightTable days; ///< empty: all days are equally likely
};

std::int64_t dayCount(const Params& params)
{
    return params.to.days - params.from.days + 1;
}

CalendarWeights weightsOf(const Params& params)
{
    CalendarWeights weights;
    if (params.weekdays)
        readWeekdayWeights(*params.weekdays, weights);
    if (params.months)
        readMonthWeights(*params.months, weights);
    if (params.businessDays)
        weights.weekdays[5] = weights.weekdays[6] = 0.0;
    return weights;
}

void check(const Params& params, const Check& check)
{
    if (params.to.days < params.from.days)
        check.error("to", fmt::format("'To' must not be before 'From' ({}).", formatDate(params.from.days)));
    CalendarWeights ignored;
    std::optional<std::string> wrong;
    if (params.weekdays && (wrong = readWeekdayWeights(*params.weekdays, ignored)))
        return check.error("weekdays", *wrong);
    if (params.months && (wrong = readMonthWeights(*params.months, ignored)))
        return check.error("months", *wrong);
    const CalendarWeights weights = weightsOf(params);
    if (weights.hasEvenDays() || params.to.days < params.from.days)
        return;
    if (dayCount(params) > kLargestCalendar)
        return check.error(
            "to", fmt::format("With weights, 'From' and 'To' may be at most {} days apart.", kLargestCalendar));
    for (std::int64_t day = params.from.days; day <= params.to.days; ++day)
        if (weights.ofDay(day) > 0.0)
            return;
    check.error(params.businessDays ? "business_days"
                : params.weekdays   ? "weekdays"
                                    : "months",
                "No day between 'From' and 'To' has a weight above 0.");
}

Prepared prepare(const Params& params, Scope&)
{
    const CalendarWeights weights = weightsOf(params);
    if (weights.hasEvenDays())
        return {};
    std::vector<double> byDay;
    for (std::int64_t day = params.from.days; day <= params.to.days; ++day)
        byDay.push_back(weights.ofDay(day));
    return {WeightTable(byDay)};
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, DateOutput out)
{
    if (prepared.days.size() == 0) {
        const auto days = static_cast<double>(dayCount(params));
        const std::int64_t from = params.from.days;
        // Conversions to 32 bits are vectorised, those to 64 bits are not.
        if (days < 0x1p31)
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = from + static_cast<std::int32_t>(context.uniform(i) * days);
        else
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = from + static_cast<std::int64_t>(context.uniform(i) * days);
        return;
    }
    std::array<std::uint32_t, 256> indexes;
    for (std::size_t done = 0; done < out.size(); done += indexes.size()) {
        const std::size_t count = std::min(out.size() - done, indexes.size());
        prepared.days.map(context.primary.subspan(done, count), std::span(indexes).first(count));
        for (std::size_t i = 0; i < count; ++i)
            out[done + i] = params.from.days + indexes[i];
    }
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Date", Category::Time, "A day between two dates, both included.")
        .alias("Day")
        .words({"calendar day", "date between", "birthday", "date range", "past date", "future date", "datetime"})
        .param("from", &Params::from, "From", "The first day that may occur.")
        .param("to", &Params::to, "To", "The last day that may occur.")
        .param("weekdays", &Params::weekdays, "Weekday weights",
               "How likely each weekday is, like {\"mon\": 3, \"sat\": 1}; a day left out does not occur.")
        .param("months", &Params::months, "Month weights",
               "How likely a day of each month is, like {\"jul\": 2, \"dec\": 5}; a month left out does not occur.")
        .param("business_days", &Params::businessDays, "Business days only", "Leaves out Saturdays and Sundays.")
        .example("Order date", {{"from", "2022-01-01"}, {"to", "2024-12-31"}})
        .example("Invoice date, on business days", {{"business_days", true}})
        .example("Museum visit, busy weekends, closed on Mondays",
                 {{"weekdays", {{"tue", 1}, {"wed", 1}, {"thu", 1}, {"fri", 2}, {"sat", 4}, {"sun", 4}}}})
        .monotone()
        .check(check)
        .prepare(prepare)
        .fill(fill);
}

} // namespace dw::generators::date
