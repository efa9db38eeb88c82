// One row: icon, text, buttons.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice_bar.h"

#include "ui/shell/icons.h"
#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace dw::ui {

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_buttons->setSpacing(kSpace);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * kSpace, kSpace, kSpace, kSpace);
    layout->setSpacing(kSpace + kSpace / 2);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    hide();
}

void NoticeBar::show(Notice notice)
{
    m_notices.removeIf([&](const Notice& other) { return other.id == notice.id; });
    m_notices.append(std::move(notice));
    rebuild();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::close(const QString& id)
{
    if (m_notices.removeIf([&](const Notice& notice) { return notice.id == id; }) > 0)
        rebuild();
}

bool NoticeBar::isShowing(const QString& id) const
{
    return !m_notices.isEmpty() && m_notices.last().id == id;
}

void NoticeBar::rebuild()
{
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        // A button of the old notice may be what caused this: it goes when control is back in the event loop.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!m_notices.isEmpty());
    if (m_notices.isEmpty())
        return;
    const Notice& notice = m_notices.last();
    m_icon->setPixmap(lineIcon(notice.icon, accentColor()).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    for (const NoticeAction& action : notice.actions) {
        auto* button = new QPushButton(action.text, this);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, id = notice.id, action] {
            if (action.closes)
                close(id);
            action.work();
        });
    }
    if (!notice.dismissible)
        return;
    auto* cross = new QToolButton(this);
    cross->setIcon(lineIcon(QStringLiteral("close")));
    cross->setAccessibleName(tr("Dismiss"));
    cross->setToolTip(tr("Dismiss"));
    m_buttons->addWidget(cross);
    connect(cross, &QToolButton::clicked, this, [this, id = notice.id] { close(id); });
}

} // namespace dw::ui
