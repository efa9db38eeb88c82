// Input columns, slots and streams for generators under test.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_scope.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <stdexcept>

namespace dw::test {

namespace {

template <typename T, typename Store>
Column columnFrom(const std::vector<std::optional<T>>& values, DataType type, int scale, Store store)
{
    Column column;
    column.reset(type, values.size(), scale);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i])
            store(column, i, *values[i]);
        else
            column.setNull(i);
    }
    return column;
}

} // namespace

Column columnOfIntegers(const std::vector<std::optional<std::int64_t>>& values, DataType type, int scale)
{
    return columnFrom(values, type, scale,
                      [](Column& column, std::size_t i, std::int64_t v) { column.integers[i] = v; });
}

Column columnOfReals(const std::vector<std::optional<double>>& values)
{
    return columnFrom(values, DataType::Float64, 0,
                      [](Column& column, std::size_t i, double v) { column.reals[i] = v; });
}

Column columnOfTexts(const std::vector<std::optional<std::string>>& values)
{
    return columnFrom(values, DataType::Text, 0, [](Column& column, std::size_t i, const std::string& v) {
        column.texts[i] = column.arena.copy(v);
    });
}

Column columnOfBools(const std::vector<std::optional<bool>>& values)
{
    return columnFrom(values, DataType::Bool, 0, [](Column& column, std::size_t i, bool v) { column.bools[i] = v; });
}

Inputs& Inputs::column(std::string name, Column values)
{
    if (values.size == 0)
        throw std::invalid_argument("an input column needs at least one value: " + name);
    m_columns[std::move(name)] = std::make_shared<const Column>(std::move(values));
    return *this;
}

Inputs& Inputs::integers(std::string name, const std::vector<std::optional<std::int64_t>>& values, DataType type,
                         int scale)
{
    return column(std::move(name), columnOfIntegers(values, type, scale));
}

Inputs& Inputs::reals(std::string name, const std::vector<std::optional<double>>& values)
{
    return column(std::move(name), columnOfReals(values));
}

Inputs& Inputs::texts(std::string name, const std::vector<std::optional<std::string>>& values)
{
    return column(std::move(name), columnOfTexts(values));
}

Inputs& Inputs::bools(std::string name, const std::vector<std::optional<bool>>& values)
{
    return column(std::move(name), columnOfBools(values));
}

Inputs& Inputs::table(const std::string& name, std::int64_t rows)
{
    const bool known = std::any_of(m_tables.begin(), m_tables.end(), [&](const Table& t) { return t.name == name; });
    if (!known)
        m_tables.push_back({name, rows, {}});
    return *this;
}

Inputs& Inputs::tableColumn(const std::string& table, std::string column, Column values)
{
    for (Table& known : m_tables)
        if (known.name == table)
            known.columns[std::move(column)] = std::make_shared<const Column>(std::move(values));
    return *this;
}

Inputs& Inputs::childrenOf(const std::string& table, std::int64_t count)
{
    m_parent = table;
    m_childrenPerParent = count;
    return *this;
}

namespace {

/// Rows of a table looked up in a shorter column that repeats.
void gatherCyclic(const Column& from, RowSet rows, Column& to)
{
    std::vector<std::uint32_t> indexes(rows.count);
    for (std::size_t i = 0; i < indexes.size(); ++i)
        indexes[i] = static_cast<std::uint32_t>(rows.row(i) % static_cast<std::int64_t>(from.size));
    gather(from, indexes, to);
}

Column inventedColumn(std::optional<DataType> type)
{
    std::vector<std::optional<std::int64_t>> small;
    for (std::int64_t i = 1; i <= 30; ++i)
        small.emplace_back(i);
    switch (type.value_or(DataType::Int64)) {
    case DataType::Bool:
        return columnOfBools({true, false, false});
    case DataType::Float64:
        return columnOfReals({0.5, 1.0, 2.0, 3.5});
    case DataType::Text:
        return columnOfTexts({"first", "second", "third"});
    case DataType::Date:
        return columnOfIntegers({0, 8400, 15000, 19782}, DataType::Date);
    case DataType::Timestamp:
        return columnOfIntegers({0, 725846400000000, 1709164800000000}, DataType::Timestamp);
    case DataType::Time:
        return columnOfIntegers({0, 30600000000, 86399000000}, DataType::Time);
    case DataType::Decimal:
        return columnOfIntegers({100, 250, 1999}, DataType::Decimal, 2);
    case DataType::Int64:
        break;
    }
    return columnOfIntegers(small);
}

/// The type that the parameter at this place is limited to, if it is one of the generator's own.
std::optional<DataType> wantedType(const GeneratorType& type, const std::string& pointer)
{
    const std::string name = pointer.substr(1, pointer.find('/', 1) - 1);
    const ParamSpec* spec = type.param(name);
    if (pointer.size() >= 5 && pointer.compare(pointer.size() - 5, 5, "/when") == 0)
        return DataType::Bool;
    if (spec == nullptr)
        return std::nullopt;
    if (!spec->limits.types.empty())
        return spec->limits.types.front();
    if (spec->kind == ParamKind::Real || spec->kind == ParamKind::WeightedValues)
        return DataType::Float64;
    return spec->kind == ParamKind::Text ? std::optional(DataType::Text) : std::nullopt;
}

TableRole roleOf(const GeneratorType& type, const std::string& pointer)
{
    const ParamSpec* spec = type.param(std::string_view(pointer).substr(1));
    return spec != nullptr ? spec->limits.tableRole : TableRole::Any;
}

} // namespace

