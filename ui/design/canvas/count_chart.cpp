// A bar chart that is edited by its bars: by mouse, and by arrow keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/count_chart.h"

#include "core/registry/registry.h"
#include "ui/design/canvas/canvas_colors.h"
#include "ui/design/edits.h"
#include "ui/document/registry_text.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr int kPadding = 12;

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', share > 0 && share < 0.0995 ? 1 : 0) + QStringLiteral(" %");
}

/// The next round share above the tallest bar, with room to pull it up.
double roundTop(double tallest)
{
    for (const double top : {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8})
        if (tallest * 1.15 <= top)
            return top;
    return 1;
}

} // namespace

CountChart::CountChart(Document& document, QWidget* parent) : QWidget(parent), m_document(document)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setObjectName(QStringLiteral("countChart"));
    resize(sizeHint());
    hide();
}

QSize CountChart::sizeHint() const
{
    const int line = fontMetrics().height();
    return {std::max(264, line * 16), 96 + 3 * line + 2 * kPadding};
}

void CountChart::show(const Relation& relation, const ChildShares& shares)
{
    const bool isOther = relation != m_relation;
    m_relation = relation;
    if (isOther) {
        m_isDragging = false;
        m_current = 0;
    }
    if (!m_isDragging || isOther) {
        m_shares = shares;
        m_bars = barsOf(shares);
        double tallest = 0;
        for (const ChildBar& bar : m_bars)
            tallest = std::max(tallest, bar.share);
        m_top = roundTop(tallest);
        m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_bars.size()) - 1));
    }
    resize(sizeHint());
    describe();
    update();
}

void CountChart::describe()
{
    const Project& project = m_document.project();
    if (m_relation.child >= static_cast<int>(project.tables.size()))
        return;
    const QString child = QString::fromStdString(project.tables[static_cast<std::size_t>(m_relation.child)].name);
    const QString parent = QString::fromStdString(project.tables[static_cast<std::size_t>(m_relation.parent)].name);
    setAccessibleName(tr("Number of %1 per row of %2").arg(child, parent));
    QString words = sharesWords(m_shares) + QLatin1String(". ");
    if (m_current < static_cast<int>(m_bars.size())) {
        const ChildBar& bar = m_bars[static_cast<std::size_t>(m_current)];
        words += tr("%1: %2 of the rows. ").arg(barName(bar), percent(bar.share));
    }
    setAccessibleDescription(words + hint());
}

QString CountChart::hint() const
{
    const auto& tables = m_document.project().tables;
    if (m_relation.child >= static_cast<int>(tables.size()))
        return {};
    const Json& children = tables[static_cast<std::size_t>(m_relation.child)].rows.children;
    if (writtenShares(children))
        return tr("Drag a bar, or use the arrow keys.");
    const Json id = children.is_object() ? children.value("generator", Json()) : Json();
    const GeneratorType* type = id.is_string() ? findGenerator(id.get<std::string>()) : nullptr;
    const bool varies =
        children.dump().find("\"by\"") != std::string::npos || children.dump().find("\"sql\"") != std::string::npos;
    const QString title = type != nullptr ? registryText(type->title) : tr("The generator");
    return varies ? tr("%1 by row. A dragged bar makes it the same for all.").arg(title)
                  : tr("%1. A dragged bar replaces it by these shares.").arg(title);
}

QRectF CountChart::plot() const
{
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(kPadding, kPadding + line + 10, -kPadding, -(2 * line + kPadding + 6));
}

QRectF CountChart::barRect(std::size_t bar) const
{
    const QRectF room = plot();
    const double width = room.width() / static_cast<double>(std::max<std::size_t>(1, m_bars.size()));
    const double height = room.height() * std::min(1.0, m_bars[bar].share / m_top);
    return {room.left() + static_cast<double>(bar) * width, room.bottom() - height, width, height};
}

int CountChart::barAt(const QPointF& place) const
{
    const QRectF room = plot();
    if (m_bars.empty() || place.x() < room.left() || place.x() >= room.right())
        return -1;
    return std::min(static_cast<int>((place.x() - room.left()) / room.width() * static_cast<double>(m_bars.size())),
                    static_cast<int>(m_bars.size()) - 1);
}

