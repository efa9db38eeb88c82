// Running all metrics.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/inspection.h"

#include "core/engine/row_facts.h"
#include "core/engine/table_reader.h"
#include "core/sql/reference_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

std::vector<const Column*> pointersTo(const std::vector<Column>& columns)
{
    std::vector<const Column*> pointers;
    pointers.reserve(columns.size());
    for (const Column& column : columns)
        pointers.push_back(&column);
    return pointers;
}

double effectiveRows(const MetricInput& input)
{
    if (!input.isWeighted())
        return static_cast<double>(input.rows);
    double sum = 0;
    double squares = 0;
    for (const double weight : input.weights) {
        sum += weight;
        squares += weight * weight;
    }
    return squares > 0 ? sum * sum / squares : 0;
}

std::vector<const MetricType*> chosenMetrics(const InspectionSettings& settings, Problems& problems)
{
    std::vector<const MetricType*> chosen;
    for (const MetricType& type : metricTypes())
        if (settings.metrics.empty() ||
            std::find(settings.metrics.begin(), settings.metrics.end(), type.id) != settings.metrics.end())
            chosen.push_back(&type);
    std::stable_sort(chosen.begin(), chosen.end(),
                     [](const MetricType* a, const MetricType* b) { return a->topic < b->topic; });
    std::vector<std::string> named = settings.metrics;
    for (const auto& [id, params] : settings.parameters.items())
        named.push_back(id);
    for (const std::string& id : named)
        if (findMetric(id) == nullptr) {
            std::vector<std::string_view> ids;
            for (const MetricType& type : metricTypes())
                ids.push_back(type.id);
            const auto nearest = nearestName(id, ids);
            problems.error("unknown_metric", "/" + pointerToken(id),
                           nearest ? fmt::format("There is no metric '{}'; did you mean '{}'?", id, *nearest)
                                   : fmt::format("There is no metric '{}'.", id),
                           shortJson(id));
        }
    return chosen;
}

} // namespace

Result<InspectedRows> rowsOfFile(const std::filesystem::path& path)
{
    Result<ReferenceTable> table = readReferenceFile(path);
    if (!table)
        return table.error();
    return InspectedRows{std::move(table->schema), std::move(table->columns),
                         fmt::format("the file {}", path.filename().string()), nullptr};
}

Result<InspectedRows> rowsOfTable(std::shared_ptr<const Plan> plan, std::size_t table, std::int64_t limit,
                                  const std::stop_token& stop)
{
    InspectedRows rows;
    rows.schema = plan->schemaOf(table);
    const std::int64_t all = plan->tables[table].writtenRows();
    const std::int64_t count = std::min(limit, all);
    rows.source = count == all ? fmt::format("all {} rows of {}", count, rows.schema.name)
                               : fmt::format("the first {} of {} rows of {}", count, all, rows.schema.name);
    // One request of all rows: the columns of the batch are then the result.
    Batch batch;
    if (stop.stop_requested())
        return Error{ErrorKind::Cancelled, "the inspection was cancelled", {}};
    TableReader reader(*plan, table);
    if (Status read = reader.read(RowSet::range(0, static_cast<std::size_t>(count)), batch); !read)
        return read.error();
    // What was designed, as it leaves the table; truth columns would only be told apart from it.
    rows.schema.columns.resize(plan->tables[table].written.size());
    batch.columns.resize(rows.schema.columns.size());
    for (const Column& column : batch.columns)
        rows.columns.push_back(copyOf(column));
    rows.keepAlive = std::move(plan);
    return rows;
}

std::string importanceWeightColumn(const TableDesign& table)
{
    const ColumnDesign* column = weightColumnOf(table);
    return column != nullptr && !column->hidden ? column->name : std::string();
}

const MetricResult* Inspection::find(std::string_view metric) const
{
    for (const MetricResult& result : results)
        if (result.id == metric)
            return &result;
    return nullptr;
}

std::vector<const Finding*> Inspection::findings() const
{
    std::vector<const Finding*> all;
    for (const MetricResult& result : results)
        for (const Finding& finding : result.findings)
            all.push_back(&finding);
    std::stable_sort(all.begin(), all.end(), [](const Finding* a, const Finding* b) { return a->weight > b->weight; });
    return all;
}

Inspection inspect(const MetricInput& input, const InspectionRoles& roles, const InspectionSettings& settings,
                   Problems problems, const std::stop_token& stop)
{
    Inspection inspection;
    inspection.roles = roles;
    inspection.rows = input.rows;
    inspection.effectiveRows = effectiveRows(input);
    inspection.notes = input.notes;
    inspection.problems = std::move(problems);
    for (const MetricType* type : chosenMetrics(settings, inspection.problems)) {
        const Json params = settings.parameters.value(type->id, Json::object());
        const BoundMetric metric = type->bind(params, inspection.problems, "/" + type->id);
        if (!metric || stop.stop_requested())
            continue;
        MetricResult result = metric(input, stop);
        result.id = type->id;
        inspection.results.push_back(std::move(result));
    }
    return inspection;
}

Inspection inspect(const InspectedRows& rows, const InspectionRoles& roles, const InspectionSettings& settings,
                   const InspectedRows* population, const std::stop_token& stop)
{
    Problems problems;
    MetricInput input = prepareMetrics(rows.schema, pointersTo(rows.columns), roles, problems);
    if (population != nullptr)
        input.population = populationOf(input, population->schema, pointersTo(population->columns),
                                        fmt::format("its share in {}", population->source), problems);
    Inspection inspection = inspect(input, roles, settings, std::move(problems), stop);
    inspection.source = rows.source;
    return inspection;
}

} // namespace dw
