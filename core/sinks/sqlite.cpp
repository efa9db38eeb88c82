// A SQLite database file with all tables and their keys.
// SPDX-License-Identifier: Apache-2.0
#include "core/data/decimal.h"
#include "core/registry/describe.h"
#include "core/sinks/database/ddl.h"
#include "core/sinks/database/flush.h"
#include "core/sinks/text/format.h"

#include <cassert>
#include <fmt/format.h>
#include <sqlite3.h>

namespace dw::sinks::sqlite {

namespace {

using database::quotedName;
using database::quotedNames;

enum class Decimals { Numeric, Real, Text };

struct Params {
    Decimals decimals = Decimals::Numeric;
};

std::string typeName(const ColumnSchema& column, Decimals decimals)
{
    switch (column.type) {
    case DataType::Bool:
        return "BOOLEAN";
    case DataType::Int64:
        return "INTEGER";
    case DataType::Float64:
        return "REAL";
    case DataType::Decimal:
        return decimals == Decimals::Text   ? "TEXT"
               : decimals == Decimals::Real ? "REAL"
                                            : fmt::format("NUMERIC(19,{})", column.scale);
    case DataType::Date:
        return "DATE";
    case DataType::Timestamp:
        return "TIMESTAMP";
    case DataType::Time:
        return "TIME";
    case DataType::Text:
        break;
    }
    return "TEXT";
}

std::string createTable(const Schema& schema, const TableSchema& table, Decimals decimals)
{
    // A single whole-number key is the row's own address in SQLite: no index is needed for it.
    const bool hasOneKey = table.primaryKey.size() == 1;
    std::string script = fmt::format("CREATE TABLE {} (", quotedName(table.name));
    std::string separator = "\n    ";
    for (const ColumnSchema& column : table.columns) {
        script += separator + quotedName(column.name) + ' ' + typeName(column, decimals);
        if (hasOneKey && table.primaryKey.front() == column.name)
            script += " PRIMARY KEY";
        // SQLite stores NaN as null.
        if (!column.nullable && column.type != DataType::Float64)
            script += " NOT NULL";
        separator = ",\n    ";
    }
    if (table.primaryKey.size() > 1)
        script += separator + fmt::format("PRIMARY KEY ({})", quotedNames(table.primaryKey));
    for (const ForeignKey& key : table.foreignKeys)
        if (database::isWithin(schema, key))
            script += separator + fmt::format("FOREIGN KEY ({}) REFERENCES {} ({})", quotedName(key.column),
                                              quotedName(key.parentTable), quotedName(key.parentColumn));
    return script + "\n)";
}

std::string insertStatement(const TableSchema& table)
{
    std::string places;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        places += i == 0 ? "?" : ",?";
    return fmt::format("INSERT INTO {} VALUES ({})", quotedName(table.name), places);
}

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

class SqliteWriter final : public DatabaseWriter
{
public:
    SqliteWriter(const SinkContext& context, Decimals decimals, std::string path)
        : m_context(context), m_decimals(decimals), m_path(std::move(path))
    {
    }

    Status open()
    {
        sqlite3* database = nullptr;
        const int code =
            sqlite3_open_v2(m_path.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        m_database.reset(database);
        if (code != SQLITE_OK)
            return failure("the database could not be created");
        // Nobody else sees this file before it is whole: neither a journal nor locks are needed, and one flush is
        // enough.
        return run(
            "PRAGMA page_size=16384; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA locking_mode=EXCLUSIVE; "
            "PRAGMA cache_size=-32768; PRAGMA foreign_keys=OFF; BEGIN");
    }

    Status beginTable(std::size_t table) override
    {
        const TableSchema& schema = m_context.schema.tables[table];
        if (Status status = run(createTable(m_context.schema, schema, m_decimals)); !status)
            return status;
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_database.get(), insertStatement(schema).c_str(), -1, &statement, nullptr) != SQLITE_OK)
            return failure("a row could not be prepared");
        m_insert.reset(statement);
        return ok();
    }

    Status append(const Batch& batch) override
    {
        for (std::size_t i = 0; i < batch.rows; ++i) {
            m_nextText = m_texts.data();
            m_textsLeft = m_texts.size();
            for (std::size_t c = 0; c < batch.columns.size(); ++c)
                bind(static_cast<int>(c) + 1, batch.columns[c], i);
            if (sqlite3_step(m_insert.get()) != SQLITE_DONE)
                return failure("a row could not be written");
            sqlite3_reset(m_insert.get());
        }
        return ok();
    }

    Status endTable() override
    {
        m_insert.reset();
        return ok();
    }

