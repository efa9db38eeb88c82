// From JSON to a project, losing nothing.
// SPDX-License-Identifier: Apache-2.0
#include "core/project/file.h"
#include "core/project/upgrade.h"

#include <cmath>

namespace dw {

namespace {

/// Takes the keys of one JSON object; what nobody took, or what had the wrong type, is left for `extra`.
class Taker
{
public:
    explicit Taker(const Json& object) : m_rest(object) {}

    void take(const char* key, std::string& value)
    {
        if (const Json* found = find(key); found != nullptr && found->is_string())
            value = found->get<std::string>(), m_rest.erase(key);
    }
    void take(const char* key, bool& value)
    {
        if (const Json* found = find(key); found != nullptr && found->is_boolean())
            value = found->get<bool>(), m_rest.erase(key);
    }
    void take(const char* key, std::optional<double>& value)
    {
        if (const Json* found = find(key); found != nullptr && found->is_number())
            value = found->get<double>(), m_rest.erase(key);
    }
    void take(const char* key, double& value)
    {
        if (const Json* found = find(key); found != nullptr && found->is_number())
            value = found->get<double>(), m_rest.erase(key);
    }
    void take(const char* key, std::optional<int>& value)
    {
        const Json* found = find(key);
        if (found == nullptr || !found->is_number_integer() || (found->is_number_unsigned() && *found > 1'000'000))
            return;
        const auto number = found->get<std::int64_t>();
        if (number >= -1000 && number <= 1'000'000)
            value = static_cast<int>(number), m_rest.erase(key);
    }
    void take(const char* key, std::uint64_t& value)
    {
        if (const Json* found = find(key); found != nullptr && found->is_number_unsigned())
            value = found->get<std::uint64_t>(), m_rest.erase(key);
    }
    void takeObject(const char* key, Json& value)
    {
        if (const Json* found = find(key); found != nullptr && found->is_object())
            value = Json(*found), m_rest.erase(key);
    }
    void takeAny(const char* key, Json& value)
    {
        if (const Json* found = find(key); found != nullptr)
            value = Json(*found), m_rest.erase(key);
    }
    /// A list of objects, each read by `read`; taken only when every item is an object.
    template <typename Item>
    void takeList(const char* key, std::vector<Item>& items, Item (*read)(const Json&))
    {
        const Json* found = find(key);
        if (found == nullptr || !found->is_array())
            return;
        for (const Json& item : *found)
            if (!item.is_object())
                return;
        for (const Json& item : *found)
            items.push_back(read(item));
        m_rest.erase(key);
    }
    /// One name, or a list of names.
    void takeNames(const char* key, std::vector<std::string>& names)
    {
        const Json* found = find(key);
        if (found == nullptr)
            return;
        const Json list = found->is_array() ? *found : Json::array({*found});
        for (const Json& item : list)
            if (!item.is_string())
                return;
        for (const Json& item : list)
            names.push_back(item.get<std::string>());
        m_rest.erase(key);
    }
    const Json* find(const char* key) const
    {
        const auto found = m_rest.find(key);
        return found == m_rest.end() ? nullptr : &*found;
    }
    bool holdsText(const char* key) const { return find(key) != nullptr && find(key)->is_string(); }
    void drop(const char* key) { m_rest.erase(key); }
    Json rest() { return std::move(m_rest); }

private:
    Json m_rest;
};

EntityDesign entityFromJson(const Json& json)
{
    Taker taker(json);
    EntityDesign entity;
    taker.take("name", entity.name);
    taker.take("id", entity.id);
    if (entity.id.empty())
        entity.id = entity.name;
    taker.take("generator", entity.generator);
    taker.takeObject("params", entity.params);
    entity.extra = taker.rest();
    return entity;
}

ConstraintDesign constraintFromJson(const Json& json)
{
    Taker taker(json);
    ConstraintDesign constraint;
    taker.take("name", constraint.name);
    taker.take("description", constraint.description);
    taker.take("sql", constraint.sql);
    constraint.extra = taker.rest();
    return constraint;
}

CorrelationDesign correlationFromJson(const Json& json)
{
    Taker taker(json);
    CorrelationDesign correlation;
    std::vector<std::string> between;
    taker.takeNames("between", between);
    if (between.size() == 2) {
        correlation.first = between[0];
        correlation.second = between[1];
    }
    taker.take("spearman", correlation.spearman);
    correlation.extra = taker.rest();
    if (between.size() != 2 && json.contains("between"))
        correlation.extra["between"] = json["between"];
    return correlation;
}

OutputDesign outputFromJson(const Json& json)
{
    Taker taker(json);
    OutputDesign output;
    taker.take("sink", output.sink);
    taker.takeObject("params", output.params);
    output.extra = taker.rest();
    return output;
}

void takeRows(Taker& taker, RowsDesign& rows)
{
    const Json* found = taker.find("rows");
    if (found == nullptr)
        return;
    if (found->is_number()) {
        const double count = found->get<double>();
        if (!(count >= 0 && count <= 9e18) || count != std::floor(count))
            return;
        rows.count = found->is_number_float() ? static_cast<std::int64_t>(count) : found->get<std::int64_t>();
    } else if (found->is_object() && found->size() == 2 && found->contains("per") && (*found)["per"].is_string() &&
               found->contains("children") && (*found)["children"].is_object()) {
        rows.per = (*found)["per"].get<std::string>();
        rows.children = (*found)["children"];
    } else {
        return;
    }
    taker.drop("rows");
}

} // namespace

ColumnDesign columnFromJson(const Json& json)
{
    Taker taker(json);
    ColumnDesign column;
    taker.take("name", column.name);
    taker.take("id", column.id);
    if (column.id.empty())
        column.id = column.name;
    taker.take("description", column.description);
    if (taker.holdsText("sql")) {
        column.source = ColumnDesign::Source::Sql;
        taker.take("sql", column.sql);
    } else if (taker.holdsText("field")) {
        column.source = ColumnDesign::Source::Field;
        taker.take("field", column.field);
    } else {
        taker.take("generator", column.generator);
        taker.takeObject("params", column.params);
        taker.take("generator_version", column.generatorVersion);
    }
    taker.take("type", column.type);
    taker.take("unit", column.unit);
    taker.take("decimals", column.decimals);
    taker.take("minimum", column.minimum);
    taker.take("maximum", column.maximum);
    taker.takeAny("null_ratio", column.nullRatio);
    taker.take("exact", column.exact);
    taker.take("hidden", column.hidden);
    column.extra = taker.rest();
    return column;
}

TableDesign tableFromJson(const Json& json)
{
    Taker taker(json);
    TableDesign table;
    taker.take("name", table.name);
    taker.take("id", table.id);
    if (table.id.empty())
        table.id = table.name;
    taker.take("description", table.description);
    takeRows(taker, table.rows);
    taker.takeNames("primary_key", table.primaryKey);
    taker.takeList("columns", table.columns, columnFromJson);
    taker.takeList("entities", table.entities, entityFromJson);
    taker.takeList("constraints", table.constraints, constraintFromJson);
    taker.takeList("correlations", table.correlations, correlationFromJson);
    taker.take("repair_correlations", table.repairCorrelations);
    table.extra = taker.rest();
    return table;
}

Project projectFromJson(const Json& json)
{
    Project project;
    if (!json.is_object())
        return project;
    if (isOfEarlierFormat(json))
        return projectFromJson(upgradedProject(json));
    Taker taker(json);
    if (taker.holdsText("$schema"))
        taker.drop("$schema");
    if (const Json* format = taker.find("format");
        format != nullptr && format->is_number_integer() && *format == kProjectFormat)
        taker.drop("format");
    taker.take("name", project.name);
    taker.take("description", project.description);
    taker.take("random_seed", project.randomSeed);
    taker.take("locale", project.locale);
    taker.takeList("tables", project.tables, tableFromJson);
    taker.takeList("outputs", project.outputs, outputFromJson);
    taker.takeObject("studio", project.studio);
    project.extra = taker.rest();
    return project;
}

const TableDesign* Project::findTable(std::string_view table) const
{
    for (const TableDesign& candidate : tables)
        if (candidate.name == table)
            return &candidate;
    return nullptr;
}

const ColumnDesign* findColumn(const TableDesign& table, std::string_view column)
{
    for (const ColumnDesign& candidate : table.columns)
        if (candidate.name == column)
            return &candidate;
    return nullptr;
}

} // namespace dw
