// Routing and painting of an edge.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/relation_edge.h"

#include "ui/design/canvas/canvas_colors.h"

#include <QFontMetricsF>
#include <QGraphicsSceneMouseEvent>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr QSizeF kChip(60, 32);
constexpr double kFoot = 9;  ///< size of a crow's foot
constexpr double kGrip = 10; ///< width of what can be hit
constexpr double kLabelRoom = 30;

int keyColumn(const TableCard& card)
{
    for (std::size_t i = 0; i < card.content().columns.size(); ++i)
        if (card.content().columns[i].isPrimary)
            return static_cast<int>(i);
    return -1;
}

} // namespace

RelationEdge::RelationEdge(const Relation& relation, const TableCard& parent, const TableCard& child)
    : m_relation(relation), m_parent(parent), m_child(child)
{
    setZValue(-1);
    setAcceptHoverEvents(true);
    setCursor(Qt::PointingHandCursor);
    route();
}

void RelationEdge::setShares(const ChildShares& shares)
{
    if (shares == m_shares)
        return;
    m_shares = shares;
    update();
}

void RelationEdge::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    setZValue(isMarked ? -0.5 : -1);
    update();
}

void RelationEdge::route()
{
    prepareGeometryChange();
    const int key = keyColumn(m_parent);
    const QRectF parent(m_parent.pos(), m_parent.size());
    const QRectF child(m_child.pos(), m_child.size());
    if (&m_parent == &m_child) {
        m_parentSide = m_childSide = 1;
    } else if (child.left() >= parent.right()) {
        m_parentSide = 1;
        m_childSide = -1;
    } else if (child.right() <= parent.left()) {
        m_parentSide = -1;
        m_childSide = 1;
    } else {
        // Above each other: a bow on the right.
        m_parentSide = m_childSide = 1;
    }
    m_parentEnd = m_parent.anchor(key, m_parentSide > 0);
    m_childEnd = m_child.anchor(m_relation.column, m_childSide > 0);
    const double distance = std::fabs(m_childEnd.x() - m_parentEnd.x());
    const double reach = m_parentSide == m_childSide ? 70.0 : std::clamp(distance * 0.5, 40.0, 240.0);
    m_path = QPainterPath(m_parentEnd);
    m_path.cubicTo(m_parentEnd + QPointF(reach * m_parentSide, 0), m_childEnd + QPointF(reach * m_childSide, 0),
                   m_childEnd);
    update();
}

QPointF RelationEdge::middle() const
{
    // The curve is the same from either end: half of its way, without measuring it.
    const auto at = [this](int i) -> QPointF { return m_path.elementAt(i); };
    return (at(0) + 3.0 * at(1) + 3.0 * at(2) + at(3)) / 8.0;
}

QRectF RelationEdge::chipRect() const
{
    if (m_relation.kind != Relation::Kind::PerParent)
        return {};
    const QPointF centre = middle();
    return {centre.x() - kChip.width() / 2, centre.y() - kChip.height() / 2, kChip.width(), kChip.height()};
}

QRectF RelationEdge::boundingRect() const
{
    return m_path.boundingRect().adjusted(-kLabelRoom, -kLabelRoom, kLabelRoom, kLabelRoom) |
           chipRect().adjusted(-3, -3, 3, 3);
}

QPainterPath RelationEdge::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(kGrip);
    QPainterPath area = stroker.createStroke(m_path);
    area.setFillRule(Qt::WindingFill);
    if (const QRectF chip = chipRect(); !chip.isEmpty())
        area.addRect(chip);
    return area;
}

void RelationEdge::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const CanvasColors colors = canvasColors();
    const QColor color = m_isMarked || m_isHovered ? colors.accent : blended(colors.quiet, colors.ground, 0.6);
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(color, m_isMarked ? 2 : 1.4);
    if (m_relation.kind == Relation::Kind::ForeignKey)
        pen.setDashPattern({5, 3});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    paintEnds(painter, color);
    if (m_relation.kind == Relation::Kind::PerParent)
        paintChip(painter, m_isMarked || m_isHovered ? colors.accent : colors.line);
}

void RelationEdge::paintEnds(QPainter* painter, const QColor& color) const
{
    painter->setPen(QPen(color, m_isMarked ? 2 : 1.4));
    const QPointF bar = m_parentEnd + QPointF(kFoot * m_parentSide, 0);
    painter->drawLine(bar + QPointF(0, -5), bar + QPointF(0, 5));
    const QPointF foot = m_childEnd + QPointF(kFoot * m_childSide, 0);
    painter->drawLine(foot, m_childEnd + QPointF(0, -5));
    painter->drawLine(foot, m_childEnd + QPointF(0, 5));
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(7.0, font.pointSizeF() * 0.85));
    painter->setFont(font);
    painter->setPen(m_isMarked ? canvasColors().accent : canvasColors().quiet);
    // On the side that the curve does not bend to.
    const auto label = [&](const QPointF& end, const QPointF& other, double side, const QString& text) {
        const double width = QFontMetricsF(font).horizontalAdvance(text) + 2;
        const double height = QFontMetricsF(font).height();
        const double left = side > 0 ? end.x() + kFoot + 4 : end.x() - kFoot - 4 - width;
        const double top = other.y() < end.y() - 4 ? end.y() + 3 : end.y() - height - 3;
        painter->drawText(QRectF(left, top, width, height), Qt::AlignCenter, text);
    };
    label(m_parentEnd, m_childEnd, m_parentSide, QStringLiteral("1"));
    label(m_childEnd, m_parentEnd, m_childSide,
          m_relation.kind == Relation::Kind::PerParent ? cardinality(m_shares) : QStringLiteral("n"));
}

void RelationEdge::paintChip(QPainter* painter, const QColor& frame) const
{
    const CanvasColors colors = canvasColors();
    const QRectF chip = chipRect();
    painter->setPen(QPen(frame, m_isMarked ? 1.6 : 1));
    painter->setBrush(colors.surface);
    painter->drawRoundedRect(chip, 6, 6);
    const std::vector<ChildBar> bars = barsOf(m_shares);
    double highest = 0;
    for (const ChildBar& bar : bars)
        highest = std::max(highest, bar.share);
    const QRectF room = chip.adjusted(7, 6, -7, -6);
    const double width = room.width() / static_cast<double>(std::max<std::size_t>(1, bars.size()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_isMarked ? colors.accent : blended(colors.accent, colors.surface, 0.75));
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (bars[i].share <= 0)
            continue;
        const double height = std::max(1.0, room.height() * bars[i].share / highest);
        painter->drawRect(QRectF(room.left() + static_cast<double>(i) * width, room.bottom() - height,
                                 std::max(1.0, width - 1), height));
    }
    painter->setPen(QPen(colors.line, 1));
    painter->drawLine(room.bottomLeft(), room.bottomRight());
}

void RelationEdge::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    emit pressed(this);
    event->accept();
}

void RelationEdge::contextMenuEvent(QGraphicsSceneContextMenuEvent* event)
{
    emit menuWanted(this, event->screenPos());
    event->accept();
}

void RelationEdge::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    m_isHovered = true;
    update();
}

void RelationEdge::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_isHovered = false;
    update();
}

} // namespace dw::ui
