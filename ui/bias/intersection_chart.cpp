// Painting intersections.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/intersection_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kMargin = 12;
constexpr std::size_t kRanked = 12;
constexpr int kMaximumAcross = 12;

/// "f × B" in two: the labels of the attributes may hold the sign themselves, so it is cut at the first one.
std::pair<QString, QString> parts(const std::string& label)
{
    const QString text = groupText(label);
    const qsizetype at = text.indexOf(QStringLiteral(" × "));
    return {text.left(at), text.mid(at + 3)};
}

} // namespace

IntersectionChart::IntersectionChart(QWidget* parent) : BiasChart(parent)
{
    setAccessibleName(tr("Intersections of protected attributes"));
}

void IntersectionChart::setInspection(std::shared_ptr<const Inspection> inspection)
{
    m_inspection = std::move(inspection);
    const MetricResult* result = m_inspection ? m_inspection->find("intersections") : nullptr;
    m_cells = result != nullptr ? result->find("cells") : nullptr;
    makeMaps();
    layOut();
}

void IntersectionChart::makeMaps()
{
    m_maps.clear();
    m_low = 1;
    m_high = 0;
    if (m_cells == nullptr)
        return;
    for (std::size_t i = 0; i < m_cells->rows.size(); ++i) {
        if (const MetricValue& rate = m_cells->at(i, "rate"); rate.isNumber() && !m_cells->rows[i].small) {
            m_low = std::min(m_low, rate.number);
            m_high = std::max(m_high, rate.number);
        }
        if (m_cells->at(i, "depth").number != 2)
            continue;
        const QString attributes = QString::fromStdString(m_cells->at(i, "attribute").text);
        auto map = std::find_if(m_maps.begin(), m_maps.end(), [&](const Map& m) { return m.attributes == attributes; });
        if (map == m_maps.end())
            map = m_maps.insert(m_maps.end(), Map{attributes, {}, {}, {}});
        const auto [down, across] = parts(m_cells->at(i, "group").text);
        if (!map->down.contains(down))
            map->down.append(down);
        if (!map->across.contains(across))
            map->across.append(across);
    }
    for (Map& map : m_maps) {
        // More values go down, where there is room.
        map.down.sort();
        map.across.sort();
        map.cells.assign(static_cast<std::size_t>(map.down.size() * map.across.size()), -1);
        for (std::size_t i = 0; i < m_cells->rows.size(); ++i) {
            if (QString::fromStdString(m_cells->at(i, "attribute").text) != map.attributes)
                continue;
            const auto [down, across] = parts(m_cells->at(i, "group").text);
            const qsizetype place = map.down.indexOf(down) * map.across.size() + map.across.indexOf(across);
            map.cells[static_cast<std::size_t>(place)] = static_cast<int>(i);
        }
    }
}

QColor IntersectionChart::shade(double rate) const
{
    const double share = m_high > m_low ? (rate - m_low) / (m_high - m_low) : 0.5;
    const QColor base = palette().color(QPalette::Base);
    const QColor full = colors().outline;
    const auto mixed = [&](double a, double b) { return static_cast<float>(a + (b - a) * (0.06 + 0.62 * share)); };
    return QColor::fromRgbF(mixed(base.redF(), full.redF()), mixed(base.greenF(), full.greenF()),
                            mixed(base.blueF(), full.blueF()));
}

ChartMark IntersectionChart::markOf(std::size_t row, QRectF area) const
{
    const auto shown = [&](const char* column) {
        return shownMetric(m_cells->at(row, column), m_cells->columns[*m_cells->find(column)].unit);
    };
    QString words = tr("%1 = %2: %3 rows\nrate %4\nagainst all rows %5\nexpected from its parts %6, excess %7")
                        .arg(shown("attribute"), shown("group"), shown("rows"), shown("rate"), shown("difference"),
                             shown("expected"), shown("excess"));
    if (m_cells->rows[row].small)
        words += QLatin1Char('\n') + tr("few rows: not tested");
    else
        words +=
            QLatin1Char('\n') +
            tr("p of the difference %1, of the excess %2 (corrected)").arg(shown("difference_p"), shown("excess_p"));
    return {area, words, QString::fromStdString(m_cells->rows[row].condition),
            tr("%1 = %2").arg(shown("attribute"), shown("group")), static_cast<int>(row)};
}

