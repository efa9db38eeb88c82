// Intersections of protected attributes: a map of rates for each pair, and the clearest cells ranked.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_chart.h"

namespace dw::ui {

class IntersectionChart : public BiasChart
{
    Q_OBJECT

public:
    explicit IntersectionChart(QWidget* parent = nullptr);

    void setInspection(std::shared_ptr<const Inspection> inspection);

private:
    struct Map {
        QString attributes;
        QStringList across;
        QStringList down;
        /// By down and across; -1: no such cell.
        std::vector<int> cells;
    };

    double draw(QPainter& painter, std::vector<ChartMark>& marks) override;
    void makeMaps();
    double drawMap(QPainter& painter, const Map& map, double y, std::vector<ChartMark>& marks) const;
    double drawRanking(QPainter& painter, double y, std::vector<ChartMark>& marks) const;
    ChartMark markOf(std::size_t row, QRectF area) const;
    QColor shade(double rate) const;

    std::shared_ptr<const Inspection> m_inspection;
    const MetricTable* m_cells = nullptr;
    std::vector<Map> m_maps;
    double m_low = 0;
    double m_high = 1;
};

} // namespace dw::ui
