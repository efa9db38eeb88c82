// The engine of expressions: SQL over the columns of a batch, compiled once and evaluated a batch at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/data/result.h"
#include "core/sql/database.h"
#include "core/sql/sql_error.h"
#include "core/sql/sql_types.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace dw {

struct SqlExpression {
    std::string sql;
    std::optional<SqlOutput> wanted; ///< the value is cast to this type; none: our type nearest to what it is
    bool operator==(const SqlExpression&) const = default;
};

/// Which value could not be computed.
struct SqlRowError {
    std::size_t expression = 0;
    std::size_t row = 0; ///< of the batch; the first that fails
    SqlError error;
};

struct CompiledExpressions;

/// Several expressions over the same columns, evaluated together. One thread uses a set at a time: each worker clones.
///
/// An expression is one scalar expression in DuckDB's dialect. What would not give the same value for the same row on
/// every machine and at every time is refused (random(), now(), …), as are queries, aggregates and window functions.
/// The elementary functions (exp, ln, pow, sin, …) are those of core/random/math.h.
class ExpressionSet
{
public:
    /// Checks the expressions and finds out their types. An error of the Result means that DuckDB itself does not work;
    /// what is wrong with expressions is in CompiledExpressions::errors. Takes less than a millisecond for a few
    /// expressions, and next to nothing for those that were compiled before. `others` are names of columns that could
    /// be inputs but are not: hints suggest them.
    static Result<CompiledExpressions> compile(std::shared_ptr<SqlConnection> connection, std::vector<SqlInput> inputs,
                                               std::vector<SqlExpression> expressions,
                                               std::span<const std::string> others = {});
    ExpressionSet(ExpressionSet&&) noexcept;
    ExpressionSet& operator=(ExpressionSet&&) noexcept;
    ~ExpressionSet();

    /// The same expressions on another connection, for another thread; may be called while this set evaluates.
    Result<ExpressionSet> clone(std::shared_ptr<SqlConnection> connection) const;
    /// All expressions of `sets`, one set after another, over all their inputs, each once. None where they mean
    /// different columns by one name, which `columns` tells: a number for each input of each set.
    static std::optional<ExpressionSet> joined(std::span<const ExpressionSet* const> sets,
                                               std::span<const std::span<const int>> columns,
                                               std::vector<int>& joinedColumns);
    /// Of the same expressions over the same inputs: each can do what the other does.
    bool isLike(const ExpressionSet& other) const;

    const std::vector<SqlInput>& inputs() const;
    /// Types of the results, one an expression.
    const std::vector<SqlOutput>& outputs() const;

    /// inputs[i] holds `rows` values of inputs()[i]; it may be null where usesInput(i) is false. Row i of the results
    /// is for row i of the inputs. Resets outputs[i] to the type outputs()[i]. When a value cannot be computed (a cast
    /// that fails, the logarithm of zero), the error names the row and the expression, and rowError() holds them.
    Status evaluate(std::span<const Column* const> inputs, std::size_t rows, std::span<Column* const> outputs);
    const std::optional<SqlRowError>& rowError() const;
    /// False for columns that no expression names: they need not be generated.
    bool usesInput(std::size_t input) const;

private:
    struct State;
    explicit ExpressionSet(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

struct CompiledExpressions {
    std::optional<ExpressionSet> set;            ///< none when any expression is wrong
    std::vector<std::optional<SqlError>> errors; ///< one an expression
};

} // namespace dw
