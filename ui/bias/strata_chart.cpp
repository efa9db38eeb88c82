// Painting what totals hide.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/strata_chart.h"

#include "ui/document/core_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace dw::ui {

namespace {

constexpr double kMargin = 12;
constexpr std::size_t kMaximumComparisons = 14;

} // namespace

StrataChart::StrataChart(QWidget* parent) : BiasChart(parent)
{
    setAccessibleName(tr("What differences become within other columns"));
}

void StrataChart::setInspection(std::shared_ptr<const Inspection> inspection)
{
    m_inspection = std::move(inspection);
    const MetricResult* result = m_inspection ? m_inspection->find("simpsons_paradox") : nullptr;
    m_comparisons = result != nullptr ? result->find("stratifiers") : nullptr;
    m_strata = result != nullptr ? result->find("strata") : nullptr;
    m_order.clear();
    if (m_comparisons != nullptr) {
        m_order.resize(m_comparisons->rows.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t{0});
        const auto rank = [this](std::size_t row) {
            const std::string& verdict = m_comparisons->at(row, "verdict").text;
            return verdict == "reverses" ? 0 : verdict == "halves or more" ? 1 : verdict == "appears" ? 2 : 3;
        };
        const auto change = [this](std::size_t row) {
            const MetricValue& crude = m_comparisons->at(row, "crude");
            const MetricValue& standardized = m_comparisons->at(row, "standardized");
            return crude.isNumber() && standardized.isNumber() ? std::fabs(crude.number - standardized.number) : -1.0;
        };
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : change(a) > change(b);
        });
    }
    m_chosen = 0;
    layOut();
}

void StrataChart::activate(const ChartMark& mark)
{
    if (mark.key < 0)
        return BiasChart::activate(mark);
    m_chosen = static_cast<std::size_t>(mark.key);
    layOut();
}

QString StrataChart::wordsOf(std::size_t row) const
{
    const auto shown = [&](const char* column) {
        return shownMetric(m_comparisons->at(row, column), m_comparisons->columns[*m_comparisons->find(column)].unit);
    };
    return tr("%1: %2 against %3, within %4\nover all rows %5, among rows with the same %4 %6\n"
              "odds ratio %7, Mantel–Haenszel %8")
        .arg(shown("attribute"), shown("group"), shown("reference"), shown("stratifier"), shown("crude"),
             shown("standardized"), shown("odds_ratio"), shown("mantel_haenszel"));
}