Inputs inputsFor(const GeneratorType& type, const Json& params)
{
    Inputs inputs;
    inputs.table("some_parent", 1000).childrenOf("some_parent", 4);
    for (const ParamReference& reference : references(type, params)) {
        switch (reference.kind) {
        case ParamReference::Kind::Column: {
            std::vector<std::optional<std::string>> keys;
            const auto place = Json::json_pointer(reference.pointer).parent_pointer();
            if (params.contains(place) && params.at(place).is_object() && params.at(place).contains("cases"))
                for (const auto& [key, value] : params.at(place)["cases"].items())
                    keys.emplace_back(key);
            if (!keys.empty())
                inputs.texts(reference.text, keys);
            else if (!inputs.hasColumn(reference.text))
                inputs.column(reference.text, inventedColumn(wantedType(type, reference.pointer)));
            break;
        }
        case ParamReference::Kind::Sql:
            if (!inputs.hasColumn(reference.text))
                inputs.column(reference.text, inventedColumn(wantedType(type, reference.pointer)));
            break;
        case ParamReference::Kind::Table:
            if (roleOf(type, reference.pointer) == TableRole::Self) {
                inputs.tableName(reference.text);
                break;
            }
            inputs.table(reference.text, 1000);
            if (roleOf(type, reference.pointer) == TableRole::CountedParent)
                inputs.childrenOf(reference.text, 4);
            break;
        case ParamReference::Kind::Template:
            for (std::size_t open = reference.text.find("{{"); open != std::string::npos;
                 open = reference.text.find("{{", open + 2)) {
                const std::size_t close = reference.text.find("}}", open);
                if (close == std::string::npos)
                    break;
                std::string hole = reference.text.substr(open + 2, close - open - 2);
                hole.erase(0, hole.find_first_not_of(" \t\n"));
                hole.erase(hole.find_last_not_of(" \t\n") + 1);
                if (!inputs.hasColumn(hole))
                    inputs.column(hole, inventedColumn(DataType::Text));
            }
            break;
        case ParamReference::Kind::Generator:
            break;
        }
    }
    return inputs;
}

TestScope::TestScope(Inputs inputs, std::string pointer) : m_inputs(std::move(inputs)), m_pointer(std::move(pointer)) {}

Stream TestScope::stream(std::string_view purpose) const
{
    return makeStream(m_inputs.m_randomSeed, "tested_table", m_inputs.m_columnId, purpose);
}

std::optional<ColumnSlot> TestScope::column(std::string_view name, const std::string& pointer)
{
    const auto found = m_inputs.m_columns.find(name);
    if (found == m_inputs.m_columns.end()) {
        m_problems.error("unknown_column", pointer, fmt::format("There is no column '{}' in this table.", name));
        return std::nullopt;
    }
    auto slot = std::find(m_slotNames.begin(), m_slotNames.end(), name);
    if (slot == m_slotNames.end())
        slot = m_slotNames.insert(slot, std::string(name));
    return ColumnSlot{static_cast<int>(slot - m_slotNames.begin()), found->second->type, found->second->scale};
}

