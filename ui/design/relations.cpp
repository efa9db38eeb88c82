// Finding foreign keys by what generators say of themselves.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/relations.h"

#include "core/registry/registry.h"

#include <QCoreApplication>
#include <QLocale>

namespace dw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::Relations", text);
}

QString nameOf(const Project& project, int table)
{
    return QString::fromStdString(project.tables[static_cast<std::size_t>(table)].name);
}

/// The table whose rows the column's values are keys of; -1 when it is no key.
int referredTable(const Project& project, int table, const ColumnDesign& column)
{
    if (column.source != ColumnDesign::Source::Generator)
        return -1;
    const GeneratorType* type = findGenerator(column.generator);
    if (type == nullptr || !type->parentRows)
        return -1;
    const auto name = column.params.find("table");
    if (name == column.params.end())
        return type->param("table") == nullptr ? table : -1;
    return name->is_string() ? tableNamed(project, name->get<std::string>()) : -1;
}

} // namespace

int tableNamed(const Project& project, const std::string& name)
{
    for (std::size_t i = 0; i < project.tables.size(); ++i)
        if (project.tables[i].name == name)
            return static_cast<int>(i);
    return -1;
}

std::vector<Relation> relationsOf(const Project& project)
{
    std::vector<Relation> found;
    for (int child = 0; child < static_cast<int>(project.tables.size()); ++child) {
        const TableDesign& table = project.tables[static_cast<std::size_t>(child)];
        const int counted = table.rows.per.empty() ? -1 : tableNamed(project, table.rows.per);
        bool hasKey = false;
        for (int column = 0; column < static_cast<int>(table.columns.size()); ++column) {
            const ColumnDesign& design = table.columns[static_cast<std::size_t>(column)];
            const int parent = referredTable(project, child, design);
            if (parent < 0)
                continue;
            // A second key of the same parent is a key like any other.
            const bool owns = parent == counted && design.generator == "parent_key" && !hasKey;
            hasKey = hasKey || owns;
            found.push_back({owns              ? Relation::Kind::PerParent
                             : parent == child ? Relation::Kind::Tree
                                               : Relation::Kind::ForeignKey,
                             parent, child, column});
        }
        if (counted >= 0 && counted != child && !hasKey)
            found.push_back({Relation::Kind::PerParent, counted, child, -1});
    }
    return found;
}

Selection selectionOf(const Relation& relation)
{
    return relation.column >= 0 ? Selection::ofColumn(relation.child, relation.column)
                                : Selection::ofTable(relation.child);
}

QString childEnd(const Project& project, const Relation& relation)
{
    const TableDesign& child = project.tables[static_cast<std::size_t>(relation.child)];
    QString name = QString::fromStdString(child.name);
    if (relation.column >= 0)
        name +=
            QLatin1Char('.') + QString::fromStdString(child.columns[static_cast<std::size_t>(relation.column)].name);
    return name;
}

QString relationWords(const Project& project, const Relation& relation)
{
    const QString from = childEnd(project, relation);
    const QString parent = nameOf(project, relation.parent);
    switch (relation.kind) {
    case Relation::Kind::PerParent:
        return words("Each row of %1 has rows of its own in %2.").arg(parent, nameOf(project, relation.child)) +
               (relation.column >= 0 ? QLatin1Char(' ') + words("%1 is the key of that row.").arg(from) : QString());
    case Relation::Kind::ForeignKey:
        return words("%1 refers to any row of %2.").arg(from, parent);
    case Relation::Kind::Tree:
        return words("%1 refers to a row above it in the same table.").arg(from);
    }
    return {};
}

QString rowsWords(const Document& document, int table)
{
    const auto t = static_cast<std::size_t>(table);
    const std::shared_ptr<const Plan> plan = document.plan();
    if (t >= plan->tables.size())
        return QStringLiteral("–");
    const std::int64_t rows = plan->tables[t].rows;
    return rows == 1 ? words("1 row") : words("%1 rows").arg(QLocale().toString(static_cast<qlonglong>(rows)));
}

QString schemaWords(const Document& document)
{
    const Project& project = document.project();
    if (project.tables.empty())
        return words("There are no tables yet.");
    const std::vector<Relation> relations = relationsOf(project);
    QStringList sentences{
        words("%1 tables, %2 relations.").arg(project.tables.size()).arg(static_cast<qulonglong>(relations.size()))};
    for (int table = 0; table < static_cast<int>(project.tables.size()); ++table)
        sentences << words("%1: %2, %3 columns.")
                         .arg(nameOf(project, table), rowsWords(document, table))
                         .arg(project.tables[static_cast<std::size_t>(table)].columns.size());
    for (const Relation& relation : relations)
        sentences << relationWords(project, relation);
    return sentences.join(QLatin1Char(' '));
}

} // namespace dw::ui
