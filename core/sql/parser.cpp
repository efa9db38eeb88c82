// One prepared statement parses all the texts of a column.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/parser.h"

namespace dw::sql {

Result<std::unique_ptr<ExpressionParser>> ExpressionParser::create(NativeConnection& connection)
{
    auto parser = std::make_unique<ExpressionParser>();
    parser->m_source.inputs = {{"sql", DataType::Text, 0}};
    auto prepared = connection.prepare("SELECT json_serialize_sql(sql) FROM " + parser->m_source.tableSql());
    if (const DuckdbError* error = std::get_if<DuckdbError>(&prepared))
        return toError(*error);
    parser->m_statement = std::move(std::get<Prepared>(prepared));
    return parser;
}

Result<std::vector<std::string>> ExpressionParser::parse(NativeConnection& connection,
                                                         std::span<const std::string> statements)
{
    Column texts(DataType::Text);
    texts.reset(DataType::Text, statements.size());
    std::copy(statements.begin(), statements.end(), texts.texts.begin());
    const std::array<const Column*, 1> columns{&texts};
    m_source.columns = columns;
    m_source.rows = statements.size();
    auto executed = connection.execute(m_statement, {});
    if (const DuckdbError* error = std::get_if<DuckdbError>(&executed))
        return toError(*error);
    std::vector<std::string> trees;
    const DuckdbLibrary& duckdb = *connection.duckdb;
    auto& result = std::get<QueryResult>(executed);
    while (const Chunk chunk = result.fetch()) {
        const auto* cells =
            static_cast<const duckdb_string_t*>(duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk.get(), 0)));
        for (idx_t i = 0; i < duckdb.data_chunk_get_size(chunk.get()); ++i)
            trees.emplace_back(textOf(cells[i]));
    }
    assert(trees.size() == statements.size());
    return trees;
}

} // namespace dw::sql
