// Figures of one column.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/column_figure.h"

#include "core/data/temporal.h"
#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>

namespace dw::ui {

namespace {

struct KindName {
    ChartKind kind;
    std::string_view id;
    const char* name;
};
constexpr std::array<KindName, 7> kKinds{
    {{ChartKind::Automatic, "", QT_TRANSLATE_NOOP("dw::ui::Chart", "Automatic")},
     {ChartKind::Histogram, "histogram", QT_TRANSLATE_NOOP("dw::ui::Chart", "Histogram")},
     {ChartKind::Bars, "bars", QT_TRANSLATE_NOOP("dw::ui::Chart", "Bars")},
     {ChartKind::Box, "box", QT_TRANSLATE_NOOP("dw::ui::Chart", "Box")},
     {ChartKind::Cumulative, "cumulative", QT_TRANSLATE_NOOP("dw::ui::Chart", "Cumulative")},
     {ChartKind::Lengths, "lengths", QT_TRANSLATE_NOOP("dw::ui::Chart", "Text length")},
     {ChartKind::Words, "words", QT_TRANSLATE_NOOP("dw::ui::Chart", "Top words")}}};

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Chart", text);
}

/// How many rows chance works on in a full run: with weights, fewer than there are.
double noiseRows(const ColumnSummary& summary, double fullRows)
{
    const auto values = static_cast<double>(summary.values());
    const auto rows = static_cast<double>(summary.rows);
    return rows > 0 && values > 0
               ? fullRows * (values / rows) * (summary.effectiveRows > 0 ? summary.effectiveRows / values : 1)
               : 0;
}

double meanWidth(const Bins& bins)
{
    return (bins.edges.back() - bins.edges.front()) / static_cast<double>(bins.counts.size());
}

/// Shares of bins of the width that is usual in the first of two histograms laid over each other.
std::vector<double> heights(const ColumnSummary& summary, double width)
{
    std::vector<double> heights;
    for (std::size_t i = 0; i < summary.bins.counts.size(); ++i)
        heights.push_back(summary.share(summary.bins.mass(i)) * width /
                          (summary.bins.edges[i + 1] - summary.bins.edges[i]));
    return heights;
}

std::vector<QPointF> steps(const std::vector<double>& edges, const std::vector<double>& levels)
{
    std::vector<QPointF> points;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        points.emplace_back(edges[i], levels[i]);
        points.emplace_back(edges[i + 1], levels[i]);
    }
    return points;
}

DataType axisType(const ColumnSummary& summary)
{
    return summary.lengths ? DataType::Int64 : summary.type;
}

QString rangeWords(const ColumnSummary& summary, std::size_t bin)
{
    return words("%1 to %2: %3 rows (%4)")
        .arg(shownValue(summary.bins.edges[bin], axisType(summary)),
             shownValue(summary.bins.edges[bin + 1], axisType(summary)), shownCount(summary.bins.counts[bin]),
             shownShare(summary.share(summary.bins.mass(bin))));
}

void setShareAxis(FigureAxis& axis, double peak, int limit)
{
    axis.low = 0;
    axis.high = peak > 0 ? peak * 1.04 : 1;
    const std::vector<double> ticks = roundEdges(0, axis.high, std::max(2, limit), false);
    // As many digits as the step between two ticks has.
    double step = 100 * (ticks.size() > 1 ? ticks[1] - ticks[0] : 1);
    int digits = 0;
    for (; digits < 6 && std::fabs(step - std::round(step)) > 1e-6 * step; ++digits)
        step *= 10;
    for (const double tick : ticks)
        if (tick <= axis.high * 1.0001)
            axis.ticks.emplace_back(tick, QLocale().toString(100 * tick, 'f', digits) + QStringLiteral(" %"));
}

bool isComparable(const ColumnSummary* ghost, const ColumnSummary& summary)
{
    return ghost != nullptr && ghost->isHistogram() && ghost->values() > 0 && ghost->lengths == summary.lengths &&
           isNumeric(ghost->type) == isNumeric(summary.type) &&
           (isNumeric(summary.type) || ghost->type == summary.type);
}

