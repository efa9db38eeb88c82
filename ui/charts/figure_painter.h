// Figures painted directly: what cards, pictures in headers and exports of boards are made with.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QPainter>

namespace dw::ui {

/// Where the axes' ends lie, so that names and numbers have room around it.
QRectF plotArea(const Figure& figure, const QRectF& area, const QFontMetricsF& metrics);
/// With the painter's font. Boards of a hundred cards are painted with this and not with a QChartView a card, which is
/// many times slower to make and to update: bench_studio measures both.
void paintFigure(QPainter& painter, const QRectF& area, const Figure& figure, const ChartColors& colors);
/// Only the tiles, for who draws the axes himself.
void paintTiles(QPainter& painter, const QRectF& plot, const Figure& figure, const ChartColors& colors);

/// A place of the plot in the figure's own units.
QPointF dataAt(const Figure& figure, const QRectF& plot, QPointF place);

} // namespace dw::ui
