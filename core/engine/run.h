// Executing a plan at full scale: files in a directory, in parallel, resumable, the same bytes for any number of
// threads. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kept_rows.h"
#include "core/engine/manifest.h"
#include "core/engine/plan.h"
#include "core/registry/sink.h"

#include <functional>
#include <stop_token>

namespace dw {

/// Rows a file of a table holds at most, unless its format keeps everything in one file. A multiple of every chunk.
inline constexpr std::int64_t kPartRows = 64 * 131'072;

struct RunOptions {
    std::filesystem::path directory;
    std::vector<std::string> tables; ///< empty: all
    int threads = 0;                 ///< 0: as many as the machine has
    int shard = 0;                   ///< 0 to shards - 1
    int shards = 1;
    bool resume = false;    ///< keep the parts that verify
    bool overwrite = false; ///< write even where another project's files are
    /// Just these rows; nothing is kept of an earlier run then.
    std::optional<KeptRows> kept{};
};

struct RunOutput {
    std::string sink; ///< id, for the manifest
    Json params;
    std::shared_ptr<const BoundSink> bound;
};

struct RunProgress {
    std::string table; ///< being written
    std::string file;
    std::int64_t rowsDone = 0;
    std::int64_t rowsTotal = 0; ///< over all outputs
    std::uint64_t bytes = 0;
    std::size_t filesDone = 0;
    std::size_t filesTotal = 0;
    double seconds = 0;
};

/// The outputs a project asks for; one CSV output when it asks for none. Call after compile() found no problem.
std::vector<RunOutput> outputsOf(const Project& project);

/// Writes all parts, then the manifest and SHA256SUMS. `progress` is called from worker threads, at most ten times a
/// second and never twice at a time. When stopped, the error is Cancelled and the directory can be resumed; so it can
/// after every other error, a full disk included.
Result<Manifest> run(const Project& project, const Plan& plan, const std::vector<RunOutput>& outputs,
                     const RunOptions& options, std::stop_token stop,
                     const std::function<void(const RunProgress&)>& progress);

/// Generates all rows without writing anything: for timing.
Result<std::int64_t> generateOnly(const Plan& plan, int threads, std::stop_token stop);

} // namespace dw
