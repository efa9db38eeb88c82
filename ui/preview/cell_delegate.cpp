// Painting a cell.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/cell_delegate.h"

#include "ui/preview/preview_model.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace dw::ui {

namespace {

/// What breaks lines or moves on to a stop is painted as a space by the painter alone.
bool isPlain(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    });
}

} // namespace

const QStaticText& CellDelegate::lineOf(const QString& text, const QFont& font, int width) const
{
    if (font != m_font) {
        m_lines.clear();
        m_font = font;
    }
    const std::pair key(text, width);
    if (const QStaticText* known = m_lines.object(key))
        return *known;
    auto line = std::make_unique<QStaticText>(text);
    line->setTextFormat(Qt::PlainText);
    line->prepare({}, font);
    if (line->size().width() > width) {
        line->setText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
        line->prepare({}, font);
    }
    m_lines.insert(key, line.release());
    return *m_lines.object(key);
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const bool selected = (cell.state & QStyle::State_Selected) != 0;
    painter->save();
    QFont font = cell.font;
    QPalette::ColorRole role = selected ? QPalette::HighlightedText : QPalette::Text;
    if ((cell.state & QStyle::State_MouseOver) != 0 && index.data(kIsKeyRole).toBool()) {
        font.setUnderline(true);
        role = selected ? role : QPalette::Link;
    }
    painter->setFont(font);
    painter->setPen(cell.palette.color(role));
    const QRect place = cell.rect.adjusted(kMargin, 0, -kMargin, 0);
    if (font.underline() || !isPlain(text)) {
        painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    } else {
        const QStaticText& line = lineOf(text, font, place.width());
        const bool isRight = cell.displayAlignment.testFlag(Qt::AlignRight);
        const double left = isRight ? place.right() + 1 - line.size().width() : place.left();
        const double scale = painter->device()->devicePixelRatioF();
        const double top = place.top() + (place.height() - line.size().height()) / 2;
        painter->drawStaticText(QPointF(left, std::round(top * scale) / scale), line);
    }
    painter->restore();
}

} // namespace dw::ui
