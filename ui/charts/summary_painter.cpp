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

/// Rows per unit of x, so that histograms with different bins can be laid over each other.
double peakDensity(const Bins& bins)
{
    double peak = 0;
    for (std::size_t i = 0; i < bins.counts.size(); ++i)
        peak = std::max(peak, bins.mass(i) / (bins.edges[i + 1] - bins.edges[i]));
    return peak;
}

QPainterPath outlineOf(const Bins& bins, const QRectF& area, double low, double high, double peak)
{
    const auto x = [&](double value) {
        return area.left() + std::clamp((value - low) / (high - low), 0.0, 1.0) * area.width();
    };
    QPainterPath path(QPointF(x(bins.edges.front()), area.bottom()));
    for (std::size_t i = 0; i < bins.counts.size(); ++i) {
        const double density = bins.mass(i) / (bins.edges[i + 1] - bins.edges[i]);
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
    std::vector<Bar> bars;
    double others = summary.categories.otherMass;
    std::int64_t otherValues = summary.categories.otherValues;
    const auto& top = summary.categories.top;
    const std::size_t kept = top.size() + (summary.categories.others > 0 ? 1 : 0) <= limit ? top.size() : limit - 1;
    for (std::size_t i = 0; i < top.size(); ++i) {
        if (i >= kept) {
            others += top[i].mass;
            ++otherValues;
            continue;
        }
        Bar bar{QString::fromStdString(top[i].label), summary.share(top[i].mass), -1};
        if (ghost && ghost->values() > 0)
            for (const auto& entry : ghost->categories.top)
                if (entry.label == top[i].label)
                    bar.ghost = ghost->share(entry.mass);
        bars.push_back(std::move(bar));
    }
    if (others > 0)
        bars.push_back({QCoreApplication::translate("dw::ui::Chart", "Other (%1)").arg(shownCount(otherValues)),
                        summary.share(others), -1});
    return bars;
}

} // namespace

void paintHistogram(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ColumnSummary* ghost,
                    const ChartColors& colors)
{
    if (summary.bins.isEmpty())
        return;
    double low = summary.bins.edges.front();
    double high = summary.bins.edges.back();
    double peak = peakDensity(summary.bins);
    const bool withGhost = ghost && !ghost->bins.isEmpty() && ghost->type == summary.type && ghost->mass > 0;
    double ghostScale = 1;
    if (withGhost) {
        ghostScale = summary.mass / ghost->mass;
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
        const double ghost = bars[i].ghost > 0 ? bars[i].ghost / peak * width : 0;
        painter.setPen(QPen(colors.outline, 1));
        painter.setBrush(colors.fill);
        painter.drawRect(QRectF(left, row.top() + 2, length, height - 5));
        if (bars[i].ghost >= 0) {
            painter.setPen(QPen(colors.ghost, 1.5, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(QRectF(left, row.top() + 2, ghost, height - 5));
        }
        painter.setPen(colors.text);
        painter.drawText(QRectF(left + std::max(length, ghost) + 5, row.top(), shares + 20, height),
                         Qt::AlignLeft | Qt::AlignVCenter, shownShare(bars[i].share));
    }
    painter.restore();
}

namespace {

/// "occasional 60 %" over one bar that is split by value.
void paintSplitBar(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors)
{
    const std::vector<Bar> bars = barsOf(summary, nullptr, 8);
    if (bars.empty())
        return;
    const QFontMetricsF metrics(painter.font());
    // Of yes or no, the share of yes is what is asked for.
    const Bar& named = bars.front();
    const QString share = QLatin1Char(' ') + shownShare(named.share);
    const double room = area.width() - metrics.horizontalAdvance(share);
    painter.setPen(colors.dimText);
    painter.drawText(QPointF(area.left(), area.top() + metrics.ascent() - 1),
                     metrics.elidedText(named.label, Qt::ElideRight, room) + share);
    const double top = area.top() + metrics.height() + 1;
    const double height = std::max(3.0, std::min(8.0, area.bottom() - top));
    double left = area.left();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double width = bars[i].share * area.width();
        QColor color = colors.outline;
        color.setAlphaF(static_cast<float>(std::max(0.15, 0.8 - 0.2 * static_cast<double>(i))));
        painter.fillRect(QRectF(left, top, std::max(0.5, width - 1), height), color);
        left += width;
    }
}

} // namespace

void paintTiny(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors)
{
    painter.save();
    if (summary.lengths) {
        painter.setPen(colors.dimText);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                         painter.fontMetrics().elidedText(words("nearly all different"), Qt::ElideRight,
                                                          static_cast<int>(area.width())));
    } else if (summary.isHistogram()) {
        if (const double peak = peakDensity(summary.bins); peak > 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colors.fill);
            painter.drawPath(
                outlineOf(summary.bins, area, summary.bins.edges.front(), summary.bins.edges.back(), peak));
        }
    } else if (summary.type == DataType::Text || summary.type == DataType::Bool) {
        paintSplitBar(painter, area, summary, colors);
    } else {
        const std::vector<Bar> bars = barsOf(summary, nullptr, 20);
        double peak = 0;
        for (const Bar& bar : bars)
            peak = std::max(peak, bar.share);
        const double width = std::min(18.0, area.width() / std::max<double>(1, static_cast<double>(bars.size())));
        for (std::size_t i = 0; i < bars.size() && peak > 0; ++i) {
            const double height = bars[i].share / peak * area.height();
            painter.fillRect(QRectF(area.left() + static_cast<double>(i) * width, area.bottom() - height,
                                    std::max(1.0, width - 2), height),
                             colors.fill);
        }
    }
    painter.restore();
}

