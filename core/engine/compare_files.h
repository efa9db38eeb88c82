// Comparing two text files record by record: which rows were touched.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace dw {

/// True for the uncompressed formats with one record a row: CSV, tab-separated, JSON lines.
bool hasTextRecords(const std::string& fileName);

struct RecordDifference {
    std::int64_t first = -1; ///< first row that differs, from 0; -1: none, or before the rows (a header)
    std::int64_t changed = 0;
    std::int64_t recordsHere = 0;
    std::int64_t recordsThere = 0;

    /// "row 17 is the first of 3 that differ"; rows are counted on from `firstRow`.
    std::string words(std::int64_t firstRow) const;
};

/// `there` is the file as it should be, with `rows` rows; what it has more than that is its header.
RecordDifference compareRecords(const std::filesystem::path& here, const std::filesystem::path& there,
                                std::int64_t rows);

} // namespace dw
