// What the board's charts share: marks that can be pointed at, walked through by keyboard, and stand for rows.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/inspection.h"
#include "ui/charts/summary_painter.h"

#include <QWidget>

namespace dw::ui {

/// Something drawn that stands for rows.
struct ChartMark {
    QRectF area;
    QString words;     ///< what it says: tool tip and accessible description
    QString condition; ///< SQL for its rows; empty: none in particular
    QString name;      ///< of those rows: "group = B"
    int key = -1;      ///< the chart's own
};

class BiasChart : public QWidget
{
    Q_OBJECT

public:
    explicit BiasChart(QWidget* parent = nullptr);

    const std::vector<ChartMark>& marks() const { return m_marks; }
    /// -1: none.
    int current() const { return m_current; }
    void setCurrent(int mark);
    QSize minimumSizeHint() const override { return {280, m_height}; }
    QSize sizeHint() const override { return {640, m_height}; }

signals:
    void currentChanged(int mark);
    /// A mark was clicked, or Enter pressed on it.
    void rowsWanted(const QString& condition, const QString& name);

protected:
    /// Draws everything and gives the marks; also called without a visible device to lay out. Returns the height used.
    virtual double draw(QPainter& painter, std::vector<ChartMark>& marks) = 0;
    /// A click or Enter on a mark.
    virtual void activate(const ChartMark& mark);
    /// Entries of the mark's context menu after "Show these rows".
    virtual void addActions(QMenu& /*menu*/, const ChartMark& /*mark*/) {}
    /// To be called after the data changed.
    void layOut();
    int markAt(QPointF place) const;
    int hovered() const { return m_hovered; }
    ChartColors colors() const { return ChartColors::of(palette()); }
    QFont smallFont() const;
    QFont boldFont() const;

    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<ChartMark> m_marks;
    int m_current = -1;
    int m_hovered = -1;
    int m_height = 60;
};

/// From values to pixels.
struct ChartAxis {
    double low = 0;
    double high = 1;
    double left = 0;
    double right = 1;
    double at(double value) const;
    double valueAt(double x) const;
};

/// A share as "31.2 %", a difference as "-9.1", in the user's locale.
/// A group as the metrics name it, "below 25 × B": each part is a value of the data, or a range.
QString groupText(const std::string& label);
QString shownMetric(double number, MetricUnit unit);
/// With the interval in brackets, or "–".
QString shownMetric(const MetricValue& value, MetricUnit unit);
/// A dot with its interval as a line.
void paintInterval(QPainter& painter, const ChartAxis& axis, const MetricValue& value, double y, const QColor& line,
                   const QColor& dot, double radius = 4.5);
/// Ticks at round values from the axis' low to its high end, at most `most`.
std::vector<double> roundTicks(const ChartAxis& axis, int most);

} // namespace dw::ui