void CountChart::paintEvent(QPaintEvent*)
{
    const CanvasColors colors = canvasColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? colors.accent : colors.line, hasFocus() ? 1.6 : 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const int line = fontMetrics().height();
    const QRectF inner = QRectF(rect()).adjusted(kPadding, kPadding - 2, -kPadding, -kPadding + 2);
    painter.setPen(colors.text);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.drawText(
        inner, Qt::AlignTop | Qt::AlignLeft,
        painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, static_cast<int>(inner.width())));
    painter.setFont(font());
    painter.setPen(colors.quiet);
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft, sharesWords(m_shares));
    if (m_current < static_cast<int>(m_bars.size())) {
        const ChildBar& bar = m_bars[static_cast<std::size_t>(m_current)];
        painter.setPen(colors.text);
        painter.drawText(inner, Qt::AlignBottom | Qt::AlignRight,
                         barName(bar) + QStringLiteral(": ") + percent(bar.share));
    }
    const QRectF room = plot();
    double lastLabel = -1e9;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF bar = barRect(i);
        const bool isCurrent = static_cast<int>(i) == m_current;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isCurrent ? colors.accent : blended(colors.accent, colors.surface, 0.6));
        painter.drawRect(bar.adjusted(1, bar.height() > 0 ? 0 : -1, -1, 0));
        const double width = fontMetrics().horizontalAdvance(barName(m_bars[i]));
        const double centre = bar.center().x();
        if (centre - width / 2 < lastLabel + 6)
            continue;
        lastLabel = centre + width / 2;
        painter.setPen(isCurrent ? colors.text : colors.quiet);
        painter.drawText(QRectF(centre - width, room.bottom() + 3, 2 * width, line), Qt::AlignCenter,
                         barName(m_bars[i]));
    }
    painter.setPen(QPen(colors.line, 1));
    painter.drawLine(room.bottomLeft(), room.bottomRight());
}

void CountChart::setShare(double share, const QString& mergeKey)
{
    if (m_current >= static_cast<int>(m_bars.size()))
        return;
    const ChildBar bar = m_isDragging ? m_dragBar : m_bars[static_cast<std::size_t>(m_current)];
    const ChildShares changed = withBarShare(m_isDragging ? m_dragFrom : m_shares, bar, share);
    const Json generator = generatorOf(changed);
    if (generator["params"]["values"].empty())
        return;
    if (m_isDragging) {
        // The bars stay where they are while one of them is held.
        m_shares = changed;
        for (ChildBar& one : m_bars) {
            one.share = 0;
            for (const ChildShares::Entry& entry : changed.entries)
                if (entry.children >= one.first && entry.children <= one.last)
                    one.share += entry.share;
        }
    }
    const std::size_t child = static_cast<std::size_t>(m_relation.child);
    m_document.edit(tr("Change Children per Parent"), mergeKey, [&](Project& project) {
        if (child < project.tables.size())
            project.tables[child].rows.children = generator;
    });
    describe();
    update();
}

void CountChart::mousePressEvent(QMouseEvent* event)
{
    const int bar = barAt(event->position());
    if (event->button() != Qt::LeftButton || bar < 0)
        return;
    m_current = bar;
    m_isDragging = true;
    m_dragFrom = m_shares;
    m_dragBar = m_bars[static_cast<std::size_t>(bar)];
    ++m_drags;
    describe();
    update();
}

void CountChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isDragging) {
        setCursor(barAt(event->position()) >= 0 ? Qt::SizeVerCursor : Qt::ArrowCursor);
        return;
    }
    const QRectF room = plot();
    const double share = (room.bottom() - event->position().y()) / room.height() * m_top;
    // One drag is one step of undo; the next one another.
    setShare(std::round(share * 100) / 100, QStringLiteral("children/drag/%1/%2").arg(m_relation.child).arg(m_drags));
}

void CountChart::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_isDragging)
        return;
    m_isDragging = false;
    const int current = m_current;
    show(m_relation, m_shares);
    m_current = std::clamp(current, 0, std::max(0, static_cast<int>(m_bars.size()) - 1));
    describe();
}

void CountChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_bars.size()) - 1;
    const double now = m_current <= last && last >= 0 ? m_bars[static_cast<std::size_t>(m_current)].share : 0;
    const QString key = QStringLiteral("children/keys/%1/%2").arg(m_relation.child).arg(m_current);
    const double step = event->modifiers().testFlag(Qt::ShiftModifier) ? 0.1 : 0.01;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_current = std::clamp(m_current + (event->key() == Qt::Key_Left ? -1 : 1), 0, std::max(0, last));
        describe();
        update();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        setShare(std::round((now + (event->key() == Qt::Key_Up ? step : -step)) * 100) / 100, key);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        setShare(0, key);
        return;
    case Qt::Key_Escape:
        emit closed();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool CountChart::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Escape) {
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), hint(), this);
        return true;
    }
    // Clicks here are not meant for the canvas below.
    const bool handled = QWidget::event(event);
    return handled || event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
           event->type() == QEvent::MouseButtonDblClick || event->type() == QEvent::Wheel;
}

void CountChart::focusInEvent(QFocusEvent*)
{
    update();
}

void CountChart::focusOutEvent(QFocusEvent*)
{
    update();
}

} // namespace dw::ui
