// DuckDB's C functions, taken from its shared library at first use: a project without SQL never pays for loading it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"

#include <duckdb.h>

/// Every function of DuckDB that the core calls, without its prefix `duckdb_`.
#define DW_DUCKDB_FUNCTIONS(FUNCTION)                                                                                  \
    FUNCTION(append_data_chunk)                                                                                        \
    FUNCTION(appender_close)                                                                                           \
    FUNCTION(appender_create)                                                                                          \
    FUNCTION(appender_destroy)                                                                                         \
    FUNCTION(appender_error)                                                                                           \
    FUNCTION(bind_add_result_column)                                                                                   \
    FUNCTION(bind_get_parameter)                                                                                       \
    FUNCTION(bind_set_bind_data)                                                                                       \
    FUNCTION(close)                                                                                                    \
    FUNCTION(column_count)                                                                                             \
    FUNCTION(column_logical_type)                                                                                      \
    FUNCTION(column_name)                                                                                              \
    FUNCTION(connect)                                                                                                  \
    FUNCTION(create_config)                                                                                            \
    FUNCTION(create_data_chunk)                                                                                        \
    FUNCTION(create_decimal_type)                                                                                      \
    FUNCTION(create_logical_type)                                                                                      \
    FUNCTION(create_scalar_function)                                                                                   \
    FUNCTION(create_table_function)                                                                                    \
    FUNCTION(data_chunk_get_column_count)                                                                              \
    FUNCTION(data_chunk_get_size)                                                                                      \
    FUNCTION(data_chunk_get_vector)                                                                                    \
    FUNCTION(data_chunk_reset)                                                                                         \
    FUNCTION(data_chunk_set_size)                                                                                      \
    FUNCTION(decimal_internal_type)                                                                                    \
    FUNCTION(decimal_scale)                                                                                            \
    FUNCTION(destroy_config)                                                                                           \
    FUNCTION(destroy_data_chunk)                                                                                       \
    FUNCTION(destroy_logical_type)                                                                                     \
    FUNCTION(destroy_prepare)                                                                                          \
    FUNCTION(destroy_result)                                                                                           \
    FUNCTION(destroy_scalar_function)                                                                                  \
    FUNCTION(destroy_table_function)                                                                                   \
    FUNCTION(destroy_value)                                                                                            \
    FUNCTION(disconnect)                                                                                               \
    FUNCTION(execute_prepared)                                                                                         \
    FUNCTION(fetch_chunk)                                                                                              \
    FUNCTION(free)                                                                                                     \
    FUNCTION(function_get_bind_data)                                                                                   \
    FUNCTION(get_type_id)                                                                                              \
    FUNCTION(get_uint64)                                                                                               \
    FUNCTION(init_get_bind_data)                                                                                       \
    FUNCTION(library_version)                                                                                          \
    FUNCTION(init_get_column_count)                                                                                    \
    FUNCTION(init_get_column_index)                                                                                    \
    FUNCTION(init_set_max_threads)                                                                                     \
    FUNCTION(interrupt)                                                                                                \
    FUNCTION(open_ext)                                                                                                 \
    FUNCTION(pending_prepared_streaming)                                                                               \
    FUNCTION(execute_pending)                                                                                          \
    FUNCTION(destroy_pending)                                                                                          \
    FUNCTION(pending_error)                                                                                            \
    FUNCTION(prepare)                                                                                                  \
    FUNCTION(prepare_error)                                                                                            \
    FUNCTION(prepared_statement_column_logical_type)                                                                   \
    FUNCTION(query)                                                                                                    \
    FUNCTION(register_scalar_function)                                                                                 \
    FUNCTION(register_table_function)                                                                                  \
    FUNCTION(result_error)                                                                                             \
    FUNCTION(scalar_function_add_parameter)                                                                            \
    FUNCTION(scalar_function_set_error)                                                                                \
    FUNCTION(scalar_function_set_function)                                                                             \
    FUNCTION(scalar_function_set_name)                                                                                 \
    FUNCTION(scalar_function_set_return_type)                                                                          \
    FUNCTION(set_config)                                                                                               \
    FUNCTION(table_function_add_parameter)                                                                             \
    FUNCTION(table_function_set_bind)                                                                                  \
    FUNCTION(table_function_set_function)                                                                              \
    FUNCTION(table_function_set_init)                                                                                  \
    FUNCTION(table_function_set_name)                                                                                  \
    FUNCTION(table_function_supports_projection_pushdown)                                                              \
    FUNCTION(vector_ensure_validity_writable)                                                                          \
    FUNCTION(vector_get_data)                                                                                          \
    FUNCTION(vector_get_validity)

namespace dw::sql {

struct DuckdbLibrary {
#define DW_DUCKDB_MEMBER(name)                                                                                         \
    decltype(&duckdb_##name) name = nullptr; // NOLINT(bugprone-macro-parentheses): a name declared
    DW_DUCKDB_FUNCTIONS(DW_DUCKDB_MEMBER)
#undef DW_DUCKDB_MEMBER
};

/// Opens libduckdb.so once for the program: from ../lib/datawright beside the program that holds this code, from the
/// folder that `cmake --install` was configured for, or from where the system's loader looks. The pointer stays valid;
/// any thread may call this. An error says where it was looked for, and is given again by later calls.
Result<const DuckdbLibrary*> duckdbLibrary();

} // namespace dw::sql
