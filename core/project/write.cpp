// From a project to JSON text, keys in a fixed order, defaults left out.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/file.h"

#include <cmath>

namespace dw {

namespace {

void put(Json& json, const char* key, const std::string& value)
{
    if (!value.empty())
        json[key] = value;
}

void put(Json& json, const char* key, bool value)
{
    if (value)
        json[key] = true;
}

/// Whole numbers without a point, as people write them.
Json numberJson(double value)
{
    if (value == std::floor(value) && std::fabs(value) < 9007199254740992.0)
        return static_cast<std::int64_t>(value);
    return value;
}

void putExtra(Json& json, const Json& extra)
{
    for (const auto& [key, value] : extra.items())
        json[key] = value;
}

void putParams(Json& json, const Json& params)
{
    if (!params.empty())
        json["params"] = params;
}

Json entityJson(const EntityDesign& entity)
{
    Json json = Json::object();
    json["name"] = entity.name;
    if (entity.id != entity.name)
        json["id"] = entity.id;
    put(json, "generator", entity.generator);
    putParams(json, entity.params);
    putExtra(json, entity.extra);
    return json;
}

Json constraintJson(const ConstraintDesign& constraint)
{
    Json json = Json::object();
    put(json, "name", constraint.name);
    put(json, "description", constraint.description);
    json["sql"] = constraint.sql;
    putExtra(json, constraint.extra);
    return json;
}

Json correlationJson(const CorrelationDesign& correlation)
{
    Json json = Json::object();
    json["between"] = Json::array({correlation.first, correlation.second});
    json["spearman"] = numberJson(correlation.spearman);
    putExtra(json, correlation.extra);
    return json;
}

Json outputJson(const OutputDesign& output)
{
    Json json = Json::object();
    json["sink"] = output.sink;
    putParams(json, output.params);
    putExtra(json, output.extra);
    return json;
}

template <typename Item>
void putList(Json& json, const char* key, const std::vector<Item>& items, Json (*write)(const Item&))
{
    if (items.empty())
        return;
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back(write(item));
    json[key] = std::move(list);
}

void putSource(Json& json, const ColumnDesign& column)
{
    switch (column.source) {
    case ColumnDesign::Source::Generator:
        put(json, "generator", column.generator);
        putParams(json, column.params);
        if (column.generatorVersion)
            json["generator_version"] = *column.generatorVersion;
        break;
    case ColumnDesign::Source::Sql:
        json["sql"] = column.sql;
        break;
    case ColumnDesign::Source::Field:
        json["field"] = column.field;
        break;
    }
}

} // namespace

Json columnToJson(const ColumnDesign& column)
{
    Json json = Json::object();
    json["name"] = column.name;
    if (column.id != column.name)
        json["id"] = column.id;
    put(json, "description", column.description);
    putSource(json, column);
    put(json, "type", column.type);
    put(json, "unit", column.unit);
    if (column.decimals)
        json["decimals"] = *column.decimals;
    if (column.minimum)
        json["minimum"] = numberJson(*column.minimum);
    if (column.maximum)
        json["maximum"] = numberJson(*column.maximum);
    if (!column.nullRatio.is_null())
        json["null_ratio"] = column.nullRatio;
    put(json, "exact", column.exact);
    put(json, "hidden", column.hidden);
    putExtra(json, column.extra);
    return json;
}

Json tableToJson(const TableDesign& table)
{
    Json json = Json::object();
    json["name"] = table.name;
    if (table.id != table.name)
        json["id"] = table.id;
    put(json, "description", table.description);
    if (!table.extra.contains("rows")) {
        if (table.rows.per.empty())
            json["rows"] = table.rows.count;
        else
            json["rows"] = Json{{"per", table.rows.per}, {"children", table.rows.children}};
    }
    if (table.primaryKey.size() == 1)
        json["primary_key"] = table.primaryKey.front();
    else if (!table.primaryKey.empty())
        json["primary_key"] = table.primaryKey;
    putList(json, "entities", table.entities, entityJson);
    putList(json, "columns", table.columns, columnToJson);
    putList(json, "correlations", table.correlations, correlationJson);
    put(json, "repair_correlations", table.repairCorrelations);
    putList(json, "constraints", table.constraints, constraintJson);
    putExtra(json, table.extra);
    return json;
}

Json projectToJson(const Project& project)
{
    Json json = Json::object();
    json["$schema"] = kSchemaAddress;
    json["format"] = kProjectFormat;
    put(json, "name", project.name);
    put(json, "description", project.description);
    json["random_seed"] = project.randomSeed;
    if (project.locale != "en_US")
        json["locale"] = project.locale;
    putList(json, "tables", project.tables, tableToJson);
    putList(json, "outputs", project.outputs, outputJson);
    if (!project.studio.empty())
        json["studio"] = project.studio;
    putExtra(json, project.extra);
    return json;
}

std::string writeProject(const Project& project)
{
    return projectToJson(project).dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace dw
