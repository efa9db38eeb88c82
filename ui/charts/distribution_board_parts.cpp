// The board: what it is made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/distribution_board.h"

#include "ui/forms/flow_layout.h"

#include <QAction>
#include <QGridLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QVBoxLayout>

namespace dw::ui {

DistributionBoard::DistributionBoard(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_data(document), m_pairs(m_data)
{
    setAccessibleName(tr("Distributions"));
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    createPages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createTop());
    layout->addWidget(m_pages);
    connectPages();
}

void DistributionBoard::createPages()
{
    m_tableTwin = new QTableWidget;
    m_tableTwin->setAccessibleName(tr("Numbers of the charts"));
    m_tableTwin->setFrameShape(QFrame::NoFrame);
    m_tableTwin->verticalHeader()->hide();
    m_tableTwin->setAlternatingRowColors(true);
    m_tableTwin->setShowGrid(false);
    m_columnPage = new ColumnPage;
    m_pairView = new PairView(m_pairs);
    m_associations = new AssociationChart(m_pairs);
    m_pinned = new PinnedBoard(m_document);
    auto* associationPage = new QScrollArea;
    associationPage->setFrameShape(QFrame::NoFrame);
    associationPage->setFocusPolicy(Qt::NoFocus);
    associationPage->setWidgetResizable(true);
    associationPage->setWidget(m_associations);
    m_pages = new QStackedWidget;
    for (QWidget* page : std::initializer_list<QWidget*>{createCards(), m_columnPage, m_pairView, associationPage,
                                                         m_pinned, m_tableTwin})
        m_pages->addWidget(page);
}

void DistributionBoard::connectPages()
{
    connect(&m_data, &ChartData::updated, this, &DistributionBoard::updateCharts);
    connect(&m_pairs, &PairData::updated, this, &DistributionBoard::updateTable);
    connect(m_pinned, &PinnedBoard::updated, this, &DistributionBoard::updateTable);
    connect(m_pinned, &PinnedBoard::opened, this, &DistributionBoard::openPinned);
    connect(&m_document, &Document::selectionChanged, this, &DistributionBoard::updateSelection);
    connect(&m_look, &QTimer::timeout, this, &DistributionBoard::updateInSight);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, &m_look, qOverload<>(&QTimer::start));
    connect(m_columnPage, &ColumnPage::kindWanted, this, [this](ChartKind kind) { setKind(selectedColumn(), kind); });
    connect(m_columnPage, &ColumnPage::pinWanted, this,
            [this](bool pinned) { pin(selectedColumn(), static_cast<std::size_t>(-1), pinned); });
    connect(m_pairView, &PairView::pinWanted, this, [this](bool pinned) {
        pin(static_cast<std::size_t>(m_pairView->across()), static_cast<std::size_t>(m_pairView->up()), pinned);
    });
    connect(m_pairView, &PairView::shown, this, [this] {
        const int x = m_pairView->across();
        const int y = m_pairView->up();
        const auto chart = pinnable(static_cast<std::size_t>(x), static_cast<std::size_t>(y));
        m_pairView->setPinned(x >= 0 && y >= 0 && chart && isPinned(m_document.project(), *chart));
        updateTable();
    });
    // A pinned pair that was opened before its columns had been counted.
    connect(&m_pairs, &PairData::updated, this, [this] {
        const auto& columns = m_data.columns();
        const auto place = [&](const std::string& id) {
            const auto found = std::find_if(columns.begin(), columns.end(),
                                            [&](const ChartColumn& column) { return column.id.toStdString() == id; });
            return static_cast<int>(found - columns.begin());
        };
        const auto x = static_cast<std::size_t>(place(m_toShow.column));
        const auto y = static_cast<std::size_t>(place(m_toShow.other));
        // Only once the pairs are those of that table.
        const auto& paired = m_pairs.columns();
        if (!m_toShow.isPair() || m_data.tableId().toStdString() != m_toShow.table || x >= columns.size() ||
            y >= columns.size() || paired.size() != columns.size() || !paired[x].column ||
            paired[x].column != columns[x].column)
            return;
        m_pairView->choose(static_cast<int>(x), static_cast<int>(y));
        m_toShow = {};
    });
    connect(m_associations, &AssociationChart::pairChosen, this, [this](int a, int b) {
        m_pairView->choose(a, b);
        setMode(Pair);
    });
}

QWidget* DistributionBoard::createTop()
{
    auto* top = new QWidget;
    auto* layout = new FlowLayout(top);
    layout->setContentsMargins(8, 2, 8, 2);
    m_modes = new QTabBar;
    m_modes->setAccessibleName(tr("Kind of charts"));
    m_modes->setDrawBase(false);
    for (const QString& mode : {tr("All columns"), tr("One column"), tr("Pair"), tr("Associations"), tr("Pinned")})
        m_modes->addTab(mode);
    const auto button = [](const QString& text, const QString& help) {
        auto* made = new QToolButton;
        made->setAutoRaise(true);
        made->setText(text);
        made->setToolTip(help);
        return made;
    };
    m_reweighted = button(tr("Reweighted view"),
                          tr("Counts each row by its importance weight: shares are those of the population again"));
    m_reweighted->setCheckable(true);
    m_reweighted->hide();
    m_asTable = button(tr("Show as table"), tr("The numbers behind the charts (Ctrl+T)"));
    m_asTable->setCheckable(true);
    auto* exporting = button(tr("Export…"), tr("Write what is shown as PNG, SVG or CSV"));
    auto* toggle = new QAction(tr("Show as table"), this);
    toggle->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    toggle->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(toggle);
    connect(toggle, &QAction::triggered, this, [this] { setTableShown(!m_asTable->isChecked()); });
    connect(m_reweighted, &QToolButton::toggled, &m_data, &ChartData::setReweighted);
    connect(m_asTable, &QToolButton::clicked, this, &DistributionBoard::setTableShown);
    connect(m_modes, &QTabBar::currentChanged, this, &DistributionBoard::setMode);
    connect(exporting, &QToolButton::clicked, this,
            [this] { exportChart(*currentChart(), currentTable(), m_modes->tabText(m_modes->currentIndex())); });
    layout->addWidget(m_modes);
    layout->addStretch();
    layout->addTogether({m_reweighted, m_asTable, exporting});
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

} // namespace dw::ui
