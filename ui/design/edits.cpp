// Edits of tables and columns; each is one undo step with a name.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/edits.h"

#include "core/project/file.h"
#include "core/registry/registry.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("Edits", text);
}

template <typename Item>
std::vector<std::string> namesOf(const std::vector<Item>& items)
{
    std::vector<std::string> names;
    for (const Item& item : items) {
        names.push_back(item.name);
        names.push_back(item.id);
    }
    return names;
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

template <typename Item>
void move(std::vector<Item>& items, int from, int to)
{
    const auto begin = items.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
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
    document.edit(tr("Add Table"), {}, [](Project& project) {
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
    document.edit(tr("Add Column"), {}, [&](Project& project) {
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

void renameSelected(Document& document, const std::string& name)
{
    const Selection selection = document.selection();
    if (name.empty())
        return;
    if (selection.kind == Selection::Kind::Column)
        document.edit(tr("Rename Column"), {}, [&](Project& project) {
            if (ColumnDesign* column = columnAt(project, selection))
                column->name = name;
        });
    else if (selection.kind == Selection::Kind::Table)
        document.edit(tr("Rename Table"), {}, [&](Project& project) {
            if (TableDesign* table = tableAt(project, selection.table))
                table->name = name;
        });
}

void deleteSelected(Document& document)
{
    const Selection selection = document.selection();
    if (selection.kind == Selection::Kind::Column)
        document.edit(tr("Delete Column"), {}, [&](Project& project) {
            if (columnAt(project, selection) != nullptr) {
                auto& columns = tableAt(project, selection.table)->columns;
                columns.erase(columns.begin() + selection.item);
            }
        });
    else if (selection.kind == Selection::Kind::Constraint)
        document.edit(tr("Delete Constraint"), {}, [&](Project& project) {
            TableDesign* table = tableAt(project, selection.table);
            if (table != nullptr && selection.item < static_cast<int>(table->constraints.size()))
                table->constraints.erase(table->constraints.begin() + selection.item);
        });
    else if (selection.kind == Selection::Kind::Entity)
        document.edit(tr("Delete Entity"), {}, [&](Project& project) {
            TableDesign* table = tableAt(project, selection.table);
            if (table != nullptr && selection.item < static_cast<int>(table->entities.size()))
                table->entities.erase(table->entities.begin() + selection.item);
        });
    else if (selection.kind == Selection::Kind::Table)
        document.edit(tr("Delete Table"), {}, [&](Project& project) {
            if (tableAt(project, selection.table) != nullptr)
                project.tables.erase(project.tables.begin() + selection.table);
        });
}

void moveColumn(Document& document, int table, int from, int to)
{
    document.edit(tr("Move Column"), {},
                  [&](Project& project) { move(project.tables[static_cast<std::size_t>(table)].columns, from, to); });
    document.select(Selection::ofColumn(table, to));
}

void moveTable(Document& document, int from, int to)
{
    document.edit(tr("Move Table"), {}, [&](Project& project) { move(project.tables, from, to); });
    document.select(Selection::ofTable(to));
}

void moveSelected(Document& document, int by)
{
    const Selection selection = document.selection();
    const auto& tables = document.project().tables;
    if (selection.kind == Selection::Kind::Column) {
        const int count = static_cast<int>(tables[static_cast<std::size_t>(selection.table)].columns.size());
        if (const int to = selection.item + by; to >= 0 && to < count)
            moveColumn(document, selection.table, selection.item, to);
    } else if (selection.kind == Selection::Kind::Table) {
        if (const int to = selection.table + by; to >= 0 && to < static_cast<int>(tables.size()))
            moveTable(document, selection.table, to);
    }
}

void duplicateSelected(Document& document)
{
    const Selection selection = document.selection();
    Selection copy = selection;
    if (selection.kind == Selection::Kind::Column) {
        copy.item = selection.item + 1;
        document.edit(tr("Duplicate Column"), {}, [&](Project& project) {
            auto& columns = tableAt(project, selection.table)->columns;
            ColumnDesign column = columns[static_cast<std::size_t>(selection.item)];
            column.name = column.id = freeName(column.name, namesOf(columns));
            columns.insert(columns.begin() + copy.item, std::move(column));
        });
    } else if (selection.kind == Selection::Kind::Table) {
        copy.table = selection.table + 1;
        document.edit(tr("Duplicate Table"), {}, [&](Project& project) {
            TableDesign table = project.tables[static_cast<std::size_t>(selection.table)];
            table.name = table.id = freeName(table.name, namesOf(project.tables));
            project.tables.insert(project.tables.begin() + copy.table, std::move(table));
        });
    }
    document.select(copy);
}

void copySelected(const Document& document)
{
    const Selection& selection = document.selection();
    Json json;
    if (const ColumnDesign* column = columnAt(document.project(), selection))
        json = Json{{"datawright", "column"}, {"value", columnToJson(*column)}};
    else if (selection.kind == Selection::Kind::Table && selection.table >= 0)
        json = Json{{"datawright", "table"},
                    {"value", tableToJson(document.project().tables[static_cast<std::size_t>(selection.table)])}};
    else
        return;
    QGuiApplication::clipboard()->setText(QString::fromStdString(json.dump(2)));
}

void pasteClipboard(Document& document)
{
    const Json json = Json::parse(QGuiApplication::clipboard()->text().toStdString(), nullptr, false);
    if (!json.is_object() || !json.contains("datawright") || !json.contains("value"))
        return;
    const int table = document.currentTable();
    if (json["datawright"] == "table") {
        const int at = static_cast<int>(document.project().tables.size());
        document.edit(tr("Paste Table"), {}, [&](Project& project) {
            TableDesign pasted = tableFromJson(json["value"]);
            pasted.name = freeName(pasted.name, namesOf(project.tables));
            pasted.id = freeName(pasted.id, namesOf(project.tables));
            project.tables.push_back(std::move(pasted));
        });
        document.select(Selection::ofTable(at));
    } else if (json["datawright"] == "column" && table >= 0) {
        const int at = static_cast<int>(document.project().tables[static_cast<std::size_t>(table)].columns.size());
        document.edit(tr("Paste Column"), {}, [&](Project& project) {
            auto& columns = project.tables[static_cast<std::size_t>(table)].columns;
            ColumnDesign pasted = columnFromJson(json["value"]);
            pasted.name = freeName(pasted.name, namesOf(columns));
            pasted.id = freeName(pasted.id, namesOf(columns));
            columns.push_back(std::move(pasted));
        });
        document.select(Selection::ofColumn(table, at));
    }
}

} // namespace dw::ui
