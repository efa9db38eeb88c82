// Estimating how wide a row is.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/chunk_rows.h"

#include <algorithm>
#include <bit>

namespace dw {

namespace {

constexpr std::uint64_t kChunkBytes = std::uint64_t{64} << 20;
constexpr std::uint64_t kFewestRows = 2048;

/// What a value of the type takes as text with its separator, roughly.
std::uint64_t typicalBytes(DataType type)
{
    switch (type) {
    case DataType::Bool:
        return 6;
    case DataType::Int64:
    case DataType::Decimal:
    case DataType::Date:
    case DataType::Time:
        return 11;
    case DataType::Timestamp:
        return 20;
    case DataType::Float64:
        return 18;
    case DataType::Text:
        break;
    }
    return 24;
}

} // namespace

std::int64_t chunkRowsFor(const Schema& schema, const BoundSink& sink)
{
    if (sink.chunkRows() != kUsualChunkRows)
        return sink.chunkRows();
    std::uint64_t widest = 1;
    for (const TableSchema& table : schema.tables) {
        std::uint64_t row = 0;
        for (const ColumnSchema& column : table.columns)
            row += typicalBytes(column.type);
        widest = std::max(widest, row);
    }
    const std::uint64_t rows = std::bit_floor(std::max<std::uint64_t>(kChunkBytes / widest, 1));
    return static_cast<std::int64_t>(std::clamp(rows, kFewestRows, static_cast<std::uint64_t>(kUsualChunkRows)));
}

} // namespace dw
