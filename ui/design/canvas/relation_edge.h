// A foreign key on the canvas: a curve with its cardinality, and the histogram of children where rows are counted per
// parent.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/canvas/child_counts.h"
#include "ui/design/canvas/table_card.h"

#include <QGraphicsObject>
#include <QPainterPath>

namespace dw::ui {

class RelationEdge : public QGraphicsObject
{
    Q_OBJECT

public:
    enum { Type = UserType + 2 };

    RelationEdge(const Relation& relation, const TableCard& parent, const TableCard& child);

    int type() const override { return Type; }
    const Relation& relation() const { return m_relation; }
    void setShares(const ChildShares& shares);
    const ChildShares& shares() const { return m_shares; }
    void setMarked(bool isMarked);
    void setDimmed(bool isDimmed) { setOpacity(isDimmed ? 0.25 : 1); }
    /// Follows the cards.
    void route();
    /// On the scene: where the histogram lies.
    QRectF chipRect() const;
    QPointF middle() const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

signals:
    void pressed(dw::ui::RelationEdge* edge);
    void menuWanted(dw::ui::RelationEdge* edge, const QPoint& globalPlace);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void contextMenuEvent(QGraphicsSceneContextMenuEvent* event) override;
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    void paintEnds(QPainter* painter, const QColor& color) const;
    void paintChip(QPainter* painter, const QColor& frame) const;

    Relation m_relation;
    const TableCard& m_parent;
    const TableCard& m_child;
    ChildShares m_shares;
    QPainterPath m_path;
    QPointF m_parentEnd;
    QPointF m_childEnd;
    double m_parentSide = 1; ///< 1: the curve leaves to the right
    double m_childSide = -1;
    bool m_isMarked = false;
    bool m_isHovered = false;
};

} // namespace dw::ui
