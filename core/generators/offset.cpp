// A date or timestamp some time after or before the one in another column.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/describe.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw::generators::offset {

namespace {

enum class TimeUnit { Milliseconds, Seconds, Minutes, Hours, Days, Weeks, Months, Years };

struct Params {
    TimeUnit unit = TimeUnit::Days;
    Varying<double> minimum = 1.0;
    Varying<double> maximum = 7.0;
    bool whole = false;
    std::optional<NestedGenerator> distribution;
    ColumnRef column;
};

/// An amount is a whole number of steps: of months, or of the column's own integers (days or microseconds).
struct Step {
    bool isMonths = false;
    std::int64_t size = 1; ///< months, days or microseconds
    double stepsInUnit = 1.0;
};

constexpr double kMostSteps = 1e15;

Step stepOf(const Params& params)
{
    constexpr std::array<std::int64_t, 8> kMicros{1000,          1'000'000,         60'000'000, 3'600'000'000,
                                                  kMicrosPerDay, 7 * kMicrosPerDay, 0,          0};
    if (params.unit >= TimeUnit::Months) {
        const std::int64_t months = params.unit == TimeUnit::Years ? 12 : 1;
        return params.whole ? Step{true, months, 1.0} : Step{true, 1, static_cast<double>(months)};
    }
    const std::int64_t micros = kMicros[static_cast<std::size_t>(params.unit)];
    if (params.column.type == DataType::Date) {
        const std::int64_t days = std::max<std::int64_t>(micros / kMicrosPerDay, 1);
        return params.whole ? Step{false, days, 1.0} : Step{false, 1, static_cast<double>(days)};
    }
    const std::int64_t finest = std::min(micros, kMicrosPerSecond);
    return params.whole ? Step{false, micros, 1.0}
                        : Step{false, finest, static_cast<double>(micros) / static_cast<double>(finest)};
}

void check(const Params& params, const Check& check)
{
    if (params.column.type == DataType::Date && params.unit < TimeUnit::Days)
        check.error("unit", fmt::format("'{}' is a date: it can be moved by days, weeks, months or years.",
                                        params.column.name));
    if (params.distribution && !isNumeric(params.distribution->output().type))
        check.error("distribution", "The distribution must give numbers: the amount in units.");
    if (params.distribution || !params.minimum.isConstant() || !params.maximum.isConstant())
        return;
    const double stepsInUnit = stepOf(params).stepsInUnit;
    if (params.maximum.constant() < params.minimum.constant())
        check.error("maximum", "'At most' must not be below 'At least'.");
    else if (std::floor(params.maximum.constant() * stepsInUnit) < std::ceil(params.minimum.constant() * stepsInUnit))
        check.error("maximum", "There is no whole amount between 'At least' and 'At most'.");
}

/// The same day so many months later, or the last of its month where there is no such day.
std::optional<std::int64_t> addMonths(std::int64_t day, std::int64_t months)
{
    const CivilDate date = civilFromDays(day);
    const std::int64_t month = date.year * 12 + date.month - 1 + months;
    const std::int64_t year = month >= 0 ? month / 12 : -((11 - month) / 12);
    if (year < -290'000 || year > 290'000) // beyond what microseconds can hold
        return std::nullopt;
    const CivilDate first{year, static_cast<int>(month - year * 12) + 1, 1};
    const CivilDate next = first.month == 12 ? CivilDate{year + 1, 1, 1} : CivilDate{year, first.month + 1, 1};
    const std::int64_t start = daysFromCivil(first);
    return start + std::min<std::int64_t>(date.day, daysFromCivil(next) - start) - 1;
}

std::optional<std::int64_t> moved(std::int64_t value, std::int64_t steps, const Step& step, DataType type)
{
    std::int64_t amount = 0;
    if (__builtin_mul_overflow(steps, step.size, &amount))
        return std::nullopt;
    std::int64_t result = 0;
    if (!step.isMonths)
        return __builtin_add_overflow(value, amount, &result) ? std::nullopt : std::optional(result);
    if (type == DataType::Date)
        return addMonths(value, amount);
    const std::int64_t day = value / kMicrosPerDay - (value % kMicrosPerDay < 0 ? 1 : 0);
    const std::optional<std::int64_t> later = addMonths(day, amount);
    if (!later || __builtin_mul_overflow(*later, kMicrosPerDay, &result) ||
        __builtin_add_overflow(result, value - day * kMicrosPerDay, &result))
        return std::nullopt;
    return result;
}

/// Steps of row i, evenly between its bounds; nothing when there are none between them.
std::optional<double> evenSteps(const Params& params, const FillContext& context, const Step& step, std::size_t i)
{
    const double low = std::ceil(params.minimum[i] * step.stepsInUnit);
    const double high = std::floor(params.maximum[i] * step.stepsInUnit);
    if (!(low <= high) || !(std::fabs(low) <= kMostSteps) || !(std::fabs(high) <= kMostSteps))
        return std::nullopt;
    return low + std::floor(context.uniform(i) * (high - low + 1.0));
}

void fill(const Params& params, const FillContext& context, Column& out)
{
    out.reset(params.column.type, context.size());
    const Column& start = context.column(params.column);
    const Step step = stepOf(params);
    Column drawn;
    if (params.distribution)
        params.distribution->fillWith(context, context.primary, drawn);
    for (std::size_t i = 0; i < out.size; ++i) {
        out.integers[i] = 0;
        if (start.isNull(i) || (params.distribution && drawn.isNull(i))) {
            out.setNull(i);
            continue;
        }
        std::optional<double> steps = params.distribution ? std::nearbyint(drawn.number(i) * step.stepsInUnit)
                                                          : evenSteps(params, context, step, i);
        std::optional<std::int64_t> result;
        if (steps && std::fabs(*steps) <= kMostSteps)
            result = moved(start.integers[i], static_cast<std::int64_t>(*steps), step, out.type);
        if (result) {
            out.integers[i] = *result;
        } else {
            out.setNull(i);
            context.fault(i, params.distribution ? "distribution" : "maximum", "no amount of time");
        }
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
    return Describe<Params>("Offset", Category::Time,
                            "A date or time that lies some time after, or before, the one in another column.")
        .alias("Later than")
        .words({"date offset", "delta", "after", "before", "add days", "relative date", "date math", "lag"})
        .param("column", &Params::column, "Column", "The date or timestamp to start from; the result is of its type.",
               Required{}, OfType{{DataType::Date, DataType::Timestamp}})
        .param("unit", &Params::unit, "Unit", "What the amounts count; a date moves by days, weeks, months or years.",
               Choices{{"milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"}})
        .param("minimum", &Params::minimum, "At least", "The least amount; a negative one lies before.", AtLeast{-1e12},
               AtMost{1e12}, UiRange{-365.0, 365.0})
        .param("maximum", &Params::maximum, "At most", "The largest amount.", AtLeast{-1e12}, AtMost{1e12},
               UiRange{-365.0, 365.0})
        .param("whole", &Params::whole, "Whole units only",
               "Moves by whole units: 2 days later at the same time. Otherwise by seconds, or by days for a date.")
        .param("distribution", &Params::distribution, "Distribution",
               "A generator of amounts in the unit, instead of evenly between 'At least' and 'At most'.")
        .example("Shipped one to five days after the order",
                 {{"column", "order_date"}, {"unit", "days"}, {"minimum", 1}, {"maximum", 5}})
        .example("Contract end, whole years later",
                 {{"column", "start_date"}, {"unit", "years"}, {"minimum", 1}, {"maximum", 3}, {"whole", true}})
        .example("Discharge after a stay of about five days",
                 {{"column", "admitted_at"},
                  {"unit", "days"},
                  {"distribution", {{"generator", "normal"}, {"params", {{"mean", 5}, {"stddev", 1}}}}}})
        .monotone(isMonotone)
        .check(check)
        .output(output)
        .fill(fill);
}

} // namespace dw::generators::offset
