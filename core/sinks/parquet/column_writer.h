// Turns the values of one column into the pages of one column chunk after another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/sinks/parquet/metadata.h"
#include "core/sinks/parquet/page_codec.h"

#include <array>
#include <memory>
#include <string>

namespace dw::sinks::parquet {

/// Rows a page: large enough for headers not to count, small enough for the values of a page to stay in the cache.
inline constexpr std::size_t kPageRows = 8192;
/// Entries of a dictionary, and the bytes they take together.
inline constexpr std::size_t kMaximumEntries = 65'536;
inline constexpr std::size_t kMaximumEntryBytes = 1024 * 1024;

/// The pages of one column chunk on their way: headers, levels, compression, totals.
class PageSequence
{
public:
    explicit PageSequence(PageCodec& codec) : m_codec(codec) {}

    /// Adds a data page of `rows` values (nulls included) whose levels and values are `body`.
    void addData(std::size_t rows, Encoding encoding, std::string_view body);
    /// Appends the chunk, its dictionary first (when there are entries), to `out`; fills in the page totals. Then it is
    /// empty again.
    void finish(std::string_view dictionary, std::size_t entries, ColumnChunk& chunk, std::string& out);
    bool isEmpty() const { return m_rows == 0; }

private:
    void add(PageHeader header, std::string_view body, std::string& out);

    PageCodec& m_codec;
    std::string m_pages;
    std::optional<Codec> m_chosen;
    std::vector<Encoding> m_encodings;
    std::int64_t m_rows = 0;
    std::int64_t m_uncompressed = 0;
};

/// Which rows of the page at hand hold a value.
class PageLevels
{
public:
    explicit PageLevels(bool nullable) : m_nullable(nullable) {}

    /// Notes rows `first` to `first + count` of a column.
    void add(const Validity& validity, std::size_t first, std::size_t count);
    /// The definition levels as a page of version 1 begins with; nothing for a column that cannot be null. Empties
    /// itself.
    void take(std::string& out);
    std::size_t rows() const { return m_rows; }

private:
    bool m_nullable;
    bool m_anyNull = false;
    std::size_t m_rows = 0;
    std::array<std::uint64_t, kPageRows / 64> m_bits = {};
};

class ColumnWriter
{
public:
    virtual ~ColumnWriter() = default;
    virtual void append(const Column& column) = 0;
    /// Appends the column chunk to `out` and makes ready for the next one. Positions count from the start of `out`.
    virtual ColumnChunk finish(std::string& out) = 0;
};

/// `chunkRows` says how many rows will share a dictionary.
std::unique_ptr<ColumnWriter> boolWriter(bool nullable, PageCodec& codec);
std::unique_ptr<ColumnWriter> numberWriter(DataType type, bool nullable, PageCodec& codec, std::size_t chunkRows);
std::unique_ptr<ColumnWriter> textWriter(bool nullable, PageCodec& codec, std::size_t chunkRows);

} // namespace dw::sinks::parquet
