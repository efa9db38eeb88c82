// Dragging a key to a table or column: what will happen is said on the way.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_scene.h"

#include "ui/design/canvas/canvas_colors.h"

#include <QGuiApplication>

namespace dw::ui {

TableCard* CanvasScene::cardAt(const QPointF& place) const
{
    for (TableCard* card : m_cards)
        if (QRectF(card->pos(), card->size()).contains(place))
            return card;
    return nullptr;
}

void CanvasScene::moveLink(const QPointF& place, Qt::KeyboardModifiers modifiers)
{
    if (m_link == nullptr)
        return;
    m_linkPlace = place;
    QPainterPath path(m_linkStart);
    const double reach = std::clamp(std::abs(place.x() - m_linkStart.x()) * 0.5, 30.0, 200.0);
    path.cubicTo(m_linkStart + QPointF(reach, 0), place - QPointF(reach, 0), place);
    m_link->setPath(path);
    TableCard* under = cardAt(place);
    KeyEnd to;
    if (under != nullptr) {
        const CardHit hit = under->hitAt(under->mapFromScene(place));
        // On its own card only a column counts: the drag begins there.
        to = {under->table(), hit.part == CardHit::Part::Column ? hit.column : -1};
        if (under->table() == m_linkFrom.table && QLineF(m_linkStart, place).length() < 24)
            to = {};
    }
    const bool other =
        modifiers.testFlag(Qt::ShiftModifier) || QGuiApplication::queryKeyboardModifiers().testFlag(Qt::ShiftModifier);
    m_drop = keyDrop(m_document.project(), m_linkFrom, to, other ? KeyUse::AnyRow : KeyUse::Automatic);
    QString words = m_drop.words;
    if (m_drop.isPerParent)
        words += QLatin1Char('\n') + tr("Hold Shift to refer to any row instead");
    for (TableCard* card : m_cards)
        card->setDropTarget(m_drop.isPossible && card == under ? std::optional(to.column) : std::nullopt);
    m_link->setPen(QPen(m_drop.isPossible ? canvasColors().accent : canvasColors().quiet, 2, Qt::DashLine));
    emit linkWords(words, m_drop.isPossible, place);
}

void CanvasScene::updateLink(Qt::KeyboardModifiers modifiers)
{
    moveLink(m_linkPlace, modifiers);
}

void CanvasScene::cancelLink()
{
    if (m_link == nullptr)
        return;
    delete m_link;
    m_link = nullptr;
    m_drop = {};
    for (TableCard* card : m_cards)
        card->setDropTarget(std::nullopt);
    emit linkEnded();
}

void CanvasScene::endLink(const QPointF& place)
{
    if (m_link == nullptr)
        return;
    moveLink(place, Qt::NoModifier);
    const KeyDrop drop = m_drop;
    cancelLink();
    // Later: the edit may replace the card whose event this is.
    if (drop.isPossible)
        QMetaObject::invokeMethod(
            this, [this, drop] { applyKeyDrop(m_document, drop); }, Qt::QueuedConnection);
}

} // namespace dw::ui
