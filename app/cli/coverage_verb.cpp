// datawright coverage: which combinations of values a table has, and scenarios that have all of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/coverage_verb.h"

#include "core/engine/coverage.h"

#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct CoverageArguments {
    std::string project;
    std::string table;
    std::vector<std::string> columns;
    std::size_t strength = 2;
    std::int64_t scenarioRows = 0;
    Overrides overrides;
};

std::string words(const dw::CoverageReport& report, const dw::Combination& combination)
{
    std::string text;
    for (std::size_t k = 0; k < combination.columns.size(); ++k)
        text +=
            fmt::format("{}{} = {}", k == 0 ? "" : ", ", report.columns[combination.columns[k]], combination.values[k]);
    return text;
}

void print(const dw::CoverageReport& report)
{
    constexpr std::size_t kMostLines = 50;
    fmt::print("{}: {} of {} combinations of {} columns are met in {} rows\n", report.table, report.covered(),
               report.combinations, report.strength, report.rows);
    std::size_t lines = 0;
    for (const dw::Combination& combination : report.missing)
        if (++lines <= kMostLines)
            fmt::print("  never: {}{}\n", words(report, combination),
                       combination.isPossible ? "" : " (cannot be: no scenario has it either)");
    for (const dw::Combination& combination : report.rare)
        if (++lines <= kMostLines)
            fmt::print("  {} {}: {}\n", combination.rows, combination.rows == 1 ? "row" : "rows",
                       words(report, combination));
    if (lines > kMostLines)
        fmt::print("  and {} more\n", lines - kMostLines);
}

int coverageVerb(const CoverageArguments& arguments)
{
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    const auto table = loaded.compiled.plan->findTable(arguments.table);
    if (!table) {
        fmt::print(stderr, "error: there is no table '{}'\n", arguments.table);
        return WrongUsage;
    }
    auto report =
        dw::coverageOf(loaded.project, *loaded.compiled.plan, *table, arguments.columns, arguments.strength, {});
    if (!report) {
        printError(report.error());
        return exitCodeOf(report.error());
    }
    dw::findImpossible(loaded.project, *table, *report, {});
    if (arguments.scenarioRows <= 0) {
        print(*report);
        return Done;
    }
    dw::Json scenarios = dw::Json::array();
    for (const dw::ScenarioDesign& scenario : dw::coveringScenarios(*report, arguments.scenarioRows))
        scenarios.push_back(dw::scenarioToJson(scenario));
    fmt::print("{}\n", dw::Json{{"scenarios", scenarios}}.dump(2, ' ', false, dw::Json::error_handler_t::replace));
    return Done;
}

} // namespace

void addCoverage(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<CoverageArguments>();
    CLI::App* verb = app.add_subcommand("coverage", "Count combinations of values; make scenarios that cover them all");
    verb->add_option("project", arguments->project, "Project file (*.datawright)")->required();
    verb->add_option("table", arguments->table, "Table")->required();
    verb->add_option("columns", arguments->columns, "Columns with few values, at least as many as the strength")
        ->required();
    verb->add_option("--strength", arguments->strength, "Columns to a combination")->check(CLI::Range(2, 3));
    verb->add_option("--scenarios", arguments->scenarioRows,
                     "Print scenarios of so many rows each that cover all possible combinations, as JSON");
    addOverrides(*verb, arguments->overrides);
    verb->callback([arguments, &chosen] { chosen = [arguments] { return coverageVerb(*arguments); }; });
}

} // namespace cli
