// Laying out an explanation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/explain_popup.h"

#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QScreen>

namespace dw::ui {

QWidget* showExplanation(const Explanation& explanation, const QString& title, QWidget* parent, QPoint place)
{
    auto* popup = new QFrame(parent, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("explanation"));
    // The popup lies over other panels of the same colour.
    popup->setStyleSheet(QStringLiteral("QFrame#explanation { border: 1px solid palette(highlight); }"));
    popup->setAccessibleName(QObject::tr("Why this value?"));
    auto* form = new QFormLayout(popup);
    form->setContentsMargins(16, 12, 16, 14);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(6);
    const auto addWide = [&](const QString& text, double scale) {
        auto* label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * scale);
        label->setFont(font);
        form->addRow(label);
        return label;
    };
    addWide(title, 1.0)->setForegroundRole(QPalette::PlaceholderText);
    if (!explanation.value.isEmpty())
        addWide(explanation.value, 1.4);
    for (const Explanation::Line& line : explanation.lines) {
        auto* name = new QLabel(line.title);
        name->setForegroundRole(QPalette::PlaceholderText);
        auto* text = new QLabel(line.text);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setMinimumWidth(320);
        text->setMaximumWidth(460);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        name->setBuddy(text);
        form->addRow(name, text);
    }
    popup->adjustSize();
    const QRect screen = parent->screen()->availableGeometry();
    place.setX(std::min(place.x(), screen.right() - popup->width()));
    if (place.y() + popup->height() > screen.bottom())
        place.setY(std::max(screen.top(), screen.bottom() - popup->height()));
    popup->move(place);
    popup->show();
    return popup;
}

} // namespace dw::ui
