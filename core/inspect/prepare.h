// From typed columns and chosen roles to what metrics look at.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/data/problem.h"
#include "core/data/schema.h"
#include "core/inspect/roles.h"

#include <span>

namespace dw {

/// columns[i] belongs to schema.columns[i]; all have the same size; null pointers are columns that could not be
/// computed. Problems (unknown columns, no such favourable value, too many groups) are reported with pointers into
/// rolesToJson(); the input is what remains in spite of them.
MetricInput prepareMetrics(const TableSchema& schema, std::span<const Column* const> columns,
                           const InspectionRoles& roles, Problems& problems);

/// The shares of the groups in other rows, to be compared with: columns of the same names as the attributes.
/// `words` names them in sentences ("the file census.csv").
Population populationOf(const MetricInput& input, const TableSchema& schema, std::span<const Column* const> columns,
                        std::string words, Problems& problems);

/// The values an outcome can be asked for, as they are written: those of bool and text columns and of numbers with few
/// values, at most kMaximumValues.
std::vector<std::string> outcomeValues(const Column& column);

} // namespace dw
