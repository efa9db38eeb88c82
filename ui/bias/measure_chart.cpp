// Painting measures.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/measure_chart.h"

#include "ui/document/core_text.h"

#include <algorithm>

namespace dw::ui {

namespace {

constexpr double kMargin = 12;
constexpr std::size_t kMostRows = 16;

/// The words that tell a row of a metric's table from the others: "sex: f", "sex: f · within department".
QString rowLabel(const MetricTable& table, const MetricRow& row)
{
    QStringList parts;
    QString attribute;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const std::string& name = table.columns[c].name;
        const QString text = groupText(row.values[c].text);
        if (table.columns[c].unit != MetricUnit::Text || text.isEmpty())
            continue;
        if (name == "attribute")
            attribute = text;
        else if (name == "stratifier")
            parts << MeasureChart::tr("within %1").arg(text);
        else if (name == "group" || name == "of")
            parts << text;
    }
    if (attribute.isEmpty() || parts.isEmpty())
        return attribute + parts.join(QStringLiteral(" · "));
    return attribute + QStringLiteral(": ") + parts.join(QStringLiteral(" · "));
}

void widen(ChartAxis& axis, const MetricValue& value)
{
    if (!value.isNumber())
        return;
    axis.low = std::min({axis.low, value.number, value.interval ? value.interval->low : value.number});
    axis.high = std::max({axis.high, value.number, value.interval ? value.interval->high : value.number});
}

/// All values of the columns, and the line where all are alike; with room on both sides.
ChartAxis axisOf(const ShownMeasure& measure, const MetricTable& table, MetricUnit unit)
{
    ChartAxis axis{1e300, -1e300, 0, 1};
    for (std::size_t i = 0; i < std::min(table.rows.size(), kMostRows); ++i) {
        widen(axis, table.at(i, measure.column));
        if (measure.before != nullptr)
            widen(axis, table.at(i, measure.before));
    }
    if (measure.alike)
        widen(axis, MetricValue::of(*measure.alike));
    if (axis.low > axis.high)
        return {0, 1, 0, 1};
    const double room = std::max((axis.high - axis.low) * 0.06, unit == MetricUnit::Difference ? 0.005 : 1e-6);
    const bool isShare = unit == MetricUnit::Share;
    axis.low = isShare ? std::max(0.0, axis.low - room) : axis.low - room;
    axis.high = isShare ? std::min(1.0, axis.high + room) : axis.high + room;
    return axis;
}

} // namespace

MeasureChart::MeasureChart(std::vector<ShownMeasure> measures, const QString& name, QWidget* parent)
    : BiasChart(parent), m_measures(std::move(measures))
{
    setAccessibleName(name);
}

void MeasureChart::setInspection(std::shared_ptr<const Inspection> inspection)
{
    m_inspection = std::move(inspection);
    layOut();
}

std::vector<MeasureChart::Section> MeasureChart::sections() const
{
    std::vector<Section> found;
    for (const ShownMeasure& measure : m_measures) {
        const MetricResult* result = m_inspection ? m_inspection->find(measure.metric) : nullptr;
        const MetricTable* table = result != nullptr ? result->find(measure.table) : nullptr;
        const auto column = table != nullptr ? table->find(measure.column) : std::nullopt;
        if (!column || table->rows.empty())
            continue;
        const MetricUnit unit = table->columns[*column].unit;
        found.push_back({&measure, table, unit, axisOf(measure, *table, unit)});
    }
    return found;
}

ChartTable MeasureChart::table() const
{
    ChartTable all{{tr("Measure"), tr("Of"), tr("Value"), tr("from"), tr("to")}, {}};
    for (const Section& section : sections())
        for (std::size_t i = 0; i < section.table->rows.size(); ++i) {
            const QString label = rowLabel(*section.table, section.table->rows[i]);
            const auto add = [&](const QString& title, const MetricValue& value) {
                const auto shown = [&](double number) { return shownMetric(number, section.unit); };
                all.rows.push_back({title, label, value.isNumber() ? shown(value.number) : coreText(value.undefined),
                                    value.interval ? shown(value.interval->low) : QString(),
                                    value.interval ? shown(value.interval->high) : QString()});
            };
            if (section.measure->before != nullptr)
                add(tr("%1, all rows").arg(section.measure->title), section.table->at(i, section.measure->before));
            add(section.measure->title, section.table->at(i, section.measure->column));
        }
    return all;
}

