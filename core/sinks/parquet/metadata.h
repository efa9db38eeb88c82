// What a Parquet file says about itself: its schema, row groups, column chunks and pages.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/schema.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dw::sinks::parquet {

// Numbers as the format fixes them (parquet-format, parquet.thrift).
enum class PhysicalType { Boolean = 0, Int32 = 1, Int64 = 2, Double = 5, ByteArray = 6 };
enum class Encoding { Plain = 0, Rle = 3, DeltaBinaryPacked = 5, DeltaLengthByteArray = 6, RleDictionary = 8 };
enum class Codec { None = 0, Snappy = 1, Zstd = 6 };

PhysicalType physicalTypeOf(DataType type);

/// Smallest and largest value as the PLAIN encoding writes them, or a bound where a text is long.
struct Bound {
    std::string bytes;
    bool exact = true;
};

struct ColumnChunk {
    PhysicalType type = PhysicalType::Int64;
    std::vector<Encoding> encodings;
    Codec codec = Codec::None;
    std::int64_t values = 0; ///< nulls included
    std::int64_t nulls = 0;
    std::optional<std::int64_t> distinct; ///< where a dictionary holds them all
    std::optional<Bound> smallest;
    std::optional<Bound> largest;
    std::int64_t uncompressedBytes = 0; ///< with page headers
    std::int64_t compressedBytes = 0;
    // Positions from the start of the row group.
    std::int64_t start = 0;
    std::int64_t firstDataPage = 0;
    bool hasDictionary = false;
};

struct RowGroup {
    std::int64_t rows = 0;
    std::int64_t offset = 0; ///< from the start of the file
    std::span<const ColumnChunk> columns;
};

struct PageHeader {
    bool dictionary = false;
    std::int64_t values = 0;
    Encoding encoding = Encoding::Plain;
    std::int64_t uncompressedBytes = 0;
    std::int64_t compressedBytes = 0;
};

void appendPageHeader(const PageHeader& header, std::string& out);

/// The metadata at the end of the file, with its length and the closing magic number.
void appendFooter(const TableSchema& table, std::span<const RowGroup> groups,
                  std::span<const std::pair<std::string, std::string>> keyValues, std::string& out);

} // namespace dw::sinks::parquet
