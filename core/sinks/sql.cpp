// One SQL script for the whole project: tables, data as COPY blocks, keys. psql loads it into PostgreSQL.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/sinks/database/ddl.h"
#include "core/sinks/text/chunk_encoder.h"
#include "core/sinks/text/delimited.h"

#include <fmt/format.h>

namespace dw::sinks::sql {

namespace {

using database::quotedName;
using database::quotedNames;
using database::quotedText;

struct Params {
    std::string schema;
    bool dropTables = false;
    bool comments = true;
    Compression compression = Compression::None;
    std::int64_t compressionLevel = 0;
};

std::string typeName(const ColumnSchema& column)
{
    switch (column.type) {
    case DataType::Bool:
        return "boolean";
    case DataType::Int64:
        return "bigint";
    case DataType::Float64:
        return "double precision";
    case DataType::Decimal:
        return fmt::format("numeric(19,{})", column.scale);
    case DataType::Date:
        return "date";
    case DataType::Timestamp:
        return "timestamp";
    case DataType::Time:
        return "time";
    case DataType::Text:
        break;
    }
    return "text";
}

text::DelimitedFormat copyFormat()
{
    text::DelimitedFormat format;
    format.delimiter = '\t';
    format.quoting = text::Quoting::Escape;
    format.nullText = "\\N";
    format.trueText.assign(1, 't');
    format.falseText.assign(1, 'f');
    return format;
}

class ScriptFile final : public FileEncoder
{
public:
    ScriptFile(const SinkContext& context, const Params& params)
        : m_schema(context.schema), m_metadata(context.metadata), m_params(params)
    {
    }

    void header(std::string& out) const override
    {
        std::string script;
        for (const auto& [key, value] : m_metadata)
            script += fmt::format("-- {}: {}\n", oneLine(key), oneLine(value));
        // Everything or nothing; and no error for each later statement once one has failed.
        script += "\\set ON_ERROR_STOP on\nBEGIN;\nSET client_encoding = 'UTF8';\n"
                  "SET standard_conforming_strings = on;\nSET datestyle = 'ISO';\n";
        if (!m_params.schema.empty())
            script += fmt::format("CREATE SCHEMA IF NOT EXISTS {};\n", quotedName(m_params.schema));
        for (auto table = m_schema.tables.rbegin(); m_params.dropTables && table != m_schema.tables.rend(); ++table)
            script += fmt::format("DROP TABLE IF EXISTS {} CASCADE;\n", tableName(table->name));
        for (const TableSchema& table : m_schema.tables)
            appendTable(table, script);
        put(script, out);
    }

    void tableHeader(std::size_t table, std::string& out) const override
    {
        std::vector<std::string> names;
        for (const ColumnSchema& column : m_schema.tables[table].columns)
            names.push_back(column.name);
        put(fmt::format("\nCOPY {} ({}) FROM stdin;\n", tableName(m_schema.tables[table].name), quotedNames(names)),
            out);
    }

    std::unique_ptr<ChunkEncoder> chunkEncoder(std::size_t table) const override
    {
        return std::make_unique<text::TextChunkEncoder<text::DelimitedRenderer>>(
            text::DelimitedRenderer(m_schema.tables[table], copyFormat()), m_params.compression, level());
    }

    void tableFooter(std::size_t, std::string& out) const override { put("\\.\n", out); }

