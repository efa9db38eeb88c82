// What is wrong with the parts of a project themselves, before any generator is asked.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/control.h"
#include "core/project/file.h"

#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace dw {

namespace {

using Names = std::vector<std::string_view>;

const Names kProjectKeys{"$schema", "format", "name",    "description", "random_seed",
                         "locale",  "tables", "outputs", "studio"};
const Names kTableKeys{"name",    "id",       "description", "rows",         "primary_key",
                       "columns", "entities", "constraints", "correlations", "repair_correlations"};
const Names kColumnKeys{"name", "id",   "description", "generator", "params",  "generator_version", "sql",   "field",
                        "type", "unit", "decimals",    "minimum",   "maximum", "null_ratio",        "exact", "hidden"};
const Names kEntityKeys{"name", "id", "generator", "params"};
const Names kConstraintKeys{"name", "description", "sql"};
const Names kCorrelationKeys{"between", "spearman"};
const Names kOutputKeys{"sink", "params"};

bool isOneOf(std::string_view key, std::initializer_list<std::string_view> keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// What a key's value should be, for the message.
std::string_view expectedShape(std::string_view key)
{
    if (key == "rows")
        return "a whole number of rows, or {\"per\": parent table, \"children\": {\"generator\": …}}";
    if (key == "random_seed")
        return "a whole number from 0 to 18446744073709551615";
    if (key == "format")
        return "1, the format that this version reads";
    if (isOneOf(key, {"tables", "columns", "entities", "constraints", "correlations", "outputs"}))
        return "a list of objects";
    if (key == "primary_key")
        return "the name of a column, or a list of names";
    if (isOneOf(key, {"columns", "by"}))
        return "the name of a column, or a list of names";
    if (key == "favourable")
        return "a single value";
    if (key == "between")
        return "the names of two columns";
    if (isOneOf(key, {"params", "studio", "force", "shares", "rates"}))
        return "an object";
    if (isOneOf(key, {"decimals", "generator_version"}))
        return "a whole number";
    if (isOneOf(key, {"minimum", "maximum", "spearman", "share", "disparate_impact"}))
        return "a number";
    if (isOneOf(key, {"exact", "hidden", "repair_correlations", "parity"}))
        return "true or false";
    return "text";
}

void reportUnknownKey(const std::string& key, const Json& value, const Names& known, const std::string& pointer,
                      Problems& problems)
{
    const std::string place = pointer + '/' + pointerToken(key);
    const auto nearest = nearestName(key, known);
    Problem& problem =
        problems.warning("unknown_key", place,
                         nearest ? fmt::format("'{}' is not known here; did you mean '{}'?", key, *nearest)
                                 : fmt::format("'{}' is not known here and has no effect.", key),
                         shortJson(value));
    if (nearest)
        problem.fixes.push_back(
            {fmt::format("Rename to '{}'", *nearest),
             Json::array({Json{{"op", "move"}, {"from", place}, {"path", pointer + '/' + *nearest}}}).dump()});
    problem.fixes.push_back(
        {fmt::format("Remove '{}'", key), Json::array({Json{{"op", "remove"}, {"path", place}}}).dump()});
}

/// A whole number that is no format of this version: the file is of a later one, or of none.
void reportFormat(const Json& format, const std::string& place, Problems& problems)
{
    if (format.is_number_unsigned() && format.get<std::uint64_t>() > std::uint64_t{kProjectFormat})
        problems.error(
            "newer_format", place,
            fmt::format("The file has format {}, and this version of Datawright reads formats up to {}: open "
                        "it with a newer version.",
                        shortJson(format), kProjectFormat),
            shortJson(format));
    else
        problems.error("unknown_format", place,
                       fmt::format("There is no format {}: the first is 1.", shortJson(format)), shortJson(format));
}

/// Nobody reads more keys that are not known in one place.
constexpr std::size_t kMostUnknownKeys = 100;

} // namespace

void checkExtra(const Json& extra, std::span<const std::string_view> known, const std::string& pointer,
                Problems& problems)
{
    std::size_t unknown = 0;
    for (const auto& [key, value] : extra.items()) {
        const std::string place = pointer + '/' + pointerToken(key);
        if (std::find(known.begin(), known.end(), key) == known.end()) {
            if (unknown++ < kMostUnknownKeys)
                reportUnknownKey(key, value, Names(known.begin(), known.end()), pointer, problems);
        } else if (key == "format" && value.is_number_integer())
            reportFormat(value, place, problems);
        else if (isOneOf(key, {"generator", "sql", "field", "generator_version"}) && !value.is_structured() &&
                 !value.is_null())
            problems.error("conflicting_source", place,
                           fmt::format("A column has one source: '{}' cannot stand beside another of generator, sql "
                                       "and field.",
                                       key),
                           shortJson(value));
        else
            problems.error("wrong_type", place, fmt::format("'{}' must be {}.", key, expectedShape(key)),
                           shortJson(value));
    }
}

namespace {

/// A name that files, SQL and JSON can all carry.
bool isUsableName(std::string_view name)
{
    if (name.empty() || name.size() > 200 || name == "." || name == "..")
        return false;
    return std::none_of(name.begin(), name.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == '/' || c == '\\' || c == '"';
    });
}

template <typename Named>
void checkNames(const std::vector<Named>& items, const std::string& pointer, const char* what, Problems& problems)
{
    std::set<std::string, std::less<>> names;
    std::set<std::string, std::less<>> ids;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string place = fmt::format("{}/{}/name", pointer, i);
        const std::string& name = items[i].name;
        if (items[i].extra.contains("name"))
            continue;
        if (!isUsableName(name))
            problems.error("bad_name", place,
                           name.empty() ? fmt::format("Every {} needs a name.", what)
                                        : fmt::format("The name of a {} must have no control characters, slashes or "
                                                      "quotes and at most 200 bytes.",
                                                      what),
                           shortJson(name));
        else if (!names.insert(name).second)
            problems.error("duplicate_name", place, fmt::format("There are two {}s named '{}'.", what, name),
                           shortJson(name));
        else if (!ids.insert(items[i].id).second)
            problems.error(
                "duplicate_id", fmt::format("{}/{}/id", pointer, i),
                fmt::format("There are two {}s with the id '{}': their values would be the same.", what, items[i].id),
                shortJson(items[i].id));
    }
}

