// Binding columns: generators, SQL, and what a column asks of its finished values.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/steps/lookup_step.h"
#include "core/registry/read_param.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

std::string columnPointer(std::size_t table, std::size_t column)
{
    return fmt::format("/tables/{}/columns/{}", table, column);
}

/// The signature of what a column's JSON says, without what changes no value.
std::string signatureOf(const ColumnDesign& column)
{
    return Json{{"generator", column.generator},
                {"params", column.params},
                {"field", column.field},
                {"decimals", column.decimals ? Json(*column.decimals) : Json()},
                {"minimum", column.minimum ? Json(*column.minimum) : Json()},
                {"maximum", column.maximum ? Json(*column.maximum) : Json()},
                {"null_ratio", column.nullRatio},
                {"exact", column.exact},
                {"id", column.id}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool holdsNullOrGenerator(const Json& json)
{
    if (json.is_null() || (json.is_object() && json.contains("generator")))
        return true;
    return json.is_structured() && std::any_of(json.begin(), json.end(), holdsNullOrGenerator);
}

/// False only when no row can be null: nothing is read from the row (a column may be null, a parameter that varies may
/// be unusable there), no generator is inside another, and no null is among the values. A foreign key that may not
/// repeat can run out of parents.
bool mayGiveNull(const GeneratorType& type, const Json& params)
{
    const std::vector<ParamReference> read = references(type, params);
    return holdsNullOrGenerator(params) || (type.parentRows && params.contains("distinct")) ||
           std::any_of(read.begin(), read.end(),
                       [](const ParamReference& reference) { return reference.kind != ParamReference::Kind::Table; });
}

} // namespace

std::optional<ColumnSlot> Compiler::columnByName(std::size_t table, std::string_view name, const std::string& pointer)
{
    const std::vector<ColumnDesign>& columns = design(table).columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == name)
            return ensureColumn(table, i, pointer);
    std::vector<std::string_view> names;
    for (const ColumnDesign& column : columns)
        names.push_back(column.name);
    const auto nearest = nearestName(name, names);
    Problem& problem = m_problems.error(
        "unknown_column", pointer,
        nearest ? fmt::format("'{}' has no column '{}'; did you mean '{}'?", design(table).name, name, *nearest)
                : fmt::format("'{}' has no column '{}'.", design(table).name, name),
        shortJson(std::string(name)));
    if (nearest)
        problem.fixes.push_back(
            {fmt::format("Use '{}'", *nearest),
             Json::array({Json{{"op", "replace"}, {"path", pointer}, {"value", *nearest}}}).dump()});
    return std::nullopt;
}

std::optional<ColumnSlot> Compiler::ensureColumn(std::size_t table, std::size_t column, const std::string& pointer)
{
    TableDraft& draft = m_tables[table];
    const ColumnDesign& asked = design(table).columns[column];
    if (draft.columns[column] == Progress::Underway) {
        m_problems.error(
            "cycle", pointer,
            fmt::format("'{}' depends on itself: what it is computed from needs '{}' again.", asked.name, asked.name),
            shortJson(asked.name));
        return std::nullopt;
    }
    if (draft.columns[column] == Progress::Untouched) {
        if (m_depth >= kDeepestChain) {
            m_problems.error("too_deep", pointer,
                             fmt::format("More than {} columns depend on one another in a chain.", kDeepestChain));
            return std::nullopt;
        }
        draft.columns[column] = Progress::Underway;
        ++m_depth;
        if (!bindColumn(table, column))
            draft.plan.columnSlots[column] = -1;
        --m_depth;
        draft.columns[column] = Progress::Done;
    }
    const int slot = draft.plan.columnSlots[column];
    if (slot < 0) {
        // Its own problem has been reported at its own place; say here only that this depends on it.
        if (pointer != columnPointer(table, column))
            m_problems.error("depends_on_problem", pointer,
                             fmt::format("This needs '{}', which has a problem of its own.", asked.name),
                             shortJson(asked.name));
        return std::nullopt;
    }
    const SlotSpec& spec = draft.plan.slotSpecs[static_cast<std::size_t>(slot)];
    return ColumnSlot{slot, spec.type, spec.scale};
}

bool Compiler::bindColumn(std::size_t table, std::size_t column)
{
    const ColumnDesign& asked = design(table).columns[column];
    const std::string pointer = columnPointer(table, column);
    if (!ensureRows(table, pointer))
        return false;
    m_tables[table].columnNullable[column] = !asked.nullRatio.is_null();
    switch (asked.source) {
    case ColumnDesign::Source::Generator:
        return bindGenerator(table, column, pointer);
    case ColumnDesign::Source::Sql:
        return bindSql(table, column, pointer);
    case ColumnDesign::Source::Field:
        return bindField(table, column, pointer);
    }
    return false;
}

