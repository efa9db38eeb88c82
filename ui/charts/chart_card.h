// One column's chart on a board.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/figure_card.h"

namespace dw::ui {

class ChartCard : public FigureCard
{
    Q_OBJECT

public:
    using FigureCard::FigureCard;

    /// `place` stands before the column's name: the table, where cards of several tables stand together.
    void setColumn(const ChartColumn& column, bool pinned, const QString& place = {});
    const ChartColumn& column() const { return m_column; }
    ChartTable table() const override;

signals:
    void kindWanted(dw::ui::ChartKind kind);

protected:
    Figure figure(const QSizeF& area, const QFontMetricsF& metrics, Hints hints) const override;
    QString title() const override;
    QString words() const override;
    QIcon mark() const override;
    double nullShare() const override;
    bool isPinned() const override { return m_pinned; }
    void fillMenu(QMenu& menu) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ChartColumn m_column;
    QString m_place;
    bool m_pinned = false;
};

/// What a card or a large chart of the column says.
QString columnWords(const ChartColumn& column);
/// "Box" for a column that is shown as such, else what is usual for it.
ChartKind shownKind(const ChartColumn& column);

} // namespace dw::ui
