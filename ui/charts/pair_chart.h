// The large picture of two columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/figure_view.h"
#include "ui/charts/pair_figure.h"

namespace dw::ui {

class PairChart : public FigureView
{
    Q_OBJECT

public:
    using FigureView::FigureView;

    void setPair(ColumnPair pair);
    const ColumnPair& pair() const { return m_pair; }
    QString words() const { return pairWords(m_pair); }

protected:
    void changeEvent(QEvent* event) override;

private:
    ColumnPair m_pair;
};

/// The numbers behind the picture.
ChartTable tableOf(const ColumnPair& pair);

} // namespace dw::ui
