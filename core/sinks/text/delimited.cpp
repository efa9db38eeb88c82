// Row after row, cell after cell through one switch: measured as fast as a column at a time, and simpler.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/delimited.h"

#include "core/sinks/text/entries.h"
#include "core/sinks/text/escape.h"
#include "core/sinks/text/format.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace dw::sinks::text {

namespace {

enum class CellKind { Integer, Decimal, Double, Date, Time, Timestamp, Bool, Entry16, Entry32, Entry64, Text };

constexpr std::size_t kSlack = 64; // behind the last byte of a block, for over-copies
constexpr std::size_t kBlockBytes = 32 * 1024;

/// What a fixed text takes with everything that surrounds it.
struct Word {
    char bytes[32] = {};
    std::uint8_t length = 0;

    void set(std::string_view text)
    {
        assert(text.size() < sizeof bytes);
        std::memcpy(bytes, text.data(), text.size());
        length = static_cast<std::uint8_t>(text.size());
    }
    char* write(char* out) const
    {
        std::memcpy(out, bytes, sizeof bytes);
        return out + length;
    }
};

/// The leading digits of the last large integer: ids in a row mostly differ in the last eight digits.
struct LeadingDigits {
    std::uint64_t base = ~std::uint64_t{0};
    char text[16 + kOverwrite] = {};
    std::uint8_t length = 0;

    char* write(char* out, std::uint64_t magnitude)
    {
        std::uint64_t rest = magnitude - base;
        if (rest >= 100'000'000) [[unlikely]] {
            base = magnitude / 100'000'000 * 100'000'000;
            length = static_cast<std::uint8_t>(writeUnsigned(text, magnitude / 100'000'000) - text);
            rest = magnitude - base;
        }
        std::memcpy(out, text, 16);
        return writeEight(out + length, rest);
    }
};

} // namespace

struct DelimitedRenderer::Cell {
    CellKind kind = CellKind::Integer;
    DataType type = DataType::Int64;
    std::uint8_t scale = 0;
    std::uint8_t opening = 0; ///< 1 when the value is always quoted
    std::uint8_t tailLength = 1;
    char tail[4] = {};
    Word null;
    Word nan;
    Word infinity;
    Word negativeInfinity;
    Word bools[2];
    LeadingDigits leading;
    EntrySlots slots;
    std::shared_ptr<const Dictionary> dictionary; ///< whose entries are in the slots
    std::size_t longestEntry = 0;

    // Of the batch at hand.
    const Column* column = nullptr;
    const std::uint64_t* valid = nullptr;
};

struct DelimitedRenderer::State {
    State(const TableSchema& table, DelimitedFormat wanted);

    char* writeText(char* out, std::string_view text) const;
    char* writeQuoted(char* out, std::string_view text) const;
    char* writeEscaped(char* out, std::string_view text) const;
    void bind(Cell& cell, const Column& column);
    char* entry(Cell& cell, std::uint32_t code, char* out) const;
    char* doubleCell(const Cell& cell, double value, char* out) const;
    char* row(std::size_t i, char* out);
    std::size_t boundOf(std::size_t first, std::size_t count) const;
    std::string rendered(const Cell& cell, std::string_view text, bool asNull) const;

    DelimitedFormat format;
    MarkedBytes marks;
    std::vector<std::string> names;
    std::vector<Cell> cells;
    std::size_t fixedBound = 0; // a row's widest text without its plain texts
    std::unique_ptr<char[]> scratch;
    std::size_t scratchSize = 0;
};

namespace {

CellKind kindOf(DataType type, int scale)
{
    switch (type) {
    case DataType::Bool:
        return CellKind::Bool;
    case DataType::Int64:
        return CellKind::Integer;
    case DataType::Float64:
        return CellKind::Double;
    case DataType::Decimal:
        return scale > 0 ? CellKind::Decimal : CellKind::Integer;
    case DataType::Date:
        return CellKind::Date;
    case DataType::Timestamp:
        return CellKind::Timestamp;
    case DataType::Time:
        return CellKind::Time;
    case DataType::Text:
        break;
    }
    return CellKind::Text;
}

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

} // namespace