Figure histogram(const ColumnSummary& summary, const FigureContext& context)
{
    Figure figure;
    const Bins& bins = summary.bins;
    const double width = meanWidth(bins);
    const std::vector<double> levels = heights(summary, width);
    double peak = *std::max_element(levels.begin(), levels.end());
    figure.x.low = bins.edges.front();
    figure.x.high = bins.edges.back();
    figure.areas.push_back({FigureRole::Data, steps(bins.edges, levels), {}});
    if (const double rows = noiseRows(summary, context.fullRows); rows > 0) {
        std::vector<double> low;
        std::vector<double> high;
        for (std::size_t i = 0; i < levels.size(); ++i) {
            const double scale = width / (bins.edges[i + 1] - bins.edges[i]);
            const NoiseBand band = noiseBand(summary.share(bins.mass(i)), rows);
            low.push_back(band.low * scale);
            high.push_back(band.high * scale);
        }
        peak = std::max(peak, *std::max_element(high.begin(), high.end()));
        figure.areas.push_back({FigureRole::Noise, steps(bins.edges, high), steps(bins.edges, low)});
    }
    if (isComparable(context.ghost, summary)) {
        const std::vector<double> before = heights(*context.ghost, width);
        peak = std::max(peak, *std::max_element(before.begin(), before.end()));
        const std::vector<double>& edges = context.ghost->bins.edges;
        figure.x.low = std::min(figure.x.low, edges.front());
        figure.x.high = std::max(figure.x.high, edges.back());
        std::vector<QPointF> points{{edges.front(), 0}};
        for (const QPointF& point : steps(edges, before))
            points.push_back(point);
        points.emplace_back(edges.back(), 0);
        figure.lines.push_back({FigureRole::Ghost, std::move(points)});
    }
    figure.x.ticks = axisTicks(figure.x.low, figure.x.high, axisType(summary), context.ticks);
    setShareAxis(figure.y, peak, context.ticks - 1);
    for (std::size_t i = 0; context.hints && i < levels.size(); ++i)
        figure.hints.push_back({QRectF(bins.edges[i], 0, bins.edges[i + 1] - bins.edges[i], figure.y.high),
                                FigureRole::Data,
                                {},
                                {},
                                FigureTile::Label::Inside,
                                rangeWords(summary, i)});
    return figure;
}

struct Bar {
    QString label;
    double share = 0;
    std::int64_t rows = 0;
    double ghost = -1;
};

double ghostShare(const ColumnSummary* ghost, const std::string& label)
{
    if (ghost == nullptr || ghost->isHistogram() || ghost->values() == 0)
        return -1;
    for (const CategoryCounts::Entry& entry : ghost->categories.top)
        if (entry.label == label)
            return ghost->share(entry.mass);
    return ghost->categories.others > 0 ? -1 : 0;
}

std::vector<Bar> barsOf(const ColumnSummary& summary, const ColumnSummary* ghost, std::size_t limit)
{
    std::vector<Bar> bars;
    const CategoryCounts& counts = summary.categories;
    std::int64_t others = counts.others;
    std::int64_t otherValues = counts.otherValues;
    double otherMass = counts.otherMass;
    limit = std::max<std::size_t>(limit, 2);
    const std::size_t kept = counts.top.size() + (others > 0 ? 1 : 0) <= limit ? counts.top.size() : limit - 1;
    for (std::size_t i = 0; i < counts.top.size(); ++i) {
        const CategoryCounts::Entry& entry = counts.top[i];
        if (i >= kept) {
            others += entry.count;
            otherMass += entry.mass;
            ++otherValues;
            continue;
        }
        bars.push_back({QString::fromStdString(entry.label), summary.share(entry.mass), entry.count,
                        summary.words ? -1 : ghostShare(ghost, entry.label)});
    }
    // A text has many words: what the other words add up to says nothing.
    if (others > 0 && !summary.words)
        bars.push_back({words("Other (%1)").arg(shownCount(otherValues)), summary.share(otherMass), others, -1});
    return bars;
}

FigureTile tile(QRectF place, FigureRole role)
{
    FigureTile made;
    made.place = place;
    made.role = role;
    return made;
}

