// Proxies of each protected attribute, ranked: how well every other column tells it, and all of them together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_chart.h"

namespace dw::ui {

class ProxyChart : public BiasChart
{
    Q_OBJECT

public:
    explicit ProxyChart(QWidget* parent = nullptr);

    void setInspection(std::shared_ptr<const Inspection> inspection);

signals:
    /// A column was clicked.
    void columnChosen(const QString& column);

private:
    double draw(QPainter& painter, std::vector<ChartMark>& marks) override;
    void activate(const ChartMark& mark) override;
    double drawAttribute(QPainter& painter, const QString& attribute, double y, std::vector<ChartMark>& marks) const;

    std::shared_ptr<const Inspection> m_inspection;
    const MetricTable* m_alone = nullptr;
    const MetricTable* m_together = nullptr;
};

} // namespace dw::ui
