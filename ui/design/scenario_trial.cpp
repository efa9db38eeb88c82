// Trying scenarios in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/scenario_trial.h"

#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/project/control.h"
#include "ui/charts/effect_chart.h"

#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr std::int64_t kEffectRows = 20'000;
constexpr std::size_t kMostEffects = 6;
constexpr int kPause = 200;

using Summary = std::shared_ptr<const ColumnSummary>;

/// Columns that a picture can say something of: numbers, and few values.
std::vector<std::size_t> shownColumns(const Project& project, const Plan& plan, std::size_t table)
{
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < project.tables[table].columns.size(); ++i) {
        const ColumnDesign& column = project.tables[table].columns[i];
        const bool isKey = std::count(project.tables[table].primaryKey.begin(), project.tables[table].primaryKey.end(),
                                      column.name) > 0;
        if (plan.tables[table].columnSlots[i] >= 0 && !column.hidden && !isKey)
            columns.push_back(i);
    }
    return columns;
}

/// Of the first rows of a table: a summary of each slot, plain, and by the weights in `weightSlot` (-1: none).
struct Summaries {
    std::vector<Summary> plain;
    std::vector<Summary> weighted;
    Summary weights;
};

Summaries summariesOf(const Plan& plan, std::size_t table, std::vector<int> places, int weightSlot)
{
    Summaries summaries;
    summaries.plain.resize(places.size());
    summaries.weighted.resize(places.size());
    std::vector<int> wanted = places;
    if (weightSlot >= 0)
        wanted.push_back(weightSlot);
    Evaluator evaluator(plan, table, wanted);
    const std::int64_t rows = std::min(plan.tables[table].rows, kEffectRows);
    if (!evaluator.evaluate(RowSet::range(0, static_cast<std::size_t>(rows))))
        return summaries;
    constexpr SummaryLimits kLimits{40, 12};
    std::span<const double> weights;
    if (weightSlot >= 0) {
        const Column& column = evaluator.slot(weightSlot);
        weights = std::span<const double>(column.reals).first(static_cast<std::size_t>(rows));
        summaries.weights = std::make_shared<const ColumnSummary>(summarize(column, kLimits));
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Column& column = evaluator.slot(places[i]);
        summaries.plain[i] = std::make_shared<const ColumnSummary>(summarize(column, kLimits));
        if (weightSlot >= 0)
            summaries.weighted[i] = std::make_shared<const ColumnSummary>(summarize(column, kLimits, weights));
    }
    return summaries;
}

std::vector<int> slotsOf(const Plan& plan, std::size_t table, const std::vector<std::size_t>& columns)
{
    std::vector<int> places;
    for (const std::size_t column : columns)
        places.push_back(plan.tables[table].columnSlots[column]);
    return places;
}

void findEffects(const Project& project, const Plan& plan, std::size_t table, ScenarioFindings& findings)
{
    const ScenarioPlan* scenarios = scenariosOf(plan.tables[table]);
    if (scenarios == nullptr)
        return;
    Project without = project;
    setScenarios(without.tables[table], {});
    const std::shared_ptr<const Plan> population = compile(without).partial;
    std::vector<std::size_t> columns = shownColumns(project, plan, table);
    std::erase_if(columns, [&](std::size_t column) { return population->tables[table].columnSlots[column] < 0; });
    const Summaries before = summariesOf(*population, table, slotsOf(*population, table, columns), -1);
    const Summaries after = summariesOf(plan, table, slotsOf(plan, table, columns), scenarios->weightSlot);
    findings.weights = after.weights;
    std::vector<std::pair<double, ScenarioEffect>> ranked;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!before.plain[i] || !after.plain[i] || before.plain[i]->values() == 0)
            continue;
        ranked.push_back({effectSize(*before.plain[i], *after.plain[i]),
                          {QString::fromStdString(project.tables[table].columns[columns[i]].name), before.plain[i],
                           after.plain[i], after.weighted[i]}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [size, effect] : ranked)
        if (findings.effects.size() < kMostEffects)
            findings.effects.push_back(std::move(effect));
}

ScenarioFindings tryScenarios(const Project& project, const std::shared_ptr<const Plan>& plan, int table,
                              const std::stop_token& stop)
{
    ScenarioFindings findings;
    const auto at = static_cast<std::size_t>(table);
    if (at >= plan->tables.size())
        return findings;
    Result<std::vector<ScenarioReport>> reports = reportScenarios(*plan, stop);
    if (!reports) {
        findings.failure = QString::fromStdString(reports.error().message);
        return findings;
    }
    for (ScenarioReport& report : *reports)
        if (report.table == plan->tables[at].name)
            findings.report = std::move(report);
    if (findings.report && !stop.stop_requested())
        findEffects(project, *plan, at, findings);
    return findings;
}

} // namespace

std::optional<std::size_t> ScenarioFindings::find(const QString& pointer) const
{
    if (report)
        for (std::size_t i = 0; i < report->scenarios.size(); ++i)
            if (QString::fromStdString(report->scenarios[i].place) == pointer)
                return i;
    return std::nullopt;
}

ScenarioTrials::ScenarioTrials(Document& document, int table, QObject* parent)
    : QObject(parent), m_document(document), m_table(table)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &ScenarioTrials::begin);
    connect(&document, &Document::planChanged, this, [this] {
        m_stop.request_stop();
        m_timer.start();
        emit started();
    });
    connect(&m_watcher, &QFutureWatcher<ScenarioFindings>::finished, this, [this] {
        if (m_timer.isActive())
            return; // the answer to what was asked before
        m_findings = m_watcher.result();
        emit updated();
    });
    begin();
}

ScenarioTrials::~ScenarioTrials()
{
    m_stop.request_stop();
}

void ScenarioTrials::begin()
{
    if (m_watcher.isRunning()) {
        m_timer.start(); // it is stopping
        return;
    }
    m_stop = {};
    m_watcher.setFuture(
        QtConcurrent::run([project = m_document.project(), plan = m_document.plan(), table = m_table,
                           stop = m_stop.get_token()] { return tryScenarios(project, plan, table, stop); }));
}

} // namespace dw::ui
