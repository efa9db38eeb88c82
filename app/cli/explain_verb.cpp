// datawright explain: why a value is what it is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/explain.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct ExplainArguments {
    std::string project;
    std::string table;
    std::string column;
    std::int64_t row = 0;
    Overrides overrides;
};

int explainVerb(const ExplainArguments& arguments)
{
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    const dw::Plan& plan = *loaded.compiled.plan;
    const auto table = tableNamed(loaded, arguments.table);
    if (!table)
        return WrongUsage;
    const std::vector<dw::ColumnDesign>& columns = loaded.project.tables[*table].columns;
    const auto column = std::find_if(columns.begin(), columns.end(), [&arguments](const dw::ColumnDesign& design) {
        return design.name == arguments.column;
    });
    if (column == columns.end() || arguments.row < 0 || arguments.row >= plan.tables[*table].writtenRows()) {
        std::vector<std::string_view> names;
        for (const dw::ColumnDesign& design : columns)
            names.push_back(design.name);
        if (column == columns.end())
            printUnknown("column", arguments.column, names);
        else
            fmt::print(stderr, "error: '{}' has rows 0 to {}\n", arguments.table,
                       plan.tables[*table].writtenRows() - 1);
        return WrongUsage;
    }
    const dw::Result<dw::Explanation> explanation = dw::explainValue(
        loaded.project, plan, *table, static_cast<std::size_t>(column - columns.begin()), arguments.row);
    if (!explanation) {
        printError(explanation.error());
        return exitCodeOf(explanation.error());
    }
    for (const std::string& line : explanation->lines)
        fmt::print("{}\n", line);
    return Done;
}

} // namespace

void addExplain(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<ExplainArguments>();
    CLI::App* verb = app.add_subcommand("explain", "Tell in words why a value is what it is");
    verb->add_option("project", arguments->project, "Project file (*.datawright)")->required();
    verb->add_option("table", arguments->table, "Table")->required();
    verb->add_option("column", arguments->column, "Column")->required();
    verb->add_option("row", arguments->row, "Row number, from 0")->required();
    addOverrides(*verb, arguments->overrides);
    verb->callback([arguments, &chosen] { chosen = [arguments] { return explainVerb(*arguments); }; });
}

} // namespace cli
