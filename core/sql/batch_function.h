// The table function dw_batch, by which DuckDB reads the columns of a batch where they lie.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/sql/native.h"
#include "core/sql/sql_types.h"

#include <span>
#include <vector>

namespace dw::sql {

/// What one `FROM dw_batch(…)` reads. Its address is part of the statement: it must not move while the statement lives.
struct BatchSource {
    std::vector<SqlInput> inputs; ///< fixed before the statement is prepared

    // Set before each execution; columns[i] belongs to inputs[i] and may be null where the statement does not use it.
    std::span<const Column* const> columns;
    std::size_t rows = 0;

    /// "dw_batch(140236…)", for FROM.
    std::string tableSql() const;

    // Of the scan that is going on.
    std::vector<std::size_t> projection; // for each column of a chunk, the input
    std::size_t done = 0;
};

Status registerBatchFunction(NativeConnection& connection);

} // namespace dw::sql