void paintNullShare(QPainter& painter, const QRectF& area, const ColumnSummary& summary, const ChartColors& colors)
{
    painter.fillRect(area, colors.grid);
    if (summary.nulls == 0)
        return;
    QRectF nulls = area;
    nulls.setWidth(std::max(2.0, area.width() * summary.nullShare()));
    painter.fillRect(nulls, colors.nulls);
}

QString summaryWords(const ColumnSummary& summary)
{
    QStringList parts;
    const auto topShare = [&] { return shownShare(summary.share(summary.categories.top.front().mass)); };
    if (summary.values() == 0) {
        parts << words("no values");
    } else if (summary.type == DataType::Bool) {
        parts << words("%1 true").arg(shownShare(summary.mean));
    } else if (summary.words) {
        parts << (summary.categories.top.empty()
                      ? words("no words")
                      : words("%1 words, most often %2 (in %3 of the texts)")
                            .arg(shownCount(summary.distinct),
                                 QString::fromStdString(summary.categories.top.front().label), topShare()));
    } else if (summary.lengths) {
        const bool differ = summary.distinct * 2 >= summary.values();
        parts << (differ ? words("nearly all different, %1 to %2 characters") : words("%1 to %2 characters"))
                     .arg(shownNumber(summary.minimum), shownNumber(summary.maximum));
    } else if (summary.type == DataType::Text) {
        parts << words("%1 values, most often %2 (%3)")
                     .arg(shownCount(summary.distinct), QString::fromStdString(summary.categories.top.front().label),
                          topShare());
    } else if (!isNumeric(summary.type)) {
        parts << words("%1 to %2")
                     .arg(shownValue(summary.minimum, summary.type), shownValue(summary.maximum, summary.type));
    } else {
        parts << words("mean %1 ± %2, median %3")
                     .arg(shownNumber(summary.mean), shownNumber(summary.deviation), shownNumber(summary.median));
    }
    if (summary.nulls > 0)
        parts << words("%1 null").arg(shownShare(summary.nullShare()));
    if (const std::int64_t out = summary.bins.below + summary.bins.above; out > 0)
        parts << words("%1 further out").arg(shownCount(out));
    return parts.join(words("; "));
}

} // namespace dw::ui
