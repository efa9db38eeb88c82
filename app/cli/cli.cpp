// Reading projects and printing what is wrong with them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/project/file.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fmt/color.h>
#include <fmt/format.h>
#include <unistd.h>

namespace cli {

namespace {

std::string painted(std::string_view text, fmt::color colour)
{
    const bool colours = ::isatty(STDERR_FILENO) != 0;
    return colours ? fmt::format(fmt::fg(colour) | fmt::emphasis::bold, "{}", text) : std::string(text);
}

void apply(const Overrides& overrides, dw::Project& project)
{
    if (overrides.randomSeed)
        project.randomSeed = *overrides.randomSeed;
    for (dw::TableDesign& table : project.tables) {
        if (!table.rows.per.empty())
            continue;
        if (overrides.rows)
            table.rows.count = *overrides.rows;
        if (overrides.scale)
            // What is too much is said when the project is compiled.
            table.rows.count = std::llround(std::min(static_cast<double>(table.rows.count) * *overrides.scale, 9e18));
    }
}

} // namespace

void addOverrides(CLI::App& verb, Overrides& overrides)
{
    verb.add_option("--rows", overrides.rows, "Rows of every table that is not counted per parent")
        ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000'000'000'000}));
    verb.add_option("--scale", overrides.scale, "Multiply the rows of every table that is not counted per parent")
        ->check(CLI::Range(0.0, 1e12));
    addRandomSeed(verb, overrides);
}

void addRandomSeed(CLI::App& verb, Overrides& overrides)
{
    verb.add_option("--random-seed", overrides.randomSeed, "Use this random seed instead of the project's")
        ->check([](const std::string& text) {
            const bool whole =
                !text.empty() && text.size() <= 20 && text.find_first_not_of("0123456789") == std::string::npos;
            return whole ? std::string() : "must be a whole number from 0 to 18446744073709551615, not " + text;
        });
}

Loaded load(const std::string& path, const Overrides& overrides)
{
    Loaded loaded;
    dw::Problems problems;
    dw::Result<dw::Project> project = dw::readProjectFile(path, problems);
    if (!project) {
        printError(project.error());
        loaded.exitCode = IoFailed;
        return loaded;
    }
    loaded.project = std::move(*project);
    apply(overrides, loaded.project);
    loaded.compiled = dw::compile(loaded.project);
    loaded.compiled.problems.all.insert(loaded.compiled.problems.all.begin(), problems.all.begin(), problems.all.end());
    if (problems.hasErrors())
        loaded.compiled.plan.reset();
    printProblems(loaded.compiled.problems, path);
    if (!loaded.compiled.plan)
        loaded.exitCode = ProblemsInProject;
    return loaded;
}

void printProblems(const dw::Problems& problems, const std::string& path)
{
    std::size_t errors = 0;
    for (const dw::Problem& problem : problems.all) {
        const bool isError = problem.severity == dw::Severity::Error;
        errors += isError ? 1 : 0;
        fmt::print(stderr, "{}: {}: {}{}\n",
                   painted(isError ? "error" : "warning", isError ? fmt::color::red : fmt::color::orange),
                   problem.pointer.empty() ? path : problem.pointer, problem.message,
                   problem.value.empty() ? "" : " (is " + problem.value + ")");
        for (const dw::Fix& fix : problem.fixes)
            fmt::print(stderr, "    fix: {}\n", fix.title);
    }
    if (errors > 0)
        fmt::print(stderr, "{} {} in {}\n", errors, errors == 1 ? "error" : "errors", path);
}

int exitCodeOf(const dw::Error& error)
{
    switch (error.kind) {
    case dw::ErrorKind::Cancelled:
        return Cancelled;
    case dw::ErrorKind::Sql:
    case dw::ErrorKind::Unsatisfiable:
        return ProblemsInProject;
    default:
        return IoFailed;
    }
}

void printError(const dw::Error& error)
{
    fmt::print(stderr, "{}: {}\n", painted("error", fmt::color::red), error.message);
}

void printUnknown(std::string_view what, std::string_view name, const std::vector<std::string_view>& names)
{
    const auto nearest = dw::nearestName(name, names);
    fmt::print(stderr, "{}: there is no {} '{}'; {}\n", painted("error", fmt::color::red), what, name,
               nearest         ? fmt::format("did you mean '{}'?", *nearest)
               : names.empty() ? "there are none."
                               : fmt::format("there is: {}", fmt::join(names, ", ")));
}

std::optional<std::size_t> tableNamed(const Loaded& loaded, const std::string& name)
{
    const auto table = loaded.compiled.plan->findTable(name);
    if (!table) {
        std::vector<std::string_view> names;
        for (const dw::TableDesign& design : loaded.project.tables)
            names.push_back(design.name);
        printUnknown("table", name, names);
    }
    return table;
}

} // namespace cli
