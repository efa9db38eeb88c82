// What a row expression may be: one scalar expression over known columns that gives the same value whenever it is
// asked. SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/sql_error.h"
#include "core/sql/sql_types.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dw::sql {

/// What can be seen without a parser: an empty text, bytes that are not UTF-8, a semicolon, something never closed.
std::optional<SqlError> checkText(std::string_view expression);

/// The statement whose tree checkTree reads. The line break ends a comment at the end of the expression.
std::string statementToParse(std::string_view expression);

/// The columns of a row, as an expression sees them.
struct KnownColumns {
    std::span<const SqlInput> inputs;
    std::span<const std::string> others; ///< names that cannot be used, but may be meant
};

/// `tree` is what json_serialize_sql says about statementToParse(expression). Sets used[i] for the inputs that the
/// expression names.
std::optional<SqlError> checkTree(std::string_view tree, std::string_view expression, const KnownColumns& columns,
                                  std::vector<bool>& used);

} // namespace dw::sql
