// Workers take chunk numbers from one counter and publish what they made in order.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/part_writer.h"

#include "core/engine/table_reader.h"
#include "core/random/sha256.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <map>
#include <thread>
#include <unistd.h>

namespace dw {

std::int64_t Part::rows() const
{
    std::int64_t sum = 0;
    for (const PartSegment& segment : segments)
        sum += segment.rows;
    return sum;
}

namespace {

struct Chunk {
    std::size_t segment = 0;
    std::int64_t firstRow = 0;
    std::int64_t rows = 0;
    bool isFirst = false; ///< of its segment: the table's header goes before it
    bool isLast = false;
};

std::vector<Chunk> chunksOf(const Part& part, std::int64_t chunkRows)
{
    std::vector<Chunk> chunks;
    for (std::size_t k = 0; k < part.segments.size(); ++k) {
        const PartSegment& segment = part.segments[k];
        // A table without rows still has its header and footer: one empty chunk.
        std::int64_t done = 0;
        do {
            const std::int64_t rows = std::min(chunkRows, segment.rows - done);
            chunks.push_back({k, segment.firstRow + done, rows, done == 0, done + rows == segment.rows});
            done += rows;
        } while (done < segment.rows);
    }
    return chunks;
}

/// The file being written, and the turn of the chunks.
class OrderedFile
{
public:
    OrderedFile(int file, std::string path) : m_file(file), m_path(std::move(path)) {}

    /// Waits until it is chunk `number`'s turn, gives it its place and hashes it. False when the file has failed.
    bool takePlace(std::size_t number, std::string_view bytes, std::uint64_t& offset)
    {
        std::unique_lock lock(m_mutex);
        m_turn.wait(lock, [&] { return m_next == number || m_failed; });
        if (m_failed)
            return false;
        offset = m_size;
        m_size += bytes.size();
        m_hash.update(bytes);
        return true;
    }
    /// Lets the next chunk take its place. Call after takePlace(), from the same thread.
    void passOn()
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_next;
        }
        m_turn.notify_all();
    }
    /// Writes bytes that have their place; many threads may do this at once.
    void write(std::string_view bytes, std::uint64_t offset)
    {
        while (!bytes.empty()) {
            const ssize_t written = ::pwrite(m_file, bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                return fail(systemError("Could not write", m_path, errno));
            bytes.remove_prefix(static_cast<std::size_t>(written));
            offset += static_cast<std::uint64_t>(written);
        }
    }
    void fail(Error error)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_failed)
                m_error = std::move(error);
            m_failed = true;
        }
        m_turn.notify_all();
    }
    /// Single-threaded, before the first chunk and after the last.
    void append(std::string_view bytes)
    {
        m_hash.update(bytes);
        write(bytes, m_size);
        m_size += bytes.size();
    }
    bool failed() const
    {
        const std::lock_guard lock(m_mutex);
        return m_failed;
    }
    const Error& error() const { return m_error; }
    std::uint64_t size() const { return m_size; }
    std::string hash() const { return m_hash.hex(); }

private:
    int m_file;
    std::string m_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_turn;
    std::size_t m_next = 0;
    std::uint64_t m_size = 0;
    Sha256 m_hash;
    bool m_failed = false;
    Error m_error;
};

/// What one worker needs for each table it meets.
struct TableWorker {
    TableReader reader;
    std::unique_ptr<ChunkEncoder> encoder;
    Batch batch;
};

class PartJob
{
public:
    PartJob(const Part& part, const BoundSink& sink, OrderedFile& file, RunState& state)
        : m_part(part), m_encoder(sink.fileEncoder(part.context)), m_chunks(chunksOf(part, part.context.chunkRows)),
          m_file(file), m_state(state)
    {
        m_notes.resize(m_chunks.size());
        m_chunkSummaries.resize(m_chunks.size());
    }

    void run()
    {
        std::string header;
        m_encoder->header(header);
        m_file.append(header);
        const auto workers = std::min<std::size_t>(static_cast<std::size_t>(m_state.threads), m_chunks.size());
        {
            std::vector<std::jthread> threads;
            for (std::size_t i = 1; i < workers; ++i)
                threads.emplace_back([this] { work(); });
            work();
        }
        if (m_file.failed())
            return;
        std::string footer;
        m_encoder->footer(m_notes, m_file.size(), footer);
        m_file.append(footer);
    }

    std::vector<std::vector<ColumnSummary>> summaries() const
    {
        std::vector<std::vector<ColumnSummary>> bySegment(m_part.segments.size());
        for (std::size_t i = 0; i < m_chunks.size(); ++i) {
            std::vector<ColumnSummary>& target = bySegment[m_chunks[i].segment];
            target.resize(m_chunkSummaries[i].size());
            for (std::size_t column = 0; column < target.size(); ++column)
                target[column].append(m_chunkSummaries[i][column]);
        }
        return bySegment;
    }

    std::vector<FaultRecord> faults() const
    {
        std::vector<FaultRecord> records;
        for (const auto& [place, record] : m_faults)
            records.push_back(record);
        return records;
    }

private:
    void work()
    {
        std::map<std::size_t, TableWorker> tables;
        std::string buffer;
        for (;;) {
            const std::size_t number = m_nextChunk.fetch_add(1);
            if (number >= m_chunks.size() || m_file.failed())
                break;
            if (m_state.stop.stop_requested()) {
                m_file.fail({ErrorKind::Cancelled, "The run was stopped.", {}});
                break;
            }
            buffer.clear();
            if (!render(number, tables, buffer))
                break;
            std::uint64_t offset = 0;
            if (!m_file.takePlace(number, buffer, offset))
                break;
            m_notes[number]->offset += offset;
            m_file.passOn();
            m_file.write(buffer, offset);
            m_state.advanced(m_chunks[number].rows, buffer.size());
        }
        collectFaults(tables);
    }

