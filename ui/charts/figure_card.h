// A small chart with a title and a sentence: what boards are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_table.h"
#include "ui/charts/figure.h"

#include <QIcon>
#include <QMenu>
#include <QWidget>

namespace dw::ui {

class FigureCard : public QWidget
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget* parent = nullptr);

    void setSelected(bool selected);
    bool isSelected() const { return m_selected; }
    QSize sizeHint() const override;
    /// The numbers behind the picture.
    virtual ChartTable table() const = 0;

signals:
    void chosen();
    /// Asked to be seen large: double click or Enter.
    void opened();
    void pinWanted(bool pinned);
    /// Asked to stand so many places later on a board.
    void moveWanted(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

    enum class Hints { None, All };
    /// For a plot of that size with that font; empty where there is nothing to see yet. Hints cost more than all the
    /// rest, and are asked for under the mouse only.
    virtual Figure figure(const QSizeF& area, const QFontMetricsF& metrics, Hints hints) const = 0;
    virtual QString title() const = 0;
    virtual QString words() const = 0;
    /// Stands in the upper right corner.
    virtual QIcon mark() const { return {}; }
    /// How much of the thin line at the bottom is full; negative: there is no line.
    virtual double nullShare() const { return -1; }
    virtual bool isPinned() const = 0;
    virtual void fillMenu(QMenu& menu) { static_cast<void>(menu); }
    /// After anything of the above has changed.
    void refresh();

private:
    QRectF chartArea() const;
    QRect menuPlace() const;
    QFont chartFont() const;
    void showMenu(QPoint place);

    bool m_selected = false;
    bool m_hovered = false;
};

} // namespace dw::ui
