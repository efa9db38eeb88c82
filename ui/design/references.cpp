// Walks every text of a project that can hold a name and rewrites what means the renamed thing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/references.h"

#include "core/project/control.h"
#include "core/registry/corruption.h"
#include "core/registry/injection.h"
#include "core/registry/registry.h"
#include "core/sql/references.h"
#include "core/sql/tokens.h"
#include "ui/design/relations.h"

#include <algorithm>
#include <functional>

namespace dw::ui {

namespace {

enum class TextKind { TableName, ColumnName, Sql, Template };
/// `table`: in whose rows the text is read.
using Visitor = std::function<void(int table, TextKind kind, std::string& text)>;

void visitString(Json& json, int table, TextKind kind, const Visitor& visit)
{
    if (json.is_string())
        visit(table, kind, json.get_ref<std::string&>());
}

void visitParams(const GeneratorType& type, Json& params, int table, const Visitor& visit)
{
    for (const ParamReference& reference : references(type, params)) {
        using Kind = ParamReference::Kind;
        if (reference.kind == Kind::Generator)
            continue;
        const Json::json_pointer place(reference.pointer);
        if (!params.contains(place))
            continue;
        visitString(params[place], table,
                    reference.kind == Kind::Table    ? TextKind::TableName
                    : reference.kind == Kind::Column ? TextKind::ColumnName
                    : reference.kind == Kind::Sql    ? TextKind::Sql
                                                     : TextKind::Template,
                    visit);
    }
}

void visitParams(const std::string& generator, Json& params, int table, const Visitor& visit)
{
    if (const GeneratorType* type = findGenerator(generator))
        visitParams(*type, params, table, visit);
}

void visitGenerator(Json& json, int table, const Visitor& visit)
{
    if (json.is_object() && json.contains("generator") && json["generator"].is_string() && json.contains("params"))
        visitParams(json["generator"].get<std::string>(), json["params"], table, visit);
}

/// {"by": column, "cases": {…}} and {"sql": …}, however deep.
void visitVarying(Json& json, int table, const Visitor& visit)
{
    if (!json.is_object())
        return;
    if (json.contains("by"))
        visitString(json["by"], table, TextKind::ColumnName, visit);
    if (json.contains("sql"))
        visitString(json["sql"], table, TextKind::Sql, visit);
    for (auto& [key, value] : json.items())
        visitVarying(value, table, visit);
}

/// One column, or a list of columns.
void visitColumns(Json& part, const char* key, int table, const Visitor& visit)
{
    if (!part.contains(key))
        return;
    if (part[key].is_array())
        for (Json& name : part[key])
            visitString(name, table, TextKind::ColumnName, visit);
    else
        visitString(part[key], table, TextKind::ColumnName, visit);
}

void visitScenario(Json& scenario, int table, const Visitor& visit)
{
    if (scenario.contains("when"))
        visitString(scenario["when"], table, TextKind::Sql, visit);
    if (!scenario.contains("force") || !scenario["force"].is_object())
        return;
    Json facts = Json::object();
    for (auto& [column, fact] : scenario["force"].items()) {
        std::string name = column;
        visit(table, TextKind::ColumnName, name);
        facts[name] = fact;
    }
    scenario["force"] = std::move(facts);
}

/// What is asked of the table beyond its columns and rules.
void visitControl(TableDesign& design, int table, int original, const Visitor& visit)
{
    const auto each = [&design](const char* list, const auto& work) {
        const auto found = design.extra.find(list);
        if (found == design.extra.end() || !found->is_array())
            return;
        for (Json& part : *found)
            if (part.is_object())
                work(part);
    };
    each("scenarios", [&](Json& scenario) { visitScenario(scenario, table, visit); });
    each("targets", [&](Json& target) {
        for (const char* key : {"columns", "outcome", "by"})
            visitColumns(target, key, table, visit);
    });
    each("injections", [&](Json& injection) {
        if (injection.contains("kind") && injection["kind"].is_string() && injection.contains("params"))
            if (const InjectionType* type = findInjection(injection["kind"].get<std::string>())) {
                GeneratorType described; // its parameters are read like those of any other
                static_cast<Description&>(described) = *type;
                visitParams(described, injection["params"], table, visit);
            }
    });
    each("corruptions", [&](Json& corruption) {
        if (corruption.contains("kind") && corruption["kind"].is_string() && corruption.contains("params"))
            if (const CorruptionType* type = findCorruption(corruption["kind"].get<std::string>())) {
                GeneratorType described;
                static_cast<Description&>(described) = *type;
                visitParams(described, corruption["params"], table, visit);
            }
    });
    if (design.extra.contains("twin_of"))
        visitString(design.extra["twin_of"], table, TextKind::TableName, visit);
    if (original >= 0)
        visitColumns(design.extra, "change", original, visit);
}

void visitTexts(Project& project, const Visitor& visit)
{
    // Children are counted in their parent's rows; that parent is found before any name changes.
    std::vector<int> countedPer;
    std::vector<int> twinOf;
    for (const TableDesign& table : project.tables) {
        countedPer.push_back(tableNamed(project, table.rows.per));
        const std::optional<TwinDesign> twin = dw::twinOf(table);
        twinOf.push_back(twin ? tableNamed(project, twin->original) : -1);
    }
    for (std::size_t t = 0; t < project.tables.size(); ++t) {
        TableDesign& table = project.tables[t];
        const int own = static_cast<int>(t);
        if (!table.rows.per.empty()) {
            visit(own, TextKind::TableName, table.rows.per);
            visitGenerator(table.rows.children, countedPer[t], visit);
        }
        for (std::string& key : table.primaryKey)
            visit(own, TextKind::ColumnName, key);
        for (CorrelationDesign& correlation : table.correlations) {
            visit(own, TextKind::ColumnName, correlation.first);
            visit(own, TextKind::ColumnName, correlation.second);
        }
        for (ConstraintDesign& constraint : table.constraints)
            visit(own, TextKind::Sql, constraint.sql);
        visitControl(table, own, twinOf[t], visit);
        for (EntityDesign& entity : table.entities)
            visitParams(entity.generator, entity.params, own, visit);
        for (ColumnDesign& column : table.columns) {
            visitVarying(column.nullRatio, own, visit);
            if (column.source == ColumnDesign::Source::Sql)
                visit(own, TextKind::Sql, column.sql);
            else if (column.source == ColumnDesign::Source::Generator)
                visitParams(column.generator, column.params, own, visit);
        }
    }
}

/// "customer" for "customer_id": what SQL calls the parent that the key leads to.
std::string relationName(const std::string& column)
{
    for (const std::string_view suffix : {"_id", "_key", "_no", "_code"})
        if (column.size() > suffix.size() && column.ends_with(suffix))
            return column.substr(0, column.size() - suffix.size());
    return column;
}

/// One step of `order.customer.country`, as the project was before renaming.
struct Step {
    int parent = -1;
    int column = -1; ///< key column of the table; -1: by the parent's own name
    bool isShort = false;
};

struct Graph {
    explicit Graph(const Project& before) : project(before), relations(relationsOf(before)) {}

