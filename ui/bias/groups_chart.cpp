// Painting the groups.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/groups_chart.h"

#include <QPainterPath>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kMargin = 12;
constexpr double kGap = 26;
constexpr std::size_t kMaximumGroups = 60;
constexpr double kFourFifths = 0.8;

/// The attributes of a group and its value of each; no values for ranges and missing ones.
void nameValues(const QString& attribute, const QString& label, const QString& condition,
                std::vector<std::string>& attributes, std::vector<std::string>& values)
{
    for (const QString& name : attribute.split(QStringLiteral(" × ")))
        attributes.push_back(name.toStdString());
    const QStringList parts = label.split(QStringLiteral(" × "));
    const bool isPlain = !condition.contains(QLatin1String("\" >= ")) && !condition.contains(QLatin1String("\" < ")) &&
                         !condition.contains(QLatin1String("\" is ")) &&
                         !condition.contains(QLatin1String("\" not in "));
    if (isPlain && static_cast<std::size_t>(parts.size()) == attributes.size())
        for (const QString& value : parts)
            values.push_back(value.toStdString());
}

} // namespace

GroupsChart::GroupsChart(QWidget* parent) : BiasChart(parent)
{
    setAccessibleName(tr("Groups: shares, rates and disparate impact"));
}

void GroupsChart::readRates(const MetricResult& result, const char* name, const char* level)
{
    const MetricTable* table = result.find(name);
    if (table == nullptr)
        return;
    // Both metrics go through the same groups in the same order.
    for (std::size_t i = 0; i < std::min(m_groups.size(), table->rows.size()); ++i) {
        Group& group = m_groups[i];
        group.level = table->at(i, level);
        group.difference = table->at(i, "difference");
        group.isReference = table->at(i, "reference").number != 0;
        group.small = table->rows[i].small;
        if (table->find("ratio"))
            group.ratio = table->at(i, "ratio");
    }
}

void GroupsChart::setInspection(std::shared_ptr<const Inspection> inspection)
{
    m_inspection = std::move(inspection);
    m_groups.clear();
    m_levelTitle.clear();
    const MetricResult* shares = m_inspection ? m_inspection->find("representation") : nullptr;
    if (shares != nullptr && shares->find("shares") != nullptr) {
        const MetricTable& table = *shares->find("shares");
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            Group group;
            group.attribute = QString::fromStdString(table.at(i, "attribute").text);
            group.label = QString::fromStdString(table.at(i, "group").text);
            group.condition = QString::fromStdString(table.rows[i].condition);
            group.small = table.rows[i].small;
            group.rows = table.at(i, "rows");
            group.share = table.at(i, "share");
            group.expected = table.at(i, "expected");
            nameValues(group.attribute, group.label, group.condition, group.attributes, group.values);
            group.label = groupText(table.at(i, "group").text);
            m_groups.push_back(std::move(group));
        }
        const InspectionRoles& roles = m_inspection->roles;
        const MetricResult* rates = m_inspection->find("outcome_rates");
        const MetricResult* means = m_inspection->find("numeric_outcomes");
        if (rates != nullptr && rates->undefined.empty()) {
            readRates(*rates, "rates", "rate");
            m_levelUnit = MetricUnit::Share;
            m_levelTitle = roles.favourable.empty()
                               ? QString::fromStdString(roles.outcome)
                               : QStringLiteral("%1 = %2").arg(QString::fromStdString(roles.outcome),
                                                               QString::fromStdString(roles.favourable));
        } else if (means != nullptr && means->undefined.empty()) {
            readRates(*means, "means", "mean");
            m_levelUnit = MetricUnit::Number;
            m_levelTitle = tr("Mean of %1").arg(QString::fromStdString(roles.outcome));
        }
    }
    m_hidden = m_groups.size() > kMaximumGroups ? m_groups.size() - kMaximumGroups : 0;
    m_groups.resize(m_groups.size() - m_hidden);
    layOut();
}

QString GroupsChart::wordsOf(const Group& group) const
{
    QStringList lines;
    lines << tr("%1 = %2: %3 rows, %4 of all")
                 .arg(group.attribute, group.label, shownMetric(group.rows, MetricUnit::Count),
                      shownMetric(group.share, MetricUnit::Share));
    if (group.expected.isNumber())
        lines << tr("expected: %1").arg(shownMetric(group.expected, MetricUnit::Share));
    if (group.level.isNumber())
        lines << tr("%1: %2").arg(m_levelTitle, shownMetric(group.level, m_levelUnit));
    if (group.difference.isNumber())
        lines << tr("difference from the reference group: %1")
                     .arg(shownMetric(group.difference,
                                      m_levelUnit == MetricUnit::Share ? MetricUnit::Difference : MetricUnit::Number));
    if (group.ratio.isNumber())
        lines << tr("disparate impact: %1; the four-fifths line at 0.8 is a screening rule")
                     .arg(shownMetric(group.ratio, MetricUnit::Ratio));
    if (group.isReference)
        lines << tr("the reference group: the others are compared with it");
    if (group.small)
        lines << tr("few rows: nothing can be said with certainty");
    return lines.join(QLatin1Char('\n'));
}

