// Trying constraints in the background.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/rule_trial.h"

#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "ui/charts/effect_chart.h"
#include "ui/document/core_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QtConcurrent/QtConcurrentRun>
#include <algorithm>
#include <set>

namespace dw::ui {

namespace {

constexpr std::int64_t kMarginalRows = 8'000;
constexpr std::size_t kMostMarginals = 6;
constexpr int kPause = 200;

using Summaries = std::vector<std::shared_ptr<const ColumnSummary>>;

/// The name by which compile() calls a constraint.
std::string ruleName(const ConstraintDesign& constraint)
{
    return constraint.name.empty() ? "(" + constraint.sql + ")" : "'" + constraint.name + "'";
}

/// One summary for each of the columns; all null when rows cannot be made.
Summaries summariesOf(const Plan& plan, std::size_t table, const std::vector<std::size_t>& columns)
{
    Summaries summaries(columns.size());
    std::vector<int> wanted;
    for (const std::size_t column : columns)
        if (const int slot = plan.tables[table].cleanSlot(column); slot >= 0)
            wanted.push_back(slot);
    Evaluator evaluator(plan, table, wanted);
    const std::int64_t rows = std::min(plan.tables[table].rows, kMarginalRows);
    if (const Status evaluated = evaluator.evaluate(RowSet::range(0, static_cast<std::size_t>(rows))); !evaluated)
        return summaries;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (const int slot = plan.tables[table].cleanSlot(columns[i]); slot >= 0)
            summaries[i] = std::make_shared<const ColumnSummary>(summarize(evaluator.slot(slot), {40, 12}));
    return summaries;
}

std::vector<RuleMarginal> marginalsOf(const Project& project, const Plan& plan, std::size_t table,
                                      std::size_t constraint, const RuleGroupReport* group)
{
    std::vector<RuleMarginal> marginals;
    if (group == nullptr || constraint >= project.tables[table].constraints.size())
        return marginals;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < project.tables[table].columns.size(); ++i)
        for (const RuleEffect& effect : group->effects)
            if (effect.column == project.tables[table].columns[i].name)
                columns.push_back(i);
    Project without = project;
    auto& rules = without.tables[table].constraints;
    rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(constraint));
    const std::shared_ptr<const Plan> other = compile(without).partial;
    const Summaries before = summariesOf(*other, table, columns);
    const Summaries after = group->impossible ? Summaries(columns.size()) : summariesOf(plan, table, columns);
    std::vector<std::pair<double, RuleMarginal>> ranked;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const double size = before[i] && after[i] ? effectSize(*before[i], *after[i]) : 0;
        ranked.push_back(
            {size, {QString::fromStdString(project.tables[table].columns[columns[i]].name), before[i], after[i]}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (auto& [size, marginal] : ranked)
        if (marginals.size() < kMostMarginals)
            marginals.push_back(std::move(marginal));
    return marginals;
}

RuleFindings tryRules(const Project& project, const std::shared_ptr<const Plan>& plan, int table, int constraint,
                      const std::stop_token& stop)
{
    RuleFindings findings;
    const auto at = static_cast<std::size_t>(table);
    if (at >= plan->tables.size())
        return findings;
    Result<std::vector<RuleGroupReport>> reports = checkRules(project, *plan, stop);
    if (!reports) {
        findings.failure = coreText(reports.error().message);
        return findings;
    }
    for (RuleGroupReport& report : *reports)
        if (report.table == plan->tables[at].name)
            findings.groups.push_back(std::move(report));
    if (constraint >= 0 && constraint < static_cast<int>(project.tables[at].constraints.size())) {
        const auto found = findings.find(project.tables[at].constraints[static_cast<std::size_t>(constraint)]);
        findings.marginals = marginalsOf(project, *plan, at, static_cast<std::size_t>(constraint), found.group);
    }
    return findings;
}

} // namespace

RuleFindings::Found RuleFindings::find(const ConstraintDesign& constraint) const
{
    const std::string name = ruleName(constraint);
    for (const RuleGroupReport& group : groups)
        for (std::size_t i = 0; i < group.names.size(); ++i)
            if (group.names[i] == name)
                return {&group, i};
    return {};
}

RuleTrials::RuleTrials(Document& document, int table, int constraint, QObject* parent)
    : QObject(parent), m_document(document), m_table(table), m_constraint(constraint)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &RuleTrials::begin);
    connect(&document, &Document::planChanged, this, [this] {
        m_stop.request_stop();
        m_timer.start();
        emit started();
    });
    connect(&m_watcher, &QFutureWatcher<RuleFindings>::finished, this, [this] {
        if (m_timer.isActive())
            return; // the answer to what was asked before
        m_findings = m_watcher.result();
        emit updated();
    });
    begin();
}

RuleTrials::~RuleTrials()
{
    m_stop.request_stop();
}

void RuleTrials::begin()
{
    if (m_watcher.isRunning()) {
        m_timer.start(); // it is stopping
        return;
    }
    m_stop = {};
    m_watcher.setFuture(QtConcurrent::run(
        [project = m_document.project(), plan = m_document.plan(), table = m_table, constraint = m_constraint,
         stop = m_stop.get_token()] { return tryRules(project, plan, table, constraint, stop); }));
}

QString clashWords(const RuleGroupReport& group)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("dw::ui::RuleTrials", text); };
    QStringList names;
    for (const std::string& name : group.clashing)
        names << coreValue(name);
    QString words;
    if (names.size() == 1)
        words = say("No draw keeps %1.").arg(names.first());
    else
        words = say("%1 cannot be kept together.").arg(names.join(say(" and ")));
    words += QLatin1Char(' ') + say("Row %1 was drawn %2 times.")
                                    .arg(QLocale().toString(static_cast<qlonglong>(group.exampleRow)),
                                         QLocale().toString(static_cast<qlonglong>(group.draws)));
    if (!group.example.empty())
        words += QLatin1Char('\n') + say("The draw that came closest: %1").arg(QString::fromStdString(group.example));
    return words;
}

} // namespace dw::ui
