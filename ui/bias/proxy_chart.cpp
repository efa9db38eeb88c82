// Painting proxies.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/proxy_chart.h"

#include "ui/document/core_text.h"

#include <algorithm>

namespace dw::ui {

namespace {

constexpr double kMargin = 12;
constexpr std::size_t kMaximumColumns = 20;

} // namespace

ProxyChart::ProxyChart(QWidget* parent) : BiasChart(parent)
{
    setAccessibleName(tr("Proxies of protected attributes"));
}

void ProxyChart::setInspection(std::shared_ptr<const Inspection> inspection)
{
    m_inspection = std::move(inspection);
    const MetricResult* result = m_inspection ? m_inspection->find("proxies") : nullptr;
    m_alone = result != nullptr ? result->find("alone") : nullptr;
    m_together = result != nullptr ? result->find("together") : nullptr;
    layOut();
}

void ProxyChart::activate(const ChartMark& mark)
{
    if (!mark.name.isEmpty())
        emit columnChosen(mark.name);
}

double ProxyChart::drawAttribute(QPainter& painter, const QString& attribute, double y,
                                 std::vector<ChartMark>& marks) const
{
    const ChartColors c = colors();
    const QFontMetricsF metrics(font());
    const double line = std::round(metrics.height() * 1.75);
    std::vector<std::size_t> rows;
    double labels = QFontMetricsF(boldFont()).horizontalAdvance(tr("all together"));
    for (std::size_t i = 0; i < m_alone->rows.size() && rows.size() < kMaximumColumns; ++i)
        if (QString::fromStdString(m_alone->at(i, "attribute").text) == attribute) {
            rows.push_back(i);
            labels = std::max(labels, metrics.horizontalAdvance(QString::fromStdString(m_alone->at(i, "column").text)));
        }
    labels = std::min(labels, width() * 0.3);
    const double numbers = metrics.horizontalAdvance(QStringLiteral("0.00")) + 10;
    const ChartAxis axis{0.5, 1, kMargin + labels + 12, width() - kMargin - numbers};
    painter.setFont(boldFont());
    painter.setPen(c.text);
    painter.drawText(QRectF(kMargin, y, width() - 2 * kMargin, metrics.height()), Qt::AlignLeft,
                     tr("What tells %1").arg(attribute));
    y += metrics.height() + 4;
    painter.setFont(smallFont());
    const double bottom = y + metrics.height() + line * static_cast<double>(rows.size() + 1);
    for (const double tick : {0.5, 0.6, 0.7, 0.8, 0.9, 1.0}) {
        const QString text = tick == 0.5   ? tr("0.5: nothing")
                             : tick == 1.0 ? tr("1: all")
                                           : QLocale().toString(tick, 'f', 1);
        const double wide = QFontMetricsF(smallFont()).horizontalAdvance(text);
        painter.setPen(c.grid);
        painter.drawLine(QPointF(axis.at(tick), y + metrics.height()), QPointF(axis.at(tick), bottom));
        painter.setPen(c.dimText);
        painter.drawText(QPointF(std::max(axis.left - 20, axis.at(tick) - wide / 2), y + metrics.ascent()), text);
    }
    y += metrics.height();
    const auto bar = [&](const QString& label, const MetricValue& area, const QString& words, const QString& column) {
        const bool isWhole = column.isEmpty();
        painter.setFont(isWhole ? boldFont() : font());
        painter.setPen(c.text);
        painter.drawText(QRectF(kMargin, y, labels, line), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(label, Qt::ElideRight, labels));
        if (area.isNumber()) {
            painter.setPen(QPen(c.outline, 1));
            painter.setBrush(isWhole ? c.outline : c.fill);
            painter.drawRect(QRectF(axis.left, y + 6, axis.at(area.number) - axis.left, line - 12));
            if (area.interval) {
                painter.setPen(QPen(isWhole ? c.text : c.outline, 2, Qt::SolidLine, Qt::RoundCap));
                painter.drawLine(QPointF(axis.at(area.interval->low), y + line / 2),
                                 QPointF(axis.at(area.interval->high), y + line / 2));
            }
            painter.setPen(c.text);
            painter.drawText(QRectF(axis.right + 8, y, numbers, line), Qt::AlignLeft | Qt::AlignVCenter,
                             shownMetric(area.number, MetricUnit::Ratio));
        } else {
            painter.setPen(c.dimText);
            painter.drawText(QRectF(axis.left + 4, y, width() - axis.left, line), Qt::AlignLeft | Qt::AlignVCenter,
                             coreText(area.undefined));
        }
        marks.push_back({QRectF(4, y, width() - 8, line), words, {}, column, static_cast<int>(marks.size())});
        y += line;
    };
    for (std::size_t i = 0; m_together != nullptr && i < m_together->rows.size(); ++i)
        if (QString::fromStdString(m_together->at(i, "attribute").text) == attribute)
            bar(tr("all together"), m_together->at(i, "auc"),
                tr("A linear model of %1 columns, tried on rows it has not seen: AUC %2")
                    .arg(shownMetric(m_together->at(i, "columns"), MetricUnit::Count),
                         shownMetric(m_together->at(i, "auc"), MetricUnit::Ratio)),
                {});
    for (const std::size_t i : rows) {
        const QString column = QString::fromStdString(m_alone->at(i, "column").text);
        bar(column, m_alone->at(i, "auc"),
            tr("%1 alone: AUC %2\nTheil's U %3, normalised mutual information %4\np of no relation %5 (corrected)")
                .arg(column, shownMetric(m_alone->at(i, "auc"), MetricUnit::Ratio),
                     shownMetric(m_alone->at(i, "theils_u"), MetricUnit::Share),
                     shownMetric(m_alone->at(i, "normalized_mutual_information"), MetricUnit::Share),
                     shownMetric(m_alone->at(i, "p"), MetricUnit::Probability)),
            column);
    }
    return y + 20;
}

double ProxyChart::draw(QPainter& painter, std::vector<ChartMark>& marks)
{
    if (m_alone == nullptr)
        return 60;
    double y = kMargin;
    QStringList done;
    for (std::size_t i = 0; i < m_alone->rows.size(); ++i) {
        const QString attribute = QString::fromStdString(m_alone->at(i, "attribute").text);
        if (done.contains(attribute))
            continue;
        done.append(attribute);
        y = drawAttribute(painter, attribute, y, marks);
    }
    return y;
}

} // namespace dw::ui
