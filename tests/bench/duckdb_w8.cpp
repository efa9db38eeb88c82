// The peer's queries.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/duckdb_w8.h"

#include "core/registry/lexicon.h"

#include <cstdlib>
#include <fmt/format.h>

namespace dw::bench {

namespace {

std::string uniform(int k)
{
    return fmt::format("((hash(i*16+{}) >> 11)::DOUBLE / 9007199254740992.0 + 1e-17)", k);
}

/// Box-Muller: the cheapest normal there is in SQL.
std::string normal(int k)
{
    return fmt::format("sqrt(-2*ln({})) * cos(6.283185307179586*{})", uniform(k), uniform(k + 1));
}

std::string nameList()
{
    const auto list = findLexicon("first_names_1000", "any");
    std::string names;
    for (std::size_t row = 0; list && row < list->rows; ++row)
        names += fmt::format("{}'{}'", row == 0 ? "" : ",", list->cell(row, 0));
    return names;
}

} // namespace

DuckdbW8::DuckdbW8(std::int64_t rows)
{
    duckdb_open(nullptr, &m_database);
    duckdb_connect(m_database, &m_connection);
    query("SET threads=1");
    query(fmt::format("CREATE TABLE ids AS SELECT range + 1 AS i FROM range({})", rows));
    query("SET VARIABLE categories = ['alpha','beta','gamma','delta','epsilon','zeta','eta','theta','iota','kappa',"
          "'lambda','mu','nu','xi','omicron','pi','rho','sigma','tau','upsilon']");
    query("SET VARIABLE names = [" + nameList() + "]");
}

DuckdbW8::~DuckdbW8()
{
    duckdb_disconnect(&m_connection);
    duckdb_close(&m_database);
}

void DuckdbW8::query(const std::string& sql)
{
    duckdb_result result;
    if (duckdb_query(m_connection, sql.c_str(), &result) == DuckDBError) {
        fmt::print(stderr, "DuckDB: {}\n", duckdb_result_error(&result));
        std::exit(1);
    }
    duckdb_destroy_result(&result);
}

void DuckdbW8::copyTo(const std::string& file, const std::string& options)
{
    query(fmt::format("COPY (SELECT i AS id, (50 + 10*{})::DECIMAL(18,6) AS score, ({}*1000000)::BIGINT AS number, "
                      "getvariable('categories')[1 + (hash(i*16+5) % 20)::INT] AS category, "
                      "DATE '2015-01-01' + (hash(i*16+6) % 3652)::INT AS day, {} < 0.3 AS flag, "
                      "getvariable('names')[1 + (hash(i*16+8) % 1000)::INT] AS first_name, "
                      "exp(3 + {})::DECIMAL(18,2) AS amount FROM ids) TO '{}' ({})",
                      normal(1), uniform(4), uniform(7), normal(9), file, options));
}

std::string duckdbVersion()
{
    return duckdb_library_version();
}

} // namespace dw::bench
