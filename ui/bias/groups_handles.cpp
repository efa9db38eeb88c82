// Pulling bars and dots of groups to where they should be.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/groups_chart.h"

#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <cmath>

namespace dw::ui {

namespace {

constexpr double kReach = 7; ///< pixels around a handle

} // namespace

void GroupsChart::setHandles(bool on)
{
    m_handles = on;
    layOut();
}

/// A target names a value; a comparison of a number is none.
bool GroupsChart::canAskForRates() const
{
    const std::string favourable = m_inspection ? m_inspection->roles.favourable : std::string();
    return m_levelUnit == MetricUnit::Share && !favourable.starts_with('<') && !favourable.starts_with('>');
}

QPointF GroupsChart::handleOf(int mark, TargetRequest::Kind kind) const
{
    if (mark < 0 || mark >= static_cast<int>(marks().size()) || mark >= static_cast<int>(m_groups.size()))
        return {};
    const Group& group = m_groups[static_cast<std::size_t>(mark)];
    const Panels p = panels(QFontMetricsF(font()));
    const double y = marks()[static_cast<std::size_t>(mark)].area.center().y();
    const bool pulled = m_pull.group == mark && m_pull.kind == kind;
    if (group.values.empty())
        return {};
    if (kind == TargetRequest::Kind::Share)
        return {p.share.at(pulled ? m_pull.value : group.share.number), y};
    if (!p.hasLevel || !canAskForRates() || !group.level.isNumber())
        return {};
    return {p.level.at(pulled ? m_pull.value : group.level.number), y};
}

std::optional<GroupsChart::Pull> GroupsChart::pullAt(QPointF place) const
{
    const int mark = markAt(place);
    if (!m_handles || mark < 0)
        return std::nullopt;
    for (const TargetRequest::Kind kind : {TargetRequest::Kind::Share, TargetRequest::Kind::Rate}) {
        const QPointF handle = handleOf(mark, kind);
        if (handle.isNull() || std::fabs(handle.x() - place.x()) > kReach)
            continue;
        const Group& group = m_groups[static_cast<std::size_t>(mark)];
        return Pull{mark, kind, kind == TargetRequest::Kind::Share ? group.share.number : group.level.number, false};
    }
    return std::nullopt;
}

void GroupsChart::drawHandles(QPainter& painter, const Panels& p, int mark, double middle) const
{
    if (!m_handles || (mark != hovered() && mark != m_pull.group && !(hasFocus() && mark == current())))
        return;
    const Group& group = m_groups[static_cast<std::size_t>(mark)];
    if (group.values.empty())
        return;
    const QColor accent = palette().color(QPalette::Highlight);
    const auto grip = [&](const ChartAxis& axis, double value, bool pulled) {
        painter.setPen(QPen(palette().color(QPalette::Base), 1.5));
        painter.setBrush(accent);
        painter.drawRoundedRect(QRectF(axis.at(value) - 3.5, middle - 9, 7, 18), 3, 3);
        if (!pulled)
            return;
        painter.setPen(QPen(accent, 1, Qt::DashLine));
        painter.drawLine(QPointF(axis.at(value), 0), QPointF(axis.at(value), height()));
        const QString text = shownMetric(value, MetricUnit::Share);
        const double wide = painter.fontMetrics().horizontalAdvance(text) + 12;
        const double left = std::clamp(axis.at(value) - wide / 2, 2.0, width() - wide - 2);
        const QRectF plate(left, middle - 11 - painter.fontMetrics().height() - 4, wide,
                           painter.fontMetrics().height() + 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(accent);
        painter.drawRoundedRect(plate, 4, 4);
        painter.setPen(palette().color(QPalette::HighlightedText));
        painter.drawText(plate, Qt::AlignCenter, text);
    };
    const auto isPulled = [&](TargetRequest::Kind kind) { return m_pull.group == mark && m_pull.kind == kind; };
    grip(p.share, isPulled(TargetRequest::Kind::Share) ? m_pull.value : group.share.number,
         isPulled(TargetRequest::Kind::Share));
    if (p.hasLevel && canAskForRates() && group.level.isNumber())
        grip(p.level, isPulled(TargetRequest::Kind::Rate) ? m_pull.value : group.level.number,
             isPulled(TargetRequest::Kind::Rate));
}

void GroupsChart::mousePressEvent(QMouseEvent* event)
{
    BiasChart::mousePressEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    if (const std::optional<Pull> pull = pullAt(event->position())) {
        setCurrent(pull->group);
        m_pull = *pull;
        update();
    }
}

void GroupsChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_pull.group < 0) {
        BiasChart::mouseMoveEvent(event);
        if (pullAt(event->position()))
            setCursor(Qt::SizeHorCursor);
        else if (markAt(event->position()) >= 0)
            setCursor(Qt::PointingHandCursor);
        return;
    }
    const Panels p = panels(QFontMetricsF(font()));
    const ChartAxis& axis = m_pull.kind == TargetRequest::Kind::Share ? p.share : p.level;
    // The scale goes on past its ends, so that a bar can be pulled further than any is now.
    const double raw =
        axis.low + (event->position().x() - axis.left) / (axis.right - axis.left) * (axis.high - axis.low);
    m_pull.value = std::clamp(std::round(raw * 200) / 200, 0.0, 1.0); // half points
    m_pull.moved = true;
    update();
}

void GroupsChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_pull.group < 0) {
        BiasChart::mouseReleaseEvent(event);
        return;
    }
    const Pull pull = std::exchange(m_pull, Pull{});
    update();
    if (pull.moved)
        request(pull.group, pull.kind, pull.value);
}

void GroupsChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_pull.group >= 0) {
        m_pull = Pull{};
        update();
        return;
    }
    BiasChart::keyPressEvent(event);
}

void GroupsChart::request(int group, TargetRequest::Kind kind, double value)
{
    const Group& asked = m_groups[static_cast<std::size_t>(group)];
    emit targetWanted({kind, asked.attributes,
                       kind == TargetRequest::Kind::Parity ? std::vector<std::string>() : asked.values, value});
}

void GroupsChart::askForValue(int mark, TargetRequest::Kind kind)
{
    const Group& group = m_groups[static_cast<std::size_t>(mark)];
    const bool isShare = kind == TargetRequest::Kind::Share;
    bool accepted = false;
    const double now = (isShare ? group.share.number : group.level.number) * 100;
    const double wanted = QInputDialog::getDouble(
        this, isShare ? tr("Target share") : tr("Target rate"),
        isShare ? tr("Share of %1 = %2 in per cent").arg(group.attribute, group.label)
                : tr("%1 for %2 = %3 in per cent").arg(m_levelTitle, group.attribute, group.label),
        now, 0, 100, 1, &accepted);
    if (accepted)
        request(mark, kind, wanted / 100);
}

void GroupsChart::addActions(QMenu& menu, const ChartMark& mark)
{
    if (!m_handles || mark.key < 0)
        return;
    const Group& group = m_groups[static_cast<std::size_t>(mark.key)];
    const bool hasRate = canAskForRates() && group.level.isNumber();
    if (!group.values.empty()) {
        menu.addAction(tr("Ask for a share…"), this,
                       [this, mark] { askForValue(mark.key, TargetRequest::Kind::Share); });
        if (hasRate)
            menu.addAction(tr("Ask for a rate…"), this,
                           [this, mark] { askForValue(mark.key, TargetRequest::Kind::Rate); });
    }
    if (hasRate)
        menu.addAction(tr("Ask for the same rate in all groups of %1").arg(group.attribute), this,
                       [this, mark] { request(mark.key, TargetRequest::Kind::Parity, 0); });
}

} // namespace dw::ui
