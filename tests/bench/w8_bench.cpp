// W8 at full scale against DuckDB in one process run: rows/s, CPU a row, bytes a row, memory, ratios.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/run.h"
#include "core/project/file.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <duckdb.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <sys/resource.h>

namespace {

struct Measure {
    std::string name;
    double wall = 0;
    double cpu = 0;
    std::uintmax_t bytes = 0;
};

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <typename Work>
Measure measure(std::string name, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    const double cpu = cpuSeconds();
    Measure measured{std::move(name), 0, 0, work()};
    measured.cpu = cpuSeconds() - cpu;
    measured.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return measured;
}

/// DuckDB's fastest formulation that we know: uniforms from a hash of the row over a materialised id table, the 20 and
/// 1,000 values from list variables, decimals as ours.
class Peer
{
public:
    explicit Peer(std::int64_t rows)
    {
        duckdb_open(nullptr, &m_database);
        duckdb_connect(m_database, &m_connection);
        query("SET threads=1");
        query(fmt::format("CREATE TABLE ids AS SELECT range AS i FROM range({})", rows));
        query("SET VARIABLE categories = [format('category_{:02d}', x) FOR x IN range(20)]");
        query("SET VARIABLE names = [format('name_{:04d}', x) FOR x IN range(1000)]");
    }
    ~Peer()
    {
        duckdb_disconnect(&m_connection);
        duckdb_close(&m_database);
    }
    void query(const std::string& sql)
    {
        duckdb_result result;
        if (duckdb_query(m_connection, sql.c_str(), &result) == DuckDBError) {
            fmt::print(stderr, "DuckDB: {}\n", duckdb_result_error(&result));
            std::exit(1);
        }
        duckdb_destroy_result(&result);
    }
    std::uintmax_t copy(const std::string& file, const std::string& options)
    {
        const auto uniform = [](int k) {
            return fmt::format("((hash(i*16+{}) >> 11)::DOUBLE / 9007199254740992.0 + 1e-17)", k);
        };
        // Normals by Box-Muller: the cheapest there in SQL.
        const auto normal = [&](int k) {
            return fmt::format("sqrt(-2*ln({})) * cos(6.283185307179586*{})", uniform(k), uniform(k + 1));
        };
        query(fmt::format("COPY (SELECT i AS id, (50 + 10*{})::DECIMAL(18,6) AS score, ({}*1000000)::BIGINT AS number, "
                          "getvariable('categories')[1 + (hash(i*16+5) % 20)::INT] AS category, "
                          "DATE '2015-01-01' + (hash(i*16+6) % 3652)::INT AS day, {} < 0.3 AS flag, "
                          "getvariable('names')[1 + (hash(i*16+8) % 1000)::INT] AS first_name, "
                          "exp(3 + {})::DECIMAL(18,2) AS amount FROM ids) TO '{}' ({})",
                          normal(1), uniform(4), uniform(7), normal(9), file, options));
        return std::filesystem::file_size(file);
    }

private:
    duckdb_database m_database = nullptr;
    duckdb_connection m_connection = nullptr;
};

std::uintmax_t runOurs(const dw::Project& project, const dw::Plan& plan, const std::string& sink, int threads,
                       const std::filesystem::path& directory)
{
    dw::Project asked = project;
    asked.outputs = {{sink, dw::Json::object(), dw::Json::object()}};
    dw::RunOptions options;
    options.directory = directory;
    options.threads = threads;
    options.overwrite = true;
    const auto manifest = dw::run(asked, plan, dw::outputsOf(asked), options, {}, {});
    if (!manifest) {
        fmt::print(stderr, "{}\n", manifest.error().message);
        std::exit(1);
    }
    std::uintmax_t bytes = 0;
    for (const dw::FileRecord& file : manifest->files)
        bytes += file.bytes;
    return bytes;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv)
{
    const std::int64_t rows = argc > 2 ? std::atoll(argv[2]) : 2'000'000;
    const int repeats = argc > 3 ? std::atoi(argv[3]) : 3;
    dw::Problems problems;
    auto project = dw::readProjectFile(argc > 1 ? argv[1] : "tests/bench/w8.datawright", problems);
    if (!project)
        return 1;
    project->tables[0].rows.count = rows;
    const dw::Compiled compiled = dw::compile(*project);
    if (!compiled.plan) {
        for (const dw::Problem& problem : compiled.problems.all)
            fmt::print(stderr, "{}: {}\n", problem.pointer, problem.message);
        return 1;
    }
    const auto directory = std::filesystem::temp_directory_path() / "datawright-bench";
    std::filesystem::create_directories(directory);
    Peer peer(rows);
    std::map<std::string, std::vector<Measure>> all;
    std::vector<std::string> order;
    const auto add = [&](Measure measured) {
        if (!all.contains(measured.name))
            order.push_back(measured.name);
        all[measured.name].push_back(std::move(measured));
    };
    for (int i = 0; i < repeats; ++i) { // in turn, so that the machine's drift hits all alike
        add(measure("DuckDB CSV", [&] { return peer.copy((directory / "peer.csv").string(), "FORMAT csv, HEADER"); }));
        add(measure("Datawright CSV", [&] { return runOurs(*project, *compiled.plan, "csv", 1, directory); }));
        add(measure("DuckDB Parquet zstd", [&] {
            return peer.copy((directory / "peer.parquet").string(), "FORMAT parquet, COMPRESSION zstd");
        }));
        add(measure("Datawright Parquet", [&] { return runOurs(*project, *compiled.plan, "parquet", 1, directory); }));
        add(measure("Datawright generate, 1 thread",
                    [&] { return dw::generateOnly(*compiled.plan, 1, {}) ? 0U : 1U; }));
        add(measure("Datawright generate, 2 threads",
                    [&] { return dw::generateOnly(*compiled.plan, 2, {}) ? 0U : 1U; }));
    }
    fmt::print("W8, {} rows, {} runs each in turn, medians; DuckDB {}\n", rows, repeats, duckdb_library_version());
    fmt::print("{:32} {:>12} {:>12} {:>10}\n", "", "rows/s", "CPU ns/row", "bytes/row");
    std::map<std::string, double> cpu;
    std::map<std::string, double> wall;
    for (const std::string& name : order) {
        std::vector<double> walls;
        std::vector<double> cpus;
        for (const Measure& one : all[name]) {
            walls.push_back(one.wall);
            cpus.push_back(one.cpu);
        }
        wall[name] = median(walls);
        cpu[name] = median(cpus);
        fmt::print("{:32} {:12.0f} {:12.1f} {:10.2f}\n", name, static_cast<double>(rows) / wall[name],
                   cpu[name] * 1e9 / static_cast<double>(rows),
                   static_cast<double>(all[name].back().bytes) / static_cast<double>(rows));
    }
    fmt::print("CSV, DuckDB / Datawright: {:.1f} by CPU, {:.1f} by time\n", cpu["DuckDB CSV"] / cpu["Datawright CSV"],
               wall["DuckDB CSV"] / wall["Datawright CSV"]);
    fmt::print("Parquet, DuckDB / Datawright: {:.1f} by CPU, {:.1f} by time\n",
               cpu["DuckDB Parquet zstd"] / cpu["Datawright Parquet"],
               wall["DuckDB Parquet zstd"] / wall["Datawright Parquet"]);
    fmt::print("2 threads / 1 thread, generating: {:.2f}\n",
               wall["Datawright generate, 1 thread"] / wall["Datawright generate, 2 threads"]);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("Peak memory of this process, DuckDB included: {} MiB\n", usage.ru_maxrss / 1024);
    return 0;
}
