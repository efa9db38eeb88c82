// JSON Lines: one object a row, nested where column names have dots.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/sinks/text/chunk_encoder.h"
#include "core/sinks/text/json_lines.h"

namespace dw::sinks::jsonl {

namespace {

using text::JsonLinesFormat;
using text::JsonLinesRenderer;

enum class Nulls { Explicit, Omitted };

struct Params {
    bool nested = true;
    Nulls nulls = Nulls::Explicit;
    Compression compression = Compression::None;
    std::int64_t compressionLevel = 0;
};

class JsonLinesFile final : public FileEncoder
{
public:
    JsonLinesFile(TableSchema table, const Params& params) : m_table(std::move(table)), m_params(params) {}

    void tableHeader(std::size_t, std::string& out) const override
    {
        // A file without rows is still a whole file of its kind.
        if (m_table.rows == 0)
            out += compressed({}, m_params.compression, level());
    }

    std::unique_ptr<ChunkEncoder> chunkEncoder(std::size_t) const override
    {
        const JsonLinesFormat format{m_params.nested, m_params.nulls == Nulls::Omitted};
        return std::make_unique<text::TextChunkEncoder<JsonLinesRenderer>>(JsonLinesRenderer(m_table, format),
                                                                           m_params.compression, level());
    }

private:
    int level() const { return static_cast<int>(m_params.compressionLevel); }

    TableSchema m_table;
    Params m_params;
};

class JsonLinesSink final : public BoundSink
{
public:
    explicit JsonLinesSink(const Params& params) : m_params(params) {}

    std::string extension() const override { return "jsonl" + std::string(compressionSuffix(m_params.compression)); }
    std::unique_ptr<FileEncoder> fileEncoder(const SinkContext& context) const override
    {
        return std::make_unique<JsonLinesFile>(context.schema.tables.front(), m_params);
    }

private:
    Params m_params;
};

std::unique_ptr<BoundSink> open(const Params& params)
{
    return std::make_unique<JsonLinesSink>(params);
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("JSON Lines", "One JSON object a row and line; NaN and infinities become null.")
        .alias("JSON")
        .words({"ndjson", "newline delimited json", "objects", "documents"})
        .param("nested", &Params::nested, "Nested objects",
               "Makes a column named address.city the member city of an object address.")
        .param("nulls", &Params::nulls, "Nulls", "Whether a missing value is written as null or its key is left out.",
               Choices{{"explicit", "omitted"}})
        .param("compression", &Params::compression, "Compression", "Each file as a whole, as gzip or zstd.",
               Choices{{"none", "gzip", "zstd"}})
        .param("compression_level", &Params::compressionLevel, "Compression level",
               "1 is fastest, 9 smallest; 0 leaves it to the format.", AtLeast{0}, AtMost{9})
        .example("For most programs", Json::object())
        .example("Only what is there", {{"nulls", "omitted"}})
        .example("Compressed", {{"compression", "gzip"}})
        .open(open);
}

} // namespace dw::sinks::jsonl
