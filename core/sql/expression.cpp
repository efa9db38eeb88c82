// Compiling expressions into one prepared statement, and running it over batches.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/expression.h"

#include "core/sql/batch_function.h"
#include "core/sql/error_text.h"
#include "core/sql/expression_check.h"
#include "core/sql/parser.h"
#include "core/sql/values.h"

namespace dw {

using sql::DuckdbError;
using sql::NativeType;

namespace {

/// A statement over a batch, and where each expression begins in it.
struct Statement {
    std::string sql;
    std::vector<std::size_t> offsets;
};

Statement composeStatement(std::span<const SqlExpression> expressions, const sql::BatchSource& source)
{
    Statement statement;
    for (const SqlExpression& expression : expressions) {
        statement.sql += statement.sql.empty() ? "SELECT " : ", ";
        if (expression.wanted)
            statement.sql += "CAST(";
        statement.sql += "(";
        statement.offsets.push_back(statement.sql.size());
        statement.sql += expression.sql;
        statement.sql += "\n)"; // the line break ends a comment
        if (expression.wanted)
            statement.sql +=
                fmt::format(" AS {})", sql::sqlTypeName(expression.wanted->type, expression.wanted->scale));
    }
    statement.sql += " FROM " + source.tableSql();
    return statement;
}

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
    return sql::describeError(error, expression, offset);
}

SqlError describeRowError(const DuckdbError& error, std::string_view expression, std::size_t offset)
{
    SqlError described = sql::describeError(error, expression, offset);
    if (described.hint.empty())
        described.hint = "Leave such rows out with CASE WHEN … THEN … END, or make their value null with TRY(…).";
    return described;
}

const SqlError kInfiniteDate{"the date is infinite", 0, "Use a date that a calendar has."};

} // namespace

struct ExpressionSet::State {
    std::shared_ptr<SqlConnection> connection;
    std::vector<SqlExpression> expressions; // with `wanted` set where a cast is needed
    std::vector<SqlOutput> outputs;
    std::vector<NativeType> types;
    std::vector<bool> used;
    sql::BatchSource source;
    sql::Prepared statement;
    std::string statementText;
    std::vector<std::size_t> offsets; // of the expressions in it
    std::optional<SqlRowError> rowError;

    /// Not yet prepared.
    State(std::shared_ptr<SqlConnection> own, std::vector<SqlInput> inputs, std::vector<SqlExpression> all)
        : connection(std::move(own)), expressions(std::move(all))
    {
        source.inputs = std::move(inputs);
    }

    sql::NativeConnection& native() { return connection->native(); }
    const sql::DuckdbLibrary& duckdb() { return *native().duckdb; }
    std::optional<DuckdbError> prepare();
    void readTypes();
    std::optional<DuckdbError> prepareWithCasts();
    std::variant<std::size_t, DuckdbError> countRowsOfEmptyBatch();
    std::optional<SqlError> checkAlone();
    std::optional<DuckdbError> run(std::span<Column* const> results);
    Status locateRowError(std::span<const Column* const> columns, std::size_t rows, const DuckdbError& original);
};

std::optional<DuckdbError> ExpressionSet::State::prepare()
{
    Statement composed = composeStatement(expressions, source);
    statementText = std::move(composed.sql);
    offsets = std::move(composed.offsets);
    auto prepared = native().prepare(statementText);
    if (DuckdbError* error = std::get_if<DuckdbError>(&prepared))
        return std::move(*error);
    statement = std::move(std::get<sql::Prepared>(prepared));
    return std::nullopt;
}

void ExpressionSet::State::readTypes()
{
    types.clear();
    outputs.clear();
    for (idx_t i = 0; i < expressions.size(); ++i) {
        const sql::LogicalType type(duckdb(), duckdb().prepared_statement_column_logical_type(statement.get(), i));
        types.push_back(sql::nativeTypeOf(duckdb(), type.get()));
        outputs.push_back(sql::nearestType(types.back()));
    }
}

/// Prepares; where nobody asked for a type and DuckDB's is not one of ours, asks for the nearest and prepares again.
std::optional<DuckdbError> ExpressionSet::State::prepareWithCasts()
{
    if (auto error = prepare())
        return error;
    readTypes();
    bool isComplete = true;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        if (sql::isCopyable(types[i]))
            continue;
        expressions[i].wanted = outputs[i];
        isComplete = false;
    }
    if (isComplete)
        return std::nullopt;
    if (auto error = prepare())
        return error;
    readTypes();
    return std::nullopt;
}

