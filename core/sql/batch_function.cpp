// DuckDB's side of reading a batch: bind says which columns there are, function hands over up to 2,048 rows at a time.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/batch_function.h"

#include "core/sql/tokens.h"
#include "core/sql/values.h"

#include <fmt/format.h>
#include <unordered_set>

namespace dw::sql {

namespace {

/// Values that a vector of DuckDB holds.
constexpr std::size_t kVectorRows = 2048;

// Any call means that the library is loaded.
const DuckdbLibrary& loaded()
{
    return **duckdbLibrary();
}

void bind(duckdb_bind_info info)
{
    const DuckdbLibrary& duckdb = loaded();
    duckdb_value value = duckdb.bind_get_parameter(info, 0);
    // The only statements with a FROM are written by this library, with the address of a living BatchSource.
    auto* source = reinterpret_cast<BatchSource*>(duckdb.get_uint64(value)); // NOLINT(performance-no-int-to-ptr)
    duckdb.destroy_value(&value);
    // Of names that differ in case only, an expression means the first; DuckDB takes no such names.
    std::unordered_set<std::string> taken;
    for (const SqlInput& input : source->inputs) {
        std::string name = input.name;
        while (!taken.insert(foldSqlName(name)).second)
            name += '_';
        duckdb.bind_add_result_column(info, name.c_str(), logicalTypeOf(duckdb, input.type, input.scale).get());
    }
    if (source->inputs.empty())
        duckdb.bind_add_result_column(info, "dw_nothing", logicalTypeOf(duckdb, DataType::Bool, 0).get());
    duckdb.bind_set_bind_data(info, source, nullptr);
}

void initialise(duckdb_init_info info)
{
    const DuckdbLibrary& duckdb = loaded();
    auto* source = static_cast<BatchSource*>(duckdb.init_get_bind_data(info));
    source->done = 0;
    source->projection.resize(duckdb.init_get_column_count(info));
    for (std::size_t i = 0; i < source->projection.size(); ++i)
        source->projection[i] = std::min<std::size_t>(duckdb.init_get_column_index(info, i), source->inputs.size());
    duckdb.init_set_max_threads(info, 1);
}

void produce(duckdb_function_info info, duckdb_data_chunk chunk)
{
    const DuckdbLibrary& duckdb = loaded();
    auto* source = static_cast<BatchSource*>(duckdb.function_get_bind_data(info));
    const std::size_t count = std::min(kVectorRows, source->rows - source->done);
    for (std::size_t i = 0; i < source->projection.size(); ++i) {
        const std::size_t input = source->projection[i];
        // For an expression that names no column DuckDB asks for some column, whose values it never reads.
        const Column* column = input < source->columns.size() ? source->columns[input] : nullptr;
        if (column != nullptr && count > 0)
            writeVector(duckdb, *column, source->done, count, duckdb.data_chunk_get_vector(chunk, i));
    }
    source->done += count;
    duckdb.data_chunk_set_size(chunk, count);
}

} // namespace

std::string BatchSource::tableSql() const
{
    return fmt::format("dw_batch({}::UBIGINT)", reinterpret_cast<std::uintptr_t>(this));
}

Status registerBatchFunction(NativeConnection& connection)
{
    const DuckdbLibrary& duckdb = *connection.duckdb;
    const Owned<duckdb_table_function, &DuckdbLibrary::destroy_table_function> function(duckdb,
                                                                                        duckdb.create_table_function());
    const LogicalType address(duckdb, duckdb.create_logical_type(DUCKDB_TYPE_UBIGINT));
    duckdb.table_function_set_name(function.get(), "dw_batch");
    duckdb.table_function_add_parameter(function.get(), address.get());
    duckdb.table_function_set_bind(function.get(), bind);
    duckdb.table_function_set_init(function.get(), initialise);
    duckdb.table_function_set_function(function.get(), produce);
    duckdb.table_function_supports_projection_pushdown(function.get(), true);
    if (duckdb.register_table_function(connection.connection.get(), function.get()) == DuckDBError)
        return Error{ErrorKind::Sql, "DuckDB did not accept the table function of batches", {}};
    return ok();
}

} // namespace dw::sql
