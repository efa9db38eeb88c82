// The drawing surface of a curve: control points that are dragged, added and deleted, over what the column looks like.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"
#include "ui/forms/curve_shape.h"

#include <QWidget>
#include <memory>

namespace dw::ui {

class CurveCanvas : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Density, Quantile };

    explicit CurveCanvas(QWidget* parent = nullptr);

    const std::vector<CurvePoint>& points() const { return m_points; }
    void setPoints(const std::vector<CurvePoint>& points);
    void setForm(Form form, bool smooth);
    /// Drawn behind the curve, at the same scale; null: none.
    void setHistogram(std::shared_ptr<const ColumnSummary> summary);
    /// The points before the change that goes on, dashed; empty: none.
    void setGhost(const std::vector<CurvePoint>& points);

    int selected() const { return m_selected; }
    void select(int point);
    /// Where a point is on the widget.
    QPointF placeOf(const CurvePoint& point) const;
    QSize sizeHint() const override { return {260, 190}; }

signals:
    /// A drag, or a run of keys at one point, begins: what follows is one step.
    void stepBegan();
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    /// What is seen: x from left to right, y from bottom to top.
    struct View {
        double left = 0, right = 1, bottom = 0, top = 1;
    };
    QRectF area() const;
    void fitView();
    CurvePoint valueAt(QPointF place) const;
    int pointAt(QPointF place) const;
    /// The nearest place to `wished` that the point may have between its neighbours.
    CurvePoint allowed(int point, CurvePoint wished) const;
    void movePoint(int point, CurvePoint to);
    void addPoint(CurvePoint point);
    void addAfterSelected();
    void removeSelected();
    bool nudge(int key, Qt::KeyboardModifiers modifiers);
    void beginKeys(int reason);
    void describe();

    void paintHistogram(QPainter& painter) const;
    void paintLine(QPainter& painter, const std::vector<CurvePoint>& points) const;
    void paintPoints(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;

    std::vector<CurvePoint> m_points;
    std::vector<CurvePoint> m_ghost;
    std::vector<CurvePoint> m_beforeDrag;
    std::shared_ptr<const ColumnSummary> m_histogram;
    Form m_form = Form::Density;
    bool m_smooth = false;
    View m_view;
    int m_selected = -1;
    int m_hovered = -1;
    bool m_dragging = false;
    int m_keys = -1; ///< the point that keys move in one step; -1: the next key begins one
};

} // namespace dw::ui
