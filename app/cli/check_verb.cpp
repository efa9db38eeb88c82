// datawright check: every problem of a project, and what it would give.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/check_rules.h"
#include "core/engine/scenario_report.h"
#include "core/engine/target_report.h"

#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct CheckArguments {
    std::string project;
    Overrides overrides;
};

void printRules(const dw::RuleGroupReport& report)
{
    fmt::print("{}: rules, tried on {} rows:\n", report.table, report.rows);
    for (std::size_t i = 0; i < report.names.size(); ++i)
        fmt::print("  {} is kept by {:.1f} % of first draws\n", report.names[i], report.accepted[i] * 100);
    if (report.names.size() > 1)
        fmt::print("  all of them by {:.1f} %\n", report.acceptedTogether * 100);
    if (report.impossible) {
        fmt::print(stderr, "error: {}: row {} keeps {} at none of {} draws; the nearest was {}\n", report.place,
                   report.exampleRow, fmt::join(report.clashing, " and "), report.draws, report.example);
        return;
    }
    for (const dw::RuleEffect& effect : report.effects)
        fmt::print("  {}: {} {:.6g} before, {:.6g} after\n", effect.column, effect.measure, effect.before,
                   effect.after);
}

void printScenario(const dw::ScenarioFacts& facts, double meanWeight)
{
    fmt::print("  {}: {} rows", facts.name, facts.rows);
    if (facts.outside) {
        fmt::print(", {} set whatever would have made it: no sample of the population, weight 0\n",
                   fmt::join(facts.direct, " and "));
        return;
    }
    fmt::print("; truly {:.4g} % of the population", facts.prevalence * 100);
    if (facts.prevalence > 0)
        fmt::print(" (1 in {:.6g}{})", 1 / facts.prevalence,
                   facts.prevalenceError > 0
                       ? fmt::format(", estimated to within {:.2g} %", facts.prevalenceError / facts.prevalence * 100)
                       : ", known exactly");
    fmt::print("; weight {:.4g}\n", meanWeight);
    if (!facts.direct.empty())
        fmt::print("    {} conditioned directly, at no cost\n", fmt::join(facts.direct, " and "));
    if (!facts.conditional.empty())
        fmt::print("    {} conditioned row by row, given what it depends on\n", fmt::join(facts.conditional, " and "));
    if (facts.redrawn.empty() && facts.acceptance < 1)
        fmt::print("    {:.3g} draws a row\n", facts.drawsPerRow());
    if (!facts.redrawn.empty())
        fmt::print("    drawn again until {}: {:.3g} draws a row, because {}\n", facts.redrawn, facts.drawsPerRow(),
                   facts.why.empty() ? "rows may be empty there" : facts.why);
}

void printScenarios(const dw::ScenarioReport& report)
{
    fmt::print("{}: scenarios; {} of {} rows are of none, weight {:.4g}\n", report.table, report.baseRows, report.rows,
               report.meanWeights.front());
    for (std::size_t k = 0; k < report.scenarios.size(); ++k)
        printScenario(report.scenarios[k], report.meanWeights[k + 1]);
    fmt::print(
        "  weighted results are as sure as those of {:.0f} plain rows (effective sample size); weights {:.4g} to "
        "{:.4g}, mean {:.4g}\n",
        report.effectiveRows, report.smallestWeight, report.largestWeight, report.meanWeight);
    if (report.baseRows == 0)
        fmt::print("  every row is of a scenario: weighted results describe only what the scenarios cover\n");
}

void printTargets(const dw::TargetReport& report)
{
    fmt::print("{}: targets, measured on {} rows\n", report.table, report.rows);
    for (const dw::TargetOutcome& target : report.targets) {
        fmt::print("  {}\n", target.name);
        for (const dw::TargetLine& line : target.lines)
            fmt::print("    {}: asked {:.4g} %, reached {:.4g} % (+-{:.2g} by sampling), before {:.4g} %\n",
                       line.group.empty() ? "all rows" : line.group, line.asked * 100, line.reached * 100,
                       1.96 * line.standardError * 100, line.before * 100);
        for (const std::string& why : target.notMet)
            fmt::print("    not met: {}\n", why);
    }
    for (const dw::MovedColumn& moved : report.moved)
        if (!moved.asked)
            fmt::print("  moved with it: {}, {} {:.6g} before, {:.6g} after\n", moved.column, moved.measure,
                       moved.before, moved.after);
}

int checkVerb(const CheckArguments& arguments)
{
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    for (const dw::TableSchema& table : loaded.compiled.plan->schema.tables)
        fmt::print("{}: {} rows, {} columns\n", table.name, table.rows, table.columns.size());
    const auto scenarios = dw::reportScenarios(*loaded.compiled.plan, {});
    if (!scenarios) {
        printError(scenarios.error());
        return exitCodeOf(scenarios.error());
    }
    for (const dw::ScenarioReport& report : *scenarios)
        printScenarios(report);
    const auto targets = dw::reportTargets(loaded.project, {});
    if (!targets) {
        printError(targets.error());
        return exitCodeOf(targets.error());
    }
    for (const dw::TargetReport& report : *targets)
        printTargets(report);
    const auto reports = dw::checkRules(loaded.project, *loaded.compiled.plan, {});
    if (!reports) {
        printError(reports.error());
        return exitCodeOf(reports.error());
    }
    bool possible = true;
    for (const dw::RuleGroupReport& report : *reports) {
        printRules(report);
        possible = possible && !report.impossible;
    }
    if (!possible)
        return ProblemsInProject;
    fmt::print("No problems.\n");
    return Done;
}

} // namespace

void addCheck(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<CheckArguments>();
    CLI::App* verb = app.add_subcommand("check", "Report every problem of a project");
    verb->add_option("project", arguments->project, "Project file (*.datawright)")->required();
    addOverrides(*verb, arguments->overrides);
    verb->callback([arguments, &chosen] { chosen = [arguments] { return checkVerb(*arguments); }; });
}

} // namespace cli
