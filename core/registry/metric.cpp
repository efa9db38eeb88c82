// Values of metrics, and their JSON form.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/metric.h"

#include <array>
#include <cassert>

namespace dw {

namespace {

Json valueJson(const MetricValue& value, const MetricColumn& column)
{
    if (column.unit == MetricUnit::Text)
        return value.text;
    if (!value.undefined.empty())
        return {{"undefined", value.undefined}};
    if (std::isnan(value.number))
        return nullptr;
    if (column.unit == MetricUnit::Flag)
        return value.number != 0;
    Json number = value.number;
    if (column.unit == MetricUnit::Count && value.number == std::floor(value.number))
        number = static_cast<std::int64_t>(value.number);
    if (!value.interval)
        return number;
    return {{"value", number}, {"low", value.interval->low}, {"high", value.interval->high}};
}

Json tableJson(const MetricTable& table)
{
    Json json{{"name", table.name}, {"title", table.title}, {"help", table.help}};
    json["columns"] = Json::array();
    for (const MetricColumn& column : table.columns)
        json["columns"].push_back(
            {{"name", column.name}, {"title", column.title}, {"unit", metricUnitName(column.unit)}});
    json["rows"] = Json::array();
    for (const MetricRow& row : table.rows) {
        Json line = Json::object();
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            line[table.columns[i].name] = valueJson(row.values[i], table.columns[i]);
        if (row.small)
            line["small"] = true;
        json["rows"].push_back(std::move(line));
    }
    if (!table.notes.empty())
        json["notes"] = table.notes;
    return json;
}

Json findingJson(const Finding& finding)
{
    Json json{{"words", finding.words}, {"weight", finding.weight}};
    if (!finding.group.empty()) {
        json["group"] = Json::object();
        for (const auto& [attribute, value] : finding.group)
            json["group"][attribute] = value;
    }
    if (!finding.condition.empty())
        json["condition"] = finding.condition;
    return json;
}

} // namespace

std::string_view metricUnitName(MetricUnit unit)
{
    constexpr std::array<std::string_view, 8> kNames{"text",  "count",  "share",       "difference",
                                                     "ratio", "number", "probability", "flag"};
    return kNames[static_cast<std::size_t>(unit)];
}

MetricValue MetricValue::of(double number, std::optional<Interval> interval)
{
    MetricValue value;
    value.number = number;
    value.interval = interval;
    return value;
}

MetricValue MetricValue::ofText(std::string text)
{
    MetricValue value;
    value.text = std::move(text);
    return value;
}

MetricValue MetricValue::none(std::string reason)
{
    MetricValue value;
    value.undefined = std::move(reason);
    return value;
}

std::optional<std::size_t> MetricTable::find(std::string_view column) const
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == column)
            return i;
    return std::nullopt;
}

const MetricValue& MetricTable::at(std::size_t row, std::string_view column) const
{
    const std::optional<std::size_t> place = find(column);
    assert(place && row < rows.size());
    return rows[row].values[*place];
}

const MetricTable* MetricResult::find(std::string_view table) const
{
    for (const MetricTable& candidate : tables)
        if (candidate.name == table)
            return &candidate;
    return nullptr;
}

Json metricJson(const MetricResult& result)
{
    Json json{{"metric", result.id}, {"title", result.title}, {"help", result.help}};
    if (!result.undefined.empty())
        json["undefined"] = result.undefined;
    json["findings"] = Json::array();
    for (const Finding& finding : result.findings)
        json["findings"].push_back(findingJson(finding));
    json["tables"] = Json::array();
    for (const MetricTable& table : result.tables)
        json["tables"].push_back(tableJson(table));
    return json;
}

} // namespace dw
