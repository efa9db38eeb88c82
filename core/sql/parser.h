// Asks DuckDB's parser for the syntax trees of many expressions at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sql/batch_function.h"

namespace dw::sql {

class ExpressionParser
{
public:
    static Result<std::unique_ptr<ExpressionParser>> create(NativeConnection& connection);
    ExpressionParser() = default;
    ExpressionParser(const ExpressionParser&) = delete;
    ExpressionParser& operator=(const ExpressionParser&) = delete;

    /// What json_serialize_sql says about each statement, in their order: a tree, or an error, as JSON.
    Result<std::vector<std::string>> parse(NativeConnection& connection, std::span<const std::string> statements);

private:
    BatchSource m_source;
    Prepared m_statement;
};

} // namespace dw::sql
