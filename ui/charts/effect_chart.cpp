// Painting effects.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/effect_chart.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

/// Share of the values in [low, high), taking them as even within each bin.
double shareBetween(const Bins& bins, double low, double high, double values)
{
    double share = 0;
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const double left = std::max(low, bins.edges[i]);
        const double right = std::min(high, bins.edges[i + 1]);
        if (right > left)
            share += bins.mass(i) * (right - left) / (bins.edges[i + 1] - bins.edges[i]);
    }
    return values > 0 ? share / values : 0;
}

double shareOf(const ColumnSummary& summary, const std::string& label)
{
    for (const CategoryCounts::Entry& entry : summary.categories.top)
        if (entry.label == label)
            return summary.share(entry.mass);
    return 0;
}

} // namespace

double effectSize(const ColumnSummary& before, const ColumnSummary& after)
{
    double apart = 0;
    if (after.isHistogram() && before.isHistogram()) {
        const auto& edges = after.bins.edges;
        double covered = 0;
        for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
            const double was = shareBetween(before.bins, edges[i], edges[i + 1], before.mass);
            covered += was;
            apart += std::abs(was - after.share(after.bins.mass(i)));
        }
        return std::clamp((apart + std::max(0.0, 1 - covered)) / 2, 0.0, 1.0);
    }
    for (const CategoryCounts::Entry& entry : before.categories.top)
        apart += std::abs(shareOf(before, entry.label) - shareOf(after, entry.label));
    for (const CategoryCounts::Entry& entry : after.categories.top)
        if (shareOf(before, entry.label) == 0)
            apart += shareOf(after, entry.label);
    return std::clamp(apart / 2, 0.0, 1.0);
}

EffectChart::EffectChart(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(96, 84);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EffectChart::setEffect(const QString& column, std::shared_ptr<const ColumnSummary> before,
                            std::shared_ptr<const ColumnSummary> after)
{
    m_column = column;
    m_before = std::move(before);
    m_after = std::move(after);
    setAccessibleName(column);
    setAccessibleDescription(words());
    setToolTip(column + QLatin1Char('\n') + words());
    update();
}

QString EffectChart::words() const
{
    if (!m_before && !m_after)
        return {};
    if (!m_before || !m_after)
        return m_after ? summaryWords(*m_after) : tr("no rows");
    if (isNumeric(m_after->type))
        return tr("mean %1 → %2").arg(shownNumber(m_before->mean), shownNumber(m_after->mean));
    if (m_after->isHistogram() && !m_after->lengths)
        return tr("median %1 → %2")
            .arg(shownValue(m_before->median, m_after->type), shownValue(m_after->median, m_after->type));
    if (m_before->categories.top.empty())
        return tr("%1 of the values change").arg(shownShare(effectSize(*m_before, *m_after)));
    const std::string& label = m_before->categories.top.front().label;
    return tr("%1: %2 → %3")
        .arg(QString::fromStdString(label), shownShare(shareOf(*m_before, label)),
             shownShare(shareOf(*m_after, label)));
}

void EffectChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const int line = QFontMetrics(small).height();
    painter.setPen(colors.text);
    painter.drawText(QRect(0, 0, width(), fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_column, Qt::ElideRight, width()));
    painter.setFont(small);
    painter.setPen(colors.dimText);
    painter.drawText(QRect(0, height() - line, width(), line), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(words(), Qt::ElideRight, width()));
    const QRectF area(1, fontMetrics().height() + 3, width() - 2, height() - fontMetrics().height() - line - 8);
    if (!m_after)
        return;
    painter.setPen(colors.grid);
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    if (m_after->isHistogram())
        paintHistogram(painter, area, *m_after, m_before && m_before->isHistogram() ? m_before.get() : nullptr, colors);
    else
        paintBars(painter, area, *m_after, m_before.get(), colors);
}

} // namespace dw::ui
