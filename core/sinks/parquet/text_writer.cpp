// Texts through a dictionary while that pays, as lengths and bytes from there on.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/parquet/bit_packing.h"
#include "core/sinks/parquet/column_writer.h"
#include "core/sinks/parquet/value_index.h"

#include <algorithm>

namespace dw::sinks::parquet {

namespace {

constexpr std::size_t kPageBytes = 1024 * 1024;
constexpr std::size_t kBoundBytes = 64;

/// A bound that is not longer than kBoundBytes; cut behind a whole character.
Bound lowerBound(std::string_view text)
{
    if (text.size() <= kBoundBytes)
        return {std::string(text)};
    std::size_t size = kBoundBytes;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xc0U) == 0x80U)
        --size;
    return {std::string(text.substr(0, size)), false};
}

/// The same from above: the last ASCII letter that can be raised by one is. Nothing when there is none.
std::optional<Bound> upperBound(std::string_view text)
{
    if (text.size() <= kBoundBytes)
        return Bound{std::string(text)};
    for (std::size_t size = kBoundBytes; size > 0; --size) {
        const unsigned char last = static_cast<unsigned char>(text[size - 1]);
        if (last < 0x7f) {
            std::string bytes(text.substr(0, size));
            bytes.back() = static_cast<char>(last + 1);
            return Bound{std::move(bytes), false};
        }
    }
    return std::nullopt;
}

class TextWriter final : public ColumnWriter
{
public:
    TextWriter(bool nullable, PageCodec& codec, std::size_t chunkRows)
        : m_chunkRows(chunkRows), m_pages(codec), m_levels(nullable)
    {
        m_codes.reserve(kPageRows);
        m_lengths.reserve(kPageRows);
    }

    void append(const Column& column) override
    {
        useDictionary(column.dictionary);
        std::size_t noted = 0; // rows whose levels are in the page
        const auto flushBefore = [&](std::size_t i) {
            m_levels.add(column.validity, noted, i - noted);
            noted = i;
            if (m_levels.rows() > 0)
                flush(false);
        };
        for (std::size_t i = 0; i < column.size; ++i) {
            if (m_levels.rows() + (i - noted) == kPageRows || m_pageBytes >= kPageBytes)
                flushBefore(i);
            if (const std::size_t count = addKnown(column, i, kPageRows - m_levels.rows() - (i - noted)); count > 0) {
                i += count - 1;
                continue;
            }
            if (column.validity.isNull(i))
                continue;
            if (m_isDirect) {
                addDirect(column.text(i));
                continue;
            }
            const std::uint32_t entry =
                column.dictionary ? known(column, column.codes[i]) : m_index.find(column.texts[i]);
            if (m_index.entries().size() > kMaximumEntries || m_index.bytes() > kMaximumEntryBytes) [[unlikely]] {
                // One entry too many: what is there becomes a page, and this value the first of another form.
                m_index.dropLast();
                flushBefore(i);
                m_isDirect = true;
                addDirect(column.text(i));
                continue;
            }
            m_codes.push_back(entry);
        }
        m_levels.add(column.validity, noted, column.size - noted);
    }

    ColumnChunk finish(std::string& out) override
    {
        if (m_levels.rows() > 0)
            flush(true);
        ColumnChunk chunk;
        chunk.type = PhysicalType::ByteArray;
        chunk.nulls = m_nulls;
        if (m_anyValue) {
            chunk.smallest = lowerBound(m_smallest);
            chunk.largest = upperBound(m_largest);
        }
        m_body.clear();
        for (std::size_t i = 0; i < m_dictionaryEntries; ++i) {
            const std::string_view text = m_index.entries()[i];
            const std::uint32_t length = static_cast<std::uint32_t>(text.size());
            m_body.append(reinterpret_cast<const char*>(&length), sizeof length);
            m_body += text;
        }
        if (!m_isDirect)
            chunk.distinct = static_cast<std::int64_t>(m_dictionaryEntries);
        m_pages.finish(m_body, m_dictionaryEntries, chunk, out);
        reset();
        return chunk;
    }

private:
    void useDictionary(const std::shared_ptr<const Dictionary>& dictionary)
    {
        if (!dictionary || dictionary == m_source)
            return;
        m_source = dictionary;
        m_entryOfCode.assign(dictionary->values.size(), IndexTable::kNone);
    }

