// datawright check: every problem of a project, and what it would give.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct CheckArguments {
    std::string project;
    Overrides overrides;
};

int checkVerb(const CheckArguments& arguments)
{
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    for (const dw::TableSchema& table : loaded.compiled.plan->schema.tables)
        fmt::print("{}: {} rows, {} columns\n", table.name, table.rows, table.columns.size());
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
