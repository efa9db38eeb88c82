// Asks DuckDB, to see what a reader that we did not write makes of our files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace dw::test {

struct QueryAnswer {
    std::string error;                                         ///< empty when it went well
    std::vector<std::vector<std::optional<std::string>>> rows; ///< every column must be VARCHAR
};

/// Runs statements in a fresh database (in memory when `file` is empty); the answer is that of the last one.
QueryAnswer askDuckdb(const std::string& sql, const std::string& file = {});

} // namespace dw::test
