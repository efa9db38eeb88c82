// Making a foreign key from two ends.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/key_drop.h"

#include "core/registry/registry.h"
#include "ui/design/edits.h"
#include "ui/design/relations.h"

#include <QCoreApplication>
#include <algorithm>

namespace dw::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("dw::ui::KeyDrop", text);
}

const TableDesign& at(const Project& project, int table)
{
    return project.tables[static_cast<std::size_t>(table)];
}

QString shown(const std::string& name)
{
    return QString::fromStdString(name);
}

bool hasTable(const Project& project, int table)
{
    return table >= 0 && table < static_cast<int>(project.tables.size());
}

/// Whether the rows of `table` are counted per `ancestor`, or per a table whose rows are.
bool descends(const Project& project, int table, int ancestor)
{
    for (std::size_t step = 0; step <= project.tables.size() && table >= 0; ++step) {
        if (table == ancestor)
            return true;
        table = tableNamed(project, at(project, table).rows.per);
    }
    return false;
}

/// The column that names a row of the parent; the one that the drop would make, where there is none.
std::string keyName(const TableDesign& parent, int column)
{
    if (!parent.primaryKey.empty())
        return parent.primaryKey.front();
    if (column >= 0 && column < static_cast<int>(parent.columns.size()))
        return parent.columns[static_cast<std::size_t>(column)].name;
    // What is unique by construction was meant as a key.
    for (const ColumnDesign& one : parent.columns)
        if (const GeneratorType* type = findGenerator(one.generator);
            one.source == ColumnDesign::Source::Generator && type != nullptr && type->unique && !type->isEntity())
            return one.name;
    return freeName("id", namesOf(parent.columns));
}

std::string newColumnName(const Project& project, const KeyDrop& drop)
{
    const TableDesign& parent = at(project, drop.from.table);
    const TableDesign& child = at(project, drop.to.table);
    const std::string key = keyName(parent, drop.from.column);
    const bool speaks = key.size() > 3 && key.ends_with("_id");
    if (drop.from.table == drop.to.table)
        return freeName("parent_id", namesOf(child.columns));
    return freeName(speaks ? key : singular(parent.name) + "_id", namesOf(child.columns));
}

QString words(const Project& project, const KeyDrop& drop)
{
    const TableDesign& parent = at(project, drop.from.table);
    const TableDesign& child = at(project, drop.to.table);
    const bool isNew = drop.to.column < 0;
    const std::string column =
        isNew ? newColumnName(project, drop) : child.columns[static_cast<std::size_t>(drop.to.column)].name;
    const QString end = shown(child.name) + QLatin1Char('.') + shown(column);
    QString text = isNew ? translated("Adds %1").arg(end) : translated("Makes %1 a foreign key").arg(end);
    if (drop.from.table == drop.to.table)
        text += translated(": a row refers to one above it, as in a tree");
    else if (drop.isPerParent)
        text += translated(": each row of %1 gets rows of its own in %2").arg(shown(parent.name), shown(child.name));
    else
        text += translated(": refers to any row of %1").arg(shown(parent.name));
    if (parent.primaryKey.empty())
        text += QStringLiteral("\n") + translated("%1.%2 becomes the primary key")
                                           .arg(shown(parent.name), shown(keyName(parent, drop.from.column)));
    return text;
}

KeyDrop impossible(QString words)
{
    KeyDrop drop;
    drop.words = std::move(words);
    return drop;
}

void ensureKey(TableDesign& parent, int column)
{
    if (!parent.primaryKey.empty())
        return;
    const std::string name = keyName(parent, column);
    if (findColumn(parent, name) == nullptr) {
        ColumnDesign key;
        key.name = key.id = name;
        key.generator = "sequence";
        parent.columns.insert(parent.columns.begin(), std::move(key));
    }
    parent.primaryKey = {name};
}

/// New keys go behind those at the beginning, where people look for them.
std::size_t placeOfNewKey(const Project& project, int child)
{
    const TableDesign& table = at(project, child);
    const std::vector<Relation> relations = relationsOf(project);
    std::size_t place = 0;
    while (place < table.columns.size()) {
        const bool isPrimary =
            std::count(table.primaryKey.begin(), table.primaryKey.end(), table.columns[place].name) > 0;
        const bool isForeign = std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
            return relation.child == child && relation.column == static_cast<int>(place);
        });
        if (!isPrimary && !isForeign)
            break;
        ++place;
    }
    return place;
}

} // namespace

