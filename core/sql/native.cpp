// Opening databases, running statements, and reading DuckDB's errors.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/native.h"

#include <cstdlib>
#include <fmt/format.h>

namespace dw::sql {

namespace {

/// Byte of `text` that stands `column` cells from its beginning on a terminal: East Asian letters and signs take two.
std::size_t byteAtColumn(std::string_view text, std::size_t column)
{
    std::size_t byte = 0;
    while (byte < text.size() && column > 0) {
        const auto lead = static_cast<unsigned char>(text[byte]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        column -= std::min<std::size_t>(column, lead >= 0xe1 ? 2 : 1);
        byte += length;
    }
    return std::min(byte, text.size());
}

/// Where the caret points that DuckDB draws under "LINE 2: …excerpt of the statement…".
std::optional<std::size_t> caretPosition(std::string_view drawing, std::string_view statement)
{
    constexpr std::string_view kCut = "...";
    const std::size_t colon = drawing.find(": ");
    const std::size_t lineEnd = drawing.find('\n');
    if (colon == std::string_view::npos || lineEnd == std::string_view::npos || lineEnd < colon)
        return std::nullopt;
    std::string_view excerpt = drawing.substr(colon + 2, lineEnd - colon - 2);
    std::size_t column = drawing.find('^', lineEnd);
    if (column == std::string_view::npos || column < lineEnd + 1 + colon + 2)
        return std::nullopt;
    column -= lineEnd + 1 + colon + 2;
    if (excerpt.starts_with(kCut) && column >= kCut.size()) {
        excerpt.remove_prefix(kCut.size());
        column -= kCut.size();
    }
    if (excerpt.ends_with(kCut))
        excerpt.remove_suffix(kCut.size());
    std::size_t lineBegin = 0;
    for (long line = std::strtol(drawing.data() + std::string_view("LINE ").size(), nullptr, 10); line > 1; --line) {
        lineBegin = statement.find('\n', lineBegin);
        if (lineBegin == std::string_view::npos)
            return std::nullopt;
        ++lineBegin;
    }
    const std::size_t found = statement.find(excerpt, lineBegin);
    if (found == std::string_view::npos)
        return std::nullopt;
    return found + byteAtColumn(excerpt, column);
}

} // namespace

DuckdbError parseDuckdbError(std::string_view text, std::string_view statement)
{
    DuckdbError error;
    constexpr std::string_view kType = " Error: ";
    if (const std::size_t at = text.find(kType); at < 40) {
        error.type = text.substr(0, at);
        text.remove_prefix(at + kType.size());
    }
    if (const std::size_t drawing = text.rfind("\nLINE "); drawing != std::string_view::npos) {
        error.position = caretPosition(text.substr(drawing + 1), statement);
        text = text.substr(0, drawing);
    }
    while (text.ends_with('\n'))
        text.remove_suffix(1);
    error.message = text;
    return error;
}

Error toError(const DuckdbError& error)
{
    const ErrorKind kind = error.type == "INTERRUPT" ? ErrorKind::Cancelled : ErrorKind::Sql;
    return {kind, error.message, {}};
}

Result<OwnedDatabase> openDatabase(const DuckdbLibrary& duckdb, std::span<const Setting> settings, const char* path)
{
    Owned<duckdb_config, &DuckdbLibrary::destroy_config> config;
    if (duckdb.create_config(config.place(duckdb)) == DuckDBError)
        return Error{ErrorKind::Sql, "DuckDB gave no configuration", {}};
    for (const Setting& setting : settings)
        if (duckdb.set_config(config.get(), setting.name, setting.value.c_str()) == DuckDBError)
            return Error{ErrorKind::Sql, fmt::format("DuckDB does not know the setting {}", setting.name), {}};
    OwnedDatabase database;
    char* reason = nullptr;
    if (duckdb.open_ext(path, database.place(duckdb), config.get(), &reason) == DuckDBError) {
        Error error{
            ErrorKind::Sql, fmt::format("DuckDB could not be started: {}", reason != nullptr ? reason : "?"), {}};
        duckdb.free(reason);
        return error;
    }
    return database;
}

Result<std::unique_ptr<NativeConnection>> NativeConnection::open(const DuckdbLibrary& duckdb,
                                                                 const OwnedDatabase& database)
{
    auto connection = std::make_unique<NativeConnection>();
    connection->duckdb = &duckdb;
    if (duckdb.connect(database.get(), connection->connection.place(duckdb)) == DuckDBError)
        return Error{ErrorKind::Sql, "DuckDB gave no connection", {}};
    return connection;
}

Status NativeConnection::run(const std::string& sql)
{
    QueryResult result(*duckdb);
    if (duckdb->query(connection.get(), sql.c_str(), result.get()) == DuckDBError)
        return toError(parseDuckdbError(duckdb->result_error(result.get()), sql));
    return ok();
}

std::variant<Prepared, DuckdbError> NativeConnection::prepare(const std::string& sql)
{
    Prepared statement;
    if (duckdb->prepare(connection.get(), sql.c_str(), statement.place(*duckdb)) == DuckDBError)
        return parseDuckdbError(duckdb->prepare_error(statement.get()), sql);
    return statement;
}

std::variant<QueryResult, DuckdbError> NativeConnection::execute(const Prepared& statement, std::string_view sql)
{
    QueryResult result(*duckdb);
    if (duckdb->execute_prepared(statement.get(), result.get()) == DuckDBError)
        return parseDuckdbError(duckdb->result_error(result.get()), sql);
    return result;
}

std::variant<QueryResult, DuckdbError> NativeConnection::stream(const Prepared& statement, std::string_view sql)
{
    Owned<duckdb_pending_result, &DuckdbLibrary::destroy_pending> pending;
    if (duckdb->pending_prepared_streaming(statement.get(), pending.place(*duckdb)) == DuckDBError)
        return parseDuckdbError(duckdb->pending_error(pending.get()), sql);
    QueryResult result(*duckdb);
    if (duckdb->execute_pending(pending.get(), result.get()) == DuckDBError)
        return parseDuckdbError(duckdb->result_error(result.get()), sql);
    return result;
}

std::variant<QueryResult, DuckdbError> NativeConnection::query(const std::string& sql)
{
    QueryResult result(*duckdb);
    if (duckdb->query(connection.get(), sql.c_str(), result.get()) == DuckDBError)
        return parseDuckdbError(duckdb->result_error(result.get()), sql);
    return result;
}

} // namespace dw::sql
