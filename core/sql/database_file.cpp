// Rows go through DuckDB's appender, a chunk of columns at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/database_file.h"

#include "core/sql/native.h"
#include "core/sql/values.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace dw {

struct SqlDatabaseFile::State {
    /// DuckDB frees the appender even when closing it fails.
    struct Appender {
        const sql::DuckdbLibrary* duckdb = nullptr;
        duckdb_appender appender = nullptr;

        Appender() = default;
        Appender(const Appender&) = delete;
        Appender& operator=(const Appender&) = delete;
        ~Appender() { destroy(); }
        void destroy()
        {
            if (appender != nullptr)
                duckdb->appender_destroy(&appender);
        }
        Status result(duckdb_state state, const std::string& path) const
        {
            if (state == DuckDBSuccess)
                return ok();
            const char* reason = duckdb->appender_error(appender);
            return Error{ErrorKind::Sql,
                         fmt::format("{}: rows could not be written ({})", path, reason != nullptr ? reason : "?"),
                         path};
        }
    };

    const sql::DuckdbLibrary* duckdb = nullptr;
    std::string path;
    sql::OwnedDatabase database;
    std::unique_ptr<sql::NativeConnection> connection;
    sql::Chunk chunk;
    Appender appender;
};

SqlDatabaseFile::SqlDatabaseFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}
SqlDatabaseFile::~SqlDatabaseFile() = default;

Result<std::unique_ptr<SqlDatabaseFile>> SqlDatabaseFile::create(const std::filesystem::path& file)
{
    const Result<const sql::DuckdbLibrary*> duckdb = sql::duckdbLibrary();
    if (!duckdb)
        return duckdb.error();
    auto state = std::make_unique<State>();
    state->duckdb = *duckdb;
    state->path = file.string();
    // Nothing is ever read back in the order of insertion, but rows should lie as they came.
    const std::array<sql::Setting, 4> settings{{{"threads", "1"},
                                                {"preserve_insertion_order", "true"},
                                                {"autoinstall_known_extensions", "false"},
                                                {"autoload_known_extensions", "false"}}};
    Result<sql::OwnedDatabase> database = sql::openDatabase(**duckdb, settings, state->path.c_str());
    if (!database)
        return database.error();
    state->database = std::move(*database);
    Result<std::unique_ptr<sql::NativeConnection>> connection = sql::NativeConnection::open(**duckdb, state->database);
    if (!connection)
        return connection.error();
    state->connection = std::move(*connection);
    return std::unique_ptr<SqlDatabaseFile>(new SqlDatabaseFile(std::move(state)));
}

Status SqlDatabaseFile::run(const std::string& sql)
{
    Status status = m_state->connection->run(sql);
    if (status)
        return status;
    Error error = status.error();
    error.message = fmt::format("{}: a statement failed ({})", m_state->path, error.message);
    error.path = m_state->path;
    return error;
}

Status SqlDatabaseFile::beginRows(const TableSchema& table)
{
    const sql::DuckdbLibrary& duckdb = *m_state->duckdb;
    std::vector<sql::LogicalType> types;
    std::vector<duckdb_logical_type> plain;
    for (const ColumnSchema& column : table.columns) {
        types.push_back(sql::logicalTypeOf(duckdb, column.type, column.scale));
        plain.push_back(types.back().get());
    }
    m_state->chunk = {duckdb, duckdb.create_data_chunk(plain.data(), plain.size())};
    m_state->appender.duckdb = &duckdb;
    const duckdb_state created = duckdb.appender_create(m_state->connection->connection.get(), nullptr,
                                                        table.name.c_str(), &m_state->appender.appender);
    return m_state->appender.result(created, m_state->path);
}

Status SqlDatabaseFile::append(const Batch& batch)
{
    constexpr std::size_t kVectorRows = 2048;
    const sql::DuckdbLibrary& duckdb = *m_state->duckdb;
    const duckdb_data_chunk chunk = m_state->chunk.get();
    for (std::size_t first = 0; first < batch.rows; first += kVectorRows) {
        const std::size_t count = std::min(kVectorRows, batch.rows - first);
        duckdb.data_chunk_reset(chunk);
        for (std::size_t i = 0; i < batch.columns.size(); ++i)
            sql::writeVector(duckdb, batch.columns[i], first, count, duckdb.data_chunk_get_vector(chunk, i));
        duckdb.data_chunk_set_size(chunk, count);
        const duckdb_state appended = duckdb.append_data_chunk(m_state->appender.appender, chunk);
        if (Status status = m_state->appender.result(appended, m_state->path); !status)
            return status;
    }
    return ok();
}

Status SqlDatabaseFile::endRows()
{
    const duckdb_state closed = m_state->duckdb->appender_close(m_state->appender.appender);
    Status status = m_state->appender.result(closed, m_state->path);
    m_state->appender.destroy();
    m_state->chunk = {};
    return status;
}

Status SqlDatabaseFile::close()
{
    Status status = run("CHECKPOINT");
    m_state->appender.destroy();
    m_state->chunk = {};
    m_state->connection.reset();
    m_state->database = {};
    return status;
}

std::string duckdbTypeName(DataType type, int scale)
{
    return sql::sqlTypeName(type, scale);
}

} // namespace dw
