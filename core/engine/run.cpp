// Planning the files of a run, writing them one after another, and keeping the manifest true at every moment.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/run.h"

#include "core/engine/part_writer.h"
#include "core/engine/table_reader.h"
#include "core/engine/verify.h"
#include "core/project/file.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <atomic>
#include <chrono>
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

using Clock = std::chrono::steady_clock;

/// Rows [first, first + count) of a table that shard k of n writes.
struct RowRange {
    std::int64_t first = 0;
    std::int64_t count = 0;
};

RowRange shardRange(std::int64_t rows, int shard, int shards)
{
    const auto at = [&](int k) { return rows / shards * k + rows % shards * k / shards; };
    return {at(shard), at(shard + 1) - at(shard)};
}

bool isAsked(const RunOptions& options, const std::string& table)
{
    return options.tables.empty() ||
           std::find(options.tables.begin(), options.tables.end(), table) != options.tables.end();
}

std::string shardSuffix(const RunOptions& options)
{
    return options.shards == 1 ? "" : fmt::format(".shard-{:05}-of-{:05}", options.shard + 1, options.shards);
}

SinkContext contextFor(const Project& project, const Plan& plan, const BoundSink& sink, std::vector<std::size_t> tables)
{
    SinkContext context;
    context.schema.name = project.name;
    for (const std::size_t table : tables)
        context.schema.tables.push_back(plan.schemaOf(table));
    context.chunkRows = sink.chunkRows();
    context.metadata = {{"datawright.version", std::string(datawrightVersion())},
                        {"datawright.project", project.name},
                        {"datawright.project_sha256", projectHash(project)},
                        {"datawright.random_seed", std::to_string(project.randomSeed)}};
    return context;
}