bool Compiler::bindGenerator(std::size_t table, std::size_t column, const std::string& pointer)
{
    const ColumnDesign& asked = design(table).columns[column];
    if (asked.generator.empty())
        return false; // reported by checkProject()
    const GeneratorType* type = generatorNamed(asked.generator, pointer + "/generator", m_problems);
    if (type == nullptr)
        return false;
    if (asked.generatorVersion && *asked.generatorVersion > type->version) {
        m_problems.error("newer_generator", pointer + "/generator_version",
                         fmt::format("This project was made with version {} of '{}'; this program has version {}.",
                                     *asked.generatorVersion, type->id, type->version),
                         std::to_string(*asked.generatorVersion));
        return false;
    }
    if (!ensureCorrelations(table))
        return false;
    CompileScope scope(*this, table, asked.id, pointer + "/params");
    std::unique_ptr<BoundGenerator> bound = type->bind(asked.params, scope);
    if (!bound)
        return false;
    const OutputType output = type->parentRows ? OutputType{DataType::Int64, 0} : bound->output();
    std::optional<Finish> finish = bindFinish(table, asked, type->parentRows ? DataType::Text : output.type, pointer);
    if (!finish)
        return false;
    auto step = std::make_shared<GeneratorStep>();
    step->place = pointer;
    step->stream = scope.stream("value");
    step->signature = signatureOf(asked);
    step->random = !type->repeats && !asked.exact;
    step->needsParents = m_tables[table].plan.isPerParent() && scope.usesParents();
    step->inputs.assign(scope.inputs().begin(), scope.inputs().end());
    step->inputs.insert(step->inputs.end(), finish->inputs.begin(), finish->inputs.end());
    const auto correlated = m_tables[table].correlatedUniforms.find(column);
    if (correlated != m_tables[table].correlatedUniforms.end()) {
        step->uniforms.kind = UniformSource::Kind::Slot;
        step->uniforms.slot = correlated->second;
        step->inputs.push_back(correlated->second);
        if (!bound->monotone)
            reportUncorrelatable(table, column);
    } else if (asked.exact) {
        step->uniforms.kind = UniformSource::Kind::Strata;
        step->uniforms.strata =
            Permutation(scope.stream("strata"), static_cast<std::uint64_t>(std::max<std::int64_t>(1, scope.rows())));
        step->signature += fmt::format("rows {}", scope.rows());
    }
    if (type->unique || type->parentRows)
        step->signature += fmt::format("rows {}", scope.rows());
    const OutputType finishedType = type->parentRows ? output : finish->output(output.type, output.scale);
    const int slot = addSlot(table, asked.name, finishedType.type, finishedType.scale);
    step->fieldSlots.assign(std::max<std::size_t>(1, type->fields.size()), -1);
    step->fieldSlots[0] = slot;
    step->outputs = {slot};
    step->bound = std::move(bound);
    step->finish = *finish;
    step->lexicons = scope.lexicons();
    addStep(table, step);
    m_tables[table].columnUnique[column] = step->bound->unique; // for these parameters, not for the type
    if (mayGiveNull(*type, asked.params))
        m_tables[table].columnNullable[column] = true;
    if (type->parentRows)
        return bindParentRows(table, column, *type, slot, pointer);
    m_tables[table].plan.columnSlots[column] = slot;
    return true;
}

/// A foreign key draws row numbers; what is written is the parent's key at that row.
bool Compiler::bindParentRows(std::size_t table, std::size_t column, const GeneratorType& type, int rowSlot,
                              const std::string& pointer)
{
    const ColumnDesign& asked = design(table).columns[column];
    const std::string place = pointer + "/params/table";
    std::string parentName = asked.params.value("table", std::string());
    if (parentName.empty()) {
        const ParamSpec* spec = type.param("table");
        if (spec == nullptr) // a key into its own table
            parentName = design(table).name;
    }
    const auto parent = tableIndex(parentName);
    if (!parent)
        return false;
    const TableDesign& parentDesign = design(*parent);
    if (parentDesign.primaryKey.size() != 1) {
        Problem& problem = m_problems.error(
            "no_primary_key", place,
            fmt::format("'{}' needs a primary key of one column to be referred to.", parentDesign.name),
            shortJson(parentDesign.name));
        if (!parentDesign.columns.empty() && parentDesign.primaryKey.empty())
            problem.fixes.push_back({fmt::format("Make '{}' the primary key", parentDesign.columns.front().name),
                                     Json::array({Json{{"op", "add"},
                                                       {"path", fmt::format("/tables/{}/primary_key", *parent)},
                                                       {"value", parentDesign.columns.front().name}}})
                                         .dump()});
        return false;
    }
    std::string relation = asked.name;
    for (const std::string_view suffix : {"_id", "_key", "_no", "_code"})
        if (relation.size() > suffix.size() && relation.ends_with(suffix)) {
            relation.resize(relation.size() - suffix.size());
            break;
        }
    m_tables[table].relations[relation] = {rowSlot, *parent};
    m_tables[table].relations[asked.name] = {rowSlot, *parent};
    m_tables[table].columnNullable[column] = m_tables[table].columnNullable[column] || parent == table;
    const std::array<std::string, 1> path{asked.name};
    std::optional<ColumnSlot> key;
    if (*parent == table) {
        // A key into its own table: the key column must not depend on this one, which binding it finds out.
        const auto own = columnByName(table, parentDesign.primaryKey.front(), place);
        if (!own)
            return false;
    }
    key = relationColumn(table, path, parentDesign.primaryKey.front(), place);
    if (!key)
        return false;
    m_tables[table].plan.columnSlots[column] = key->slot;
    m_tables[table].foreignKeys.push_back({asked.name, parentDesign.name, parentDesign.primaryKey.front()});
    return true;
}

