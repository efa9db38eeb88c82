// Figures of pairs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pair_figure.h"

#include "ui/charts/column_figure.h"
#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Pair", text);
}

QColor blended(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

void setAxis(FigureAxis& axis, const PairSide& side, double low, double high, int ticks)
{
    axis.low = low;
    axis.high = high;
    axis.ticks = axisTicks(low, high, side.type, ticks);
}

Figure heatMap(const ColumnPair& pair)
{
    Figure figure;
    const PairSide& x = *pair.x.side;
    const PairSide& y = *pair.y.side;
    if (x.edges.size() < 2 || y.edges.size() < 2)
        return figure;
    setAxis(figure.x, x, x.edges.front(), x.edges.back(), 8);
    setAxis(figure.y, y, y.edges.front(), y.edges.back(), 6);
    const double most = std::max(1.0, *std::max_element(pair.counts.cells.begin(), pair.counts.cells.end()));
    for (std::size_t row = 0; row < pair.counts.up; ++row)
        for (std::size_t column = 0; column < pair.counts.across; ++column) {
            const double count = pair.counts.at(column, row);
            if (count <= 0)
                continue;
            FigureTile tile;
            tile.place = QRectF(QPointF(x.edges[column], y.edges[row]), QPointF(x.edges[column + 1], y.edges[row + 1]));
            // The square root keeps thin tails visible.
            tile.color = sequentialColor(std::sqrt(count / most));
            tile.hint =
                words("%1 and %2: %3 rows").arg(cellName(x, column), cellName(y, row), shownCount(std::llround(count)));
            figure.tiles.push_back(std::move(tile));
        }
    return figure;
}

FigureTile line(QRectF place)
{
    FigureTile tile;
    tile.place = place;
    tile.role = FigureRole::Guide;
    return tile;
}

Figure boxes(const ColumnPair& pair)
{
    Figure figure;
    const PairSide& numbers = pair.x.side->categorical ? *pair.y.side : *pair.x.side;
    double low = pair.boxes.front().low;
    double high = pair.boxes.front().high;
    for (const GroupBox& box : pair.boxes)
        low = std::min(low, box.low), high = std::max(high, box.high);
    const double margin = high > low ? (high - low) * 0.03 : 1;
    setAxis(figure.x, numbers, low - margin, high + margin, 8);
    const std::size_t count = pair.boxes.size();
    for (std::size_t i = 0; i < count; ++i) {
        const GroupBox& box = pair.boxes[i];
        const auto middle = static_cast<double>(count - 1 - i);
        figure.tiles.push_back(line(QRectF(box.low, middle, box.high - box.low, 0)));
        FigureTile body;
        body.place = QRectF(box.lowerQuartile, middle - 0.3, box.upperQuartile - box.lowerQuartile, 0.6);
        body.hint = words("%1: half of its %2 rows lie from %3 to %4, the median is %5")
                        .arg(QString::fromStdString(box.label), shownCount(box.rows),
                             shownValue(box.lowerQuartile, numbers.type), shownValue(box.upperQuartile, numbers.type),
                             shownValue(box.median, numbers.type));
        figure.tiles.push_back(std::move(body));
        figure.tiles.push_back(line(QRectF(box.median, middle - 0.3, 0, 0.6)));
        figure.y.ticks.insert(figure.y.ticks.begin(), {middle, QString::fromStdString(box.label)});
    }
    figure.y.low = -0.5;
    figure.y.high = static_cast<double>(count) - 0.5;
    figure.y.names = true;
    figure.y.grid = false;
    return figure;
}

Figure mosaic(const ColumnPair& pair, const ChartColors& colors)
{
    Figure figure;
    const PairCounts& counts = pair.counts;
    std::vector<double> across(counts.across);
    double total = 0;
    for (std::size_t x = 0; x < counts.across; ++x)
        for (std::size_t y = 0; y < counts.up; ++y)
            across[x] += counts.at(x, y);
    for (const double count : across)
        total += count;
    const QColor pale = blended(colors.outline, textOn(colors.text), 0.75);
    double left = 0;
    for (std::size_t x = 0; x < counts.across; ++x) {
        const double width = across[x] / std::max(total, 1.0);
        double bottom = 0;
        for (std::size_t y = 0; y < counts.up && across[x] > 0; ++y) {
            const double share = counts.at(x, y) / across[x];
            FigureTile tile;
            tile.place =
                QRectF(left + 0.0015, bottom + 0.002, std::max(0.0, width - 0.003), std::max(0.0, share - 0.004));
            const double strength = counts.up > 1 ? static_cast<double>(y) / static_cast<double>(counts.up - 1) : 0.5;
            tile.color = blended(colors.outline, pale, strength);
            tile.label = QStringLiteral("%1  %2").arg(cellName(*pair.y.side, y), shownShare(share));
            tile.hint =
                words("%1: %2 of them %3").arg(cellName(*pair.x.side, x), shownShare(share), cellName(*pair.y.side, y));
            figure.tiles.push_back(std::move(tile));
            bottom += share;
        }
        // A thin column has no room for its name; the mouse and the table tell it.
        if (width > 0.04)
            figure.x.ticks.emplace_back(left + width / 2, cellName(*pair.x.side, x));
        left += width;
    }
    figure.x.grid = figure.y.grid = false;
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        figure.y.ticks.emplace_back(tick, shownShare(tick));
    return figure;
}

} // namespace

