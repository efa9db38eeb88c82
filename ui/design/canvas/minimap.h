// The whole canvas in a corner, with a frame around what is seen. Hidden while everything is seen.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dw::ui {

class CanvasScene;
class CanvasView;

class Minimap : public QWidget
{
    Q_OBJECT

public:
    Minimap(CanvasView& view, CanvasScene& scene);

    /// Shows itself when a part of the canvas is out of sight.
    void follow();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF area() const;
    QTransform toMap() const;
    QRectF seen() const;
    void goTo(const QPointF& place);

    CanvasView& m_view;
    CanvasScene& m_scene;
};

} // namespace dw::ui
