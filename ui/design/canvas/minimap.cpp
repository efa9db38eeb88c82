// Painting and dragging the overview.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/minimap.h"

#include "ui/design/canvas/canvas_colors.h"
#include "ui/design/canvas/canvas_view.h"

#include <QMouseEvent>
#include <QPainter>

namespace dw::ui {

Minimap::Minimap(CanvasView& view, CanvasScene& scene) : QWidget(view.viewport()), m_view(view), m_scene(scene)
{
    resize(168, 112);
    setAccessibleName(tr("Overview"));
    setToolTip(tr("Overview: drag to move what you see"));
    setCursor(Qt::SizeAllCursor);
    hide();
}

QRectF Minimap::seen() const
{
    return m_view.mapToScene(m_view.viewport()->rect()).boundingRect();
}

QRectF Minimap::area() const
{
    return m_scene.contentRect().adjusted(-60, -60, 60, 60);
}

QTransform Minimap::toMap() const
{
    const QRectF from = area();
    const double scale = std::min((width() - 8) / from.width(), (height() - 8) / from.height());
    QTransform transform;
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(scale, scale);
    transform.translate(-from.center().x(), -from.center().y());
    return transform;
}

void Minimap::follow()
{
    const QRectF content = m_scene.contentRect();
    setVisible(!content.isEmpty() && !seen().contains(content));
    update();
}

void Minimap::paintEvent(QPaintEvent*)
{
    const CanvasColors colors = canvasColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.line, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QTransform transform = toMap();
    painter.setPen(Qt::NoPen);
    for (int table = 0; m_scene.card(table) != nullptr; ++table) {
        const TableCard& card = *m_scene.card(table);
        painter.setBrush(card.isSelected() ? colors.accent : blended(colors.quiet, colors.surface, 0.5));
        painter.drawRect(transform.mapRect(QRectF(card.pos(), card.size())));
    }
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    painter.setPen(QPen(colors.accent, 1.5));
    QColor fill = colors.accent;
    fill.setAlphaF(0.1f);
    painter.setBrush(fill);
    painter.drawRect(transform.mapRect(seen()));
}

void Minimap::goTo(const QPointF& place)
{
    m_view.centerOn(toMap().inverted().map(place));
    follow();
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    goTo(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    goTo(event->position());
}

bool Minimap::event(QEvent* event)
{
    // The canvas below must not zoom or select by what is meant for the overview.
    const bool handled = QWidget::event(event);
    return handled || event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseButtonDblClick;
}

} // namespace dw::ui
