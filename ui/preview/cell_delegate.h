// Paints a cell with some air at both sides, so that a number does not run into the next column's text; keys look like
// links under the mouse.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QCache>
#include <QPainter>
#include <QStaticText>
#include <QStyledItemDelegate>

namespace dw::ui {

class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int kMargin = 8;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    /// A text on one line, made ready for that font and cut where it has no room. Most of what is painted after an edit
    /// was painted before it, and finding the glyphs of a text takes longer than painting them.
    const QStaticText& lineOf(const QString& text, const QFont& font, int width) const;

    static constexpr int kRemembered = 5000; ///< texts: some windows full
    mutable QCache<std::pair<QString, int>, QStaticText> m_lines{kRemembered};
    mutable QFont m_font; ///< of those lines
};

} // namespace dw::ui