double StrataChart::drawComparisons(QPainter& painter, double y, std::vector<ChartMark>& marks) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double line = std::round(metrics.height() * 1.75);
    const std::size_t count = std::min(kMaximumComparisons, m_order.size());
    double labels = 60;
    double span = 0;
    const auto label = [this](std::size_t row) {
        return tr("%1, within %2")
            .arg(QString::fromStdString(m_comparisons->at(row, "group").text),
                 QString::fromStdString(m_comparisons->at(row, "stratifier").text));
    };
    for (std::size_t i = 0; i < count; ++i) {
        labels = std::max(labels, metrics.horizontalAdvance(label(m_order[i])));
        for (const char* column : {"crude", "standardized"})
            if (const MetricValue& value = m_comparisons->at(m_order[i], column); value.interval)
                span = std::max({span, std::fabs(value.interval->low), std::fabs(value.interval->high)});
    }
    labels = std::min(labels, width() * 0.36);
    const MetricUnit unit = m_comparisons->columns[*m_comparisons->find("crude")].unit;
    const double verdicts = metrics.horizontalAdvance(tr("halves or more")) + 16;
    const ChartAxis axis{-span - 1e-9, span + 1e-9, kMargin + labels + 16, width() - kMargin - verdicts};
    painter.setFont(boldFont());
    painter.setPen(c.text);
    painter.drawText(QRectF(kMargin, y, width(), metrics.height()), Qt::AlignLeft,
                     tr("The difference over all rows (ring) and among rows alike in another column (dot)"));
    y += metrics.height() + 4;
    painter.setFont(smallFont());
    const double bottom = y + metrics.height() + line * static_cast<double>(count);
    for (const double tick : roundTicks(axis, 6)) {
        const QString text = shownMetric(tick, unit);
        painter.setPen(std::fabs(tick) < 1e-12 ? c.dimText : c.grid);
        painter.drawLine(QPointF(axis.at(tick), y + metrics.height()), QPointF(axis.at(tick), bottom));
        painter.setPen(c.dimText);
        painter.drawText(QRectF(axis.at(tick) - 50, y, 100, metrics.height()), Qt::AlignHCenter, text);
    }
    y += metrics.height();
    for (std::size_t i = 0; i < count; ++i, y += line) {
        const std::size_t row = m_order[i];
        const std::string& verdict = m_comparisons->at(row, "verdict").text;
        const bool changes = verdict != "keeps" && !verdict.empty();
        painter.setFont(i == m_chosen ? boldFont() : font());
        painter.setPen(changes ? c.text : c.dimText);
        painter.drawText(QRectF(kMargin, y, labels, line), Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(label(row), Qt::ElideRight, labels));
        const MetricValue& crude = m_comparisons->at(row, "crude");
        const MetricValue& standardized = m_comparisons->at(row, "standardized");
        const double middle = y + line / 2;
        if (crude.isNumber() && standardized.isNumber()) {
            const QColor color = changes ? c.ghost : c.outline;
            painter.setPen(QPen(c.nulls, 1.5));
            painter.drawLine(QPointF(axis.at(crude.number), middle), QPointF(axis.at(standardized.number), middle));
            paintInterval(painter, axis, standardized, middle, color, color);
            painter.setPen(QPen(c.text, 1.5));
            painter.setBrush(palette().color(QPalette::Base));
            painter.drawEllipse(QPointF(axis.at(crude.number), middle), 4.5, 4.5);
        }
        painter.setFont(font());
        painter.setPen(changes ? c.text : c.dimText);
        painter.drawText(QRectF(axis.right + 12, y, verdicts, line), Qt::AlignLeft | Qt::AlignVCenter,
                         verdict == "reverses"         ? tr("reverses")
                         : verdict == "halves or more" ? tr("halves or more")
                         : verdict == "appears"        ? tr("appears")
                         : verdict == "keeps"          ? tr("keeps")
                                                       : tr("no common rows"));
        marks.push_back({QRectF(4, y, width() - 8, line), wordsOf(row), {}, {}, static_cast<int>(i)});
    }
    return y + 20;
}

