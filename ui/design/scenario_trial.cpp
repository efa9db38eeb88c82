// Trying scenarios in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/scenario_trial.h"

#include "core/engine/compile.h"
#include "core/project/control.h"
#include "ui/document/core_text.h"

#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>

namespace dw::ui {

namespace {

constexpr std::size_t kMostEffects = 6;
constexpr int kPause = 200;

void findEffects(const Project& project, const Plan& plan, std::size_t table, ScenarioFindings& findings)
{
    const ScenarioPlan* scenarios = scenariosOf(plan.tables[table]);
    if (scenarios == nullptr)
        return;
    Project without = project;
    setScenarios(without.tables[table], {});
    const std::shared_ptr<const Plan> population = compile(without).partial;
    const EffectRows before{*population, table, -1, -1};
    const EffectRows after{plan, table, scenarios->weightSlot, -1};
    findings.effects = columnEffects(project.tables[table], before, after, kMostEffects);
    findings.weights = slotSummary(after, scenarios->weightSlot);
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
        findings.failure = coreText(reports.error().message);
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
