// The functions and words of SQL expressions, for completion and help.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/sql/database.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

struct FunctionDescription {
    std::string name;
    std::vector<std::string> parameters; ///< of the form with the fewest, each as "name TYPE" or "name"
    std::string returnType;              ///< DuckDB's name of it; empty where it depends on the arguments
    std::string description;             ///< one sentence of DuckDB's; may be empty
    std::string example;                 ///< may be empty
    std::string refusal;                 ///< why row expressions may not call it; empty for those that may
    bool isConsistent = true; ///< false where DuckDB itself says that equal arguments can give different values
};

/// Every scalar function, in alphabetical order, also those that are refused. Takes some 30 ms: keep the answer.
Result<std::vector<FunctionDescription>> scalarFunctions(SqlConnection& connection);

/// Words of expressions that are no functions: "CASE", "WHEN", …
std::span<const std::string_view> sqlKeywords();

} // namespace dw