DelimitedRenderer::State::State(const TableSchema& table, DelimitedFormat wanted)
    : format(std::move(wanted)),
      marks(format.delimiter, format.quoting == Quoting::Escape ? '\\' : format.quote, '\n', '\r')
{
    cells.resize(table.columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const ColumnSchema& column = table.columns[i];
        names.push_back(column.name);
        Cell& cell = cells[i];
        cell.type = column.type;
        cell.kind = kindOf(column.type, column.scale);
        cell.scale = static_cast<std::uint8_t>(column.scale);
        const bool isText = column.type == DataType::Text || column.type == DataType::Bool;
        cell.opening = format.quoting == Quoting::All ||
                               (format.quoting == Quoting::Minimal && !isText && holdsDelimiter(column.type, format))
                           ? 1
                           : 0;
        const std::string end = i + 1 < cells.size() ? std::string(1, format.delimiter) : format.lineEnd;
        const std::string tail = (cell.opening != 0 && !isText ? std::string(1, format.quote) : std::string()) + end;
        assert(tail.size() < sizeof cell.tail);
        std::memcpy(cell.tail, tail.data(), tail.size());
        cell.tailLength = static_cast<std::uint8_t>(tail.size());
        cell.null.set(format.nullText + end);
        cell.nan.set(rendered(cell, format.nanText, format.nonFiniteAsNull));
        cell.infinity.set(rendered(cell, format.infinityText, format.nonFiniteAsNull));
        cell.negativeInfinity.set(rendered(cell, format.negativeInfinityText, format.nonFiniteAsNull));
        cell.bools[0].set(rendered(cell, format.falseText, false));
        cell.bools[1].set(rendered(cell, format.trueText, false));
    }
}

/// A word with quotes where needed and the separator behind it.
std::string DelimitedRenderer::State::rendered(const Cell& cell, std::string_view text, bool asNull) const
{
    if (asNull)
        return {cell.null.bytes, cell.null.length};
    char buffer[2 * kMaximumWord + 8];
    assert(text.size() <= kMaximumWord);
    char* end = writeText(buffer, text);
    // The tail of a cell that is always quoted closes a quote that writeText has closed already.
    const bool closes = cell.opening != 0 && cell.tail[0] == format.quote;
    const std::size_t from = closes ? 1 : 0;
    return std::string(buffer, end) + std::string(cell.tail + from, cell.tail + cell.tailLength);
}

char* DelimitedRenderer::State::writeQuoted(char* out, std::string_view text) const
{
    *out++ = format.quote;
    for (const char c : text) {
        *out++ = c;
        if (c == format.quote)
            *out++ = c;
    }
    *out++ = format.quote;
    return out;
}

char* DelimitedRenderer::State::writeEscaped(char* out, std::string_view text) const
{
    for (char c : text) {
        if (c == format.delimiter || c == '\\' || c == '\n' || c == '\r') {
            *out++ = '\\';
            c = c == '\n' ? 'n' : c == '\r' ? 'r' : c == '\t' ? 't' : c;
        }
        *out++ = c;
    }
    return out;
}

/// At most twice the size and two bytes more.
char* DelimitedRenderer::State::writeText(char* out, std::string_view text) const
{
    if (format.quoting == Quoting::All)
        return writeQuoted(out, text);
    const bool isFree = marks.copyUnmarked(text, out);
    if (format.quoting == Quoting::Escape) {
        // A text that equals the null text would read as null; its first byte escaped stays the same text.
        if (isFree && text == format.nullText && !text.empty()) {
            *out = '\\';
            std::memcpy(out + 1, text.data(), text.size());
            return out + 1 + text.size();
        }
        return isFree ? out + text.size() : writeEscaped(out, text);
    }
    // PostgreSQL takes a line of \. for the end of the data.
    if (!isFree || text == format.nullText || text == "\\.") [[unlikely]]
        return writeQuoted(out, text);
    return out + text.size();
}

void DelimitedRenderer::State::bind(Cell& cell, const Column& column)
{
    assert(column.type == cell.type);
    cell.column = &column;
    cell.valid = column.validity.allValid() ? nullptr : column.validity.words().data();
    if (column.type != DataType::Text)
        return;
    if (!column.dictionary) {
        cell.kind = CellKind::Text;
        return;
    }
    if (cell.dictionary != column.dictionary) {
        cell.dictionary = column.dictionary;
        cell.longestEntry = 0;
        for (const std::string_view value : column.dictionary->values)
            cell.longestEntry = std::max(cell.longestEntry, value.size());
        cell.slots.reset(column.dictionary->values,
                         cell.tailLength + (format.quoting == Quoting::All ? std::size_t{2} : 0));
    }
    cell.kind = cell.slots.width() == 16   ? CellKind::Entry16
                : cell.slots.width() == 32 ? CellKind::Entry32
                                           : CellKind::Entry64;
}

/// An entry that is not in its slot yet, or does not fit there.
char* DelimitedRenderer::State::entry(Cell& cell, std::uint32_t code, char* out) const
{
    char* end = writeText(out, cell.dictionary->values[code]);
    std::memcpy(end, cell.tail, sizeof cell.tail);
    end += cell.tailLength;
    if (cell.slots.length(code) == 0)
        cell.slots.set(code, {out, static_cast<std::size_t>(end - out)});
    return end;
}

char* DelimitedRenderer::State::doubleCell(const Cell& cell, double value, char* out) const
{
    if (!std::isfinite(value)) [[unlikely]]
        return std::isnan(value) ? cell.nan.write(out)
               : value > 0       ? cell.infinity.write(out)
                                 : cell.negativeInfinity.write(out);
    *out = format.quote;
    char* const begin = out + cell.opening;
    char* end = writeDouble(begin, value);
    if (format.decimalPoint != '.')
        std::replace(begin, end, '.', format.decimalPoint);
    std::memcpy(end, cell.tail, sizeof cell.tail);
    return end + cell.tailLength;
}

