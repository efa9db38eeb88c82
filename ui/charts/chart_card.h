// One column's chart: on the board a small card, alone a large one with axes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_data.h"

#include <QWidget>

namespace dw::ui {

class ChartCard : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Card, Large };

    explicit ChartCard(Size size, QWidget* parent = nullptr);

    void setColumn(const ChartColumn& column);
    const ChartColumn& column() const { return m_column; }
    void setSelected(bool selected);
    QSize sizeHint() const override;

signals:
    void chosen();
    /// Asked to be seen large: double click or Enter.
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    QString words() const;
    QRectF chartArea() const;
    void paintChart(QPainter& painter) const;
    void paintAxis(QPainter& painter, const QRectF& area) const;

    Size m_size;
    ChartColumn m_column;
    bool m_selected = false;
};

} // namespace dw::ui