/// An expression of a row gives no row for an empty batch; an aggregate gives one. This also learns which inputs are
/// used.
std::variant<std::size_t, DuckdbError> ExpressionSet::State::countRowsOfEmptyBatch()
{
    source.rows = 0;
    auto executed = native().execute(statement, statementText);
    if (DuckdbError* error = std::get_if<DuckdbError>(&executed))
        return std::move(*error);
    std::size_t rows = 0;
    while (const sql::Chunk chunk = std::get<sql::QueryResult>(executed).fetch())
        rows += duckdb().data_chunk_get_size(chunk.get());
    return rows;
}

/// What is wrong with the only expression of this set.
std::optional<SqlError> ExpressionSet::State::checkAlone()
{
    const std::string& text = expressions.front().sql;
    if (const auto error = prepareWithCasts())
        return describeCompileError(*error, text, offsets.front());
    const auto rows = countRowsOfEmptyBatch();
    if (const DuckdbError* error = std::get_if<DuckdbError>(&rows))
        return describeCompileError(*error, text, offsets.front());
    if (std::get<std::size_t>(rows) > 0)
        return aggregateError();
    return std::nullopt;
}

/// Runs the statement over the source; with results, reads them.
std::optional<DuckdbError> ExpressionSet::State::run(std::span<Column* const> results)
{
    auto executed = native().stream(statement, statementText);
    if (DuckdbError* error = std::get_if<DuckdbError>(&executed))
        return std::move(*error);
    std::size_t done = 0;
    while (const sql::Chunk chunk = std::get<sql::QueryResult>(executed).fetch()) {
        const std::size_t count = duckdb().data_chunk_get_size(chunk.get());
        for (std::size_t i = 0; i < results.size() && done + count <= source.rows; ++i) {
            const duckdb_vector vector = duckdb().data_chunk_get_vector(chunk.get(), i);
            const auto infinite = sql::readVector(duckdb(), types[i], vector, done, count, *results[i]);
            if (infinite && (!rowError || *infinite < rowError->row))
                rowError = SqlRowError{i, *infinite, kInfiniteDate};
        }
        done += count;
    }
    if (done == source.rows)
        return std::nullopt;
    auto again = native().execute(statement, statementText);
    if (DuckdbError* error = std::get_if<DuckdbError>(&again))
        return std::move(*error);
    return DuckdbError{{}, fmt::format("{} values were computed for {} rows", done, source.rows), {}};
}

/// Finds the first row that fails, and in which expression, by evaluating each alone over ever shorter prefixes.
Status ExpressionSet::State::locateRowError(std::span<const Column* const> columns, std::size_t rows,
                                            const DuckdbError& original)
{
    rowError = SqlRowError{0, 0, describeRowError(original, {}, 0)};
    std::size_t failing = rows; // some row below is known to fail, once an expression was found
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        State alone(connection, source.inputs, {expressions[i]});
        alone.source.columns = columns;
        if (alone.prepare())
            continue;
        const auto failsBefore = [&](std::size_t end) {
            alone.source.rows = end;
            return alone.run({});
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
        rowError = SqlRowError{i, failing - 1, describeRowError(*error, expressions[i].sql, alone.offsets.front())};
    }
    return Error{
        ErrorKind::Sql,
        fmt::format("expression {} fails in row {}: {}", rowError->expression, rowError->row, rowError->error.message),
        {}};
}

namespace {

/// Errors that the text and the tree of each expression show, and the inputs that are named.
Status checkTrees(sql::NativeConnection& native, std::span<const SqlInput> inputs,
                  std::span<const SqlExpression> expressions, std::vector<std::optional<SqlError>>& errors,
                  std::vector<bool>& used)
{
    used.assign(inputs.size(), false);
    std::vector<std::string> statements;
    std::vector<std::size_t> parsed;
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        errors.push_back(sql::checkText(expressions[i].sql));
        if (errors.back())
            continue;
        statements.push_back(sql::statementToParse(expressions[i].sql));
        parsed.push_back(i);
    }
    if (!native.parser) {
        auto parser = sql::ExpressionParser::create(native);
        if (!parser)
            return parser.error();
        native.parser = std::move(*parser);
    }
    const Result<std::vector<std::string>> trees = native.parser->parse(native, statements);
    if (!trees)
        return trees.error();
    for (std::size_t i = 0; i < parsed.size(); ++i)
        errors[parsed[i]] = sql::checkTree((*trees)[i], expressions[parsed[i]].sql, inputs, used);
    return ok();
}

