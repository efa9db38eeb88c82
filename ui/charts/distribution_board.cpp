// The board: modes, cards, selection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/distribution_board.h"

#include "ui/charts/board_settings.h"

#include <QGridLayout>
#include <QScrollBar>
#include <algorithm>
#include <limits>

namespace dw::ui {

namespace {

constexpr int kCardWidth = 270;
/// No other column: a chart of one.
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

} // namespace

void DistributionBoard::setMode(int mode)
{
    m_modes->setCurrentIndex(mode);
    m_pages->setCurrentIndex(m_asTable->isChecked() ? m_pages->indexOf(m_tableTwin) : mode);
    updateActive(isVisible());
    updateSelection();
    updateTable();
}

void DistributionBoard::updateActive(bool visible)
{
    const int mode = m_modes->currentIndex();
    m_data.setActive(visible && mode != Pinned);
    m_pairs.setActive(visible && (mode == Pair || mode == Associations));
    m_pinned->setActive(visible && mode == Pinned);
    updateInSight();
}

void DistributionBoard::updateInSight()
{
    const int mode = m_modes->currentIndex();
    std::vector<std::size_t> columns;
    if (mode == OneColumn && selectedColumn() != kNone) {
        columns.push_back(selectedColumn());
    } else if (mode == AllColumns && !m_asTable->isChecked()) {
        // New cards all lie in the corner until they are laid out: nothing would be out of sight.
        if (QLayout* layout = m_scroll->widget()->layout())
            layout->activate();
        const QRect seen = m_scroll->viewport()->rect();
        for (std::size_t i = 0; i < m_cards.size(); ++i)
            if (const QPoint corner = m_cards[i]->mapTo(m_scroll->viewport(), QPoint());
                QRect(corner, m_cards[i]->size()).intersects(seen))
                columns.push_back(i);
    }
    // The others follow, so that scrolling and pairs find them there.
    m_data.setInSight(std::move(columns), true);
}

void DistributionBoard::setTableShown(bool shown)
{
    m_asTable->setChecked(shown);
    setMode(m_modes->currentIndex());
}

ChartCard* DistributionBoard::createCard(std::size_t position)
{
    auto* card = new ChartCard(m_scroll->widget());
    connect(card, &ChartCard::chosen, this,
            [this, position] { m_document.select(Selection::ofColumn(m_data.table(), static_cast<int>(position))); });
    connect(card, &ChartCard::opened, this, [this] { setMode(OneColumn); });
    connect(card, &ChartCard::kindWanted, this, [this, position](ChartKind kind) { setKind(position, kind); });
    connect(card, &ChartCard::pinWanted, this, [this, position](bool pinned) { pin(position, kNone, pinned); });
    return card;
}

void DistributionBoard::updateCharts()
{
    const std::vector<ChartColumn>& columns = m_data.columns();
    while (m_cards.size() > columns.size()) {
        delete m_cards.back();
        m_cards.pop_back();
        m_perLine = 0;
    }
    while (m_cards.size() < columns.size()) {
        m_cards.push_back(createCard(m_cards.size()));
        m_perLine = 0;
    }
    const std::vector<PinnedChart> pinned = pinnedCharts(m_document.project());
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto chart = pinnable(i, kNone);
        m_cards[i]->setColumn(columns[i], chart && std::find(pinned.begin(), pinned.end(), *chart) != pinned.end());
    }
    m_reweighted->setVisible(m_data.canReweight());
    if (!m_data.canReweight() && m_reweighted->isChecked())
        m_reweighted->click();
    const bool moved = m_perLine == 0;
    arrange();
    if (moved) {
        m_look.start();
        updateSelection(); // new cards do not know it yet
    } else {
        updateColumnPage();
    }
    updateTable();
}

std::size_t DistributionBoard::selectedColumn() const
{
    const Selection& selection = m_document.selection();
    const auto item = static_cast<std::size_t>(std::max(0, selection.item));
    const bool isColumn = selection.kind == Selection::Kind::Column && selection.table == m_data.table();
    return (isColumn ? item : 0) < m_data.columns().size() ? (isColumn ? item : 0) : kNone;
}