char* DelimitedRenderer::State::row(std::size_t i, char* out)
{
    const auto close = [](const Cell& cell, char* end) {
        std::memcpy(end, cell.tail, sizeof cell.tail);
        return end + cell.tailLength;
    };
    const auto slot = [this, i](Cell& cell, char* end, auto width) {
        constexpr std::size_t kWidth = decltype(width)::value;
        const std::uint32_t code = cell.column->codes[i];
        const char* from = cell.slots.data() + code * kWidth;
        const std::uint8_t length = static_cast<std::uint8_t>(from[kWidth - 1]);
        if (static_cast<std::uint8_t>(length - 1) >= EntrySlots::kLong - 1) [[unlikely]]
            return entry(cell, code, end);
        std::memcpy(end, from, kWidth);
        return end + length;
    };
    for (Cell& cell : cells) {
        if (cell.valid != nullptr && ((cell.valid[i / 64] >> (i % 64)) & 1U) == 0) {
            out = cell.null.write(out);
            continue;
        }
        // Only values of a fixed alphabet are opened here; texts and words bring their own quotes.
        switch (cell.kind) {
        case CellKind::Integer: {
            *out = format.quote;
            std::uint64_t magnitude = 0;
            out = writeSign(out + cell.opening, cell.column->integers[i], magnitude);
            out = magnitude < 100'000'000 ? writeUnsigned(out, magnitude) : cell.leading.write(out, magnitude);
            out = close(cell, out);
            break;
        }
        case CellKind::Decimal:
            *out = format.quote;
            out = close(cell,
                        writeDecimal(out + cell.opening, cell.column->integers[i], cell.scale, format.decimalPoint));
            break;
        case CellKind::Double:
            out = doubleCell(cell, cell.column->reals[i], out);
            break;
        case CellKind::Date:
            *out = format.quote;
            out = close(cell, writeDate(out + cell.opening, cell.column->integers[i]));
            break;
        case CellKind::Time:
            *out = format.quote;
            out = close(cell, writeTime(out + cell.opening, cell.column->integers[i]));
            break;
        case CellKind::Timestamp:
            *out = format.quote;
            out = close(cell, writeTimestamp(out + cell.opening, cell.column->integers[i], format.dateTimeSeparator));
            break;
        case CellKind::Bool:
            out = cell.bools[cell.column->bools[i] & 1U].write(out);
            break;
        case CellKind::Entry16:
            out = slot(cell, out, std::integral_constant<std::size_t, 16>());
            break;
        case CellKind::Entry32:
            out = slot(cell, out, std::integral_constant<std::size_t, 32>());
            break;
        case CellKind::Entry64:
            out = slot(cell, out, std::integral_constant<std::size_t, 64>());
            break;
        case CellKind::Text:
            out = close(cell, writeText(out, cell.column->texts[i]));
            break;
        }
    }
    return out;
}

std::size_t DelimitedRenderer::State::boundOf(std::size_t first, std::size_t count) const
{
    std::size_t bound = fixedBound * count;
    for (const Cell& cell : cells)
        if (cell.kind == CellKind::Text)
            for (std::size_t i = first; i < first + count; ++i)
                bound += 2 * cell.column->texts[i].size();
    return bound;
}

DelimitedRenderer::DelimitedRenderer(const TableSchema& table, DelimitedFormat format)
    : m_state(std::make_unique<State>(table, std::move(format)))
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
        char* const end = m_state->writeText(buffer.data(), m_state->names[i]);
        out.append(buffer.data(), end);
    }
    out += m_state->format.lineEnd;
}

void DelimitedRenderer::rows(const Batch& batch, std::string& out)
{
    State& state = *m_state;
    assert(batch.columns.size() == state.cells.size());
    state.fixedBound = 0;
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
        Cell& cell = state.cells[i];
        state.bind(cell, batch.columns[i]);
        state.fixedBound += kSlack + (cell.kind >= CellKind::Entry16 && cell.dictionary ? 2 * cell.longestEntry : 0);
    }
    for (std::size_t first = 0; first < batch.rows;) {
        std::size_t count =
            std::min(std::max<std::size_t>(kBlockBytes / (state.fixedBound + 1), 1), batch.rows - first);
        std::size_t bound = state.boundOf(first, count);
        while (count > 1 && bound > 2 * kBlockBytes) {
            count = (count + 1) / 2;
            bound = state.boundOf(first, count);
        }
        if (state.scratchSize < bound + kSlack) {
            state.scratchSize = bound + kSlack;
            state.scratch = std::make_unique_for_overwrite<char[]>(state.scratchSize);
        }
        char* end = state.scratch.get();
        for (std::size_t i = first; i < first + count; ++i)
            end = state.row(i, end);
        out.append(state.scratch.get(), end);
        first += count;
    }
}

} // namespace dw::sinks::text