bool hasAny(const std::vector<std::optional<SqlError>>& errors)
{
    return std::any_of(errors.begin(), errors.end(), [](const auto& error) { return error.has_value(); });
}

} // namespace

Result<CompiledExpressions> ExpressionSet::compile(std::shared_ptr<SqlConnection> connection,
                                                   std::vector<SqlInput> inputs, std::vector<SqlExpression> expressions)
{
    CompiledExpressions compiled;
    std::vector<bool> used;
    if (Status status = checkTrees(connection->native(), inputs, expressions, compiled.errors, used); !status)
        return status.error();
    if (hasAny(compiled.errors)) {
        // The others are prepared too, so that all problems are reported at once.
        for (std::size_t i = 0; i < expressions.size(); ++i) {
            if (compiled.errors[i])
                continue;
            State alone(connection, inputs, {expressions[i]});
            compiled.errors[i] = alone.checkAlone();
        }
        return compiled;
    }
    auto state = std::make_unique<State>(std::move(connection), std::move(inputs), expressions);
    state->used = std::move(used);
    std::optional<DuckdbError> error = state->prepareWithCasts();
    bool isScalar = true;
    if (!error) {
        auto rows = state->countRowsOfEmptyBatch();
        isScalar = !std::holds_alternative<std::size_t>(rows) || std::get<std::size_t>(rows) == 0;
        if (DuckdbError* failed = std::get_if<DuckdbError>(&rows))
            error = std::move(*failed);
    }
    if (!error && isScalar) {
        compiled.set = ExpressionSet(std::move(state));
        return compiled;
    }
    for (std::size_t i = 0; i < expressions.size(); ++i) {
        State alone(state->connection, state->source.inputs, {expressions[i]});
        compiled.errors[i] = alone.checkAlone();
    }
    if (!hasAny(compiled.errors) && !compiled.errors.empty())
        compiled.errors.front() = error ? sql::describeError(*error, {}, 0) : aggregateError();
    return compiled;
}

ExpressionSet::ExpressionSet(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ExpressionSet::ExpressionSet(ExpressionSet&&) noexcept = default;
ExpressionSet& ExpressionSet::operator=(ExpressionSet&&) noexcept = default;
ExpressionSet::~ExpressionSet() = default;

Result<ExpressionSet> ExpressionSet::clone(std::shared_ptr<SqlConnection> connection) const
{
    auto state = std::make_unique<State>(std::move(connection), m_state->source.inputs, m_state->expressions);
    state->outputs = m_state->outputs;
    state->types = m_state->types;
    state->used = m_state->used;
    if (const auto error = state->prepare())
        return sql::toError(*error);
    return ExpressionSet(std::move(state));
}

const std::vector<SqlInput>& ExpressionSet::inputs() const
{
    return m_state->source.inputs;
}

const std::vector<SqlOutput>& ExpressionSet::outputs() const
{
    return m_state->outputs;
}

Status ExpressionSet::evaluate(std::span<const Column* const> inputs, std::size_t rows,
                               std::span<Column* const> outputs)
{
    assert(inputs.size() == m_state->source.inputs.size() && outputs.size() == m_state->outputs.size());
    State& state = *m_state;
    state.rowError.reset();
    for (std::size_t i = 0; i < outputs.size(); ++i)
        outputs[i]->reset(state.outputs[i].type, rows, state.outputs[i].scale);
    if (rows == 0 || outputs.empty())
        return ok();
    state.source.columns = inputs;
    state.source.rows = rows;
    const std::optional<DuckdbError> error = state.run(outputs);
    if (error && error->type == "INTERRUPT")
        return sql::toError(*error);
    if (error)
        return state.locateRowError(inputs, rows, *error);
    if (state.rowError)
        return Error{ErrorKind::Sql,
                     fmt::format("expression {} fails in row {}: {}", state.rowError->expression, state.rowError->row,
                                 state.rowError->error.message),
                     {}};
    return ok();
}

const std::optional<SqlRowError>& ExpressionSet::rowError() const
{
    return m_state->rowError;
}

bool ExpressionSet::usesInput(std::size_t input) const
{
    return m_state->used[input];
}

} // namespace dw
