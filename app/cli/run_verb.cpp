// datawright run: executes a project, shows progress, stops cleanly on signals.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "core/engine/row_facts.h"
#include "core/engine/run.h"
#include "core/project/control.h"
#include "core/registry/registry.h"

#include <csignal>
#include <fmt/format.h>
#include <memory>
#include <thread>
#include <unistd.h>

namespace cli {

namespace {

struct RunArguments {
    std::string project;
    Overrides overrides;
    std::string out;
    std::vector<std::string> formats;
    std::vector<std::string> tables;
    std::string levels;
    std::string shard = "1/1";
    std::string progress = "auto";
    int threads = 0;
    bool resume = false;
    bool overwrite = false;
    bool dryRun = false;
};

bool parseShard(const std::string& text, dw::RunOptions& options)
{
    int number = 0;
    int count = 0;
    int end = 0;
    if (std::sscanf(text.c_str(), "%d/%d%n", &number, &count, &end) != 2 ||
        static_cast<std::size_t>(end) != text.size())
        return false;
    options.shard = number - 1;
    options.shards = count;
    return count >= 1 && count <= 99'999 && number >= 1 && number <= count;
}

std::string shortCount(double value)
{
    for (const auto& [size, suffix] : {std::pair{1e12, "T"}, {1e9, "G"}, {1e6, "M"}, {1e3, "k"}})
        if (value >= size)
            return fmt::format("{:.1f} {}", value / size, suffix);
    return fmt::format("{:.0f} ", value);
}

std::string shortTime(double seconds)
{
    if (seconds < 60)
        return fmt::format("{:.0f} s", seconds);
    return fmt::format("{:.0f}:{:02.0f} min", std::floor(seconds / 60), std::fmod(seconds, 60));
}

void printBar(const dw::RunProgress& progress)
{
    const double share =
        progress.rowsTotal > 0 ? static_cast<double>(progress.rowsDone) / static_cast<double>(progress.rowsTotal) : 1;
    const double speed = progress.seconds > 0 ? static_cast<double>(progress.rowsDone) / progress.seconds : 0;
    const double left = speed > 0 ? static_cast<double>(progress.rowsTotal - progress.rowsDone) / speed : 0;
    const auto filled = static_cast<std::size_t>(share * 30);
    std::string bar;
    for (std::size_t i = 0; i < 30; ++i)
        bar += i < filled ? "━" : "─";
    fmt::print(stderr, "\r{} {:5.1f} %  {}rows/s  {} left  {}\x1b[K", bar, share * 100, shortCount(speed),
               shortTime(left), progress.file);
    std::fflush(stderr);
}

void printLine(const dw::RunProgress& progress)
{
    fmt::print(stderr, "{}: {} of {} rows, {} of {} files, {:.1f} s\n", progress.file, progress.rowsDone,
               progress.rowsTotal, progress.filesDone, progress.filesTotal, progress.seconds);
}

void printJson(const dw::RunProgress& progress)
{
    const dw::Json json{{"table", progress.table},
                        {"file", progress.file},
                        {"rows_done", progress.rowsDone},
                        {"rows_total", progress.rowsTotal},
                        {"bytes", progress.bytes},
                        {"files_done", progress.filesDone},
                        {"files_total", progress.filesTotal},
                        {"seconds", progress.seconds}};
    fmt::print(stderr, "{}\n", json.dump());
}

std::function<void(const dw::RunProgress&)> progressPrinter(const std::string& kind)
{
    if (kind == "none" || (kind == "auto" && ::isatty(STDERR_FILENO) == 0))
        return {};
    if (kind == "plain")
        return printLine;
    return kind == "json" ? printJson : printBar;
}

/// Signals are taken by one thread that waits for them; nothing runs in a signal handler.
class StopOnSignal
{
public:
    StopOnSignal()
    {
        sigemptyset(&m_set);
        for (const int signal : {SIGINT, SIGTERM, SIGUSR2})
            sigaddset(&m_set, signal);
        pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
        m_thread = std::jthread([this] {
            int signal = 0;
            sigwait(&m_set, &signal);
            if (signal != SIGUSR2)
                m_source.request_stop();
        });
    }
    ~StopOnSignal() { pthread_kill(m_thread.native_handle(), SIGUSR2); }
    std::stop_token token() const { return m_source.get_token(); }

private:
    sigset_t m_set{};
    std::stop_source m_source;
    std::jthread m_thread;
};

/// Nothing after a problem, which has been printed.
std::optional<std::vector<dw::RunOutput>> chosenOutputs(const RunArguments& arguments, const dw::Project& project)
{
    if (arguments.formats.empty())
        return dw::outputsOf(project);
    dw::Project asked = project;
    asked.outputs.clear();
    for (const std::string& format : arguments.formats) {
        if (dw::findSink(format) == nullptr) {
            std::vector<std::string_view> ids;
            for (const dw::SinkType& sink : dw::sinkTypes())
                ids.push_back(sink.id);
            printUnknown("format", format, ids);
            return std::nullopt;
        }
        // The project's own parameters for that format, if it has any.
        dw::OutputDesign design{format, dw::Json::object(), dw::Json::object()};
        for (const dw::OutputDesign& own : project.outputs)
            if (own.sink == format)
                design = own;
        asked.outputs.push_back(std::move(design));
    }
    return dw::outputsOf(asked);
}

void printDone(const dw::Manifest& manifest, const std::string& out)
{
    std::uint64_t bytes = 0;
    for (const dw::FileRecord& file : manifest.files)
        bytes += file.bytes;
    fmt::print("{} rows in {:.2f} s ({}rows/s), {} files, {}B, in {}\n", manifest.rowsWritten, manifest.seconds,
               shortCount(manifest.seconds > 0 ? static_cast<double>(manifest.rowsWritten) / manifest.seconds : 0),
               manifest.files.size(), shortCount(static_cast<double>(bytes)), out);
    for (const dw::FaultRecord& fault : manifest.faults)
        fmt::print(stderr, "warning: {}: {} rows are null because '{}' was {} (first at row {})\n", fault.pointer,
                   fault.rows, fault.parameter, fault.value, fault.firstRow);
}

/// True when the directory holds an unfinished run of this very project.
bool canBeResumed(const dw::RunOptions& options, const dw::Project& project)
{
    const auto manifest = dw::readManifest(options.directory / dw::manifestFileName(options.shard, options.shards));
    return manifest && !manifest->complete && manifest->projectHash == dw::projectHash(project);
}

/// Writes one set of files, and says so.
int writeOnce(const Loaded& loaded, const std::vector<dw::RunOutput>& outputs, const dw::RunOptions& options,
              const RunArguments& arguments, const std::stop_token& stop)
{
    const auto print = progressPrinter(arguments.progress);
    const dw::Result<dw::Manifest> manifest =
        dw::run(loaded.project, *loaded.compiled.plan, outputs, options, stop, print);
    if (print && arguments.progress != "plain" && arguments.progress != "json")
        fmt::print(stderr, "\r\x1b[K");
    if (!manifest) {
        printError(manifest.error());
        if (canBeResumed(options, loaded.project))
            fmt::print(stderr, "What was finished is kept: the same command with --resume goes on from there.\n");
        return exitCodeOf(manifest.error());
    }
    printDone(*manifest, options.directory.string());
    return Done;
}

/// One set of files for each level of the table's curriculum, in a directory of its name.
int writeLevels(const Loaded& loaded, const std::vector<dw::RunOutput>& outputs, dw::RunOptions options,
                const RunArguments& arguments, const std::stop_token& stop)
{
    const auto table = tableNamed(loaded, arguments.levels);
    if (!table)
        return WrongUsage;
    const dw::TableDesign& design = loaded.project.tables[*table];
    const auto curriculum = dw::curriculumOf(design);
    const dw::ColumnDesign* column = dw::levelColumnOf(design);
    if (!curriculum || column == nullptr) {
        fmt::print(stderr, "error: '{}' {}\n", design.name,
                   curriculum ? "needs a visible column of its levels: {\"name\": \"difficulty\", \"sql\": "
                                "\"difficulty_level()\"}"
                              : "has no curriculum: {\"curriculum\": {\"target\": …}}");
        return WrongUsage;
    }
    options.tables = {design.name};
    const std::filesystem::path directory = options.directory;
    for (const auto& [level, share] : curriculum->levels) {
        options.directory = directory / level;
        options.kept = dw::KeptRows{column->name, level};
        if (const int code = writeOnce(loaded, outputs, options, arguments, stop); code != Done)
            return code;
    }
    return Done;
}

int runVerb(const RunArguments& arguments)
{
    dw::RunOptions options;
    if (!parseShard(arguments.shard, options)) {
        fmt::print(stderr, "error: --shard must be like 2/8, not {}\n", arguments.shard);
        return WrongUsage;
    }
    // Before anything starts a thread, so that all of them leave the signals to the one that waits.
    const StopOnSignal stop;
    const Loaded loaded = load(arguments.project, arguments.overrides);
    if (loaded.exitCode != Done)
        return loaded.exitCode;
    for (const std::string& table : arguments.tables)
        if (!tableNamed(loaded, table))
            return WrongUsage;
    const auto outputs = chosenOutputs(arguments, loaded.project);
    if (!outputs)
        return WrongUsage;
    options.directory = arguments.out.empty()
                            ? (loaded.project.name.empty() ? "datawright-out" : loaded.project.name + "-out")
                            : arguments.out;
    options.tables = arguments.tables;
    options.threads = arguments.threads;
    options.resume = arguments.resume;
    options.overwrite = arguments.overwrite;
    if (arguments.dryRun) {
        for (const dw::TableSchema& table : loaded.compiled.plan->schema.tables)
            fmt::print("{}: {} rows, {} columns\n", table.name, table.rows, table.columns.size());
        for (const dw::RunOutput& output : *outputs)
            fmt::print("would be written as {} to {}\n", output.sink, options.directory.string());
        return Done;
    }
    return arguments.levels.empty() ? writeOnce(loaded, *outputs, options, arguments, stop.token())
                                    : writeLevels(loaded, *outputs, options, arguments, stop.token());
}

} // namespace

void addRun(CLI::App& app, Action& chosen)
{
    const auto arguments = std::make_shared<RunArguments>();
    CLI::App* verb = app.add_subcommand("run", "Execute a project: write all its rows");
    verb->add_option("project", arguments->project, "Project file (*.datawright)")->required();
    verb->add_option("--out,-o", arguments->out, "Output directory (default: NAME-out)");
    verb->add_option("--format,-f", arguments->formats, "Formats instead of the project's own outputs: csv, parquet, …")
        ->delimiter(',');
    verb->add_option("--only", arguments->tables, "Write just these tables")->delimiter(',');
    verb->add_option("--levels", arguments->levels,
                     "Write one set of files for each level of this table's curriculum, and nothing else");
    addOverrides(*verb, arguments->overrides);
    verb->add_option("--threads,-j", arguments->threads, "Threads (default: all processors)")
        ->check(CLI::Range(0, 1024));
    verb->add_option("--shard", arguments->shard,
                     "Write part k of n, like 2/8; the parts are the same rows as one run");
    verb->add_flag("--resume", arguments->resume, "Keep files of an interrupted run that are whole, write the others");
    verb->add_flag("--overwrite", arguments->overwrite, "Write even where other files are");
    verb->add_flag("--dry-run", arguments->dryRun, "Say what would be written, and write nothing");
    verb->add_option("--progress", arguments->progress, "auto, bar, plain, json or none")
        ->check(CLI::IsMember({"auto", "bar", "plain", "json", "none"}));
    verb->callback([arguments, &chosen] { chosen = [arguments] { return runVerb(*arguments); }; });
}

} // namespace cli
