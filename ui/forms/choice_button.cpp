// Painting as the style does, with the text shortened.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choice_button.h"

#include "ui/shell/measures.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace dw::ui {

ChoiceButton::ChoiceButton(const QString& text, QWidget* parent) : QPushButton(text, parent)
{
    setProperty("choice", true);
    // A push button does not go below its text otherwise.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {8 * kSpace, QPushButton::minimumSizeHint().height()};
}

void ChoiceButton::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_PushButton, option);
}

} // namespace dw::ui
