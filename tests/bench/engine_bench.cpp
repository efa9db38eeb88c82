// What the engine costs beside W8: memory at scale, a cold preview, compiling, and each kind of work by the row.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/run.h"
#include "core/project/file.h"
#include "tests/bench/measure.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

using namespace dw::bench;
using dw::Json;

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Json column(const std::string& name, const std::string& generator, const Json& params = Json::object())
{
    return {{"name", name}, {"generator", generator}, {"params", params}};
}

Json number(const std::string& name)
{
    return column(name, "normal", {{"mean", 50}, {"stddev", 10}});
}

Json projectOf(const Json& tables)
{
    return {{"format", 1}, {"name", "bench"}, {"random_seed", 42}, {"tables", tables}};
}

Json table(const std::string& name, std::int64_t rows, const Json& columns)
{
    return {{"name", name}, {"rows", rows}, {"columns", columns}};
}

std::shared_ptr<const dw::Plan> compiled(const Json& json)
{
    dw::Problems problems;
    const dw::Compiled result = dw::compile(dw::parseProject(json.dump(), problems));
    for (const dw::Problem& problem : result.problems.all)
        fmt::print(stderr, "{}: {}\n", problem.pointer, problem.message);
    return result.plan;
}

double cpuSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// CPU time of one thread, so that other programs hardly count: the least of some runs, in nanoseconds a row.
double nanosecondsARow(const Json& json, std::int64_t rows)
{
    const auto plan = compiled(json);
    if (!plan)
        return -1;
    double best = 1e300;
    for (int run = 0; run < 7; ++run) {
        const double start = cpuSeconds();
        if (!dw::generateOnly(*plan, 1, {}))
            return -1;
        best = std::min(best, cpuSeconds() - start);
    }
    return best * 1e9 / static_cast<double>(rows);
}

constexpr std::int64_t kRows = 400'000;

void printCost(const std::string& what, const Json& tables, std::int64_t rows, double without)
{
    fmt::print("{:<66} {:9.1f} ns/row\n", what, nanosecondsARow(projectOf(tables), rows) - without);
}

Json numbers(int count)
{
    Json columns = Json::array();
    for (int i = 0; i < count; ++i)
        columns.push_back(number("x" + std::to_string(i)));
    return columns;
}

double costOf(const Json& columns)
{
    return nanosecondsARow(projectOf(Json::array({table("t", kRows, columns)})), kRows);
}

void printExpressionCosts()
{
    const double four = costOf(numbers(4));
    const auto with = [&](int count, const char* sql) {
        Json columns = numbers(4);
        for (int i = 0; i < count; ++i)
            columns.push_back({{"name", "s" + std::to_string(i)}, {"sql", fmt::format(fmt::runtime(sql), i + 1)}});
        return Json::array({table("t", kRows, columns)});
    };
    constexpr const char* kLogistic = "1 / (1 + exp({} - 0.05 * x0 - 0.02 * x1))";
    printCost("a SQL column (logistic)", with(1, kLogistic), kRows, four);
    printCost("8 SQL columns (logistic)", with(8, kLogistic), kRows, four);
    printCost("a SQL column that gives text", with(1, "case when x0 > 50 + {} then 'high' else 'low' end"), kRows,
              four);
    Json varying = numbers(4);
    varying.push_back(column("v", "normal", {{"mean", {{"sql", "50 + 0.5 * x0"}}}, {"stddev", 3}}));
    printCost("a normal column whose mean is SQL", Json::array({table("t", kRows, varying)}), kRows, four);
}

void printDependenceCosts()
{
    const double four = costOf(numbers(4));
    Json correlated = table("t", kRows, numbers(4));
    correlated["correlations"] = Json::array({{{"between", {"x0", "x1"}}, {"spearman", 0.5}},
                                              {{"between", {"x1", "x2"}}, {"spearman", 0.3}},
                                              {{"between", {"x2", "x3"}}, {"spearman", 0.4}}});
    printCost("a copula over 4 columns", Json::array({correlated}), kRows, four);
    Json ruled = table("t", kRows, numbers(4));
    ruled["constraints"] = Json::array({{{"name", "order"}, {"sql", "x0 <= x1"}}});
    printCost("a rule that half of the rows keep at first", Json::array({ruled}), kRows, four);
    Json person = table("t", kRows, Json::array());
    person["entities"] = Json::array({{{"name", "p"}, {"generator", "person"}}});
    for (const char* field : {"full_name", "sex", "birth_date", "age", "email"})
        person["columns"].push_back({{"name", field}, {"field", std::string("p.") + field}});
    printCost("a person with 5 fields", Json::array({person}), kRows, 0);
}

