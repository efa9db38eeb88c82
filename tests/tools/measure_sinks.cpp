// Measures how long each sink takes to render a row of the workload W8, beside a plain fmt loop and DuckDB.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/registry/interleaved.h"
#include "core/registry/registry.h"
#include "core/sql/database_file.h"
#include "tests/core/sinks/sample_tables.h"

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>

using namespace dw;
using namespace dw::test;

namespace {

constexpr std::size_t kRows = 131'072;

struct Measured {
    double nanosecondsARow = 0;
    double bytesARow = 0;
};

/// Of this process alone: other programs on the machine do not count.
double cpuNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// The best of several runs over all batches; `run` gives the bytes it made.
template <typename Run>
Measured measure(Run run)
{
    Measured best{1e18, 0};
    const double start = cpuNanoseconds();
    for (int i = 0; i < 5 || cpuNanoseconds() - start < 4e8; ++i) {
        const double before = cpuNanoseconds();
        const std::size_t bytes = run();
        best.nanosecondsARow = std::min(best.nanosecondsARow, (cpuNanoseconds() - before) / kRows);
        best.bytesARow = static_cast<double>(bytes) / kRows;
    }
    return best;
}

void print(const std::string& name, const Measured& measured, const Measured& reference)
{
    fmt::print("{:<54} {:>8.1f} ns/row {:>7.2f} bytes/row {:>6.2f}x of naive\n", name, measured.nanosecondsARow,
               measured.bytesARow, reference.nanosecondsARow / measured.nanosecondsARow);
}

std::size_t naive(const std::vector<Batch>& batches, std::string& out)
{
    out.clear();
    for (const Batch& batch : batches)
        for (std::size_t i = 0; i < batch.rows; ++i)
            fmt::format_to(std::back_inserter(out), "{},{:.6f},{},{},{},{},{},{:.2f}\n", batch.columns[0].integers[i],
                           batch.columns[1].number(i), batch.columns[2].integers[i], batch.columns[3].text(i),
                           formatDate(batch.columns[4].integers[i]), batch.columns[5].bools[i] != 0,
                           batch.columns[6].text(i), batch.columns[7].number(i));
    return out.size();
}

void measureDatabase(const SinkType& type, const Example& example, const BoundSink& sink, const SinkContext& context,
                     const std::vector<Batch>& batches, const Measured& reference)
{
    const std::filesystem::path path = std::filesystem::temp_directory_path() / ("measure_sinks." + sink.extension());
    const Measured measured = measure([&]() -> std::size_t {
        std::filesystem::remove(path);
        Result<std::unique_ptr<DatabaseWriter>> writer = sink.databaseWriter(context, path);
        bool good = writer && (*writer)->beginTable(0);
        for (const Batch& batch : batches)
            good = good && (*writer)->append(batch);
        good = good && (*writer)->endTable() && (*writer)->finish();
        return good ? std::filesystem::file_size(path) : 0;
    });
    std::filesystem::remove(path);
    print(type.id + " " + example.params.dump(), measured, reference);
}

/// DuckDB with one thread, from a table of its own that holds the same rows.
void measureDuckdb(const SinkContext& context, const std::vector<Batch>& batches, const Measured& reference)
{
    const std::filesystem::path folder = std::filesystem::temp_directory_path();
    const std::filesystem::path database = folder / "measure_sinks.duckdb";
    const std::filesystem::path target = folder / "measure_sinks.out";
    std::filesystem::remove(database);
    Result<std::unique_ptr<SqlDatabaseFile>> file = SqlDatabaseFile::create(database);
    if (!file) {
        fmt::print("DuckDB: {}\n", file.error().message);
        return;
    }
    const TableSchema& table = context.schema.tables.front();
    std::string columns;
    for (const ColumnSchema& column : table.columns)
        columns +=
            fmt::format("{}{} {}", columns.empty() ? "" : ", ", column.name, duckdbTypeName(column.type, column.scale));
    bool good = (*file)->run(fmt::format("CREATE TABLE w8 ({})", columns)) && (*file)->beginRows(table);
    for (const Batch& batch : batches)
        good = good && (*file)->append(batch);
    good = good && (*file)->endRows();
    for (const char* options :
         {"FORMAT csv", "FORMAT parquet, COMPRESSION zstd", "FORMAT parquet, COMPRESSION snappy"}) {
        const Measured measured = measure([&]() -> std::size_t {
            good = good && (*file)->run(fmt::format("COPY w8 TO '{}' ({})", target.string(), options));
            return good ? std::filesystem::file_size(target) : 0;
        });
        print(fmt::format("DuckDB COPY ({})", options), measured, reference);
    }
    file->reset();
    std::filesystem::remove(database);
    std::filesystem::remove(target);
}

} // namespace

// A batch is hashed while the next one is rendered, as a run does it.
std::size_t renderAndHash(ChunkEncoder& encoder, HashBacklog& backlog, const std::vector<Batch>& batches)
{
    static std::string rendered;
    static std::string behind;
    Sha256 hash;
    std::size_t bytes = 0;
    for (const Batch& batch : batches) {
        rendered.clear();
        encoder.append(batch, rendered);
        backlog.finish();
        rendered.swap(behind);
        backlog.begin(hash, behind);
        bytes += behind.size();
    }
    backlog.finish();
    rendered.clear();
    encoder.finish(rendered);
    return bytes;
}

int main(int argc, char** argv)
{
    const std::string_view only = argc > 1 ? argv[1] : "";
    std::vector<Batch> batches;
    for (std::size_t first = 0; first < kRows; first += kBatchRows)
        batches.push_back(w8Table(kBatchRows, 123'000'000 + static_cast<std::int64_t>(first)).batch);
    SinkContext context;
    context.schema.tables.push_back(w8Table(1).schema);
    context.schema.tables.back().rows = kRows;
    context.chunkRows = kRows;

    std::string out;
    const Measured reference = measure([&] { return naive(batches, out); });
    print("naive (fmt::format_to)", reference, reference);

    for (const SinkType& type : sinkTypes()) {
        if (!only.empty() && type.id != only)
            continue;
        for (const Example& example : type.examples) {
            Problems problems;
            const auto sink = type.bind(example.params, problems, "");
            const std::unique_ptr<FileEncoder> file = sink ? sink->fileEncoder(context) : nullptr;
            if (!file && sink)
                measureDatabase(type, example, *sink, context, batches, reference);
            if (!file)
                continue;
            const std::unique_ptr<ChunkEncoder> encoder = file->chunkEncoder(0);
            const Measured measured = measure([&] {
                out.clear();
                for (const Batch& batch : batches)
                    encoder->append(batch, out);
                encoder->finish(out);
                return out.size();
            });
            print(type.id + " " + example.params.dump(), measured, reference);
            auto* interleaved = dynamic_cast<InterleavedEncoder*>(encoder.get());
            if (interleaved == nullptr)
                continue;
            print("  hashing its bytes alone", measure([&] {
                      Sha256 hash;
                      for (std::size_t at = 0; at < out.size(); at += std::size_t{1} << 17)
                          hash.update(std::string_view(out).substr(at, std::size_t{1} << 17));
                      return out.size();
                  }),
                  reference);
            HashBacklog backlog;
            interleaved->interleave(backlog);
            print("  rendering and hashing", measure([&] { return renderAndHash(*encoder, backlog, batches); }),
                  reference);
        }
    }
    if (only.empty() || only == "DuckDB")
        measureDuckdb(context, batches, reference);
    return 0;
}
