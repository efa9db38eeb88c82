// Painting pairs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pair_chart.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace dw::ui {

namespace {

constexpr int kMargin = 12;

QString text(const std::string& label)
{
    return QString::fromStdString(label);
}

QString cellName(const PairSide& side, std::size_t i)
{
    if (side.categorical)
        return text(side.labels[i]);
    return QStringLiteral("%1 – %2").arg(shownValue(side.edges[i], side.type),
                                         shownValue(side.edges[i + 1], side.type));
}

QColor blended(const QColor& a, const QColor& b, double share)
{
    const auto mix = [share](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

QColor sequentialColor(double share)
{
    static const std::array<QColor, 5> kStops{QColor(0x440154), QColor(0x3b528b), QColor(0x21918c), QColor(0x5ec962),
                                              QColor(0xfde725)};
    const double place = std::clamp(share, 0.0, 1.0) * 4;
    const auto stop = std::min<std::size_t>(3, static_cast<std::size_t>(place));
    return blended(kStops[stop], kStops[stop + 1], place - static_cast<double>(stop));
}

QColor divergingColor(double value, const QColor& background)
{
    return blended(background, value < 0 ? QColor(0x0072B2) : QColor(0xD55E00), std::min(1.0, std::fabs(value)));
}

QString associationName(AssociationKind kind)
{
    switch (kind) {
    case AssociationKind::Spearman:
        return PairChart::tr("Spearman rank correlation");
    case AssociationKind::CramersV:
        return PairChart::tr("Cramér's V");
    case AssociationKind::CorrelationRatio:
        return PairChart::tr("correlation ratio");
    case AssociationKind::None:
        break;
    }
    return {};
}

PairChart::PairChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(200);
}

void PairChart::setPair(const PairColumn& x, const PairColumn& y, Association association)
{
    m_x = x;
    m_y = y;
    m_association = association;
    m_counts = {};
    m_boxes.clear();
    if (m_x.side && m_y.side) {
        if (m_x.side->categorical && !m_y.side->categorical)
            m_boxes = boxesByGroup(*m_x.side, *m_y.side);
        else if (!m_x.side->categorical && m_y.side->categorical)
            m_boxes = boxesByGroup(*m_y.side, *m_x.side);
        else
            m_counts = countPairs(*m_x.side, *m_y.side);
    }
    setAccessibleName(tr("%1 and %2").arg(m_x.name, m_y.name));
    setAccessibleDescription(words());
    update();
}

QString PairChart::words() const
{
    if (m_association.kind == AssociationKind::None)
        return m_x.side && m_y.side ? QString() : tr("Choose two columns with numbers or categories.");
    return tr("%1 %2").arg(associationName(m_association.kind), QLocale().toString(m_association.value, 'f', 3));
}

ChartTable PairChart::table() const
{
    ChartTable table;
    if (!m_boxes.empty()) {
        table.header = {tr("group"), tr("rows"), tr("5 %"), tr("25 %"), tr("median"), tr("75 %"), tr("95 %")};
        const DataType type = m_x.side->categorical ? m_y.side->type : m_x.side->type;
        for (const GroupBox& box : m_boxes) {
            QStringList row{text(box.label), QString::number(box.rows)};
            for (const double value : {box.low, box.lowerQuartile, box.median, box.upperQuartile, box.high})
                row << (isNumeric(type) ? QString::number(value, 'g', 10) : shownValue(value, type));
            table.rows.push_back(row);
        }
        return table;
    }
    table.header = {m_x.name, m_y.name, tr("rows")};
    for (std::size_t y = 0; y < m_counts.up; ++y)
        for (std::size_t x = 0; x < m_counts.across; ++x)
            if (m_counts.at(x, y) > 0)
                table.rows.push_back(
                    {cellName(*m_x.side, x), cellName(*m_y.side, y), QString::number(m_counts.at(x, y))});
    return table;
}

void PairChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(colors.grid);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(colors.dimText);
    const int line = fontMetrics().height();
    painter.drawText(QRect(kMargin, kMargin - 2, width() - 2 * kMargin, line), Qt::AlignLeft, words());
    QRectF area = QRectF(rect()).adjusted(kMargin + 72, kMargin + line + 12, -kMargin - 8, -kMargin - line - 6);
    if (!m_boxes.empty())
        paintBoxes(painter, area.adjusted(28, 0, 0, 0));
    else if (m_counts.cells.empty())
        return;
    else if (m_x.side->categorical)
        paintMosaic(painter, area);
    else
        paintHeatMap(painter, area);
}

void PairChart::paintNumberAxis(QPainter& painter, const QRectF& area, const PairSide& side, double low, double high,
                                bool vertical) const
{
    const ChartColors colors = ChartColors::of(palette());
    const std::vector<double> ticks =
        isNumeric(side.type) ? roundEdges(low, high, vertical ? 6 : 8, false) : calendarEdges(side.type, low, high, 8);
    const double line = fontMetrics().height();
    double free = area.left() - 40;
    for (const double tick : ticks) {
        if (tick < low || tick > high)
            continue;
        QString label = shownValue(tick, side.type);
        if (label.endsWith(QLatin1String("-01-01")))
            label.chop(6);
        const double place = (tick - low) / (high - low);
        if (vertical) {
            const double y = area.bottom() - place * area.height();
            painter.setPen(colors.grid);
            painter.drawLine(QPointF(area.left() - 4, y), QPointF(area.right(), y));
            painter.setPen(colors.dimText);
            painter.drawText(QRectF(0, y - line / 2, area.left() - 8, line), Qt::AlignRight | Qt::AlignVCenter, label);
            continue;
        }
        const double x = area.left() + place * area.width();
        const double width = fontMetrics().horizontalAdvance(label);
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 4));
        if (x - width / 2 < free)
            continue;
        free = x + width / 2 + 10;
        painter.setPen(colors.dimText);
        painter.drawText(QRectF(x - width, area.bottom() + 4, 2 * width, line), Qt::AlignHCenter, label);
    }
}

