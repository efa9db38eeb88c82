// The canvas by keyboard: moving among cards and columns, moving the cards, renaming, leaving.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_view.h"
#include "ui/design/canvas/count_chart.h"
#include "ui/design/canvas/layered_layout.h"

#include <QKeyEvent>
#include <cmath>

namespace dw::ui {

bool CanvasView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isEscape = key->key() == Qt::Key_Escape && m_scene.isLinking();
        // Elsewhere F2 renames in the tree; here in place.
        if (key->key() == Qt::Key_F2 || isEscape) {
            event->accept();
            return true;
        }
    }
    return QGraphicsView::event(event);
}

bool CanvasView::eventFilter(QObject* watched, QEvent* event)
{
    // A line edit lets Return pass on, where it would open the name again.
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape) {
            finishRename(key != Qt::Key_Escape);
            return true;
        }
    }
    return QGraphicsView::eventFilter(watched, event);
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        if (m_scene.isLinking())
            m_scene.cancelLink();
        else
            m_document.select({});
        return;
    case Qt::Key_F2:
        rename(m_document.selection());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!isPlain)
            break;
        if (m_chart->isVisible())
            m_chart->setFocus();
        else
            rename(m_document.selection());
        return;
    case Qt::Key_Shift:
        m_scene.updateLink(Qt::ShiftModifier);
        break;
    case Qt::Key_Space:
        if (!m_isSpaceDown && !event->isAutoRepeat()) {
            m_isSpaceDown = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (isPlain && moveSelection(event->key()))
            return;
        if (event->modifiers() == Qt::ControlModifier) {
            const double x = event->key() == Qt::Key_Left ? -kGrid : (event->key() == Qt::Key_Right ? kGrid : 0);
            const double y = event->key() == Qt::Key_Up ? -kGrid : (event->key() == Qt::Key_Down ? kGrid : 0);
            m_scene.nudge({x, y});
            return;
        }
        break;
    default:
        break;
    }
    QGraphicsView::keyPressEvent(event);
}

void CanvasView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceDown = false;
        viewport()->unsetCursor();
        return;
    }
    if (event->key() == Qt::Key_Shift)
        m_scene.updateLink(Qt::NoModifier);
    QGraphicsView::keyReleaseEvent(event);
}

bool CanvasView::moveSelection(int key)
{
    const Selection now = m_document.selection();
    const TableCard* card = m_scene.card(now.table);
    if (card == nullptr) {
        if (m_document.project().tables.empty())
            return false;
        m_document.select(Selection::ofTable(0));
        return true;
    }
    const int count = static_cast<int>(card->content().columns.size());
    const bool isColumn = now.kind == Selection::Kind::Column;
    if (key == Qt::Key_Down && (isColumn ? now.item + 1 < count : count > 0)) {
        m_document.select(Selection::ofColumn(now.table, isColumn ? now.item + 1 : 0));
        return true;
    }
    if (key == Qt::Key_Up && isColumn) {
        m_document.select(now.item > 0 ? Selection::ofColumn(now.table, now.item - 1) : Selection::ofTable(now.table));
        return true;
    }
    return moveAmongCards(*card, key);
}

bool CanvasView::moveAmongCards(const TableCard& from, int key)
{
    const QPointF middle = QRectF(from.pos(), from.size()).center();
    int nearest = -1;
    double least = 1e18;
    for (int table = 0; m_scene.card(table) != nullptr; ++table) {
        const TableCard& card = *m_scene.card(table);
        const QPointF to = QRectF(card.pos(), card.size()).center() - middle;
        const double along = key == Qt::Key_Left    ? -to.x()
                             : key == Qt::Key_Right ? to.x()
                             : key == Qt::Key_Up    ? -to.y()
                                                    : to.y();
        const double across = key == Qt::Key_Left || key == Qt::Key_Right ? to.y() : to.x();
        // Straight ahead counts for more than near by.
        const double distance = along + 2 * std::fabs(across);
        if (along > 1 && std::fabs(across) <= 3 * along && distance < least) {
            least = distance;
            nearest = table;
        }
    }
    if (nearest >= 0)
        m_document.select(Selection::ofTable(nearest));
    return nearest >= 0;
}

} // namespace dw::ui
