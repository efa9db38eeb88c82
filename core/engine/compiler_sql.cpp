// SQL expressions become steps that DuckDB runs: references turn into columns of the batch, errors into problems.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/steps/sql_step.h"
#include "core/project/file.h"
#include "core/registry/registry.h"
#include "core/sql/references.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

/// The columns that an expression reads, by the names they have in the rewritten SQL.
struct SqlColumns {
    std::vector<SqlInput> inputs;
    std::vector<int> slots;
    std::vector<SqlReplacement> replacements;

    void add(const std::string& name, const ColumnSlot& slot)
    {
        for (const SqlInput& input : inputs)
            if (input.name == name)
                return;
        SqlInput input;
        input.name = name;
        input.type = slot.type;
        input.scale = slot.scale;
        inputs.push_back(std::move(input));
        slots.push_back(slot.slot);
    }
};

/// Puts the column that was probably meant in the place of a name that is none. Nothing where the project has not this
/// text alone at the pointer, such as within a template.
std::optional<Fix> fixOfName(const SqlError& error, std::size_t position, std::string_view sql,
                             std::span<const std::string> columns, const std::string& pointer, const Project& project)
{
    const SqlToken token = nextSqlToken(sql, position);
    const std::string word = sqlIdentifierName(sql.substr(token.begin, token.end - token.begin));
    const std::vector<std::string_view> names(columns.begin(), columns.end());
    const auto nearest = nearestName(word, names); // the column itself, where it is named like a word of SQL
    if (!nearest || (error.hint != fmt::format("Did you mean {}?", *nearest) &&
                     error.hint != fmt::format("Write {} for the column.", quoteSqlIdentifier(*nearest))))
        return std::nullopt;
    const Json json = projectToJson(project);
    const Json::json_pointer place(pointer);
    if (!json.contains(place) || json[place] != Json(sql))
        return std::nullopt;
    const bool isPlain = !isReservedSqlWord(*nearest) && std::all_of(nearest->begin(), nearest->end(), [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }) && (nearest->front() < '0' || nearest->front() > '9');
    std::string fixed(sql.substr(0, token.begin));
    fixed += isPlain ? *nearest : quoteSqlIdentifier(*nearest);
    fixed += sql.substr(token.end);
    return Fix{fmt::format("Use '{}'", *nearest),
               Json::array({Json{{"op", "replace"}, {"path", pointer}, {"value", fixed}}}).dump()};
}

void reportSqlError(const SqlError& error, const RewrittenSql& rewritten, std::string_view sql,
                    std::span<const std::string> columns, const std::string& pointer, const Project& project,
                    Problems& problems)
{
    const std::size_t position = std::min(rewritten.originalPosition(error.position), sql.size());
    Problem& problem =
        problems.error("bad_sql", pointer, fmt::format("{} (at character {})", sentences(error), position + 1),
                       shortJson(std::string(sql)));
    if (std::optional<Fix> fix = fixOfName(error, position, sql, columns, pointer, project))
        problem.fixes.push_back(std::move(*fix));
}

} // namespace

std::optional<ColumnSlot> Compiler::sqlStep(std::size_t table, std::string_view sql, const SqlReferences& references,
                                            std::optional<DataType> wanted, const std::string& pointer)
{
    SqlColumns columns;
    bool good = true;
    for (const ColumnReference& reference : references.columns) {
        const ColumnDesign* column = findColumn(design(table), reference.name);
        if (column == nullptr)
            continue; // not a column: a unit, a lambda's variable, or a mistake that DuckDB will name
        const auto slot = columnByName(table, reference.name, pointer);
        if (slot)
            columns.add(reference.name, *slot);
        good = good && slot;
    }
    const auto replace = [&](const std::optional<ColumnSlot>& slot, ByteRange range, const std::string& name) {
        if (slot) {
            columns.add(name, *slot);
            columns.replacements.push_back({range, name});
        }
        good = good && slot;
    };
    for (const RelationReference& reference : references.relations)
        replace(relationColumn(table, reference.relations, reference.column, pointer), reference.range,
                fmt::format("{}.{}", fmt::join(reference.relations, "."), reference.column));
    for (const ChildAggregate& aggregate : references.aggregates)
        replace(childAggregate(table, aggregate, pointer), aggregate.range,
                fmt::format("{}({}.{})", static_cast<int>(aggregate.function), aggregate.relation, aggregate.column));
    for (const RowFactCall& call : rowFactCalls(sql)) {
        const int slot = rowFact(table, call.fact);
        const SlotSpec& spec = m_tables[table].plan.slotSpecs[static_cast<std::size_t>(slot)];
        replace(ColumnSlot{slot, spec.type, spec.scale}, call.range, spec.name);
    }
    if (!good)
        return std::nullopt;

    const RewrittenSql rewritten(sql, columns.replacements);
    Result<std::shared_ptr<SqlConnection>> connection = SqlConnection::open();
    if (!connection) {
        m_problems.error("sql_unavailable", pointer, connection.error().message);
        return std::nullopt;
    }
    std::optional<SqlOutput> output;
    if (wanted) {
        output.emplace();
        output->type = *wanted;
    }
    std::vector<std::string> names;
    for (const ColumnDesign& column : design(table).columns)
        names.push_back(column.name);
    Result<CompiledExpressions> compiled =
        ExpressionSet::compile(*connection, columns.inputs, {SqlExpression{rewritten.sql(), output}}, names);
    if (!compiled) {
        m_problems.error("sql_unavailable", pointer, compiled.error().message);
        return std::nullopt;
    }
    if (!compiled->set) {
        if (compiled->errors.front())
            reportSqlError(*compiled->errors.front(), rewritten, sql, names, pointer, project(), m_problems);
        return std::nullopt;
    }
    const SqlOutput type = compiled->set->outputs().front();
    auto step = std::make_shared<SqlStep>();
    step->place = pointer;
    step->inputs = columns.slots;
    step->outputs = {addSlot(table, std::string(sql), type.type, type.scale)};
    step->signature = fmt::format("sql {} {}", wanted ? dataTypeName(*wanted) : "", sql);
    step->expressions = std::make_shared<const ExpressionSet>(std::move(*compiled->set));
    const int slot = step->outputs[0];
    addStep(table, step);
    return ColumnSlot{slot, type.type, type.scale};
}

} // namespace dw
