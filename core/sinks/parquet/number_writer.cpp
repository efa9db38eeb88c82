// Whole numbers as deltas, doubles as they are, and either through a dictionary where that is clearly smaller.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/integer_range.h"
#include "core/sinks/parquet/bit_packing.h"
#include "core/sinks/parquet/column_writer.h"
#include "core/sinks/parquet/value_index.h"

#include <algorithm>
#include <cmath>

namespace dw::sinks::parquet {

namespace {

enum class Form { Undecided, Dictionary, Direct };

std::string plainBytes(std::uint64_t bits, std::size_t width)
{
    std::string bytes(width, '\0');
    std::memcpy(bytes.data(), &bits, width);
    return bytes;
}

class NumberWriter final : public ColumnWriter
{
public:
    NumberWriter(DataType type, bool nullable, PageCodec& codec, std::size_t chunkRows)
        : m_type(physicalTypeOf(type)), m_width(m_type == PhysicalType::Int32 ? 4 : 8), m_chunkRows(chunkRows),
          m_pages(codec), m_levels(nullable)
    {
        m_values.resize(std::min(kPageRows, chunkRows));
        m_codes.resize(m_values.size());
    }

    void append(const Column& column) override
    {
        for (std::size_t first = 0; first < column.size;) {
            const std::size_t count = std::min(column.size - first, kPageRows - m_levels.rows());
            m_levels.add(column.validity, first, count);
            if (m_type == PhysicalType::Double)
                take(column.reals.data() + first, column.validity, first, count);
            else
                take(column.integers.data() + first, column.validity, first, count);
            first += count;
            if (m_levels.rows() == kPageRows)
                flush(false);
        }
    }

    ColumnChunk finish(std::string& out) override
    {
        if (m_levels.rows() > 0)
            flush(true);
        ColumnChunk chunk;
        chunk.type = m_type;
        chunk.nulls = m_nulls;
        addBounds(chunk);
        m_body.clear();
        const std::size_t entries = m_dictionaryEntries;
        for (std::size_t i = 0; i < entries; ++i)
            m_body.append(reinterpret_cast<const char*>(&m_index.entries()[i]), m_width);
        if (m_form == Form::Dictionary)
            chunk.distinct = static_cast<std::int64_t>(entries);
        m_pages.finish(m_body, entries, chunk, out);
        reset();
        return chunk;
    }

private:
    template <typename T>
    void take(const T* from, const Validity& validity, std::size_t first, std::size_t count)
    {
        if (validity.allValid()) {
            std::memcpy(&m_values[m_count], from, count * sizeof(T));
            m_count += count;
            return;
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (m_count == m_values.size())
                break; // only nulls are left
            std::memcpy(&m_values[m_count], from + i, sizeof(T));
            m_count += validity.isValid(first + i) ? 1 : 0;
        }
    }

    std::span<const std::int64_t> values() const { return {m_values.data(), m_count}; }

    void flush(bool last)
    {
        const std::size_t rows = m_levels.rows();
        m_nulls += static_cast<std::int64_t>(rows - m_count);
        m_body.clear();
        m_levels.take(m_body);
        updateBounds();
        if (m_form != Form::Direct && indexed(last)) {
            m_dictionaryEntries = m_index.entries().size();
            const unsigned width = std::max(bitWidthOf(m_dictionaryEntries - 1), 1U);
            m_body += static_cast<char>(width);
            appendHybrid({m_codes.data(), m_count}, width, m_body);
            m_pages.addData(rows, Encoding::RleDictionary, m_body);
        } else {
            direct(rows);
        }
        m_count = 0;
    }

    /// Turns the page's values into dictionary codes, where a dictionary is worth it. Decides that on the first page.
    bool indexed(bool last)
    {
        if (m_count == 0)
            return false;
        const std::size_t limit = m_form == Form::Undecided ? worthwhileEntries(last) : kMaximumEntries;
        bool fits = true;
        for (std::size_t i = 0; i < m_count && fits; ++i) {
            m_codes[i] = m_index.find(static_cast<std::uint64_t>(m_values[i]));
            fits = m_index.entries().size() <= limit;
        }
        m_form = fits ? Form::Dictionary : Form::Direct;
        return fits;
    }

