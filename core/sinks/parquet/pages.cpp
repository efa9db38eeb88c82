// Headers, levels and compression of pages.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/parquet/bit_packing.h"
#include "core/sinks/parquet/column_writer.h"

#include <algorithm>
#include <cassert>

namespace dw::sinks::parquet {

void PageSequence::add(PageHeader header, std::string_view body, std::string& out)
{
    if (std::find(m_encodings.begin(), m_encodings.end(), header.encoding) == m_encodings.end())
        m_encodings.push_back(header.encoding);
    const std::string_view stored = m_codec.compress(body, *m_chosen);
    header.uncompressedBytes = static_cast<std::int64_t>(body.size());
    header.compressedBytes = static_cast<std::int64_t>(stored.size());
    const std::size_t before = out.size();
    appendPageHeader(header, out);
    m_uncompressed += static_cast<std::int64_t>(out.size() - before + body.size());
    out += stored;
}

void PageSequence::addData(std::size_t rows, Encoding encoding, std::string_view body)
{
    if (!m_chosen)
        m_chosen = m_codec.choose(body);
    PageHeader header;
    header.values = static_cast<std::int64_t>(rows);
    header.encoding = encoding;
    add(header, body, m_pages);
    m_rows += header.values;
}

void PageSequence::finish(std::string_view dictionary, std::size_t entries, ColumnChunk& chunk, std::string& out)
{
    chunk.start = static_cast<std::int64_t>(out.size());
    chunk.hasDictionary = entries > 0;
    if (entries > 0) {
        PageHeader header;
        header.dictionary = true;
        header.values = static_cast<std::int64_t>(entries);
        add(header, dictionary, out);
    }
    // Levels are written as runs, whatever the values are.
    if (std::find(m_encodings.begin(), m_encodings.end(), Encoding::Rle) == m_encodings.end())
        m_encodings.push_back(Encoding::Rle);
    chunk.firstDataPage = static_cast<std::int64_t>(out.size());
    out += m_pages;
    std::sort(m_encodings.begin(), m_encodings.end());
    chunk.encodings = std::move(m_encodings);
    chunk.codec = m_chosen.value_or(Codec::None);
    chunk.values = m_rows;
    chunk.uncompressedBytes = m_uncompressed;
    chunk.compressedBytes = static_cast<std::int64_t>(out.size()) - chunk.start;
    m_pages.clear();
    m_chosen.reset();
    m_encodings.clear();
    m_rows = 0;
    m_uncompressed = 0;
}

void PageLevels::add(const Validity& validity, std::size_t first, std::size_t count)
{
    assert(m_nullable || validity.allValid());
    if (!m_nullable) {
        m_rows += count;
        return;
    }
    const std::span<const std::uint64_t> words = validity.words();
    std::size_t i = 0;
    while (i < count) {
        // As many bits at once as lie in one word on both sides.
        const std::size_t to = m_rows % 64;
        const std::size_t from = (first + i) % 64;
        const std::size_t bits = std::min({64 - to, 64 - from, count - i});
        const std::uint64_t mask = bits == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
        const std::uint64_t valid = (words.empty() ? ~std::uint64_t{0} : words[(first + i) / 64] >> from) & mask;
        m_bits[m_rows / 64] |= valid << to;
        m_anyNull |= valid != mask;
        m_rows += bits;
        i += bits;
    }
}

void PageLevels::take(std::string& out)
{
    if (m_nullable) {
        const std::size_t begin = out.size();
        out.append(4, '\0');
        if (!m_anyNull)
            appendRun(1, m_rows, out);
        else if (std::all_of(m_bits.begin(), m_bits.end(), [](std::uint64_t word) { return word == 0; }))
            appendRun(0, m_rows, out);
        else
            appendBits(m_bits, m_rows, out);
        const std::size_t length = out.size() - begin - 4;
        for (std::size_t byte = 0; byte < 4; ++byte)
            out[begin + byte] = static_cast<char>(length >> (8 * byte));
        m_bits.fill(0);
        m_anyNull = false;
    }
    m_rows = 0;
}

} // namespace dw::sinks::parquet
