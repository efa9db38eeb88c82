// DuckDB's C interface, as little of it as reading texts needs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sinks/duckdb_query.h"

#include "core/sql/duckdb_library.h"

#include <string_view>

namespace dw::test {

namespace {

void readRows(const sql::DuckdbLibrary& duckdb, duckdb_result& result, QueryAnswer& answer)
{
    while (duckdb_data_chunk chunk = duckdb.fetch_chunk(result)) {
        const idx_t rows = duckdb.data_chunk_get_size(chunk);
        const idx_t columns = duckdb.data_chunk_get_column_count(chunk);
        const std::size_t first = answer.rows.size();
        answer.rows.resize(first + rows, std::vector<std::optional<std::string>>(columns));
        for (idx_t c = 0; c < columns; ++c) {
            const duckdb_vector vector = duckdb.data_chunk_get_vector(chunk, c);
            const std::uint64_t* valid = duckdb.vector_get_validity(vector);
            const auto* texts = static_cast<const duckdb_string_t*>(duckdb.vector_get_data(vector));
            for (idx_t i = 0; i < rows; ++i) {
                if (valid != nullptr && ((valid[i / 64] >> (i % 64)) & 1U) == 0)
                    continue;
                const std::uint32_t length = texts[i].value.inlined.length;
                const char* text = length <= 12 ? texts[i].value.inlined.inlined : texts[i].value.pointer.ptr;
                answer.rows[first + i][c] = std::string(text, length);
            }
        }
        duckdb.destroy_data_chunk(&chunk);
    }
}

} // namespace

QueryAnswer askDuckdb(const std::string& sql, const std::string& file)
{
    QueryAnswer answer;
    const Result<const sql::DuckdbLibrary*> library = sql::duckdbLibrary();
    if (!library) {
        answer.error = library.error().message;
        return answer;
    }
    const sql::DuckdbLibrary& duckdb = **library;
    duckdb_database database = nullptr;
    duckdb_connection connection = nullptr;
    char* message = nullptr;
    if (duckdb.open_ext(file.empty() ? nullptr : file.c_str(), &database, nullptr, &message) != DuckDBSuccess) {
        answer.error = message != nullptr ? message : "DuckDB could not open " + file;
        duckdb.free(message);
        return answer;
    }
    duckdb.connect(database, &connection);
    duckdb_result result{};
    if (duckdb.query(connection, sql.c_str(), &result) == DuckDBSuccess)
        readRows(duckdb, result, answer);
    else
        answer.error = duckdb.result_error(&result);
    duckdb.destroy_result(&result);
    duckdb.disconnect(&connection);
    duckdb.close(&database);
    return answer;
}

} // namespace dw::test
