// Which files a run writes, and which rows each of them holds.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/chunk_rows.h"
#include "core/engine/part_writer.h"
#include "core/project/file.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

bool isAsked(const RunOptions& options, const Plan& plan, const WrittenTable& table)
{
    const auto has = [&](const std::string& name) {
        return std::find(options.tables.begin(), options.tables.end(), name) != options.tables.end();
    };
    return options.tables.empty() || has(plan.tables[table.table].name) ||
           has(plan.schemaOf(table.table, table.layer).name);
}

std::int64_t rowsOf(const Plan& plan, const WrittenTable& table)
{
    const TablePlan& tablePlan = plan.tables[table.table];
    return table.layer == Layer::Clean ? tablePlan.rows : tablePlan.writtenRows();
}

RowRange shardRange(std::int64_t rows, int shard, int shards)
{
    const auto at = [&](int k) { return rows / shards * k + rows % shards * k / shards; };
    return {at(shard), at(shard + 1) - at(shard)};
}

namespace {

std::string shardSuffix(const RunOptions& options)
{
    return options.shards == 1 ? "" : fmt::format(".shard-{:05}-of-{:05}", options.shard + 1, options.shards);
}

SinkContext contextFor(const Project& project, const Plan& plan, const BoundSink& sink,
                       const std::vector<WrittenTable>& tables)
{
    SinkContext context;
    context.schema.name = project.name;
    for (const WrittenTable& table : tables)
        context.schema.tables.push_back(plan.schemaOf(table.table, table.layer));
    context.chunkRows = chunkRowsFor(context.schema, sink);
    context.metadata = {{"datawright.version", std::string(datawrightVersion())},
                        {"datawright.project", project.name},
                        {"datawright.project_sha256", projectHash(project)},
                        {"datawright.random_seed", std::to_string(project.randomSeed)}};
    return context;
}

void planTableParts(const Project& project, const Plan& plan, const RunOptions& options, const RunOutput& output,
                    std::size_t outputIndex, std::vector<Part>& parts)
{
    for (const WrittenTable& table : plan.order) {
        if (!isAsked(options, plan, table) || plan.tables[table.table].written.empty())
            continue;
        const RowRange range = shardRange(rowsOf(plan, table), options.shard, options.shards);
        const std::int64_t count = std::max<std::int64_t>(1, (range.count + kPartRows - 1) / kPartRows);
        for (std::int64_t k = 0; k < count; ++k) {
            Part part;
            part.output = outputIndex;
            const std::string number = count == 1 ? "" : fmt::format(".{:05}-of-{:05}", k + 1, count);
            part.name = plan.schemaOf(table.table, table.layer).name + shardSuffix(options) + number + '.' +
                        output.bound->extension();
            part.segments = {{table.table, table.layer, range.first + k * kPartRows,
                              std::min(kPartRows, range.count - k * kPartRows)}};
            part.context = contextFor(project, plan, *output.bound, {table});
            parts.push_back(std::move(part));
        }
    }
}

void planProjectPart(const Project& project, const Plan& plan, const RunOptions& options, const RunOutput& output,
                     std::size_t outputIndex, std::vector<Part>& parts)
{
    Part part;
    part.output = outputIndex;
    part.name =
        (project.name.empty() ? "project" : project.name) + shardSuffix(options) + '.' + output.bound->extension();
    std::replace(part.name.begin(), part.name.end(), '/', '_');
    std::vector<WrittenTable> tables;
    for (const WrittenTable& table : plan.order) {
        if (!isAsked(options, plan, table) || plan.tables[table.table].written.empty())
            continue;
        const RowRange range = shardRange(rowsOf(plan, table), options.shard, options.shards);
        part.segments.push_back({table.table, table.layer, range.first, range.count});
        tables.push_back(table);
    }
    part.context = contextFor(project, plan, *output.bound, tables);
    if (!part.segments.empty())
        parts.push_back(std::move(part));
}

} // namespace

std::vector<Part> planParts(const Project& project, const Plan& plan, const std::vector<RunOutput>& outputs,
                            const RunOptions& options)
{
    std::vector<Part> parts;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (outputs[i].bound->scope() == FileScope::Table)
            planTableParts(project, plan, options, outputs[i], i, parts);
        else
            planProjectPart(project, plan, options, outputs[i], i, parts);
    }
    return parts;
}

} // namespace dw
