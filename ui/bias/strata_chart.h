// Simpson's paradox made plain: what a difference becomes within each other column, and one column value by value.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_chart.h"

namespace dw::ui {

class StrataChart : public BiasChart
{
    Q_OBJECT

public:
    explicit StrataChart(QWidget* parent = nullptr);

    void setInspection(std::shared_ptr<const Inspection> inspection);

private:
    double draw(QPainter& painter, std::vector<ChartMark>& marks) override;
    void activate(const ChartMark& mark) override;
    double drawComparisons(QPainter& painter, double y, std::vector<ChartMark>& marks) const;
    double drawStrata(QPainter& painter, double y, std::vector<ChartMark>& marks) const;
    QString wordsOf(std::size_t row) const;

    std::shared_ptr<const Inspection> m_inspection;
    const MetricTable* m_comparisons = nullptr;
    const MetricTable* m_strata = nullptr;
    std::vector<std::size_t> m_order; ///< of comparisons, the most changed first
    std::size_t m_chosen = 0;         ///< in m_order: whose strata are drawn
};

} // namespace dw::ui
