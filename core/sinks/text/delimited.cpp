// Blocks of rows: their columns become slots of text, one column after another; then each row copies its slots.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/delimited.h"

#include "core/sinks/text/cell.h"
#include "core/sinks/text/escape.h"
#include "core/sinks/text/row_blocks.h"

namespace dw::sinks::text {

namespace {

constexpr std::size_t kMostBlockRows = 256;
/// Few enough for hashing between two columns to hide behind them.
constexpr std::size_t kMostSlotRows = 16;

/// On whole cache lines, so that no store of a vector is cut in two.
struct alignas(64) SlotColumn {
    Slot slots[kMostSlotRows];
};

/// Writes a text so that it is read back as it is.
class DelimitedEscape
{
public:
    explicit DelimitedEscape(const DelimitedFormat& format)
        : m_delimiter(format.delimiter), m_quote(format.quote), m_quoting(format.quoting), m_nullText(format.nullText),
          m_marks(m_delimiter, m_quoting == Quoting::Escape ? '\\' : m_quote, '\n', '\r')
    {
    }

    char* operator()(char* out, std::string_view text) const
    {
        if (m_quoting == Quoting::All)
            return quoted(out, text);
        const bool isFree = copyUnmarked(text, out, m_marks);
        if (m_quoting == Quoting::Escape)
            return isFree && (text.empty() || text != m_nullText) ? out + text.size() : escaped(out, text, isFree);
        // PostgreSQL takes a line of \. for the end of the data.
        if (!isFree || text == m_nullText || text == "\\.") [[unlikely]]
            return quoted(out, text);
        return out + text.size();
    }

private:
    char* quoted(char* out, std::string_view text) const
    {
        *out++ = m_quote;
        for (const char c : text) {
            *out++ = c;
            if (c == m_quote)
                *out++ = c;
        }
        *out++ = m_quote;
        return out;
    }

    char* escaped(char* out, std::string_view text, bool isFree) const
    {
        // A free text comes here when it reads like null; with its first byte escaped it stays the same text.
        if (isFree)
            *out++ = '\\';
        for (char c : text) {
            if (c == m_delimiter || c == '\\' || c == '\n' || c == '\r') {
                *out++ = '\\';
                c = c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c;
            }
            *out++ = c;
        }
        return out;
    }

    char m_delimiter;
    char m_quote;
    Quoting m_quoting;
    std::string m_nullText;
    MarkedBytes m_marks;
};

/// True when values of this type can hold the delimiter as they are.
bool holdsDelimiter(DataType type, const DelimitedFormat& format)
{
    switch (type) {
    case DataType::Decimal:
    case DataType::Float64:
        return format.delimiter == format.decimalPoint;
    case DataType::Timestamp:
        return format.delimiter == ':' || format.delimiter == format.dateTimeSeparator;
    case DataType::Time:
        return format.delimiter == ':';
    default:
        return false;
    }
}

CellFormat cellFormat(const ColumnSchema& column, const DelimitedFormat& format, const std::string& separator)
{
    const DelimitedEscape escape(format);
    const auto word = [&](const std::string& text) {
        assert(text.size() <= kMaximumWord);
        char buffer[2 * kMaximumWord + 2];
        return std::string(buffer, escape(buffer, text)) + separator;
    };
    const auto realWord = [&](const std::string& text) {
        return format.nonFiniteAsNull ? format.nullText + separator : word(text);
    };
    CellFormat cell;
    cell.type = column.type;
    cell.scale = column.scale;
    cell.quote = format.quote;
    cell.decimalPoint = format.decimalPoint;
    cell.dateTimeSeparator = format.dateTimeSeparator;
    const bool isText = column.type == DataType::Text || column.type == DataType::Bool;
    cell.isQuoted = !isText && (format.quoting == Quoting::All ||
                                (format.quoting == Quoting::Minimal && holdsDelimiter(column.type, format)));
    cell.after = (cell.isQuoted ? std::string(1, format.quote) : std::string()) + separator;
    cell.nanWord = realWord(format.nanText);
    cell.infinityWord = realWord(format.infinityText);
    cell.negativeInfinityWord = realWord(format.negativeInfinityText);
    cell.trueWord = word(format.trueText);
    cell.falseWord = word(format.falseText);
    return cell;
}

} // namespace

struct DelimitedRenderer::State {
    State(const TableSchema& table, const DelimitedFormat& wanted)
        : format(wanted), escape(wanted), slots(table.columns.size())
    {
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string separator =
                i + 1 < table.columns.size() ? std::string(1, format.delimiter) : format.lineEnd;
            names.push_back(table.columns[i].name);
            cells.push_back({Cell<DelimitedEscape>(cellFormat(table.columns[i], format, separator)), {}, {}});
            cells.back().null.set(format.nullText + separator);
            cells.back().nullSlot = cells.back().null.slot();
        }
    }

