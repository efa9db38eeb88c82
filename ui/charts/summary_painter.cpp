// Painting summaries.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/summary_painter.h"

#include "ui/preview/cell_text.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Chart", text);
}

QColor mixed(const QColor& a, const QColor& b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * share),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * share),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * share));
}

/// Rows per unit of x, so that histograms with different bins can be laid over each other.
double peakDensity(const Bins& bins)
{
    double peak = 0;
    for (std::size_t i = 0; i < bins.counts.size(); ++i)
        peak = std::max(peak, static_cast<double>(bins.counts[i]) / (bins.edges[i + 1] - bins.edges[i]));
    return peak;
}

QPainterPath outlineOf(const Bins& bins, const QRectF& area, double low, double high, double peak)
{
    const auto x = [&](double value) {
        return area.left() + std::clamp((value - low) / (high - low), 0.0, 1.0) * area.width();
    };
    QPainterPath path(QPointF(x(bins.edges.front()), area.bottom()));
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const double density = static_cast<double>(bins.counts[i]) / (bins.edges[i + 1] - bins.edges[i]);
        const double y = area.bottom() - density / peak * area.height();
        path.lineTo(x(bins.edges[i]), y);
        path.lineTo(x(bins.edges[i + 1]), y);
    }
    path.lineTo(x(bins.edges.back()), area.bottom());
    return path;
}

struct Bar {
    QString label;
    double share = 0;
    double ghost = -1;
};

std::vector<Bar> barsOf(const ColumnSummary& summary, const ColumnSummary* ghost, std::size_t limit)
{
    const double values = static_cast<double>(std::max<std::int64_t>(1, summary.values()));
    std::vector<Bar> bars;
    std::int64_t others = summary.categories.others;
    std::int64_t otherValues = summary.categories.otherValues;
    const auto& top = summary.categories.top;
    const std::size_t kept = top.size() + (others > 0 ? 1 : 0) <= limit ? top.size() : limit - 1;
    for (std::size_t i = 0; i < top.size(); ++i) {
        if (i >= kept) {
            others += top[i].count;
            ++otherValues;
            continue;
        }
        Bar bar{QString::fromStdString(top[i].label), static_cast<double>(top[i].count) / values, -1};
        if (ghost && ghost->values() > 0)
            for (const auto& entry : ghost->categories.top)
                if (entry.label == top[i].label)
                    bar.ghost = static_cast<double>(entry.count) / static_cast<double>(ghost->values());
        bars.push_back(std::move(bar));
    }
    if (others > 0)
        bars.push_back({QCoreApplication::translate("dw::ui::Chart", "Other (%1)").arg(shownCount(otherValues)),
                        static_cast<double>(others) / values, -1});
    return bars;
}

} // namespace

ChartColors ChartColors::of(const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const bool dark = base.lightness() < 128;
    ChartColors colors;
    colors.outline = dark ? QColor(0x56B4E9) : QColor(0x0072B2);
    colors.fill = mixed(base, colors.outline, dark ? 0.55 : 0.45);
    colors.ghost = dark ? QColor(0xE69F00) : QColor(0xD55E00);
    colors.grid = mixed(base, text, 0.12);
    colors.text = text;
    colors.dimText = mixed(base, text, 0.62);
    colors.nulls = mixed(base, text, 0.45);
    return colors;
}

void paintHistogram(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
                    const ChartColors& colors)
{
    if (summary.bins.isEmpty())
        return;
    double low = summary.bins.edges.front();
    double high = summary.bins.edges.back();
    double peak = peakDensity(summary.bins);
    const bool withGhost = ghost && !ghost->bins.isEmpty() && ghost->type == summary.type && ghost->rows > 0;
    double ghostScale = 1;
    if (withGhost) {
        ghostScale = static_cast<double>(summary.rows) / static_cast<double>(ghost->rows);
        low = std::min(low, ghost->bins.edges.front());
        high = std::max(high, ghost->bins.edges.back());
        peak = std::max(peak, peakDensity(ghost->bins) * ghostScale);
    }
    if (peak <= 0 || high <= low)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(colors.outline, 1));
    painter.setBrush(colors.fill);
    painter.drawPath(outlineOf(summary.bins, area, low, high, peak));
    if (withGhost) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.ghost, 1.5, Qt::DashLine));
        painter.drawPath(outlineOf(ghost->bins, area, low, high, peak / ghostScale));
    }
    painter.restore();
}

