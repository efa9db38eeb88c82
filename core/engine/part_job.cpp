// One worker's loop, and what the workers leave behind: notes for the footer, summaries, faults.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/part_job.h"

#include "core/registry/interleaved.h"

#include <algorithm>
#include <thread>

namespace dw {

PartJob::PartJob(const Part& part, std::unique_ptr<FileEncoder> encoder, OrderedFile& file, RunState& state)
    : m_part(part), m_encoder(std::move(encoder)), m_chunks(chunksOf(part)), m_file(file), m_state(state)
{
    m_notes.resize(m_chunks.size());
    m_chunkSummaries.resize(m_chunks.size());
    m_corrupted.resize(part.segments.size());
}

std::vector<PartJob::Chunk> PartJob::chunksOf(const Part& part)
{
    std::vector<Chunk> chunks;
    for (std::size_t k = 0; k < part.segments.size(); ++k) {
        const PartSegment& segment = part.segments[k];
        // A table without rows still has its header and footer: one empty chunk.
        std::int64_t done = 0;
        do {
            const std::int64_t rows = std::min(part.context.chunkRows, segment.rows - done);
            chunks.push_back({k, segment.firstRow + done, rows, done == 0, done + rows == segment.rows});
            done += rows;
        } while (done < segment.rows);
    }
    return chunks;
}

void PartJob::run()
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

std::vector<std::vector<ColumnSummary>> PartJob::summaries() const
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

std::int64_t PartJob::rows() const
{
    std::uint64_t sum = 0;
    for (const std::unique_ptr<ChunkNote>& note : m_notes)
        sum += note ? note->rows : 0;
    return static_cast<std::int64_t>(sum);
}

std::vector<FaultRecord> PartJob::faults() const
{
    std::vector<FaultRecord> records;
    for (const auto& [place, record] : m_faults)
        records.push_back(record);
    return records;
}

void PartJob::work()
{
    ChunkOutput output(m_file);
    Workers workers;
    for (;;) {
        const std::size_t number = m_nextChunk.fetch_add(1);
        if (number >= m_chunks.size() || m_file.failed())
            break;
        output.begin(number);
        if (!render(number, workerFor(m_chunks[number].segment, workers, output), output) || !output.end())
            break;
        m_notes[number]->offset += output.start();
        m_state.advanced(m_chunks[number].rows, output.bytes());
    }
    collect(workers);
}

PartJob::TableWorker& PartJob::workerFor(std::size_t segment, Workers& workers, ChunkOutput& output) const
{
    const auto found = workers.find(segment);
    if (found != workers.end())
        return found->second;
    const PartSegment& read = m_part.segments[segment];
    TableWorker worker{TableReader(m_state.plan, read.table, read.layer), m_encoder->chunkEncoder(segment), Batch(),
                       RowKeeper(m_part.context.schema.tables[segment], m_state.kept)};
    if (auto* interleaved = dynamic_cast<InterleavedEncoder*>(worker.encoder.get()))
        interleaved->interleave(output.backlog());
    return workers.emplace(segment, std::move(worker)).first->second;
}

bool PartJob::render(std::size_t number, TableWorker& worker, ChunkOutput& output)
{
    const Chunk& chunk = m_chunks[number];
    if (chunk.isFirst)
        m_encoder->tableHeader(chunk.segment, output.buffer());
    const std::uint64_t start = output.bytes();
    std::uint64_t rows = 0;
    if (!appendRows(number, worker, output, rows))
        return false;
    std::unique_ptr<ChunkNote> note = worker.encoder->finish(output.buffer());
    if (!note)
        note = std::make_unique<ChunkNote>();
    note->rows = rows;
    note->bytes = output.bytes() - start;
    note->offset = start; // within the chunk, until it has its place
    m_notes[number] = std::move(note);
    if (chunk.isLast)
        m_encoder->tableFooter(chunk.segment, output.buffer());
    return true;
}

bool PartJob::appendRows(std::size_t number, TableWorker& worker, ChunkOutput& output, std::uint64_t& written)
{
    const Chunk& chunk = m_chunks[number];
    std::vector<ColumnSummary>& summaries = m_chunkSummaries[number];
    summaries.resize(m_part.context.schema.tables[chunk.segment].columns.size());
    const auto most = static_cast<std::int64_t>(worker.reader.batchRows());
    for (std::int64_t done = 0; done < chunk.rows;) {
        if (m_state.stop.stop_requested()) {
            m_file.fail({ErrorKind::Cancelled, "The run was stopped.", {}});
            return false;
        }
        const auto rows = static_cast<std::size_t>(std::min(most, chunk.rows - done));
        const RowSet range = RowSet::range(chunk.firstRow + done, rows);
        if (Status read = worker.reader.read(range, worker.batch); !read) {
            m_file.fail(read.error());
            return false;
        }
        const Batch& kept = worker.keeper.of(worker.batch);
        worker.reader.countCorrupted(range, worker.keeper.kept());
        if (kept.rows > 0)
            worker.encoder->append(kept, output.buffer());
        written += kept.rows;
        for (std::size_t column = 0; column < summaries.size(); ++column)
            summaries[column].add(kept.columns[column]);
        output.advance();
        done += static_cast<std::int64_t>(rows);
    }
    return true;
}

void PartJob::collect(const Workers& workers)
{
    const std::lock_guard lock(m_collectMutex);
    for (const auto& [segment, worker] : workers) {
        addCounts(m_corrupted[segment], worker.reader.corruptedValues());
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

} // namespace dw
