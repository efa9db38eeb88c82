// Painting and handling a card.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_card.h"

#include "ui/charts/figure_painter.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace dw::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kDots = 24;

} // namespace

FigureCard::FigureCard(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize FigureCard::sizeHint() const
{
    return {260, fontMetrics().height() * 3 + 130};
}

void FigureCard::setSelected(bool selected)
{
    if (std::exchange(m_selected, selected) != selected)
        update();
}

void FigureCard::refresh()
{
    setAccessibleName(tr("Chart of %1").arg(title()));
    setAccessibleDescription(words());
    update();
}

QRectF FigureCard::chartArea() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(kMargin, kMargin + 2 * line + 8, -kMargin, -kMargin);
}

QRect FigureCard::menuPlace() const
{
    return {width() - kMargin - kDots + 4, kMargin - 5, kDots, fontMetrics().height() + 6};
}

QFont FigureCard::chartFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

void FigureCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(m_selected || hasFocus() ? QPen(accent, hasFocus() ? 2 : 1) : QPen(colors.grid, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const int line = fontMetrics().height();
    QRect head(kMargin, kMargin - 2, width() - 2 * kMargin, line);
    const bool showsDots = m_hovered || hasFocus();
    painter.setPen(colors.text);
    if (showsDots)
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("⋯"));
    else
        mark().paint(&painter, QRect(head.right() - 15, head.center().y() - 8, 16, 16));
    head.setRight(head.right() - 30);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    const QString pin = isPinned() ? QStringLiteral(" •") : QString();
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(title(), Qt::ElideRight, head.width() - 12) + pin);
    painter.setFont(font());
    painter.setPen(colors.dimText);
    head.setRight(width() - kMargin);
    painter.drawText(head.translated(0, line + 1), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words(), Qt::ElideRight, head.width()));
    painter.setFont(chartFont());
    const QRectF area = chartArea();
    paintFigure(painter, area, figure(area.size(), QFontMetricsF(chartFont()), Hints::None), colors);
    if (const double nulls = nullShare(); nulls > 0) {
        const QRectF bar(area.left(), height() - 6, area.width(), 3);
        painter.fillRect(bar, colors.grid);
        painter.fillRect(QRectF(bar.left(), bar.top(), std::max(2.0, bar.width() * nulls), bar.height()), colors.nulls);
    }
}

void FigureCard::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    emit chosen();
    if (event->button() == Qt::LeftButton && menuPlace().contains(event->pos()))
        showMenu(mapToGlobal(menuPlace().bottomLeft()));
}

void FigureCard::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (!menuPlace().contains(event->pos()))
        emit opened();
}

void FigureCard::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_P && event->modifiers() == Qt::NoModifier) {
        emit pinWanted(!isPinned());
    } else if (event->modifiers() == Qt::ControlModifier &&
               (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        emit moveWanted(event->key() == Qt::Key_Left ? -1 : 1);
    } else if (opens || event->key() == Qt::Key_Space) {
        emit chosen();
        if (opens)
            emit opened();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FigureCard::contextMenuEvent(QContextMenuEvent* event)
{
    showMenu(event->globalPos());
}

void FigureCard::showMenu(QPoint place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->addAction(tr("Show large\tEnter"), this, &FigureCard::opened);
    const bool pinned = isPinned();
    menu->addAction(pinned ? tr("Unpin\tP") : tr("Pin to the board\tP"), this,
                    [this, pinned] { emit pinWanted(!pinned); });
    menu->addSeparator();
    menu->addAction(tr("Export as PNG, SVG or CSV…"), this, [this] { exportChart(*this, table(), title()); });
    menu->popup(place);
}

bool FigureCard::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        m_hovered = event->type() == QEvent::HoverEnter;
        update();
    }
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QFontMetricsF metrics(chartFont());
    const QRectF area = chartArea();
    const Figure shown = figure(area.size(), metrics, Hints::All);
    const QRectF plot = plotArea(shown, area, metrics);
    QString text;
    if (!shown.isEmpty() && area.contains(help->pos()))
        text = hintAt(shown, dataAt(shown, plot, help->pos()));
    QToolTip::showText(help->globalPos(), text.isEmpty() ? words() : text, this);
    return true;
}

} // namespace dw::ui
