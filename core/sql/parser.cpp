// One prepared statement parses all the texts of a column.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/parser.h"

#include "core/sql/batch_function.h"
#include "core/sql/database.h"

#include <mutex>

namespace dw::sql {

namespace {

struct Parser {
    std::mutex mutex;
    std::shared_ptr<SqlConnection> connection;
    BatchSource source;
    Prepared statement;
    std::string text;
    std::optional<Error> error;

    Parser()
    {
        Result<std::shared_ptr<SqlConnection>> opened = SqlConnection::open();
        if (!opened) {
            error = opened.error();
            return;
        }
        connection = std::move(*opened);
        source.inputs = {{"sql", DataType::Text, 0}};
        text = "SELECT json_serialize_sql(sql) FROM " + source.tableSql();
        auto prepared = connection->native().prepare(text);
        if (const DuckdbError* failed = std::get_if<DuckdbError>(&prepared))
            error = toError(*failed);
        else
            statement = std::move(std::get<Prepared>(prepared));
    }
};

/// Never destroyed, as the database is never closed.
Parser& parser()
{
    static auto* shared = new Parser;
    return *shared;
}

} // namespace

Result<std::vector<std::string>> parseStatements(std::span<const std::string> statements)
{
    Parser& shared = parser();
    const std::lock_guard lock(shared.mutex);
    if (shared.error)
        return *shared.error;
    Column texts(DataType::Text);
    texts.reset(DataType::Text, statements.size());
    std::copy(statements.begin(), statements.end(), texts.texts.begin());
    const std::array<const Column*, 1> columns{&texts};
    shared.source.columns = columns;
    shared.source.rows = statements.size();
    NativeConnection& native = shared.connection->native();
    auto executed = native.execute(shared.statement, shared.text);
    if (const DuckdbError* error = std::get_if<DuckdbError>(&executed))
        return toError(*error);
    std::vector<std::string> trees;
    const DuckdbLibrary& duckdb = *native.duckdb;
    while (const Chunk chunk = std::get<QueryResult>(executed).fetch()) {
        const auto* cells =
            static_cast<const duckdb_string_t*>(duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk.get(), 0)));
        for (idx_t i = 0; i < duckdb.data_chunk_get_size(chunk.get()); ++i)
            trees.emplace_back(textOf(cells[i]));
    }
    assert(trees.size() == statements.size());
    return trees;
}

} // namespace dw::sql
