// The smallest engine that keeps the contract of sinks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sinks/written_file.h"
#include "tests/support/folders.h"

#include <QtTest/QtTest>
#include <fstream>

namespace dw::test {

namespace {

SinkContext contextOf(const std::vector<const SampleTable*>& tables, std::int64_t chunkRows)
{
    SinkContext context;
    context.schema.name = "sample";
    for (const SampleTable* table : tables)
        context.schema.tables.push_back(table->schema);
    context.metadata = {{"datawright.project", "sample"}, {"datawright.random_seed", "42"}};
    context.chunkRows = chunkRows;
    return context;
}

} // namespace

std::unique_ptr<BoundSink> boundSink(std::string_view id, const Json& params)
{
    const SinkType* type = findSink(id);
    if (type == nullptr)
        return nullptr;
    Problems problems;
    std::unique_ptr<BoundSink> sink = type->bind(params, problems, "");
    for (const Problem& problem : problems.all)
        qWarning("%s", problem.message.c_str());
    return problems.empty() ? std::move(sink) : nullptr;
}

std::string sinkProblems(std::string_view id, const Json& params)
{
    Problems problems;
    findSink(id)->bind(params, problems, "");
    std::string text;
    for (const Problem& problem : problems.all)
        text += problem.pointer + ": " + problem.message + "\n";
    return text;
}

std::string writtenFile(const BoundSink& sink, const std::vector<const SampleTable*>& tables, std::size_t batchRows,
                        std::size_t chunkRows)
{
    if (chunkRows == 0)
        chunkRows = static_cast<std::size_t>(sink.chunkRows());
    const std::unique_ptr<FileEncoder> encoder =
        sink.fileEncoder(contextOf(tables, static_cast<std::int64_t>(chunkRows)));
    std::string file;
    std::vector<std::unique_ptr<ChunkNote>> notes;
    encoder->header(file);
    for (std::size_t t = 0; t < tables.size(); ++t) {
        encoder->tableHeader(t, file);
        const std::unique_ptr<ChunkEncoder> chunks = encoder->chunkEncoder(t);
        const std::size_t rows = tables[t]->batch.rows;
        for (std::size_t chunk = 0; chunk < rows; chunk += chunkRows) {
            std::string bytes;
            const std::size_t chunkEnd = std::min(chunk + chunkRows, rows);
            for (std::size_t first = chunk; first < chunkEnd; first += batchRows)
                chunks->append(slice(tables[t]->batch, first, std::min(batchRows, chunkEnd - first)), bytes);
            std::unique_ptr<ChunkNote> note = chunks->finish(bytes);
            note->rows = chunkEnd - chunk;
            note->bytes = bytes.size();
            note->offset = file.size();
            notes.push_back(std::move(note));
            file += bytes;
        }
        encoder->tableFooter(t, file);
    }
    std::string footer;
    encoder->footer(notes, file.size(), footer);
    return file + footer;
}

std::string writtenFile(const BoundSink& sink, const SampleTable& table, std::size_t batchRows, std::size_t chunkRows)
{
    return writtenFile(sink, std::vector<const SampleTable*>{&table}, batchRows, chunkRows);
}

Status writeDatabase(const BoundSink& sink, const std::vector<const SampleTable*>& tables,
                     const std::filesystem::path& file, std::size_t batchRows)
{
    // The context outlives the writer, as the contract asks.
    const SinkContext context = contextOf(tables, sink.chunkRows());
    std::filesystem::remove(file);
    Result<std::unique_ptr<DatabaseWriter>> writer = sink.databaseWriter(context, file);
    if (!writer)
        return writer.error();
    for (std::size_t t = 0; t < tables.size(); ++t) {
        if (Status status = (*writer)->beginTable(t); !status)
            return status;
        const std::size_t rows = tables[t]->batch.rows;
        for (std::size_t first = 0; first < rows; first += batchRows)
            if (Status status = (*writer)->append(slice(tables[t]->batch, first, std::min(batchRows, rows - first)));
                !status)
                return status;
        if (Status status = (*writer)->endTable(); !status)
            return status;
    }
    return (*writer)->finish();
}

std::filesystem::path scratchFile(const std::string& name)
{
    const std::filesystem::path folder = std::filesystem::path(test::buildFolder("/test_sinks"));
    std::filesystem::create_directories(folder);
    std::filesystem::remove_all(folder / name);
    return folder / name;
}

void saveFile(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace dw::test
