// Writing the files of a run one after another, and keeping the manifest true at every moment.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run.h"

#include "core/engine/part_writer.h"
#include "core/engine/progress_report.h"
#include "core/engine/steps/generator_step.h"
#include "core/engine/table_reader.h"
#include "core/engine/verify.h"
#include "core/project/file.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <thread>
#include <unistd.h>

namespace dw {

std::vector<RunOutput> outputsOf(const Project& project)
{
    std::vector<OutputDesign> designs = project.outputs;
    if (designs.empty())
        designs.push_back({"csv", Json::object(), Json::object()});
    std::vector<RunOutput> outputs;
    for (const OutputDesign& design : designs) {
        Problems problems;
        const SinkType* type = findSink(design.sink);
        if (type == nullptr)
            continue;
        if (std::shared_ptr<const BoundSink> bound = type->bind(design.params, problems, ""))
            outputs.push_back({design.sink, design.params, std::move(bound)});
    }
    return outputs;
}

namespace {

/// Ids of generators anywhere in a value: parameters nest them.
void collectGenerators(const Json& json, std::set<std::string>& ids)
{
    if (json.is_object() && json.contains("generator") && json.at("generator").is_string())
        ids.insert(json.at("generator").get<std::string>());
    if (json.is_structured())
        for (const Json& item : json)
            collectGenerators(item, ids);
}

std::string columnName(const Plan& plan, std::size_t table, std::size_t column)
{
    // Corrupted columns are written, each at its place among those that are.
    const std::vector<std::size_t>& written = plan.tables[table].written;
    const auto place = std::find(written.begin(), written.end(), column) - written.begin();
    return plan.schemaOf(table).columns[static_cast<std::size_t>(place)].name;
}

TableRecord tableRecord(const Plan& plan, const WrittenTable& table, const RunOptions& options)
{
    const RowRange range = shardRange(rowsOf(plan, table), options.shard, options.shards);
    const TableSchema& schema = plan.schemaOf(table.table, table.layer);
    TableRecord record{schema.name, schema.rows, range.first, range.count, schema.columns, {}, {}};
    if (table.layer == Layer::Clean)
        return record;
    for (const CorruptionTrace& trace : plan.tables[table.table].corruptions)
        record.corruptions.push_back(
            {trace.name, trace.kind, trace.changedSlot < 0 ? "" : columnName(plan, table.table, trace.column), 0});
    return record;
}

Manifest newManifest(const Project& project, const Plan& plan, const std::vector<RunOutput>& outputs,
                     const RunOptions& options)
{
    Manifest manifest;
    manifest.projectName = project.name;
    manifest.projectHash = projectHash(project);
    manifest.randomSeed = project.randomSeed;
    manifest.version = datawrightVersion();
    manifest.shard = options.shard;
    manifest.shards = options.shards;
    manifest.threads = options.threads;
    manifest.project = projectToJson(project);
    manifest.keptRows = keptRowsJson(options.kept);
    for (const RunOutput& output : outputs)
        manifest.outputs.push_back(Json{{"sink", output.sink}, {"params", output.params}});
    std::set<std::string> ids;
    for (const TableDesign& table : project.tables) {
        collectGenerators(table.rows.children, ids);
        for (const ColumnDesign& column : table.columns) {
            ids.insert(column.generator);
            collectGenerators(column.params, ids);
        }
        for (const EntityDesign& entity : table.entities) {
            ids.insert(entity.generator);
            collectGenerators(entity.params, ids);
        }
    }
    for (const std::string& id : ids)
        if (const GeneratorType* type = findGenerator(id))
            manifest.generators[id] = type->version;
    for (const TablePlan& table : plan.tables)
        for (const auto& step : table.steps)
            if (const auto* filled = dynamic_cast<const GeneratorStep*>(step.get()))
                for (const auto& [lexicon, version] : filled->lexicons)
                    manifest.lexicons[lexicon] = version;
    for (const WrittenTable& table : plan.order)
        if (isAsked(options, plan, table))
            manifest.tables.push_back(tableRecord(plan, table, options));
    return manifest;
}

/// What is in the directory already, and whether this run may write there.
Result<std::optional<Manifest>> lookAt(const RunOptions& options, const Manifest& fresh, const std::vector<Part>& parts)
{
    namespace fs = std::filesystem;
    std::error_code error;
    fs::create_directories(options.directory, error);
    if (error)
        return systemError("Could not create the output directory", options.directory.string(), error.value());
    if (::access(options.directory.c_str(), W_OK) != 0)
        return systemError("The output directory cannot be written to", options.directory.string(), errno);
    std::optional<Manifest> found;
    const fs::path manifestFile = options.directory / manifestFileName(options.shard, options.shards);
    if (fs::exists(manifestFile)) {
        Result<Manifest> read = readManifest(manifestFile);
        if (!read && !options.overwrite)
            return read.error();
        if (read)
            found = std::move(*read);
    }
    if (found && found->projectName != fresh.projectName && !options.overwrite)
        return Error{
            ErrorKind::Io,
            fmt::format("{} holds the output of another project ('{}'). Choose another directory, or --overwrite.",
                        options.directory.string(), found->projectName),
            options.directory.string()};
    if (options.overwrite)
        return found;
    for (const Part& part : parts) {
        const bool known = found && std::any_of(found->files.begin(), found->files.end(),
                                                [&](const FileRecord& file) { return file.name == part.name; });
        if (!known && fs::exists(options.directory / part.name) && !found)
            return Error{
                ErrorKind::Io,
                fmt::format("{} is there already and was not written by a run that left a manifest. Choose another "
                            "directory, or --overwrite.",
                            (options.directory / part.name).string()),
                (options.directory / part.name).string()};
    }
    return found;
}

/// The record of a part that is there, whole and of this very project.
const FileRecord* keptFile(const std::optional<Manifest>& found, const Manifest& fresh, const Part& part,
                           const RunOptions& options)
{
    if (!options.resume || options.kept || !found || found->projectHash != fresh.projectHash ||
        found->outputs != fresh.outputs || found->version != fresh.version)
        return nullptr;
    for (const FileRecord& file : found->files)
        if (file.name == part.name && file.rows == part.rows() && !file.sha256.empty() &&
            fileMatches(options.directory / file.name, file))
            return &file;
    return nullptr;
}

void addSummaries(Manifest& manifest, const Part& part, const PartResult& result)
{
    for (std::size_t k = 0; k < part.segments.size(); ++k)
        for (TableRecord& table : manifest.tables) {
            if (table.name != part.context.schema.tables[k].name)
                continue;
            if (k < result.corrupted.size())
                for (std::size_t i = 0; i < result.corrupted[k].size(); ++i)
                    table.corruptions[i].values += result.corrupted[k][i];
            table.summaries.resize(table.columns.size());
            for (std::size_t column = 0; column < result.summaries[k].size(); ++column)
                table.summaries[column].append(result.summaries[k][column]);
        }
}

/// What a killed run of this shard had not yet given its name: "manifest.json.1234.tmp". Other shards may be at work in
/// the same folder; theirs have other names.
void removeTemporaries(const RunOptions& options)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(options.directory, ignored)) {
        const std::string name = entry.path().filename().string();
        for (const std::string& own :
             {manifestFileName(options.shard, options.shards), checksumFileName(options.shard, options.shards)})
            if (name.size() > own.size() + 5 && name.starts_with(own + '.') && name.ends_with(".tmp") &&
                name.find_first_not_of("0123456789", own.size() + 1) == name.size() - 4)
                ::unlink(entry.path().c_str());
    }
}

