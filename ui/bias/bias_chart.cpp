// Pointing, walking and painting.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_chart.h"

#include "ui/document/core_text.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <cmath>

namespace dw::ui {

BiasChart::BiasChart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

QFont BiasChart::smallFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.88);
    return small;
}

QFont BiasChart::boldFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

void BiasChart::layOut()
{
    QImage nowhere(1, 1, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&nowhere);
    painter.setFont(font());
    m_marks.clear();
    m_height = static_cast<int>(std::ceil(draw(painter, m_marks)));
    m_current = std::min(m_current, static_cast<int>(m_marks.size()) - 1);
    m_hovered = -1;
    updateGeometry();
    update();
}

void BiasChart::setCurrent(int mark)
{
    const int next = mark >= 0 && mark < static_cast<int>(m_marks.size()) ? mark : -1;
    if (std::exchange(m_current, next) == next)
        return;
    setAccessibleDescription(next >= 0 ? m_marks[static_cast<std::size_t>(next)].words : QString());
    update();
    emit currentChanged(next);
}

int BiasChart::markAt(QPointF place) const
{
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (m_marks[i].area.contains(place))
            return static_cast<int>(i);
    return -1;
}

void BiasChart::activate(const ChartMark& mark)
{
    if (!mark.condition.isEmpty())
        emit rowsWanted(mark.condition, mark.name);
}

void BiasChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto light = [&](int mark, const QPen& line) {
        if (mark < 0 || mark >= static_cast<int>(m_marks.size()))
            return;
        QColor wash = palette().color(QPalette::Highlight);
        wash.setAlphaF(0.10F);
        painter.setPen(line);
        painter.setBrush(wash);
        painter.drawRoundedRect(m_marks[static_cast<std::size_t>(mark)].area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    };
    light(m_hovered, Qt::NoPen);
    if (hasFocus())
        light(m_current, QPen(palette().color(QPalette::Highlight), 1.5));
    std::vector<ChartMark> marks;
    draw(painter, marks);
}

void BiasChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void BiasChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        layOut();
}

void BiasChart::mouseMoveEvent(QMouseEvent* event)
{
    const int mark = markAt(event->position());
    if (std::exchange(m_hovered, mark) == mark)
        return;
    setCursor(mark >= 0 && !m_marks[static_cast<std::size_t>(mark)].condition.isEmpty() ? Qt::PointingHandCursor
                                                                                        : Qt::ArrowCursor);
    update();
}

void BiasChart::mouseReleaseEvent(QMouseEvent* event)
{
    const int mark = markAt(event->position());
    if (event->button() != Qt::LeftButton || mark < 0)
        return;
    setCurrent(mark);
    activate(m_marks[static_cast<std::size_t>(mark)]);
}

void BiasChart::leaveEvent(QEvent* /*event*/)
{
    m_hovered = -1;
    update();
}

void BiasChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    // The keys have a place to start from.
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        setCurrent(0);
}

void BiasChart::keyPressEvent(QKeyEvent* event)
{
    const int count = static_cast<int>(m_marks.size());
    int next = m_current;
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Right)
        next = std::min(m_current + 1, count - 1);
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Left)
        next = std::max(m_current - 1, 0);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        return activate(m_marks[static_cast<std::size_t>(m_current)]);
    else if (event->key() == Qt::Key_Menu && m_current >= 0) {
        const QPoint place = m_marks[static_cast<std::size_t>(m_current)].area.center().toPoint();
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, place, mapToGlobal(place));
        return contextMenuEvent(&menu);
    } else
        return QWidget::keyPressEvent(event);
    setCurrent(next);
}

void BiasChart::contextMenuEvent(QContextMenuEvent* event)
{
    const int place = event->reason() == QContextMenuEvent::Keyboard ? m_current : markAt(event->pos());
    if (place < 0)
        return;
    setCurrent(place);
    const ChartMark mark = m_marks[static_cast<std::size_t>(place)];
    QMenu menu(this);
    if (!mark.condition.isEmpty())
        menu.addAction(tr("Show these rows"), this, [this, mark] { emit rowsWanted(mark.condition, mark.name); });
    addActions(menu, mark);
    if (!menu.isEmpty())
        menu.exec(event->globalPos());
}

bool BiasChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int mark = markAt(help->pos());
    QToolTip::showText(help->globalPos(), mark >= 0 ? m_marks[static_cast<std::size_t>(mark)].words : QString(), this);
    return true;
}

double ChartAxis::at(double value) const
{
    return left + std::clamp((value - low) / (high - low), 0.0, 1.0) * (right - left);
}

double ChartAxis::valueAt(double x) const
{
    return low + std::clamp((x - left) / (right - left), 0.0, 1.0) * (high - low);
}

QString shownMetric(double number, MetricUnit unit)
{
    const QLocale locale;
    switch (unit) {
    case MetricUnit::Text:
        return {};
    case MetricUnit::Count:
        return locale.toString(static_cast<qlonglong>(std::llround(number)));
    case MetricUnit::Share:
        return BiasChart::tr("%1 %").arg(locale.toString(number * 100, 'f', 1));
    case MetricUnit::Difference:
        return (number > 0 ? QStringLiteral("+") : QString()) + locale.toString(number * 100, 'f', 1);
    case MetricUnit::Ratio:
        return locale.toString(number, 'f', 2);
    case MetricUnit::Number:
        return std::fabs(number) >= 1000 ? locale.toString(number, 'f', 0) : locale.toString(number, 'g', 4);
    case MetricUnit::Probability:
        return number < 0.001 ? BiasChart::tr("< %1").arg(locale.toString(0.001)) : locale.toString(number, 'f', 3);
    case MetricUnit::Flag:
        return number != 0 ? BiasChart::tr("yes") : BiasChart::tr("no");
    }
    return {};
}

QString groupText(const std::string& label)
{
    QStringList texts;
    for (const QString& part : QString::fromStdString(label).split(QStringLiteral(" × ")))
        texts << coreValue(part.toStdString());
    return texts.join(QStringLiteral(" × "));
}

QString shownMetric(const MetricValue& value, MetricUnit unit)
{
    if (unit == MetricUnit::Text)
        return groupText(value.text);
    if (!value.isNumber())
        return QStringLiteral("–");
    if (!value.interval)
        return shownMetric(value.number, unit);
    return BiasChart::tr("%1 (%2 to %3)")
        .arg(shownMetric(value.number, unit), shownMetric(value.interval->low, unit),
             shownMetric(value.interval->high, unit));
}

void paintInterval(QPainter& painter, const ChartAxis& axis, const MetricValue& value, double y, const QColor& line,
                   const QColor& dot, double radius)
{
    if (!value.isNumber())
        return;
    if (value.interval) {
        painter.setPen(QPen(line, 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(axis.at(value.interval->low), y), QPointF(axis.at(value.interval->high), y));
    }
    painter.setPen(QPen(line, 1));
    painter.setBrush(dot);
    painter.drawEllipse(QPointF(axis.at(value.number), y), radius, radius);
}

std::vector<double> roundTicks(const ChartAxis& axis, int most)
{
    const double span = axis.high - axis.low;
    double step = std::pow(10.0, std::floor(std::log10(span)));
    for (const double part : {0.1, 0.2, 0.25, 0.5, 1.0})
        if (span / (step * part) <= most) {
            step *= part;
            break;
        }
    std::vector<double> ticks;
    for (double tick = std::ceil(axis.low / step - 1e-9) * step; tick <= axis.high + step * 1e-9; tick += step)
        ticks.push_back(tick);
    return ticks;
}

} // namespace dw::ui
