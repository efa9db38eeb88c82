// The database of expressions: opened once, locked, then shared by all connections.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/database.h"

#include "core/sql/batch_function.h"
#include "core/sql/math_functions.h"
#include "core/sql/native.h"

namespace dw {

namespace {

struct ExpressionDatabase {
    const sql::DuckdbLibrary* duckdb = nullptr;
    sql::OwnedDatabase database;
};

Status prepareDatabase(sql::NativeConnection& connection)
{
    if (Status status = sql::registerBatchFunction(connection); !status)
        return status;
    if (Status status = sql::registerMathFunctions(connection); !status)
        return status;
    // Casts between texts, dates and times with a time zone must not depend on where the program runs.
    for (const char* statement :
         {"SET GLOBAL TimeZone = 'UTC'", "SET GLOBAL Calendar = 'gregorian'", "SET GLOBAL lock_configuration = true"})
        if (Status status = connection.run(statement); !status)
            return status;
    return ok();
}

Result<ExpressionDatabase> openExpressionDatabase()
{
    const Result<const sql::DuckdbLibrary*> duckdb = sql::duckdbLibrary();
    if (!duckdb)
        return duckdb.error();
    // Nothing is spilled to disk, as file access is off; the limit keeps a runaway expression from taking the machine.
    const std::array<sql::Setting, 6> settings{{{"threads", "1"},
                                                {"enable_external_access", "false"},
                                                {"autoinstall_known_extensions", "false"},
                                                {"autoload_known_extensions", "false"},
                                                {"allow_community_extensions", "false"},
                                                {"memory_limit", "4GB"}}};
    Result<sql::OwnedDatabase> database = sql::openDatabase(**duckdb, settings);
    if (!database)
        return database.error();
    Result<std::unique_ptr<sql::NativeConnection>> connection = sql::NativeConnection::open(**duckdb, *database);
    if (!connection)
        return connection.error();
    if (Status status = prepareDatabase(**connection); !status)
        return status.error();
    return ExpressionDatabase{*duckdb, std::move(*database)};
}

/// Never closed: closing takes milliseconds at the end of a program, and other static objects may already be gone.
Result<ExpressionDatabase>& expressionDatabase()
{
    static auto* database = new Result<ExpressionDatabase>(openExpressionDatabase());
    return *database;
}

} // namespace

Result<std::shared_ptr<SqlConnection>> SqlConnection::open()
{
    const Result<ExpressionDatabase>& database = expressionDatabase();
    if (!database)
        return database.error();
    Result<std::unique_ptr<sql::NativeConnection>> native =
        sql::NativeConnection::open(*database->duckdb, database->database);
    if (!native)
        return native.error();
    return std::make_shared<SqlConnection>(std::move(*native));
}

SqlConnection::SqlConnection(std::unique_ptr<sql::NativeConnection> native) : m_native(std::move(native)) {}
SqlConnection::~SqlConnection() = default;

void SqlConnection::interrupt() const
{
    m_native->duckdb->interrupt(m_native->connection.get());
}

Result<std::string> duckdbVersion()
{
    const Result<const sql::DuckdbLibrary*> duckdb = sql::duckdbLibrary();
    if (!duckdb)
        return duckdb.error();
    return std::string((*duckdb)->library_version());
}

} // namespace dw
