// Checking expressions, finding out their types, and saying what is wrong with each.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/recipe.h"

#include "core/sql/error_text.h"
#include "core/sql/expression_check.h"
#include "core/sql/parser.h"
#include "core/sql/prepared_batch.h"

namespace dw::sql {

namespace {

SqlError aggregateError()
{
    return {"an aggregate needs several rows, but an expression sees only its own row", 0,
            "Over child rows write, for example, sum(items.amount), with the name of the relation; of several values "
            "take greatest(a, b)."};
}

SqlError describeCompileError(const DuckdbError& error, std::string_view expression, std::size_t offset)
{
    if (error.message.find("GROUP BY") != std::string::npos)
        return aggregateError();
    return describeError(error, expression, offset);
}

/// Finds out the types of results. Where nobody asked for a type and DuckDB's is not one of ours, asks for the nearest
/// and prepares again.
std::optional<DuckdbError> prepareWithCasts(NativeConnection& connection, Recipe& recipe, PreparedBatch& batch)
{
    for (;;) {
        if (auto error = batch.prepare(connection, recipe.inputs, recipe.expressions))
            return error;
        recipe.types = batch.types();
        recipe.outputs.clear();
        bool isComplete = true;
        for (std::size_t i = 0; i < recipe.types.size(); ++i) {
            recipe.outputs.push_back(nearestType(recipe.types[i]));
            if (isCopyable(recipe.types[i]))
                continue;
            recipe.expressions[i].wanted = recipe.outputs[i];
            isComplete = false;
        }
        if (isComplete)
            return std::nullopt;
    }
}

/// What is wrong with one expression, whose tree is in order.
std::optional<SqlError> checkAlone(NativeConnection& connection, const std::vector<SqlInput>& inputs,
                                   const SqlExpression& expression)
{
    Recipe recipe{inputs, {expression}, {}, {}, {}};
    PreparedBatch batch;
    if (const auto error = prepareWithCasts(connection, recipe, batch))
        return describeCompileError(*error, expression.sql, batch.offset(0));
    const auto rows = batch.countRowsOfEmptyBatch();
    if (const DuckdbError* error = std::get_if<DuckdbError>(&rows))
        return describeCompileError(*error, expression.sql, batch.offset(0));
    if (std::get<std::size_t>(rows) > 0)
        return aggregateError();
    return std::nullopt;
}

/// Errors that the text and the tree of each expression show, and the inputs that are named.
Status checkTrees(Recipe& recipe, std::span<const std::string> others, std::vector<std::optional<SqlError>>& errors)
{
    recipe.used.assign(recipe.inputs.size(), false);
    std::vector<std::string> statements;
    std::vector<std::size_t> parsed;
    for (std::size_t i = 0; i < recipe.expressions.size(); ++i) {
        errors.push_back(checkText(recipe.expressions[i].sql));
        if (errors.back())
            continue;
        statements.push_back(statementToParse(recipe.expressions[i].sql));
        parsed.push_back(i);
    }
    const Result<std::vector<std::string>> trees = parseStatements(statements);
    if (!trees)
        return trees.error();
    for (std::size_t i = 0; i < parsed.size(); ++i)
        errors[parsed[i]] =
            checkTree((*trees)[i], recipe.expressions[parsed[i]].sql, {recipe.inputs, others}, recipe.used);
    return ok();
}

bool hasAny(const std::vector<std::optional<SqlError>>& errors)
{
    return std::any_of(errors.begin(), errors.end(), [](const auto& error) { return error.has_value(); });
}

} // namespace

Result<RecipeOrErrors> makeRecipe(NativeConnection& connection, std::vector<SqlInput> inputs,
                                  std::vector<SqlExpression> expressions, std::span<const std::string> others)
{
    RecipeOrErrors made;
    Recipe recipe{std::move(inputs), expressions, {}, {}, {}};
    if (Status status = checkTrees(recipe, others, made.errors); !status)
        return status.error();
    std::optional<DuckdbError> error;
    bool isScalar = true;
    if (!hasAny(made.errors)) {
        PreparedBatch batch;
        error = prepareWithCasts(connection, recipe, batch);
        if (!error) {
            auto rows = batch.countRowsOfEmptyBatch();
            if (DuckdbError* failed = std::get_if<DuckdbError>(&rows))
                error = std::move(*failed);
            else
                isScalar = std::get<std::size_t>(rows) == 0;
        }
        if (!error && isScalar) {
            made.recipe = std::make_shared<const Recipe>(std::move(recipe));
            return made;
        }
    }
    // Each alone, so that all problems are reported at once.
    for (std::size_t i = 0; i < expressions.size(); ++i)
        if (!made.errors[i])
            made.errors[i] = checkAlone(connection, recipe.inputs, expressions[i]);
    if (!hasAny(made.errors) && !made.errors.empty())
        made.errors.front() = error ? describeError(*error, {}, 0) : aggregateError();
    return made;
}

} // namespace dw::sql
