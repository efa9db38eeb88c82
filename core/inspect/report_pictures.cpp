// The pictures in a report.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/picture_parts.h"
#include "core/inspect/report.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

using pictures::Axis;
using pictures::drawTicks;
using pictures::kTop;
using pictures::kWidth;
using pictures::labelWidth;
using pictures::tickStep;

constexpr double kLine = 26;

/// Rows of a table with one attribute, in order; at most 40 can be drawn.
std::vector<std::vector<std::size_t>> rowsByAttribute(const MetricTable& table)
{
    std::vector<std::vector<std::size_t>> parts;
    std::string current;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const std::string& attribute = table.at(i, "attribute").text;
        if (parts.empty() || attribute != current)
            parts.emplace_back();
        current = attribute;
        if (parts.back().size() < 40)
            parts.back().push_back(i);
    }
    return parts;
}

void drawLabel(Svg& svg, const MetricTable& table, std::size_t row, double right, double y)
{
    svg.text(right - 10, y + 4, Svg::fitted(table.at(row, "group").text, right - 12), Svg::Anchor::End,
             table.rows[row].small ? Svg::kQuiet : Svg::kText);
}

void drawInterval(Svg& svg, const Axis& axis, const MetricValue& value, double y, const char* colour)
{
    if (!value.interval)
        return;
    svg.line(axis.at(value.interval->low), y, axis.at(value.interval->high), y, colour, 2);
    for (const double end : {value.interval->low, value.interval->high})
        svg.line(axis.at(end), y - 4, axis.at(end), y + 4, colour, 2);
}

/// Bars of the groups' shares, with a line where the expected share is.
std::string sharesPicture(const MetricTable& table, const std::vector<std::size_t>& rows)
{
    double high = 0;
    for (const std::size_t i : rows)
        for (const char* column : {"share", "expected"})
            if (const MetricValue& value = table.at(i, column); value.isNumber())
                high = std::max(high, value.interval ? value.interval->high : value.number);
    const double labels = labelWidth(table, rows, "group");
    const double height = kTop + kLine * static_cast<double>(rows.size()) + 24;
    const Axis axis{0, std::min(1.0, high * 1.05), labels, kWidth - 70};
    Svg svg(kWidth, height, fmt::format("Shares of the groups of {}", table.at(rows.front(), "attribute").text));
    svg.text(0, 14, table.at(rows.front(), "attribute").text, Svg::Anchor::Start, Svg::kText, 13, true);
    drawTicks(svg, axis, kTop, height - 24, tickStep(axis.high), MetricUnit::Share);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const double y = kTop + kLine * (static_cast<double>(k) + 0.5);
        const MetricValue& share = table.at(rows[k], "share");
        drawLabel(svg, table, rows[k], labels, y);
        svg.rectangle(labels, y - 8, axis.at(share.number) - labels, 16,
                      table.rows[rows[k]].small ? Svg::kGrey : Svg::kPaleBlue);
        drawInterval(svg, axis, share, y, table.rows[rows[k]].small ? Svg::kQuiet : Svg::kBlue);
        if (const MetricValue& expected = table.at(rows[k], "expected"); expected.isNumber())
            svg.line(axis.at(expected.number), y - 11, axis.at(expected.number), y + 11, Svg::kOrange, 2);
        svg.text(kWidth - 62, y + 4, shownNumber(share.number, MetricUnit::Share));
    }
    return svg.finish();
}

