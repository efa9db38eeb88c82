// What a curve looks like: the column's values behind, the line, its points, the axis below.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/curve_canvas.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QPainter>
#include <QPolygonF>

namespace dw::ui {

void CurveCanvas::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ChartColors colors = ChartColors::of(palette());
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : colors.grid, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (m_points.empty()) {
        painter.setPen(colors.dimText);
        painter.drawText(rect(), Qt::AlignCenter, tr("No points"));
        return;
    }
    painter.setClipRect(rect().adjusted(1, 1, -1, -1));
    paintHistogram(painter);
    paintAxis(painter);
    if (!m_ghost.empty() && m_ghost != m_points) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.ghost, 1.5, Qt::DashLine));
        paintLine(painter, m_ghost);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.outline, 2));
    paintLine(painter, m_points);
    paintPoints(painter);
}

void CurveCanvas::paintHistogram(QPainter& painter) const
{
    if (!m_histogram || m_histogram->bins.isEmpty() || m_histogram->values() <= 0)
        return;
    const Bins& bins = m_histogram->bins;
    const double values = static_cast<double>(m_histogram->values());
    const ChartColors colors = ChartColors::of(palette());
    painter.setPen(QPen(palette().color(QPalette::Base), 0.6));
    painter.setBrush(colors.fill);
    // A density is drawn with the curve's own area, so that bars end at the curve; for quantiles the bars lie on the
    // right and show how often each height occurs.
    const double area = m_form == Form::Density ? curveArea(curveLine(m_points, m_smooth)) : 0;
    double peak = 0;
    for (std::size_t i = 0; i < bins.counts.size(); ++i)
        peak = std::max(peak, static_cast<double>(bins.counts[i]) / (bins.edges[i + 1] - bins.edges[i]));
    for (std::size_t i = 0; i < bins.counts.size() && peak > 0; ++i) {
        const double density = static_cast<double>(bins.counts[i]) / (bins.edges[i + 1] - bins.edges[i]);
        const QRectF bar =
            m_form == Form::Density
                ? QRectF(placeOf({bins.edges[i], density / values * area}), placeOf({bins.edges[i + 1], 0}))
                : QRectF(placeOf({1 - 0.3 * density / peak, bins.edges[i + 1]}), placeOf({1, bins.edges[i]}));
        painter.drawRect(bar);
    }
}

void CurveCanvas::paintLine(QPainter& painter, const std::vector<CurvePoint>& points) const
{
    QPolygonF line;
    for (const CurvePoint& point : curveLine(points, m_smooth))
        line << placeOf(point);
    painter.drawPolyline(line);
}

void CurveCanvas::paintPoints(QPainter& painter) const
{
    const ChartColors colors = ChartColors::of(palette());
    for (int i = 0; i < static_cast<int>(m_points.size()); ++i) {
        const QPointF place = placeOf(m_points[static_cast<std::size_t>(i)]);
        const bool isChosen = i == m_selected;
        painter.setPen(QPen(colors.outline, 1.6));
        painter.setBrush(isChosen ? colors.outline : palette().color(QPalette::Base));
        const double radius = isChosen || i == m_hovered ? 5.5 : 4.2;
        painter.drawEllipse(place, radius, radius);
    }
    const int told = m_hovered >= 0 ? m_hovered : m_selected;
    if (told < 0 || told >= static_cast<int>(m_points.size()))
        return;
    const CurvePoint& point = m_points[static_cast<std::size_t>(told)];
    const QString words = m_form == Form::Density
                              ? tr("%1  ·  height %2").arg(shownNumber(point.x), shownNumber(point.y))
                              : tr("%1 stay below %2").arg(shownShare(point.x), shownNumber(point.y));
    painter.setPen(colors.dimText);
    painter.drawText(QRectF(10, 5, width() - 20, fontMetrics().height()), Qt::AlignRight | Qt::AlignVCenter, words);
}

void CurveCanvas::paintAxis(QPainter& painter) const
{
    const ChartColors colors = ChartColors::of(palette());
    const QRectF inside = area();
    const double base = inside.bottom();
    painter.setPen(QPen(colors.dimText, 1));
    painter.drawLine(QPointF(inside.left(), base), QPointF(inside.right(), base));
    const bool isShare = m_form == Form::Quantile;
    double free = 0;
    for (const double tick : roundEdges(m_view.left, m_view.right, 5, false)) {
        if (tick < m_view.left || tick > m_view.right)
            continue;
        const QString label = isShare ? shownShare(tick) : shownNumber(tick);
        const double x = placeOf({tick, m_view.bottom}).x();
        const double wide = fontMetrics().horizontalAdvance(label);
        const double left = std::clamp(x - wide / 2, 4.0, width() - 4.0 - wide);
        painter.setPen(QPen(colors.dimText, 1));
        painter.drawLine(QPointF(x, base), QPointF(x, base + 3));
        if (left < free)
            continue;
        free = left + wide + 8;
        painter.drawText(QPointF(left, base + 4 + fontMetrics().ascent()), label);
    }
}

} // namespace dw::ui
