// Asking DuckDB's own catalogue of functions, and adding what we refuse.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/functions.h"

#include "core/sql/native.h"
#include "core/sql/refused_functions.h"

namespace dw {

namespace {

// One row a name. Operators and what DuckDB or we keep for ourselves are left out; our macros have the texts of the
// functions that they stand for.
constexpr const char* kQuery = R"(
SELECT function_name,
       coalesce(min_by(array_to_string(list_transform(list_zip(parameters, parameter_types),
                    lambda p: p[1] || coalesce(' ' || p[2], '')), chr(31)), len(parameters) * 2 + (description IS NULL)::int), ''),
       coalesce(CASE WHEN count(DISTINCT return_type) = 1 THEN any_value(return_type) END, ''),
       coalesce(any_value(description), ''),
       coalesce(any_value(examples[1]), ''),
       coalesce(bool_and(stability = 'CONSISTENT'), true)::varchar
FROM duckdb_functions()
WHERE function_type IN ('scalar', 'macro') AND regexp_full_match(function_name, '[a-z][a-z0-9_]*')
  AND NOT starts_with(function_name, 'dw_')
GROUP BY function_name ORDER BY function_name)";

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

} // namespace

Result<std::vector<FunctionDescription>> scalarFunctions(SqlConnection& connection)
{
    sql::NativeConnection& native = connection.native();
    const sql::DuckdbLibrary& duckdb = *native.duckdb;
    auto result = native.query(kQuery);
    if (const sql::DuckdbError* error = std::get_if<sql::DuckdbError>(&result))
        return sql::toError(*error);
    std::vector<FunctionDescription> functions;
    while (const sql::Chunk chunk = std::get<sql::QueryResult>(result).fetch()) {
        std::array<const duckdb_string_t*, 6> texts{};
        for (idx_t i = 0; i < texts.size(); ++i)
            texts[i] = static_cast<const duckdb_string_t*>(
                duckdb.vector_get_data(duckdb.data_chunk_get_vector(chunk.get(), i)));
        for (idx_t row = 0; row < duckdb.data_chunk_get_size(chunk.get()); ++row) {
            const auto cell = [&](std::size_t i) { return std::string(sql::textOf(texts[i][row])); };
            FunctionDescription function{cell(0), split(cell(1), '\x1f'), cell(2), cell(3), cell(4),
                                         {},      cell(5) == "true"};
            if (const auto reason = sql::refusalOf(function.name, function.parameters.size()))
                function.refusal = *reason;
            functions.push_back(std::move(function));
        }
    }
    return functions;
}

std::span<const std::string_view> sqlKeywords()
{
    static constexpr std::string_view kKeywords[] = {
        "AND",   "AS",      "BETWEEN", "CASE",  "CAST",      "COALESCE", "DATE", "DISTINCT", "ELSE", "END",  "EXTRACT",
        "FALSE", "FROM",    "GLOB",    "ILIKE", "IN",        "INTERVAL", "IS",   "LIKE",     "NOT",  "NULL", "NULLIF",
        "OR",    "SIMILAR", "THEN",    "TIME",  "TIMESTAMP", "TO",       "TRUE", "TRY_CAST", "WHEN",
    };
    return kKeywords;
}

} // namespace dw
