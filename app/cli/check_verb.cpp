// datawright check: every problem of a project, and what it would give.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/check_rules.h"

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

int checkVerb(const CheckArguments& arguments)
{
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    for (const dw::TableSchema& table : loaded.compiled.plan->schema.tables)
        fmt::print("{}: {} rows, {} columns\n", table.name, table.rows, table.columns.size());
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
