// Painting the matrix.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/association_chart.h"

#include "ui/charts/pair_figure.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

constexpr int kMargin = 16;
constexpr double kLargestCell = 64;
constexpr double kLeastCell = 30;

QString shortNumber(double value)
{
    // Without "-0.00".
    return QLocale().toString(std::fabs(value) < 0.005 ? 0.0 : value, 'f', 2);
}

} // namespace

AssociationChart::AssociationChart(PairData& pairs, QWidget* parent) : QWidget(parent), m_data(pairs)
{
    setAccessibleName(tr("Associations of all columns"));
    connect(&m_data, &PairData::updated, this, &AssociationChart::refresh);
}

void AssociationChart::refresh()
{
    m_shown.clear();
    m_labels = 0;
    for (std::size_t i = 0; i < m_data.columns().size(); ++i) {
        if (!m_data.columns()[i].side)
            continue;
        m_shown.push_back(i);
        m_labels = std::max(m_labels, fontMetrics().horizontalAdvance(m_data.columns()[i].name));
    }
    m_labels = std::min(m_labels, 160) + 10;
    QString strongest;
    double most = -1;
    for (const std::size_t a : m_shown)
        for (const std::size_t b : m_shown)
            if (b < a && std::fabs(m_data.association(a, b).value) > most) {
                most = std::fabs(m_data.association(a, b).value);
                strongest = tr("Strongest: %1 and %2, %3")
                                .arg(m_data.columns()[a].name, m_data.columns()[b].name,
                                     shortNumber(m_data.association(a, b).value));
            }
    setAccessibleDescription(strongest);
    updateGeometry();
    update();
}

QSize AssociationChart::minimumSizeHint() const
{
    const int size = static_cast<int>(kLeastCell * static_cast<double>(m_shown.size())) + m_labels + 2 * kMargin;
    return {size, size};
}

double AssociationChart::cellSize() const
{
    const double count = std::max<double>(1, static_cast<double>(m_shown.size()));
    const double room = std::min(width() - m_labels - 2 * kMargin, height() - fontMetrics().height() * 3 - 2 * kMargin);
    return std::clamp(room / count, kLeastCell, kLargestCell);
}

QPoint AssociationChart::cellAt(QPointF place) const
{
    const double size = cellSize();
    const auto x = static_cast<int>(std::floor((place.x() - kMargin - m_labels) / size));
    const auto y = static_cast<int>(std::floor((place.y() - kMargin - fontMetrics().height() - 8) / size));
    const int count = static_cast<int>(m_shown.size());
    if (x < 0 || y < 0 || x >= count || y >= count || x >= y)
        return {-1, -1};
    return {static_cast<int>(m_shown[static_cast<std::size_t>(x)]),
            static_cast<int>(m_shown[static_cast<std::size_t>(y)])};
}

void AssociationChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ChartColors colors = ChartColors::of(palette());
    const QColor base = palette().color(QPalette::Base);
    const double size = cellSize();
    const double line = fontMetrics().height();
    const double top = kMargin + line + 8;
    const double left = kMargin + m_labels;
    painter.setPen(colors.dimText);
    painter.drawText(QPointF(kMargin, kMargin + fontMetrics().ascent()), accessibleDescription());
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    for (std::size_t row = 0; row < m_shown.size(); ++row) {
        const QString name = m_data.columns()[m_shown[row]].name;
        const double y = top + static_cast<double>(row) * size;
        painter.setFont(font());
        painter.setPen(colors.text);
        painter.drawText(QRectF(kMargin, y, m_labels - 8, size), Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(name, Qt::ElideRight, m_labels - 8));
        // The name of a column stands again at the end of its row, above its own cells.
        painter.setPen(colors.dimText);
        painter.drawText(QRectF(left + static_cast<double>(row) * size + 6, y, 160, size),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        painter.setFont(small);
        for (std::size_t column = 0; column < row; ++column) {
            const Association association = m_data.association(m_shown[row], m_shown[column]);
            const QRectF cell(left + static_cast<double>(column) * size + 1, y + 1, size - 2, size - 2);
            const QColor fill =
                association.kind == AssociationKind::None ? colors.grid : divergingColor(association.value, base);
            painter.fillRect(cell, fill);
            painter.setPen(QPen(colors.grid, 1));
            painter.drawRect(cell);
            painter.setPen(qGray(fill.rgb()) < 128 ? Qt::white : QColor(0x202020));
            if (association.kind != AssociationKind::None)
                painter.drawText(cell, Qt::AlignCenter, shortNumber(association.value));
        }
    }
}

void AssociationChart::mousePressEvent(QMouseEvent* event)
{
    if (const QPoint cell = cellAt(event->position()); cell.x() >= 0)
        emit pairChosen(cell.x(), cell.y());
}

bool AssociationChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QPoint cell = cellAt(help->pos());
    if (cell.x() < 0)
        return QWidget::event(event);
    const auto a = static_cast<std::size_t>(cell.x());
    const auto b = static_cast<std::size_t>(cell.y());
    const Association association = m_data.association(a, b);
    QToolTip::showText(help->globalPos(),
                       tr("%1 and %2: %3 %4")
                           .arg(m_data.columns()[a].name, m_data.columns()[b].name, associationName(association.kind),
                                QLocale().toString(association.value, 'f', 3)),
                       this);
    return true;
}

ChartTable AssociationChart::table() const
{
    ChartTable table;
    table.header = {tr("column"), tr("column"), tr("measure"), tr("value")};
    // Of what the data say now: others may hear of new data before this chart does.
    for (std::size_t a = 0; a < m_data.columns().size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
            if (const Association association = m_data.association(a, b); association.kind != AssociationKind::None)
                table.rows.push_back({m_data.columns()[b].name, m_data.columns()[a].name,
                                      associationName(association.kind), QString::number(association.value, 'f', 6)});
    return table;
}

} // namespace dw::ui
