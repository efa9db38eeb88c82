// What tests of metrics share: rows from a file or from columns, and a number out of a result.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inspect/inspection.h"

#include <map>

namespace dw::test {

/// A file of tests/data. Throws when it cannot be read.
InspectedRows dataFile(const std::string& name);

/// Columns of one table, from JSON lists: {"sex": ["f", "m"], "age": [31, 42], "hired": [true, false]}. Null is
/// missing.
InspectedRows rowsOf(const Json& columns);
/// The same rows in another order: row i is row order[i] of `rows`.
InspectedRows reordered(const InspectedRows& rows, const std::vector<std::uint32_t>& order);
/// With one more column of reals.
InspectedRows withColumn(const InspectedRows& rows, const std::string& name, const std::vector<double>& values);

InspectionRoles roles(std::vector<std::string> attributes, std::string outcome = {}, std::string favourable = {},
                      std::string prediction = {}, std::string weight = {});

/// The one row of the table whose text columns are as given. Throws when there is none or several.
const MetricRow& rowOf(const MetricTable& table, const std::map<std::string, std::string>& texts);
/// A value of that row. Throws when the metric or the table is not there.
MetricValue valueOf(const Inspection& inspection, const std::string& metric, const std::string& table,
                    const std::map<std::string, std::string>& texts, const std::string& column);

} // namespace dw::test
