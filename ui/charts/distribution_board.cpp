// The board: modes, cards, selection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/distribution_board.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr int kCardWidth = 270;

} // namespace

DistributionBoard::DistributionBoard(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_data(document), m_pairs(m_data)
{
    setAccessibleName(tr("Distributions"));
    createPages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTop());
    layout->addWidget(m_pages);
    connect(&m_data, &ChartData::updated, this, &DistributionBoard::updateCharts);
    connect(&m_pairs, &PairData::updated, this, &DistributionBoard::updateTable);
    connect(&m_document, &Document::selectionChanged, this, &DistributionBoard::updateSelection);
}

void DistributionBoard::createPages()
{
    m_tableTwin = new QTableWidget;
    m_tableTwin->setAccessibleName(tr("Numbers of the charts"));
    m_tableTwin->setFrameShape(QFrame::NoFrame);
    m_tableTwin->verticalHeader()->hide();
    m_tableTwin->setAlternatingRowColors(true);
    m_tableTwin->setShowGrid(false);
    m_large = new ChartCard(ChartCard::Size::Large);
    auto* largePage = new QWidget;
    auto* largeLayout = new QVBoxLayout(largePage);
    largeLayout->setContentsMargins(12, 12, 12, 12);
    largeLayout->addWidget(m_large);
    m_pairView = new PairView(m_pairs);
    m_associations = new AssociationChart(m_pairs);
    auto* associationPage = new QScrollArea;
    associationPage->setFrameShape(QFrame::NoFrame);
    associationPage->setWidgetResizable(true);
    associationPage->setWidget(m_associations);
    connect(m_pairView, &PairView::shown, this, &DistributionBoard::updateTable);
    connect(m_associations, &AssociationChart::pairChosen, this, [this](int a, int b) {
        m_pairView->choose(a, b);
        setMode(Pair);
    });
    m_pages = new QStackedWidget;
    for (QWidget* page :
         std::initializer_list<QWidget*>{createCards(), largePage, m_pairView, associationPage, m_tableTwin})
        m_pages->addWidget(page);
}

QWidget* DistributionBoard::createTop()
{
    auto* top = new QWidget;
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(8, 2, 8, 2);
    m_modes = new QTabBar;
    m_modes->setAccessibleName(tr("Kind of charts"));
    m_modes->setDrawBase(false);
    m_modes->addTab(tr("All columns"));
    m_modes->addTab(tr("One column"));
    m_modes->addTab(tr("Pair"));
    m_modes->addTab(tr("Associations"));
    m_asTable = new QToolButton;
    m_asTable->setCheckable(true);
    m_asTable->setAutoRaise(true);
    m_asTable->setText(tr("Show as table"));
    m_asTable->setToolTip(tr("The numbers behind the charts (Ctrl+T)"));
    auto* exporting = new QToolButton;
    exporting->setAutoRaise(true);
    exporting->setText(tr("Export…"));
    exporting->setToolTip(tr("Write what is shown as PNG, SVG or CSV"));
    auto* toggle = new QAction(tr("Show as table"), this);
    toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    toggle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(toggle);
    connect(toggle, &QAction::triggered, this, [this] { setTableShown(!m_asTable->isChecked()); });
    connect(m_asTable, &QToolButton::clicked, this, &DistributionBoard::setTableShown);
    connect(m_modes, &QTabBar::currentChanged, this, &DistributionBoard::setMode);
    connect(exporting, &QToolButton::clicked, this,
            [this] { exportChart(*currentChart(), currentTable(), m_modes->tabText(m_modes->currentIndex())); });
    layout->addWidget(m_modes);
    layout->addStretch();
    layout->addWidget(m_asTable);
    layout->addWidget(exporting);
    return top;
}

QWidget* DistributionBoard::createCards()
{
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(12, 8, 12, 12);
    m_grid->setSpacing(10);
    m_grid->setAlignment(Qt::AlignTop);
    m_scroll->setWidget(content);
    return m_scroll;
}

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
    m_data.setActive(visible);
    m_pairs.setActive(visible && m_modes->currentIndex() >= Pair);
}

void DistributionBoard::setTableShown(bool shown)
{
    m_asTable->setChecked(shown);
    setMode(m_modes->currentIndex());
}

void DistributionBoard::updateCharts()
{
    const std::vector<ChartColumn>& columns = m_data.columns();
    while (m_cards.size() > columns.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < columns.size()) {
        auto* card = new ChartCard(ChartCard::Size::Card);
        const int position = static_cast<int>(m_cards.size());
        connect(card, &ChartCard::chosen, this,
                [this, position] { m_document.select(Selection::ofColumn(m_data.table(), position)); });
        connect(card, &ChartCard::opened, this, [this] { setMode(OneColumn); });
        m_cards.push_back(card);
        m_perLine = 0;
    }
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_cards[i]->setColumn(columns[i]);
    arrange();
    updateSelection();
    updateTable();
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
    const std::size_t shown = isColumn ? static_cast<std::size_t>(std::max(0, selection.item)) : 0;
    m_large->setColumn(shown < m_data.columns().size() ? m_data.columns()[shown] : ChartColumn{});
    if (m_modes->currentIndex() == OneColumn)
        updateTable();
}

ChartTable DistributionBoard::currentTable() const
{
    if (m_modes->currentIndex() == OneColumn)
        return m_large->column().summary ? tableOf(*m_large->column().summary) : ChartTable{};
    if (m_modes->currentIndex() == Pair)
        return m_pairView->chart().table();
    if (m_modes->currentIndex() == Associations)
        return m_associations->table();
    return tableOf(m_data.columns());
}

QWidget* DistributionBoard::currentChart() const
{
    switch (m_modes->currentIndex()) {
    case OneColumn:
        return m_large;
    case Pair:
        return &m_pairView->chart();
    case Associations:
        return m_associations;
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
}

} // namespace dw::ui
