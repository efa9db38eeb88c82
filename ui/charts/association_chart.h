// How strongly all columns hang together, as a matrix of coloured numbers.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/pair_data.h"

#include <QWidget>

namespace dw::ui {

/// Spearman between numbers, Cramér's V between categories, correlation ratio between a category and a number.
class AssociationChart : public QWidget
{
    Q_OBJECT

public:
    explicit AssociationChart(PairData& pairs, QWidget* parent = nullptr);

    ChartTable table() const;
    QSize minimumSizeHint() const override;

signals:
    void pairChosen(int a, int b);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void refresh();
    /// The cell at this place, as positions of columns; -1 where there is none.
    QPoint cellAt(QPointF place) const;
    double cellSize() const;

    PairData& m_data;
    std::vector<std::size_t> m_shown; ///< columns that can be paired
    int m_labels = 0;                 ///< width of the names at the left
};

} // namespace dw::ui