void checkColumn(const ColumnDesign& column, const std::string& pointer, Problems& problems)
{
    checkExtra(column.extra, kColumnKeys, pointer, problems);
    if (column.source == ColumnDesign::Source::Generator && column.generator.empty() &&
        !column.extra.contains("generator"))
        problems.error(
            "missing_source", pointer,
            fmt::format("Column '{}' needs a generator, an sql expression or a field of an entity.", column.name));
    if (column.decimals && (*column.decimals < 0 || *column.decimals > 15))
        problems.error("out_of_range", pointer + "/decimals", "'decimals' must be between 0 and 15.",
                       std::to_string(*column.decimals));
    if (column.minimum && column.maximum && *column.minimum > *column.maximum)
        problems.error("out_of_range", pointer + "/minimum", "'minimum' must not be above 'maximum'.",
                       fmt::format("{}", *column.minimum));
}

template <typename Item>
void checkExtras(const std::vector<Item>& items, const Names& known, const std::string& pointer, Problems& problems)
{
    for (std::size_t i = 0; i < items.size(); ++i)
        checkExtra(items[i].extra, known, fmt::format("{}/{}", pointer, i), problems);
}

void checkTable(const TableDesign& table, const std::string& pointer, Problems& problems)
{
    Json extra = table.extra;
    for (const std::string_view key : controlKeys())
        extra.erase(std::string(key)); // looked at by checkControl()
    Names known = kTableKeys;
    known.insert(known.end(), controlKeys().begin(), controlKeys().end());
    checkExtra(extra, known, pointer, problems);
    checkControl(table, pointer, problems);
    checkNames(table.columns, pointer + "/columns", "column", problems);
    checkNames(table.entities, pointer + "/entities", "entity", problems);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        checkColumn(table.columns[i], fmt::format("{}/columns/{}", pointer, i), problems);
    checkExtras(table.entities, kEntityKeys, pointer + "/entities", problems);
    checkExtras(table.constraints, kConstraintKeys, pointer + "/constraints", problems);
    checkExtras(table.correlations, kCorrelationKeys, pointer + "/correlations", problems);
    for (const std::string& name : table.primaryKey)
        if (findColumn(table, name) == nullptr)
            problems.error("unknown_column", pointer + "/primary_key",
                           fmt::format("The primary key names '{}', which is no column of '{}'.", name, table.name),
                           shortJson(name));
}

} // namespace

void checkProject(const Project& project, Problems& problems)
{
    checkExtra(project.extra, kProjectKeys, "", problems);
    checkNames(project.tables, "/tables", "table", problems);
    for (std::size_t i = 0; i < project.tables.size(); ++i)
        checkTable(project.tables[i], fmt::format("/tables/{}", i), problems);
    checkExtras(project.outputs, kOutputKeys, "/outputs", problems);
}

} // namespace dw
