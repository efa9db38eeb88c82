// What a card holds, how large it is and how it answers to the mouse.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/table_card.h"

#include "ui/design/canvas/layered_layout.h"
#include "ui/design/column_type.h"

#include <QApplication>
#include <QCursor>
#include <QFontMetricsF>
#include <QGraphicsScene>
#include <QGraphicsSceneMouseEvent>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kLeastWidth = 180;
constexpr double kMostWidth = 280;
constexpr double kMargin = 12; ///< room around the card for ports and the frame of a selection

std::set<std::string> placesOfProblems(const Problems& problems)
{
    std::set<std::string> places;
    for (const Problem& problem : problems.all) {
        // "/tables/0/columns/2/params/mean" is a problem of "/tables/0/columns/2" and of "/tables/0".
        std::size_t end = 0;
        for (int part = 1; end != std::string::npos; ++part) {
            end = problem.pointer.find('/', end + 1);
            if (part == 2 || part == 4)
                places.insert(problem.pointer.substr(0, end));
        }
    }
    return places;
}

} // namespace

std::vector<CardContent> cardContents(const Document& document, const std::vector<Relation>& relations)
{
    std::vector<CardContent> contents;
    const std::set<std::string> problems = placesOfProblems(document.problems());
    const auto& tables = document.project().tables;
    for (int table = 0; table < static_cast<int>(tables.size()); ++table) {
        const TableDesign& design = tables[static_cast<std::size_t>(table)];
        CardContent content;
        content.name = QString::fromStdString(design.name);
        content.rows = rowsWords(document, table);
        content.hasProblem = problems.count("/tables/" + std::to_string(table)) > 0;
        for (int column = 0; column < static_cast<int>(design.columns.size()); ++column) {
            const ColumnDesign& one = design.columns[static_cast<std::size_t>(column)];
            CardRow row;
            row.name = QString::fromStdString(one.name);
            row.mark = columnMark(document, table, column);
            row.isPrimary = std::count(design.primaryKey.begin(), design.primaryKey.end(), one.name) > 0;
            row.isHidden = one.hidden;
            content.columns.push_back(std::move(row));
        }
        contents.push_back(std::move(content));
    }
    for (const Relation& relation : relations)
        if (relation.column >= 0)
            contents[static_cast<std::size_t>(relation.child)]
                .columns[static_cast<std::size_t>(relation.column)]
                .isForeign = true;
    return contents;
}

TableCard::TableCard()
{
    setFlags(ItemIsMovable | ItemIsSelectable | ItemSendsGeometryChanges);
    setAcceptHoverEvents(true);
    setCursor(Qt::ArrowCursor);
}

void TableCard::show(int table, const CardContent& content)
{
    m_table = table;
    const QFont font = QApplication::font();
    if (content == m_content && font == m_font && m_size.isValid())
        return;
    m_content = content;
    m_font = font;
    measure();
}

void TableCard::measure()
{
    prepareGeometryChange();
    m_shown.clear();
    const int count = static_cast<int>(m_content.columns.size());
    std::vector<bool> isShown(m_content.columns.size(), m_expanded || !canExpand());
    std::size_t shown = 0;
    // Keys first: edges end there.
    for (const bool keys : {true, false})
        for (std::size_t i = 0; i < isShown.size() && shown < kCollapsedTo; ++i)
            if (!isShown[i] && keys == (m_content.columns[i].isPrimary || m_content.columns[i].isForeign)) {
                isShown[i] = true;
                ++shown;
            }
    for (int i = 0; i < count; ++i)
        if (isShown[static_cast<std::size_t>(i)])
            m_shown.push_back(i);
    QFont bold = m_font;
    bold.setBold(true);
    const QFontMetricsF metrics(m_font);
    m_line = std::max(22.0, std::ceil(metrics.height() + 5));
    m_header = std::max(34.0, std::ceil(metrics.height() + 18));
    double width =
        QFontMetricsF(bold).horizontalAdvance(m_content.name) + metrics.horizontalAdvance(m_content.rows) + 44;
    for (const int column : m_shown)
        width = std::max(width, metrics.horizontalAdvance(m_content.columns[static_cast<std::size_t>(column)].name) +
                                    m_line + 56);
    const std::size_t lines = m_shown.size() + (canExpand() ? 1 : 0);
    m_size = {std::ceil(std::clamp(width, kLeastWidth, kMostWidth) / kGrid) * kGrid,
              m_header + static_cast<double>(lines) * m_line + (lines > 0 ? 8 : 0)};
    update();
}

void TableCard::setExpanded(bool expanded)
{
    if (expanded == m_expanded)
        return;
    m_expanded = expanded;
    measure();
    emit moved();
}

QRectF TableCard::boundingRect() const
{
    return QRectF(QPointF(), m_size).adjusted(-kMargin, -kMargin, kMargin, kMargin);
}

