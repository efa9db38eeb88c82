// DuckDB's C functions, taken from its shared library at first use: a project without SQL never pays for loading it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"

#include <duckdb.h>

/// Every function of DuckDB that the core calls, without its prefix `duckdb_`.
#define DW_DUCKDB_FUNCTIONS(FUNCTION)                                                                                  \
    FUNCTION(library_version)                                                                                          \
    FUNCTION(create_config)                                                                                            \
    FUNCTION(set_config)                                                                                               \
    FUNCTION(destroy_config)                                                                                           \
    FUNCTION(open_ext)                                                                                                 \
    FUNCTION(close)                                                                                                    \
    FUNCTION(connect)                                                                                                  \
    FUNCTION(disconnect)                                                                                               \
    FUNCTION(interrupt)                                                                                                \
    FUNCTION(query)                                                                                                    \
    FUNCTION(destroy_result)                                                                                           \
    FUNCTION(result_error)                                                                                             \
    FUNCTION(result_error_type)                                                                                        \
    FUNCTION(fetch_chunk)                                                                                              \
    FUNCTION(column_count)                                                                                             \
    FUNCTION(column_name)                                                                                              \
    FUNCTION(column_logical_type)                                                                                      \
    FUNCTION(prepare)                                                                                                  \
    FUNCTION(destroy_prepare)                                                                                          \
    FUNCTION(prepare_error)                                                                                            \
    FUNCTION(prepared_statement_column_count)                                                                          \
    FUNCTION(prepared_statement_column_logical_type)                                                                   \
    FUNCTION(bind_varchar_length)                                                                                      \
    FUNCTION(execute_prepared)                                                                                         \
    FUNCTION(pending_prepared_streaming)                                                                               \
    FUNCTION(pending_execute_task)                                                                                     \
    FUNCTION(pending_error)                                                                                            \
    FUNCTION(execute_pending)                                                                                          \
    FUNCTION(destroy_pending)                                                                                          \
    FUNCTION(free)                                                                                                     \
    FUNCTION(create_logical_type)                                                                                      \
    FUNCTION(create_decimal_type)                                                                                      \
    FUNCTION(destroy_logical_type)                                                                                     \
    FUNCTION(get_type_id)                                                                                              \
    FUNCTION(decimal_width)                                                                                            \
    FUNCTION(decimal_scale)                                                                                            \
    FUNCTION(decimal_internal_type)                                                                                    \
    FUNCTION(data_chunk_get_size)                                                                                      \
    FUNCTION(data_chunk_set_size)                                                                                      \
    FUNCTION(data_chunk_get_vector)                                                                                    \
    FUNCTION(data_chunk_get_column_count)                                                                              \
    FUNCTION(destroy_data_chunk)                                                                                       \
    FUNCTION(vector_get_data)                                                                                          \
    FUNCTION(vector_get_validity)                                                                                      \
    FUNCTION(vector_ensure_validity_writable)                                                                          \
    FUNCTION(vector_assign_string_element_len)                                                                         \
    FUNCTION(create_table_function)                                                                                    \
    FUNCTION(destroy_table_function)                                                                                   \
    FUNCTION(table_function_set_name)                                                                                  \
    FUNCTION(table_function_set_extra_info)                                                                            \
    FUNCTION(table_function_set_bind)                                                                                  \
    FUNCTION(table_function_set_init)                                                                                  \
    FUNCTION(table_function_set_function)                                                                              \
    FUNCTION(table_function_supports_projection_pushdown)                                                              \
    FUNCTION(register_table_function)                                                                                  \
    FUNCTION(bind_get_extra_info)                                                                                      \
    FUNCTION(bind_add_result_column)                                                                                   \
    FUNCTION(bind_set_cardinality)                                                                                     \
    FUNCTION(init_get_column_count)                                                                                    \
    FUNCTION(init_get_column_index)                                                                                    \
    FUNCTION(init_get_extra_info)                                                                                      \
    FUNCTION(init_set_init_data)                                                                                       \
    FUNCTION(init_set_max_threads)                                                                                     \
    FUNCTION(function_get_extra_info)                                                                                  \
    FUNCTION(function_get_init_data)                                                                                   \
    FUNCTION(create_scalar_function)                                                                                   \
    FUNCTION(destroy_scalar_function)                                                                                  \
    FUNCTION(scalar_function_set_name)                                                                                 \
    FUNCTION(scalar_function_add_parameter)                                                                            \
    FUNCTION(scalar_function_set_return_type)                                                                          \
    FUNCTION(scalar_function_set_extra_info)                                                                           \
    FUNCTION(scalar_function_get_extra_info)                                                                           \
    FUNCTION(scalar_function_set_function)                                                                             \
    FUNCTION(scalar_function_set_error)                                                                                \
    FUNCTION(register_scalar_function)

namespace dw::sql {

struct DuckdbLibrary {
#define DW_DUCKDB_MEMBER(name) decltype(&duckdb_##name) name = nullptr;
    DW_DUCKDB_FUNCTIONS(DW_DUCKDB_MEMBER)
#undef DW_DUCKDB_MEMBER
};

/// Opens libduckdb.so once for the program: from ../lib/datawright beside the program that holds this code, from the
/// folder that `cmake --install` was configured for, or from where the system's loader looks. The pointer stays valid;
/// any thread may call this. An error says where it was looked for, and is given again by later calls.
Result<const DuckdbLibrary*> duckdbLibrary();

} // namespace dw::sql
