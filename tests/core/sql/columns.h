// Columns of test data, and evaluating one expression over them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/expression.h"

#include <QString>
#include <string>
#include <vector>

namespace dw::test {

struct NamedColumn {
    std::string name;
    Column column;
};

/// One column of each type, five rows, the last one null in all columns but `id`:
/// id 0…4, x -1 0 0.5 2 null, age 17 18 40 -3 null, flag, price (decimal, 2), day, moment, hour, name, code
/// (dictionary).
std::vector<NamedColumn> sampleColumns();

struct Evaluated {
    std::vector<Column> columns;
    std::vector<std::optional<SqlError>> errors; ///< of compile
    std::optional<SqlRowError> rowError;
    std::string failure; ///< of DuckDB itself

    /// The first column as "1, 2, null"; or the error.
    QString text() const;
};

std::shared_ptr<SqlConnection> connection();
std::vector<SqlInput> inputsOf(const std::vector<NamedColumn>& columns);
Evaluated evaluate(std::vector<SqlExpression> expressions, const std::vector<NamedColumn>& columns);
Evaluated evaluate(const std::string& sql);

} // namespace dw::test
