// The keys, braces and commas between two values are one text, made once; nulls that are left out take a slower way.
// SPDX-License-Identifier: Apache-2.0
#include "core/sinks/text/json_lines.h"

#include "core/sinks/text/cell.h"
#include "core/sinks/text/escape.h"
#include "core/sinks/text/row_blocks.h"

#include <array>
#include <memory>

namespace dw::sinks::text {

namespace {

class JsonEscape
{
public:
    char* operator()(char* out, std::string_view text) const
    {
        *out++ = '"';
        if (copyUnmarked(text, out, JsonMarks()))
            out += text.size();
        else
            out = escaped(out, text);
        *out++ = '"';
        return out;
    }

private:
    static char* escaped(char* out, std::string_view text)
    {
        constexpr char kHex[] = "0123456789abcdef";
        for (const char c : text) {
            const unsigned char byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\') {
                *out++ = '\\';
                *out++ = c;
            } else if (byte >= 0x20) {
                *out++ = c;
            } else if (const char letter = shortEscape(c); letter != 0) {
                *out++ = '\\';
                *out++ = letter;
            } else {
                std::memcpy(out, "\\u00", 4);
                out[4] = kHex[byte >> 4];
                out[5] = kHex[byte & 15];
                out += 6;
            }
        }
        return out;
    }

    static char shortEscape(char c)
    {
        switch (c) {
        case '\n':
            return 'n';
        case '\r':
            return 'r';
        case '\t':
            return 't';
        case '\b':
            return 'b';
        case '\f':
            return 'f';
        default:
            return 0;
        }
    }
};

constexpr std::size_t kEscapeFactor = 6;

std::string quotedKey(std::string_view name)
{
    std::string text(kEscapeFactor * name.size() + 2, '\0');
    text.resize(static_cast<std::size_t>(JsonEscape()(text.data(), name) - text.data()));
    return text + ':';
}

/// An object or, at a leaf, a column.
struct Member {
    std::string name;
    std::size_t column = 0;
    bool isColumn = false;
    std::vector<std::unique_ptr<Member>> members;

    Member* find(std::string_view wanted) const
    {
        for (const std::unique_ptr<Member>& member : members)
            if (member->name == wanted)
                return member.get();
        return nullptr;
    }
    Member* add(std::string_view newName)
    {
        members.push_back(std::make_unique<Member>());
        members.back()->name = newName;
        return members.back().get();
    }
};

/// True when the column's path leads through objects only, to a place that is free.
bool canNest(const Member& root, std::string_view path)
{
    const Member* place = &root;
    while (true) {
        const std::size_t dot = path.find('.');
        const std::string_view part = path.substr(0, dot);
        if (part.empty())
            return false;
        const Member* found = place->find(part);
        if (dot == std::string_view::npos)
            return found == nullptr;
        if (found == nullptr)
            return path.find("..") == std::string_view::npos && path.back() != '.';
        if (found->isColumn)
            return false;
        place = found;
        path.remove_prefix(dot + 1);
    }
}

/// Columns whose names clash ("a" and "a.b") keep their dots.
Member memberTree(const TableSchema& table, bool nested)
{
    Member root;
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        std::string_view path = table.columns[column].name;
        Member* place = &root;
        if (nested && canNest(root, path))
            for (std::size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.')) {
                Member* found = place->find(path.substr(0, dot));
                place = found != nullptr ? found : place->add(path.substr(0, dot));
                path.remove_prefix(dot + 1);
            }
        place = place->add(path);
        place->isColumn = true;
        place->column = column;
    }
    return root;
}

CellFormat cellFormat(const ColumnSchema& column)
{
    CellFormat cell;
    cell.type = column.type;
    cell.scale = column.scale;
    cell.isQuoted =
        column.type == DataType::Date || column.type == DataType::Time || column.type == DataType::Timestamp;
    if (cell.isQuoted)
        cell.after = '"';
    cell.dateTimeSeparator = 'T';
    cell.nanWord = cell.infinityWord = cell.negativeInfinityWord = "null";
    cell.trueWord = "true";
    cell.falseWord = "false";
    return cell;
}

enum class StepKind { Open, Value, Close };

struct Step {
    StepKind kind = StepKind::Value;
    std::string text; ///< the key, with what must stand before it when nothing is ever left out
    std::size_t column = 0;
    std::array<char, 32> start = {}; ///< of the text, which mostly is all of it
};

void addSteps(const Member& member, bool omitNulls, std::string& pending, std::vector<Step>& steps)
{
    bool isFirst = true;
    for (const std::unique_ptr<Member>& each : member.members) {
        const std::string comma = isFirst || omitNulls ? "" : ",";
        isFirst = false;
        if (each->isColumn) {
            steps.push_back({StepKind::Value, pending + comma + quotedKey(each->name), each->column, {}});
            pending.clear();
        } else if (omitNulls) {
            steps.push_back({StepKind::Open, quotedKey(each->name) + '{', 0, {}});
            addSteps(*each, omitNulls, pending, steps);
            steps.push_back({StepKind::Close, "}", 0, {}});
        } else {
            pending += comma + quotedKey(each->name) + '{';
            addSteps(*each, omitNulls, pending, steps);
            pending += '}';
        }
    }
}

