// Scores of the learners as bars with their intervals, the best possible as a line.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/difficulty/difficulty.h"
#include "ui/bias/bias_chart.h"
#include "ui/charts/chart_table.h"

namespace dw::ui {

/// What learners and scores are called on screen.
QString learnerTitle(const QString& id);
QString scoreTitle(ScoreKind kind);
/// "0.83"; "–" where there is none.
QString shownScore(const MetricValue& value);
/// "A linear model scores 0.71, …, the best possible is 0.88."
QString sentenceOf(const DifficultyReport& report, ScoreKind kind);
ChartTable tableOf(const DifficultyReport& report);

class DifficultyChart : public BiasChart
{
    Q_OBJECT

public:
    explicit DifficultyChart(QWidget* parent = nullptr);

    /// Nullptr: nothing to show.
    void show(const DifficultyReport* report, ScoreKind kind);

private:
    struct Bar {
        QString label;
        MetricValue value;
        QString words;
        bool isReference = false; ///< guessing: not a learner
    };
    double draw(QPainter& painter, std::vector<ChartMark>& marks) override;
    ChartAxis axisFor(double left, double right) const;
    void drawTicks(QPainter& painter, const ChartAxis& axis, double top, double bottom) const;
    void drawBest(QPainter& painter, const ChartAxis& axis, double top, double bottom,
                  std::vector<ChartMark>& marks) const;

    std::vector<Bar> m_bars;
    MetricValue m_best = MetricValue::none("-");
    bool m_isBound = false;
    ScoreKind m_kind = ScoreKind::Auc;
};

} // namespace dw::ui
