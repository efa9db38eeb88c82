// Sizes of text, as multiples of the application's font.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/measures.h"

#include <QApplication>
#include <QFontDatabase>

namespace dw::ui {

QFont rankedFont(TextRank rank)
{
    QFont font = QApplication::font();
    const double size = font.pointSizeF();
    switch (rank) {
    case TextRank::Small:
        font.setPointSizeF(size * 0.9);
        break;
    case TextRank::Body:
        break;
    case TextRank::Heading:
        font.setPointSizeF(size * 1.2);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRank::Title:
        font.setPointSizeF(size * 1.9);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace dw::ui
