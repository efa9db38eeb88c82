// The charts of the current table: all columns, one column, pairs, associations, and what is pinned; each with its twin
// as a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/association_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/column_page.h"
#include "ui/charts/pair_view.h"
#include "ui/charts/pinned_board.h"
#include "ui/document/document.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>

class QGridLayout;

namespace dw::ui {

class DistributionBoard : public QWidget
{
    Q_OBJECT

public:
    enum Mode { AllColumns, OneColumn, Pair, Associations, Pinned };

    explicit DistributionBoard(Document& document, QWidget* parent = nullptr);

    ChartData& data() { return m_data; }
    PairData& pairs() { return m_pairs; }
    PairView& pairView() { return *m_pairView; }
    ColumnPage& columnPage() { return *m_columnPage; }
    PinnedBoard& pinned() { return *m_pinned; }
    const std::vector<ChartCard*>& cards() const { return m_cards; }
    void setMode(int mode);
    void setTableShown(bool shown);
    QTableWidget& table() { return *m_tableTwin; }

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* createTop();
    QWidget* createCards();
    void createPages();
    void connectPages();
    ChartCard* createCard(std::size_t position);
    void updateActive(bool visible);
    void updateInSight();
    void updateCharts();
    void updateSelection();
    void updateColumnPage();
    void updateTable();
    void arrange();
    void pin(std::size_t column, std::size_t other, bool pinned);
    void setKind(std::size_t column, ChartKind kind);
    void openPinned(const PinnedChart& chart);
    std::optional<PinnedChart> pinnable(std::size_t column, std::size_t other) const;
    std::size_t selectedColumn() const;
    ChartTable currentTable() const;
    QWidget* currentChart() const;

    Document& m_document;
    ChartData m_data;
    PairData m_pairs;
    QTabBar* m_modes = nullptr;
    QToolButton* m_reweighted = nullptr;
    QToolButton* m_asTable = nullptr;
    QStackedWidget* m_pages = nullptr;
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_grid = nullptr;
    QTableWidget* m_tableTwin = nullptr;
    ColumnPage* m_columnPage = nullptr;
    PairView* m_pairView = nullptr;
    AssociationChart* m_associations = nullptr;
    PinnedBoard* m_pinned = nullptr;
    std::vector<ChartCard*> m_cards;
    QTimer m_look;        ///< what is in sight is worked out once the layout has settled
    PinnedChart m_toShow; ///< a pair that is to be shown as soon as it is there
    int m_perLine = 0;
};

} // namespace dw::ui