    Step step(int table, const std::string& word) const
    {
        if (table < 0)
            return {};
        const auto& columns = project.tables[static_cast<std::size_t>(table)].columns;
        for (const Relation& relation : relations) {
            if (relation.child != table || relation.column < 0)
                continue;
            const std::string& name = columns[static_cast<std::size_t>(relation.column)].name;
            if (word == name || word == relationName(name))
                return {relation.parent, relation.column, word != name};
        }
        const std::string& per = project.tables[static_cast<std::size_t>(table)].rows.per;
        return per == word ? Step{tableNamed(project, per), -1, false} : Step{};
    }

    const Project& project;
    std::vector<Relation> relations;
};

std::string written(const std::string& name)
{
    const bool isPlain =
        !name.empty() && !isReservedSqlWord(name) && (name[0] < '0' || name[0] > '9') &&
        std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        });
    return isPlain ? name : quoteSqlIdentifier(name);
}

/// What is renamed: a table, or a column of it.
struct Renaming {
    int table = -1;
    int column = -1;
    std::string before;
    std::string after;
    bool isColumn() const { return column >= 0; }
};

struct Replacement {
    std::size_t begin;
    std::size_t end;
    std::string text;
};

std::string replaced(std::string text, std::vector<Replacement> replacements)
{
    std::sort(replacements.begin(), replacements.end(),
              [](const Replacement& a, const Replacement& b) { return a.begin > b.begin; });
    for (const Replacement& one : replacements)
        text.replace(one.begin, one.end - one.begin, one.text);
    return text;
}

/// The identifiers within a part of the text.
std::vector<SqlToken> identifiersIn(const std::string& sql, ByteRange range)
{
    std::vector<SqlToken> found;
    for (const SqlToken& token : tokenizeSql(sql))
        if (token.begin >= range.begin && token.end <= range.end &&
            (token.kind == SqlTokenKind::Identifier || token.kind == SqlTokenKind::QuotedIdentifier))
            found.push_back(token);
    return found;
}

