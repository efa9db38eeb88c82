// What an output format is: something that turns batches into the bytes of a file, in parallel, in a fixed order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/result.h"
#include "core/data/schema.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace dw {

/// What a chunk encoder leaves for the file's footer (Parquet: the row group's column metadata). Opaque to the engine.
struct ChunkNote {
    virtual ~ChunkNote() = default;
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;  ///< length of the chunk
    std::uint64_t offset = 0; ///< where the chunk starts in its file; filled in by the engine
};

/// Renders one chunk of one table after another. One per worker; keeps its buffers between chunks.
class ChunkEncoder
{
public:
    virtual ~ChunkEncoder() = default;
    /// Adds a batch's rows to the current chunk. May write to `out` at once, or keep them until finish().
    virtual void append(const Batch& batch, std::string& out) = 0;
    /// Completes the chunk in `out` and makes ready for the next one. The engine fills in the note's rows, bytes and
    /// offset.
    virtual std::unique_ptr<ChunkNote> finish(std::string& out) = 0;
};

/// Everything about a file but its rows. Immutable, shared by all workers. The bytes of a file are
/// header + for each table (tableHeader + chunks + tableFooter) + footer.
class FileEncoder
{
public:
    virtual ~FileEncoder() = default;
    virtual void header(std::string& out) const { static_cast<void>(out); }
    virtual void tableHeader(std::size_t table, std::string& out) const
    {
        static_cast<void>(table), static_cast<void>(out);
    }
    virtual std::unique_ptr<ChunkEncoder> chunkEncoder(std::size_t table) const = 0;
    virtual void tableFooter(std::size_t table, std::string& out) const
    {
        static_cast<void>(table), static_cast<void>(out);
    }
    /// `notes` in file order; notes[i]->offset is set.
    virtual void footer(std::span<const std::unique_ptr<ChunkNote>> notes, std::uint64_t bytesSoFar,
                        std::string& out) const
    {
        static_cast<void>(notes), static_cast<void>(bytesSoFar), static_cast<void>(out);
    }
};

/// A format that is written through a library into one database file, in order, by one thread.
class DatabaseWriter
{
public:
    virtual ~DatabaseWriter() = default;
    virtual Status beginTable(std::size_t table) = 0;
    virtual Status append(const Batch& batch) = 0;
    virtual Status endTable() = 0;
    /// Keys and indexes, then close: after this the file is whole and on its way to the disk.
    virtual Status finish() = 0;
};

/// What a sink is told about the run. Outlives the encoder.
struct SinkContext {
    Schema schema; ///< the tables of this file, in file order: one for a table-wise format, all for a project-wise one
    std::vector<std::pair<std::string, std::string>>
        metadata;               ///< for formats with room for it: project, random seed, version
    std::int64_t chunkRows = 0; ///< rows of every chunk but the last
};

/// One file for each table (CSV), or one for the whole project (SQL, SQLite).
enum class FileScope { Table, Project };

/// A sink with its parameters, ready to write.
class BoundSink
{
public:
    virtual ~BoundSink() = default;
    /// "csv", "csv.gz", "parquet"
    virtual std::string extension() const = 0;
    virtual FileScope scope() const { return FileScope::Table; }
    /// Rows a chunk; part of the format's promise, since the bytes of some formats depend on it.
    virtual std::int64_t chunkRows() const { return 131'072; }
    /// Nullptr when this is a database format.
    virtual std::unique_ptr<FileEncoder> fileEncoder(const SinkContext& context) const
    {
        static_cast<void>(context);
        return nullptr;
    }
    virtual Result<std::unique_ptr<DatabaseWriter>> databaseWriter(const SinkContext& context,
                                                                   const std::filesystem::path& file) const
    {
        static_cast<void>(context);
        return Error{ErrorKind::Unsupported, "this format is not a database", file.string()};
    }
};

} // namespace dw
