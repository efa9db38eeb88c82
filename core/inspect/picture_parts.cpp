// Axes, and maps of intersections.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/picture_parts.h"

#include "core/inspect/report.h"

#include <fmt/format.h>

namespace dw::pictures {

double labelWidth(const MetricTable& table, const std::vector<std::size_t>& rows, std::string_view column)
{
    double width = 60;
    for (const std::size_t i : rows)
        width = std::max(width, Svg::textWidth(table.at(i, column).text) + 12);
    return std::min(width, 240.0);
}

void drawTicks(Svg& svg, const Axis& axis, double top, double bottom, double step, MetricUnit unit)
{
    for (double tick = std::ceil(axis.low / step) * step; tick <= axis.high + step / 1000; tick += step) {
        svg.line(axis.at(tick), top, axis.at(tick), bottom, Svg::kPaleGrey);
        svg.text(axis.at(tick), bottom + 15,
                 unit == MetricUnit::Share ? fmt::format("{:.0f} %", tick * 100) : fmt::format("{:g}", tick),
                 Svg::Anchor::Middle, Svg::kQuiet, 11);
    }
}

double tickStep(double span)
{
    for (const double step : {0.01, 0.02, 0.05, 0.1, 0.2, 0.25})
        if (span / step <= 6)
            return step;
    return span / 5;
}

namespace {

/// Between white and a deep blue; text on it stays readable.
std::string shade(double share)
{
    const auto channel = [share](double from, double to) { return static_cast<int>(from + (to - from) * share); };
    return fmt::format("rgb({},{},{})", channel(242, 60), channel(247, 140), channel(251, 190));
}

} // namespace

std::string heatMap(const MetricTable& table, const std::string& attributes)
{
    std::vector<std::size_t> rows;
    std::vector<std::string> across;
    std::vector<std::string> down;
    const auto add = [](std::vector<std::string>& names, const std::string& name) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    constexpr std::string_view kBetween = " × ";
    double low = 1;
    double high = 0;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (table.at(i, "attribute").text != attributes)
            continue;
        const std::string& label = table.at(i, "group").text;
        rows.push_back(i);
        add(down, label.substr(0, label.find(kBetween)));
        add(across, label.substr(label.find(kBetween) + kBetween.size()));
        if (const MetricValue& rate = table.at(i, "rate"); rate.isNumber() && !table.rows[i].small) {
            low = std::min(low, rate.number);
            high = std::max(high, rate.number);
        }
    }
    if (across.size() > 12 || down.size() > 25)
        return {};
    std::sort(across.begin(), across.end());
    std::sort(down.begin(), down.end());
    double labels = 60;
    for (const std::string& name : down)
        labels = std::max(labels, std::min(200.0, Svg::textWidth(name) + 12));
    const double cell = std::min(120.0, (kWidth - labels) / static_cast<double>(across.size()));
    Svg svg(kWidth, kTop + 22 + 34 * static_cast<double>(down.size()), fmt::format("Rates by {}", attributes));
    svg.text(0, 14, attributes, Svg::Anchor::Start, Svg::kText, 13, true);
    for (std::size_t c = 0; c < across.size(); ++c)
        svg.text(labels + cell * (static_cast<double>(c) + 0.5), kTop + 14, Svg::fitted(across[c], cell - 4),
                 Svg::Anchor::Middle);
    for (std::size_t d = 0; d < down.size(); ++d)
        svg.text(labels - 8, kTop + 22 + 34 * static_cast<double>(d) + 21, Svg::fitted(down[d], labels - 10),
                 Svg::Anchor::End);
    for (const std::size_t i : rows) {
        const std::string& label = table.at(i, "group").text;
        const auto place = [](const std::vector<std::string>& names, const std::string& name) {
            return static_cast<double>(std::find(names.begin(), names.end(), name) - names.begin());
        };
        const double x = labels + cell * place(across, label.substr(label.find(kBetween) + kBetween.size()));
        const double y = kTop + 22 + 34 * place(down, label.substr(0, label.find(kBetween)));
        const MetricValue& rate = table.at(i, "rate");
        const bool grey = table.rows[i].small || !rate.isNumber();
        svg.rectangle(x + 1, y + 1, cell - 2, 32,
                      grey ? std::string("#efefef") : shade(high > low ? (rate.number - low) / (high - low) : 0.5));
        svg.text(x + cell / 2, y + 21, rate.isNumber() ? shownNumber(rate.number, MetricUnit::Share) : "none",
                 Svg::Anchor::Middle, grey ? Svg::kQuiet : Svg::kText);
    }
    return svg.finish();
}

} // namespace dw::pictures
