// Owners of DuckDB's objects, for use inside core/sql only.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/duckdb_library.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace dw::sql {

/// What DuckDB said was wrong, taken apart.
struct DuckdbError {
    std::string type;                    ///< "Binder", "Conversion", …
    std::string message;                 ///< without the lines that show the statement
    std::optional<std::size_t> position; ///< byte of the whole statement
};
DuckdbError parseDuckdbError(std::string_view text, std::string_view statement);
Error toError(const DuckdbError& error);

/// Owns a DuckDB object; `Destroy` is the member of DuckdbLibrary that frees it.
template <typename Object, auto Destroy>
class Owned
{
public:
    Owned() = default;
    Owned(const DuckdbLibrary& duckdb, Object object) : m_duckdb(&duckdb), m_object(object) {}
    Owned(Owned&& other) noexcept : m_duckdb(other.m_duckdb), m_object(std::exchange(other.m_object, {})) {}
    Owned& operator=(Owned&& other) noexcept
    {
        std::swap(m_duckdb, other.m_duckdb);
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Owned()
    {
        if (m_object)
            (m_duckdb->*Destroy)(&m_object);
    }
    explicit operator bool() const { return m_object; }
    Object get() const { return m_object; }
    Object* place(const DuckdbLibrary& duckdb)
    {
        m_duckdb = &duckdb;
        return &m_object;
    }

private:
    const DuckdbLibrary* m_duckdb = nullptr;
    Object m_object{};
};

using OwnedDatabase = Owned<duckdb_database, &DuckdbLibrary::close>;
using OwnedConnection = Owned<duckdb_connection, &DuckdbLibrary::disconnect>;
using LogicalType = Owned<duckdb_logical_type, &DuckdbLibrary::destroy_logical_type>;
using Prepared = Owned<duckdb_prepared_statement, &DuckdbLibrary::destroy_prepare>;
using Chunk = Owned<duckdb_data_chunk, &DuckdbLibrary::destroy_data_chunk>;

class QueryResult
{
public:
    explicit QueryResult(const DuckdbLibrary& duckdb) : m_duckdb(&duckdb) {}
    QueryResult(QueryResult&& other) noexcept : m_duckdb(other.m_duckdb), m_result(std::exchange(other.m_result, {})) {}
    QueryResult& operator=(QueryResult&&) = delete;
    ~QueryResult() { m_duckdb->destroy_result(&m_result); }
    duckdb_result* get() { return &m_result; }
    /// The next chunk; none after the last.
    Chunk fetch() { return {*m_duckdb, m_duckdb->fetch_chunk(m_result)}; }

private:
    const DuckdbLibrary* m_duckdb;
    duckdb_result m_result{};
};

struct Setting {
    const char* name;
    std::string value;
};
/// A database with these settings; in memory where there is no path.
Result<OwnedDatabase> openDatabase(const DuckdbLibrary& duckdb, std::span<const Setting> settings,
                                   const char* path = nullptr);

struct NativeConnection {
    const DuckdbLibrary* duckdb = nullptr;
    OwnedConnection connection;

    static Result<std::unique_ptr<NativeConnection>> open(const DuckdbLibrary& duckdb, const OwnedDatabase& database);
    /// Runs statements whose result does not matter.
    Status run(const std::string& sql);
    /// The prepared statement, or what is wrong with the SQL.
    std::variant<Prepared, DuckdbError> prepare(const std::string& sql);
    /// `sql` is what was prepared, for the place of an error.
    std::variant<QueryResult, DuckdbError> execute(const Prepared& statement, std::string_view sql);
    /// The chunks are computed as they are fetched, which saves copying them. What goes wrong then just ends the
    /// result: count the rows, and execute() to learn the reason.
    std::variant<QueryResult, DuckdbError> stream(const Prepared& statement, std::string_view sql);
    std::variant<QueryResult, DuckdbError> query(const std::string& sql);
};

/// The characters of a text cell; valid as long as its chunk.
inline std::string_view textOf(const duckdb_string_t& value)
{
    const std::uint32_t length = value.value.inlined.length;
    const char* text =
        length <= sizeof(value.value.inlined.inlined) ? value.value.inlined.inlined : value.value.pointer.ptr;
    return {text, length};
}

/// A text cell that refers to `text` where that is too long to lie inside of it.
inline duckdb_string_t textCell(std::string_view text)
{
    duckdb_string_t cell{};
    cell.value.inlined.length = static_cast<std::uint32_t>(text.size());
    if (text.size() <= sizeof(cell.value.inlined.inlined)) {
        std::copy(text.begin(), text.end(), cell.value.inlined.inlined);
    } else {
        std::copy_n(text.data(), sizeof(cell.value.pointer.prefix), cell.value.pointer.prefix);
        cell.value.pointer.ptr = const_cast<char*>(text.data());
    }
    return cell;
}

} // namespace dw::sql
