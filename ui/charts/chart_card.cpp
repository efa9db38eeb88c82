// Painting and handling a chart card.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/chart_table.h"
#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QToolTip>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr int kMargin = 12;

} // namespace

ChartCard::ChartCard(Size size, QWidget* parent) : QWidget(parent), m_size(size)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, size == Size::Large ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

QSize ChartCard::sizeHint() const
{
    return {260, fontMetrics().height() * 3 + 130};
}

void ChartCard::setColumn(const ChartColumn& column)
{
    const bool same =
        m_column.summary == column.summary && m_column.ghost == column.ghost && m_column.name == column.name;
    m_column = column;
    if (same)
        return;
    setAccessibleName(tr("Distribution of %1").arg(column.name));
    setAccessibleDescription(words());
    update();
}

void ChartCard::setSelected(bool selected)
{
    if (std::exchange(m_selected, selected) != selected)
        update();
}

QString ChartCard::words() const
{
    if (!m_column.summary)
        return m_column.name.isEmpty() ? QString() : tr("cannot be computed yet; see Problems");
    const QString summary = summaryWords(*m_column.summary);
    return m_column.ghost && m_size == Size::Large ? tr("%1 — dashed: before the last edit").arg(summary) : summary;
}

QRectF ChartCard::chartArea() const
{
    const int line = fontMetrics().height();
    QRectF area = QRectF(rect()).adjusted(kMargin, kMargin + 2 * line + 8, -kMargin, -kMargin);
    if (m_column.summary && m_column.summary->isHistogram())
        area.setBottom(area.bottom() - line - 2);
    return area;
}

void ChartCard::paintAxis(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = ChartColors::of(palette());
    const ColumnSummary& summary = *m_column.summary;
    double low = summary.bins.edges.front();
    double high = summary.bins.edges.back();
    if (m_column.ghost && m_column.ghost->isHistogram() && m_column.ghost->type == summary.type) {
        low = std::min(low, m_column.ghost->bins.edges.front());
        high = std::max(high, m_column.ghost->bins.edges.back());
    }
    const bool calendar = !isNumeric(summary.type) && !summary.lengths;
    const int parts = m_size == Size::Large ? 10 : 5;
    const std::vector<double> ticks =
        calendar ? calendarEdges(summary.type, low, high, parts) : roundEdges(low, high, parts, summary.lengths);
    const QFontMetrics metrics = painter.fontMetrics();
    double free = area.left() - kMargin;
    for (const double tick : ticks) {
        if (tick < low || tick > high)
            continue;
        const double x = area.left() + (tick - low) / (high - low) * area.width();
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 3));
        QString label = summary.lengths ? shownNumber(tick) : shownValue(tick, summary.type);
        if (summary.type == DataType::Date && label.endsWith(QLatin1String("-01-01")))
            label.chop(6);
        else if (summary.type == DataType::Timestamp && label.endsWith(QLatin1String(" 00:00:00")))
            label.chop(9);
        else if (label.endsWith(QLatin1String(":00")))
            label.chop(3);
        const double width = metrics.horizontalAdvance(label);
        const double left = std::clamp(x - width / 2, area.left() - kMargin + 2, area.right() + kMargin - 2 - width);
        if (left < free)
            continue;
        free = left + width + 10;
        painter.setPen(colors.dimText);
        painter.drawText(QPointF(left, area.bottom() + 3 + metrics.ascent()), label);
    }
    painter.setPen(colors.dimText);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void ChartCard::paintChart(QPainter& painter) const
{
    const ColumnSummary& summary = *m_column.summary;
    const ChartColors colors = ChartColors::of(palette());
    const QRectF area = chartArea();
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * (m_size == Size::Large ? 1.0 : 0.85));
    painter.setFont(small);
    const ColumnSummary* ghost = m_column.ghost.get();
    if (summary.isHistogram()) {
        paintAxis(painter, area);
        const bool comparable = ghost && ghost->lengths == summary.lengths;
        paintHistogram(painter, area, summary, comparable ? ghost : nullptr, colors);
    } else {
        paintBars(painter, area, summary, ghost, colors);
    }
    if (summary.nulls > 0)
        paintNullShare(painter, QRectF(area.left(), height() - 6, area.width(), 3), summary, colors);
}

void ChartCard::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(m_selected || hasFocus() ? QPen(accent, m_selected ? 2 : 1) : QPen(colors.grid, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);

    const int line = fontMetrics().height();
    const QRect head(kMargin, kMargin - 2, width() - 2 * kMargin, line);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.text);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(bold).elidedText(m_column.name, Qt::ElideRight, head.width() - 30));
    painter.setFont(font());
    painter.setPen(colors.dimText);
    painter.drawText(head.translated(0, line + 1), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(words(), Qt::ElideRight, head.width()));
    if (!m_column.summary)
        return;
    painter.setPen(colors.outline);
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, typeLetter(m_column.summary->type));
    paintChart(painter);
}

void ChartCard::mousePressEvent(QMouseEvent* event)
{
    QWidget::mousePressEvent(event);
    emit chosen();
}

void ChartCard::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    emit opened();
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!opens && event->key() != Qt::Key_Space) {
        QWidget::keyPressEvent(event);
        return;
    }
    emit chosen();
    if (opens)
        emit opened();
}

void ChartCard::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_column.summary)
        return;
    QMenu menu(this);
    menu.addAction(tr("Export as PNG, SVG or CSV…"), this,
                   [this] { exportChart(*this, tableOf(*m_column.summary), m_column.name); });
    menu.exec(event->globalPos());
}

bool ChartCard::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_column.summary)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const ColumnSummary& summary = *m_column.summary;
    QString text = summaryWords(summary);
    const QRectF area = chartArea();
    if (summary.isHistogram() && !m_column.ghost && area.contains(help->pos())) {
        const std::vector<double>& edges = summary.bins.edges;
        const double x =
            edges.front() + (help->pos().x() - area.left()) / area.width() * (edges.back() - edges.front());
        const auto next = std::upper_bound(edges.begin(), edges.end(), x);
        const auto bin = std::min(static_cast<std::size_t>(next - edges.begin()) - 1, summary.bins.counts.size() - 1);
        const DataType type = summary.lengths ? DataType::Int64 : summary.type;
        text = tr("%1 to %2: %3 rows (%4)")
                   .arg(shownValue(edges[bin], type), shownValue(edges[bin + 1], type),
                        shownCount(summary.bins.counts[bin]),
                        shownShare(static_cast<double>(summary.bins.counts[bin]) / static_cast<double>(summary.rows)));
    }
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace dw::ui