void planTableParts(const Project& project, const Plan& plan, const RunOptions& options, const RunOutput& output,
                    std::size_t outputIndex, std::vector<Part>& parts)
{
    for (const std::size_t table : plan.order) {
        const TablePlan& tablePlan = plan.tables[table];
        if (!isAsked(options, tablePlan.name) || tablePlan.written.empty())
            continue;
        const RowRange range = shardRange(tablePlan.rows, options.shard, options.shards);
        const std::int64_t count = std::max<std::int64_t>(1, (range.count + kPartRows - 1) / kPartRows);
        for (std::int64_t k = 0; k < count; ++k) {
            Part part;
            part.output = outputIndex;
            const std::string number = count == 1 ? "" : fmt::format(".{:05}-of-{:05}", k + 1, count);
            part.name = tablePlan.name + shardSuffix(options) + number + '.' + output.bound->extension();
            part.segments = {{table, range.first + k * kPartRows, std::min(kPartRows, range.count - k * kPartRows)}};
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
    std::vector<std::size_t> tables;
    for (const std::size_t table : plan.order) {
        if (!isAsked(options, plan.tables[table].name) || plan.tables[table].written.empty())
            continue;
        const RowRange range = shardRange(plan.tables[table].rows, options.shard, options.shards);
        part.segments.push_back({table, range.first, range.count});
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

namespace {

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
    for (const RunOutput& output : outputs)
        manifest.outputs.push_back(Json{{"sink", output.sink}, {"params", output.params}});
    std::set<std::string> ids;
    for (const TableDesign& table : project.tables) {
        for (const ColumnDesign& column : table.columns)
            ids.insert(column.generator);
        for (const EntityDesign& entity : table.entities)
            ids.insert(entity.generator);
    }
    for (const std::string& id : ids)
        if (const GeneratorType* type = findGenerator(id))
            manifest.generators[id] = type->version;
    for (const std::size_t table : plan.order) {
        if (!isAsked(options, plan.tables[table].name))
            continue;
        const RowRange range = shardRange(plan.tables[table].rows, options.shard, options.shards);
        const TableSchema& schema = plan.schemaOf(table);
        manifest.tables.push_back({schema.name, schema.rows, range.first, range.count, schema.columns, {}});
    }
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
    if (!options.resume || !found || found->projectHash != fresh.projectHash || found->outputs != fresh.outputs ||
        found->version != fresh.version)
        return nullptr;
    for (const FileRecord& file : found->files)
        if (file.name == part.name && file.rows == part.rows() && !file.sha256.empty() &&
            fileMatches(options.directory / file.name, file))
            return &file;
    return nullptr;
}

/// Tells the caller how far the run is, at most ten times a second and from one thread at a time.
class ProgressReport
{
public:
    ProgressReport(const std::function<void(const RunProgress&)>& report, std::int64_t rows, std::size_t files)
        : m_report(report), m_start(Clock::now())
    {
        m_progress.rowsTotal = rows;
        m_progress.filesTotal = files;
    }
    void startFile(const std::string& table, const std::string& file)
    {
        const std::lock_guard lock(m_mutex);
        m_progress.table = table;
        m_progress.file = file;
    }
    void endFile()
    {
        const std::lock_guard lock(m_mutex);
        ++m_progress.filesDone;
        send();
    }
    void add(std::int64_t rows, std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_progress.rowsDone += rows;
        m_progress.bytes += bytes;
        if (Clock::now() - m_last >= std::chrono::milliseconds(100))
            send();
    }
    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

private:
    void send()
    {
        m_last = Clock::now();
        m_progress.seconds = seconds();
        if (m_report)
            m_report(m_progress);
    }

    const std::function<void(const RunProgress&)>& m_report;
    std::mutex m_mutex;
    RunProgress m_progress;
    Clock::time_point m_start;
    Clock::time_point m_last;
};

void addSummaries(Manifest& manifest, const Plan& plan, const Part& part, const PartResult& result)
{
    for (std::size_t k = 0; k < part.segments.size(); ++k)
        for (TableRecord& table : manifest.tables) {
            if (table.name != plan.tables[part.segments[k].table].name)
                continue;
            table.summaries.resize(table.columns.size());
            for (std::size_t column = 0; column < result.summaries[k].size(); ++column)
                table.summaries[column].append(result.summaries[k][column]);
        }
}

/// Leftovers of earlier runs: temporary files, and files of the old manifest that this run did not write again.
void removeLeftovers(const std::optional<Manifest>& found, const Manifest& manifest, const RunOptions& options)
{
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
        TableReader reader(state.plan, part.segments[k].table);
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
                if (Status read = reader.read(RowSet::range(segment.firstRow + done, rows), batch); !read)
                    return read;
                for (std::size_t column = 0; column < sums.size(); ++column)
                    sums[column].add(batch.columns[column]);
                done += static_cast<std::int64_t>(rows);
            }
            for (std::size_t column = 0; column < sums.size(); ++column)
                result.summaries.back()[column].append(sums[column]);
        }
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
    RunState state{plan, stop, options.threads,
                   [&report](std::int64_t rows, std::uint64_t bytes) { report.add(rows, bytes); }};
    // From here on the directory says that it is incomplete, until it is not.
    if (Status written = writeManifest(manifest, options.directory); !written)
        return written.error();
    for (const Part& part : parts) {
        report.startFile(plan.tables[part.segments.front().table].name, part.name);
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
        }
        if (part.output == 0) {
            if (!result.summaries.empty())
                addSummaries(manifest, plan, part, result);
            manifest.faults.insert(manifest.faults.end(), result.faults.begin(), result.faults.end());
            manifest.rowsWritten += part.rows();
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

Result<std::int64_t> generateOnly(const Plan& plan, int threads, std::stop_token stop)
{
    constexpr std::int64_t kPiece = 64 * static_cast<std::int64_t>(kBatchRows);
    std::int64_t total = 0;
    std::mutex mutex;
    std::optional<Error> failure;
    for (const std::size_t table : plan.order) {
        std::atomic<std::int64_t> next{0};
        const std::int64_t rows = plan.tables[table].rows;
        const auto work = [&] {
            TableReader reader(plan, table);
            Batch batch;
            for (std::int64_t first = next.fetch_add(kPiece); first < rows; first = next.fetch_add(kPiece))
                for (std::int64_t done = first; done < std::min(rows, first + kPiece);) {
                    const auto count = static_cast<std::size_t>(
                        std::min<std::int64_t>(kBatchRows, std::min(rows, first + kPiece) - done));
                    Status read = stop.stop_requested() ? Status(Error{ErrorKind::Cancelled, "Stopped.", {}})
                                                        : reader.read(RowSet::range(done, count), batch);
                    if (!read) {
                        const std::lock_guard lock(mutex);
                        failure = read.error();
                        next = rows;
                        return;
                    }
                    done += static_cast<std::int64_t>(count);
                }
        };
        std::vector<std::jthread> workers;
        for (int i = 1; i < threads; ++i)
            workers.emplace_back(work);
        work();
        workers.clear();
        if (failure)
            return *failure;
        total += rows;
    }
    return total;
}

} // namespace dw
