// The charts of the current table: all columns, one column, pairs, associations; each with its twin as a table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/association_chart.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/pair_view.h"
#include "ui/document/document.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>

class QGridLayout;

namespace dw::ui {

class DistributionBoard : public QWidget
{
    Q_OBJECT

public:
    enum Mode { AllColumns, OneColumn, Pair, Associations };

    explicit DistributionBoard(Document& document, QWidget* parent = nullptr);

    ChartData& data() { return m_data; }
    PairData& pairs() { return m_pairs; }
    PairView& pairView() { return *m_pairView; }
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
    void updateActive(bool visible);
    void updateCharts();
    void updateSelection();
    void updateTable();
    void arrange();
    ChartTable currentTable() const;
    QWidget* currentChart() const;

    Document& m_document;
    ChartData m_data;
    PairData m_pairs;
    QTabBar* m_modes = nullptr;
    QToolButton* m_asTable = nullptr;
    QStackedWidget* m_pages = nullptr;
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_grid = nullptr;
    QTableWidget* m_tableTwin = nullptr;
    ChartCard* m_large = nullptr;
    PairView* m_pairView = nullptr;
    AssociationChart* m_associations = nullptr;
    std::vector<ChartCard*> m_cards;
    int m_perLine = 0;
};

} // namespace dw::ui
