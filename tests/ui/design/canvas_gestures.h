// What a hand does on the canvas: presses, drags and double clicks as real events.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/folders.h"
#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/design/canvas/count_chart.h"
#include "ui/design/canvas/schema_canvas.h"

namespace dw::test {

inline void mouse(QWidget* widget, QEvent::Type type, const QPoint& place, Qt::KeyboardModifiers keys = {})
{
    const bool isMove = type == QEvent::MouseMove;
    const bool isRelease = type == QEvent::MouseButtonRelease;
    QMouseEvent event(type, QPointF(place), QPointF(widget->mapToGlobal(place)), isMove ? Qt::NoButton : Qt::LeftButton,
                      isRelease ? Qt::NoButton : Qt::LeftButton, keys);
    QApplication::sendEvent(widget, &event);
}

inline void drag(QWidget* widget, const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {})
{
    mouse(widget, QEvent::MouseButtonPress, from, keys);
    for (int step = 1; step <= 4; ++step)
        mouse(widget, QEvent::MouseMove, from + (to - from) * step / 4, keys);
    mouse(widget, QEvent::MouseButtonRelease, to, keys);
    QCoreApplication::processEvents();
}

inline void click(QWidget* widget, const QPoint& place, Qt::KeyboardModifiers keys = {})
{
    mouse(widget, QEvent::MouseButtonPress, place, keys);
    mouse(widget, QEvent::MouseButtonRelease, place, keys);
    QCoreApplication::processEvents();
}

inline void doubleClick(QWidget* widget, const QPoint& place)
{
    click(widget, place);
    mouse(widget, QEvent::MouseButtonDblClick, place);
    mouse(widget, QEvent::MouseButtonRelease, place);
    QCoreApplication::processEvents();
}

/// On the view's viewport: the middle of a column's row, of the header (-1), or the port where keys are pulled.
inline QPoint placeOnCard(ui::SchemaCanvas& canvas, int table, int column)
{
    const ui::TableCard& card = *canvas.scene().card(table);
    const QRectF rect = column >= 0 ? card.rowRect(column) : card.headerRect();
    return canvas.view().mapFromScene(card.mapToScene(QPointF(rect.left() + rect.width() * 0.4, rect.center().y())));
}

inline QPoint portOfCard(ui::SchemaCanvas& canvas, int table, int keyColumn)
{
    return canvas.view().mapFromScene(canvas.scene().card(table)->anchor(keyColumn, true));
}

inline std::string bytes(const ui::Document& document)
{
    return writeProject(document.project());
}

inline QString samplePath(const char* name)
{
    return QString::fromStdString(sourceFolder("/resources/samples/")) + QLatin1String(name) +
           QStringLiteral(".datawright");
}

} // namespace dw::test
