// DuckDB's errors in words for people who design data, with the place in their expression.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/native.h"
#include "core/sql/sql_error.h"

#include <span>
#include <string_view>

namespace dw::sql {

/// `offset` is where the expression begins in the statement that DuckDB was given.
SqlError describeError(const DuckdbError& error, std::string_view expression, std::size_t offset);

/// "Did you mean age?" with the names that look most like `name`; the first names where none does; empty without names.
std::string nearestNames(std::string_view name, std::span<const std::string_view> names);

} // namespace dw::sql
