// One prepared statement that evaluates expressions over the columns of a batch.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/batch_function.h"
#include "core/sql/expression.h"
#include "core/sql/values.h"

namespace dw::sql {

class PreparedBatch
{
public:
    PreparedBatch() = default;
    PreparedBatch(const PreparedBatch&) = delete; // the statement knows the address of m_source
    PreparedBatch& operator=(const PreparedBatch&) = delete;

    /// Prepares `SELECT e1, e2, … FROM batch`, each expression cast to the type that is wanted of it.
    std::optional<DuckdbError> prepare(NativeConnection& connection, const std::vector<SqlInput>& inputs,
                                       std::span<const SqlExpression> expressions);
    bool isPrepared() const { return static_cast<bool>(m_statement); }
    /// DuckDB's types of the results.
    std::vector<NativeType> types() const;
    /// Where the text of an expression begins in the statement, for the places of errors.
    std::size_t offset(std::size_t expression) const { return m_offsets[expression]; }

    struct InfiniteDate {
        std::size_t expression = 0;
        std::size_t row = 0;
    };
    /// Evaluates over `rows` rows and, when there are any results, writes to them; those have been reset. Sets
    /// `infinite` to the first row whose date our columns cannot hold.
    std::optional<DuckdbError> run(std::span<const Column* const> columns, std::size_t rows,
                                   std::span<const NativeType> types, std::span<Column* const> results,
                                   std::optional<InfiniteDate>& infinite);
    /// How many rows an empty batch gives: none for expressions of a row, one for aggregates.
    std::variant<std::size_t, DuckdbError> countRowsOfEmptyBatch();

private:
    std::optional<DuckdbError> prepareText();

    NativeConnection* m_connection = nullptr;
    BatchSource m_source;
    Prepared m_statement;
    std::string m_text;
    int m_runs = 0; ///< since it was prepared
    std::vector<std::size_t> m_offsets;
};

} // namespace dw::sql
