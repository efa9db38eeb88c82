// Pictures of what totals hide.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/picture_parts.h"

#include <array>
#include <fmt/format.h>

namespace dw::pictures {

namespace {

/// One line for all rows and one a value: both groups as dots as large as they are many.
std::string dumbbells(const MetricTable& comparisons, const MetricTable& strata, const std::vector<std::size_t>& rows)
{
    double most = 1;
    double low = 1;
    double high = 0;
    std::array<double, 2> sums{0, 0};
    std::array<double, 2> overall{std::nan(""), std::nan("")};
    constexpr const char* kLevels[2] = {"group_level", "reference_level"};
    constexpr const char* kCounts[2] = {"group_rows", "reference_rows"};
    for (const std::size_t i : rows)
        for (int side = 0; side < 2; ++side)
            if (const MetricValue& level = strata.at(i, kLevels[side]); level.isNumber()) {
                const double count = strata.at(i, kCounts[side]).number;
                most = std::max(most, count);
                low = std::min(low, level.number);
                high = std::max(high, level.number);
                sums[static_cast<std::size_t>(side)] += count;
            }
    if (low < 0 || high > 1)
        return {}; // a numeric outcome: its table says it
    double labels = labelWidth(strata, rows, "stratum");
    const double margin = std::max(0.02, (high - low) * 0.08);
    const Axis axis{std::max(0.0, low - margin), std::min(1.0, high + margin), labels + 20, kWidth - 30};
    const double line = 34;
    const double height = kTop + 26 + line * static_cast<double>(rows.size() + 1) + 24;
    const std::string group = strata.at(rows.front(), "group").text;
    const std::string reference = strata.at(rows.front(), "reference").text;
    const std::string column = strata.at(rows.front(), "stratifier").text;
    for (std::size_t i = 0; i < comparisons.rows.size(); ++i)
        if (comparisons.at(i, "group").text == group && comparisons.at(i, "stratifier").text == column &&
            comparisons.at(i, "attribute").text == strata.at(rows.front(), "attribute").text)
            overall = {comparisons.at(i, kLevels[0]).number, comparisons.at(i, kLevels[1]).number};
    Svg svg(kWidth, height, fmt::format("{} and {} over all rows and by {}", group, reference, column));
    svg.text(0, 14, fmt::format("{} within {}", strata.at(rows.front(), "attribute").text, column), Svg::Anchor::Start,
             Svg::kText, 13, true);
    svg.circle(axis.left + 6, kTop + 8, 6, Svg::kOrange);
    svg.text(axis.left + 18, kTop + 12, group, Svg::Anchor::Start, Svg::kOrange, 12, true);
    const double second = axis.left + 40 + Svg::textWidth(group, 13);
    svg.circle(second, kTop + 8, 6, "white", Svg::kBlue);
    svg.text(second + 12, kTop + 12, fmt::format("{}    (larger: more rows)", reference), Svg::Anchor::Start,
             Svg::kBlue, 12, true);
    const double top = kTop + 26;
    drawTicks(svg, axis, top, height - 24, tickStep(axis.high - axis.low), MetricUnit::Share);
    const auto draw = [&](double y, std::string_view label, const std::array<double, 2>& level,
                          const std::array<double, 2>& count, bool bold) {
        svg.text(labels + 4, y + 4, Svg::fitted(label, labels), Svg::Anchor::End, Svg::kText, 12, bold);
        if (!std::isnan(level[0]) && !std::isnan(level[1]))
            svg.line(axis.at(level[0]), y, axis.at(level[1]), y, Svg::kGrey, 2);
        // The smaller dot lies on the larger one.
        const std::size_t under = count[0] > count[1] ? 0 : 1;
        for (const std::size_t side : {under, 1 - under}) {
            if (std::isnan(level[side]))
                continue;
            const double radius = bold ? 7 : 3 + 10 * std::sqrt(count[side] / most);
            svg.circle(axis.at(level[side]), y, radius, side == 0 ? Svg::kOrange : "white",
                       side == 0 ? Svg::kOrange : Svg::kBlue);
        }
    };
    draw(top + line / 2, "all rows", overall, sums, true);
    svg.line(0, top + line, kWidth, top + line, Svg::kPaleGrey);
    for (std::size_t k = 0; k < rows.size(); ++k)
        draw(top + line * (static_cast<double>(k) + 1.5), strata.at(rows[k], "stratum").text,
             {strata.at(rows[k], kLevels[0]).number, strata.at(rows[k], kLevels[1]).number},
             {strata.at(rows[k], kCounts[0]).number, strata.at(rows[k], kCounts[1]).number}, false);
    return svg.finish();
}

} // namespace

std::string strataPictures(const MetricTable& comparisons, const MetricTable& strata)
{
    std::vector<std::vector<std::size_t>> parts;
    std::string current;
    for (std::size_t i = 0; i < strata.rows.size(); ++i) {
        const std::string key =
            strata.at(i, "attribute").text + '\n' + strata.at(i, "group").text + '\n' + strata.at(i, "stratifier").text;
        if (parts.empty() || key != current)
            parts.emplace_back();
        current = key;
        parts.back().push_back(i);
    }
    std::string all;
    std::size_t drawn = 0;
    for (const std::vector<std::size_t>& rows : parts)
        if (rows.size() <= 20 && drawn < 6) {
            const std::string picture = dumbbells(comparisons, strata, rows);
            drawn += picture.empty() ? 0 : 1;
            all += picture;
        }
    return all;
}

} // namespace dw::pictures
