// A date so many business days after or before the one in another column.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/describe.h"

#include <cmath>
#include <fmt/format.h>

namespace dw::generators::business_days {

namespace {

enum class Weekend { SaturdaySunday, FridaySaturday };

struct Params {
    Varying<std::int64_t> minimum = 1;
    Varying<std::int64_t> maximum = 5;
    std::optional<NestedGenerator> distribution;
    Weekend weekend = Weekend::SaturdaySunday;
    ColumnRef column;
};

constexpr double kMostDays = 1e9;

void check(const Params& params, const Check& check)
{
    if (params.distribution && !isNumeric(params.distribution->output().type))
        check.error("distribution", "The distribution must give numbers: how many business days.");
    if (!params.distribution && params.minimum.isConstant() && params.maximum.isConstant() &&
        params.maximum.constant() < params.minimum.constant())
        check.error("maximum", "'At most' must not be below 'At least'.");
}

/// Closed form. A start on a weekend counts as the next business day when going on, as the one before when going back.
std::int64_t moved(std::int64_t day, std::int64_t businessDays, Weekend weekend)
{
    // Day 0 was a Thursday; the week starts on the first business day.
    const std::int64_t shift = weekend == Weekend::SaturdaySunday ? 3 : 4;
    const std::int64_t shifted = day + shift;
    const std::int64_t week = shifted / 7 - (shifted % 7 < 0 ? 1 : 0);
    const std::int64_t inWeek = shifted - 7 * week;
    const std::int64_t number = inWeek < 5 ? 5 * week + inWeek : 5 * week + (businessDays >= 0 ? 5 : 4);
    const std::int64_t target = number + businessDays;
    const std::int64_t targetWeek = target / 5 - (target % 5 < 0 ? 1 : 0);
    return 7 * targetWeek + (target - 5 * targetWeek) - shift;
}

/// How many business days row i is moved by.
std::optional<std::int64_t> daysOf(const Params& params, const FillContext& context, const Column& drawn, std::size_t i)
{
    if (params.distribution) {
        const double days = std::nearbyint(drawn.number(i));
        return std::fabs(days) <= kMostDays ? std::optional(static_cast<std::int64_t>(days)) : std::nullopt;
    }
    const std::int64_t low = params.minimum[i];
    const std::int64_t high = params.maximum[i];
    if (high < low)
        return std::nullopt;
    return low + static_cast<std::int64_t>(context.uniform(i) * static_cast<double>(high - low + 1));
}

void fill(const Params& params, const FillContext& context, Column& out)
{
    out.reset(params.column.type, context.size());
    const Column& start = context.column(params.column);
    Column drawn;
    if (params.distribution)
        params.distribution->fillWith(context, context.primary, drawn);
    for (std::size_t i = 0; i < out.size; ++i) {
        out.integers[i] = 0;
        if (start.isNull(i) || (params.distribution && drawn.isNull(i))) {
            out.setNull(i);
            continue;
        }
        const std::optional<std::int64_t> days = daysOf(params, context, drawn, i);
        if (!days) {
            out.setNull(i);
            context.fault(i, params.distribution ? "distribution" : "maximum", "no number of business days");
            continue;
        }
        const std::int64_t value = start.integers[i];
        if (out.type == DataType::Date) {
            out.integers[i] = moved(value, *days, params.weekend);
            continue;
        }
        const std::int64_t day = value / kMicrosPerDay - (value % kMicrosPerDay < 0 ? 1 : 0);
        if (__builtin_add_overflow((moved(day, *days, params.weekend) - day) * kMicrosPerDay, value, &out.integers[i]))
            out.setNull(i);
    }
}

OutputType output(const Params& params)
{
    return {params.column.type, 0};
}

bool isMonotone(const Params& params)
{
    return !params.distribution || params.distribution->bound->monotone;
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Business days", Category::Time,
                            "A date some business days after, or before, the one in another column.")
        .alias("Working days later")
        .words({"working days", "workday", "weekday offset", "settlement date", "due date", "networkdays"})
        .param("column", &Params::column, "Column", "The date or timestamp to start from; the result is of its type.",
               Required{}, OfType{{DataType::Date, DataType::Timestamp}})
        .param("minimum", &Params::minimum, "At least", "The fewest business days; negative ones lie before.",
               AtLeast{-1e9}, AtMost{1e9}, UiRange{-30.0, 30.0})
        .param("maximum", &Params::maximum, "At most", "The most business days.", AtLeast{-1e9}, AtMost{1e9},
               UiRange{-30.0, 30.0})
        .param("distribution", &Params::distribution, "Distribution",
               "A generator of numbers of business days, instead of evenly between 'At least' and 'At most'.")
        .param("weekend", &Params::weekend, "Weekend", "The days that do not count; there are no holidays.",
               Choices{{"saturday_sunday", "friday_saturday"}})
        .example("Delivered within three business days", {{"column", "order_date"}, {"minimum", 1}, {"maximum", 3}})
        .example("Settlement two business days after the trade",
                 {{"column", "trade_date"}, {"minimum", 2}, {"maximum", 2}})
        .monotone(isMonotone)
        .check(check)
        .output(output)
        .fill(fill);
}

} // namespace dw::generators::business_days
