// Asks DuckDB's parser for the syntax trees of many expressions at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"

#include <span>
#include <string>
#include <vector>

namespace dw::sql {

/// What json_serialize_sql says about each statement, in their order: a tree, or an error, as JSON. Any thread may call
/// this; one connection of its own does the work for all.
Result<std::vector<std::string>> parseStatements(std::span<const std::string> statements);

} // namespace dw::sql
