// A short-lived database that may open one file, and nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/reference_file.h"

#include "core/sql/error_text.h"
#include "core/sql/tokens.h"
#include "core/sql/values.h"

#include <cerrno>
#include <fmt/format.h>

namespace dw {

using sql::DuckdbError;

namespace {

/// The call that reads the file, for FROM; empty for names that say nothing about the format.
std::string readerOf(const std::filesystem::path& path)
{
    const std::string name = foldSqlName(path.filename().string());
    const auto endsWith = [&](std::initializer_list<std::string_view> endings) {
        return std::any_of(endings.begin(), endings.end(),
                           [&](std::string_view ending) { return name.ends_with(ending); });
    };
    const std::string file = quoteSqlString(path.string());
    if (endsWith({".parquet"}))
        return fmt::format("read_parquet({})", file);
    if (endsWith({".json", ".jsonl", ".ndjson", ".json.gz", ".jsonl.gz", ".ndjson.gz"}))
        return fmt::format("read_json({}, sample_size = -1)", file);
    if (endsWith({".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz", ".csv.zst", ".tsv.zst", ".txt.zst"}))
        return fmt::format("read_csv({}, sample_size = -1)", file);
    return {};
}

Error readError(const DuckdbError& error, const std::filesystem::path& path)
{
    std::string reason = error.message.substr(0, error.message.find('\n'));
    while (reason.ends_with('.') || reason.ends_with(' '))
        reason.pop_back();
    return {ErrorKind::Corrupt, fmt::format("{} could not be read: {}", path.string(), reason), path.string()};
}

Status allowOnly(sql::NativeConnection& connection, const std::filesystem::path& path)
{
    for (const std::string& statement :
         {fmt::format("SET allowed_paths = [{}]", quoteSqlString(path.string())),
          std::string("SET enable_external_access = false"), std::string("SET TimeZone = 'UTC'"),
          std::string("SET lock_configuration = true")})
        if (Status status = connection.run(statement); !status)
            return status;
    return ok();
}

struct FileColumns {
    std::vector<ColumnSchema> columns;
    std::string select; ///< every column, cast to a type of ours where needed
};

std::variant<FileColumns, DuckdbError> describe(sql::NativeConnection& connection, const std::string& reader)
{
    const sql::DuckdbLibrary& duckdb = *connection.duckdb;
    auto described = connection.query("SELECT * FROM " + reader + " LIMIT 0");
    if (DuckdbError* error = std::get_if<DuckdbError>(&described))
        return std::move(*error);
    duckdb_result* result = std::get<sql::QueryResult>(described).get();
    FileColumns file;
    for (idx_t i = 0; i < duckdb.column_count(result); ++i) {
        const sql::LogicalType logical(duckdb, duckdb.column_logical_type(result, i));
        const sql::NativeType type = sql::nativeTypeOf(duckdb, logical.get());
        const SqlOutput nearest = sql::nearestType(type);
        ColumnSchema column;
        column.name = duckdb.column_name(result, i);
        column.type = nearest.type;
        column.scale = nearest.scale;
        const std::string name = quoteSqlIdentifier(column.name);
        file.select += file.select.empty() ? "SELECT " : ", ";
        file.select += sql::isCopyable(type)
                           ? name
                           : fmt::format("CAST({} AS {})", name, sql::sqlTypeName(nearest.type, nearest.scale));
        file.columns.push_back(std::move(column));
    }
    file.select += " FROM " + reader;
    return file;
}

std::optional<Error> readColumns(sql::NativeConnection& connection, sql::QueryResult& result, std::size_t maximumRows,
                                 ReferenceTable& table)
{
    const sql::DuckdbLibrary& duckdb = *connection.duckdb;
    std::vector<sql::Chunk> chunks;
    std::size_t rows = 0;
    while (sql::Chunk chunk = result.fetch()) {
        rows += duckdb.data_chunk_get_size(chunk.get());
        if (rows > maximumRows)
            return Error{ErrorKind::Unsupported,
                         fmt::format("the file has more than {} rows; reference data must be smaller", maximumRows),
                         {}};
        chunks.push_back(std::move(chunk));
    }
    table.schema.rows = static_cast<std::int64_t>(rows);
    for (idx_t i = 0; i < table.schema.columns.size(); ++i) {
        ColumnSchema& schema = table.schema.columns[i];
        const sql::LogicalType logical(duckdb, duckdb.column_logical_type(result.get(), i));
        const sql::NativeType type = sql::nativeTypeOf(duckdb, logical.get());
        Column& column = table.columns.emplace_back();
        column.reset(schema.type, rows, schema.scale);
        std::size_t done = 0;
        for (const sql::Chunk& chunk : chunks) {
            const std::size_t count = duckdb.data_chunk_get_size(chunk.get());
            const duckdb_vector vector = duckdb.data_chunk_get_vector(chunk.get(), i);
            if (const auto row = sql::readVector(duckdb, type, vector, done, count, column))
                return Error{ErrorKind::Corrupt,
                             fmt::format("column {} has an infinite date in row {}", schema.name, *row + 1),
                             {}};
            done += count;
        }
        schema.nullable = column.validity.nullCount(rows) > 0;
    }
    return std::nullopt;
}

} // namespace

Result<ReferenceTable> readReferenceFile(const std::filesystem::path& path, std::size_t maximumRows)
{
    std::error_code code;
    const std::filesystem::path file = std::filesystem::canonical(path, code);
    if (code)
        return systemError("reference data could not be opened", path.string(), code.value());
    if (!std::filesystem::is_regular_file(file, code))
        return Error{ErrorKind::Unsupported, fmt::format("{} is not a file", path.string()), path.string()};
    const std::string reader = readerOf(file);
    if (reader.empty())
        return Error{
            ErrorKind::Unsupported,
            fmt::format("the name of {} does not say its format; .csv, .tsv, .txt, .parquet, .json, .jsonl and "
                        ".ndjson can be read",
                        path.string()),
            path.string()};
    const Result<const sql::DuckdbLibrary*> duckdb = sql::duckdbLibrary();
    if (!duckdb)
        return duckdb.error();
    const std::array<sql::Setting, 5> settings{{{"threads", "1"},
                                                {"autoinstall_known_extensions", "false"},
                                                {"autoload_known_extensions", "false"},
                                                {"allow_community_extensions", "false"},
                                                {"memory_limit", "8GB"}}};
    const Result<sql::OwnedDatabase> database = sql::openDatabase(**duckdb, settings);
    if (!database)
        return database.error();
    const Result<std::unique_ptr<sql::NativeConnection>> connection = sql::NativeConnection::open(**duckdb, *database);
    if (!connection)
        return connection.error();
    if (Status status = allowOnly(**connection, file); !status)
        return status.error();

    auto described = describe(**connection, reader);
    if (const DuckdbError* error = std::get_if<DuckdbError>(&described))
        return readError(*error, path);
    auto& columns = std::get<FileColumns>(described);
    auto result = (*connection)->query(columns.select);
    if (const DuckdbError* error = std::get_if<DuckdbError>(&result))
        return readError(*error, path);
    ReferenceTable table;
    table.schema.name = file.stem().string();
    table.schema.columns = std::move(columns.columns);
    if (std::optional<Error> error =
            readColumns(**connection, std::get<sql::QueryResult>(result), maximumRows, table)) {
        error->path = path.string();
        return std::move(*error);
    }
    return table;
}

} // namespace dw