void printRelationCosts()
{
    Json parents = table("parents", 50'000, numbers(4));
    parents["columns"].insert(parents["columns"].begin(), column("id", "sequence"));
    parents["primary_key"] = "id";
    const double parentCost = nanosecondsARow(projectOf(Json::array({parents})), kRows);
    Json columns = numbers(1);
    columns.push_back(column("parent_id", "foreign_key", {{"table", "parents"}}));
    const double key = nanosecondsARow(projectOf(Json::array({parents, table("children", kRows, columns)})), kRows);
    fmt::print("{:<66} {:9.1f} ns/row\n", "a number and a foreign key", key - parentCost);
    for (int count : {1, 4}) {
        Json looked = columns;
        for (int i = 0; i < count; ++i)
            looked.push_back({{"name", "l" + std::to_string(i)}, {"sql", fmt::format("parent.x{}", i)}});
        printCost(fmt::format("{} looked up in a random parent", count == 1 ? "a column" : "4 columns"),
                  Json::array({parents, table("children", kRows, looked)}), kRows, key);
    }
}

void printCompileTime()
{
    Json columns = Json::array();
    for (int i = 0; i < 20; ++i) {
        const std::string n = std::to_string(i);
        columns.push_back(number("normal" + n));
        columns.push_back(column("integer" + n, "integer", {{"low", 0}, {"high", 999}}));
        columns.push_back(column("category" + n, "category", {{"values", {{"a", 3}, {"b", 2}, {"c", 1}}}}));
        columns.push_back(column("date" + n, "date", {{"from", "2020-01-01"}, {"to", "2024-12-31"}}));
        columns.push_back(column("word" + n, "lexicon", {{"lexicon", "colours"}}));
    }
    dw::Problems problems;
    const dw::Project project = dw::parseProject(projectOf(Json::array({table("t", 1000, columns)})).dump(), problems);
    std::vector<double> times;
    for (int run = 0; run < 41; ++run) {
        const Clock::time_point start = Clock::now();
        if (!dw::compile(project).plan)
            return;
        times.push_back(since(start));
    }
    fmt::print("{:<66} {:9.2f} ms      must 5, goal 2\n", "compiling a project of 100 columns", median(times) * 1e3);
}

void printPreview(const std::string& tool, const std::string& w8)
{
    std::vector<double> times;
    for (int run = 0; run < 41; ++run)
        if (const auto measure = runTimed({tool, "preview", w8, "w8", "--rows", "0:1000"}))
            times.push_back(measure->seconds);
    fmt::print("{:<66} {:9.1f} ms      must 20, goal 8\n", "datawright preview of 1,000 rows of W8, from a cold start",
               median(times) * 1e3);
}

/// Peak memory of `datawright run` as the rows grow.
void printMemory(const std::string& tool, const std::string& w8, bool isLong)
{
    const fs::path folder = fs::temp_directory_path() / fmt::format("datawright-bench-{}", ::getpid());
    const auto print = [&](const std::string& sink, std::int64_t millions) {
        const auto measure = runTimed({tool, "run", w8, "--rows", std::to_string(millions * 1'000'000), "--format",
                                       sink, "--threads", "2", "--out", folder.string(), "--progress", "none"});
        fs::remove_all(folder);
        if (!measure)
            return fmt::print("{:<66} failed\n", sink);
        fmt::print("{:<66} {:9.0f} MiB     {} ({:.1f} million rows/s)\n",
                   fmt::format("peak memory, {} million rows, {}, 2 threads", millions, sink), measure->peakMiB,
                   "must 128, goal 64", static_cast<double>(millions) / measure->seconds);
    };
    for (const std::int64_t millions : {10, 30, 100, 300})
        if (isLong || millions <= 30)
            print("none", millions);
    print("csv", isLong ? 100 : 10);
    print("parquet", isLong ? 300 : 10);
    fs::remove_all(folder);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        fmt::print(stderr, "usage: engine_bench DATAWRIGHT W8_PROJECT [long]\n");
        return 2;
    }
    printPreview(argv[1], argv[2]);
    printCompileTime();
    printMemory(argv[1], argv[2], argc > 3);
    fmt::print("\nCosts by the row, one thread, beside the columns that are there anyway:\n");
    printExpressionCosts();
    printDependenceCosts();
    printRelationCosts();
    return 0;
}
