// The style draws the box beside the first line; the text is laid out here.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/wrapping_check_box.h"

#include <QStyleOptionButton>
#include <QStylePainter>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr int kTextFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextShowMnemonic;

} // namespace

WrappingCheckBox::WrappingCheckBox(const QString& text, QWidget* parent) : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a fixed height would be that of one line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappingCheckBox::indent() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    return style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).left();
}

int WrappingCheckBox::textHeight(int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, std::max(1, width - indent()), 10000), kTextFlags, text()).height();
}

QSize WrappingCheckBox::minimumSizeHint() const
{
    int longest = 0;
    for (const QString& word : text().split(QLatin1Char(' ')))
        longest = std::max(longest, fontMetrics().horizontalAdvance(word));
    return {indent() + longest + 2, QCheckBox::minimumSizeHint().height()};
}

int WrappingCheckBox::heightForWidth(int width) const
{
    const int line = fontMetrics().height();
    return QCheckBox::sizeHint().height() + std::max(0, textHeight(width) - line);
}

bool WrappingCheckBox::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void WrappingCheckBox::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int textTop = (QCheckBox::sizeHint().height() - fontMetrics().height()) / 2;
    const QRect text(indent(), textTop, width() - indent(), height() - textTop);
    // The box stands beside the first line.
    option.text.clear();
    option.rect.setHeight(QCheckBox::sizeHint().height());
    painter.drawControl(QStyle::CE_CheckBox, option);
    style()->drawItemText(&painter, text, kTextFlags, palette(), isEnabled(), this->text(), QPalette::WindowText);
}

} // namespace dw::ui
