// Placing the bubble where there is room, and walking from step to step.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tour.h"

#include "ui/shell/measures.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr int kDistance = 12; ///< between the bubble and what it points at
constexpr int kWidth = 340;   ///< at least

} // namespace

Tour::Tour(QList<TourStep> steps, QWidget* window)
    : QFrame(window), m_steps(std::move(steps)), m_window(window), m_mark(new QFrame(window)),
      m_count(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_back(new QPushButton(tr("Back"), this)), m_next(new QPushButton(tr("Next"), this))
{
    setObjectName(QStringLiteral("tour"));
    // All buttons beside each other, in a large font and a longer language too.
    setFixedWidth(std::max(kWidth, 46 * fontMetrics().averageCharWidth()));
    setAutoFillBackground(true);
    m_mark->setObjectName(QStringLiteral("tourMark"));
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark->hide();
    m_title->setFont(rankedFont(TextRank::Heading));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_next->setProperty("primary", true);
    auto* skip = new QPushButton(tr("End the tour"), this);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpace);
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(skip);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kSpace, 2 * kSpace, 2 * kSpace, kSpace + kSpace / 2);
    layout->setSpacing(kSpace);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(kSpace / 2);
    layout->addLayout(buttons);
    connect(skip, &QPushButton::clicked, this, [this] { end(false); });
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_step + 1 < m_steps.size())
            show(m_step + 1);
        else
            end(true);
    });
    window->installEventFilter(this);
    hide();
}

void Tour::start()
{
    m_focusBefore = QApplication::focusWidget();
    show(0);
}

void Tour::show(int step)
{
    m_step = step;
    const TourStep& now = m_steps[step];
    m_target = now.target ? now.target() : nullptr;
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_count->setText(tr("%1 of %2").arg(step + 1).arg(m_steps.size()));
    m_back->setVisible(step > 0);
    m_next->setText(step + 1 < m_steps.size() ? tr("Next") : tr("Done"));
    setAccessibleName(now.title);
    setAccessibleDescription(now.text);
    QFrame::show();
    m_mark->setVisible(m_target != nullptr);
    m_mark->raise();
    raise();
    place();
    m_next->setFocus(Qt::OtherFocusReason);
}

void Tour::place()
{
    if (m_step < 0)
        return;
    setFixedHeight(layout()->heightForWidth(width()));
    const QRect all = m_window->rect().adjusted(kDistance, kDistance, -kDistance, -kDistance);
    if (m_target == nullptr) {
        move(all.center() - rect().center());
        return;
    }
    const QRect target(m_target->mapTo(m_window, QPoint()), m_target->size());
    m_mark->setGeometry(target.intersected(m_window->rect()).adjusted(1, 1, -1, -1));
    const QSize own = size();
    // Beside it where there is room, right before left; then below, then above; inside when it fills the window.
    QPoint corner(target.right() + kDistance, target.top() + kDistance);
    if (corner.x() + own.width() > all.right())
        corner.setX(target.left() - kDistance - own.width());
    if (corner.x() < all.left()) {
        corner = QPoint(target.left() + kDistance, target.bottom() + kDistance);
        if (corner.y() + own.height() > all.bottom())
            corner.setY(target.top() - kDistance - own.height());
        if (corner.y() < all.top())
            corner = QPoint(target.right() - kDistance - own.width(), target.bottom() - kDistance - own.height());
    }
    corner.setX(qBound(all.left(), corner.x(), all.right() - own.width()));
    corner.setY(qBound(all.top(), corner.y(), all.bottom() - own.height()));
    move(corner);
}

void Tour::end(bool completed)
{
    m_step = -1;
    hide();
    m_mark->hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    emit ended(completed);
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return end(false);
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_next->click();
    case Qt::Key_Left:
        if (m_step > 0)
            show(m_step - 1);
        return;
    default:
        QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace dw::ui