std::string singular(const std::string& name)
{
    if (name.size() > 4 && name.ends_with("ies"))
        return name.substr(0, name.size() - 3) + "y";
    for (const char* ending : {"sses", "xes", "ches", "shes"})
        if (name.size() > 4 && name.ends_with(ending))
            return name.substr(0, name.size() - 2);
    if (name.size() > 3 && name.ends_with('s') && !name.ends_with("ss"))
        return name.substr(0, name.size() - 1);
    return name;
}

KeyDrop keyDrop(const Project& project, const KeyEnd& from, const KeyEnd& to, KeyUse use)
{
    if (!hasTable(project, from.table) || !hasTable(project, to.table))
        return impossible(translated("Drop it on a table or a column"));
    const TableDesign& parent = at(project, from.table);
    const TableDesign& child = at(project, to.table);
    if (parent.primaryKey.size() > 1)
        return impossible(
            translated("%1 has a primary key of several columns, which nothing can refer to").arg(shown(parent.name)));
    if (from.table == to.table && to.column >= 0) {
        if (from == to)
            return impossible(translated("Drop it on a table or a column"));
        const std::string& name = child.columns[static_cast<std::size_t>(to.column)].name;
        if (name == keyName(parent, from.column))
            return impossible(translated("%1 is the key itself").arg(shown(name)));
    }
    if (to.column >= 0 && from.table != to.table) {
        const std::string& name = child.columns[static_cast<std::size_t>(to.column)].name;
        if (child.primaryKey.size() == 1 && child.primaryKey.front() == name)
            return impossible(translated("%1.%2 is a primary key already").arg(shown(child.name), shown(name)));
    }
    KeyDrop drop{true, {}, false, from, to};
    const bool mayCount = from.table != to.table && !descends(project, from.table, to.table);
    const bool countsAlready = child.rows.per == parent.name;
    if (use == KeyUse::PerParent && !mayCount)
        return impossible(
            translated("Rows of %1 are counted per %2 already").arg(shown(parent.name), shown(child.name)));
    drop.isPerParent = mayCount && (use == KeyUse::PerParent ||
                                    (use == KeyUse::Automatic && (child.rows.per.empty() || countsAlready)));
    drop.words = words(project, drop);
    return drop;
}

void applyKeyDrop(Document& document, const KeyDrop& drop)
{
    if (!drop.isPossible)
        return;
    int column = drop.to.column;
    document.edit(translated("Add Foreign Key"), {}, [&](Project& project) {
        const std::string wished = column < 0 ? newColumnName(project, drop) : std::string();
        TableDesign& parent = project.tables[static_cast<std::size_t>(drop.from.table)];
        const std::size_t before = parent.columns.size();
        ensureKey(parent, drop.from.column);
        // In its own table the new key may have moved the column.
        if (drop.from.table == drop.to.table && column >= 0)
            column += static_cast<int>(parent.columns.size() - before);
        TableDesign& child = project.tables[static_cast<std::size_t>(drop.to.table)];
        if (drop.isPerParent && child.rows.per != parent.name) {
            child.rows.per = parent.name;
            child.rows.children = Json{{"generator", "poisson"}, {"params", {{"mean", 3}}}};
            child.extra.erase("rows");
        }
        if (column < 0) {
            column = static_cast<int>(placeOfNewKey(project, drop.to.table));
            ColumnDesign key;
            key.name = key.id = freeName(wished, namesOf(child.columns));
            child.columns.insert(child.columns.begin() + column, std::move(key));
        }
        ColumnDesign& key = child.columns[static_cast<std::size_t>(column)];
        key.source = ColumnDesign::Source::Generator;
        key.sql.clear();
        key.field.clear();
        key.generatorVersion.reset();
        key.generator = drop.from.table == drop.to.table ? "tree_key" : drop.isPerParent ? "parent_key" : "foreign_key";
        key.params = Json{{"table", parent.name}};
    });
    document.select(Selection::ofColumn(drop.to.table, column));
}

} // namespace dw::ui