    struct CellAndNull {
        Cell<DelimitedEscape> cell;
        Word null;
        Slot nullSlot;
    };

    void fillSlots(const SlotKernels& kernels, std::size_t first, std::size_t count);
    char* cell(std::size_t column, std::size_t i, char* out)
    {
        CellAndNull& each = cells[column];
        return each.cell.isNull(i) ? each.null.write(out) : each.cell.write(i, out, escape);
    }
    char* row(std::size_t i, char* out)
    {
        for (std::size_t column = 0; column < cells.size(); ++column)
            out = cell(column, i, out);
        return out;
    }
    char* slotRow(std::size_t i, char* out);

    DelimitedFormat format;
    DelimitedEscape escape;
    std::vector<std::string> names;
    std::vector<CellAndNull> cells;
    std::vector<SlotColumn> slots; // of a block
    std::size_t firstSlotRow = 0;
    RowBlocks blocks;
};

void DelimitedRenderer::State::fillSlots(const SlotKernels& kernels, std::size_t first, std::size_t count)
{
    firstSlotRow = first;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        cells[column].cell.fillSlots(kernels, first, count, cells[column].nullSlot, slots[column].slots);
        blocks.step(count, cells.size());
    }
}

char* DelimitedRenderer::State::slotRow(std::size_t i, char* out)
{
    // Kept here, because the compiler must take bytes that are written for anything else.
    const SlotColumn* const all = slots.data();
    const std::size_t columns = slots.size();
    const std::size_t place = i - firstSlotRow;
    for (std::size_t column = 0; column < columns; ++column) {
        const Slot& slot = all[column].slots[place];
        std::memcpy(out, &slot, sizeof(Slot));
        if (slot.length() == Slot::kElsewhere) [[unlikely]]
            out = cell(column, i, out);
        else
            out += slot.length();
    }
    return out;
}

DelimitedRenderer::DelimitedRenderer(const TableSchema& table, const DelimitedFormat& format)
    : m_state(std::make_unique<State>(table, format))
{
}

DelimitedRenderer::DelimitedRenderer(DelimitedRenderer&&) noexcept = default;
DelimitedRenderer& DelimitedRenderer::operator=(DelimitedRenderer&&) noexcept = default;
DelimitedRenderer::~DelimitedRenderer() = default;

void DelimitedRenderer::header(std::string& out) const
{
    std::string buffer;
    for (std::size_t i = 0; i < m_state->names.size(); ++i) {
        if (i > 0)
            out += m_state->format.delimiter;
        buffer.resize(2 * m_state->names[i].size() + 2);
        char* const end = m_state->escape(buffer.data(), m_state->names[i]);
        out.append(buffer.data(), end);
    }
    out += m_state->format.lineEnd;
}

void DelimitedRenderer::interleave(HashBacklog& backlog)
{
    m_state->blocks.interleave(backlog);
}

void DelimitedRenderer::rows(const Batch& batch, std::string& out)
{
    State& state = *m_state;
    assert(batch.columns.size() == state.cells.size());
    std::size_t widest = 0;
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
        state.cells[i].cell.bind(batch.columns[i]);
        widest += 2 * state.cells[i].cell.fixedBound();
    }
    const auto bound = [&](std::size_t first, std::size_t count) {
        std::size_t bytes = kCellRoom + widest * count;
        for (const State::CellAndNull& each : state.cells)
            if (each.cell.isPlainText())
                for (std::size_t i = first; i < first + count; ++i)
                    bytes += 2 * each.cell.textSize(i);
        return bytes;
    };
    const SlotKernels* kernels = slotKernels();
    if (kernels == nullptr)
        return state.blocks.render(
            batch.rows, kMostBlockRows, widest, bound, [](std::size_t, std::size_t) {},
            [&](std::size_t i, char* end) { return state.row(i, end); }, out);
    state.blocks.render(
        batch.rows, kMostSlotRows, widest, bound,
        [&](std::size_t first, std::size_t count) { state.fillSlots(*kernels, first, count); },
        [&](std::size_t i, char* end) { return state.slotRow(i, end); }, out);
}

} // namespace dw::sinks::text
