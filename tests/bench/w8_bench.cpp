// W8 and the clinic sample at full scale against DuckDB and faker-js, each in its own process and in turn: the table of
// rows a second.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/run.h"
#include "core/project/file.h"
#include "core/random/sha256.h"
#include "core/registry/registry.h"
#include "tests/bench/duckdb_clinic.h"
#include "tests/bench/duckdb_w8.h"
#include "tests/bench/measure.h"

#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <unistd.h>

using namespace dw::bench;

namespace {

namespace fs = std::filesystem;

struct Settings {
    std::string program;
    std::string project;
    std::string clinic; ///< the sample
    std::string faker;  ///< its module; empty: not measured
    std::string fakerScript;
    std::string folder;
    std::int64_t rows = 0;
    int runs = 0;
};

/// A program's way to make W8, and the rows it is asked for.
struct Contestant {
    std::string name;
    std::vector<std::string> command;
    std::int64_t rows = 0;
};

double runOurs(const std::string& projectFile, const std::string& sink, int threads, std::int64_t rows,
               const fs::path& folder)
{
    dw::Problems problems;
    auto project = dw::readProjectFile(projectFile, problems);
    if (!project)
        std::exit(1);
    project->tables[0].rows.count = rows;
    project->outputs = {{sink, dw::Json::object(), dw::Json::object()}};
    const dw::Compiled compiled = dw::compile(*project);
    if (!compiled.plan)
        std::exit(1);
    dw::RunOptions options;
    options.directory = folder;
    options.threads = threads;
    options.overwrite = true;
    const auto manifest = dw::run(*project, *compiled.plan, dw::outputsOf(*project), options, {}, {});
    if (!manifest) {
        fmt::print(stderr, "{}\n", manifest.error().message);
        std::exit(1);
    }
    double bytes = 0;
    for (const dw::FileRecord& file : manifest->files)
        bytes += static_cast<double>(file.bytes);
    return bytes;
}

double bytesIn(const fs::path& folder)
{
    double bytes = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        bytes += static_cast<double>(entry.file_size());
    return bytes;
}

void flushFile(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDWR);
    ::fsync(file);
    ::close(file);
}

