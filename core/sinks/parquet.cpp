// Parquet files, written by our own encoder: dictionaries from codes, deltas, a codec only where it pays.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/sinks/parquet/column_writer.h"

#include <cassert>

namespace dw::sinks::parquet {

namespace {

enum class Compression { None, Snappy, Zstd };

struct Params {
    Compression compression = Compression::Zstd;
    std::int64_t compressionLevel = 1;
    bool compressEverything = false;
    std::int64_t rowGroupRows = 131'072;
};

CodecSettings codecSettings(const Params& params)
{
    CodecSettings settings;
    settings.codec = params.compression == Compression::None     ? Codec::None
                     : params.compression == Compression::Snappy ? Codec::Snappy
                                                                 : Codec::Zstd;
    settings.level = static_cast<int>(params.compressionLevel);
    settings.everywhere = params.compressEverything;
    return settings;
}

struct RowGroupNote final : ChunkNote {
    std::vector<ColumnChunk> columns;
};

class RowGroupEncoder final : public ChunkEncoder
{
public:
    RowGroupEncoder(const TableSchema& table, CodecSettings settings, std::size_t chunkRows) : m_codec(settings)
    {
        for (const ColumnSchema& column : table.columns) {
            if (column.type == DataType::Bool)
                m_writers.push_back(boolWriter(column.nullable, m_codec));
            else if (column.type == DataType::Text)
                m_writers.push_back(textWriter(column.nullable, m_codec, chunkRows));
            else
                m_writers.push_back(numberWriter(column.type, column.nullable, m_codec, chunkRows));
        }
    }

    void append(const Batch& batch, std::string&) override
    {
        assert(batch.columns.size() == m_writers.size());
        for (std::size_t i = 0; i < m_writers.size(); ++i)
            m_writers[i]->append(batch.columns[i]);
    }

    std::unique_ptr<ChunkNote> finish(std::string& out) override
    {
        auto note = std::make_unique<RowGroupNote>();
        assert(out.empty());
        for (const std::unique_ptr<ColumnWriter>& writer : m_writers)
            note->columns.push_back(writer->finish(out));
        return note;
    }

private:
    PageCodec m_codec;
    std::vector<std::unique_ptr<ColumnWriter>> m_writers;
};

class ParquetFile final : public FileEncoder
{
public:
    ParquetFile(const SinkContext& context, const Params& params)
        : m_table(context.schema.tables.front()), m_metadata(context.metadata),
          m_chunkRows(static_cast<std::size_t>(context.chunkRows)), m_settings(codecSettings(params))
    {
    }

    void header(std::string& out) const override { out += "PAR1"; }

    std::unique_ptr<ChunkEncoder> chunkEncoder(std::size_t) const override
    {
        return std::make_unique<RowGroupEncoder>(m_table, m_settings, m_chunkRows);
    }

    void footer(std::span<const std::unique_ptr<ChunkNote>> notes, std::uint64_t, std::string& out) const override
    {
        std::vector<RowGroup> groups;
        for (const std::unique_ptr<ChunkNote>& note : notes) {
            if (note->rows == 0)
                continue;
            const auto& group = static_cast<const RowGroupNote&>(*note);
            groups.push_back(
                {static_cast<std::int64_t>(group.rows), static_cast<std::int64_t>(group.offset), group.columns});
        }
        appendFooter(m_table, groups, m_metadata, out);
    }

private:
    TableSchema m_table;
    std::vector<std::pair<std::string, std::string>> m_metadata;
    std::size_t m_chunkRows;
    CodecSettings m_settings;
};

class ParquetSink final : public BoundSink
{
public:
    explicit ParquetSink(const Params& params) : m_params(params) {}

    std::string extension() const override { return "parquet"; }
    std::int64_t chunkRows() const override { return m_params.rowGroupRows; }
    std::unique_ptr<FileEncoder> fileEncoder(const SinkContext& context) const override
    {
        return std::make_unique<ParquetFile>(context, m_params);
    }

private:
    Params m_params;
};

std::unique_ptr<BoundSink> open(const Params& params)
{
    return std::make_unique<ParquetSink>(params);
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("Parquet", "A columnar file a table, small and typed, for data frames and databases.")
        .alias("Columnar file")
        .words({"arrow", "columnar", "spark", "pandas", "data lake"})
        .param("compression", &Params::compression, "Compression",
               "The codec for the columns that it makes smaller by a tenth or more; the others are stored as encoded.",
               Choices{{"none", "snappy", "zstd"}})
        .param("compression_level", &Params::compressionLevel, "Compression level",
               "Of zstd: 1 is fastest, higher is smaller.", AtLeast{1}, AtMost{19})
        .param("compress_everything", &Params::compressEverything, "Compress everything",
               "Uses the codec also for columns where it hardly saves anything.")
        .param("row_group_rows", &Params::rowGroupRows, "Rows a row group",
               "Readers skip and share out whole row groups; each is held in memory while it is written.",
               AtLeast{1024}, AtMost{16'777'216}, Unit{"rows"})
        .example("For most programs", Json::object())
        .example("For old readers without zstd", {{"compression", "snappy"}})
        .example("As small as possible", {{"compression_level", 12}, {"row_group_rows", 1'048'576}})
        .open(open);
}

} // namespace dw::sinks::parquet