void paintBars(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
               const ChartColors& colors)
{
    const QFontMetricsF metrics(painter.font());
    const double line = metrics.height() + 2;
    const auto limit = static_cast<std::size_t>(std::clamp(area.height() / line, 1.0, 40.0));
    const std::vector<Bar> bars = barsOf(summary, ghost, limit);
    if (bars.empty())
        return;
    double peak = 0;
    double labels = 0;
    for (const Bar& bar : bars) {
        peak = std::max({peak, bar.share, bar.ghost});
        labels = std::max(labels, metrics.horizontalAdvance(bar.label));
    }
    labels = std::min(labels, area.width() * 0.42);
    const double shares = metrics.horizontalAdvance(QStringLiteral("100 %")) + 4;
    const double left = area.left() + labels + 8;
    const double width = std::max(1.0, area.right() - left - shares - 4);
    const double height = std::min(area.height() / static_cast<double>(bars.size()), line * 1.5);
    painter.save();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const QRectF row(area.left(), area.top() + static_cast<double>(i) * height, area.width(), height);
        painter.setPen(colors.dimText);
        painter.drawText(QRectF(row.left(), row.top(), labels, height), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(bars[i].label, Qt::ElideRight, labels));
        const double length = peak > 0 ? bars[i].share / peak * width : 0;
        painter.setPen(QPen(colors.outline, 1));
        painter.setBrush(colors.fill);
        painter.drawRect(QRectF(left, row.top() + 2, length, height - 5));
        if (bars[i].ghost >= 0) {
            painter.setPen(QPen(colors.ghost, 1.5, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(left, row.top() + 2, bars[i].ghost / peak * width, height - 5));
        }
        painter.setPen(colors.text);
        painter.drawText(QRectF(left + length + 5, row.top(), shares + 20, height), Qt::AlignLeft | Qt::AlignVCenter,
                         shownShare(bars[i].share));
    }
    painter.restore();
}

void paintTiny(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors)
{
    painter.save();
    if (summary.isHistogram()) {
        const double peak = peakDensity(summary.bins);
        if (peak > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.fill);
            painter.drawPath(
                outlineOf(summary.bins, area, summary.bins.edges.front(), summary.bins.edges.back(), peak));
        }
    } else {
        const std::vector<Bar> bars = barsOf(summary, nullptr, 8);
        double peak = 0;
        for (const Bar& bar : bars)
            peak = std::max(peak, bar.share);
        const double width = std::min(18.0, area.width() / std::max<double>(1, static_cast<double>(bars.size())));
        for (std::size_t i = 0; i < bars.size() && peak > 0; ++i) {
            const double height = bars[i].share / peak * area.height();
            painter.fillRect(
                QRectF(area.left() + static_cast<double>(i) * width, area.bottom() - height, width - 2, height),
                colors.fill);
        }
    }
    painter.restore();
}

void paintNullShare(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors)
{
    painter.fillRect(area, colors.grid);
    if (summary.rows == 0 || summary.nulls == 0)
        return;
    QRectF nulls = area;
    nulls.setWidth(
        std::max(2.0, area.width() * static_cast<double>(summary.nulls) / static_cast<double>(summary.rows)));
    painter.fillRect(nulls, colors.nulls);
}

QString summaryWords(const ColumnSummary& summary)
{
    QStringList parts;
    if (summary.values() == 0) {
        parts << words("no values");
    } else if (summary.type == DataType::Bool) {
        parts << words("%1 true").arg(shownShare(summary.mean));
    } else if (summary.lengths) {
        parts << words("nearly all different, %1 to %2 characters")
                     .arg(shownNumber(summary.minimum), shownNumber(summary.maximum));
    } else if (summary.type == DataType::Text) {
        parts << words("%1 values, most often %2 (%3)")
                     .arg(shownCount(summary.distinct), QString::fromStdString(summary.categories.top.front().label),
                          shownShare(static_cast<double>(summary.categories.top.front().count) /
                                     static_cast<double>(summary.values())));
    } else if (!isNumeric(summary.type)) {
        parts << words("%1 to %2")
                     .arg(shownValue(summary.minimum, summary.type), shownValue(summary.maximum, summary.type));
    } else {
        parts << words("mean %1 ± %2, median %3")
                     .arg(shownNumber(summary.mean), shownNumber(summary.deviation), shownNumber(summary.median));
    }
    if (summary.nulls > 0)
        parts << words("%1 null").arg(
            shownShare(static_cast<double>(summary.nulls) / static_cast<double>(summary.rows)));
    if (const std::int64_t out = summary.bins.below + summary.bins.above; out > 0)
        parts << words("%1 further out").arg(shownCount(out));
    return parts.join(words("; "));
}

} // namespace dw::ui
