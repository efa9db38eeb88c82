// Reads a file of reference data (CSV, Parquet, JSON) into typed columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/data/result.h"
#include "core/data/schema.h"

#include <filesystem>
#include <vector>

namespace dw {

struct ReferenceTable {
    TableSchema schema; ///< named after the file; columns[i] of the schema belongs to columns[i]
    std::vector<Column> columns;
};

/// The format follows the name: .csv, .tsv, .txt (each also .gz or .zst), .parquet, .json, .jsonl, .ndjson. Types are
/// found out from all values of a CSV file; what we have no type for becomes text. Only this one file can be read,
/// whatever it holds. A file with more rows is an error.
Result<ReferenceTable> readReferenceFile(const std::filesystem::path& path, std::size_t maximumRows = 10'000'000);

} // namespace dw
