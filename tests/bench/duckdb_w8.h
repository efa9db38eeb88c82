// W8 as DuckDB's SQL makes it fastest, as far as we know.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <duckdb.h>
#include <string>

namespace dw::bench {

/// Uniforms from a hash of the row over a materialised id table, words from list variables (the same words as in our
/// project), decimals as ours. One thread.
class DuckdbW8
{
public:
    explicit DuckdbW8(std::int64_t rows);
    ~DuckdbW8();
    DuckdbW8(const DuckdbW8&) = delete;
    DuckdbW8& operator=(const DuckdbW8&) = delete;

    void query(const std::string& sql);
    void copyTo(const std::string& file, const std::string& options);

private:
    duckdb_database m_database = nullptr;
    duckdb_connection m_connection = nullptr;
};

std::string duckdbVersion();

} // namespace dw::bench
