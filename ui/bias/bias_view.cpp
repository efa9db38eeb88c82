// Showing one inspection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_view.h"

#include "ui/document/core_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMessageBox>
#include <QScrollArea>
#include <QVBoxLayout>
#include <array>
#include <map>

namespace dw::ui {

namespace {

QScrollArea* scrolled(QWidget* chart)
{
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(chart);
    return area;
}

} // namespace

BiasView::BiasView(std::unique_ptr<BiasData> data, QWidget* parent)
    : QWidget(parent), m_data(std::move(data)), m_head(new QWidget), m_title(new QLabel), m_roles(new RoleBar(*m_data)),
      m_message(new QLabel), m_pages(new QStackedWidget), m_empty(new QLabel), m_findings(new FindingList),
      m_groups(new GroupsChart), m_intersections(new IntersectionChart), m_proxies(new ProxyChart),
      m_strata(new StrataChart),
      m_measures(new MeasureChart(outcomeMeasures(), tr("Measures of the outcome by group"))),
      m_prediction(new MeasureChart(predictionMeasures(), tr("Measures of the prediction by group"))),
      m_table(new QTableWidget)
{
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(12, 6, 8, 0);
    head->addWidget(m_title);
    head->addStretch();
    m_head->hide();
    m_message->setWordWrap(true);
    m_message->setContentsMargins(12, 2, 12, 4);
    m_message->setEnabled(false);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(40);
    m_table->setAccessibleName(tr("Numbers of the charts"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_findings);
    for (BiasChart* chart :
         std::initializer_list<BiasChart*>{m_groups, m_intersections, m_proxies, m_strata, m_measures, m_prediction}) {
        m_pages->addWidget(scrolled(chart));
        connect(chart, &BiasChart::rowsWanted, this, &BiasView::rowsWanted);
    }
    m_pages->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_roles);
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    connect(m_data.get(), &BiasData::updated, this, &BiasView::refresh);
    connect(m_roles, &RoleBar::populationWanted, this, &BiasView::usePopulation);
    connect(m_findings, &FindingList::rowsWanted, this, &BiasView::rowsWanted);
    connect(m_findings, &FindingList::targetWanted, this, &BiasView::targetWanted);
    connect(m_proxies, &ProxyChart::columnChosen, this, &BiasView::columnChosen);
    refresh();
}

void BiasView::setClosable()
{
    m_title->setText(m_data->title());
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* close = new QToolButton;
    close->setText(tr("Close"));
    close->setAccessibleName(tr("Close %1").arg(m_data->title()));
    close->setAutoRaise(true);
    connect(close, &QToolButton::clicked, this, &BiasView::closeWanted);
    m_head->layout()->addWidget(close);
    m_head->show();
}

void BiasView::setMode(Mode mode)
{
    m_mode = mode;
    showPage();
}

void BiasView::setTableShown(bool shown)
{
    m_tableShown = shown;
    showPage();
}

void BiasView::refresh()
{
    m_inspection =
        m_data->inspection() != nullptr ? std::make_shared<const Inspection>(*m_data->inspection()) : nullptr;
    m_findings->setInspection(m_inspection);
    m_groups->setInspection(m_inspection);
    m_intersections->setInspection(m_inspection);
    m_proxies->setInspection(m_inspection);
    m_strata->setInspection(m_inspection);
    m_measures->setInspection(m_inspection);
    m_prediction->setInspection(m_inspection);
    QStringList messages;
    if (m_inspection) {
        messages << coreText(m_inspection->source);
        if (!m_inspection->roles.weight.empty())
            messages.last() =
                tr("%1, worth %2 unweighted ones").arg(messages.last()).arg(qRound64(m_inspection->effectiveRows));
        for (const std::string& note : m_inspection->notes)
            messages << coreText(note);
        for (const Problem& problem : m_inspection->problems.all)
            messages << coreText(problem.message);
    }
    m_message->setText(messages.join(QStringLiteral(" · ")));
    m_message->setVisible(!messages.isEmpty());
    showPage();
    emit updated();
}

QString BiasView::emptyText() const
{
    if (!m_inspection)
        return tr("Reading rows…");
    if (m_inspection->roles.attributes.empty())
        return tr("Choose the columns whose values form the groups, and the column of the outcome.");
    if (m_mode == Measures && m_measures->isEmpty())
        return m_data->isComplete() ? tr("Nothing to show: choose the column of the outcome.") : tr("Being computed…");
    static const std::array<const char*, 7> kMetrics{
        "", "representation", "intersections", "proxies", "simpsons_paradox", "", "error_rates"};
    const MetricResult* result = m_inspection->find(kMetrics[static_cast<std::size_t>(m_mode)]);
    if (result == nullptr)
        return m_mode == Findings || m_mode == Measures ? QString() : tr("Being computed…");
    const QString reason = coreText(result->undefined);
    return reason.isEmpty() ? QString() : tr("Nothing to show: %1.").arg(reason);
}

void BiasView::showPage()
{
    const QString reason = emptyText();
    m_empty->setText(reason);
    if (!reason.isEmpty()) {
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    if (m_tableShown && m_mode != Findings) {
        currentTable().showIn(*m_table);
        m_pages->setCurrentWidget(m_table);
        return;
    }
    m_pages->setCurrentIndex(1 + static_cast<int>(m_mode));
}

std::vector<const MetricTable*> BiasView::tablesOf(Mode mode) const
{
    static const std::map<Mode, std::vector<std::pair<const char*, const char*>>> kTables{
        {Groups, {{"representation", "shares"}, {"outcome_rates", "rates"}, {"numeric_outcomes", "means"}}},
        {Intersections, {{"intersections", "cells"}}},
        {Proxies, {{"proxies", "alone"}}},
        {Strata, {{"simpsons_paradox", "stratifiers"}}}};
    std::vector<const MetricTable*> tables;
    const auto found = kTables.find(mode);
    if (!m_inspection || found == kTables.end())
        return tables;
    for (const auto& [metric, name] : found->second)
        if (const MetricResult* result = m_inspection->find(metric); result != nullptr)
            if (const MetricTable* table = result->find(name); table != nullptr)
                tables.push_back(table);
    return tables;
}

ChartTable BiasView::currentTable() const
{
    if (m_mode == Measures || m_mode == Prediction)
        return (m_mode == Measures ? m_measures : m_prediction)->table();
    if (m_mode != Findings)
        return chartTable(tablesOf(m_mode));
    ChartTable table;
    table.header = {tr("Finding")};
    if (m_inspection)
        for (const Finding* finding : m_inspection->findings())
            table.rows.push_back({coreText(finding->words)});
    return table;
}

QWidget* BiasView::currentChart() const
{
    switch (m_mode) {
    case Groups:
        return m_groups;
    case Intersections:
        return m_intersections;
    case Proxies:
        return m_proxies;
    case Strata:
        return m_strata;
    case Findings:
        return m_findings->widget();
    case Measures:
        return m_measures;
    case Prediction:
        return m_prediction;
    }
    return m_table;
}

void BiasView::usePopulation(const QString& file)
{
    Result<InspectedRows> rows = rowsOfFile(file.toStdString());
    if (!rows) {
        QMessageBox::warning(this, tr("Could not read the population"), coreText(rows.error().message));
        return;
    }
    m_data->setPopulation(std::make_shared<const InspectedRows>(std::move(*rows)));
}

/// Groups and values are people's data, what is said of them is ours.
static QString textOf(const MetricColumn& column, const std::string& text)
{
    return column.name == "verdict" ? coreText(text) : groupText(text);
}

ChartTable chartTable(const std::vector<const MetricTable*>& tables)
{
    ChartTable chart;
    if (tables.empty())
        return chart;
    // Tables of the same groups in the same order are one; their common first columns are said once.
    for (const MetricTable* table : tables) {
        if (table->rows.size() != tables.front()->rows.size())
            continue;
        const std::size_t first = table == tables.front() ? 0 : 2;
        const bool isFirst = chart.rows.empty();
        if (isFirst)
            chart.rows.resize(table->rows.size());
        for (std::size_t c = first; c < table->columns.size(); ++c) {
            const MetricColumn& column = table->columns[c];
            const bool ranges = std::any_of(table->rows.begin(), table->rows.end(),
                                            [c](const MetricRow& row) { return row.values[c].interval.has_value(); });
            chart.header << coreText(column.title);
            if (ranges)
                chart.header << BiasView::tr("from") << BiasView::tr("to");
            for (std::size_t r = 0; r < table->rows.size(); ++r) {
                const MetricValue& value = table->rows[r].values[c];
                const auto shown = [&](double number) { return shownMetric(number, column.unit); };
                chart.rows[r] << (column.unit == MetricUnit::Text ? textOf(column, value.text)
                                  : value.isNumber()              ? shown(value.number)
                                                                  : coreText(value.undefined));
                if (ranges)
                    chart.rows[r] << (value.interval ? shown(value.interval->low) : QString())
                                  << (value.interval ? shown(value.interval->high) : QString());
            }
        }
    }
    return chart;
}

} // namespace dw::ui