std::string renamedSql(const std::string& sql, int table, const Graph& graph, const Renaming& renaming)
{
    const SqlReferences found = sqlReferences(sql);
    std::vector<Replacement> replacements;
    const auto replace = [&](std::size_t begin, std::size_t end, const std::string& name) {
        replacements.push_back({begin, end, written(name)});
    };
    if (renaming.isColumn() && table == renaming.table)
        for (const ColumnReference& reference : found.columns)
            if (sameSqlName(reference.name, renaming.before))
                replace(reference.range.begin, reference.range.end, renaming.after);
    for (const RelationReference& reference : found.relations) {
        const std::vector<SqlToken> tokens = identifiersIn(sql, reference.range);
        if (tokens.size() != reference.relations.size() + 1)
            continue;
        int at = table;
        for (std::size_t i = 0; i < reference.relations.size(); ++i) {
            const Step step = graph.step(at, reference.relations[i]);
            if (renaming.isColumn() && at == renaming.table && step.column == renaming.column)
                replace(tokens[i].begin, tokens[i].end, step.isShort ? relationName(renaming.after) : renaming.after);
            if (!renaming.isColumn() && step.column < 0 && step.parent == renaming.table)
                replace(tokens[i].begin, tokens[i].end, renaming.after);
            at = step.parent;
        }
        if (renaming.isColumn() && at == renaming.table && sameSqlName(reference.column, renaming.before))
            replace(tokens.back().begin, tokens.back().end, renaming.after);
    }
    for (const ChildAggregate& aggregate : found.aggregates) {
        const std::vector<SqlToken> tokens = identifiersIn(sql, aggregate.range);
        if (tokens.size() < 2 || tableNamed(graph.project, aggregate.relation) != renaming.table)
            continue;
        // The first is the function's name.
        if (!renaming.isColumn())
            replace(tokens[1].begin, tokens[1].end, renaming.after);
        else if (tokens.size() > 2 && sameSqlName(aggregate.column, renaming.before))
            replace(tokens[2].begin, tokens[2].end, renaming.after);
    }
    return replaced(sql, std::move(replacements));
}

std::string renamedTemplate(const std::string& text, int table, const Graph& graph, const Renaming& renaming)
{
    const TemplatePieces pieces = splitTemplate(text);
    if (pieces.error)
        return text;
    std::vector<Replacement> replacements;
    for (const TemplatePiece& piece : pieces.pieces)
        if (piece.isHole)
            replacements.push_back(
                {piece.position, piece.position + piece.text.size(), renamedSql(piece.text, table, graph, renaming)});
    return replaced(text, std::move(replacements));
}

void renameReferences(Project& project, const Renaming& renaming)
{
    const Project before = project;
    const Graph graph(before);
    visitTexts(project, [&](int table, TextKind kind, std::string& text) {
        switch (kind) {
        case TextKind::TableName:
            if (!renaming.isColumn() && text == renaming.before)
                text = renaming.after;
            return;
        case TextKind::ColumnName:
            if (renaming.isColumn() && table == renaming.table && text == renaming.before)
                text = renaming.after;
            return;
        case TextKind::Sql:
            text = renamedSql(text, table, graph, renaming);
            return;
        case TextKind::Template:
            text = renamedTemplate(text, table, graph, renaming);
            return;
        }
    });
}

} // namespace

void renameTable(Project& project, int table, const std::string& name)
{
    std::string& own = project.tables[static_cast<std::size_t>(table)].name;
    // Of two tables with one name, only the first is what others mean.
    if (!own.empty() && tableNamed(project, own) == table)
        renameReferences(project, {table, -1, own, name});
    project.tables[static_cast<std::size_t>(table)].name = name;
}

void renameColumn(Project& project, int table, int column, const std::string& name)
{
    auto& columns = project.tables[static_cast<std::size_t>(table)].columns;
    const std::string before = columns[static_cast<std::size_t>(column)].name;
    const auto first =
        std::find_if(columns.begin(), columns.end(), [&](const auto& one) { return one.name == before; });
    if (!before.empty() && first - columns.begin() == column)
        renameReferences(project, {table, column, before, name});
    columns[static_cast<std::size_t>(column)].name = name;
}

void renameEntity(Project& project, int table, int entity, const std::string& name)
{
    TableDesign& design = project.tables[static_cast<std::size_t>(table)];
    std::string& own = design.entities[static_cast<std::size_t>(entity)].name;
    for (ColumnDesign& column : design.columns)
        if (column.source == ColumnDesign::Source::Field && column.field.starts_with(own + "."))
            column.field = name + column.field.substr(own.size());
    own = name;
}

} // namespace dw::ui
