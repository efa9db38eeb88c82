// How a card looks: near, every column; from afar, its name.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/canvas_colors.h"
#include "ui/design/canvas/table_card.h"
#include "ui/design/column_type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace dw::ui {

namespace {

constexpr double kRadius = 8;
constexpr double kPadding = 12;
constexpr double kNear = 0.5; ///< scale below which columns cannot be read

QColor inked(const QColor& color)
{
    return isDarkTheme() ? blended(color, Qt::white, 0.8) : color;
}

/// A key, lying with its bow to the left.
void paintKey(QPainter* painter, const QPointF& centre, const QColor& color)
{
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(centre + QPointF(-4, 0), 2.6, 2.6);
    painter->drawLine(centre + QPointF(-1.4, 0), centre + QPointF(6, 0));
    painter->drawLine(centre + QPointF(3, 0), centre + QPointF(3, 3));
    painter->drawLine(centre + QPointF(6, 0), centre + QPointF(6, 3));
}

/// An arrow that leads elsewhere.
void paintReference(QPainter* painter, const QPointF& centre, const QColor& color)
{
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4));
    painter->drawPolyline(QPolygonF{{centre + QPointF(-1.5, -4), centre + QPointF(4, -4), centre + QPointF(4, 1.5)}});
}

} // namespace

void TableCard::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    if (option->levelOfDetailFromTransform(painter->worldTransform()) < kNear) {
        paintFar(painter);
        return;
    }
    painter->setFont(m_font);
    paintHeader(painter);
    for (std::size_t line = 0; line < m_shown.size(); ++line)
        paintColumn(painter, line);
    const CanvasColors colors = canvasColors();
    if (canExpand()) {
        const QRectF row(kPadding, m_header + 3 + static_cast<double>(m_shown.size()) * m_line,
                         m_size.width() - 2 * kPadding, m_line);
        painter->setPen(colors.accent);
        painter->drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                          m_expanded ? tr("Show fewer") : tr("%1 more").arg(m_content.columns.size() - m_shown.size()));
    }
    const QPointF port = portRect().center();
    painter->setPen(QPen(m_isHovered ? colors.accent : colors.line, 1.5));
    painter->setBrush(m_isHovered ? colors.accent : colors.surface);
    painter->drawEllipse(port, m_isHovered ? 5 : 4, m_isHovered ? 5 : 4);
}

void TableCard::paintFrame(QPainter* painter) const
{
    const CanvasColors colors = canvasColors();
    const bool isMarked = isSelected() || m_dropTarget;
    const QRectF frame(QPointF(), m_size);
    painter->setPen(QPen(isMarked                     ? colors.accent
                         : !m_selectedColumns.empty() ? blended(colors.accent, colors.line, 0.6)
                                                      : colors.line,
                         isMarked ? 2 : 1));
    painter->setBrush(colors.surface);
    painter->drawRoundedRect(frame, kRadius, kRadius);
    if (m_dropTarget && *m_dropTarget < 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.soft);
        painter->drawRoundedRect(frame.adjusted(2, 2, -2, -2), kRadius - 2, kRadius - 2);
    }
}

void TableCard::paintHeader(QPainter* painter) const
{
    const CanvasColors colors = canvasColors();
    const QRectF header = headerRect().adjusted(kPadding, 0, -kPadding, 0);
    QFont bold = m_font;
    bold.setBold(true);
    const double rows = QFontMetricsF(m_font).horizontalAdvance(m_content.rows);
    painter->setPen(colors.quiet);
    painter->drawText(header, Qt::AlignVCenter | Qt::AlignRight, m_content.rows);
    painter->setFont(bold);
    painter->setPen(m_content.hasProblem ? errorColor() : colors.text);
    const double room = header.width() - rows - 12;
    painter->drawText(header, Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(bold).elidedText(m_content.name, Qt::ElideRight, room));
    painter->setFont(m_font);
    if (m_shown.empty())
        return;
    painter->setPen(QPen(colors.line, 1));
    painter->drawLine(QPointF(1, m_header - 0.5), QPointF(m_size.width() - 1, m_header - 0.5));
}

void TableCard::paintColumn(QPainter* painter, std::size_t line) const
{
    const CanvasColors colors = canvasColors();
    const int column = m_shown[line];
    const CardRow& row = m_content.columns[static_cast<std::size_t>(column)];
    const QRectF rect = rowRect(column);
    if (m_selectedColumns.count(column) > 0 || m_foundColumns.count(column) > 0 || m_dropTarget == column) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.soft);
        painter->drawRoundedRect(rect.adjusted(4, 1, -4, -1), 4, 4);
    }
    const QRect mark(static_cast<int>(kPadding) - 1, qRound(rect.center().y()) - 8, 16, 16);
    columnIcon(row.mark, colors.quiet).paint(painter, mark);
    painter->setFont(m_font);
    painter->setPen(row.isHidden ? colors.quiet : colors.text);
    const double left = mark.right() + 7;
    const double right = m_size.width() - kPadding - (row.isPrimary || row.isForeign ? 22 : 4);
    painter->drawText(QRectF(left, rect.top(), right - left, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
                      QFontMetricsF(m_font).elidedText(row.name, Qt::ElideRight, right - left));
    const QPointF glyph(m_size.width() - kPadding - 10, rect.center().y());
    if (row.isPrimary)
        paintKey(painter, glyph, inked(colors.quiet));
    else if (row.isForeign)
        paintReference(painter, glyph, inked(colors.quiet));
}

void TableCard::paintFar(QPainter* painter) const
{
    const CanvasColors colors = canvasColors();
    QFont font = m_font;
    font.setBold(true);
    // As large as fits: a card of many lines has a name that is read from afar.
    const double wished = std::min(m_size.height() * 0.5, QFontMetricsF(font).height() * 2.4);
    font.setPixelSize(std::max(12, static_cast<int>(wished * 0.75)));
    const double width = QFontMetricsF(font).horizontalAdvance(m_content.name);
    const double room = m_size.width() - 2 * kPadding;
    if (width > room)
        font.setPixelSize(std::max(12, static_cast<int>(font.pixelSize() * room / width)));
    painter->setFont(font);
    painter->setPen(m_content.hasProblem ? errorColor() : colors.text);
    painter->drawText(QRectF(kPadding, 0, room, m_size.height()), Qt::AlignCenter,
                      QFontMetricsF(font).elidedText(m_content.name, Qt::ElideRight, room));
}

} // namespace dw::ui