Figure bars(const ColumnSummary& summary, const FigureContext& context)
{
    Figure figure;
    const std::vector<Bar> all = barsOf(summary, context.ghost, context.bars);
    const double rows = noiseRows(summary, context.fullRows);
    double peak = 0;
    // The first bar stands at the top.
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Bar& bar = all[i];
        const auto middle = static_cast<double>(all.size() - 1 - i);
        FigureTile data = tile(QRectF(0, middle - 0.36, bar.share, 0.72), FigureRole::Data);
        data.label = shownShare(bar.share);
        data.labelPlace = FigureTile::Label::After;
        figure.tiles.push_back(data);
        peak = std::max({peak, bar.share, bar.ghost});
        if (bar.ghost >= 0)
            figure.tiles.push_back(tile(QRectF(0, middle - 0.36, bar.ghost, 0.72), FigureRole::Ghost));
        if (rows > 0) {
            const NoiseBand band = noiseBand(bar.share, rows);
            figure.tiles.push_back(
                tile(QRectF(band.low, middle - 0.16, band.high - band.low, 0.32), FigureRole::Noise));
            peak = std::max(peak, band.high);
        }
        if (context.hints) {
            FigureTile hint = tile(QRectF(0, middle - 0.5, 1, 1), FigureRole::Data);
            hint.hint = words("%1: %2 rows (%3)").arg(bar.label, shownCount(bar.rows), shownShare(bar.share));
            figure.hints.push_back(hint);
        }
        figure.y.ticks.insert(figure.y.ticks.begin(), {middle, bar.label});
    }
    figure.y.low = -0.5;
    figure.y.high = std::max(0.5, static_cast<double>(all.size()) - 0.5);
    figure.y.names = true;
    figure.y.grid = false;
    setShareAxis(figure.x, peak, context.ticks);
    // Room for the shares behind the bars.
    figure.x.high *= 1.12;
    return figure;
}

Figure box(const ColumnSummary& summary, const FigureContext& context)
{
    Figure figure;
    const auto add = [&](const ColumnSummary& from, double middle, double half, FigureRole role) {
        const bool isGhost = role == FigureRole::Ghost;
        const FigureRole lines = isGhost ? FigureRole::Ghost : FigureRole::Guide;
        figure.tiles.push_back(tile(QRectF(from.fifth, middle, from.ninetyFifth - from.fifth, 0), lines));
        for (const double end : {from.fifth, from.ninetyFifth})
            figure.tiles.push_back(tile(QRectF(end, middle - half / 3, 0, half * 2 / 3), lines));
        FigureTile body =
            tile(QRectF(from.lowerQuartile, middle - half, from.upperQuartile - from.lowerQuartile, 2 * half), role);
        const DataType type = axisType(from);
        body.hint = words("half of the values lie from %1 to %2; 90 % from %3 to %4")
                        .arg(shownValue(from.lowerQuartile, type), shownValue(from.upperQuartile, type),
                             shownValue(from.fifth, type), shownValue(from.ninetyFifth, type));
        figure.tiles.push_back(body);
        figure.tiles.push_back(tile(QRectF(from.median, middle - half, 0, 2 * half), lines));
    };
    const double low = std::min(summary.fifth, context.ghost != nullptr ? context.ghost->fifth : summary.fifth);
    const double high =
        std::max(summary.ninetyFifth, context.ghost != nullptr ? context.ghost->ninetyFifth : summary.ninetyFifth);
    const bool withGhost =
        context.ghost != nullptr && context.ghost->values() > 0 && context.ghost->type == summary.type;
    add(summary, withGhost ? 0.68 : 0.5, withGhost ? 0.18 : 0.24, FigureRole::Data);
    if (withGhost)
        add(*context.ghost, 0.24, 0.12, FigureRole::Ghost);
    const double margin = high > low ? (high - low) * 0.06 : std::max(1.0, std::fabs(high) * 0.1);
    figure.x.low = low - margin;
    figure.x.high = high + margin;
    figure.x.ticks = axisTicks(figure.x.low, figure.x.high, axisType(summary), context.ticks);
    figure.y.grid = false;
    return figure;
}

/// The share up to each edge of the bins, or up to each value that is counted: exact where it bends.
std::vector<QPointF> cumulativePoints(const ColumnSummary& summary)
{
    std::vector<QPointF> points;
    if (summary.isHistogram()) {
        const double inside = [&] {
            double mass = 0;
            for (std::size_t i = 0; i < summary.bins.counts.size(); ++i)
                mass += summary.bins.mass(i);
            return mass;
        }();
        const auto out = static_cast<double>(summary.bins.below + summary.bins.above);
        const double below = out > 0 ? (summary.mass - inside) * static_cast<double>(summary.bins.below) / out : 0;
        double sum = below;
        points.emplace_back(summary.bins.edges.front(), summary.share(sum));
        for (std::size_t i = 0; i < summary.bins.counts.size(); ++i) {
            sum += summary.bins.mass(i);
            points.emplace_back(summary.bins.edges[i + 1], summary.share(sum));
        }
        return points;
    }
    double sum = 0;
    for (const CategoryCounts::Entry& entry : summary.categories.top) {
        const double value = std::strtod(entry.label.c_str(), nullptr);
        points.emplace_back(value, summary.share(sum));
        sum += entry.mass;
        points.emplace_back(value, summary.share(sum));
    }
    return points;
}

