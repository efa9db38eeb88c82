// Rows and numbers for tests of metrics.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/metrics/inspected.h"

#include "tests/support/folders.h"
#include "tests/support/test_scope.h"

#include <stdexcept>

namespace dw::test {

InspectedRows dataFile(const std::string& name)
{
    Result<InspectedRows> rows = rowsOfFile(sourceFolder("/tests/data/" + name));
    if (!rows)
        throw std::runtime_error(rows.error().message);
    return std::move(*rows);
}

InspectedRows rowsOf(const Json& columns)
{
    InspectedRows rows;
    rows.source = "test rows";
    rows.schema.name = "t";
    for (const auto& [name, values] : columns.items()) {
        const auto sample = std::find_if(values.begin(), values.end(), [](const Json& v) { return !v.is_null(); });
        const auto optional = [&values]<typename T>(T) {
            std::vector<std::optional<T>> all;
            for (const Json& value : values)
                all.push_back(value.is_null() ? std::nullopt : std::optional<T>(value.get<T>()));
            return all;
        };
        if (sample == values.end() || sample->is_string())
            rows.columns.push_back(columnOfTexts(optional(std::string())));
        else if (sample->is_boolean())
            rows.columns.push_back(columnOfBools(optional(bool())));
        else if (sample->is_number_integer())
            rows.columns.push_back(columnOfIntegers(optional(std::int64_t())));
        else
            rows.columns.push_back(columnOfReals(optional(double())));
        ColumnSchema schema;
        schema.name = name;
        schema.type = rows.columns.back().type;
        rows.schema.columns.push_back(schema);
    }
    return rows;
}

InspectedRows reordered(const InspectedRows& rows, const std::vector<std::uint32_t>& order)
{
    InspectedRows other;
    other.schema = rows.schema;
    other.source = rows.source;
    other.keepAlive = rows.keepAlive;
    for (const Column& column : rows.columns) {
        other.columns.emplace_back(column.type, column.scale);
        gather(column, order, other.columns.back());
    }
    return other;
}

InspectedRows withColumn(const InspectedRows& rows, const std::string& name, const std::vector<double>& values)
{
    InspectedRows other;
    other.schema = rows.schema;
    other.source = rows.source;
    other.keepAlive = rows.keepAlive;
    for (const Column& column : rows.columns)
        other.columns.push_back(copyOf(column));
    std::vector<std::optional<double>> optional(values.begin(), values.end());
    other.columns.push_back(columnOfReals(optional));
    ColumnSchema schema;
    schema.name = name;
    schema.type = DataType::Float64;
    other.schema.columns.push_back(schema);
    return other;
}

InspectionRoles roles(std::vector<std::string> attributes, std::string outcome, std::string favourable,
                      std::string prediction, std::string weight)
{
    InspectionRoles chosen;
    Problems problems;
    for (const std::string& attribute : attributes)
        chosen.attributes.push_back(parseAttribute(attribute, problems, ""));
    chosen.outcome = std::move(outcome);
    chosen.favourable = std::move(favourable);
    chosen.prediction = std::move(prediction);
    chosen.weight = std::move(weight);
    return chosen;
}

const MetricRow& rowOf(const MetricTable& table, const std::map<std::string, std::string>& texts)
{
    const MetricRow* found = nullptr;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        bool fits = true;
        for (const auto& [column, text] : texts)
            fits = fits && table.find(column) && table.at(i, column).text == text;
        if (!fits)
            continue;
        if (found != nullptr)
            throw std::runtime_error("several rows fit in " + table.name);
        found = &table.rows[i];
    }
    if (found == nullptr)
        throw std::runtime_error("no row fits in " + table.name);
    return *found;
}

MetricValue valueOf(const Inspection& inspection, const std::string& metric, const std::string& table,
                    const std::map<std::string, std::string>& texts, const std::string& column)
{
    const MetricResult* result = inspection.find(metric);
    if (result == nullptr)
        throw std::runtime_error("no metric " + metric);
    if (!result->undefined.empty())
        throw std::runtime_error(metric + ": " + result->undefined);
    const MetricTable* found = result->find(table);
    if (found == nullptr || !found->find(column))
        throw std::runtime_error("no " + table + '.' + column);
    return rowOf(*found, texts).values[*found->find(column)];
}

} // namespace dw::test
