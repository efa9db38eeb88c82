// Expressions: plain references are wired directly, relations become lookups, everything else is handed to SQL.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/children.h"
#include "core/engine/compiler.h"
#include "core/engine/steps/lookup_step.h"
#include "core/engine/twins.h"
#include "core/registry/registry.h"
#include "core/sql/references.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

bool Compiler::ensureRelations(std::size_t table)
{
    // Foreign keys make their relations when they are bound; any of them may be the one that is asked for.
    const std::vector<ColumnDesign>& columns = design(table).columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].source != ColumnDesign::Source::Generator || m_tables[table].columns[i] != Progress::Untouched)
            continue;
        const GeneratorType* type = findGenerator(columns[i].generator);
        if (type != nullptr && type->parentRows)
            ensureColumn(table, i, fmt::format("/tables/{}/columns/{}", table, i));
    }
    TableDraft& draft = m_tables[table];
    if (draft.plan.isPerParent()) {
        const auto parent = static_cast<std::size_t>(draft.plan.parentTable);
        draft.relations.try_emplace(design(parent).name, TableDraft::Relation{-1, parent});
    }
    return true;
}

std::optional<ColumnSlot> Compiler::relationColumn(std::size_t table, std::span<const std::string> relations,
                                                   std::string_view column, const std::string& pointer)
{
    if (relations.size() == 1 && (relations.front() == "twin" || relations.front() == "original") &&
        originalOf(*this, table))
        return twinColumn(*this, table, relations.front(), column, pointer);
    if (!m_tables[table].relations.contains(relations.front()))
        ensureRelations(table);
    const auto found = m_tables[table].relations.find(relations.front());
    if (found == m_tables[table].relations.end()) {
        std::vector<std::string_view> names;
        for (const auto& [name, relation] : m_tables[table].relations)
            names.push_back(name);
        m_problems.error("unknown_relation", pointer,
                         fmt::format("'{}' has no foreign key '{}' to look things up through{}.", design(table).name,
                                     relations.front(),
                                     names.empty() ? "" : fmt::format("; there is: {}", fmt::join(names, ", "))),
                         shortJson(relations.front()));
        return std::nullopt;
    }
    const TableDraft::Relation relation = found->second;
    const std::optional<ColumnSlot> inParent =
        relations.size() > 1 ? relationColumn(relation.parentTable, relations.subspan(1), column, pointer)
                             : columnByName(relation.parentTable, column, pointer);
    if (!inParent)
        return std::nullopt;
    const auto key = std::tuple(relation.rowSlot, relation.parentTable, inParent->slot);
    if (const auto known = m_tables[table].lookups.find(key); known != m_tables[table].lookups.end())
        return ColumnSlot{known->second, inParent->type, inParent->scale};
    auto step = std::make_shared<LookupStep>();
    step->place = pointer;
    step->parentTable = relation.parentTable;
    step->rowSlot = relation.rowSlot;
    step->parentSlots = {inParent->slot};
    if (relation.rowSlot >= 0)
        step->inputs = {relation.rowSlot};
    step->needsParents = relation.rowSlot < 0;
    const int slot =
        addSlot(table, fmt::format("{}.{}", fmt::join(relations, "."), column), inParent->type, inParent->scale);
    step->outputs = {slot};
    step->signature = "lookup";
    addStep(table, step);
    m_tables[table].lookups[key] = slot;
    return ColumnSlot{slot, inParent->type, inParent->scale};
}

