// Writing and reading manifests.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/manifest.h"

#include "core/data/result.h"
#include "core/project/file.h"
#include "core/random/sha256.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace dw {

std::string_view datawrightVersion()
{
    return DATAWRIGHT_VERSION;
}

std::string projectHash(const Project& project)
{
    Project bare = project;
    bare.description.clear();
    bare.studio = Json::object();
    bare.outputs.clear();
    for (TableDesign& table : bare.tables) {
        table.description.clear();
        for (ColumnDesign& column : table.columns)
            column.description.clear();
    }
    Sha256 hash;
    hash.update(writeProject(bare));
    return hash.hex();
}

std::string manifestFileName(int shard, int shards)
{
    return shards == 1 ? "manifest.json" : fmt::format("manifest.{:05}-of-{:05}.json", shard + 1, shards);
}

std::string checksumFileName(int shard, int shards)
{
    return shards == 1 ? "SHA256SUMS" : fmt::format("SHA256SUMS.{:05}-of-{:05}", shard + 1, shards);
}

namespace {

Json summaryJson(const ColumnSchema& column, const ColumnSummary& summary)
{
    Json json{{"name", column.name}, {"type", dataTypeName(column.type)}};
    if (column.type == DataType::Decimal)
        json["scale"] = column.scale;
    if (!column.unit.empty())
        json["unit"] = column.unit;
    json["nulls"] = summary.nulls;
    if (const std::string text = minimumText(summary, column); !text.empty()) {
        json["minimum"] = text;
        json["maximum"] = maximumText(summary, column);
    }
    if (const auto mean = meanOf(summary, column))
        json["mean"] = *mean;
    if (column.type == DataType::Text && summary.rows > summary.nulls)
        json["mean_bytes"] = static_cast<double>(summary.textBytes) / static_cast<double>(summary.rows - summary.nulls);
    return json;
}

Json fileJson(const FileRecord& file)
{
    return {{"name", file.name}, {"sink", file.sink},   {"tables", file.tables}, {"first_row", file.firstRow},
            {"rows", file.rows}, {"bytes", file.bytes}, {"sha256", file.sha256}, {"seconds", file.seconds}};
}

Json tableJson(const TableRecord& table)
{
    Json json{
        {"name", table.name}, {"rows", table.rows}, {"first_row", table.firstRow}, {"shard_rows", table.shardRows}};
    Json columns = Json::array();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        columns.push_back(
            summaryJson(table.columns[i], i < table.summaries.size() ? table.summaries[i] : ColumnSummary{}));
    json["columns"] = std::move(columns);
    for (const CorruptionRecord& record : table.corruptions) {
        Json entry{{"name", record.name}, {"kind", record.kind}};
        if (!record.column.empty())
            entry["column"] = record.column;
        entry[record.column.empty() ? "rows" : "values"] = record.values;
        json["corruptions"].push_back(std::move(entry));
    }
    return json;
}

} // namespace

Json manifestToJson(const Manifest& manifest)
{
    Json json{{"datawright", manifest.version},
              {"status", manifest.complete ? "complete" : "incomplete"},
              {"project", {{"name", manifest.projectName}, {"sha256", manifest.projectHash}}},
              {"random_seed", manifest.randomSeed},
              {"shard", manifest.shard + 1},
              {"shards", manifest.shards},
              {"rows", manifest.rowsWritten},
              {"outputs", manifest.outputs},
              {"generators", manifest.generators},
              {"lexicons", manifest.lexicons}};
    Json tables = Json::array();
    for (const TableRecord& table : manifest.tables)
        tables.push_back(tableJson(table));
    json["tables"] = std::move(tables);
    Json files = Json::array();
    for (const FileRecord& file : manifest.files)
        files.push_back(fileJson(file));
    json["files"] = std::move(files);
    Json faults = Json::array();
    for (const FaultRecord& fault : manifest.faults)
        faults.push_back({{"pointer", fault.pointer},
                          {"rows", fault.rows},
                          {"first_row", fault.firstRow},
                          {"parameter", fault.parameter},
                          {"value", fault.value}});
    json["unusable_parameters"] = std::move(faults);
    json["timing"] = {
        {"seconds", manifest.seconds},
        {"threads", manifest.threads},
        {"rows_per_second", manifest.seconds > 0 ? static_cast<double>(manifest.rowsWritten) / manifest.seconds : 0.0}};
    if (!manifest.keptRows.is_null())
        json["kept_rows"] = manifest.keptRows;
    json["definition"] = manifest.project;
    return json;
}

Result<Manifest> readManifest(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return systemError("Could not open", file.string(), errno);
    std::stringstream content;
    content << stream.rdbuf();
    const Json json = Json::parse(content.str(), nullptr, false);
    const Error corrupt{ErrorKind::Corrupt,
                        fmt::format("This is not a manifest that Datawright wrote: {}", file.string()), file.string()};
    if (!json.is_object())
        return corrupt;
    try {
        Manifest manifest;
        manifest.version = json.at("datawright").get<std::string>();
        manifest.complete = json.at("status") == "complete";
        manifest.projectName = json.at("project").at("name").get<std::string>();
        manifest.projectHash = json.at("project").at("sha256").get<std::string>();
        manifest.randomSeed = json.at("random_seed").get<std::uint64_t>();
        manifest.shard = json.at("shard").get<int>() - 1;
        manifest.shards = json.at("shards").get<int>();
        manifest.outputs = json.at("outputs");
        manifest.generators = json.at("generators");
        manifest.lexicons = json.value("lexicons", Json::object());
        manifest.project = json.at("definition");
        manifest.keptRows = json.value("kept_rows", Json());
        manifest.rowsWritten = json.at("rows").get<std::int64_t>();
        for (const Json& entry : json.at("tables")) {
            TableRecord table;
            table.name = entry.at("name").get<std::string>();
            table.rows = entry.at("rows").get<std::int64_t>();
            table.firstRow = entry.at("first_row").get<std::int64_t>();
            table.shardRows = entry.at("shard_rows").get<std::int64_t>();
            manifest.tables.push_back(std::move(table));
        }
        for (const Json& entry : json.at("files")) {
            FileRecord record;
            record.name = entry.at("name").get<std::string>();
            record.sink = entry.at("sink").get<std::string>();
            record.tables = entry.at("tables").get<std::vector<std::string>>();
            record.firstRow = entry.at("first_row").get<std::int64_t>();
            record.rows = entry.at("rows").get<std::int64_t>();
            record.bytes = entry.at("bytes").get<std::uint64_t>();
            record.sha256 = entry.at("sha256").get<std::string>();
            record.seconds = entry.value("seconds", 0.0);
            manifest.files.push_back(std::move(record));
        }
        return manifest;
    } catch (const Json::exception&) {
        return corrupt;
    }
}

Status writeManifest(const Manifest& manifest, const std::filesystem::path& directory)
{
    if (manifest.complete) {
        std::string sums;
        for (const FileRecord& file : manifest.files)
            sums += file.sha256 + "  " + file.name + '\n';
        if (Status written = writeFileAtomically(directory / checksumFileName(manifest.shard, manifest.shards), sums);
            !written)
            return written;
    }
    return writeFileAtomically(directory / manifestFileName(manifest.shard, manifest.shards),
                               manifestToJson(manifest).dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
}

} // namespace dw