/// Leftovers of earlier runs: temporary files, and files of the old manifest that this run did not write again.
void removeLeftovers(const std::optional<Manifest>& found, const Manifest& manifest, const RunOptions& options)
{
    removeTemporaries(options);
    if (!found || found->projectName != manifest.projectName)
        return;
    for (const FileRecord& old : found->files) {
        const bool current = std::any_of(manifest.files.begin(), manifest.files.end(),
                                         [&](const FileRecord& file) { return file.name == old.name; });
        if (!current && old.name.find('/') == std::string::npos)
            ::unlink((options.directory / old.name).c_str());
    }
}

/// Summaries of a part that was kept: generated again, since the manifest does not hold them by part.
Status summarise(const Part& part, RunState& state, PartResult& result)
{
    for (std::size_t k = 0; k < part.segments.size(); ++k) {
        TableReader reader(state.plan, part.segments[k].table, part.segments[k].layer);
        Batch batch;
        result.summaries.emplace_back(part.context.schema.tables[k].columns.size());
        // Chunk by chunk, so that sums are added in the same order as when the part is written.
        const PartSegment& segment = part.segments[k];
        for (std::int64_t chunk = 0; chunk < segment.rows; chunk += part.context.chunkRows) {
            std::vector<ColumnSummary> sums(result.summaries.back().size());
            const std::int64_t end = std::min(segment.rows, chunk + part.context.chunkRows);
            for (std::int64_t done = chunk; done < end;) {
                if (state.stop.stop_requested())
                    return Error{ErrorKind::Cancelled, "The run was stopped.", {}};
                const auto rows = static_cast<std::size_t>(std::min<std::int64_t>(kBatchRows, end - done));
                const RowSet range = RowSet::range(segment.firstRow + done, rows);
                if (Status read = reader.read(range, batch); !read)
                    return read;
                reader.countCorrupted(range, nullptr);
                for (std::size_t column = 0; column < sums.size(); ++column)
                    sums[column].add(batch.columns[column]);
                done += static_cast<std::int64_t>(rows);
            }
            for (std::size_t column = 0; column < sums.size(); ++column)
                result.summaries.back()[column].append(sums[column]);
        }
        result.corrupted.push_back(reader.corruptedValues());
    }
    return ok();
}

} // namespace

