// Reads rows through the engine, batch by batch.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/table_rows.h"

#include "core/engine/table_reader.h"
#include "core/registry/registry.h"

#include <QtGlobal>
#include <fmt/format.h>

namespace dw::test {

namespace {

/// By its name in the output.
WrittenTable writtenTable(const Plan& plan, std::string_view table)
{
    return plan.order[*plan.schema.find(table)];
}

/// Calls use(batch) for each batch; false after an error.
template <typename Use>
bool forEachBatch(const Plan& plan, const WrittenTable& table, std::int64_t first, std::int64_t count,
                  std::size_t batchRows, Use use)
{
    TableReader reader(plan, table.table, table.layer);
    Batch batch;
    for (std::int64_t done = 0; done < count;) {
        const auto size =
            static_cast<std::size_t>(std::min<std::int64_t>(count - done, static_cast<std::int64_t>(batchRows)));
        if (const Status read = reader.read(RowSet::range(first + done, size), batch); !read) {
            qWarning("%s", read.error().message.c_str());
            return false;
        }
        use(batch);
        done += static_cast<std::int64_t>(size);
    }
    return true;
}

} // namespace

std::vector<std::vector<std::string>> rowsOf(const Plan& plan, std::string_view table, std::int64_t first,
                                             std::int64_t count, std::size_t batchRows)
{
    std::vector<std::vector<std::string>> rows;
    const bool good =
        forEachBatch(plan, writtenTable(plan, table), first, count, batchRows, [&rows](const Batch& batch) {
            for (std::size_t i = 0; i < batch.rows; ++i) {
                std::vector<std::string>& row = rows.emplace_back();
                for (const Column& column : batch.columns)
                    row.push_back(column.isNull(i)                ? "null"
                                  : column.type == DataType::Text ? std::string(column.text(i))
                                                                  : fmt::format("{}", column.number(i)));
            }
        });
    return good ? rows : std::vector<std::vector<std::string>>();
}

std::string csvOf(const Plan& plan, std::string_view table, std::int64_t first, std::int64_t count)
{
    const WrittenTable written = writtenTable(plan, table);
    Problems problems;
    const std::unique_ptr<BoundSink> sink = findSink("csv")->bind(Json::object(), problems, "");
    SinkContext context;
    context.schema.tables = {plan.schemaOf(written.table, written.layer)};
    context.chunkRows = sink->chunkRows();
    const std::unique_ptr<FileEncoder> encoder = sink->fileEncoder(context);
    const std::unique_ptr<ChunkEncoder> chunk = encoder->chunkEncoder(0);
    std::string text;
    encoder->header(text);
    encoder->tableHeader(0, text);
    if (!forEachBatch(plan, written, first, count, kBatchRows, [&](const Batch& batch) { chunk->append(batch, text); }))
        return {};
    chunk->finish(text);
    return text;
}

} // namespace dw::test
