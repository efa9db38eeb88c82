// Checking written files: against their hashes, and by making their rows again.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/manifest.h"

#include <functional>
#include <stop_token>

namespace dw {

/// True when the file has the size and the hash of its record.
bool fileMatches(const std::filesystem::path& path, const FileRecord& record);

struct VerifyOptions {
    bool everything = true; ///< false: a random sample of the files
    std::size_t sampleFiles = 3;
    std::uint64_t sampleSeed = 0; ///< which files
    int threads = 0;
};

struct FileVerdict {
    std::string name;
    enum class State { Whole, Changed, Missing } state = State::Whole;
    bool remade = false;               ///< made again from the definition, byte for byte the same
    std::int64_t firstChangedRow = -1; ///< of uncompressed CSV and JSON lines; -1: unknown
    std::int64_t changedRows = 0;
    std::string detail;
};

struct VerifyReport {
    std::vector<FileVerdict> files;
    bool allWhole() const;
};

/// Looks at every file of every manifest in the directory, then makes the files again from the manifest's definition,
/// one at a time in a temporary directory inside of it, and compares. Text files are compared record by record, so that
/// it can be said which rows were touched.
Result<VerifyReport> verify(const std::filesystem::path& directory, const VerifyOptions& options, std::stop_token stop,
                            const std::function<void(const std::string& file)>& progress);

} // namespace dw