    bool render(std::size_t number, std::map<std::size_t, TableWorker>& tables, std::string& buffer)
    {
        const Chunk& chunk = m_chunks[number];
        auto found = tables.find(chunk.segment);
        if (found == tables.end())
            found =
                tables
                    .emplace(chunk.segment, TableWorker{TableReader(m_state.plan, m_part.segments[chunk.segment].table),
                                                        m_encoder->chunkEncoder(chunk.segment),
                                                        {}})
                    .first;
        TableWorker& worker = found->second;
        if (chunk.isFirst)
            m_encoder->tableHeader(chunk.segment, buffer);
        const std::size_t start = buffer.size();
        std::vector<ColumnSummary>& summaries = m_chunkSummaries[number];
        summaries.resize(m_part.context.schema.tables[chunk.segment].columns.size());
        for (std::int64_t done = 0; done < chunk.rows;) {
            const auto rows = static_cast<std::size_t>(std::min<std::int64_t>(kBatchRows, chunk.rows - done));
            const RowSet set = RowSet::range(chunk.firstRow + done, rows);
            if (Status read = worker.reader.read(set, worker.batch); !read) {
                m_file.fail(read.error());
                return false;
            }
            worker.encoder->append(worker.batch, buffer);
            for (std::size_t column = 0; column < summaries.size(); ++column)
                summaries[column].add(worker.batch.columns[column]);
            done += static_cast<std::int64_t>(rows);
        }
        m_notes[number] = worker.encoder->finish(buffer);
        if (!m_notes[number])
            m_notes[number] = std::make_unique<ChunkNote>();
        m_notes[number]->rows = static_cast<std::uint64_t>(chunk.rows);
        m_notes[number]->bytes = buffer.size() - start;
        m_notes[number]->offset = start; // within the chunk, until it has its place
        if (chunk.isLast)
            m_encoder->tableFooter(chunk.segment, buffer);
        return true;
    }

    void collectFaults(const std::map<std::size_t, TableWorker>& tables)
    {
        const std::lock_guard lock(m_faultMutex);
        for (const auto& [segment, worker] : tables) {
            const TablePlan& table = m_state.plan.tables[m_part.segments[segment].table];
            for (const Evaluator::StepFaults& found : worker.reader.faults()) {
                const std::string& place = table.steps[found.step]->place;
                FaultRecord& record = m_faults[place];
                if (record.rows == 0 || found.faults.firstRow < record.firstRow)
                    record = {place, record.rows, found.faults.firstRow, found.faults.parameter, found.faults.value};
                record.rows += found.faults.rows;
            }
        }
    }

    const Part& m_part;
    std::unique_ptr<FileEncoder> m_encoder;
    std::vector<Chunk> m_chunks;
    OrderedFile& m_file;
    RunState& m_state;
    std::atomic<std::size_t> m_nextChunk{0};
    std::vector<std::unique_ptr<ChunkNote>> m_notes;
    std::vector<std::vector<ColumnSummary>> m_chunkSummaries;
    std::mutex m_faultMutex;
    std::map<std::string, FaultRecord> m_faults;
};

/// A database takes its rows from one thread, in order.
Status fillDatabase(const Part& part, DatabaseWriter& writer, RunState& state, PartResult& result)
{
    for (std::size_t k = 0; k < part.segments.size(); ++k) {
        const PartSegment& segment = part.segments[k];
        if (Status begun = writer.beginTable(k); !begun)
            return begun;
        TableReader reader(state.plan, segment.table);
        Batch batch;
        std::vector<ColumnSummary>& summaries = result.summaries[k];
        summaries.resize(part.context.schema.tables[k].columns.size());
        for (std::int64_t done = 0; done < segment.rows;) {
            if (state.stop.stop_requested())
                return Error{ErrorKind::Cancelled, "The run was stopped.", {}};
            const auto rows = static_cast<std::size_t>(std::min<std::int64_t>(kBatchRows, segment.rows - done));
            if (Status read = reader.read(RowSet::range(segment.firstRow + done, rows), batch); !read)
                return read;
            if (Status appended = writer.append(batch); !appended)
                return appended;
            for (std::size_t column = 0; column < summaries.size(); ++column)
                summaries[column].add(batch.columns[column]);
            done += static_cast<std::int64_t>(rows);
            state.advanced(static_cast<std::int64_t>(rows), 0);
        }
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
    PartJob job(part, sink, file, state);
    job.run();
    if (!file.failed() && ::fsync(descriptor) != 0)
        file.fail(systemError("Could not write", path, errno));
    if (::close(descriptor) != 0 && !file.failed())
        file.fail(systemError("Could not write", path, errno));
    if (file.failed())
        return file.error();
    result.summaries = job.summaries();
    result.faults = job.faults();
    result.file.bytes = file.size();
    result.file.sha256 = file.hash();
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
    result.file.name = part.name;
    result.file.rows = part.rows();
    result.file.firstRow = part.segments.size() == 1 ? part.segments.front().firstRow : 0;
    for (const PartSegment& segment : part.segments)
        result.file.tables.push_back(state.plan.tables[segment.table].name);
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
