// Bools, one bit each, or as runs where they seldom change.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/parquet/bit_packing.h"
#include "core/sinks/parquet/column_writer.h"

namespace dw::sinks::parquet {

namespace {

class BoolWriter final : public ColumnWriter
{
public:
    BoolWriter(bool nullable, PageCodec& codec) : m_pages(codec), m_levels(nullable)
    {
        m_values.reserve(kPageRows + 32);
    }

    void append(const Column& column) override
    {
        for (std::size_t first = 0; first < column.size;) {
            const std::size_t count = std::min(column.size - first, kPageRows - m_levels.rows());
            m_levels.add(column.validity, first, count);
            for (std::size_t i = first; i < first + count; ++i)
                if (column.validity.isValid(i))
                    m_values.push_back(column.bools[i] & 1U);
            m_rows += static_cast<std::int64_t>(count);
            first += count;
            if (m_levels.rows() == kPageRows)
                flush();
        }
    }

    ColumnChunk finish(std::string& out) override
    {
        if (m_levels.rows() > 0)
            flush();
        ColumnChunk chunk;
        chunk.type = PhysicalType::Boolean;
        chunk.nulls = m_rows - m_valid;
        if (m_valid > 0) {
            chunk.smallest = Bound{std::string(1, m_ones == m_valid ? '\1' : '\0')};
            chunk.largest = Bound{std::string(1, m_ones > 0 ? '\1' : '\0')};
        }
        m_pages.finish({}, 0, chunk, out);
        m_rows = m_valid = m_ones = 0;
        return chunk;
    }

private:
    void flush()
    {
        m_valid += static_cast<std::int64_t>(m_values.size());
        for (const std::uint32_t value : m_values)
            m_ones += value;
        m_body.clear();
        const std::size_t rows = m_levels.rows();
        m_levels.take(m_body);
        m_runs.clear();
        m_runs.append(4, '\0');
        appendHybrid(m_values, 1, m_runs);
        const std::size_t length = m_runs.size() - 4;
        for (std::size_t byte = 0; byte < 4; ++byte)
            m_runs[byte] = static_cast<char>(length >> (8 * byte));
        const std::size_t plain = (m_values.size() + 7) / 8;
        const bool isRun = m_runs.size() < plain;
        m_body += isRun ? std::string_view(m_runs) : packed(plain);
        m_pages.addData(rows, isRun ? Encoding::Rle : Encoding::Plain, m_body);
        m_values.clear();
    }

    std::string_view packed(std::size_t bytes)
    {
        const std::size_t blocks = (bytes + 3) / 4;
        m_packed.resize(blocks * 4);
        m_values.resize(blocks * 32); // zeros behind the end
        for (std::size_t block = 0; block < blocks; ++block)
            pack32(&m_values[block * 32], 1, &m_packed[block * 4]);
        return std::string_view(m_packed).substr(0, bytes);
    }

    PageSequence m_pages;
    PageLevels m_levels;
    std::vector<std::uint32_t> m_values; // of the page at hand, without nulls
    std::string m_body;
    std::string m_runs;
    std::string m_packed;
    std::int64_t m_rows = 0; // of the chunk
    std::int64_t m_valid = 0;
    std::int64_t m_ones = 0;
};

} // namespace

std::unique_ptr<ColumnWriter> boolWriter(bool nullable, PageCodec& codec)
{
    return std::make_unique<BoolWriter>(nullable, codec);
}

} // namespace dw::sinks::parquet
