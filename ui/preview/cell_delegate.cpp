// Painting a cell.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/cell_delegate.h"

#include "ui/preview/preview_model.h"

namespace dw::ui {

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
    painter->drawText(place, static_cast<int>(cell.displayAlignment) | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, place.width()));
    painter->restore();
}

} // namespace dw::ui