Figure cumulative(const ColumnSummary& summary, const FigureContext& context)
{
    Figure figure;
    const std::vector<QPointF> points = cumulativePoints(summary);
    figure.x.low = points.front().x();
    figure.x.high = points.back().x();
    if (const double rows = noiseRows(summary, context.fullRows); rows > 0) {
        FigureArea band{FigureRole::Noise, {}, {}};
        for (const QPointF& point : points) {
            const NoiseBand noise = noiseBand(point.y(), rows);
            band.upper.emplace_back(point.x(), noise.high);
            band.lower.emplace_back(point.x(), noise.low);
        }
        figure.areas.push_back(std::move(band));
    }
    if (context.ghost != nullptr && context.ghost->values() > 0 && context.ghost->type == summary.type &&
        context.ghost->lengths == summary.lengths) {
        std::vector<QPointF> before = cumulativePoints(*context.ghost);
        figure.x.low = std::min(figure.x.low, before.front().x());
        figure.x.high = std::max(figure.x.high, before.back().x());
        figure.lines.push_back({FigureRole::Ghost, std::move(before)});
    }
    if (!(figure.x.high > figure.x.low))
        figure.x.high = figure.x.low + 1;
    for (std::size_t i = 1; context.hints && i < points.size(); ++i) {
        FigureTile hint = tile(QRectF(points[i - 1].x(), 0, points[i].x() - points[i - 1].x(), 1), FigureRole::Data);
        hint.hint = words("%1 up to %2").arg(shownShare(points[i].y()), shownValue(points[i].x(), axisType(summary)));
        figure.hints.push_back(hint);
    }
    figure.lines.push_back({FigureRole::Data, points});
    figure.x.ticks = axisTicks(figure.x.low, figure.x.high, axisType(summary), context.ticks);
    for (const double tick : {0.0, 0.25, 0.5, 0.75, 1.0})
        figure.y.ticks.emplace_back(tick, shownShare(tick));
    return figure;
}

} // namespace

std::string_view chartKindId(ChartKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].id;
}

ChartKind chartKindOf(std::string_view id)
{
    for (const KindName& kind : kKinds)
        if (kind.id == id)
            return kind.kind;
    return ChartKind::Automatic;
}

QString chartKindName(ChartKind kind)
{
    return words(kKinds[static_cast<std::size_t>(kind)].name);
}

std::vector<ChartKind> chartKindsOf(const ColumnSummary& summary)
{
    if (summary.type == DataType::Bool)
        return {ChartKind::Bars};
    if (summary.type == DataType::Text)
        return {ChartKind::Bars, ChartKind::Lengths, ChartKind::Words};
    return {summary.isHistogram() ? ChartKind::Histogram : ChartKind::Bars, ChartKind::Box, ChartKind::Cumulative};
}

TextMeasure measureOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Bars:
        return TextMeasure::Values;
    case ChartKind::Lengths:
        return TextMeasure::Lengths;
    case ChartKind::Words:
        return TextMeasure::Words;
    default:
        return TextMeasure::Automatic;
    }
}

Figure columnFigure(const ColumnSummary& summary, ChartKind kind, const FigureContext& context)
{
    Figure figure;
    const bool ordered = summary.type != DataType::Text && summary.type != DataType::Bool;
    if (summary.values() > 0) {
        if (kind == ChartKind::Box && ordered)
            figure = box(summary, context);
        else if (kind == ChartKind::Cumulative && ordered)
            figure = cumulative(summary, context);
        else if (summary.isHistogram())
            figure = histogram(summary, context);
        else
            figure = bars(summary, context);
    }
    figure.words = summaryWords(summary);
    return figure;
}

QString noiseWords(const ColumnSummary& summary, double fullRows)
{
    const double rows = noiseRows(summary, fullRows);
    if (rows <= 0)
        return {};
    double widest = 0;
    const auto look = [&](double mass) {
        const NoiseBand band = noiseBand(summary.share(mass), rows);
        widest = std::max(widest, (band.high - band.low) / 2);
    };
    for (std::size_t i = 0; i < summary.bins.counts.size(); ++i)
        look(summary.bins.mass(i));
    for (const CategoryCounts::Entry& entry : summary.categories.top)
        look(entry.mass);
    const double percent = 100 * widest;
    const int digits = percent > 0 ? std::clamp(1 - static_cast<int>(std::floor(std::log10(percent))), 0, 6) : 0;
    return words("Band: chance alone moves a bar by up to ± %1 % in %2 rows, 19 times of 20")
        .arg(QLocale().toString(percent, 'f', digits), QLocale().toString(fullRows, 'f', 0));
}

} // namespace dw::ui
