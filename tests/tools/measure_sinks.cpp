// Measures how long each sink takes to render a row of the workload W8, beside a plain fmt loop in the same run.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/registry/registry.h"
#include "tests/core/sinks/sample_tables.h"

#include <cstdio>
#include <ctime>
#include <fmt/format.h>

using namespace dw;
using namespace dw::test;

namespace {

constexpr std::size_t kRows = 131'072;

struct Measured {
    double nanosecondsARow = 0;
    double bytesARow = 0;
};

/// Of this thread alone: other programs on the machine do not count.
double cpuNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
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
    fmt::print("{:<28} {:>8.1f} ns/row {:>7.2f} bytes/row {:>6.2f}x of naive\n", name, measured.nanosecondsARow,
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

} // namespace

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
        }
    }
    return 0;
}