QRectF TableCard::headerRect() const
{
    return {0, 0, m_size.width(), m_header};
}

int TableCard::lineOf(int column) const
{
    const auto found = std::find(m_shown.begin(), m_shown.end(), column);
    return static_cast<int>(found - m_shown.begin());
}

QRectF TableCard::rowRect(int column) const
{
    return {0, m_header + 3 + lineOf(column) * m_line, m_size.width(), m_line};
}

QRectF TableCard::portRect() const
{
    QRectF row = headerRect();
    for (std::size_t i = 0; i < m_content.columns.size(); ++i)
        if (m_content.columns[i].isPrimary) {
            row = rowRect(static_cast<int>(i));
            break;
        }
    return {row.right() - 10, row.center().y() - 10, 20, 20};
}

CardHit TableCard::hitAt(const QPointF& point) const
{
    if (portRect().contains(point)) {
        for (std::size_t i = 0; i < m_content.columns.size(); ++i)
            if (m_content.columns[i].isPrimary)
                return {CardHit::Part::Port, static_cast<int>(i)};
        return {CardHit::Part::Port, -1};
    }
    if (point.y() < m_header + 3)
        return {CardHit::Part::Header, -1};
    const auto line = static_cast<std::size_t>((point.y() - m_header - 3) / m_line);
    if (line < m_shown.size())
        return {CardHit::Part::Column, m_shown[line]};
    return {canExpand() && line == m_shown.size() ? CardHit::Part::More : CardHit::Part::Header, -1};
}

QPointF TableCard::anchor(int column, bool onRight) const
{
    const QRectF row = column >= 0 ? rowRect(column) : headerRect();
    return mapToScene(QPointF(onRight ? m_size.width() : 0, row.center().y()));
}

void TableCard::setSelectedColumns(std::set<int> columns)
{
    if (columns == m_selectedColumns)
        return;
    m_selectedColumns = std::move(columns);
    update();
}

void TableCard::setDropTarget(std::optional<int> column)
{
    if (column == m_dropTarget)
        return;
    m_dropTarget = column;
    update();
}

void TableCard::setFound(bool isDimmed, std::set<int> columns)
{
    m_isDimmed = isDimmed;
    m_foundColumns = std::move(columns);
    setOpacity(isDimmed ? 0.3 : 1);
    update();
}

QVariant TableCard::itemChange(GraphicsItemChange change, const QVariant& value)
{
    if (change == ItemPositionChange)
        return snapped(value.toPointF());
    if (change == ItemPositionHasChanged)
        emit moved();
    if (change == ItemSelectedHasChanged)
        update();
    return QGraphicsObject::itemChange(change, value);
}

void TableCard::mousePressEvent(QGraphicsSceneMouseEvent* event)
{
    const CardHit hit = hitAt(event->pos());
    // The margin around the card belongs to what lies below.
    if (hit.part != CardHit::Part::Port && !QRectF(QPointF(), m_size).contains(event->pos())) {
        event->ignore();
        return;
    }
    if (event->button() != Qt::LeftButton) {
        event->accept();
        return;
    }
    m_isLinking = hit.part == CardHit::Part::Port;
    if (m_isLinking)
        emit linkStarted(hit, event->scenePos());
    else
        emit pressed(hit, event->modifiers());
    event->accept();
}

void TableCard::mouseMoveEvent(QGraphicsSceneMouseEvent* event)
{
    if (m_isLinking)
        emit linkMoved(event->scenePos());
    else
        QGraphicsObject::mouseMoveEvent(event);
}

void TableCard::mouseReleaseEvent(QGraphicsSceneMouseEvent* event)
{
    if (m_isLinking) {
        m_isLinking = false;
        emit linkFinished(event->scenePos());
        return;
    }
    emit released();
}

void TableCard::mouseDoubleClickEvent(QGraphicsSceneMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit doubleClicked(hitAt(event->pos()));
}

void TableCard::contextMenuEvent(QGraphicsSceneContextMenuEvent* event)
{
    emit menuWanted(hitAt(event->pos()), event->screenPos());
    event->accept();
}

void TableCard::hoverMoveEvent(QGraphicsSceneHoverEvent* event)
{
    const bool isPort = hitAt(event->pos()).part == CardHit::Part::Port;
    setCursor(isPort ? Qt::CrossCursor : Qt::ArrowCursor);
    setToolTip(isPort                 ? tr("Drag to a table or column: it will refer to %1").arg(m_content.name)
               : m_content.hasProblem ? tr("%1 has problems: see the list below").arg(m_content.name)
                                      : QString());
    if (!m_isHovered) {
        m_isHovered = true;
        update();
    }
}

void TableCard::hoverLeaveEvent(QGraphicsSceneHoverEvent*)
{
    m_isHovered = false;
    update();
}

} // namespace dw::ui