    Status finish() override
    {
        for (const TableSchema& table : m_context.schema.tables)
            for (const std::string& column : database::referencedColumns(m_context.schema, table))
                if (Status status =
                        run(fmt::format("CREATE UNIQUE INDEX {} ON {} ({})", quotedName(table.name + "_" + column),
                                        quotedName(table.name), quotedName(column)));
                    !status)
                    return status;
        if (Status status = run("COMMIT"); !status)
            return status;
        if (sqlite3_close(m_database.release()) != SQLITE_OK)
            return Error{ErrorKind::Io, "the database could not be closed", m_path};
        return database::flushFile(m_path);
    }

private:
    Status run(const std::string& sql)
    {
        if (sqlite3_exec(m_database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return failure("a statement failed");
        return ok();
    }

    Error failure(const std::string& what)
    {
        const int code = m_database ? sqlite3_errcode(m_database.get()) : SQLITE_NOMEM;
        const ErrorKind kind = code == SQLITE_FULL                               ? ErrorKind::DiskFull
                               : code == SQLITE_PERM || code == SQLITE_READONLY  ? ErrorKind::Permission
                               : code == SQLITE_NOTADB || code == SQLITE_CORRUPT ? ErrorKind::Corrupt
                                                                                 : ErrorKind::Io;
        const char* why = m_database ? sqlite3_errmsg(m_database.get()) : "out of memory";
        return {kind, fmt::format("{}: {} ({})", m_path, what, why), m_path};
    }

    void bind(int place, const Column& column, std::size_t i)
    {
        sqlite3_stmt* insert = m_insert.get();
        if (column.isNull(i)) {
            sqlite3_bind_null(insert, place);
            return;
        }
        switch (column.type) {
        case DataType::Bool:
            sqlite3_bind_int(insert, place, column.bools[i]);
            break;
        case DataType::Int64:
            sqlite3_bind_int64(insert, place, column.integers[i]);
            break;
        case DataType::Float64:
            sqlite3_bind_double(insert, place, column.reals[i]);
            break;
        case DataType::Decimal:
            bindDecimal(place, column.integers[i], column.scale);
            break;
        case DataType::Date:
            bindWritten(place, [&](char* out) { return text::writeDate(out, column.integers[i]); });
            break;
        case DataType::Timestamp:
            bindWritten(place, [&](char* out) { return text::writeTimestamp(out, column.integers[i]); });
            break;
        case DataType::Time:
            bindWritten(place, [&](char* out) { return text::writeTime(out, column.integers[i]); });
            break;
        case DataType::Text: {
            const std::string_view value = column.text(i);
            // A null pointer would be taken for a null value.
            sqlite3_bind_text64(insert, place, value.empty() ? "" : value.data(), value.size(), SQLITE_STATIC,
                                SQLITE_UTF8);
            break;
        }
        }
    }

    void bindDecimal(int place, std::int64_t value, int scale)
    {
        if (m_decimals != Decimals::Text)
            sqlite3_bind_double(m_insert.get(), place, unscaled(value, scale));
        else if (scale == 0)
            bindWritten(place, [&](char* out) { return text::writeInteger(out, value); });
        else
            bindWritten(place, [&](char* out) { return text::writeDecimal(out, value, static_cast<unsigned>(scale)); });
    }

    /// Texts of a row lie side by side until the row is written.
    template <typename Write>
    void bindWritten(int place, Write write)
    {
        constexpr std::size_t kRoom = text::kMaximumTimestamp + text::kOverwrite;
        if (m_textsLeft < kRoom) {
            char buffer[kRoom];
            sqlite3_bind_text(m_insert.get(), place, buffer, static_cast<int>(write(buffer) - buffer),
                              SQLITE_TRANSIENT);
            return;
        }
        char* const end = write(m_nextText);
        sqlite3_bind_text(m_insert.get(), place, m_nextText, static_cast<int>(end - m_nextText), SQLITE_STATIC);
        m_textsLeft -= static_cast<std::size_t>(end - m_nextText);
        m_nextText = end;
    }

    const SinkContext& m_context;
    Decimals m_decimals;
    std::string m_path;
    std::unique_ptr<sqlite3, CloseDatabase> m_database;
    std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_insert;
    std::array<char, 4096> m_texts;
    char* m_nextText = nullptr;
    std::size_t m_textsLeft = 0;
};

class SqliteSink final : public BoundSink
{
public:
    explicit SqliteSink(const Params& params) : m_params(params) {}

    std::string extension() const override { return "sqlite"; }
    FileScope scope() const override { return FileScope::Project; }
    Result<std::unique_ptr<DatabaseWriter>> databaseWriter(const SinkContext& context,
                                                           const std::filesystem::path& file) const override
    {
        auto writer = std::make_unique<SqliteWriter>(context, m_params.decimals, file.string());
        if (Status status = writer->open(); !status)
            return status.error();
        return std::unique_ptr<DatabaseWriter>(std::move(writer));
    }

private:
    Params m_params;
};

std::unique_ptr<BoundSink> open(const Params& params)
{
    return std::make_unique<SqliteSink>(params);
}

} // namespace

SinkType type()
{
    return DescribeSink<Params>("SQLite", "One database file with all tables, primary keys and foreign keys.")
        .alias("Database file")
        .words({"sqlite3", "embedded database", "android"})
        .param("decimals", &Params::decimals, "Decimals",
               "SQLite has no exact decimals: numeric and real store a double, numeric under the declared type "
               "NUMERIC(19,2); text keeps every digit.",
               Choices{{"numeric", "real", "text"}})
        .example("For most programs", Json::object())
        .example("With exact decimals", {{"decimals", "text"}})
        .open(open);
}

} // namespace dw::sinks::sqlite
