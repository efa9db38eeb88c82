// A column's card: which figure, which words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_card.h"

#include "ui/charts/summary_painter.h"
#include "ui/preview/cell_text.h"
#include "ui/shell/icons.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <algorithm>

namespace dw::ui {

QString columnWords(const ChartColumn& column)
{
    if (column.summary)
        return summaryWords(*column.summary);
    if (column.failed)
        return ChartCard::tr("cannot be computed yet; see Problems");
    return column.name.isEmpty() ? QString() : ChartCard::tr("counting…");
}

ChartKind shownKind(const ChartColumn& column)
{
    if (!column.summary)
        return ChartKind::Automatic;
    const std::vector<ChartKind> kinds = chartKindsOf(*column.summary);
    if (std::find(kinds.begin(), kinds.end(), column.kind) != kinds.end())
        return column.kind;
    // Texts that nearly all differ are shown by their lengths without being asked.
    return column.summary->lengths ? ChartKind::Lengths : kinds.front();
}

void ChartCard::setColumn(const ChartColumn& column, bool pinned, const QString& place)
{
    const bool same = m_column.summary == column.summary && m_column.ghost == column.ghost &&
                      m_column.name == column.name && m_column.kind == column.kind && m_column.id == column.id &&
                      m_column.failed == column.failed && m_column.fullRows == column.fullRows && m_pinned == pinned &&
                      m_place == place;
    if (same)
        return;
    m_column = column;
    m_pinned = pinned;
    m_place = place;
    refresh();
}

ChartTable ChartCard::table() const
{
    return m_column.summary ? tableOf(*m_column.summary, shownKind(m_column)) : ChartTable{};
}

Figure ChartCard::figure(const QSizeF& area, const QFontMetricsF& metrics, Hints hints) const
{
    if (!m_column.summary)
        return {};
    FigureContext context;
    context.ghost = m_column.ghost.get();
    context.fullRows = m_column.fullRows;
    context.hints = hints == Hints::All;
    context.bars = static_cast<std::size_t>(std::clamp(area.height() / (metrics.height() + 2), 2.0, 40.0));
    return columnFigure(*m_column.summary, shownKind(m_column), context);
}

QString ChartCard::title() const
{
    return m_place.isEmpty() ? m_column.name : m_place + QStringLiteral(" · ") + m_column.name;
}

QString ChartCard::words() const
{
    return columnWords(m_column);
}

QIcon ChartCard::mark() const
{
    return m_column.summary ? typeIcon(m_column.summary->type, quietColor()) : QIcon();
}

double ChartCard::nullShare() const
{
    return m_column.summary ? m_column.summary->nullShare() : -1;
}

void ChartCard::fillMenu(QMenu& menu)
{
    if (!m_column.summary)
        return;
    const std::vector<ChartKind> kinds = chartKindsOf(*m_column.summary);
    if (kinds.size() < 2)
        return;
    for (const ChartKind kind : kinds) {
        QAction* action = menu.addAction(chartKindName(kind), this, [this, kind] { emit kindWanted(kind); });
        action->setCheckable(true);
        action->setChecked(kind == shownKind(m_column));
    }
    menu.addSeparator();
}

void ChartCard::keyPressEvent(QKeyEvent* event)
{
    // V goes through the views.
    if (event->key() != Qt::Key_V || event->modifiers() != Qt::NoModifier || !m_column.summary) {
        FigureCard::keyPressEvent(event);
        return;
    }
    const std::vector<ChartKind> kinds = chartKindsOf(*m_column.summary);
    const auto shown = std::find(kinds.begin(), kinds.end(), shownKind(m_column)) - kinds.begin();
    if (kinds.size() > 1)
        emit kindWanted(kinds[(static_cast<std::size_t>(shown) + 1) % kinds.size()]);
}

} // namespace dw::ui
