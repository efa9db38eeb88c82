// Evaluating compiled expressions, and finding the row that cannot be evaluated.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/expression.h"

#include "core/sql/error_text.h"
#include "core/sql/prepared_batch.h"
#include "core/sql/recipe.h"
#include "core/sql/tokens.h"

#include <fmt/format.h>
#include <mutex>
#include <unordered_map>

namespace dw {

using sql::DuckdbError;

namespace {

/// Recipes of expressions that were compiled before: while a project is edited, nearly all of its expressions stay as
/// they are. What is kept follows from the key alone.
class RecipeMemory
{
public:
    std::shared_ptr<const sql::Recipe> find(const std::string& key)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_recipes.find(key);
        return found != m_recipes.end() ? found->second : nullptr;
    }

    void keep(std::string key, std::shared_ptr<const sql::Recipe> recipe)
    {
        constexpr std::size_t kLimit = 4096;
        const std::lock_guard lock(m_mutex);
        if (m_recipes.size() >= kLimit)
            m_recipes.clear();
        m_recipes.insert_or_assign(std::move(key), std::move(recipe));
    }

private:
    std::mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<const sql::Recipe>> m_recipes;
};

RecipeMemory& recipeMemory()
{
    static RecipeMemory memory;
    return memory;
}

std::string keyOf(const std::vector<SqlInput>& inputs, const std::vector<SqlExpression>& expressions)
{
    std::string key;
    const auto add = [&](std::string_view text, DataType type, int scale) {
        key += fmt::format("{}:{}{}.{};", text.size(), text, static_cast<int>(type), scale);
    };
    for (const SqlInput& input : inputs)
        add(input.name, input.type, input.scale);
    key += '|';
    for (const SqlExpression& expression : expressions)
        add(expression.sql, expression.wanted.value_or(SqlOutput{}).type,
            expression.wanted ? expression.wanted->scale : -1);
    return key;
}

SqlError describeRowError(const DuckdbError& error, std::string_view expression, std::size_t offset)
{
    SqlError described = sql::describeError(error, expression, offset);
    if (described.hint.empty())
        described.hint = "Leave such rows out with CASE WHEN … THEN … END, or make their value null with TRY(…).";
    return described;
}

} // namespace

struct ExpressionSet::State {
    std::shared_ptr<SqlConnection> connection;
    std::shared_ptr<const sql::Recipe> recipe;
    sql::PreparedBatch batch; // prepared at first use
    std::optional<SqlRowError> rowError;

    Status fail(SqlRowError error);
    Status locateRowError(std::span<const Column* const> columns, std::size_t rows, const DuckdbError& original);
};

Status ExpressionSet::State::fail(SqlRowError error)
{
    rowError = std::move(error);
    return Error{
        ErrorKind::Sql,
        fmt::format("expression {} fails in row {}: {}", rowError->expression, rowError->row, rowError->error.message),
        {}};
}

/// Finds the first row that fails, and in which expression, by evaluating each alone over ever shorter prefixes.
Status ExpressionSet::State::locateRowError(std::span<const Column* const> columns, std::size_t rows,
                                            const DuckdbError& original)
{
    SqlRowError located{0, 0, describeRowError(original, {}, 0)};
    std::size_t failing = rows; // some row below is known to fail, once an expression was found
    for (std::size_t i = 0; i < recipe->expressions.size(); ++i) {
        const SqlExpression& expression = recipe->expressions[i];
        sql::PreparedBatch alone;
        if (alone.prepare(connection->native(), recipe->inputs, {&expression, 1}))
            continue;
        const auto failsBefore = [&](std::size_t end) {
            std::optional<sql::PreparedBatch::InfiniteDate> ignored;
            return alone.run(columns, end, {}, {}, ignored);
        };
        std::optional<DuckdbError> error = failsBefore(failing);
        if (!error)
            continue;
        std::size_t good = 0;
        while (failing - good > 1) {
            const std::size_t middle = good + (failing - good) / 2;
            if (auto earlier = failsBefore(middle)) {
                error = std::move(earlier);
                failing = middle;
            } else {
                good = middle;
            }
        }
        located = {i, failing - 1, describeRowError(*error, expression.sql, alone.offset(0))};
    }
    return fail(std::move(located));
}

Result<CompiledExpressions> ExpressionSet::compile(std::shared_ptr<SqlConnection> connection,
                                                   std::vector<SqlInput> inputs, std::vector<SqlExpression> expressions,
                                                   std::span<const std::string> others)
{
    CompiledExpressions compiled;
    std::string key = keyOf(inputs, expressions);
    std::shared_ptr<const sql::Recipe> recipe = recipeMemory().find(key);
    compiled.errors.resize(expressions.size());
    if (!recipe) {
        Result<sql::RecipeOrErrors> made =
            sql::makeRecipe(connection->native(), std::move(inputs), std::move(expressions), others);
        if (!made)
            return made.error();
        compiled.errors = std::move(made->errors);
        recipe = std::move(made->recipe);
        if (!recipe)
            return compiled;
        recipeMemory().keep(std::move(key), recipe);
    }
    auto state = std::make_unique<State>();
    state->connection = std::move(connection);
    state->recipe = std::move(recipe);
    compiled.set = ExpressionSet(std::move(state));
    return compiled;
}