QString cellName(const PairSide& side, std::size_t i)
{
    if (side.categorical)
        return QString::fromStdString(side.labels[i]);
    return QStringLiteral("%1 – %2").arg(shownValue(side.edges[i], side.type),
                                         shownValue(side.edges[i + 1], side.type));
}

QColor sequentialColor(double share)
{
    static const std::array<QColor, 5> kStops{QColor(0x440154), QColor(0x3b528b), QColor(0x21918c), QColor(0x5ec962),
                                              QColor(0xfde725)};
    const double place = std::clamp(share, 0.0, 1.0) * 4;
    const auto stop = std::min<std::size_t>(3, static_cast<std::size_t>(place));
    return blended(kStops[stop], kStops[stop + 1], place - static_cast<double>(stop));
}

QColor divergingColor(double value, const QColor& background)
{
    return blended(background, value < 0 ? QColor(0x0072B2) : QColor(0xD55E00), std::min(1.0, std::fabs(value)));
}

QString associationName(AssociationKind kind)
{
    switch (kind) {
    case AssociationKind::Spearman:
        return words("Spearman rank correlation");
    case AssociationKind::CramersV:
        return words("Cramér's V");
    case AssociationKind::CorrelationRatio:
        return words("correlation ratio");
    case AssociationKind::None:
        break;
    }
    return {};
}

ColumnPair pairOf(PairPart x, PairPart y, Association association, Weights weights)
{
    ColumnPair pair{std::move(x), std::move(y), association, {}, {}};
    if (!pair.x.side || !pair.y.side)
        return pair;
    if (pair.x.side->categorical != pair.y.side->categorical)
        pair.boxes = pair.x.side->categorical ? boxesByGroup(*pair.x.side, *pair.y.side, weights)
                                              : boxesByGroup(*pair.y.side, *pair.x.side, weights);
    else
        pair.counts = countPairs(*pair.x.side, *pair.y.side, weights);
    return pair;
}

Figure pairFigure(const ColumnPair& pair, const ChartColors& colors)
{
    Figure figure;
    if (!pair.boxes.empty())
        figure = boxes(pair);
    else if (!pair.counts.cells.empty())
        figure = pair.x.side->categorical ? mosaic(pair, colors) : heatMap(pair);
    if (!figure.isEmpty()) {
        const bool turned = !pair.boxes.empty() && pair.x.side->categorical;
        figure.x.title = turned ? pair.y.name : pair.x.name;
        figure.y.title = turned ? pair.x.name : pair.y.name;
    }
    figure.name = words("%1 and %2").arg(pair.x.name, pair.y.name);
    figure.words = pairWords(pair);
    return figure;
}

QString pairWords(const ColumnPair& pair)
{
    if (pair.association.kind == AssociationKind::None)
        return pair.x.side && pair.y.side ? QString() : words("Choose two columns with numbers or categories.");
    QString text =
        words("%1 %2").arg(associationName(pair.association.kind), QLocale().toString(pair.association.value, 'f', 3));
    if (!pair.boxes.empty())
        text += words(" — boxes: the middle half of each group, with its median; lines: from 5 % to 95 %");
    else if (!pair.counts.cells.empty() && !pair.x.side->categorical)
        text +=
            words(" — brightest: %1 rows in a cell")
                .arg(shownCount(std::llround(*std::max_element(pair.counts.cells.begin(), pair.counts.cells.end()))));
    else if (!pair.counts.cells.empty())
        text += words(" — width: share of %1; height: share of %2 in it").arg(pair.x.name, pair.y.name);
    return text;
}

} // namespace dw::ui
