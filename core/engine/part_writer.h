// One output file of a run: which rows it holds, and writing it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/run.h"

namespace dw {

/// A run of rows of one table inside a file.
struct PartSegment {
    std::size_t table = 0; ///< in the plan
    Layer layer = Layer::Written;
    std::int64_t firstRow = 0;
    std::int64_t rows = 0;
};

struct Part {
    std::size_t output = 0;
    std::string name;
    std::vector<PartSegment> segments; ///< in file order
    SinkContext context;               ///< segment k is table k of its schema
    std::int64_t rows() const;
};

/// Rows [first, first + count) of a table that shard k of n writes.
struct RowRange {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

RowRange shardRange(std::int64_t rows, int shard, int shards);

/// Whether the run writes this table of the output; a table that is asked for brings its clean one with it.
bool isAsked(const RunOptions& options, const Plan& plan, const WrittenTable& table);
/// Rows of a table of the output, over all shards.
std::int64_t rowsOf(const Plan& plan, const WrittenTable& table);

/// The files of a run, in the order in which they are written.
std::vector<Part> planParts(const Project& project, const Plan& plan, const std::vector<RunOutput>& outputs,
                            const RunOptions& options);

/// What the workers of a run share besides the part they are on.
struct RunState {
    const Plan& plan;
    std::stop_token stop;
    int threads = 1;
    std::function<void(std::int64_t rows, std::uint64_t bytes)> advanced; ///< called under no lock
    std::optional<KeptRows> kept{};
};

struct PartResult {
    FileRecord file;
    std::vector<std::vector<ColumnSummary>> summaries; ///< by segment and column
    std::vector<std::vector<std::int64_t>> corrupted;  ///< by segment, then as TablePlan::corruptions
    std::vector<FaultRecord> faults;
};

/// Adds counts, number by number.
void addCounts(std::vector<std::int64_t>& to, const std::vector<std::int64_t>& more);

/// Writes the part under a temporary name, flushes it and renames it. After an error nothing is left of it.
Result<PartResult> writePart(const Part& part, const BoundSink& sink, const std::filesystem::path& directory,
                             RunState& state);

} // namespace dw
