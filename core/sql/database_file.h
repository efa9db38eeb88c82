// A DuckDB database file on its way: statements, and rows straight from batches.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/result.h"
#include "core/data/schema.h"

#include <filesystem>
#include <memory>
#include <string>

namespace dw {

/// Used by one thread. What was not closed is not whole.
class SqlDatabaseFile
{
public:
    static Result<std::unique_ptr<SqlDatabaseFile>> create(const std::filesystem::path& file);
    ~SqlDatabaseFile();
    SqlDatabaseFile(const SqlDatabaseFile&) = delete;
    SqlDatabaseFile& operator=(const SqlDatabaseFile&) = delete;

    /// Runs statements whose result does not matter.
    Status run(const std::string& sql);
    /// Begins adding rows to a table that exists and has these columns.
    Status beginRows(const TableSchema& table);
    Status append(const Batch& batch);
    Status endRows();
    /// Writes what is still in memory, and leaves one file behind.
    Status close();

private:
    struct State;
    explicit SqlDatabaseFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// DuckDB's name of a type: "DECIMAL(18,2)".
std::string duckdbTypeName(DataType type, int scale);

} // namespace dw
