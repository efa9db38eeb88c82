// datawright verify: are the files of a run whole, and does their definition still make them?
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/verify.h"

#include <fmt/format.h>
#include <memory>
#include <random>

namespace cli {

namespace {

struct VerifyArguments {
    std::string directory;
    std::optional<std::size_t> sample;
    int threads = 0;
};

void printVerdict(const dw::FileVerdict& verdict)
{
    using State = dw::FileVerdict::State;
    if (verdict.state == State::Whole)
        fmt::print("whole    {}{}\n", verdict.name, verdict.remade ? " (made again, the same bytes)" : "");
    else
        fmt::print("{}  {}: {}\n", verdict.state == State::Missing ? "missing" : "changed", verdict.name,
                   verdict.detail);
}

int verifyVerb(const VerifyArguments& arguments)
{
    dw::VerifyOptions options;
    options.threads = arguments.threads;
    options.everything = !arguments.sample;
    options.sampleFiles = arguments.sample.value_or(0);
    options.sampleSeed = std::random_device{}();
    const dw::Result<dw::VerifyReport> report = dw::verify(arguments.directory, options, {}, {});
    if (!report) {
        printError(report.error());
        return exitCodeOf(report.error());
    }
    std::size_t missing = 0;
    std::size_t changed = 0;
    for (const dw::FileVerdict& verdict : report->files) {
        printVerdict(verdict);
        missing += verdict.state == dw::FileVerdict::State::Missing ? 1 : 0;
        changed += verdict.state == dw::FileVerdict::State::Changed ? 1 : 0;
    }
    fmt::print("{} files: {} whole, {} changed, {} missing\n", report->files.size(),
               report->files.size() - missing - changed, changed, missing);
    if (missing > 0)
        fmt::print("What is missing can be made by the same run with --resume.\n");
    if (changed > 0)
        return ProblemsInProject;
    return missing > 0 ? Incomplete : Done;
}

} // namespace

void addVerify(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<VerifyArguments>();
    CLI::App* verb =
        app.add_subcommand("verify", "Check the files of a run: by their hashes, and by making them again");
    verb->add_option("directory", arguments->directory, "Output directory of a run")->required();
    verb->add_option("--sample", arguments->sample, "Make only so many files again, chosen at random");
    verb->add_option("--threads,-j", arguments->threads, "Threads (default: all processors)")
        ->check(CLI::Range(0, 1024));
    verb->callback([arguments, &chosen] { chosen = [arguments] { return verifyVerb(*arguments); }; });
}

} // namespace cli