char* writeText(char* out, const std::string& text)
{
    std::memcpy(out, text.data(), text.size());
    return out + text.size();
}

} // namespace

struct JsonLinesRenderer::State {
    State(const TableSchema& table, JsonLinesFormat format) : omitNulls(format.omitNulls)
    {
        for (const ColumnSchema& column : table.columns)
            cells.emplace_back(cellFormat(column));
        std::string pending = omitNulls ? "" : "{";
        addSteps(memberTree(table, format.nested), omitNulls, pending, steps);
        end = pending + "}\n";
        for (Step& step : steps) {
            fixedBytes += step.text.size() + 1;
            step.text.copy(step.start.data(), step.start.size());
            nesting += step.kind == StepKind::Open ? 1 : 0;
        }
        fixedBytes += end.size() + kCellRoom;
        starts.resize(nesting);
    }

    char* row(std::size_t i, char* out);
    char* sparseRow(std::size_t i, char* out);

    bool omitNulls;
    std::vector<Cell<JsonEscape>> cells;
    std::vector<Step> steps;
    std::string end;
    std::size_t fixedBytes = 0;
    std::size_t nesting = 0;
    std::vector<char*> starts; // of the objects that are open
    RowBlocks blocks;
};

char* JsonLinesRenderer::State::row(std::size_t i, char* out)
{
    for (const Step& step : steps) {
        std::memcpy(out, step.start.data(), step.start.size());
        if (step.text.size() > step.start.size()) [[unlikely]]
            writeText(out, step.text);
        out += step.text.size();
        Cell<JsonEscape>& cell = cells[step.column];
        if (cell.isNull(i)) {
            std::memcpy(out, "null", 4);
            out += 4;
        } else {
            out = cell.write(i, out, JsonEscape());
        }
    }
    return writeText(out, end);
}

char* JsonLinesRenderer::State::sparseRow(std::size_t i, char* out)
{
    *out++ = '{';
    std::size_t open = 0;
    // A comma stands before every member but the first of its object, which follows a brace.
    const auto begin = [&out](const std::string& key) {
        if (out[-1] != '{')
            *out++ = ',';
        out = writeText(out, key);
    };
    for (const Step& step : steps) {
        switch (step.kind) {
        case StepKind::Open:
            starts[open++] = out;
            begin(step.text);
            break;
        case StepKind::Close:
            --open;
            if (out[-1] == '{')
                out = starts[open];
            else
                *out++ = '}';
            break;
        case StepKind::Value:
            if (!cells[step.column].isNull(i)) {
                begin(step.text);
                out = cells[step.column].write(i, out, JsonEscape());
            }
            break;
        }
    }
    return writeText(out, end);
}

JsonLinesRenderer::JsonLinesRenderer(const TableSchema& table, JsonLinesFormat format)
    : m_state(std::make_unique<State>(table, format))
{
}

JsonLinesRenderer::JsonLinesRenderer(JsonLinesRenderer&&) noexcept = default;
JsonLinesRenderer& JsonLinesRenderer::operator=(JsonLinesRenderer&&) noexcept = default;
JsonLinesRenderer::~JsonLinesRenderer() = default;

void JsonLinesRenderer::interleave(HashBacklog& backlog)
{
    m_state->blocks.interleave(backlog);
}

void JsonLinesRenderer::rows(const Batch& batch, std::string& out)
{
    State& state = *m_state;
    assert(batch.columns.size() == state.cells.size());
    std::size_t widest = state.fixedBytes;
    for (std::size_t i = 0; i < state.cells.size(); ++i) {
        state.cells[i].bind(batch.columns[i]);
        // Only entries can be long and need the factor; what is fixed holds nothing to escape.
        widest += kEscapeFactor * (state.cells[i].fixedBound() - kCellRoom) + kCellRoom;
    }
    const auto bound = [&](std::size_t first, std::size_t count) {
        std::size_t bytes = kCellRoom + widest * count;
        for (const Cell<JsonEscape>& cell : state.cells)
            if (cell.isPlainText())
                for (std::size_t i = first; i < first + count; ++i)
                    bytes += kEscapeFactor * cell.textSize(i);
        return bytes;
    };
    constexpr std::size_t kMostRows = 128;
    const auto begin = [](std::size_t, std::size_t) {};
    if (state.omitNulls)
        state.blocks.render(
            batch.rows, kMostRows, widest, bound, begin,
            [&](std::size_t i, char* end) { return state.sparseRow(i, end); }, out);
    else
        state.blocks.render(
            batch.rows, kMostRows, widest, bound, begin, [&](std::size_t i, char* end) { return state.row(i, end); },
            out);
}

} // namespace dw::sinks::text