double MeasureChart::drawHead(QPainter& painter, const Section& section, double y) const
{
    const ChartColors c = colors();
    painter.setFont(boldFont());
    painter.setPen(c.text);
    const QRectF line(kMargin, y, width() - 2 * kMargin, QFontMetricsF(boldFont()).height());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, section.measure->title);
    painter.setFont(smallFont());
    painter.setPen(c.dimText);
    const QRectF room(kMargin, line.bottom() + 2, width() - 2 * kMargin, 10'000);
    QRectF used;
    painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, section.measure->help, &used);
    return used.bottom() + 4;
}

double MeasureChart::drawSection(QPainter& painter, Section section, double y, std::vector<ChartMark>& marks) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double line = std::round(metrics.height() * 1.6);
    const std::size_t count = std::min(section.table->rows.size(), kMostRows);
    double labels = 0;
    double numbers = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const MetricValue& value = section.table->at(i, section.measure->column);
        labels = std::max(labels, metrics.horizontalAdvance(rowLabel(*section.table, section.table->rows[i])));
        if (value.isNumber())
            numbers = std::max(numbers, metrics.horizontalAdvance(shownMetric(value.number, section.unit)));
    }
    labels = std::min(labels, width() * 0.36);
    y = drawHead(painter, section, y);
    ChartAxis& axis = section.axis;
    axis.left = kMargin + labels + 14;
    axis.right = std::max(axis.left + 40, width() - kMargin - numbers - 12);
    const QFontMetricsF small(smallFont());
    const double top = y + small.height();
    const double bottom = top + line * static_cast<double>(count);
    painter.setFont(smallFont());
    QString last; // ticks too near to one another for their digits are told by one of them
    for (const double tick : roundTicks(axis, 4)) {
        const QString text = shownMetric(tick, section.unit);
        if (text == last)
            continue;
        last = text;
        painter.setPen(c.grid);
        painter.drawLine(QPointF(axis.at(tick), top), QPointF(axis.at(tick), bottom));
        painter.setPen(c.dimText);
        painter.drawText(QPointF(axis.at(tick) - small.horizontalAdvance(text) / 2, y + small.ascent()), text);
    }
    if (section.measure->alike) {
        painter.setPen(QPen(c.dimText, 1.4));
        painter.drawLine(QPointF(axis.at(*section.measure->alike), top),
                         QPointF(axis.at(*section.measure->alike), bottom));
    }
    y = top;
    for (std::size_t i = 0; i < count; ++i, y += line) {
        const MetricRow& row = section.table->rows[i];
        const MetricValue& value = section.table->at(i, section.measure->column);
        const QString label = rowLabel(*section.table, row);
        painter.setFont(font());
        painter.setPen(row.small ? c.dimText : c.text);
        painter.drawText(QRectF(kMargin, y, labels, line), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(label, Qt::ElideMiddle, labels));
        QString words = label + QLatin1Char('\n') + section.measure->title + QStringLiteral(": ") +
                        shownMetric(value, section.unit);
        if (section.measure->before != nullptr) {
            const MetricValue& before = section.table->at(i, section.measure->before);
            paintInterval(painter, axis, before, y + line / 2, c.outline, palette().color(QPalette::Window));
            words += QLatin1Char('\n') + tr("over all rows: %1").arg(shownMetric(before, section.unit));
        }
        paintInterval(painter, axis, value, y + line / 2, row.small ? c.dimText : c.outline,
                      row.small ? c.dimText : c.outline);
        painter.setPen(value.isNumber() && !row.small ? c.text : c.dimText);
        if (value.isNumber()) {
            painter.drawText(QRectF(axis.right + 8, y, numbers + 4, line), Qt::AlignRight | Qt::AlignVCenter,
                             shownMetric(value.number, section.unit));
        } else {
            const QString reason = coreText(value.undefined);
            painter.drawText(QRectF(axis.left + 4, y, width() - kMargin - axis.left, line),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             metrics.elidedText(reason, Qt::ElideRight, width() - kMargin - axis.left));
            words += QLatin1Char('\n') + reason;
        }
        marks.push_back({QRectF(4, y, width() - 8, line), words, QString::fromStdString(row.condition), label,
                         static_cast<int>(marks.size())});
    }
    if (count < section.table->rows.size()) {
        painter.setFont(smallFont());
        painter.setPen(c.dimText);
        painter.drawText(QPointF(axis.left, y + small.ascent()),
                         tr("%n more in the table", nullptr, static_cast<int>(section.table->rows.size() - count)));
        y += small.height();
    }
    return y + 20;
}

