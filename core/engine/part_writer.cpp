// Files by chunks, databases through their libraries; both under a temporary name first.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/part_writer.h"

#include "core/engine/part_job.h"
#include "core/random/sha256.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace dw {

std::int64_t Part::rows() const
{
    std::int64_t sum = 0;
    for (const PartSegment& segment : segments)
        sum += segment.rows;
    return sum;
}

void addCounts(std::vector<std::int64_t>& to, const std::vector<std::int64_t>& more)
{
    to.resize(std::max(to.size(), more.size()));
    for (std::size_t i = 0; i < more.size(); ++i)
        to[i] += more[i];
}

namespace {

/// A database takes its rows from one thread, in order.
Status fillDatabase(const Part& part, DatabaseWriter& writer, RunState& state, PartResult& result)
{
    for (std::size_t k = 0; k < part.segments.size(); ++k) {
        const PartSegment& segment = part.segments[k];
        if (Status begun = writer.beginTable(k); !begun)
            return begun;
        TableReader reader(state.plan, segment.table, segment.layer);
        const auto most = static_cast<std::int64_t>(reader.batchRows());
        Batch batch;
        RowKeeper keeper(part.context.schema.tables[k], state.kept);
        std::vector<ColumnSummary>& summaries = result.summaries[k];
        summaries.resize(part.context.schema.tables[k].columns.size());
        for (std::int64_t done = 0; done < segment.rows;) {
            if (state.stop.stop_requested())
                return Error{ErrorKind::Cancelled, "The run was stopped.", {}};
            const auto rows = static_cast<std::size_t>(std::min(most, segment.rows - done));
            const RowSet range = RowSet::range(segment.firstRow + done, rows);
            if (Status read = reader.read(range, batch); !read)
                return read;
            const Batch& kept = keeper.of(batch);
            reader.countCorrupted(range, keeper.kept());
            if (Status appended = writer.append(kept); !appended)
                return appended;
            result.file.rows += static_cast<std::int64_t>(kept.rows);
            for (std::size_t column = 0; column < summaries.size(); ++column)
                summaries[column].add(kept.columns[column]);
            done += static_cast<std::int64_t>(rows);
            state.advanced(static_cast<std::int64_t>(rows), 0);
        }
        result.corrupted[k] = reader.corruptedValues();
        if (Status ended = writer.endTable(); !ended)
            return ended;
    }
    return writer.finish();
}

/// Hash and size of a file that a library wrote.
Status hashFile(const std::string& path, FileRecord& record)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return systemError("Could not open", path, errno);
    Sha256 hash;
    std::string block(std::size_t{1} << 20U, '\0');
    Status status = ok();
    for (;;) {
        const ssize_t got = ::read(file, block.data(), block.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            status = systemError("Could not read", path, errno);
        if (got <= 0)
            break;
        hash.update(std::string_view(block.data(), static_cast<std::size_t>(got)));
        record.bytes += static_cast<std::uint64_t>(got);
    }
    ::close(file);
    record.sha256 = hash.hex();
    return status;
}

Status writeFileChunks(const Part& part, const BoundSink& sink, const std::string& path, RunState& state,
                       PartResult& result)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (descriptor < 0)
        return systemError("Could not create", path, errno);
    OrderedFile file(descriptor, path);
    PartJob job(part, sink.fileEncoder(part.context), file, state);
    job.run();
    file.close();
    if (file.failed())
        return file.error();
    result.summaries = job.summaries();
    result.corrupted = job.corruptedValues();
    result.faults = job.faults();
    result.file.rows = job.rows();
    result.file.bytes = file.size();
    result.file.sha256 = file.digest();
    return ok();
}

Status writeDatabase(const Part& part, const BoundSink& sink, const std::string& path, RunState& state,
                     PartResult& result)
{
    ::unlink(path.c_str());
    {
        Result<std::unique_ptr<DatabaseWriter>> writer = sink.databaseWriter(part.context, path);
        if (!writer)
            return writer.error();
        if (Status filled = fillDatabase(part, **writer, state, result); !filled)
            return filled;
    }
    return hashFile(path, result.file);
}

} // namespace

Result<PartResult> writePart(const Part& part, const BoundSink& sink, const std::filesystem::path& directory,
                             RunState& state)
{
    const std::string target = (directory / part.name).string();
    const std::string temporary = target + ".part";
    PartResult result;
    result.summaries.resize(part.segments.size());
    result.corrupted.resize(part.segments.size());
    result.file.name = part.name;
    result.file.firstRow = part.segments.size() == 1 ? part.segments.front().firstRow : 0;
    for (const PartSegment& segment : part.segments)
        result.file.tables.push_back(state.plan.schemaOf(segment.table, segment.layer).name);
    const bool isDatabase = sink.fileEncoder(part.context) == nullptr;
    Status written = isDatabase ? writeDatabase(part, sink, temporary, state, result)
                                : writeFileChunks(part, sink, temporary, state, result);
    if (written && ::rename(temporary.c_str(), target.c_str()) != 0)
        written = systemError("Could not rename", temporary, errno);
    if (!written) {
        ::unlink(temporary.c_str());
        return written.error();
    }
    return result;
}

} // namespace dw
