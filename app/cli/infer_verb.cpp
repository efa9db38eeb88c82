// datawright infer and diff: a first project from files, and what differs between two projects.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/infer/infer.h"
#include "core/project/compare.h"
#include "core/project/file.h"

#include <fmt/format.h>
#include <memory>

namespace cli {

namespace {

struct InferArguments {
    std::vector<std::string> files;
    std::string out;
    dw::InferOptions options;
};

void printNotes(const dw::Inferred& inferred)
{
    for (const dw::InferenceNote& note : inferred.notes)
        fmt::print(stderr, "{}{}{}: {}{}{}\n", note.table, note.column.empty() ? "" : ".", note.column, note.found,
                   note.made.empty() ? "" : " -> ", note.made);
    if (inferred.rows > 0)
        fmt::print(stderr,
                   "The project copies shapes of the data (shares, ranges, quantiles), no rows. Check that these "
                   "may be shared before you share it.\n");
}

int inferVerb(const InferArguments& arguments)
{
    const std::vector<std::filesystem::path> files(arguments.files.begin(), arguments.files.end());
    const dw::Result<dw::Inferred> inferred = dw::inferProject(files, arguments.options);
    if (!inferred) {
        printError(inferred.error());
        return IoFailed;
    }
    printNotes(*inferred);
    if (arguments.out.empty()) {
        fmt::print("{}", dw::writeProject(inferred->project));
        return Done;
    }
    if (const dw::Status written = dw::writeProjectFile(inferred->project, arguments.out); !written) {
        printError(written.error());
        return IoFailed;
    }
    return Done;
}

struct DiffArguments {
    std::string before;
    std::string after;
};

std::string placeOf(const dw::Difference& difference)
{
    std::string place = difference.table;
    if (!difference.name.empty())
        place += (place.empty() ? "" : ".") + difference.name;
    if (!difference.key.empty())
        place += (place.empty() ? "" : " ") + difference.key;
    return place;
}

int diffVerb(const DiffArguments& arguments)
{
    dw::Problems problems;
    const dw::Result<dw::Project> before = dw::readProjectFile(arguments.before, problems);
    const dw::Result<dw::Project> after = dw::readProjectFile(arguments.after, problems);
    if (!before || !after) {
        printError(before ? after.error() : before.error());
        return IoFailed;
    }
    using Kind = dw::Difference::Kind;
    for (const dw::Difference& difference : dw::compareProjects(*before, *after)) {
        const std::string place = placeOf(difference);
        switch (difference.kind) {
        case Kind::Added:
            fmt::print("+ {}: {}\n", place, dw::shortJson(difference.after, 200));
            break;
        case Kind::Removed:
            fmt::print("- {}: {}\n", place, dw::shortJson(difference.before, 200));
            break;
        case Kind::Moved:
            fmt::print("~ {}: moved\n", place);
            break;
        case Kind::Changed:
            fmt::print("~ {}: {} -> {}\n", place, dw::shortJson(difference.before, 200),
                       dw::shortJson(difference.after, 200));
            break;
        }
    }
    return Done;
}

} // namespace

void addInfer(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<InferArguments>();
    CLI::App* verb =
        app.add_subcommand("infer", "Make a first project from data files or from CREATE TABLE statements");
    verb->add_option("files", arguments->files, "CSV, TSV, JSON or Parquet files, one a table; or one SQL file")
        ->required();
    verb->add_option("--out", arguments->out, "Write the project to this file instead of standard output");
    verb->add_option("--max-categories", arguments->options.maximumCategories,
                     "Most values of a text column that are copied with their shares")
        ->check(CLI::Range(2, 100'000));
    verb->add_option("--min-correlation", arguments->options.leastCorrelation,
                     "Leave out Spearman correlations nearer to 0 than this; 2 leaves out all")
        ->check(CLI::Range(0.0, 2.0));
    verb->callback([arguments, &chosen] { chosen = [arguments] { return inferVerb(*arguments); }; });
}

void addDiff(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<DiffArguments>();
    CLI::App* verb = app.add_subcommand("diff", "Tell which tables and columns differ between two projects");
    verb->add_option("before", arguments->before, "Project file (*.datawright)")->required();
    verb->add_option("after", arguments->after, "Project file (*.datawright)")->required();
    verb->callback([arguments, &chosen] { chosen = [arguments] { return diffVerb(*arguments); }; });
}

} // namespace cli