bool Compiler::bindSql(std::size_t table, std::size_t column, const std::string& pointer)
{
    const ColumnDesign& asked = design(table).columns[column];
    std::optional<DataType> wanted;
    if (!asked.type.empty()) {
        wanted = parseDataType(asked.type);
        if (!wanted) {
            m_problems.error("unknown_type", pointer + "/type",
                             "'type' must be one of bool, int64, float64, decimal, date, timestamp, time, text.",
                             shortJson(asked.type));
            return false;
        }
        if (*wanted == DataType::Decimal)
            wanted = DataType::Float64; // then rounded to the decimals asked for
    }
    const auto slot = expression(table, asked.sql, wanted, pointer + "/sql");
    if (!slot)
        return false;
    std::optional<Finish> finish = bindFinish(table, asked, slot->type, pointer);
    if (!finish)
        return false;
    finish->mayBeNaN = true;
    m_tables[table].columnNullable[column] = true; // what SQL computes may be null
    m_tables[table].plan.columnSlots[column] = finished(table, asked, *slot, std::move(*finish), pointer);
    return true;
}

std::optional<Finish> Compiler::bindFinish(std::size_t table, const ColumnDesign& column, DataType type,
                                           const std::string& pointer)
{
    Finish finish;
    const std::size_t before = m_problems.all.size();
    if ((column.minimum || column.maximum || column.decimals) && !isNumeric(type))
        m_problems.error(
            "not_numeric",
            pointer + (column.decimals  ? "/decimals"
                       : column.minimum ? "/minimum"
                                        : "/maximum"),
            fmt::format("Decimals, minimum and maximum are for numbers; '{}' is {}.", column.name, dataTypeName(type)));
    finish.minimum = column.minimum;
    finish.maximum = column.maximum;
    finish.decimals = column.decimals && isNumeric(type) && !(type == DataType::Int64 && *column.decimals == 0)
                          ? column.decimals
                          : std::nullopt;
    if (!column.nullRatio.is_null()) {
        finish.hasNulls = true;
        finish.nullSpec.name = "null_ratio";
        finish.nullSpec.title = "Null ratio";
        finish.nullSpec.varies = true;
        finish.nullSpec.limits.minimum = 0.0;
        finish.nullSpec.limits.maximum = 1.0;
        CompileScope scope(*this, table, column.id, pointer);
        readParam(column.nullRatio, finish.nullRatio,
                  ReadContext{m_problems, &scope, finish.nullSpec, pointer + "/null_ratio"});
        finish.nullStream = scope.stream("null");
        finish.inputs.assign(scope.inputs().begin(), scope.inputs().end());
    }
    return hasErrorsAfter(m_problems, before) ? std::nullopt : std::optional(std::move(finish));
}

/// The slot itself when nothing is asked of its values, else a copy with the finish applied.
int Compiler::finished(std::size_t table, const ColumnDesign& column, ColumnSlot from, Finish finish,
                       const std::string& pointer)
{
    if (finish.isNothing())
        return from.slot;
    const OutputType output = finish.output(from.type, from.scale);
    auto step = std::make_shared<CopyStep>();
    step->place = pointer;
    step->from = from.slot;
    step->random = finish.hasNulls;
    step->inputs = {from.slot};
    step->inputs.insert(step->inputs.end(), finish.inputs.begin(), finish.inputs.end());
    step->outputs = {addSlot(table, column.name, output.type, output.scale)};
    step->signature = signatureOf(column);
    step->finish = std::move(finish);
    addStep(table, step);
    return step->outputs[0];
}

} // namespace dw
