// What a run wrote: which project, versions, files with their hashes, and what is in each column.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/summary.h"
#include "core/project/project.h"

#include <filesystem>

namespace dw {

struct FileRecord {
    std::string name;
    std::string sink;
    std::vector<std::string> tables;
    std::int64_t firstRow = 0; ///< of a file with one table
    std::int64_t rows = 0;
    std::uint64_t bytes = 0;
    std::string sha256;
    double seconds = 0; ///< that writing it took
};

/// What a corruption changed in a column; without a column: rows that it added.
struct CorruptionRecord {
    std::string name;
    std::string kind;
    std::string column;
    std::int64_t values = 0;
};

struct TableRecord {
    std::string name;
    std::int64_t rows = 0;      ///< of the whole run, over all shards
    std::int64_t firstRow = 0;  ///< of this shard
    std::int64_t shardRows = 0; ///< of this shard
    std::vector<ColumnSchema> columns;
    std::vector<ColumnSummary> summaries;
    std::vector<CorruptionRecord> corruptions; ///< of this shard
};

struct FaultRecord {
    std::string pointer;
    std::uint64_t rows = 0;
    std::int64_t firstRow = 0;
    std::string parameter;
    std::string value;
};

struct Manifest {
    std::string projectName;
    std::string projectHash; ///< SHA-256 of what determines the values, see projectHash()
    std::uint64_t randomSeed = 0;
    std::string version; ///< of Datawright
    int shard = 0;
    int shards = 1;
    bool complete = false;
    std::vector<FileRecord> files;
    std::vector<TableRecord> tables;
    std::vector<FaultRecord> faults;
    Json generators = Json::object(); ///< id: version
    Json lexicons = Json::object();   ///< "given_names/de_DE": version
    Json outputs = Json::array();
    Json project; ///< the project itself, so that the directory explains itself and can be verified
    double seconds = 0;
    std::int64_t rowsWritten = 0;
    int threads = 0;
    Json keptRows; ///< null: all
};

/// SHA-256 of the project without its names, descriptions and the studio's layout: equal hashes mean equal values.
std::string projectHash(const Project& project);
std::string manifestFileName(int shard, int shards);
std::string checksumFileName(int shard, int shards);
Json manifestToJson(const Manifest& manifest);
Result<Manifest> readManifest(const std::filesystem::path& file);
/// Also writes SHA256SUMS, in the format of sha256sum(1), when complete.
Status writeManifest(const Manifest& manifest, const std::filesystem::path& directory);

/// Version of this program.
std::string_view datawrightVersion();

} // namespace dw
