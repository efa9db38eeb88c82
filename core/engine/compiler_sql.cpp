// SQL expressions become steps that DuckDB runs: references turn into columns of the batch, errors into problems.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/steps/sql_step.h"
#include "core/registry/registry.h"
#include "core/sql/references.h"

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

void reportSqlError(const SqlError& error, const RewrittenSql& rewritten, std::string_view sql,
                    const std::string& pointer, Problems& problems)
{
    const std::size_t position = std::min(rewritten.originalPosition(error.position), sql.size());
    problems.error("bad_sql", pointer, fmt::format("{} (at character {})", sentences(error), position + 1),
                   shortJson(std::string(sql)));
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
            reportSqlError(*compiled->errors.front(), rewritten, sql, pointer, m_problems);
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
