// Writes sample tables through a sink the way a run does, into memory or into a database file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/registry.h"
#include "tests/core/sinks/sample_tables.h"

#include <filesystem>

namespace dw::test {

/// A sink of the registry with these parameters; fails the test and gives nullptr when they are wrong.
std::unique_ptr<BoundSink> boundSink(std::string_view id, const Json& params = Json::object());

/// The problems that these parameters make, as text.
std::string sinkProblems(std::string_view id, const Json& params);

/// The bytes of a file that holds the tables, chunk by chunk, each appended in batches of `batchRows`. Rows a chunk are
/// the sink's own choice where `chunkRows` is 0.
std::string writtenFile(const BoundSink& sink, const std::vector<const SampleTable*>& tables,
                        std::size_t batchRows = kBatchRows, std::size_t chunkRows = 0);
std::string writtenFile(const BoundSink& sink, const SampleTable& table, std::size_t batchRows = kBatchRows,
                        std::size_t chunkRows = 0);

/// Writes the tables through the sink's database writer.
Status writeDatabase(const BoundSink& sink, const std::vector<const SampleTable*>& tables,
                     const std::filesystem::path& file, std::size_t batchRows = kBatchRows);

/// A path below the build folder; what is left there from before is removed.
std::filesystem::path scratchFile(const std::string& name);
void saveFile(const std::filesystem::path& file, const std::string& bytes);

} // namespace dw::test
