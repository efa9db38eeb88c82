// What the verbs of the command-line tool share: exit codes, reading a project, printing problems.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/problem.h"
#include "core/engine/compile.h"
#include "core/project/project.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>

namespace cli {

enum ExitCode : int { Done = 0, ProblemsInProject = 1, WrongUsage = 2, IoFailed = 3, Incomplete = 4, Cancelled = 130 };

/// A verb registers itself with the parser; when it was chosen, its action runs and gives the exit code.
using Action = std::function<int()>;
using AddVerb = void (*)(CLI::App& app, Action& chosen);

void addRun(CLI::App& app, Action& chosen);
void addCheck(CLI::App& app, Action& chosen);
void addPreview(CLI::App& app, Action& chosen);
void addExplain(CLI::App& app, Action& chosen);
void addInspect(CLI::App& app, Action& chosen);
void addDifficulty(CLI::App& app, Action& chosen);
void addVerify(CLI::App& app, Action& chosen);
void addReference(CLI::App& app, Action& chosen); ///< types, schema, docs
void addInfer(CLI::App& app, Action& chosen);
void addDiff(CLI::App& app, Action& chosen);
void addShell(CLI::App& app, Action& chosen); ///< completion, man

/// Changes to a project that the command line asks for.
struct Overrides {
    std::optional<std::int64_t> rows;
    std::optional<double> scale;
    std::optional<std::uint64_t> randomSeed;
};
void addOverrides(CLI::App& verb, Overrides& overrides);
void addRandomSeed(CLI::App& verb, Overrides& overrides);

struct Loaded {
    dw::Project project;
    dw::Compiled compiled;
    int exitCode = Done; ///< not Done: the reason has been printed
};
/// Reads, overrides and compiles; prints all problems to standard error.
Loaded load(const std::string& path, const Overrides& overrides);

/// Errors and warnings with their places, one a line, and how many there are.
void printProblems(const dw::Problems& problems, const std::string& path);
int exitCodeOf(const dw::Error& error);
void printError(const dw::Error& error);
/// "error: there is no table 'order'; did you mean 'orders'?", or the names there are when none is near.
void printUnknown(std::string_view what, std::string_view name, const std::vector<std::string_view>& names);
/// Position of a table in the project; nothing (and it says so) when there is none of that name.
std::optional<std::size_t> tableNamed(const Loaded& loaded, const std::string& name);

} // namespace cli