double IntersectionChart::drawMap(QPainter& painter, const Map& map, double y, std::vector<ChartMark>& marks) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    painter.setFont(boldFont());
    painter.setPen(c.text);
    painter.drawText(QRectF(kMargin, y, width() - 2 * kMargin, line), Qt::AlignLeft, map.attributes);
    y += line + 6;
    double labels = 40;
    for (const QString& name : map.down)
        labels = std::max(labels, metrics.horizontalAdvance(name));
    labels = std::min(labels, width() * 0.3);
    const double left = kMargin + labels + 10;
    const auto across = std::min<qsizetype>(map.across.size(), kMaximumAcross);
    const double cell =
        std::min(150.0, (width() - left - kMargin) / static_cast<double>(std::max<qsizetype>(1, across)));
    const double height = std::round(line * 2.1);
    painter.setFont(smallFont());
    for (qsizetype a = 0; a < across; ++a) {
        painter.setPen(c.dimText);
        painter.drawText(QRectF(left + cell * static_cast<double>(a), y, cell - 2, line), Qt::AlignHCenter,
                         QFontMetricsF(smallFont()).elidedText(map.across[a], Qt::ElideRight, cell - 4));
    }
    y += line + 2;
    painter.setFont(font());
    for (qsizetype d = 0; d < map.down.size(); ++d, y += height) {
        painter.setPen(c.text);
        painter.drawText(QRectF(kMargin, y, labels, height), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(map.down[d], Qt::ElideRight, labels));
        for (qsizetype a = 0; a < across; ++a) {
            const int row = map.cells[static_cast<std::size_t>(d * map.across.size() + a)];
            if (row < 0)
                continue;
            const auto at = static_cast<std::size_t>(row);
            const MetricValue& rate = m_cells->at(at, "rate");
            const bool grey = m_cells->rows[at].small || !rate.isNumber();
            const QRectF area(left + cell * static_cast<double>(a) + 1, y + 1, cell - 2, height - 2);
            painter.fillRect(area, grey ? c.grid : shade(rate.number));
            painter.setPen(grey ? c.dimText : c.text);
            painter.drawText(area, Qt::AlignCenter,
                             rate.isNumber() ? shownMetric(rate.number, MetricUnit::Share) : tr("no rows"));
            marks.push_back(markOf(at, area));
        }
    }
    if (map.across.size() > across) {
        painter.setFont(smallFont());
        painter.setPen(c.dimText);
        painter.drawText(QRectF(left, y, width() - left, line), Qt::AlignLeft,
                         tr("%1 more columns are in the table").arg(map.across.size() - across));
        y += line;
    }
    return y + 18;
}

double IntersectionChart::drawRanking(QPainter& painter, double y, std::vector<ChartMark>& marks) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double line = std::round(metrics.height() * 1.75);
    const std::size_t count = std::min(kRanked, m_cells->rows.size());
    double labels = QFontMetricsF(boldFont()).horizontalAdvance(tr("Clearest first"));
    double span = 0.02;
    for (std::size_t i = 0; i < count; ++i) {
        labels = std::max(labels, metrics.horizontalAdvance(groupText(m_cells->at(i, "group").text)));
        for (const char* column : {"difference", "excess"})
            if (const MetricValue& value = m_cells->at(i, column); value.interval && !m_cells->rows[i].small)
                span = std::max({span, std::fabs(value.interval->low), std::fabs(value.interval->high)});
    }
    labels = std::min(labels, width() * 0.34);
    const double numbers = metrics.horizontalAdvance(QStringLiteral("+100.0")) + 8;
    const double room = (width() - 2 * kMargin - labels - 16 - 26) / 2 - numbers;
    const auto axis = [&](int panel) {
        const double left = kMargin + labels + 16 + panel * (room + numbers + 26);
        return ChartAxis{-span, span, left, left + std::max(30.0, room)};
    };
    const std::array<std::pair<ChartAxis, const char*>, 2> panels{{{axis(0), "difference"}, {axis(1), "excess"}}};
    painter.setFont(boldFont());
    painter.setPen(c.text);
    painter.drawText(QRectF(kMargin, y, labels, metrics.height()), Qt::AlignLeft, tr("Clearest first"));
    painter.drawText(QRectF(panels[0].first.left, y, room + numbers, metrics.height()), Qt::AlignLeft,
                     tr("Against all rows"));
    painter.drawText(QRectF(panels[1].first.left, y, room + numbers, metrics.height()), Qt::AlignLeft,
                     tr("Beyond its parts"));
    y += metrics.height() + 6;
    painter.setPen(QPen(c.dimText, 1));
    for (const auto& [place, column] : panels)
        painter.drawLine(QPointF(place.at(0), y), QPointF(place.at(0), y + line * static_cast<double>(count)));
    for (std::size_t i = 0; i < count; ++i, y += line) {
        const bool small = m_cells->rows[i].small;
        painter.setFont(font());
        painter.setPen(small ? c.dimText : c.text);
        painter.drawText(QRectF(kMargin, y, labels, line), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(groupText(m_cells->at(i, "group").text), Qt::ElideRight, labels));
        for (const auto& [place, column] : panels) {
            const MetricValue& value = m_cells->at(i, column);
            const bool isClear = value.interval && !value.interval->contains(0) && !small;
            const QColor color = small ? c.nulls : isClear ? c.outline : c.dimText;
            paintInterval(painter, place, value, y + line / 2, color,
                          isClear ? color : palette().color(QPalette::Base));
            painter.setPen(small ? c.dimText : c.text);
            painter.drawText(QRectF(place.right + 6, y, numbers, line), Qt::AlignLeft | Qt::AlignVCenter,
                             value.isNumber() ? shownMetric(value.number, MetricUnit::Difference) : QString());
        }
        marks.push_back(markOf(i, QRectF(4, y, width() - 8, line)));
    }
    painter.setFont(smallFont());
    painter.setPen(c.dimText);
    painter.drawText(QRectF(kMargin, y + 6, width() - 2 * kMargin, metrics.height()), Qt::AlignLeft,
                     tr("percentage points; full dots differ clearly from zero, grey ones have few rows"));
    return y + 6 + metrics.height();
}

double IntersectionChart::draw(QPainter& painter, std::vector<ChartMark>& marks)
{
    if (m_cells == nullptr || m_cells->rows.empty())
        return 60;
    double y = kMargin;
    for (const Map& map : m_maps)
        y = drawMap(painter, map, y, marks);
    return drawRanking(painter, y, marks) + kMargin;
}

} // namespace dw::ui
