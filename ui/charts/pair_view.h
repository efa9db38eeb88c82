// Two columns to choose, and their picture.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/pair_chart.h"
#include "ui/charts/pair_data.h"

#include <QComboBox>
#include <QLabel>
#include <QToolButton>

namespace dw::ui {

class PairView : public QWidget
{
    Q_OBJECT

public:
    explicit PairView(PairData& pairs, QWidget* parent = nullptr);

    PairChart& chart() { return *m_chart; }
    /// Positions of columns in the table.
    void choose(int x, int y);
    /// Positions of the columns that are shown; -1 while there are none.
    int across() const { return m_x->currentIndex() < 0 ? -1 : m_x->currentData().toInt(); }
    int up() const { return m_y->currentIndex() < 0 ? -1 : m_y->currentData().toInt(); }
    void setPinned(bool pinned) { m_pin->setChecked(pinned); }

signals:
    void shown();
    void pinWanted(bool pinned);

private:
    void refresh();
    void showPair();

    PairData& m_data;
    QComboBox* m_x;
    QComboBox* m_y;
    QLabel* m_words;
    QToolButton* m_pin;
    PairChart* m_chart;
};

} // namespace dw::ui
