// All that compiling expressions finds out, apart from the connection that will evaluate them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/expression.h"
#include "core/sql/values.h"

namespace dw::sql {

/// Immutable; shared by the sets of all workers.
struct Recipe {
    std::vector<SqlInput> inputs;
    std::vector<SqlExpression> expressions; ///< `wanted` is set wherever a cast is needed
    std::vector<SqlOutput> outputs;
    std::vector<NativeType> types; ///< as DuckDB stores the outputs
    std::vector<bool> used;        ///< for each input, whether an expression names it
};

struct RecipeOrErrors {
    std::shared_ptr<const Recipe> recipe;        ///< none when any expression is wrong
    std::vector<std::optional<SqlError>> errors; ///< one an expression
};

/// `others` are names of columns that are no inputs, for hints.
Result<RecipeOrErrors> makeRecipe(NativeConnection& connection, std::vector<SqlInput> inputs,
                                  std::vector<SqlExpression> expressions, std::span<const std::string> others);

} // namespace dw::sql
