// Lengths of time in whole units.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/temporal.h"
#include "core/registry/describe.h"

#include <algorithm>
#include <cmath>

namespace dw::generators::duration {

namespace {

enum class TimeUnit { Milliseconds, Seconds, Minutes, Hours, Days, Weeks };

struct Params {
    TimeUnit unit = TimeUnit::Minutes;
    std::optional<Duration> minimum;
    std::optional<Duration> maximum;
    std::optional<NestedGenerator> distribution;
};

/// The shortest and the longest in whole units; without a distribution they default to nothing and one hour.
struct Bounds {
    std::int64_t shortest = INT64_MIN;
    std::int64_t longest = INT64_MAX;
};

std::int64_t microsOf(TimeUnit unit)
{
    constexpr std::array<std::int64_t, 6> kMicros{1000,          1'000'000,     60'000'000,
                                                  3'600'000'000, kMicrosPerDay, 7 * kMicrosPerDay};
    return kMicros[static_cast<std::size_t>(unit)];
}

std::int64_t floorDivide(std::int64_t value, std::int64_t divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

Bounds boundsOf(const Params& params)
{
    const std::int64_t unit = microsOf(params.unit);
    Bounds bounds;
    if (params.minimum || !params.distribution)
        bounds.shortest = -floorDivide(-params.minimum.value_or(Duration{0}).micros, unit);
    if (params.maximum || !params.distribution)
        bounds.longest = floorDivide(params.maximum.value_or(Duration{3'600'000'000}).micros, unit);
    return bounds;
}

void check(const Params& params, const Check& check)
{
    if (params.distribution && !isNumeric(params.distribution->output().type))
        check.error("distribution", "The distribution must give numbers: the length in units.");
    const Bounds bounds = boundsOf(params);
    if (bounds.longest < bounds.shortest)
        check.error("maximum", "There is no whole unit between 'Shortest' and 'Longest'.");
}

void fill(const Params& params, const FillContext& context, Column& out)
{
    out.reset(DataType::Int64, context.size());
    const Bounds bounds = boundsOf(params);
    if (!params.distribution) {
        const double lengths = static_cast<double>(bounds.longest - bounds.shortest) + 1.0;
        for (std::size_t i = 0; i < out.size; ++i)
            out.integers[i] = bounds.shortest + static_cast<std::int64_t>(context.uniform(i) * lengths);
        return;
    }
    Column drawn;
    params.distribution->fillWith(context, context.primary, drawn);
    for (std::size_t i = 0; i < out.size; ++i) {
        const double length = std::nearbyint(drawn.number(i));
        out.integers[i] = 0;
        if (drawn.isNull(i)) {
            out.setNull(i);
        } else if (!(std::fabs(length) <= 1e18)) {
            out.setNull(i);
            context.fault(i, "distribution", std::to_string(length));
        } else {
            out.integers[i] = std::clamp(static_cast<std::int64_t>(length), bounds.shortest, bounds.longest);
        }
    }
}

OutputType output(const Params&)
{
    return {DataType::Int64, 0};
}

bool isMonotone(const Params& params)
{
    return !params.distribution || params.distribution->bound->monotone;
}

} // namespace

GeneratorType type()
{
    return Describe<Params>("Duration", Category::Time, "A length of time as a whole number of units.")
        .alias("How long")
        .words({"time delta", "timedelta", "interval", "length of stay", "waiting time", "elapsed"})
        .param("unit", &Params::unit, "Unit", "What the numbers count.",
               Choices{{"milliseconds", "seconds", "minutes", "hours", "days", "weeks"}})
        .param("minimum", &Params::minimum, "Shortest", "Like \"PT5M\" or \"00:05:00\"; nothing at all if not set.")
        .param("maximum", &Params::maximum, "Longest",
               "Like \"PT2H\" or \"P3D\"; one hour if not set and there is no distribution.")
        .param("distribution", &Params::distribution, "Distribution",
               "A generator of numbers in the unit, instead of evenly between shortest and longest, which then cut it.")
        .example("Telephone call in seconds", {{"unit", "seconds"}, {"minimum", "PT10S"}, {"maximum", "PT20M"}})
        .example("Length of a hospital stay in days",
                 {{"unit", "days"},
                  {"minimum", "P1D"},
                  {"distribution", {{"generator", "normal"}, {"params", {{"mean", 5}, {"stddev", 3}}}}}})
        .monotone(isMonotone)
        .check(check)
        .output(output)
        .fill(fill);
}

} // namespace dw::generators::duration
