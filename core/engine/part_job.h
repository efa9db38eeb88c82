// Makes the rows of one file: workers take chunk numbers from one counter and what they make leaves in order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kept_rows.h"
#include "core/engine/ordered_file.h"
#include "core/engine/part_writer.h"
#include "core/engine/table_reader.h"

#include <map>

namespace dw {

class PartJob
{
public:
    /// All must outlive the job; `encoder` may not be null.
    PartJob(const Part& part, std::unique_ptr<FileEncoder> encoder, OrderedFile& file, RunState& state);

    /// Writes header, chunks and footer; errors are the file's.
    void run();
    std::vector<std::vector<ColumnSummary>> summaries() const;
    std::vector<FaultRecord> faults() const;
    /// Rows that were written.
    std::int64_t rows() const;
    /// By segment, then as TablePlan::corruptions.
    const std::vector<std::vector<std::int64_t>>& corruptedValues() const { return m_corrupted; }

private:
    struct Chunk {
        std::size_t segment = 0;
        std::int64_t firstRow = 0;
        std::int64_t rows = 0;
        bool isFirst = false; ///< of its segment: the table's header goes before it
        bool isLast = false;
    };
    /// What one worker needs for each table it meets.
    struct TableWorker {
        TableReader reader;
        std::unique_ptr<ChunkEncoder> encoder;
        Batch batch;
        RowKeeper keeper;
    };
    using Workers = std::map<std::size_t, TableWorker>;

    static std::vector<Chunk> chunksOf(const Part& part);
    void work();
    TableWorker& workerFor(std::size_t segment, Workers& workers, ChunkOutput& output) const;
    bool render(std::size_t number, TableWorker& worker, ChunkOutput& output);
    bool appendRows(std::size_t number, TableWorker& worker, ChunkOutput& output, std::uint64_t& rows);
    void collect(const Workers& workers);

    const Part& m_part;
    std::unique_ptr<FileEncoder> m_encoder;
    std::vector<Chunk> m_chunks;
    OrderedFile& m_file;
    RunState& m_state;
    std::atomic<std::size_t> m_nextChunk{0};
    std::vector<std::unique_ptr<ChunkNote>> m_notes;
    std::vector<std::vector<ColumnSummary>> m_chunkSummaries;
    std::mutex m_collectMutex;
    std::vector<std::vector<std::int64_t>> m_corrupted;
    std::map<std::string, FaultRecord> m_faults;
};

} // namespace dw
