// Edits of tables and columns; each is one undo step with a name.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/edits.h"

#include "core/project/control.h"
#include "core/registry/registry.h"
#include "ui/design/scenario_edits.h"
#include "ui/document/selected_items.h"

#include <QCoreApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Edits", text);
}

std::string otherTable(const Project& project, int table)
{
    const auto& tables = project.tables;
    if (table < 0 || table >= static_cast<int>(tables.size()))
        return {};
    const TableDesign& own = tables[static_cast<std::size_t>(table)];
    if (!own.rows.per.empty())
        return own.rows.per;
    for (const TableDesign& other : tables)
        if (other.name != own.name)
            return other.name;
    return own.name;
}

std::string wishedName(const Project& project, int table, const ColumnDesign& column, const SourceChoice& choice)
{
    if (choice.source == ColumnDesign::Source::Field)
        return choice.field;
    if (choice.source == ColumnDesign::Source::Sql)
        return "computed";
    if (choice.generator == "sequence")
        return "id";
    if (choice.generator == "parent_key" || choice.generator == "foreign_key") {
        if (const TableDesign* parent = project.findTable(otherTable(project, table)))
            return parent->primaryKey.size() == 1 && parent->primaryKey[0] != "id" ? parent->primaryKey[0]
                                                                                   : parent->name + "_id";
    }
    return column.generator;
}

} // namespace

TableDesign* tableAt(Project& project, int table)
{
    return table >= 0 && table < static_cast<int>(project.tables.size())
               ? &project.tables[static_cast<std::size_t>(table)]
               : nullptr;
}

ColumnDesign* columnAt(Project& project, const Selection& selection)
{
    TableDesign* table = tableAt(project, selection.table);
    if (table == nullptr || selection.kind != Selection::Kind::Column || selection.item < 0 ||
        selection.item >= static_cast<int>(table->columns.size()))
        return nullptr;
    return &table->columns[static_cast<std::size_t>(selection.item)];
}

const ColumnDesign* columnAt(const Project& project, const Selection& selection)
{
    return columnAt(const_cast<Project&>(project), selection);
}

std::string freeName(const std::string& wished, const std::vector<std::string>& taken)
{
    std::string name = wished;
    for (int number = 2; std::find(taken.begin(), taken.end(), name) != taken.end(); ++number)
        name = wished + "_" + std::to_string(number);
    return name;
}

Json startParams(const GeneratorType& type, const Project& project, int table)
{
    const bool needsAny =
        std::any_of(type.params.begin(), type.params.end(), [](const ParamSpec& spec) { return spec.required; });
    if (!needsAny)
        return Json::object();
    Json params = type.examples.empty() ? Json::object() : type.examples.front().params;
    // Examples name tables and columns that are not there: take ones that are.
    for (const ParamSpec& spec : type.params) {
        if (spec.kind == ParamKind::Table && (spec.required || params.contains(spec.name)))
            params[spec.name] = otherTable(project, table);
        if (spec.kind == ParamKind::Column && !spec.list && params.contains(spec.name) && table >= 0 &&
            !project.tables[static_cast<std::size_t>(table)].columns.empty())
            params[spec.name] = project.tables[static_cast<std::size_t>(table)].columns.front().name;
    }
    return params;
}

void applySource(Project& project, int table, ColumnDesign& column, const SourceChoice& choice)
{
    TableDesign& design = project.tables[static_cast<std::size_t>(table)];
    column.source = choice.source;
    column.generatorVersion.reset();
    if (choice.source == ColumnDesign::Source::Generator) {
        const GeneratorType* type = findGenerator(choice.generator);
        column.generator = choice.generator;
        column.params = type != nullptr ? startParams(*type, project, table) : Json::object();
    } else if (choice.source == ColumnDesign::Source::Field) {
        auto entity = std::find_if(design.entities.begin(), design.entities.end(),
                                   [&](const EntityDesign& one) { return one.generator == choice.generator; });
        if (entity == design.entities.end()) {
            EntityDesign added;
            added.name = added.id = freeName(choice.generator, namesOf(design.entities));
            added.generator = choice.generator;
            entity = design.entities.insert(design.entities.end(), std::move(added));
        }
        column.field = entity->name + "." + choice.field;
    }
}