Result<Manifest> run(const Project& project, const Plan& plan, const std::vector<RunOutput>& outputs,
                     const RunOptions& asked, std::stop_token stop,
                     const std::function<void(const RunProgress&)>& progress)
{
    RunOptions options = asked;
    if (options.threads <= 0)
        options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    const std::vector<Part> parts = planParts(project, plan, outputs, options);
    Manifest manifest = newManifest(project, plan, outputs, options);
    Result<std::optional<Manifest>> found = lookAt(options, manifest, parts);
    if (!found)
        return found.error();
    std::int64_t rowsTotal = 0;
    for (const Part& part : parts)
        rowsTotal += part.rows();
    ProgressReport report(progress, rowsTotal, parts.size());
    RunState state{plan, std::move(stop), options.threads,
                   [&report](std::int64_t rows, std::uint64_t bytes) { report.add(rows, bytes); }, options.kept};
    // From here on the directory says that it is incomplete, until it is not.
    if (Status written = writeManifest(manifest, options.directory); !written)
        return written.error();
    for (const Part& part : parts) {
        report.startFile(part.context.schema.tables.front().name, part.name);
        const double started = report.seconds();
        PartResult result;
        if (const FileRecord* kept = keptFile(*found, manifest, part, options)) {
            result.file = *kept;
            if (part.output == 0)
                if (Status summarised = summarise(part, state, result); !summarised)
                    return summarised.error();
            report.add(part.rows(), kept->bytes);
        } else {
            Result<PartResult> written = writePart(part, *outputs[part.output].bound, options.directory, state);
            if (!written)
                return written.error();
            result = std::move(*written);
            result.file.sink = outputs[part.output].sink;
            result.file.seconds = report.seconds() - started;
        }
        if (part.output == 0) {
            if (!result.summaries.empty())
                addSummaries(manifest, part, result);
            manifest.faults.insert(manifest.faults.end(), result.faults.begin(), result.faults.end());
            manifest.rowsWritten += result.file.rows;
        }
        manifest.files.push_back(result.file);
        manifest.seconds = report.seconds();
        report.endFile();
        if (Status written = writeManifest(manifest, options.directory); !written)
            return written.error();
    }
    manifest.complete = true;
    manifest.seconds = report.seconds();
    if (Status written = writeManifest(manifest, options.directory); !written)
        return written.error();
    removeLeftovers(*found, manifest, options);
    return manifest;
}

} // namespace dw
