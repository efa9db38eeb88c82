// Numbers and dates along an axis.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "ui/charts/column_figure.h"
#include "ui/preview/cell_text.h"

#include <algorithm>

namespace dw::ui {

namespace {

/// Cuts what all labels end with: the day of whole years, the time of whole days, the seconds of whole minutes.
void shorten(std::vector<std::pair<double, QString>>& ticks)
{
    for (const QLatin1String ending :
         {QLatin1String(" 00:00:00"), QLatin1String(":00"), QLatin1String("-01-01"), QLatin1String("-01")}) {
        const bool isCommon = !ticks.empty() && std::all_of(ticks.begin(), ticks.end(), [&](const auto& tick) {
            return tick.second.endsWith(ending);
        });
        if (isCommon)
            for (auto& [place, label] : ticks)
                label.chop(ending.size());
    }
}

} // namespace

std::vector<std::pair<double, QString>> axisTicks(double low, double high, DataType type, int limit)
{
    std::vector<std::pair<double, QString>> ticks;
    if (!(high > low))
        return {{low, shownValue(low, type)}};
    const std::vector<double> places = isNumeric(type) || type == DataType::Text
                                           ? roundEdges(low, high, limit, type == DataType::Int64)
                                           : calendarEdges(type, low, high, limit);
    for (const double place : places)
        if (place >= low && place <= high)
            ticks.emplace_back(place, shownValue(place, type));
    if (!isNumeric(type))
        shorten(ticks);
    return ticks;
}

} // namespace dw::ui
