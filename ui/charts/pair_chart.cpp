// Showing pairs, and their tables.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pair_chart.h"

#include "ui/preview/cell_text.h"

#include <QEvent>

namespace dw::ui {

void PairChart::setPair(ColumnPair pair)
{
    m_pair = std::move(pair);
    setFigure(pairFigure(m_pair, ChartColors::of(palette())));
}

void PairChart::changeEvent(QEvent* event)
{
    FigureView::changeEvent(event);
    // Its cells carry colours.
    if (event->type() == QEvent::PaletteChange)
        setFigure(pairFigure(m_pair, ChartColors::of(palette())));
}

ChartTable tableOf(const ColumnPair& pair)
{
    ChartTable table;
    if (!pair.boxes.empty()) {
        table.header = {PairChart::tr("group"),  PairChart::tr("rows"), PairChart::tr("5 %"), PairChart::tr("25 %"),
                        PairChart::tr("median"), PairChart::tr("75 %"), PairChart::tr("95 %")};
        const DataType type = pair.x.side->categorical ? pair.y.side->type : pair.x.side->type;
        for (const GroupBox& box : pair.boxes) {
            QStringList row{QString::fromStdString(box.label), QString::number(box.rows)};
            for (const double value : {box.low, box.lowerQuartile, box.median, box.upperQuartile, box.high})
                row << (isNumeric(type) ? QString::number(value, 'g', 10) : shownValue(value, type));
            table.rows.push_back(row);
        }
        return table;
    }
    table.header = {pair.x.name, pair.y.name, PairChart::tr("rows")};
    for (std::size_t y = 0; y < pair.counts.up; ++y)
        for (std::size_t x = 0; x < pair.counts.across; ++x)
            if (pair.counts.at(x, y) > 0)
                table.rows.push_back({cellName(*pair.x.side, x), cellName(*pair.y.side, y),
                                      QString::number(pair.counts.at(x, y), 'g', 12)});
    return table;
}

} // namespace dw::ui