    /// The number of entries up to which a dictionary saves a tenth of the first page's bytes. Values that hardly come
    /// back within a page would go on bringing new entries.
    std::size_t worthwhileEntries(bool last)
    {
        std::size_t directBytes = m_count * m_width;
        if (m_type != PhysicalType::Double) {
            m_deltas.clear();
            appendDeltas(values(), m_type == PhysicalType::Int32, m_deltas);
            directBytes = std::min(directBytes, m_deltas.size());
        }
        // The dictionary is shared by all pages of the chunk; more entries will come with them.
        const std::size_t shares = last ? 1 : std::max<std::size_t>(m_chunkRows / kPageRows / 2, 1);
        const std::size_t repeated = last ? m_count : m_count / 4;
        std::size_t limit = 0;
        for (unsigned width = 1; width <= 16; ++width) {
            const std::size_t codeBytes = m_count * width / 8 + 8;
            if (codeBytes * 10 >= directBytes * 9)
                break;
            const std::size_t affordable = (directBytes * 9 / 10 - codeBytes) * shares / m_width;
            limit = std::max(limit, std::min(affordable, std::size_t{1} << width));
        }
        return std::min(limit, repeated);
    }

    void direct(std::size_t rows)
    {
        const std::size_t plain = m_count * m_width;
        if (m_type != PhysicalType::Double) {
            m_deltas.clear();
            appendDeltas(values(), m_type == PhysicalType::Int32, m_deltas);
            if (m_deltas.size() < plain) {
                m_body += m_deltas;
                m_pages.addData(rows, Encoding::DeltaBinaryPacked, m_body);
                return;
            }
        }
        if (m_width == 8) {
            m_body.append(reinterpret_cast<const char*>(m_values.data()), plain);
        } else {
            for (const std::int64_t value : values())
                m_body.append(reinterpret_cast<const char*>(&value), 4);
        }
        m_pages.addData(rows, Encoding::Plain, m_body);
    }

    void updateBounds()
    {
        if (m_type == PhysicalType::Double) {
            for (const std::int64_t bits : values()) {
                const double value = std::bit_cast<double>(bits);
                m_anyNan |= std::isnan(value);
                m_smallestReal = value < m_smallestReal ? value : m_smallestReal;
                m_largestReal = value > m_largestReal ? value : m_largestReal;
            }
        } else {
            const IntegerRange range = rangeOf(values());
            m_smallest = std::min(m_smallest, range.low);
            m_largest = std::max(m_largest, range.high);
        }
        m_anyValue |= m_count > 0;
    }

    /// Readers differ on where NaN sorts: a chunk that holds one has no bounds. Zeros take the sign that includes both.
    void addBounds(ColumnChunk& chunk) const
    {
        if (!m_anyValue || m_anyNan)
            return;
        std::uint64_t smallest = static_cast<std::uint64_t>(m_smallest);
        std::uint64_t largest = static_cast<std::uint64_t>(m_largest);
        if (m_type == PhysicalType::Double) {
            smallest = std::bit_cast<std::uint64_t>(m_smallestReal == 0 ? -0.0 : m_smallestReal);
            largest = std::bit_cast<std::uint64_t>(m_largestReal == 0 ? 0.0 : m_largestReal);
        }
        chunk.smallest = Bound{plainBytes(smallest, m_width)};
        chunk.largest = Bound{plainBytes(largest, m_width)};
    }

    void reset()
    {
        m_form = Form::Undecided;
        m_index.clear();
        m_dictionaryEntries = 0;
        m_nulls = 0;
        m_anyValue = m_anyNan = false;
        m_smallest = INT64_MAX;
        m_largest = INT64_MIN;
        m_smallestReal = HUGE_VAL;
        m_largestReal = -HUGE_VAL;
    }

    PhysicalType m_type;
    std::size_t m_width; // bytes a plain value takes
    std::size_t m_chunkRows;
    PageSequence m_pages;
    PageLevels m_levels;
    std::vector<std::int64_t> m_values; // of the page at hand, without nulls; doubles as their bits
    std::size_t m_count = 0;
    std::vector<std::uint32_t> m_codes;
    NumberIndex m_index;
    std::size_t m_dictionaryEntries = 0; // that pages refer to
    Form m_form = Form::Undecided;
    std::string m_body;
    std::string m_deltas;
    std::int64_t m_nulls = 0;
    bool m_anyValue = false;
    bool m_anyNan = false;
    std::int64_t m_smallest = INT64_MAX;
    std::int64_t m_largest = INT64_MIN;
    double m_smallestReal = HUGE_VAL;
    double m_largestReal = -HUGE_VAL;
};

} // namespace

std::unique_ptr<ColumnWriter> numberWriter(DataType type, bool nullable, PageCodec& codec, std::size_t chunkRows)
{
    return std::make_unique<NumberWriter>(type, nullable, codec, chunkRows);
}

} // namespace dw::sinks::parquet