void DistributionBoard::updateColumnPage()
{
    if (m_modes->currentIndex() != OneColumn)
        return;
    const std::size_t shown = selectedColumn();
    if (shown == kNone) {
        m_columnPage->setColumn({}, false);
        return;
    }
    const auto chart = pinnable(shown, kNone);
    m_columnPage->setColumn(m_data.columns()[shown], chart && isPinned(m_document.project(), *chart));
}

std::optional<PinnedChart> DistributionBoard::pinnable(std::size_t column, std::size_t other) const
{
    const auto& columns = m_data.columns();
    if (column >= columns.size() || (other != kNone && other >= columns.size()))
        return std::nullopt;
    return PinnedChart{m_data.tableId().toStdString(), columns[column].id.toStdString(),
                       other == kNone ? std::string() : columns[other].id.toStdString()};
}

void DistributionBoard::pin(std::size_t column, std::size_t other, bool pinned)
{
    if (const auto chart = pinnable(column, other))
        setPinned(m_document, *chart, pinned);
    updateCharts();
}

void DistributionBoard::setKind(std::size_t column, ChartKind kind)
{
    if (column < m_data.columns().size())
        setChartKind(m_document, m_data.tableId().toStdString(), m_data.columns()[column].id.toStdString(), kind);
}

void DistributionBoard::openPinned(const PinnedChart& chart)
{
    const auto& tables = m_document.project().tables;
    for (std::size_t table = 0; table < tables.size(); ++table)
        for (std::size_t column = 0; column < tables[table].columns.size(); ++column)
            if (tables[table].id == chart.table && tables[table].columns[column].id == chart.column) {
                m_document.select(Selection::ofColumn(static_cast<int>(table), static_cast<int>(column)));
                m_toShow = chart.isPair() ? chart : PinnedChart{};
                setMode(chart.isPair() ? Pair : OneColumn);
                return;
            }
}

void DistributionBoard::arrange()
{
    const int perLine = std::max(1, (m_scroll->viewport()->width() - 14) / kCardWidth);
    if (perLine == m_perLine)
        return;
    for (int column = 0; column < m_perLine; ++column)
        m_grid->setColumnStretch(column, 0);
    m_perLine = perLine;
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / perLine, static_cast<int>(i) % perLine);
    for (int column = 0; column < perLine; ++column)
        m_grid->setColumnStretch(column, 1);
    for (ChartCard* card : m_cards)
        card->show();
}

void DistributionBoard::updateSelection()
{
    const Selection& selection = m_document.selection();
    const bool isColumn = selection.kind == Selection::Kind::Column && selection.table == m_data.table();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const bool selected = isColumn && selection.item == static_cast<int>(i);
        m_cards[i]->setSelected(selected);
        if (selected && m_scroll->isVisible())
            m_scroll->ensureWidgetVisible(m_cards[i]);
    }
    updateColumnPage();
    if (m_modes->currentIndex() == OneColumn) {
        updateInSight();
        updateTable();
    }
}

ChartTable DistributionBoard::currentTable() const
{
    switch (m_modes->currentIndex()) {
    case OneColumn:
        return m_columnPage->table();
    case Pair:
        return tableOf(m_pairView->chart().pair());
    case Associations:
        return m_associations->table();
    case Pinned:
        return m_pinned->table();
    default:
        return tableOf(m_data.columns());
    }
}

QWidget* DistributionBoard::currentChart() const
{
    switch (m_modes->currentIndex()) {
    case OneColumn:
        return m_columnPage;
    case Pair:
        return &m_pairView->chart();
    case Associations:
        return m_associations;
    case Pinned:
        return m_pinned->content();
    default:
        return m_scroll->widget();
    }
}

void DistributionBoard::updateTable()
{
    if (m_asTable->isChecked())
        currentTable().showIn(*m_tableTwin);
}

void DistributionBoard::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateActive(true);
}

void DistributionBoard::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    updateActive(false);
}

void DistributionBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    m_look.start();
}

} // namespace dw::ui