/// Dots with intervals; for ratios the four-fifths line.
std::string intervalsPicture(const MetricTable& table, const std::vector<std::size_t>& rows, const char* column,
                             const char* title, MetricUnit unit)
{
    double low = unit == MetricUnit::Ratio ? 0.75 : 1;
    double high = unit == MetricUnit::Ratio ? 1.05 : 0;
    for (const std::size_t i : rows)
        if (const MetricValue& value = table.at(i, column); value.isNumber()) {
            low = std::min(low, value.interval ? value.interval->low : value.number);
            high = std::max(high, value.interval ? value.interval->high : value.number);
        }
    const double margin = (high - low) * 0.05;
    low = std::max(0.0, low - margin);
    high = unit == MetricUnit::Share ? std::min(1.0, high + margin) : std::min(high + margin, 3.0);
    if (!(high > low))
        high = low + 0.1;
    const double labels = labelWidth(table, rows, "group");
    const double height = kTop + kLine * static_cast<double>(rows.size()) + 24;
    const Axis axis{low, high, labels + 6, kWidth - 170};
    const std::string heading = fmt::format("{}: {}", table.at(rows.front(), "attribute").text, title);
    Svg svg(kWidth, height, heading);
    svg.text(0, 14, heading, Svg::Anchor::Start, Svg::kText, 13, true);
    drawTicks(svg, axis, kTop, height - 24, tickStep(high - low), unit);
    if (unit == MetricUnit::Ratio) {
        svg.line(axis.at(0.8), kTop - 4, axis.at(0.8), height - 24, Svg::kOrange, 1.5, true);
        svg.text(kWidth, 14, "dashed: four-fifths line, a screening rule", Svg::Anchor::End, Svg::kOrange, 11);
        svg.line(axis.at(1), kTop, axis.at(1), height - 24, Svg::kQuiet, 1);
    }
    for (std::size_t k = 0; k < rows.size(); ++k) {
        const double y = kTop + kLine * (static_cast<double>(k) + 0.5);
        const MetricValue& value = table.at(rows[k], column);
        const char* colour = table.rows[rows[k]].small ? Svg::kGrey : Svg::kBlue;
        drawLabel(svg, table, rows[k], labels, y);
        if (!value.isNumber()) {
            svg.text(axis.left, y + 4, value.undefined, Svg::Anchor::Start, Svg::kQuiet, 11);
            continue;
        }
        drawInterval(svg, axis, value, y, colour);
        svg.circle(axis.at(value.number), y, 5, colour);
        svg.text(kWidth - 162, y + 4, shownValue(value, unit), Svg::Anchor::Start, Svg::kText, 11);
    }
    return svg.finish();
}

std::string proxiesPicture(const MetricTable& table, const std::vector<std::size_t>& rows)
{
    const std::vector<std::size_t> shown(
        rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(rows.size(), 12)));
    const double labels = labelWidth(table, shown, "column");
    const double height = kTop + kLine * static_cast<double>(shown.size()) + 24;
    const Axis axis{0.5, 1, labels, kWidth - 120};
    Svg svg(kWidth, height, fmt::format("How well columns tell {}", table.at(shown.front(), "attribute").text));
    svg.text(
        0, 14,
        fmt::format("What tells {}: AUC, from 0.5 (nothing) to 1 (all)", table.at(shown.front(), "attribute").text),
        Svg::Anchor::Start, Svg::kText, 13, true);
    drawTicks(svg, axis, kTop, height - 24, 0.1, MetricUnit::Number);
    for (std::size_t k = 0; k < shown.size(); ++k) {
        const double y = kTop + kLine * (static_cast<double>(k) + 0.5);
        const MetricValue& area = table.at(shown[k], "auc");
        svg.text(labels - 10, y + 4, Svg::fitted(table.at(shown[k], "column").text, labels - 12), Svg::Anchor::End);
        if (!area.isNumber())
            continue;
        svg.rectangle(labels, y - 7, axis.at(area.number) - labels, 14, Svg::kPaleBlue);
        drawInterval(svg, axis, area, y, Svg::kBlue);
        svg.text(kWidth - 112, y + 4, fmt::format("{:.2f}", area.number));
    }
    return svg.finish();
}

} // namespace

std::string svgPictures(const MetricResult& result)
{
    std::string all;
    if (result.id == "representation")
        for (const auto& rows : rowsByAttribute(*result.find("shares")))
            all += sharesPicture(*result.find("shares"), rows);
    if (result.id == "outcome_rates") {
        const MetricTable& table = *result.find("rates");
        for (const auto& rows : rowsByAttribute(table)) {
            all += intervalsPicture(table, rows, "rate", "rate of the favourable outcome", MetricUnit::Share);
            all += intervalsPicture(table, rows, "ratio", "disparate impact", MetricUnit::Ratio);
        }
    }
    if (result.id == "intersections") {
        std::vector<std::string> done;
        const MetricTable& cells = *result.find("cells");
        for (std::size_t i = 0; i < cells.rows.size(); ++i)
            if (const std::string& pair = cells.at(i, "attribute").text;
                cells.at(i, "depth").number == 2 && std::find(done.begin(), done.end(), pair) == done.end()) {
                done.push_back(pair);
                all += pictures::heatMap(cells, pair);
            }
    }
    if (result.id == "proxies")
        for (const auto& rows : rowsByAttribute(*result.find("alone")))
            all += proxiesPicture(*result.find("alone"), rows);
    if (result.id == "simpsons_paradox")
        all += pictures::strataPictures(*result.find("stratifiers"), *result.find("strata"));
    return all;
}

} // namespace dw
