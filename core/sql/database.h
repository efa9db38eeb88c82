// Connections to the one in-memory database in which expressions are evaluated: locked, and cut off from all files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"

#include <memory>
#include <string>

namespace dw {

namespace sql {
struct NativeConnection;
}

/// One thread uses a connection at a time: give each worker its own. The database behind all of them is opened at first
/// use (that takes tens of milliseconds) and kept until the program ends; it holds functions and no data, cannot read
/// or write files, cannot load extensions, and its configuration is locked, so that a stranger's project can do no
/// harm.
class SqlConnection
{
public:
    static Result<std::shared_ptr<SqlConnection>> open();
    explicit SqlConnection(std::unique_ptr<sql::NativeConnection> native);
    ~SqlConnection();
    SqlConnection(const SqlConnection&) = delete;
    SqlConnection& operator=(const SqlConnection&) = delete;

    /// Makes what the connection is evaluating stop soon with ErrorKind::Cancelled. Any thread may call this.
    void interrupt() const;

    sql::NativeConnection& native() { return *m_native; }

private:
    std::unique_ptr<sql::NativeConnection> m_native;
};

/// Version of the DuckDB library in use ("v1.4.4"), for manifests: expressions may change their values with it.
Result<std::string> duckdbVersion();

} // namespace dw
