// Painting figures.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_painter.h"

#include <QPolygonF>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

/// Names take at most this much of the width.
constexpr double kNameShare = 0.42;
constexpr double kGap = 8;

struct Scale {
    const Figure& figure;
    QRectF plot;

    double x(double value) const
    {
        return plot.left() + (value - figure.x.low) / (figure.x.high - figure.x.low) * plot.width();
    }
    double y(double value) const
    {
        return plot.bottom() - (value - figure.y.low) / (figure.y.high - figure.y.low) * plot.height();
    }
    QPointF point(QPointF value) const { return {x(value.x()), y(value.y())}; }
    QRectF rectangle(const QRectF& place) const
    {
        return {QPointF(x(place.left()), y(place.bottom())), QPointF(x(place.right()), y(place.top()))};
    }
    QPolygonF polygon(const std::vector<QPointF>& points) const
    {
        QPolygonF polygon;
        for (const QPointF& value : points)
            polygon << point(value);
        return polygon;
    }
};

QPen penOf(const FigureStyle& style)
{
    QPen pen(style.pen, style.width, style.dashed ? Qt::DashLine : Qt::SolidLine);
    pen.setJoinStyle(Qt::MiterJoin);
    return pen;
}

void paintArea(QPainter& painter, const Scale& scale, const FigureArea& area, const ChartColors& colors)
{
    const FigureStyle style = styleOf(area.role, colors);
    QPolygonF polygon = scale.polygon(area.upper);
    if (polygon.isEmpty())
        return;
    if (area.lower.empty()) {
        polygon << QPointF(polygon.last().x(), scale.plot.bottom());
        polygon << QPointF(polygon.first().x(), scale.plot.bottom());
    } else {
        for (auto point = area.lower.rbegin(); point != area.lower.rend(); ++point)
            polygon << scale.point(*point);
    }
    painter.setBrush(style.fill);
    painter.setPen(area.role == FigureRole::Noise ? QPen(Qt::NoPen) : penOf(style));
    painter.drawPolygon(polygon);
}

void paintNumbers(QPainter& painter, const Scale& scale, const ChartColors& colors)
{
    const QFontMetricsF metrics(painter.font());
    const QRectF& plot = scale.plot;
    double free = plot.left() - metrics.horizontalAdvance(QLatin1Char('0')) * 3;
    for (const auto& [value, label] : scale.figure.x.ticks) {
        const double x = scale.x(value);
        painter.setPen(colors.grid);
        if (scale.figure.x.grid)
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom() + 3));
        const double width = metrics.horizontalAdvance(label);
        const double left =
            std::clamp(x - width / 2, plot.left() - kGap, std::max(plot.left(), plot.right() + kGap - width));
        if (left < free)
            continue;
        free = left + width + kGap;
        painter.setPen(colors.dimText);
        painter.drawText(QPointF(left, plot.bottom() + 3 + metrics.ascent()), label);
    }
}

void paintNames(QPainter& painter, const Scale& scale, const QRectF& area, const ChartColors& colors)
{
    const QFontMetricsF metrics(painter.font());
    const double width = scale.plot.left() - area.left() - kGap;
    painter.setPen(colors.dimText);
    for (const auto& [value, label] : scale.figure.y.ticks)
        painter.drawText(QRectF(area.left(), scale.y(value) - metrics.height() / 2, width, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, metrics.elidedText(label, Qt::ElideRight, width));
}

} // namespace

QRectF plotArea(const Figure& figure, const QRectF& area, const QFontMetricsF& metrics)
{
    QRectF plot = area;
    if (!figure.y.names) {
        plot.setBottom(area.bottom() - metrics.height() - 2);
        return plot;
    }
    double widest = 0;
    for (const auto& [value, label] : figure.y.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(label));
    plot.setLeft(area.left() + std::min(widest, area.width() * kNameShare) + kGap);
    // Few bars need not be thick.
    const double rows = figure.y.high - figure.y.low;
    plot.setHeight(std::min(area.height(), rows * (metrics.height() + 2) * 1.5));
    return plot;
}

QPointF dataAt(const Figure& figure, const QRectF& plot, QPointF place)
{
    return {figure.x.low + (place.x() - plot.left()) / plot.width() * (figure.x.high - figure.x.low),
            figure.y.low + (plot.bottom() - place.y()) / plot.height() * (figure.y.high - figure.y.low)};
}

void paintTiles(QPainter& painter, const QRectF& plot, const Figure& figure, const ChartColors& colors)
{
    const Scale scale{figure, plot};
    const QFontMetricsF metrics(painter.font());
    for (const FigureTile& tile : figure.tiles) {
        const QRectF place = scale.rectangle(tile.place);
        const FigureStyle style = styleOf(tile.role, colors);
        if (tile.color) {
            painter.fillRect(place, *tile.color);
        } else if (tile.place.width() == 0 || tile.place.height() == 0) {
            painter.setPen(penOf(style));
            painter.drawLine(place.topLeft(), place.bottomRight());
        } else {
            painter.setPen(tile.role == FigureRole::Noise ? QPen(Qt::NoPen) : penOf(style));
            painter.setBrush(style.fill);
            // The outline lies on whole pixels.
            painter.drawRect(QRectF(std::round(place.left()), std::round(place.top()), std::round(place.width()),
                                    std::round(place.height())));
        }
        if (tile.label.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(tile.label);
        if (tile.labelPlace == FigureTile::Label::After) {
            painter.setPen(colors.text);
            painter.drawText(
                QRectF(place.right() + 6, place.center().y() - metrics.height() / 2, width + 4, metrics.height()),
                Qt::AlignLeft | Qt::AlignVCenter, tile.label);
        } else if (place.height() > metrics.height() && place.width() > width + 6) {
            painter.setPen(tile.color ? textOn(*tile.color) : colors.text);
            painter.drawText(place, Qt::AlignCenter, tile.label);
        }
    }
}

void paintFigure(QPainter& painter, const QRectF& area, const Figure& figure, const ChartColors& colors)
{
    if (figure.isEmpty())
        return;
    const Scale scale{figure, plotArea(figure, area, QFontMetricsF(painter.font()))};
    painter.save();
    if (figure.y.names)
        paintNames(painter, scale, area, colors);
    else
        paintNumbers(painter, scale, colors);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const FigureArea& part : figure.areas)
        paintArea(painter, scale, part, colors);
    painter.setBrush(Qt::NoBrush);
    for (const FigureLine& line : figure.lines) {
        FigureStyle style = styleOf(line.role, colors);
        style.width = std::max(style.width, 1.5);
        painter.setPen(penOf(style));
        painter.drawPolyline(scale.polygon(line.points));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintTiles(painter, scale.plot, figure, colors);
    if (!figure.y.names) {
        painter.setPen(colors.dimText);
        painter.drawLine(scale.plot.bottomLeft(), scale.plot.bottomRight());
    }
    painter.restore();
}

} // namespace dw::ui
