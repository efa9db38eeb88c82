// A DuckDB database file with all tables and their keys.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/sinks/database/ddl.h"
#include "core/sinks/database/flush.h"
#include "core/sql/database_file.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw::sinks::duckdb {

namespace {

using database::quotedName;
using database::quotedNames;

struct Params {
    bool keys = true;
};

class DuckdbWriter final : public DatabaseWriter
{
public:
    DuckdbWriter(const SinkContext& context, Params params, std::unique_ptr<SqlDatabaseFile> file, std::string path)
        : m_schema(context.schema), m_params(params), m_file(std::move(file)), m_path(std::move(path))
    {
    }

    Status beginTable(std::size_t table) override
    {
        m_table = table;
        if (Status status = m_file->run(createTable(table)); !status)
            return status;
        return m_file->beginRows(m_schema.tables[table]);
    }

    Status append(const Batch& batch) override { return m_file->append(batch); }

    Status endTable() override
    {
        if (Status status = m_file->endRows(); !status)
            return status;
        const TableSchema& table = m_schema.tables[m_table];
        if (!m_params.keys || table.primaryKey.empty())
            return ok();
        // An index is made several times faster from all rows at once than with each of them.
        return m_file->run(
            fmt::format("ALTER TABLE {} ADD PRIMARY KEY ({})", quotedName(table.name), quotedNames(table.primaryKey)));
    }

    Status finish() override
    {
        if (Status status = m_file->close(); !status)
            return status;
        return database::flushFile(m_path);
    }

private:
    std::string createTable(std::size_t number) const
    {
        const TableSchema& table = m_schema.tables[number];
        std::string script = fmt::format("CREATE TABLE {} (", quotedName(table.name));
        std::string separator = "\n    ";
        for (const ColumnSchema& column : table.columns) {
            script += fmt::format("{}{} {}{}", separator, quotedName(column.name),
                                  duckdbTypeName(column.type, column.scale), column.nullable ? "" : " NOT NULL");
            separator = ",\n    ";
        }
        if (m_params.keys) {
            for (const std::string& column : database::referencedColumns(m_schema, table))
                script += separator + fmt::format("UNIQUE ({})", quotedName(column));
            for (const ForeignKey& key : table.foreignKeys)
                if (isPossible(key, number))
                    script += separator + fmt::format("FOREIGN KEY ({}) REFERENCES {} ({})", quotedName(key.column),
                                                      quotedName(key.parentTable), quotedName(key.parentColumn));
        }
        return script + "\n)";
    }

    /// DuckDB knows keys to tables that are there already, and adds none later. In a table that refers to itself, a row
    /// would have to come a whole chunk after the row that it refers to.
    bool isPossible(const ForeignKey& key, std::size_t child) const
    {
        return database::isWithin(m_schema, key) && *m_schema.find(key.parentTable) < child;
    }

    const Schema& m_schema;
    Params m_params;
    std::unique_ptr<SqlDatabaseFile> m_file;
    std::string m_path;
    std::size_t m_table = 0;
};

class DuckdbSink final : public BoundSink
{
public:
    explicit DuckdbSink(const Params& params) : m_params(params) {}

    std::string extension() const override { return "duckdb"; }
    FileScope scope() const override { return FileScope::Project; }
    Result<std::unique_ptr<DatabaseWriter>> databaseWriter(const SinkContext& context,
                                                           const std::filesystem::path& file) const override
    {
        Result<std::unique_ptr<SqlDatabaseFile>> opened = SqlDatabaseFile::create(file);
        if (!opened)
            return opened.error();
        return std::unique_ptr<DatabaseWriter>(
            std::make_unique<DuckdbWriter>(context, m_params, std::move(*opened), file.string()));
    }

private:
    Params m_params;
};

std::unique_ptr<BoundSink> open(const Params& params)
{
    return std::make_unique<DuckdbSink>(params);
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("DuckDB", "One DuckDB database file with all tables, primary keys and foreign keys.")
        .alias("Analytical database file")
        .words({"duck", "olap", "analytics", "embedded database"})
        .param(
            "keys", &Params::keys, "Keys",
            "Declares primary and foreign keys. DuckDB checks each of them, which takes time and memory; without them "
            "large tables are written several times faster.")
        .example("With keys", Json::object())
        .example("Large tables, fast", {{"keys", false}})
        .open(open);
}

} // namespace dw::sinks::duckdb