    /// Takes up to `most` rows from row i on, as far as their texts are entries already; how many it took.
    std::size_t addKnown(const Column& column, std::size_t i, std::size_t most)
    {
        constexpr std::size_t kAtOnce = 256;
        if (m_isDirect || !column.dictionary || !column.validity.allValid())
            return 0;
        const std::size_t count = std::min({most, column.size - i, kAtOnce});
        const std::size_t before = m_codes.size();
        m_codes.resize(before + count);
        const std::uint32_t* codes = column.codes.data() + i;
        const std::uint32_t* entries = m_entryOfCode.data();
        std::uint32_t* out = m_codes.data() + before;
        std::size_t done = 0;
        for (; done < count && entries[codes[done]] != IndexTable::kNone; ++done)
            out[done] = entries[codes[done]];
        m_codes.resize(before + done);
        return done;
    }

    std::uint32_t known(const Column& column, std::uint32_t code)
    {
        std::uint32_t& entry = m_entryOfCode[code];
        if (entry == IndexTable::kNone) [[unlikely]]
            entry = m_index.find(column.dictionary->values[code]);
        return entry;
    }

    void addDirect(std::string_view text)
    {
        m_lengths.push_back(static_cast<std::int64_t>(text.size()));
        m_bytes += text;
        m_pageBytes += text.size();
        addToBounds(text);
    }

    void addToBounds(std::string_view text)
    {
        if (!m_anyValue || text < m_smallest)
            m_smallest = text;
        if (!m_anyValue || text > m_largest)
            m_largest = text;
        m_anyValue = true;
    }

    void flush(bool last)
    {
        const std::size_t rows = m_levels.rows();
        m_body.clear();
        m_levels.take(m_body);
        if (m_codes.empty() && m_lengths.empty()) {
            m_nulls += static_cast<std::int64_t>(rows);
            m_pages.addData(rows, Encoding::Plain, m_body);
            return;
        }
        if (!m_isDirect && m_dictionaryEntries == 0 && !isWorthIt(last)) {
            m_isDirect = true;
            for (const std::uint32_t code : m_codes)
                addDirect(m_index.entries()[code]);
            m_codes.clear();
        }
        // A page is of one form: codes are gone by the time that the first direct value comes.
        if (m_isDirect) {
            m_nulls += static_cast<std::int64_t>(rows - m_lengths.size());
            appendDeltas(m_lengths, true, m_body);
            m_body += m_bytes;
            m_pages.addData(rows, Encoding::DeltaLengthByteArray, m_body);
        } else {
            m_nulls += static_cast<std::int64_t>(rows - m_codes.size());
            for (; m_dictionaryEntries < m_index.entries().size(); ++m_dictionaryEntries)
                addToBounds(m_index.entries()[m_dictionaryEntries]);
            const unsigned width = std::max(bitWidthOf(m_dictionaryEntries - 1), 1U);
            m_body += static_cast<char>(width);
            appendHybrid(m_codes, width, m_body);
            m_pages.addData(rows, Encoding::RleDictionary, m_body);
        }
        m_codes.clear();
        m_lengths.clear();
        m_bytes.clear();
        m_pageBytes = 0;
    }

    /// On the first page: whether entries come back often enough.
    bool isWorthIt(bool last) const
    {
        const std::size_t entries = m_index.entries().size();
        if (!last && m_chunkRows > kPageRows)
            return entries * 2 <= m_codes.size();
        std::size_t direct = 0;
        for (const std::uint32_t code : m_codes)
            direct += m_index.entries()[code].size() + 1;
        return m_index.bytes() + m_codes.size() * bitWidthOf(entries) / 8 < direct;
    }

    void reset()
    {
        m_index.clear();
        std::fill(m_entryOfCode.begin(), m_entryOfCode.end(), IndexTable::kNone);
        m_dictionaryEntries = 0;
        m_isDirect = false;
        m_anyValue = false;
        m_nulls = 0;
    }

    std::size_t m_chunkRows;
    PageSequence m_pages;
    PageLevels m_levels;
    std::shared_ptr<const Dictionary> m_source; // whose codes m_entryOfCode is about
    std::vector<std::uint32_t> m_entryOfCode;
    TextIndex m_index;
    std::size_t m_dictionaryEntries = 0; // that pages refer to
    bool m_isDirect = false;
    std::vector<std::uint32_t> m_codes; // of the page at hand, without nulls
    std::vector<std::int64_t> m_lengths;
    std::string m_bytes;
    std::size_t m_pageBytes = 0;
    std::string m_body;
    std::int64_t m_nulls = 0;
    bool m_anyValue = false;
    std::string m_smallest;
    std::string m_largest;
};

} // namespace

std::unique_ptr<ColumnWriter> textWriter(bool nullable, PageCodec& codec, std::size_t chunkRows)
{
    return std::make_unique<TextWriter>(nullable, codec, chunkRows);
}

} // namespace dw::sinks::parquet
