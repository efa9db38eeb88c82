// Chunks of narrow tables are whole, those of wide ones small enough to hold in memory; a chosen number is kept.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/chunk_rows.h"
#include "core/engine/run.h"
#include "core/registry/registry.h"
#include "tests/support/test.h"

using namespace dw;

namespace {

Schema schemaOf(std::size_t columns, DataType type)
{
    Schema schema;
    schema.tables.emplace_back();
    for (std::size_t i = 0; i < columns; ++i)
        schema.tables.back().columns.push_back({std::to_string(i), type, 0, false, false, {}, {}});
    return schema;
}

std::shared_ptr<const BoundSink> sinkOf(const char* id, const Json& params = Json::object())
{
    Problems problems;
    return findSink(id)->bind(params, problems, "");
}

} // namespace

class TestChunkRows : public QObject
{
    Q_OBJECT

private slots:
    void narrowTablesHaveTheUsualChunks()
    {
        for (const SinkType& type : sinkTypes())
            QCOMPARE(chunkRowsFor(schemaOf(20, DataType::Text), *sinkOf(type.id.c_str())), kUsualChunkRows);
    }

    void wideTablesAreCutFiner()
    {
        QCOMPARE(chunkRowsFor(schemaOf(1000, DataType::Float64), *sinkOf("csv")), std::int64_t{2048});
        QCOMPARE(chunkRowsFor(schemaOf(100, DataType::Int64), *sinkOf("parquet")), std::int64_t{32768});
        Schema both = schemaOf(5, DataType::Int64);
        both.tables.push_back(schemaOf(400, DataType::Text).tables.front());
        QCOMPARE(chunkRowsFor(both, *sinkOf("sql")), std::int64_t{4096});
    }

    void aChosenNumberIsKept()
    {
        const auto sink = sinkOf("parquet", {{"row_group_rows", 50'000}});
        QCOMPARE(chunkRowsFor(schemaOf(5000, DataType::Text), *sink), std::int64_t{50'000});
    }

    void everyNumberDividesAPart()
    {
        for (const std::size_t columns : {1, 50, 130, 333, 1000, 20'000})
            QCOMPARE(kPartRows % chunkRowsFor(schemaOf(columns, DataType::Text), *sinkOf("csv")), std::int64_t{0});
    }
};

DW_TEST(TestChunkRows);
#include "test_chunk_rows.moc"
