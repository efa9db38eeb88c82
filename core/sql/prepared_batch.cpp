// Writing the statement, and reading its result chunk by chunk.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/prepared_batch.h"

#include <fmt/format.h>

namespace dw::sql {

/// DuckDB keeps what each execution adds to the plan of a statement until the statement goes: 2 to 30 kB a time.
constexpr int kMostRuns = 128;

std::optional<DuckdbError> PreparedBatch::prepare(NativeConnection& connection, const std::vector<SqlInput>& inputs,
                                                  std::span<const SqlExpression> expressions)
{
    m_connection = &connection;
    m_source.inputs = inputs;
    m_text.clear();
    m_offsets.clear();
    for (const SqlExpression& expression : expressions) {
        m_text += m_text.empty() ? "SELECT " : ", ";
        m_text += expression.wanted ? "CAST((" : "(";
        m_offsets.push_back(m_text.size());
        m_text += expression.sql;
        m_text += "\n)"; // the line break ends a comment
        if (expression.wanted)
            m_text += fmt::format(" AS {})", sqlTypeName(expression.wanted->type, expression.wanted->scale));
    }
    m_text += " FROM " + m_source.tableSql();
    return prepareText();
}

std::optional<DuckdbError> PreparedBatch::prepareText()
{
    m_runs = 0;
    auto prepared = m_connection->prepare(m_text);
    if (DuckdbError* error = std::get_if<DuckdbError>(&prepared))
        return std::move(*error);
    m_statement = std::move(std::get<Prepared>(prepared));
    return std::nullopt;
}

std::vector<NativeType> PreparedBatch::types() const
{
    const DuckdbLibrary& duckdb = *m_connection->duckdb;
    std::vector<NativeType> types;
    for (idx_t i = 0; i < m_offsets.size(); ++i) {
        const LogicalType type(duckdb, duckdb.prepared_statement_column_logical_type(m_statement.get(), i));
        types.push_back(nativeTypeOf(duckdb, type.get()));
    }
    return types;
}

std::optional<DuckdbError> PreparedBatch::run(std::span<const Column* const> columns, std::size_t rows,
                                              std::span<const NativeType> types, std::span<Column* const> results,
                                              std::optional<InfiniteDate>& infinite)
{
    const DuckdbLibrary& duckdb = *m_connection->duckdb;
    m_source.columns = columns;
    m_source.rows = rows;
    if (++m_runs > kMostRuns)
        if (std::optional<DuckdbError> error = prepareText())
            return error;
    auto streamed = m_connection->stream(m_statement, m_text);
    if (DuckdbError* error = std::get_if<DuckdbError>(&streamed))
        return std::move(*error);
    std::size_t done = 0;
    while (const Chunk chunk = std::get<QueryResult>(streamed).fetch()) {
        const std::size_t count = duckdb.data_chunk_get_size(chunk.get());
        for (std::size_t i = 0; i < results.size() && done + count <= rows; ++i) {
            const duckdb_vector vector = duckdb.data_chunk_get_vector(chunk.get(), i);
            const auto row = readVector(duckdb, types[i], vector, done, count, *results[i]);
            if (row && (!infinite || *row < infinite->row))
                infinite = InfiniteDate{i, *row};
        }
        done += count;
    }
    if (done == rows)
        return std::nullopt;
    auto again = m_connection->execute(m_statement, m_text);
    if (DuckdbError* error = std::get_if<DuckdbError>(&again))
        return std::move(*error);
    return DuckdbError{{}, fmt::format("{} values were computed for {} rows", done, rows), {}};
}

std::variant<std::size_t, DuckdbError> PreparedBatch::countRowsOfEmptyBatch()
{
    m_source.columns = {};
    m_source.rows = 0;
    auto executed = m_connection->execute(m_statement, m_text);
    if (DuckdbError* error = std::get_if<DuckdbError>(&executed))
        return std::move(*error);
    std::size_t rows = 0;
    while (const Chunk chunk = std::get<QueryResult>(executed).fetch())
        rows += m_connection->duckdb->data_chunk_get_size(chunk.get());
    return rows;
}

} // namespace dw::sql
