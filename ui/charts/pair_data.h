// All pairs of the current table's columns: prepared sides and associations, made in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/pair_figure.h"

namespace dw::ui {

struct PairColumn {
    QString name;
    std::shared_ptr<const PreviewColumn> column;
    std::shared_ptr<const PairSide> side; ///< null: not usable in pairs

    PairPart part() const { return {name, side}; }
};

class PairData : public QObject
{
    Q_OBJECT

public:
    explicit PairData(ChartData& charts, QObject* parent = nullptr);

    const std::vector<PairColumn>& columns() const { return m_answer.columns; }
    Association association(std::size_t a, std::size_t b) const;
    /// The two columns counted against each other; x and y are positions.
    ColumnPair pair(std::size_t x, std::size_t y) const;
    /// Nothing is computed while nobody looks.
    void setActive(bool active);

signals:
    void updated();

private:
    struct Answer {
        std::vector<PairColumn> columns;
        std::vector<Association> associations; ///< [a * columns + b]
        std::shared_ptr<const std::vector<double>> weights;
    };
    void refresh();
    static Answer compute(const std::vector<ChartColumn>& columns,
                          const std::shared_ptr<const std::vector<double>>& weights, const Answer& before);

    ChartData& m_charts;
    QFutureWatcher<Answer> m_watcher;
    Answer m_answer;
    bool m_active = false;
    bool m_stale = true;
};

} // namespace dw::ui
