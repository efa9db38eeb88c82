// Two columns in one picture: heat map, boxes by group or mosaic, as their kinds ask for.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/pair_data.h"

#include <QWidget>

namespace dw::ui {

class PairChart : public QWidget
{
    Q_OBJECT

public:
    explicit PairChart(QWidget* parent = nullptr);

    void setPair(const PairColumn& x, const PairColumn& y, Association association);
    /// The numbers behind the picture.
    ChartTable table() const;
    QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintHeatMap(QPainter& painter, const QRectF& area) const;
    void paintBoxes(QPainter& painter, const QRectF& area) const;
    void paintMosaic(QPainter& painter, const QRectF& area) const;
    void paintNumberAxis(QPainter& painter, const QRectF& area, const PairSide& side, double low, double high,
                         bool vertical) const;

    PairColumn m_x;
    PairColumn m_y;
    Association m_association;
    PairCounts m_counts;
    std::vector<GroupBox> m_boxes;
};

/// Viridis, 0 to 1.
QColor sequentialColor(double share);
/// Blue over the background's colour to orange, -1 to 1.
QColor divergingColor(double value, const QColor& background);
QString associationName(AssociationKind kind);

} // namespace dw::ui
