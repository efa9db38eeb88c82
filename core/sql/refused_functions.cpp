// The list of refused functions; a test holds it against what DuckDB says about its functions.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/refused_functions.h"

#include "core/sql/tokens.h"

namespace dw::sql {

namespace {

constexpr std::string_view kChanging =
    "gives another value each time it is asked, so that a row could not be made again";
constexpr std::string_view kSurroundings = "tells about the database, not about the row";
constexpr std::string_view kSeveralRows = "makes several rows out of one";
constexpr std::string_view kEndless = "can fill the memory from a short expression";
constexpr std::string_view kInexact = "is not the same to the last bit on every processor";

struct Refusal {
    std::string_view function;
    std::string_view reason;
};

// Everything that duckdb_functions() does not call consistent, and what it calls consistent though it is not.
constexpr Refusal kRefused[] = {
    {"random", kChanging},
    {"setseed", kChanging},
    {"uuid", kChanging},
    {"uuidv4", kChanging},
    {"uuidv7", kChanging},
    {"gen_random_uuid", kChanging},
    {"now", kChanging},
    {"today", kChanging},
    {"current_date", kChanging},
    {"current_time", kChanging},
    {"current_timestamp", kChanging},
    {"current_localtime", kChanging},
    {"current_localtimestamp", kChanging},
    {"localtime", kChanging},
    {"localtimestamp", kChanging},
    {"get_current_time", kChanging},
    {"get_current_timestamp", kChanging},
    {"transaction_timestamp", kChanging},
    {"nextval", kChanging},
    {"currval", kChanging},
    {"txid_current", kChanging},
    {"current_transaction_id", kChanging},
    {"current_connection_id", kChanging},
    {"current_query_id", kChanging},
    {"current_query", kSurroundings},
    {"current_database", kSurroundings},
    {"current_catalog", kSurroundings},
    {"current_schema", kSurroundings},
    {"current_schemas", kSurroundings},
    {"current_setting", kSurroundings},
    {"current_user", kSurroundings},
    {"current_role", kSurroundings},
    {"session_user", kSurroundings},
    {"user", kSurroundings},
    {"version", kSurroundings},
    {"getvariable", kSurroundings},
    {"getenv", kSurroundings},
    {"in_search_path", kSurroundings},
    {"stats", kSurroundings},
    {"write_log", kSurroundings},
    {"get_block_size", kSurroundings},
    {"format_type", kSurroundings},
    {"obj_description", kSurroundings},
    {"shobj_description", kSurroundings},
    {"col_description", kSurroundings},
    {"dw_batch", kSurroundings},
    {"unnest", kSeveralRows},
    {"unlist", kSeveralRows},
    {"generate_subscripts", kSeveralRows},
    {"regexp_split_to_table", kSeveralRows},
    {"range", kEndless},
    {"generate_series", kEndless},
    {"list_entropy", kInexact},
    {"list_skewness", kInexact},
    {"list_kurtosis", kInexact},
    {"list_kurtosis_pop", kInexact},
};
constexpr std::string_view kRefusedPrefixes[] = {"pg_", "has_", "inet_", "__internal"};

// list_aggregate(list, 'name') reaches aggregates that call the machine's C library, or draw a sample.
constexpr std::string_view kListAggregates[] = {"list_aggregate", "list_aggr", "array_aggregate", "array_aggr",
                                                "aggregate"};
constexpr std::string_view kInexactAggregates[] = {
    "entropy",        "skewness",           "kurtosis", "kurtosis_pop",    "geomean",
    "geometric_mean", "reservoir_quantile", "corr",     "approx_quantile",
};

} // namespace

std::optional<std::string_view> refusalOf(std::string_view function, std::size_t arguments)
{
    const std::string name = foldSqlName(function);
    for (const Refusal& refusal : kRefused)
        if (refusal.function == name)
            return refusal.reason;
    for (const std::string_view prefix : kRefusedPrefixes)
        if (name.starts_with(prefix))
            return kSurroundings;
    if (name == "age" && arguments == 1) // the time since then until today
        return kChanging;
    return std::nullopt;
}

std::string refusalHint(std::string_view reason)
{
    if (reason == kChanging)
        return "Give random values and dates a column with a generator of their own, and name that column here.";
    return "Use another function.";
}

bool takesAggregateName(std::string_view function)
{
    return std::find(std::begin(kListAggregates), std::end(kListAggregates), foldSqlName(function)) !=
           std::end(kListAggregates);
}

std::optional<std::string_view> aggregateRefusalOf(std::string_view aggregate)
{
    const std::string name = foldSqlName(aggregate);
    if (std::find(std::begin(kInexactAggregates), std::end(kInexactAggregates), name) == std::end(kInexactAggregates))
        return std::nullopt;
    return kInexact;
}

} // namespace dw::sql
