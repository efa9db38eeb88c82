// Columns under preparation: those asked for by name, and the rows that count.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/data/problem.h"
#include "core/data/schema.h"
#include "core/inspect/roles.h"

#include <cmath>
#include <span>

namespace dw {

struct RowSource {
    const TableSchema& schema;
    std::span<const Column* const> columns;
    Problems& problems;
    std::vector<std::uint32_t> rows; ///< those with a usable weight

    /// Nullptr after a problem.
    const Column* find(const std::string& name, const std::string& pointer) const;
};

inline bool isNumber(const Column& column)
{
    return column.type != DataType::Text && column.type != DataType::Bool;
}

/// Neither null nor NaN.
inline bool isKnown(const Column& column, std::size_t row)
{
    return !column.isNull(row) && !(column.type == DataType::Float64 && std::isnan(column.reals[row]));
}

/// Outcome and prediction of the input, where roles name them.
void takeOutcome(const RowSource& source, const InspectionRoles& roles, MetricInput& input);
void takePrediction(const RowSource& source, const InspectionRoles& roles, MetricInput& input);
void takePopulation(const RowSource& source, const InspectionRoles& roles, MetricInput& input);

} // namespace dw