std::optional<ColumnSlot> Compiler::childAggregate(std::size_t table, const ChildAggregate& aggregate,
                                                   const std::string& pointer)
{
    const auto child = tableIndex(aggregate.relation);
    if (!child || design(*child).rows.per != design(table).name) {
        m_problems.error(
            "unknown_children", pointer,
            fmt::format("'{}' is no table with rows per '{}': sums and counts are taken over the rows that "
                        "belong to one row, so the other table says {{\"rows\": {{\"per\": \"{}\", …}}}}.",
                        aggregate.relation, design(table).name, design(table).name),
            shortJson(aggregate.relation));
        return std::nullopt;
    }
    if (!ensureRows(*child, pointer))
        return std::nullopt;
    auto step = std::make_shared<ChildAggregateStep>();
    switch (aggregate.function) {
    case ChildAggregateFunction::Sum:
        step->function = ChildFunction::Sum;
        break;
    case ChildAggregateFunction::Count:
        step->function = ChildFunction::Count;
        break;
    case ChildAggregateFunction::Min:
        step->function = ChildFunction::Minimum;
        break;
    case ChildAggregateFunction::Max:
        step->function = ChildFunction::Maximum;
        break;
    case ChildAggregateFunction::Average:
        step->function = ChildFunction::Average;
        break;
    }
    step->childTable = *child;
    if (aggregate.column.empty()) {
        step->function = ChildFunction::Count;
    } else {
        const auto value = columnByName(*child, aggregate.column, pointer);
        if (!value)
            return std::nullopt;
        const bool adds = step->function == ChildFunction::Sum || step->function == ChildFunction::Average;
        if (value->type == DataType::Text || (adds && !isNumeric(value->type) && value->type != DataType::Bool)) {
            m_problems.error("not_numeric", pointer,
                             fmt::format("'{}.{}' is {}, which cannot be aggregated here.", aggregate.relation,
                                         aggregate.column, dataTypeName(value->type)));
            return std::nullopt;
        }
        step->childSlot = value->slot;
        step->type = adds && value->type == DataType::Bool ? DataType::Int64 : value->type;
        step->scale = value->scale;
        if (step->function == ChildFunction::Average)
            step->type = DataType::Float64, step->scale = 0;
    }
    if (step->function == ChildFunction::Count)
        step->type = DataType::Int64, step->scale = 0;
    step->place = pointer;
    step->signature = fmt::format("aggregate {}", static_cast<int>(step->function));
    const int slot =
        addSlot(table, fmt::format("{}.{}", aggregate.relation, aggregate.column), step->type, step->scale);
    step->outputs = {slot};
    const ColumnSlot result{slot, step->type, step->scale};
    addStep(table, step);
    return result;
}

namespace {

/// True when a slot of one type can stand for an expression of another as it is.
bool servesAs(DataType type, std::optional<DataType> wanted)
{
    if (!wanted || *wanted == type)
        return true;
    // Readers of numbers take any number.
    return (*wanted == DataType::Float64 && (isNumeric(type) || type == DataType::Bool));
}

} // namespace

std::optional<ColumnSlot> Compiler::expression(std::size_t table, std::string_view sql, std::optional<DataType> wanted,
                                               const std::string& pointer)
{
    const std::string key = fmt::format("{}:{}", wanted ? dataTypeName(*wanted) : "any", sql);
    if (const auto known = m_tables[table].expressions.find(key); known != m_tables[table].expressions.end())
        return known->second;
    std::optional<ColumnSlot> slot;
    if (const auto fact = plainRowFact(sql)) {
        const int factSlot = rowFact(table, *fact);
        const DataType type = m_tables[table].plan.slotSpecs[static_cast<std::size_t>(factSlot)].type;
        if (servesAs(type, wanted))
            return m_tables[table].expressions[key] = ColumnSlot{factSlot, type, 0};
    }
    if (const auto plain = plainReference(sql)) {
        if (const auto* column = std::get_if<ColumnReference>(&*plain)) {
            if (findColumn(design(table), column->name) != nullptr)
                slot = columnByName(table, column->name, pointer);
            if (findColumn(design(table), column->name) != nullptr && !slot)
                return std::nullopt;
        } else if (const auto* relation = std::get_if<RelationReference>(&*plain)) {
            slot = relationColumn(table, relation->relations, relation->column, pointer);
            if (!slot)
                return std::nullopt;
        } else if (const auto* aggregate = std::get_if<ChildAggregate>(&*plain)) {
            slot = childAggregate(table, *aggregate, pointer);
            if (!slot)
                return std::nullopt;
        }
        if (slot && !servesAs(slot->type, wanted))
            slot.reset();
    }
    if (!slot)
        slot = sqlStep(table, sql, sqlReferences(sql), wanted, pointer);
    if (slot)
        m_tables[table].expressions[key] = *slot;
    return slot;
}

} // namespace dw
