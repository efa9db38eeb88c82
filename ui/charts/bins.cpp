// Histogram edges on numbers and dates that people would have chosen.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "ui/charts/statistics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dw::ui {

namespace {

double roundStep(double least)
{
    const double power = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10.0 * power;
}

/// A bin of whole numbers that took in the value on its upper edge would look too full unless it holds many values.
constexpr double kManyValues = 20;

std::vector<double> evenEdges(double low, double high, double step, bool whole)
{
    const double first = std::floor(low / step);
    double last = std::floor(high / step) + 1;
    // A value that lies on the last edge belongs to the last bin.
    if ((!whole || step >= kManyValues) && last - 1 > first && (last - 1) * step >= high)
        last -= 1;
    std::vector<double> edges;
    for (double i = first; i <= last; ++i)
        edges.push_back(i * step);
    return edges;
}

double monthStart(std::int64_t month)
{
    const std::int64_t year = month >= 0 ? month / 12 : (month - 11) / 12;
    return static_cast<double>(daysFromCivil({year, static_cast<int>(month - year * 12) + 1, 1}));
}

std::vector<double> monthEdges(double lowDay, double highDay, int months)
{
    const auto monthOf = [months](double day) {
        const CivilDate date = civilFromDays(static_cast<std::int64_t>(std::floor(day)));
        const std::int64_t month = date.year * 12 + date.month - 1;
        return (month >= 0 ? month / months : (month - months + 1) / months) * months;
    };
    std::vector<double> edges;
    for (std::int64_t month = monthOf(lowDay); month <= monthOf(highDay) + months; month += months)
        edges.push_back(monthStart(month));
    return edges;
}

} // namespace

std::vector<double> roundEdges(double low, double high, int limit, bool whole)
{
    if (!(high > low))
        return whole ? std::vector<double>{low, low + 1}
                     : evenEdges(low, low, low == 0 ? 1 : std::fabs(low) / 10, false);
    double step = roundStep((high - low) / limit);
    if (whole)
        step = std::max(1.0, std::ceil(step));
    std::vector<double> edges = evenEdges(low, high, step, whole);
    while (static_cast<int>(edges.size()) - 1 > limit) {
        step = roundStep(step * 1.01);
        edges = evenEdges(low, high, whole ? std::ceil(step) : step, whole);
    }
    return edges;
}

std::vector<double> calendarEdges(DataType type, double low, double high, int limit)
{
    const double day = type == DataType::Date ? 1.0 : static_cast<double>(kMicrosPerDay);
    if (type != DataType::Date) {
        constexpr std::array<double, 13> kSeconds{1, 5, 15, 30, 60, 300, 900, 1800, 3600, 7200, 10800, 21600, 43200};
        for (const double seconds : kSeconds)
            if ((high - low) / (seconds * 1e6) < limit - 1)
                return evenEdges(low, high, seconds * 1e6, false);
    }
    if ((high - low) / day < limit - 1)
        return evenEdges(low, high, day, type == DataType::Date);
    if ((high - low) / (7 * day) < limit - 1) {
        // Weeks begin on Mondays; day 0 was a Thursday.
        std::vector<double> edges = evenEdges(low + 3 * day, high + 3 * day, 7 * day, type == DataType::Date);
        for (double& edge : edges)
            edge -= 3 * day;
        return edges;
    }
    std::vector<double> edges;
    for (const int months : {1, 3, 12, 24, 60, 120, 240, 600, 1200, 12000}) {
        if ((high - low) / (day * 28 * months) > limit * 2)
            continue;
        edges = monthEdges(low / day, high / day, months);
        if (static_cast<int>(edges.size()) - 1 <= limit)
            break;
    }
    for (double& edge : edges)
        edge *= day;
    return edges.empty() ? roundEdges(low, high, limit, true) : edges;
}

Bins countInto(std::vector<double> edges, std::span<const double> values, std::span<const double> weights)
{
    Bins bins;
    bins.edges = std::move(edges);
    if (bins.edges.size() < 2)
        return bins;
    const std::size_t count = bins.edges.size() - 1;
    bins.counts.assign(count, 0);
    bins.weights.assign(weights.empty() ? 0 : count, 0);
    const double low = bins.edges.front();
    const double high = bins.edges.back();
    const double perBin = static_cast<double>(count) / (high - low);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values[i];
        if (value < low) {
            ++bins.below;
            continue;
        }
        if (value > high) {
            ++bins.above;
            continue;
        }
        // Edges are even, or nearly (months): the right bin is the guessed one or a neighbour.
        std::size_t bin = std::min(count - 1, static_cast<std::size_t>((value - low) * perBin));
        while (value < bins.edges[bin])
            --bin;
        while (bin + 1 < count && value >= bins.edges[bin + 1])
            ++bin;
        ++bins.counts[bin];
        if (!weights.empty())
            bins.weights[bin] += weights[i];
    }
    return bins;
}

NoiseBand noiseBand(double share, double rows)
{
    if (rows <= 0)
        return {0, 1};
    constexpr double kZ = 1.959963984540054; // the 97.5 % quantile of the normal distribution
    const double scale = 1 + kZ * kZ / rows;
    const double middle = (share + kZ * kZ / (2 * rows)) / scale;
    const double half = kZ / scale * std::sqrt(share * (1 - share) / rows + kZ * kZ / (4 * rows * rows));
    // Exact at the ends, where rounding would leave the last bit.
    return {share <= 0 ? 0.0 : std::max(0.0, middle - half), share >= 1 ? 1.0 : std::min(1.0, middle + half)};
}

} // namespace dw::ui