void addTable(Document& document)
{
    const int at = static_cast<int>(document.project().tables.size());
    document.edit(words("Add Table"), {}, [](Project& project) {
        TableDesign table;
        table.name = table.id = freeName("table", namesOf(project.tables));
        project.tables.push_back(std::move(table));
    });
    document.select(Selection::ofTable(at));
}

void addColumn(Document& document, const SourceChoice& choice)
{
    const int table = std::max(0, document.currentTable());
    const Selection& selection = document.selection();
    int at = -1;
    document.edit(words("Add Column"), {}, [&](Project& project) {
        if (project.tables.empty()) {
            TableDesign first;
            first.name = first.id = "table";
            project.tables.push_back(std::move(first));
        }
        ColumnDesign column;
        applySource(project, table, column, choice);
        TableDesign& design = project.tables[static_cast<std::size_t>(table)];
        column.name = column.id = freeName(wishedName(project, table, column, choice), namesOf(design.columns));
        if (choice.source == ColumnDesign::Source::Sql)
            column.sql = design.columns.empty() ? "1" : "\"" + design.columns.front().name + "\"";
        const auto place = selection.kind == Selection::Kind::Column && selection.table == table
                               ? design.columns.begin() + selection.item + 1
                               : design.columns.end();
        at = static_cast<int>(place - design.columns.begin());
        design.columns.insert(place, std::move(column));
    });
    document.select(Selection::ofColumn(table, at));
}

void addConstraint(Document& document)
{
    const int table = document.currentTable();
    if (table < 0)
        return;
    int at = 0;
    document.edit(words("Add Constraint"), {}, [&](Project& project) {
        auto& constraints = project.tables[static_cast<std::size_t>(table)].constraints;
        std::vector<std::string> taken;
        for (const ConstraintDesign& one : constraints)
            taken.push_back(one.name);
        ConstraintDesign constraint;
        constraint.name = freeName("rule", taken);
        constraint.sql = "true";
        at = static_cast<int>(constraints.size());
        constraints.push_back(std::move(constraint));
    });
    document.select({Selection::Kind::Constraint, table, at});
}

void addScenario(Document& document)
{
    const int table = document.currentTable();
    if (table < 0)
        return;
    ScenarioDesign scenario;
    scenario.name = "scenario";
    scenario.when = "true";
    scenario.share = 0.05;
    int at = 0;
    document.edit(words("Add Scenario"), {}, [&](Project& project) {
        TableDesign& design = project.tables[static_cast<std::size_t>(table)];
        at = static_cast<int>(scenariosOf(design).size());
        appendScenarios(design, {scenario});
    });
    document.select({Selection::Kind::Scenario, table, at});
}

void addCorrelation(Document& document)
{
    const int table = document.currentTable();
    if (table < 0)
        return;
    const TableDesign& design = document.project().tables[static_cast<std::size_t>(table)];
    std::vector<std::string> names;
    for (const Selection& selection : selectionsOf(document))
        if (selection.kind == Selection::Kind::Column && selection.table == table && selection.item >= 0)
            names.push_back(design.columns[static_cast<std::size_t>(selection.item)].name);
    for (const ColumnDesign& column : design.columns) {
        const GeneratorType* type = findGenerator(column.generator);
        if (column.source == ColumnDesign::Source::Generator && type != nullptr && type->monotone &&
            std::find(names.begin(), names.end(), column.name) == names.end())
            names.push_back(column.name);
    }
    names.resize(2);
    int at = 0;
    document.edit(words("Add Correlation"), {}, [&](Project& project) {
        auto& correlations = project.tables[static_cast<std::size_t>(table)].correlations;
        at = static_cast<int>(correlations.size());
        correlations.push_back({names[0], names[1], 0.5, Json::object()});
    });
    document.select({Selection::Kind::Correlation, table, at});
}

} // namespace dw::ui
