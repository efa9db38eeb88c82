// A table on the canvas: name, row count, columns with type and key marks.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/column_type.h"
#include "ui/design/relations.h"

#include <QFont>
#include <QGraphicsObject>
#include <set>

namespace dw::ui {

struct CardRow {
    QString name;
    ColumnMark mark;
    bool isPrimary = false;
    bool isForeign = false;
    bool isHidden = false;
    bool operator==(const CardRow&) const = default;
};

struct CardContent {
    QString name;
    QString rows; ///< "50,000 rows"
    std::vector<CardRow> columns;
    bool hasProblem = false;
    bool operator==(const CardContent&) const = default;
};

std::vector<CardContent> cardContents(const Document& document, const std::vector<Relation>& relations);

/// A place on a card.
struct CardHit {
    enum class Part {
        Header,
        Column,
        Port, ///< where a foreign key is pulled from
        More  ///< "28 more"
    };
    Part part = Part::Header;
    int column = -1; ///< of Column, and of a Port that belongs to a key column
};

class TableCard : public QGraphicsObject
{
    Q_OBJECT

public:
    enum { Type = UserType + 1 };

    TableCard();

    int type() const override { return Type; }
    int table() const { return m_table; }
    void show(int table, const CardContent& content);
    const CardContent& content() const { return m_content; }
    QSizeF size() const { return m_size; }
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    void setSelectedColumns(std::set<int> columns);
    /// The drop would make a key of that column; -1: a new one in this table; nothing: no drop here.
    void setDropTarget(std::optional<int> column);
    /// Shown strongly while others are dimmed.
    void setFound(bool isDimmed, std::set<int> columns);
    void setExpanded(bool expanded);
    bool isExpanded() const { return m_expanded; }
    bool canExpand() const { return m_content.columns.size() > kMostColumns; }

    CardHit hitAt(const QPointF& point) const;
    /// In the card's coordinates; the line of "more" for a column that is not shown.
    QRectF rowRect(int column) const;
    QRectF headerRect() const;
    /// Where an edge to that column begins, on the scene.
    QPointF anchor(int column, bool onRight) const;

    static constexpr std::size_t kMostColumns = 12; ///< more are collapsed
    static constexpr std::size_t kCollapsedTo = 9;

signals:
    void pressed(dw::ui::CardHit hit, Qt::KeyboardModifiers modifiers);
    void doubleClicked(dw::ui::CardHit hit);
    void menuWanted(dw::ui::CardHit hit, const QPoint& globalPlace);
    void moved();
    void released();
    void linkStarted(dw::ui::CardHit hit, const QPointF& scenePlace);
    void linkMoved(const QPointF& scenePlace);
    void linkFinished(const QPointF& scenePlace);

protected:
    QVariant itemChange(GraphicsItemChange change, const QVariant& value) override;
    void mousePressEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent* event) override;
    void mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event) override;
    void contextMenuEvent(QGraphicsSceneContextMenuEvent* event) override;
    void hoverMoveEvent(QGraphicsSceneHoverEvent* event) override;
    void hoverLeaveEvent(QGraphicsSceneHoverEvent* event) override;

private:
    void measure();
    QRectF portRect() const;
    int lineOf(int column) const;
    void paintFrame(QPainter* painter) const;
    void paintHeader(QPainter* painter) const;
    void paintColumn(QPainter* painter, std::size_t line) const;
    void paintFar(QPainter* painter) const;

    int m_table = -1;
    CardContent m_content;
    std::vector<int> m_shown; ///< columns by line
    std::set<int> m_selectedColumns;
    std::set<int> m_foundColumns;
    std::optional<int> m_dropTarget;
    QSizeF m_size;
    QFont m_font;
    double m_header = 0;
    double m_line = 0;
    bool m_expanded = false;
    bool m_isDimmed = false;
    bool m_isHovered = false;
    bool m_isLinking = false;
};

} // namespace dw::ui
