// Words for completion.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/sql_words.h"

#include "core/registry/registry.h"
#include "core/sql/functions.h"

#include <QCoreApplication>
#include <QFuture>
#include <QRegularExpression>
#include <QtConcurrent/QtConcurrentRun>

namespace dw::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("dw::ui::SqlWords", text);
}

QString text(const std::string& from)
{
    return QString::fromStdString(from);
}

QList<SqlWord> askFunctions()
{
    QList<SqlWord> words;
    const Result<std::shared_ptr<SqlConnection>> connection = SqlConnection::open();
    if (!connection)
        return words;
    const Result<std::vector<FunctionDescription>> functions = scalarFunctions(**connection);
    if (!functions)
        return words;
    static const QRegularExpression plain(QStringLiteral("^[a-z][a-z0-9_]*$"));
    for (const FunctionDescription& function : *functions) {
        // Operators are typed, not completed; what is refused is not offered.
        if (!function.refusal.empty() || !plain.match(text(function.name)).hasMatch())
            continue;
        QStringList parameters;
        for (const std::string& parameter : function.parameters)
            parameters << text(parameter.substr(0, parameter.find(' ')));
        words.append({text(function.name), QStringLiteral("(%1)").arg(parameters.join(QStringLiteral(", "))),
                      text(function.description)});
    }
    for (const std::string_view keyword : sqlKeywords())
        words.append({QString::fromUtf8(keyword.data(), static_cast<qsizetype>(keyword.size())).toLower(), {}, {}});
    return words;
}

/// The names under which a foreign key's parent is known: "customer_id" and "customer".
QStringList relationNames(const QString& column)
{
    QStringList names;
    for (const char* suffix : {"_id", "_key", "_no", "_code"})
        if (const QLatin1String end(suffix); column.size() > end.size() && column.endsWith(end)) {
            names << column.chopped(end.size());
            break;
        }
    names << column;
    return names;
}

QString parentOf(const ColumnDesign& column)
{
    const GeneratorType* type =
        column.source == ColumnDesign::Source::Generator ? findGenerator(column.generator) : nullptr;
    if (type == nullptr || !type->parentRows || !column.params.is_object())
        return {};
    const Json table = column.params.value("table", Json());
    return table.is_string() ? text(table.get<std::string>()) : QString();
}

QString detailOf(const ColumnDesign& column)
{
    if (column.source == ColumnDesign::Source::Sql)
        return translated("computed");
    return text(column.source == ColumnDesign::Source::Field ? column.field : column.generator);
}

QList<SqlWord> columnWords(const TableDesign& table)
{
    QList<SqlWord> words;
    for (const ColumnDesign& column : table.columns)
        words.append({quotedName(text(column.name)), detailOf(column), text(column.description)});
    return words;
}

const TableDesign* tableOf(const Project& project, int table)
{
    return table >= 0 && table < static_cast<int>(project.tables.size())
               ? &project.tables[static_cast<std::size_t>(table)]
               : nullptr;
}

} // namespace

QString quotedName(const QString& name)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    static const QStringList reserved{QStringLiteral("group"), QStringLiteral("order"), QStringLiteral("select"),
                                      QStringLiteral("from"),  QStringLiteral("where"), QStringLiteral("table"),
                                      QStringLiteral("case"),  QStringLiteral("when"),  QStringLiteral("end"),
                                      QStringLiteral("limit"), QStringLiteral("to"),    QStringLiteral("all")};
    if (plain.match(name).hasMatch() && !reserved.contains(name.toLower()))
        return name;
    return QLatin1Char('"') + QString(name).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
}

const QList<SqlWord>& functionWords()
{
    static const QFuture<QList<SqlWord>> asked = QtConcurrent::run(askFunctions);
    static const QList<SqlWord> none;
    if (!asked.isFinished())
        return none;
    static const QList<SqlWord> words = asked.result();
    return words;
}

QList<SqlWord> tableWords(const Project& project, int table)
{
    const TableDesign* design = tableOf(project, table);
    if (design == nullptr)
        return {};
    QList<SqlWord> words = columnWords(*design);
    for (const ColumnDesign& column : design->columns)
        if (const QString parent = parentOf(column); !parent.isEmpty())
            words.append(
                {relationNames(text(column.name)).first() + QLatin1Char('.'), translated("row of %1").arg(parent), {}});
    if (!design->rows.per.empty())
        words.append(
            {text(design->rows.per) + QLatin1Char('.'), translated("row of %1").arg(text(design->rows.per)), {}});
    for (const TableDesign& child : project.tables)
        if (child.rows.per == design->name)
            words.append({text(child.name) + QLatin1Char('.'), translated("rows of this row: sum, count, avg"), {}});
    return words;
}

QList<SqlWord> relationWords(const Project& project, int table, const QString& relation)
{
    const TableDesign* design = tableOf(project, table);
    if (design == nullptr)
        return {};
    const auto wordsOf = [&project](const QString& name) {
        const TableDesign* other = project.findTable(name.toStdString());
        return other != nullptr ? columnWords(*other) : QList<SqlWord>();
    };
    for (const ColumnDesign& column : design->columns)
        if (const QString parent = parentOf(column);
            !parent.isEmpty() && relationNames(text(column.name)).contains(relation))
            return wordsOf(parent);
    if (text(design->rows.per) == relation)
        return wordsOf(relation);
    for (const TableDesign& child : project.tables)
        if (child.rows.per == design->name && text(child.name) == relation)
            return columnWords(child);
    return {};
}

QList<SqlWord> wordsAt(const Project& project, int table, const QString& relation)
{
    return relation.isEmpty() ? tableWords(project, table) + functionWords() : relationWords(project, table, relation);
}

} // namespace dw::ui
