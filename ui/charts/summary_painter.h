// Small pictures of a column, painted directly: a histogram or bars, the state before an edit behind it, nulls.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"

#include <QColor>
#include <QPainter>
#include <QPalette>
#include <QString>

namespace dw::ui {

/// What pictures are painted with; follows the palette, so light or dark.
struct ChartColors {
    QColor fill;
    QColor outline;
    QColor ghost;
    QColor grid;
    QColor text;
    QColor dimText;
    QColor nulls;

    static ChartColors of(const QPalette& palette);
};

/// Bins from left to right over the whole rectangle.
void paintHistogram(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
                    const ChartColors& colors);
/// Vertical bars with their labels below, as many as fit with labels that can be read.
void paintBars(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
               const ChartColors& colors);
/// A histogram, or one bar split by category, in a few pixels of height and without any text.
void paintTiny(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors);
/// A thin line, filled as far as rows are null.
void paintNullShare(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors);

/// "mean 42.3 ± 12.9, median 42" or "3 values, most often school (45 %)".
QString summaryWords(const ColumnSummary& summary);

} // namespace dw::ui
