// Measures that have no picture of their own: a dot with its interval for each group, against where all are alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_chart.h"
#include "ui/charts/chart_table.h"

namespace dw::ui {

/// One column of a metric's table.
struct ShownMeasure {
    const char* metric;
    const char* table;
    const char* column;
    QString title;
    QString help;                 ///< what it is, in one line
    std::optional<double> alike;  ///< the value where groups are treated alike: a line
    const char* before = nullptr; ///< a second column, drawn as a hollow dot
};

/// What is not among the results is left out; what could not be computed is said with its reason.
class MeasureChart : public BiasChart
{
    Q_OBJECT

public:
    MeasureChart(std::vector<ShownMeasure> measures, const QString& name, QWidget* parent = nullptr);

    void setInspection(std::shared_ptr<const Inspection> inspection);
    bool isEmpty() const { return marks().empty(); }
    /// All of it, one line a number.
    ChartTable table() const;

protected:
    double draw(QPainter& painter, std::vector<ChartMark>& marks) override;

private:
    struct Section {
        const ShownMeasure* measure;
        const MetricTable* table;
        MetricUnit unit;
        ChartAxis axis; ///< in values alone
    };
    std::vector<Section> sections() const;
    double drawHead(QPainter& painter, const Section& section, double y) const;
    double drawSection(QPainter& painter, Section section, double y, std::vector<ChartMark>& marks) const;
    double drawCalibration(QPainter& painter, double y, std::vector<ChartMark>& marks) const;

    std::vector<ShownMeasure> m_measures;
    std::shared_ptr<const Inspection> m_inspection;
};

/// Of the outcome: aggregates, conditional disparity, differential fairness, quantiles.
std::vector<ShownMeasure> outcomeMeasures();
/// Of a prediction: error rates, their differences, calibration.
std::vector<ShownMeasure> predictionMeasures();

} // namespace dw::ui