std::optional<ColumnSlot> TestScope::expression(std::string_view sql, std::optional<DataType> wanted,
                                                const std::string& pointer)
{
    const auto slot = column(sql, pointer);
    if (!slot || !wanted || slot->type == *wanted || (isNumeric(slot->type) && isNumeric(*wanted)))
        return slot;
    m_problems.error("wrong_column_type", pointer,
                     fmt::format("'{}' is {}, not {}.", sql, dataTypeName(slot->type), dataTypeName(*wanted)));
    return std::nullopt;
}

std::optional<TextTemplate> TestScope::textTemplate(std::string_view text, const std::string& pointer)
{
    TextTemplate result;
    result.source = text;
    while (!text.empty()) {
        const std::size_t open = text.find("{{");
        if (open > 0)
            result.pieces.push_back({std::string(text.substr(0, open)), -1});
        if (open == std::string_view::npos)
            break;
        const std::size_t close = text.find("}}", open);
        if (close == std::string_view::npos) {
            m_problems.error("bad_template", pointer, "A hole opened with {{ is not closed with }}.");
            return std::nullopt;
        }
        std::string hole(text.substr(open + 2, close - open - 2));
        hole.erase(0, hole.find_first_not_of(" \t\n"));
        hole.erase(hole.find_last_not_of(" \t\n") + 1);
        const auto slot = column(hole, pointer);
        if (!slot)
            return std::nullopt;
        result.pieces.push_back({{}, slot->slot});
        text.remove_prefix(close + 2);
    }
    return result;
}

std::optional<TableFacts> TestScope::table(std::string_view name, const std::string& pointer)
{
    for (std::size_t i = 0; i < m_inputs.m_tables.size(); ++i)
        if (m_inputs.m_tables[i].name == name)
            return TableFacts{static_cast<int>(i), m_inputs.m_tables[i].rows, name == m_inputs.m_parent, false};
    if (name == tableName())
        return TableFacts{static_cast<int>(m_inputs.m_tables.size()), m_inputs.m_rows, false, true};
    m_problems.error("unknown_table", pointer, fmt::format("There is no table '{}'.", name));
    return std::nullopt;
}

std::optional<ColumnReader> TestScope::columnOf(int table, std::string_view column, const std::string& pointer)
{
    if (table >= 0 && static_cast<std::size_t>(table) < m_inputs.m_tables.size()) {
        const auto& columns = m_inputs.m_tables[static_cast<std::size_t>(table)].columns;
        if (const auto found = columns.find(column); found != columns.end())
            return [values = found->second](RowSet rows, Column& out) { gatherCyclic(*values, rows, out); };
    }
    m_problems.error("unknown_column", pointer, fmt::format("There is no column '{}' in that table.", column));
    return std::nullopt;
}

std::unique_ptr<BoundGenerator> TestScope::generator(const Json& spec, const std::string& pointer)
{
    const auto id = spec.find("generator");
    const GeneratorType* type =
        id != spec.end() && id->is_string() ? findGenerator(id->get_ref<const std::string&>()) : nullptr;
    if (type == nullptr) {
        m_problems.error("unknown_generator", pointer + "/generator", "There is no generator of that name.");
        return nullptr;
    }
    // The nested generator binds with its own place and stream, but into the same slots and problems.
    const std::string outerPointer = m_pointer;
    const std::string outerColumn = m_inputs.m_columnId;
    m_pointer = pointer + "/params";
    m_inputs.m_columnId += pointer;
    const auto params = spec.find("params");
    auto bound = type->bind(params != spec.end() ? *params : Json::object(), *this);
    if (bound)
        bound->stream = stream("");
    m_pointer = outerPointer;
    m_inputs.m_columnId = outerColumn;
    return bound;
}

BoundForTest::BoundForTest(std::string_view id, const Json& params, Inputs inputs)
    : m_inputs(std::move(inputs)), m_type(findGenerator(id))
{
    if (m_type == nullptr)
        throw std::runtime_error("no generator of that id: " + std::string(id));
    TestScope scope(m_inputs);
    m_stream = scope.stream("");
    m_bound = m_type->bind(params, scope);
    m_problems = scope.problems();
    m_slotNames = scope.slotNames();
}

std::string BoundForTest::problemText() const
{
    std::string text;
    for (const Problem& problem : m_problems.all)
        text += fmt::format("{} {}: {} {}\n", problem.code, problem.pointer, problem.message, problem.value);
    return text;
}

struct BoundForTest::Batch {
    std::vector<Column> columns;
    std::vector<Column*> inputs;
    std::vector<std::int64_t> parentRows;
    std::vector<std::int64_t> ordinals;
    std::vector<double> uniforms;
    FillContext context;
};

