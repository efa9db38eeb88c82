// Two columns to choose, and their picture.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/pair_chart.h"
#include "ui/charts/pair_data.h"

#include <QComboBox>

namespace dw::ui {

class PairView : public QWidget
{
    Q_OBJECT

public:
    explicit PairView(PairData& pairs, QWidget* parent = nullptr);

    PairChart& chart() { return *m_chart; }
    /// Positions of columns in the table.
    void choose(int x, int y);

signals:
    void shown();

private:
    void refresh();
    void showPair();

    PairData& m_data;
    QComboBox* m_x;
    QComboBox* m_y;
    PairChart* m_chart;
};

} // namespace dw::ui
