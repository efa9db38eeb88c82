// datawright difficulty: what learners score on a target, the best that can be scored, and dials that change both.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/difficulty/dials.h"
#include "core/difficulty/difficulty.h"
#include "core/project/file.h"

#include <cstdio>
#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct DifficultyArguments {
    std::string source;
    std::string table;
    dw::DifficultyRoles roles;
    dw::DifficultySettings settings;
    std::string format = "text";
    Overrides overrides;
    std::array<std::optional<double>, dw::kDials.size()> dials;
    std::string value;
    std::string write;
};

int print(const dw::DifficultyReport& report, const DifficultyArguments& arguments)
{
    dw::Problems problems = report.problems;
    for (dw::Problem& problem : problems.all)
        problem.pointer = "--" + problem.pointer.substr(1, problem.pointer.find('/', 1) - 1);
    printProblems(problems, arguments.source);
    if (problems.hasErrors())
        return WrongUsage;
    const std::string text = arguments.format == "json"
                                 ? dw::jsonReport(report).dump(2, ' ', false, dw::Json::error_handler_t::replace) + '\n'
                                 : dw::textReport(report);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? Done : IoFailed;
}

bool turnsDials(const DifficultyArguments& arguments)
{
    return std::any_of(arguments.dials.begin(), arguments.dials.end(),
                       [](const auto& dial) { return dial.has_value(); });
}

/// The value that is told from the rest: the one named, else true, else the last.
dw::Json toldValue(const DifficultyArguments& arguments, const dw::Column& target)
{
    if (!arguments.value.empty())
        return arguments.value;
    if (target.type == dw::DataType::Bool)
        return "true";
    const dw::ClassValues classes(target, dw::kMostClasses);
    return classes.size() > 0 ? classes.labels().back() : "";
}

/// Turns the dials and compiles again. False after a problem.
bool turnDials(const DifficultyArguments& arguments, std::size_t table, Loaded& loaded)
{
    const auto rows = dw::rowsOfTable(loaded.compiled.plan, table, arguments.settings.rows);
    const auto place = rows ? rows->schema.find(arguments.roles.target) : std::nullopt;
    if (!place)
        return true; // measuring reports it
    const std::vector<dw::FollowedColumn> followed = dw::followedColumns(*rows, arguments.roles.target);
    for (std::size_t k = 0; k < dw::kDials.size(); ++k)
        if (const std::optional<double> setting = arguments.dials[k])
            dw::setDial(loaded.project.tables[table], arguments.roles.target,
                        toldValue(arguments, rows->columns[*place]), dw::kDials[k],
                        *setting > 0 ? setting : std::nullopt, followed);
    loaded.compiled = dw::compile(loaded.project);
    printProblems(loaded.compiled.problems, arguments.source);
    return loaded.compiled.plan != nullptr;
}

int measureTable(const DifficultyArguments& arguments)
{
    Loaded loaded = load(arguments.source, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    const std::vector<dw::TablePlan>& tables = loaded.compiled.plan->tables;
    if (arguments.table.empty() && tables.size() != 1) {
        fmt::print(stderr, "error: say which --table\n");
        return WrongUsage;
    }
    const auto table = arguments.table.empty() ? std::optional<std::size_t>(0) : tableNamed(loaded, arguments.table);
    if (!table)
        return WrongUsage;
    if (turnsDials(arguments) && !turnDials(arguments, *table, loaded))
        return ProblemsInProject;
    const auto report = dw::measureDifficulty(loaded.compiled.plan, *table, arguments.roles, arguments.settings);
    if (!report) {
        printError(report.error());
        return exitCodeOf(report.error());
    }
    const int printed = print(*report, arguments);
    if (printed != Done || arguments.write.empty())
        return printed;
    if (const dw::Status written = dw::writeProjectFile(loaded.project, arguments.write); !written) {
        printError(written.error());
        return IoFailed;
    }
    return Done;
}

int measureFile(const DifficultyArguments& arguments)
{
    if (turnsDials(arguments) || !arguments.write.empty()) {
        fmt::print(stderr, "error: only a project has dials\n");
        return WrongUsage;
    }
    const dw::Result<dw::InspectedRows> rows = dw::rowsOfFile(arguments.source);
    if (!rows) {
        printError(rows.error());
        return IoFailed;
    }
    const auto report = dw::measureDifficulty(*rows, arguments.roles, arguments.settings);
    if (!report) {
        printError(report.error());
        return exitCodeOf(report.error());
    }
    return print(*report, arguments);
}

void addDials(CLI::App& verb, DifficultyArguments& a)
{
    const auto dial = [&](const char* option, dw::Dial which, const char* help, double most) {
        verb.add_option(option, a.dials[static_cast<std::size_t>(which)], help)
            ->check(CLI::Range(0.0, most))
            ->group("Dials, 0 takes one away");
    };
    dial("--label-noise", dw::Dial::LabelNoise, "Share of labels that are wrong", 1);
    dial("--overlap", dw::Dial::ClassOverlap, "Share of rows in which even the best possible guess is wrong", 0.499);
    dial("--imbalance", dw::Dial::ClassImbalance, "Share of rows with the value", 0.999);
    dial("--boundary", dw::Dial::BoundaryShare, "Share of rows near the boundary between the classes", 0.999);
    dial("--irrelevant", dw::Dial::IrrelevantColumns, "Columns that tell nothing", 200);
    dial("--redundant", dw::Dial::RedundantColumns, "Columns that follow another one", 200);
    verb.add_option("--value", a.value, "Value that dials mean; true, or the last, by itself")
        ->group("Dials, 0 takes one away");
    verb.add_option("--write", a.write, "Write the project with these dials to a file")
        ->group("Dials, 0 takes one away");
}

} // namespace

void addDifficulty(CLI::App& app, Action& chosen)
{
    const auto a = std::make_shared<DifficultyArguments>();
    CLI::App* verb =
        app.add_subcommand("difficulty", "Measure how well learners tell a column from the others, and the "
                                         "best possible score");
    verb->add_option("source", a->source, "Project (*.datawright), or CSV, Parquet or JSON file")->required();
    verb->add_option("--table,-t", a->table, "Table of the project; not needed when there is one");
    verb->add_option("--target,-y", a->roles.target, "Column that is to be told, of at most ten values")->required();
    verb->add_option("--features", a->roles.features, "Columns to learn from; all others by themselves")
        ->delimiter(',');
    verb->add_option("--sample", a->settings.rows, "Rows to look at")->check(CLI::Range(50, 1'000'000));
    verb->add_option("--folds", a->settings.folds, "Parts that are predicted from the others in turn")
        ->check(CLI::Range(2, 20));
    verb->add_option("--confidence", a->settings.confidence, "Of intervals")->check(CLI::Range(0.5, 0.9999));
    verb->add_option("--format,-f", a->format, "text or json")->check(CLI::IsMember({"text", "json"}));
    addOverrides(*verb, a->overrides);
    addDials(*verb, *a);
    verb->callback([a, &chosen] {
        chosen = [a] { return a->source.ends_with(".datawright") ? measureTable(*a) : measureFile(*a); };
    });
}

} // namespace cli