GroupsChart::Panels GroupsChart::panels(const QFontMetricsF& metrics) const
{
    Panels panels;
    double labels = 40;
    double highestShare = 0.01;
    double low = 1e300;
    double high = -1e300;
    double lowRatio = 0.75;
    double highRatio = 1.05;
    const auto widen = [](const MetricValue& value, double& from, double& to) {
        if (!value.isNumber())
            return;
        from = std::min(from, value.interval ? value.interval->low : value.number);
        to = std::max(to, value.interval ? value.interval->high : value.number);
    };
    for (const Group& group : m_groups) {
        labels = std::max(labels, metrics.horizontalAdvance(group.label));
        double ignored = 0;
        widen(group.share, ignored, highestShare);
        widen(group.expected, ignored, highestShare);
        if (!group.small) {
            widen(group.level, low, high);
            widen(group.ratio, lowRatio, highRatio);
        }
        panels.hasLevel = panels.hasLevel || group.level.isNumber();
        panels.hasRatio = panels.hasRatio || group.ratio.isNumber();
    }
    panels.labels = kMargin + std::min(labels + 4, width() * 0.26);
    panels.numbers = metrics.horizontalAdvance(QStringLiteral("100.0 %")) + 6;
    const int count = 1 + (panels.hasLevel ? 1 : 0) + (panels.hasRatio ? 1 : 0);
    const double room = width() - kMargin - panels.labels - 12 - kGap * (count - 1);
    const double each = std::max(30.0, room / count - panels.numbers);
    const auto place = [&](int number, ChartAxis& axis) {
        axis.left = panels.labels + 12 + number * (each + panels.numbers + kGap);
        axis.right = axis.left + each;
    };
    panels.share.high = std::min(1.0, highestShare * 1.02);
    place(0, panels.share);
    if (!(low < high)) {
        low = low > 1e299 ? 0 : low - 0.05;
        high = low + 0.1;
    }
    const double margin = (high - low) * 0.06;
    panels.level.low = m_levelUnit == MetricUnit::Share ? std::max(0.0, low - margin) : low - margin;
    panels.level.high = m_levelUnit == MetricUnit::Share ? std::min(1.0, high + margin) : high + margin;
    place(1, panels.level);
    panels.ratio.low = std::max(0.0, lowRatio - 0.02);
    panels.ratio.high = std::min(highRatio + 0.02, 2.5);
    place(2, panels.ratio);
    return panels;
}

double GroupsChart::drawHead(QPainter& painter, const Panels& p, double bottom) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const QFontMetricsF small(smallFont());
    const double line = metrics.height();
    const double ticksAt = kMargin + line + 4;
    const double top = ticksAt + small.height() + 6;
    const auto head = [&](const ChartAxis& axis, const QString& title, MetricUnit unit, int most) {
        painter.setFont(boldFont());
        painter.setPen(c.text);
        painter.drawText(
            QRectF(axis.left, kMargin, axis.right - axis.left + p.numbers, line), Qt::AlignLeft,
            QFontMetricsF(boldFont()).elidedText(title, Qt::ElideRight, axis.right - axis.left + p.numbers));
        painter.setFont(smallFont());
        double free = -1e9;
        for (const double tick : roundTicks(axis, most)) {
            const double x = axis.at(tick);
            painter.setPen(QPen(c.grid, 1));
            painter.drawLine(QPointF(x, top - 3), QPointF(x, bottom));
            QString label = unit == MetricUnit::Share ? QLocale().toString(std::round(tick * 1000) / 10, 'g', 4)
                                                      : QLocale().toString(tick, 'g', 4);
            if (unit == MetricUnit::Share)
                label = tr("%1 %").arg(label);
            const double wide = small.horizontalAdvance(label);
            if (x - wide / 2 < free)
                continue;
            free = x + wide / 2 + 8;
            painter.setPen(c.dimText);
            painter.drawText(QPointF(x - wide / 2, ticksAt + small.ascent()), label);
        }
    };
    head(p.share, tr("Share of rows"), MetricUnit::Share, 3);
    if (p.hasLevel)
        head(p.level, m_levelTitle, m_levelUnit, 4);
    if (p.hasRatio) {
        head(p.ratio, tr("Disparate impact"), MetricUnit::Ratio, 4);
        painter.setPen(QPen(c.ghost, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(p.ratio.at(kFourFifths), top - 3), QPointF(p.ratio.at(kFourFifths), bottom));
        painter.setPen(QPen(c.dimText, 1));
        painter.drawLine(QPointF(p.ratio.at(1), top - 3), QPointF(p.ratio.at(1), bottom));
    }
    return top;
}