/// "child KIND ROWS THREADS PROJECT FOLDER"
int child(char** argv)
{
    const std::string kind = argv[2];
    const std::int64_t rows = std::atoll(argv[3]);
    const int threads = std::atoi(argv[4]);
    const fs::path folder = argv[6];
    if (!kind.starts_with("duckdb")) {
        const std::string sink = kind == "clinic" ? "csv" : kind;
        report([&] { return runOurs(argv[5], sink, threads, rows, folder); }, [] {});
        return 0;
    }
    if (kind == "duckdb-clinic") {
        DuckdbW8 peer(rows);
        const fs::path into = folder / "clinic";
        fs::create_directories(into);
        report([&] { return writeClinic(peer, into.string()), bytesIn(into); }, [] {});
        return 0;
    }
    const bool parquet = kind == "duckdb-parquet";
    const std::string file = (folder / (parquet ? "peer.parquet" : "peer.csv")).string();
    DuckdbW8 peer(rows);
    report(
        [&] {
            peer.copyTo(file, parquet ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT csv, HEADER");
            return static_cast<double>(fs::file_size(file));
        },
        [&] { flushFile(file); });
    return 0;
}

std::vector<Contestant> contestants(const Settings& settings)
{
    const auto own = [&](const std::string& kind, int threads, std::int64_t rows) {
        return std::vector<std::string>{settings.program,
                                        "child",
                                        kind,
                                        std::to_string(rows),
                                        std::to_string(threads),
                                        kind == "clinic" ? settings.clinic : settings.project,
                                        settings.folder};
    };
    const std::int64_t rows = settings.rows;
    const std::int64_t patients = rows / 10;
    std::vector<Contestant> all = {{"DuckDB CSV", own("duckdb-csv", 1, rows), rows},
                                   {"Datawright CSV", own("csv", 1, rows), rows},
                                   {"DuckDB Parquet zstd", own("duckdb-parquet", 1, rows), rows},
                                   {"Datawright Parquet", own("parquet", 1, rows), rows},
                                   {"Datawright CSV, 2 threads", own("csv", 2, rows), rows},
                                   {"Datawright Parquet, 2 threads", own("parquet", 2, rows), rows},
                                   {"Datawright no output, 1 thread", own("none", 1, 8 * rows), 8 * rows},
                                   {"Datawright no output, 2 threads", own("none", 2, 8 * rows), 8 * rows},
                                   {"DuckDB clinic CSV, by patient", own("duckdb-clinic", 1, patients), patients},
                                   {"Datawright clinic CSV, by patient", own("clinic", 1, patients), patients}};
    if (!settings.faker.empty()) {
        const std::int64_t few = std::min<std::int64_t>(rows, 50'000);
        all.push_back(
            {"faker-js CSV",
             {"node", settings.fakerScript, settings.faker, std::to_string(few), settings.folder + "/faker.csv"},
             few});
    }
    return all;
}

/// Rows a second, from the medians.
double speed(const Measure& measure, std::int64_t rows)
{
    return static_cast<double>(rows) / measure.seconds;
}

void printRatios(const std::map<std::string, Measure>& medians, const Settings& settings)
{
    const auto ratio = [&](const std::string& peer, const std::string& ours, const char* must) {
        const Measure& a = medians.at(peer);
        const Measure& b = medians.at(ours);
        fmt::print("{:<40} {:5.1f} by time  {:5.1f} by CPU  {:5.1f} when DuckDB's file is flushed too   {}\n",
                   ours + " / " + peer, a.seconds / b.seconds, a.cpuSeconds / b.cpuSeconds,
                   a.flushedSeconds / b.seconds, must);
    };
    ratio("DuckDB CSV", "Datawright CSV", "must 8, goal 12");
    ratio("DuckDB Parquet zstd", "Datawright Parquet", "must 8, goal 12");
    ratio("DuckDB clinic CSV, by patient", "Datawright clinic CSV, by patient", "");
    fmt::print("{:<40} {:5.3f}   must 1\n", "Size of the Parquet file / DuckDB's",
               medians.at("Datawright Parquet").bytes / medians.at("DuckDB Parquet zstd").bytes);
    if (medians.contains("faker-js CSV")) {
        const auto few = static_cast<double>(std::min<std::int64_t>(settings.rows, 50'000));
        const double theirs = few / medians.at("faker-js CSV").seconds;
        const double theirCpu = medians.at("faker-js CSV").cpuSeconds / few;
        const Measure& ours = medians.at("Datawright CSV");
        fmt::print("{:<40} {:5.0f} by time  {:5.0f} by CPU   must 120, goal 200\n", "Datawright CSV / faker-js CSV",
                   speed(ours, settings.rows) / theirs,
                   theirCpu * static_cast<double>(settings.rows) / ours.cpuSeconds);
    }
    fmt::print("{:<40} {:5.2f}   must 1.7, goal 1.9\n", "2 threads / 1 thread, no output",
               medians.at("Datawright no output, 1 thread").seconds /
                   medians.at("Datawright no output, 2 threads").seconds);
}

/// For each byte of a text in the cache.
double hashNanoseconds()
{
    const std::string text(std::size_t{1} << 16, 'x');
    constexpr int kTimes = 500;
    double best = 1e300;
    for (int run = 0; run < 5; ++run) {
        dw::Sha256 hash;
        const std::clock_t start = std::clock();
        for (int i = 0; i < kTimes; ++i)
            hash.update(text);
        best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return best * 1e9 / (static_cast<double>(text.size()) * kTimes);
}

int measureAll(const Settings& settings)
{
    std::map<std::string, std::vector<Measure>> measures;
    const std::vector<Contestant> all = contestants(settings);
    for (int run = 0; run <= settings.runs; ++run) // in turn, so that the machine's drift hits all alike
        for (const Contestant& contestant : all) {
            fs::remove_all(settings.folder); // what replaces a large file waits for the end of the old one
            fs::create_directory(settings.folder);
            const std::optional<Measure> measure = runMeasured(contestant.command);
            if (!measure) {
                fmt::print(stderr, "'{}' failed\n", fmt::join(contestant.command, " "));
                return 1;
            }
            if (run > 0) // the first one warms memory and files up
                measures[contestant.name].push_back(*measure);
        }
    fmt::print("{:<34} {:>12} {:>11} {:>10} {:>9}\n", "", "rows/s", "CPU ns/row", "bytes/row", "peak MiB");
    std::map<std::string, Measure> medians;
    for (const Contestant& contestant : all) {
        const Measure m = medians[contestant.name] = median(measures[contestant.name]);
        const auto rows = static_cast<double>(contestant.rows);
        fmt::print("{:<34} {:12.0f} {:11.1f} {:10.2f} {:9.0f}\n", contestant.name, speed(m, contestant.rows),
                   m.cpuSeconds * 1e9 / rows, m.bytes / rows, m.peakMiB);
    }
    const double bytesARow = medians.at("Datawright CSV").bytes / static_cast<double>(settings.rows);
    fmt::print("{:<34} {:>12} {:11.1f}   a part of Datawright CSV that peers have no part like\n",
               "SHA-256 of the CSV file", "", hashNanoseconds() * bytesARow);
    fmt::print("\n");
    printRatios(medians, settings);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc == 7 && std::string(argv[1]) == "child")
        return child(argv);
    if (argc != 7) {
        fmt::print(stderr, "usage: w8_bench PROJECT CLINIC ROWS RUNS FAKER_MODULE|- FAKER_SCRIPT\n");
        return 2;
    }
    Settings settings;
    settings.program = argv[0];
    settings.project = argv[1];
    settings.clinic = argv[2];
    settings.rows = std::atoll(argv[3]);
    settings.runs = std::atoi(argv[4]);
    settings.faker = std::string(argv[5]) == "-" ? "" : argv[5];
    settings.fakerScript = argv[6];
    std::string folder = (fs::temp_directory_path() / "datawright-bench-XXXXXX").string();
    if (::mkdtemp(folder.data()) == nullptr)
        return 1;
    settings.folder = folder;
    fmt::print("W8, {} rows to {}, {} runs each in turn, medians; datawright {}, DuckDB {}\n\n", settings.rows,
               fs::temp_directory_path().string(), settings.runs, dw::datawrightVersion(), duckdbVersion());
    const int result = measureAll(settings);
    fs::remove_all(folder);
    return result;
}
