// Generators for what a database's tables declare: types, keys, choices and limits.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/ddl.h"
#include "core/engine/infer/infer_column.h"
#include "core/sql/tokens.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fmt/format.h>

namespace dw {

namespace {

using infer::DdlColumn;
using infer::DdlReference;
using infer::DdlTable;
using infer::Guess;

constexpr double kNullable = 0.05; ///< null ratio of columns that may be null

bool contains(const std::string& text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
}

void set(Guess& guess, const char* generator, Json params, std::string made)
{
    guess.column.generator = generator;
    guess.column.params = std::move(params);
    guess.made = std::move(made);
}

Json wholeOr(double number)
{
    if (number == std::floor(number) && std::fabs(number) < 1e15)
        return static_cast<std::int64_t>(number);
    return number;
}

void guessInteger(const DdlColumn& column, Guess& guess)
{
    const double low = column.minimum.value_or(column.maximum && *column.maximum < 0 ? *column.maximum - 1000 : 0);
    const double usual = contains(column.type, {"tiny", "small", "int2"}) ? 100 : 1000;
    const double high = column.maximum.value_or(std::max(usual, low + usual));
    if (column.unique)
        return set(guess, "sequence", Json{{"start", wholeOr(low)}}, "Sequence");
    set(guess, "integer", Json{{"low", wholeOr(std::ceil(low))}, {"high", wholeOr(std::floor(high))}},
        fmt::format("Integer from {:.0f} to {:.0f}", low, high));
}

void guessReal(const DdlColumn& column, Guess& guess)
{
    const double low = column.minimum.value_or(0);
    const double high = column.maximum.value_or(std::max(1000.0, low + 1000));
    set(guess, "uniform", Json{{"low", wholeOr(low)}, {"high", wholeOr(std::max(high, low + 1e-6))}},
        fmt::format("Uniform from {} to {}", low, high));
    guess.column.decimals = 2;
    if (column.arguments.size() > 1)
        guess.column.decimals = std::clamp(std::atoi(column.arguments[1].c_str()), 0, 15);
    else if (column.arguments.size() == 1 && contains(column.type, {"numeric", "decimal"}))
        guess.column.decimals = 0;
}

void guessText(const DdlColumn& column, Guess& guess)
{
    const int length = column.arguments.empty() ? 0 : std::atoi(column.arguments.front().c_str());
    if (length > 0 && length <= 12) {
        const std::string pattern = length == 1 ? "[A-Z]" : fmt::format("[A-Z]{{{}}}", length);
        set(guess, "pattern", Json{{"pattern", pattern}}, fmt::format("Pattern {}", pattern));
    } else if (column.unique) {
        set(guess, "pattern", Json{{"pattern", "[A-Z]{4}-\\d{8}"}, {"unique", true}}, "Pattern, none of them twice");
    } else {
        const int words = length == 0 ? 8 : std::clamp(length / 12, 1, 12);
        set(guess, "lorem", Json{{"unit", "words"}, {"count", words}}, fmt::format("Filler text of {} words", words));
    }
}

void guessByType(const DdlColumn& column, Guess& guess)
{
    const std::string& type = column.type;
    if (contains(type, {"uuid", "uniqueidentifier"}))
        set(guess, "uuid", Json::object(), "UUID");
    else if (contains(type, {"bool"}) || type == "bit" ||
             (type == "tinyint" && column.arguments == std::vector<std::string>{"1"}))
        set(guess, "boolean", Json::object(), "Boolean, half of them true");
    else if (contains(type, {"timestamp", "datetime"}))
        set(guess, "timestamp", Json::object(), "Timestamp in the usual range");
    else if (type.starts_with("date"))
        set(guess, "date", Json::object(), "Date in the usual range");
    else if (type.starts_with("time"))
        set(guess, "time_of_day", Json::object(), "Time of day");
    else if (contains(type, {"int", "serial"}) && !contains(type, {"point", "interval"}))
        guessInteger(column, guess);
    else if (contains(type, {"numeric", "decimal", "number", "money", "real", "double", "float"}))
        guessReal(column, guess);
    else
        guessText(column, guess);
}

Guess guessColumn(const DdlTable& table, const DdlColumn& column)
{
    Guess guess;
    guess.column.id = guess.column.name = column.name;
    guess.found = column.type.empty() ? "no type" : column.type;
    const bool isKey = table.primaryKey == std::vector<std::string>{column.name};
    std::vector<std::string> choices = column.choices;
    if (choices.empty() && contains(column.type, {"enum"}))
        choices = column.arguments;
    const infer::FieldGuess field = infer::fieldByName(column.name);
    const bool isText = contains(column.type, {"char", "text", "string", "clob"}) || column.type.empty();
    const bool isNumber = contains(column.type, {"int", "serial", "numeric", "decimal", "number"});
    if (column.counts || (isKey && isNumber)) {
        set(guess, "sequence", Json::object(), "Sequence");
    } else if (!choices.empty()) {
        set(guess, "category", Json{{"values", choices}},
            fmt::format("Category: {} values, all alike", choices.size()));
    } else if (isKey && isText && column.choices.empty()) {
        DdlColumn unique = column;
        unique.unique = true;
        unique.arguments.clear();
        guessText(unique, guess);
    } else if (!field.field.empty() && isText && !column.unique) {
        infer::useField(field, guess);
    } else {
        guessByType(column, guess);
    }
    if (!column.notNull && !isKey && !column.unique) {
        guess.column.nullRatio = kNullable;
        guess.found += ", may be null";
    }
    return guess;
}

bool isAncestor(const Project& project, const std::string& name, const std::string& of)
{
    std::string at = of;
    for (std::size_t steps = 0; steps <= project.tables.size() && !at.empty(); ++steps) {
        if (at == name)
            return true;
        const TableDesign* table = project.findTable(at);
        at = table == nullptr ? std::string() : table->rows.per;
    }
    return false;
}

/// The table that a reference means, by a name that may be spelled otherwise; empty when there is none.
std::string parentName(const Project& project, const std::string& name)
{
    for (const TableDesign& table : project.tables)
        if (sameSqlName(table.name, name))
            return table.name;
    return {};
}

void addReference(const DdlTable& ddl, const DdlReference& reference, Project& project, TableDesign& table,
                  std::vector<Guess>& guesses)
{
    const std::string parent = parentName(project, reference.table);
    const auto guess = std::find_if(guesses.begin(), guesses.end(), [&](const Guess& one) {
        return reference.columns.size() == 1 && sameSqlName(one.column.name, reference.columns.front());
    });
    if (parent.empty() || guess == guesses.end() || project.findTable(parent)->primaryKey.size() != 1)
        return;
    const bool isSelf = parent == table.name;
    const bool isKey = ddl.primaryKey == std::vector<std::string>{guess->column.name};
    const bool isPartOfKey = ddl.primaryKey.size() > 1 && std::find(ddl.primaryKey.begin(), ddl.primaryKey.end(),
                                                                    guess->column.name) != ddl.primaryKey.end();
    const bool mayCount = !isSelf && table.rows.per.empty() && guess->column.nullRatio.is_null() &&
                          !isAncestor(project, table.name, parent);
    guess->column.source = ColumnDesign::Source::Generator;
    guess->column.decimals.reset();
    guess->column.field.clear();
    guess->generator.clear();
    set(*guess, isSelf ? "tree_key" : (mayCount ? "parent_key" : "foreign_key"), Json{{"table", parent}},
        fmt::format("Refers to {}", parent));
    if (!isSelf && !mayCount && isPartOfKey)
        guess->column.params["distinct"] = true;
    if (!mayCount)
        return;
    table.rows.per = parent;
    table.rows.children = isKey ? Json{{"generator", "integer"}, {"params", {{"low", 1}, {"high", 1}}}}
                                : Json{{"generator", "poisson"}, {"params", {{"mean", 3}}}};
}

} // namespace

std::optional<Inferred> inferFromSql(std::string_view sql, const std::string& name)
{
    std::vector<DdlTable> tables = infer::parseDdl(sql);
    if (tables.empty())
        return std::nullopt;
    Inferred inferred;
    Project& project = inferred.project;
    project.name = infer::plainName(name);
    project.description = fmt::format("Inferred from the table definitions of {}.", name);
    for (const DdlTable& ddl : tables) {
        TableDesign& table = project.tables.emplace_back();
        table.id = table.name = ddl.name;
        table.primaryKey = ddl.primaryKey;
        for (const std::string& check : ddl.checks)
            table.constraints.push_back(
                {"check " + std::to_string(table.constraints.size() + 1), {}, check, Json::object()});
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        TableDesign& table = project.tables[i];
        std::vector<Guess> guesses;
        for (const DdlColumn& column : tables[i].columns)
            guesses.push_back(guessColumn(tables[i], column));
        for (const DdlReference& reference : tables[i].references)
            addReference(tables[i], reference, project, table, guesses);
        infer::addEntities(table, guesses);
        const std::string rows =
            table.rows.per.empty() ? "1,000 rows" : fmt::format("3 rows for each row of {}", table.rows.per);
        inferred.notes.push_back({table.name, {}, fmt::format("{} columns", guesses.size()), rows, false});
        for (Guess& guess : guesses) {
            inferred.notes.push_back({table.name, guess.column.name, guess.found, guess.made, false});
            table.columns.push_back(std::move(guess.column));
        }
    }
    return inferred;
}

} // namespace dw
