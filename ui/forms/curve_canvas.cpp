// What hands do to a curve.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/curve_canvas.h"

#include "ui/preview/cell_text.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace dw::ui {

namespace {

/// How near to a point a press takes it, in pixels.
constexpr double kReach = 11;

} // namespace

CurveCanvas::CurveCanvas(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 150);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Curve"));
    setToolTip(tr("Drag a point. Double-click to add one. Delete removes it.\n"
                  "Keys: arrows move (Shift: further), Page Up and Page Down choose, Insert adds."));
}

void CurveCanvas::setPoints(const std::vector<CurvePoint>& points)
{
    if (points == m_points)
        return;
    m_points = points;
    m_selected = std::min(m_selected, static_cast<int>(points.size()) - 1);
    m_hovered = -1;
    m_keys = -1;
    if (!m_dragging)
        fitView();
    describe();
    update();
}

void CurveCanvas::setForm(Form form, bool smooth)
{
    if (form == m_form && smooth == m_smooth)
        return;
    m_form = form;
    m_smooth = smooth;
    fitView();
    describe();
    update();
}

void CurveCanvas::setHistogram(std::shared_ptr<const ColumnSummary> summary)
{
    m_histogram = std::move(summary);
    update();
}

void CurveCanvas::setGhost(const std::vector<CurvePoint>& points)
{
    m_ghost = points;
    update();
}

void CurveCanvas::select(int point)
{
    m_selected = point;
    m_keys = -1;
    describe();
    update();
}

QRectF CurveCanvas::area() const
{
    return QRectF(rect()).adjusted(10, 24, -10, -(fontMetrics().height() + 8));
}

void CurveCanvas::fitView()
{
    if (m_points.empty())
        return;
    m_view = {m_points.front().x, m_points.back().x, m_points.front().y, m_points.front().y};
    for (const CurvePoint& point : m_points) {
        m_view.left = std::min(m_view.left, point.x);
        m_view.right = std::max(m_view.right, point.x);
        m_view.bottom = std::min(m_view.bottom, point.y);
        m_view.top = std::max(m_view.top, point.y);
    }
    const double wide = m_view.right > m_view.left ? m_view.right - m_view.left : 1;
    const double high = m_view.top > m_view.bottom ? m_view.top - m_view.bottom : std::max(1.0, std::abs(m_view.top));
    if (m_form == Form::Density) {
        // Room to pull the ends outwards, and the peak up.
        m_view.left -= 0.07 * wide;
        m_view.right += 0.07 * wide;
        m_view.bottom = 0;
        m_view.top = m_view.top > 0 ? 1.2 * m_view.top : 1;
    } else {
        m_view.left = 0;
        m_view.right = 1;
        m_view.bottom -= 0.08 * high;
        m_view.top += 0.08 * high;
    }
}

QPointF CurveCanvas::placeOf(const CurvePoint& point) const
{
    const QRectF inside = area();
    return {inside.left() + (point.x - m_view.left) / (m_view.right - m_view.left) * inside.width(),
            inside.bottom() - (point.y - m_view.bottom) / (m_view.top - m_view.bottom) * inside.height()};
}

CurvePoint CurveCanvas::valueAt(QPointF place) const
{
    const QRectF inside = area();
    return {m_view.left + (place.x() - inside.left()) / inside.width() * (m_view.right - m_view.left),
            m_view.bottom + (inside.bottom() - place.y()) / inside.height() * (m_view.top - m_view.bottom)};
}

int CurveCanvas::pointAt(QPointF place) const
{
    int nearest = -1;
    double best = kReach;
    for (int i = 0; i < static_cast<int>(m_points.size()); ++i) {
        const QPointF off = placeOf(m_points[static_cast<std::size_t>(i)]) - place;
        if (const double distance = std::hypot(off.x(), off.y()); distance < best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

CurvePoint CurveCanvas::allowed(int point, CurvePoint wished) const
{
    const QRectF inside = area();
    const double perPixelX = (m_view.right - m_view.left) / std::max(1.0, inside.width());
    const double perPixelY = (m_view.top - m_view.bottom) / std::max(1.0, inside.height());
    const auto at = static_cast<std::size_t>(point);
    const bool isFirst = point == 0;
    const bool isLast = at + 1 == m_points.size();
    wished.x = shortNumber(wished.x, perPixelX);
    wished.y = shortNumber(wished.y, perPixelY);
    // Two points at one x are a step, which only straight pieces can have.
    const double apart = m_smooth || m_form == Form::Quantile ? std::pow(10.0, std::floor(std::log10(perPixelX))) : 0;
    if (m_form == Form::Quantile && (isFirst || isLast)) {
        wished.x = isFirst ? 0 : 1;
    } else {
        if (!isFirst)
            wished.x = std::max(wished.x, m_points[at - 1].x + apart);
        if (!isLast)
            wished.x = std::min(wished.x, m_points[at + 1].x - apart);
    }
    if (m_form == Form::Density) {
        wished.y = std::max(0.0, wished.y);
    } else {
        if (!isFirst)
            wished.y = std::max(wished.y, m_points[at - 1].y);
        if (!isLast)
            wished.y = std::min(wished.y, m_points[at + 1].y);
    }
    return wished;
}

void CurveCanvas::movePoint(int point, CurvePoint to)
{
    const auto at = static_cast<std::size_t>(point);
    const CurvePoint next = allowed(point, to);
    if (next == m_points[at])
        return;
    m_points[at] = next;
    describe();
    update();
    emit edited();
}

void CurveCanvas::addPoint(CurvePoint point)
{
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), point.x,
                                        [](double x, const CurvePoint& other) { return x < other.x; });
    const auto at = static_cast<int>(after - m_points.begin());
    if (m_form == Form::Quantile && (at == 0 || after == m_points.end()))
        return;
    m_points.insert(after, point);
    m_points[static_cast<std::size_t>(at)] = allowed(at, point);
    m_selected = at;
    describe();
    update();
    emit edited();
}

void CurveCanvas::addAfterSelected()
{
    if (m_points.size() < 2)
        return;
    const auto left = static_cast<std::size_t>(std::clamp(m_selected, 0, static_cast<int>(m_points.size()) - 2));
    const double x = (m_points[left].x + m_points[left + 1].x) / 2;
    addPoint({x, curveHeight(curveLine(m_points, m_smooth), x)});
}

void CurveCanvas::removeSelected()
{
    const auto at = static_cast<std::size_t>(m_selected);
    const bool isEnd = at == 0 || at + 1 == m_points.size();
    if (m_selected < 0 || m_points.size() <= 2 || (m_form == Form::Quantile && isEnd))
        return;
    emit stepBegan();
    m_points.erase(m_points.begin() + m_selected);
    m_selected = std::min(m_selected, static_cast<int>(m_points.size()) - 1);
    fitView();
    describe();
    update();
    emit edited();
}

void CurveCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    select(pointAt(event->position()));
    if (m_selected < 0)
        return;
    m_dragging = true;
    m_beforeDrag = m_points;
    emit stepBegan();
}

void CurveCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging)
        return movePoint(m_selected, valueAt(event->position()));
    const int hovered = pointAt(event->position());
    setCursor(hovered >= 0 ? Qt::SizeAllCursor : Qt::CrossCursor);
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void CurveCanvas::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    fitView();
    update();
}

void CurveCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_points.size() < 2 || pointAt(event->position()) >= 0)
        return;
    emit stepBegan();
    addPoint(valueAt(event->position()));
    fitView();
}

void CurveCanvas::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void CurveCanvas::focusInEvent(QFocusEvent* event)
{
    if (m_selected < 0 && !m_points.empty() && event->reason() != Qt::MouseFocusReason)
        select(0);
    QWidget::focusInEvent(event);
    update();
}

void CurveCanvas::focusOutEvent(QFocusEvent* event)
{
    m_keys = -1;
    QWidget::focusOutEvent(event);
    update();
}

void CurveCanvas::beginKeys(int reason)
{
    if (m_keys == reason)
        return;
    m_keys = reason;
    emit stepBegan();
}

bool CurveCanvas::nudge(int key, Qt::KeyboardModifiers modifiers)
{
    const int right = key == Qt::Key_Right ? 1 : (key == Qt::Key_Left ? -1 : 0);
    const int up = key == Qt::Key_Up ? 1 : (key == Qt::Key_Down ? -1 : 0);
    if ((right == 0 && up == 0) || m_selected < 0)
        return false;
    beginKeys(m_selected);
    const double share = (modifiers & Qt::ShiftModifier) != 0 ? 0.1 : 0.01;
    CurvePoint to = m_points[static_cast<std::size_t>(m_selected)];
    to.x += right * share * (m_view.right - m_view.left);
    to.y += up * share * (m_view.top - m_view.bottom);
    movePoint(m_selected, to);
    const CurvePoint& now = m_points[static_cast<std::size_t>(m_selected)];
    if (!area().adjusted(-1, -1, 1, 1).contains(placeOf(now)))
        fitView();
    return true;
}

void CurveCanvas::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_points.size()) - 1;
    switch (event->key()) {
    case Qt::Key_PageDown:
        return select(std::min(last, m_selected + 1));
    case Qt::Key_PageUp:
        return select(std::max(0, m_selected - 1));
    case Qt::Key_Home:
        return select(std::min(last, 0));
    case Qt::Key_End:
        return select(last);
    case Qt::Key_Insert:
    case Qt::Key_Plus:
        emit stepBegan();
        m_keys = -1;
        return addAfterSelected();
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return removeSelected();
    case Qt::Key_Escape:
        if (m_dragging) {
            m_dragging = false;
            m_points = m_beforeDrag;
            fitView();
            update();
            emit edited();
            return;
        }
        break;
    default:
        if (nudge(event->key(), event->modifiers()))
            return;
    }
    QWidget::keyPressEvent(event);
}

void CurveCanvas::describe()
{
    QString words = m_form == Form::Density
                        ? tr("Density through %n points.", nullptr, static_cast<int>(m_points.size()))
                        : tr("Quantiles at %n points.", nullptr, static_cast<int>(m_points.size()));
    if (m_selected >= 0 && m_selected < static_cast<int>(m_points.size())) {
        const CurvePoint& point = m_points[static_cast<std::size_t>(m_selected)];
        words += QLatin1Char(' ') +
                 tr("Point %1 at %2, height %3.").arg(m_selected + 1).arg(shownNumber(point.x), shownNumber(point.y));
    }
    setAccessibleDescription(words);
}

} // namespace dw::ui