void BoundForTest::prepare(RowSet rows, Batch& batch)
{
    for (const std::string& name : m_slotNames)
        gatherCyclic(*m_inputs.m_columns.find(name)->second, rows, batch.columns.emplace_back());
    for (Column& column : batch.columns)
        batch.inputs.push_back(&column);
    if (const std::int64_t count = m_inputs.m_childrenPerParent; count > 0) {
        for (std::size_t i = 0; i < rows.count; ++i) {
            batch.parentRows.push_back(rows.row(i) / count);
            batch.ordinals.push_back(rows.row(i) % count);
        }
    }
    batch.context = {rows, m_stream, {}, batch.inputs, batch.parentRows, batch.ordinals, &m_faults};
    batch.uniforms.resize(rows.count);
    batch.context.uniforms(0, batch.uniforms);
    batch.context.primary = batch.uniforms;
}

std::vector<Column> BoundForTest::fill(RowSet rows, const std::vector<bool>& wanted)
{
    return fillWith(rows, {}, wanted);
}

std::vector<Column> BoundForTest::fillWith(RowSet rows, std::span<const double> uniforms,
                                           const std::vector<bool>& wanted)
{
    Batch batch;
    prepare(rows, batch);
    if (!uniforms.empty())
        batch.context.primary = uniforms;
    std::vector<Column> columns(outputs());
    std::vector<Column*> places(columns.size());
    for (std::size_t field = 0; field < columns.size(); ++field)
        places[field] = wanted.empty() || wanted[field] ? &columns[field] : nullptr;
    m_bound->fill(batch.context, places);
    return columns;
}

double BoundForTest::nanosecondsToFill(RowSet rows, std::size_t times)
{
    Batch batch;
    prepare(rows, batch);
    std::vector<Column> columns(outputs());
    std::vector<Column*> places;
    for (Column& column : columns)
        places.push_back(&column);
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < times; ++i)
        m_bound->fill(batch.context, places);
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count();
}

std::string BoundForTest::explain(RowSet rows, std::size_t i)
{
    Batch batch;
    prepare(rows, batch);
    return m_bound->explain(batch.context, i);
}

Column filled(std::string_view id, const Json& params, std::size_t count, const Inputs& inputs, std::size_t field)
{
    BoundForTest bound(id, params, inputs);
    if (!bound.isBound())
        throw std::runtime_error(bound.problemText());
    std::vector<Column> parts;
    for (std::size_t first = 0; first < count; first += kBatchRows) {
        std::vector<Column> batch =
            bound.fill(RowSet::range(static_cast<std::int64_t>(first), std::min(kBatchRows, count - first)));
        parts.push_back(std::move(batch[field]));
    }
    return joined(parts);
}

Column joined(const std::vector<Column>& parts)
{
    Column all;
    if (parts.empty())
        return all;
    std::size_t size = 0;
    for (const Column& part : parts)
        size += part.size;
    all.reset(parts.front().type, size, parts.front().scale);
    std::uint32_t first = 0;
    for (const Column& part : parts) {
        for (std::uint32_t i = 0; i < part.size; ++i, ++first) {
            switch (storageOf(part.type)) {
            case Storage::Bool:
                all.bools[first] = part.bools[i];
                break;
            case Storage::Integer:
                all.integers[first] = part.integers[i];
                break;
            case Storage::Real:
                all.reals[first] = part.reals[i];
                break;
            case Storage::Text:
                all.texts[first] = all.arena.copy(part.text(i));
                break;
            }
            if (part.isNull(i))
                all.setNull(first);
        }
    }
    return all;
}

std::string shown(const Column& column, std::size_t i)
{
    if (column.isNull(i))
        return "null";
    switch (column.type) {
    case DataType::Bool:
        return column.bools[i] != 0 ? "true" : "false";
    case DataType::Int64:
        return std::to_string(column.integers[i]);
    case DataType::Float64:
        return fmt::format("{}", column.reals[i]);
    case DataType::Decimal:
        return fmt::format("{}e-{}", column.integers[i], column.scale);
    case DataType::Date:
        return formatDate(column.integers[i]);
    case DataType::Timestamp:
        return formatTimestamp(column.integers[i]);
    case DataType::Time:
        return formatTime(column.integers[i]);
    case DataType::Text:
        break;
    }
    return std::string(column.text(i));
}

} // namespace dw::test