ExpressionSet::ExpressionSet(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ExpressionSet::ExpressionSet(ExpressionSet&&) noexcept = default;
ExpressionSet& ExpressionSet::operator=(ExpressionSet&&) noexcept = default;
ExpressionSet::~ExpressionSet() = default;

Result<ExpressionSet> ExpressionSet::clone(std::shared_ptr<SqlConnection> connection) const
{
    auto state = std::make_unique<State>();
    state->connection = std::move(connection);
    state->recipe = m_state->recipe;
    return ExpressionSet(std::move(state));
}

std::optional<ExpressionSet> ExpressionSet::joined(std::span<const ExpressionSet* const> sets,
                                                   std::span<const std::span<const int>> columns,
                                                   std::vector<int>& joinedColumns)
{
    sql::Recipe recipe;
    joinedColumns.clear();
    std::unordered_map<std::string, std::size_t> places; // by name, without regard to case, as DuckDB looks names up
    for (std::size_t k = 0; k < sets.size(); ++k) {
        const sql::Recipe& part = *sets[k]->m_state->recipe;
        for (std::size_t i = 0; i < part.inputs.size(); ++i) {
            const auto [found, isNew] = places.emplace(foldSqlName(part.inputs[i].name), recipe.inputs.size());
            const std::size_t place = found->second;
            if (isNew) {
                recipe.inputs.push_back(part.inputs[i]);
                recipe.used.push_back(false);
                joinedColumns.push_back(columns[k][i]);
            } else if (joinedColumns[place] != columns[k][i] || recipe.inputs[place].name != part.inputs[i].name) {
                return std::nullopt;
            }
            recipe.used[place] = recipe.used[place] || part.used[i];
        }
        recipe.expressions.insert(recipe.expressions.end(), part.expressions.begin(), part.expressions.end());
        recipe.outputs.insert(recipe.outputs.end(), part.outputs.begin(), part.outputs.end());
        recipe.types.insert(recipe.types.end(), part.types.begin(), part.types.end());
    }
    std::string key = "joined " + keyOf(recipe.inputs, recipe.expressions);
    std::shared_ptr<const sql::Recipe> kept = recipeMemory().find(key);
    if (!kept) {
        kept = std::make_shared<const sql::Recipe>(std::move(recipe));
        recipeMemory().keep(std::move(key), kept);
    }
    auto state = std::make_unique<State>();
    state->recipe = std::move(kept);
    return ExpressionSet(std::move(state));
}

bool ExpressionSet::isLike(const ExpressionSet& other) const
{
    return m_state->recipe == other.m_state->recipe;
}

const std::vector<SqlInput>& ExpressionSet::inputs() const
{
    return m_state->recipe->inputs;
}

const std::vector<SqlOutput>& ExpressionSet::outputs() const
{
    return m_state->recipe->outputs;
}

Status ExpressionSet::evaluate(std::span<const Column* const> inputs, std::size_t rows,
                               std::span<Column* const> outputs)
{
    State& state = *m_state;
    const sql::Recipe& recipe = *state.recipe;
    assert(inputs.size() == recipe.inputs.size() && outputs.size() == recipe.outputs.size());
    state.rowError.reset();
    for (std::size_t i = 0; i < outputs.size(); ++i)
        outputs[i]->reset(recipe.outputs[i].type, rows, recipe.outputs[i].scale);
    if (rows == 0 || outputs.empty())
        return ok();
    if (!state.batch.isPrepared())
        if (const auto error = state.batch.prepare(state.connection->native(), recipe.inputs, recipe.expressions))
            return sql::toError(*error);
    std::optional<sql::PreparedBatch::InfiniteDate> infinite;
    const std::optional<DuckdbError> error = state.batch.run(inputs, rows, recipe.types, outputs, infinite);
    if (error && error->type == "INTERRUPT")
        return sql::toError(*error);
    if (error)
        return state.locateRowError(inputs, rows, *error);
    if (infinite)
        return state.fail(
            {infinite->expression, infinite->row, {"the date is infinite", 0, "Use a date that a calendar has."}});
    return ok();
}

const std::optional<SqlRowError>& ExpressionSet::rowError() const
{
    return m_state->rowError;
}

bool ExpressionSet::usesInput(std::size_t input) const
{
    return m_state->recipe->used[input];
}

} // namespace dw
