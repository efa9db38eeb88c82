// Small pictures of a column, painted directly: a histogram or bars, the state before an edit behind it, nulls.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/charts/statistics.h"

#include <QPainter>
#include <QString>

namespace dw::ui {

/// Bins from left to right over the whole rectangle.
void paintHistogram(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
                    const ChartColors& colors);
/// Vertical bars with their labels below, as many as fit with labels that can be read.
void paintBars(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
               const ChartColors& colors);
/// A histogram, or the most frequent value and one bar split by value, in some 25 pixels of height.
void paintTiny(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors);
/// A thin line, filled as far as rows are null.
void paintNullShare(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors);

/// "mean 42.3 ± 12.9, median 42" or "3 values, most often school (45 %)".
QString summaryWords(const ColumnSummary& summary);

} // namespace dw::ui