void GroupsChart::drawGroup(QPainter& painter, const Panels& p, const Group& group, double y, double height) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double middle = y + height / 2;
    painter.setFont(font());
    painter.setPen(group.small ? c.dimText : c.text);
    painter.drawText(QRectF(kMargin, y, p.labels - kMargin, height), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(group.label, Qt::ElideRight, p.labels - kMargin));
    painter.setPen(QPen(group.small ? c.nulls : c.outline, 1));
    painter.setBrush(group.small ? c.grid : c.fill);
    if (group.share.number > 0)
        painter.drawRect(QRectF(p.share.left, y + 5, p.share.at(group.share.number) - p.share.left, height - 10));
    if (group.expected.isNumber()) {
        painter.setPen(QPen(c.ghost, 2));
        const double x = p.share.at(group.expected.number);
        painter.drawLine(QPointF(x, y + 2), QPointF(x, y + height - 2));
    }
    const auto number = [&](const ChartAxis& axis, const MetricValue& value, MetricUnit unit) {
        painter.setPen(group.small ? c.dimText : c.text);
        painter.drawText(QRectF(axis.right + 6, y, p.numbers + 10, height), Qt::AlignLeft | Qt::AlignVCenter,
                         value.isNumber() ? shownMetric(value.number, unit) : QString());
    };
    number(p.share, group.share, MetricUnit::Share);
    const QColor line = group.small ? c.nulls : c.outline;
    if (p.hasLevel) {
        paintInterval(painter, p.level, group.level, middle, line,
                      group.isReference ? palette().color(QPalette::Base) : line);
        number(p.level, group.level, m_levelUnit);
    }
    if (!p.hasRatio)
        return;
    if (group.isReference) {
        painter.setFont(smallFont());
        painter.setPen(c.dimText);
        painter.drawText(QRectF(p.ratio.left, y, width() - kMargin - p.ratio.left, height),
                         Qt::AlignRight | Qt::AlignVCenter, tr("reference"));
        return;
    }
    const bool below = group.ratio.isNumber() && group.ratio.number < kFourFifths && !group.small;
    const QColor ratioColor = below ? c.ghost : line;
    paintInterval(painter, p.ratio, group.ratio, middle, ratioColor, ratioColor);
    number(p.ratio, group.ratio, MetricUnit::Ratio);
}

double GroupsChart::draw(QPainter& painter, std::vector<ChartMark>& marks)
{
    if (m_groups.empty())
        return 60;
    const QFontMetricsF metrics(font());
    const double height = std::round(metrics.height() * 1.75);
    const double heading = std::round(metrics.height() * 1.9);
    const Panels p = panels(metrics);
    // The grid lines need the bottom before the groups are drawn.
    QString attribute;
    int headings = 0;
    for (const Group& group : m_groups)
        headings += std::exchange(attribute, group.attribute) == group.attribute ? 0 : 1;
    const double top = kMargin + metrics.height() + 4 + QFontMetricsF(smallFont()).height() + 6;
    const double bottom = top + height * static_cast<double>(m_groups.size()) + heading * headings;
    drawHead(painter, p, bottom);
    double y = top;
    attribute.clear();
    for (const Group& group : m_groups) {
        if (std::exchange(attribute, group.attribute) != group.attribute) {
            painter.setFont(boldFont());
            painter.setPen(colors().text);
            painter.drawText(QRectF(kMargin, y, p.share.right, heading - 2), Qt::AlignLeft | Qt::AlignBottom,
                             group.attribute);
            y += heading;
        }
        drawGroup(painter, p, group, y, height);
        drawHandles(painter, p, static_cast<int>(marks.size()), y + height / 2);
        marks.push_back({QRectF(4, y, width() - 8, height), wordsOf(group), group.condition,
                         tr("%1 = %2").arg(group.attribute, group.label), static_cast<int>(marks.size())});
        y += height;
    }
    painter.setFont(smallFont());
    const double line = QFontMetricsF(smallFont()).height() + 2;
    const auto note = [&](const QString& text, double left, Qt::Alignment alignment) {
        painter.setPen(colors().dimText);
        painter.drawText(QRectF(left, y + 6, width() - left - kMargin, line), alignment, text);
    };
    // Below its panel, and as far to the left as it needs.
    if (p.hasRatio)
        note(tr("dashed: four-fifths line, a screening rule"), kMargin, Qt::AlignRight);
    if (m_groups.front().expected.isNumber())
        note(tr("line: expected share"), p.share.left, Qt::AlignLeft);
    y += line + 6;
    if (m_hidden > 0) {
        note(tr("%1 more groups are in the table (Ctrl+T)").arg(m_hidden), kMargin, Qt::AlignLeft);
        y += line;
    }
    return y + kMargin;
}

} // namespace dw::ui