double MeasureChart::drawCalibration(QPainter& painter, double y, std::vector<ChartMark>& marks) const
{
    const MetricResult* result = m_inspection ? m_inspection->find("calibration") : nullptr;
    const MetricTable* bins = result != nullptr ? result->find("bins") : nullptr;
    const bool isWanted = std::any_of(m_measures.begin(), m_measures.end(), [](const ShownMeasure& measure) {
        return std::string_view(measure.metric) == "calibration";
    });
    if (!isWanted || bins == nullptr || bins->rows.empty())
        return y;
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const QFontMetricsF small(smallFont());
    const double side = 132;
    const double step = side + 28;
    double x = kMargin;
    std::string last;
    ChartAxis across;
    ChartAxis up;
    QRectF area;
    for (std::size_t i = 0; i < bins->rows.size(); ++i) {
        const MetricRow& row = bins->rows[i];
        const std::string group = bins->at(i, "attribute").text + ": " + bins->at(i, "group").text;
        if (group != last) { // another panel
            if (!last.empty())
                x += step;
            if (x + side > width() - kMargin && !last.empty()) {
                x = kMargin;
                y += side + metrics.height() + small.height() + 16;
            }
            last = group;
            area = QRectF(x, y + metrics.height() + 2, side, side);
            painter.setFont(font());
            painter.setPen(c.text);
            painter.drawText(QRectF(x, y, side, metrics.height()), Qt::AlignLeft,
                             metrics.elidedText(groupText(group), Qt::ElideRight, side));
            painter.setPen(c.grid);
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area);
            painter.setPen(QPen(c.dimText, 1, Qt::DashLine));
            painter.drawLine(area.bottomLeft(), area.topRight());
            painter.setFont(smallFont());
            painter.setPen(c.dimText);
            painter.drawText(QRectF(x, area.bottom(), side, small.height()), Qt::AlignRight, tr("predicted →"));
            across = {0, 1, area.left(), area.right()};
            up = {0, 1, area.bottom(), area.top()};
        }
        const MetricValue& predicted = bins->at(i, "predicted");
        const MetricValue& observed = bins->at(i, "observed");
        if (!predicted.isNumber() || !observed.isNumber())
            continue;
        const QPointF place(across.at(predicted.number), up.at(observed.number));
        const QColor color = row.small ? c.dimText : c.outline;
        painter.setPen(QPen(color, 1.6));
        if (observed.interval)
            painter.drawLine(QPointF(place.x(), up.at(observed.interval->low)),
                             QPointF(place.x(), up.at(observed.interval->high)));
        painter.setBrush(color);
        painter.drawEllipse(place, 3.2, 3.2);
        marks.push_back({QRectF(place.x() - 6, place.y() - 6, 12, 12),
                         tr("%1, predicted %2: observed %3")
                             .arg(groupText(group), shownMetric(predicted, MetricUnit::Share),
                                  shownMetric(observed, MetricUnit::Share)),
                         QString::fromStdString(row.condition), QString::fromStdString(group),
                         static_cast<int>(marks.size())});
    }
    return y + side + metrics.height() + small.height() + 24;
}

double MeasureChart::draw(QPainter& painter, std::vector<ChartMark>& marks)
{
    double y = kMargin;
    for (const Section& section : sections())
        y = drawSection(painter, section, y, marks);
    return drawCalibration(painter, y, marks);
}

} // namespace dw::ui