double StrataChart::drawStrata(QPainter& painter, double y, std::vector<ChartMark>& marks) const
{
    if (m_strata == nullptr || m_chosen >= m_order.size())
        return y;
    const std::size_t comparison = m_order[m_chosen];
    const auto same = [&](std::size_t row, const char* column) {
        return m_strata->at(row, column).text == m_comparisons->at(comparison, column).text;
    };
    struct Line {
        QString label;
        std::array<MetricValue, 2> level;
        std::array<double, 2> count;
        int row = -1;
    };
    std::vector<Line> lines;
    const Line all{tr("all rows"),
                   {m_comparisons->at(comparison, "group_level"), m_comparisons->at(comparison, "reference_level")},
                   {0, 0},
                   -1};
    for (std::size_t i = 0; i < m_strata->rows.size(); ++i) {
        if (!same(i, "attribute") || !same(i, "group") || !same(i, "stratifier"))
            continue;
        lines.push_back({coreValue(m_strata->at(i, "stratum").text),
                         {m_strata->at(i, "group_level"), m_strata->at(i, "reference_level")},
                         {m_strata->at(i, "group_rows").number, m_strata->at(i, "reference_rows").number},
                         static_cast<int>(i)});
    }
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const QString group = coreValue(m_comparisons->at(comparison, "group").text);
    const QString reference = coreValue(m_comparisons->at(comparison, "reference").text);
    const QString column = QString::fromStdString(m_comparisons->at(comparison, "stratifier").text);
    painter.setFont(boldFont());
    painter.setPen(c.text);
    if (lines.empty()) {
        painter.setFont(font());
        painter.setPen(c.dimText);
        painter.drawText(
            QRectF(kMargin, y, width() - 2 * kMargin, metrics.height() * 2), Qt::AlignLeft | Qt::TextWordWrap,
            tr("Within %1 the difference between %2 and %3 stays about the same.").arg(column, group, reference));
        return y + metrics.height() * 2;
    }
    double low = 1e300;
    double high = -1e300;
    double most = 1;
    double labels = metrics.horizontalAdvance(all.label);
    for (const Line& line : lines) {
        labels = std::max(labels, metrics.horizontalAdvance(line.label));
        for (std::size_t side = 0; side < 2; ++side)
            if (line.level[side].isNumber()) {
                low = std::min(low, line.level[side].number);
                high = std::max(high, line.level[side].number);
                most = std::max(most, line.count[side]);
            }
    }
    lines.insert(lines.begin(), all);
    labels = std::min(labels, width() * 0.3);
    const MetricUnit unit = m_strata->columns[*m_strata->find("group_level")].unit;
    const double margin = std::max((high - low) * 0.08, 1e-9);
    const ChartAxis axis{unit == MetricUnit::Share ? std::max(0.0, low - margin) : low - margin,
                         unit == MetricUnit::Share ? std::min(1.0, high + margin) : high + margin,
                         kMargin + labels + 26, width() - kMargin - 20};
    painter.drawText(QRectF(kMargin, y, width(), metrics.height()), Qt::AlignLeft, tr("By %1").arg(column));
    double x = axis.left;
    for (const auto& [name, color] : {std::pair{group, c.ghost}, std::pair{reference, c.outline}}) {
        painter.setPen(QPen(color, 2));
        painter.setBrush(name == group ? color : palette().color(QPalette::Base));
        painter.drawEllipse(QPointF(x + 5, y + metrics.height() / 2), 5, 5);
        painter.setPen(c.text);
        painter.drawText(QPointF(x + 16, y + metrics.ascent()), name);
        x += QFontMetricsF(boldFont()).horizontalAdvance(name) + 44;
    }
    painter.setFont(smallFont());
    painter.setPen(c.dimText);
    painter.drawText(QPointF(x, y + metrics.ascent()), tr("larger: more rows"));
    y += metrics.height() + 6;
    const double step = std::round(metrics.height() * 2.0);
    for (const double tick : roundTicks(axis, 6)) {
        painter.setPen(c.grid);
        painter.drawLine(QPointF(axis.at(tick), y + metrics.height()),
                         QPointF(axis.at(tick), y + metrics.height() + step * static_cast<double>(lines.size())));
        painter.setPen(c.dimText);
        painter.drawText(QRectF(axis.at(tick) - 50, y, 100, metrics.height()), Qt::AlignHCenter,
                         shownMetric(tick, unit));
    }
    y += metrics.height();
    for (const Line& line : lines) {
        const bool isAll = line.row < 0;
        const double middle = y + step / 2;
        painter.setFont(isAll ? boldFont() : font());
        painter.setPen(c.text);
        painter.drawText(QRectF(kMargin, y, labels, step), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(line.label, Qt::ElideRight, labels));
        if (line.level[0].isNumber() && line.level[1].isNumber()) {
            painter.setPen(QPen(c.nulls, 2));
            painter.drawLine(QPointF(axis.at(line.level[0].number), middle),
                             QPointF(axis.at(line.level[1].number), middle));
        }
        // The smaller dot lies on the larger one.
        const std::size_t under = line.count[0] > line.count[1] ? 0 : 1;
        for (const std::size_t side : {under, 1 - under}) {
            if (!line.level[side].isNumber())
                continue;
            const double radius = isAll ? 6 : 3 + step * 0.3 * std::sqrt(line.count[side] / most);
            painter.setPen(QPen(side == 0 ? c.ghost : c.outline, 2));
            painter.setBrush(side == 0 ? c.ghost : palette().color(QPalette::Base));
            painter.drawEllipse(QPointF(axis.at(line.level[side].number), middle), radius, radius);
        }
        if (!isAll) {
            const auto at = static_cast<std::size_t>(line.row);
            marks.push_back({QRectF(4, y, width() - 8, step),
                             tr("%1 = %2\n%3: %4 of %5 rows\n%6: %7 of %8 rows")
                                 .arg(column, line.label, group, shownMetric(line.level[0], unit),
                                      shownMetric(line.count[0], MetricUnit::Count), reference,
                                      shownMetric(line.level[1], unit), shownMetric(line.count[1], MetricUnit::Count)),
                             QString::fromStdString(m_strata->rows[at].condition),
                             tr("%1 = %2").arg(column, line.label), -1});
        }
        y += step;
    }
    return y;
}

double StrataChart::draw(QPainter& painter, std::vector<ChartMark>& marks)
{
    if (m_comparisons == nullptr || m_order.empty())
        return 60;
    const double y = drawComparisons(painter, kMargin, marks);
    return drawStrata(painter, y, marks) + kMargin;
}

} // namespace dw::ui