    /// Keys come after the data, which makes loading several times faster.
    void footer(std::span<const std::unique_ptr<ChunkNote>>, std::uint64_t, std::string& out) const override
    {
        std::string script = "\n";
        for (const TableSchema& table : m_schema.tables) {
            const std::string alter = "ALTER TABLE " + tableName(table.name) + " ADD ";
            if (!table.primaryKey.empty())
                script += fmt::format("{}PRIMARY KEY ({});\n", alter, quotedNames(table.primaryKey));
            for (const std::string& column : database::referencedColumns(m_schema, table))
                script += fmt::format("{}UNIQUE ({});\n", alter, quotedName(column));
        }
        for (const TableSchema& table : m_schema.tables)
            for (const ForeignKey& key : table.foreignKeys)
                if (database::isWithin(m_schema, key))
                    script +=
                        fmt::format("ALTER TABLE {} ADD FOREIGN KEY ({}) REFERENCES {} ({});\n", tableName(table.name),
                                    quotedName(key.column), tableName(key.parentTable), quotedName(key.parentColumn));
        script += "COMMIT;\n";
        for (const TableSchema& table : m_schema.tables)
            script += fmt::format("ANALYZE {};\n", tableName(table.name));
        put(script, out);
    }

private:
    int level() const { return static_cast<int>(m_params.compressionLevel); }
    void put(const std::string& script, std::string& out) const
    {
        out += compressed(script, m_params.compression, level());
    }

    static std::string oneLine(std::string text)
    {
        for (char& c : text)
            c = c == '\n' || c == '\r' ? ' ' : c;
        return text;
    }

    std::string tableName(const std::string& name) const
    {
        return m_params.schema.empty() ? quotedName(name) : quotedName(m_params.schema) + '.' + quotedName(name);
    }

    void appendTable(const TableSchema& table, std::string& script) const
    {
        script += fmt::format("\nCREATE TABLE {} (", tableName(table.name));
        bool isFirst = true;
        for (const ColumnSchema& column : table.columns) {
            script += fmt::format("{}\n    {} {}{}", isFirst ? "" : ",", quotedName(column.name), typeName(column),
                                  column.nullable ? "" : " NOT NULL");
            isFirst = false;
        }
        script += "\n);\n";
        if (!m_params.comments)
            return;
        if (!table.description.empty())
            script += fmt::format("COMMENT ON TABLE {} IS {};\n", tableName(table.name), quotedText(table.description));
        for (const ColumnSchema& column : table.columns) {
            std::string text = column.description;
            if (!column.unit.empty())
                text += (text.empty() ? "" : " ") + fmt::format("({})", column.unit);
            if (!text.empty())
                script += fmt::format("COMMENT ON COLUMN {}.{} IS {};\n", tableName(table.name),
                                      quotedName(column.name), quotedText(text));
        }
    }

    Schema m_schema;
    std::vector<std::pair<std::string, std::string>> m_metadata;
    Params m_params;
};

class SqlSink final : public BoundSink
{
public:
    explicit SqlSink(const Params& params) : m_params(params) {}

    std::string extension() const override { return "sql" + std::string(compressionSuffix(m_params.compression)); }
    FileScope scope() const override { return FileScope::Project; }
    std::unique_ptr<FileEncoder> fileEncoder(const SinkContext& context) const override
    {
        return std::make_unique<ScriptFile>(context, m_params);
    }

private:
    Params m_params;
};

std::unique_ptr<BoundSink> open(const Params& params)
{
    return std::make_unique<SqlSink>(params);
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("SQL script",
                                "One script with all tables, their data and keys, for psql and PostgreSQL.")
        .alias("PostgreSQL")
        .words({"postgres", "psql", "dump", "copy", "ddl", "create table"})
        .param("schema", &Params::schema, "Schema",
               "The database schema that the tables are made in; empty leaves it to the connection.")
        .param("drop_tables", &Params::dropTables, "Drop tables first",
               "Begins by dropping tables of the same names, with everything that refers to them.")
        .param("comments", &Params::comments, "Comments",
               "Writes descriptions and units as comments on tables and columns.")
        .param("compression", &Params::compression, "Compression", "The script as a whole, as gzip or zstd.",
               Choices{{"none", "gzip", "zstd"}})
        .param("compression_level", &Params::compressionLevel, "Compression level",
               "1 is fastest, 9 smallest; 0 leaves it to the format.", AtLeast{0}, AtMost{9})
        .example("Into the schema of the connection", Json::object())
        .example("Into a schema of its own, again and again", {{"schema", "synthetic"}, {"drop_tables", true}})
        .open(open);
}

} // namespace dw::sinks::sql
