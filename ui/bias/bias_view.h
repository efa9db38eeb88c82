// One inspection on the board: the roles above, the chosen chart below.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bias/bias_data.h"
#include "ui/bias/finding_list.h"
#include "ui/bias/groups_chart.h"
#include "ui/bias/intersection_chart.h"
#include "ui/bias/measure_chart.h"
#include "ui/bias/proxy_chart.h"
#include "ui/bias/role_bar.h"
#include "ui/bias/strata_chart.h"
#include "ui/charts/chart_table.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>

namespace dw::ui {

class BiasView : public QWidget
{
    Q_OBJECT

public:
    enum Mode { Findings, Groups, Intersections, Proxies, Strata, Measures, Prediction };

    /// Takes the data over.
    explicit BiasView(std::unique_ptr<BiasData> data, QWidget* parent = nullptr);

    BiasData& data() { return *m_data; }
    RoleBar& roleBar() { return *m_roles; }
    GroupsChart& groups() { return *m_groups; }
    FindingList& findings() { return *m_findings; }
    StrataChart& strata() { return *m_strata; }
    MeasureChart& measures() { return *m_measures; }
    MeasureChart& prediction() { return *m_prediction; }
    void setMode(Mode mode);
    void setTableShown(bool shown);
    QTableWidget& table() { return *m_table; }
    /// The table behind the current mode.
    ChartTable currentTable() const;
    QWidget* currentChart() const;
    std::shared_ptr<const Inspection> inspection() const { return m_inspection; }
    /// A title with a way to close it, for files.
    void setClosable();

signals:
    void rowsWanted(const QString& condition, const QString& name);
    void targetWanted(const dw::Finding& finding);
    void columnChosen(const QString& column);
    void closeWanted();
    /// The number of findings changed.
    void updated();

private:
    void refresh();
    void showPage();
    QString emptyText() const;
    void usePopulation(const QString& file);
    std::vector<const MetricTable*> tablesOf(Mode mode) const;

    std::unique_ptr<BiasData> m_data;
    std::shared_ptr<const Inspection> m_inspection;
    QWidget* m_head;
    QLabel* m_title;
    RoleBar* m_roles;
    QLabel* m_message;
    QStackedWidget* m_pages;
    QLabel* m_empty;
    FindingList* m_findings;
    GroupsChart* m_groups;
    IntersectionChart* m_intersections;
    ProxyChart* m_proxies;
    StrataChart* m_strata;
    MeasureChart* m_measures;
    MeasureChart* m_prediction;
    QTableWidget* m_table;
    Mode m_mode = Groups;
    bool m_tableShown = false;
};

/// Metric tables as rows of text for a table widget and CSV: an interval becomes two columns of its own.
ChartTable chartTable(const std::vector<const MetricTable*>& tables);

} // namespace dw::ui