void PairChart::paintHeatMap(QPainter& painter, const QRectF& area) const
{
    const PairSide& sideX = *m_x.side;
    const PairSide& sideY = *m_y.side;
    if (sideX.edges.size() < 2 || sideY.edges.size() < 2)
        return;
    paintNumberAxis(painter, area, sideX, sideX.edges.front(), sideX.edges.back(), false);
    paintNumberAxis(painter, area, sideY, sideY.edges.front(), sideY.edges.back(), true);
    const auto most = static_cast<double>(*std::max_element(m_counts.cells.begin(), m_counts.cells.end()));
    const auto place = [](const std::vector<double>& edges, std::size_t i) {
        return (edges[i] - edges.front()) / (edges.back() - edges.front());
    };
    for (std::size_t y = 0; y < m_counts.up; ++y) {
        for (std::size_t x = 0; x < m_counts.across; ++x) {
            const auto count = static_cast<double>(m_counts.at(x, y));
            if (count <= 0)
                continue;
            const QPointF low(std::floor(area.left() + place(sideX.edges, x) * area.width()),
                              std::ceil(area.bottom() - place(sideY.edges, y) * area.height()));
            const QPointF high(std::floor(area.left() + place(sideX.edges, x + 1) * area.width()),
                               std::ceil(area.bottom() - place(sideY.edges, y + 1) * area.height()));
            // The square root keeps thin tails visible.
            painter.fillRect(QRectF(QPointF(low.x(), high.y()), QPointF(high.x(), low.y())),
                             sequentialColor(std::sqrt(count / std::max(most, 1.0))));
        }
    }
}

void PairChart::paintBoxes(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = ChartColors::of(palette());
    const PairSide& numbers = m_x.side->categorical ? *m_y.side : *m_x.side;
    double low = m_boxes.front().low;
    double high = m_boxes.front().high;
    for (const GroupBox& box : m_boxes)
        low = std::min(low, box.low), high = std::max(high, box.high);
    if (!(high > low))
        high = low + 1;
    paintNumberAxis(painter, area, numbers, low, high, false);
    const double height = std::min(48.0, area.height() / static_cast<double>(m_boxes.size()));
    const auto x = [&](double value) { return area.left() + (value - low) / (high - low) * area.width(); };
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const GroupBox& box = m_boxes[i];
        const double middle = area.top() + (static_cast<double>(i) + 0.5) * height;
        painter.setPen(colors.text);
        painter.drawText(QRectF(kMargin, middle - height / 2, area.left() - kMargin - 8, height),
                         Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(box.label), Qt::ElideRight, static_cast<int>(area.left()) - 24));
        painter.setPen(QPen(colors.outline, 1));
        painter.drawLine(QPointF(x(box.low), middle), QPointF(x(box.high), middle));
        painter.setBrush(colors.fill);
        const double half = std::max(2.0, height * 0.28);
        painter.drawRect(
            QRectF(QPointF(x(box.lowerQuartile), middle - half), QPointF(x(box.upperQuartile), middle + half)));
        painter.setPen(QPen(colors.text, 2));
        painter.drawLine(QPointF(x(box.median), middle - half), QPointF(x(box.median), middle + half));
    }
}

void PairChart::paintMosaic(QPainter& painter, const QRectF& area) const
{
    const ChartColors colors = ChartColors::of(palette());
    std::vector<double> across(m_counts.across);
    double total = 0;
    for (std::size_t x = 0; x < m_counts.across; ++x)
        for (std::size_t y = 0; y < m_counts.up; ++y)
            across[x] += static_cast<double>(m_counts.at(x, y));
    for (const double count : across)
        total += count;
    const double line = fontMetrics().height();
    double left = area.left();
    for (std::size_t x = 0; x < m_counts.across; ++x) {
        const double width = across[x] / std::max(total, 1.0) * area.width();
        double bottom = area.bottom();
        for (std::size_t y = 0; y < m_counts.up && across[x] > 0; ++y) {
            const double share = static_cast<double>(m_counts.at(x, y)) / across[x];
            const QRectF tile(left + 1, bottom - share * area.height() + 1, std::max(0.0, width - 2),
                              std::max(0.0, share * area.height() - 2));
            const double strength =
                m_counts.up > 1 ? static_cast<double>(y) / static_cast<double>(m_counts.up - 1) : 0.5;
            const QColor fill = blended(palette().color(QPalette::Base), colors.outline, 0.8 - 0.6 * strength);
            painter.fillRect(tile, fill);
            const QString label = QStringLiteral("%1  %2").arg(text(m_y.side->labels[y]), shownShare(share));
            if (tile.height() > line && tile.width() > fontMetrics().horizontalAdvance(label) + 6) {
                painter.setPen(qGray(fill.rgb()) < 128 ? Qt::white : Qt::black);
                painter.drawText(tile, Qt::AlignCenter, label);
            }
            bottom -= share * area.height();
        }
        painter.setPen(colors.dimText);
        const QString name = text(m_x.side->labels[x]);
        if (width > 12)
            painter.drawText(QRectF(left, area.bottom() + 4, width, line), Qt::AlignHCenter,
                             fontMetrics().elidedText(name, Qt::ElideRight, static_cast<int>(width)));
        left += width;
    }
}

} // namespace dw::ui
