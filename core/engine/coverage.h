// Which combinations of values a table has, and scenarios that have all of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/plan.h"
#include "core/project/control.h"

#include <functional>
#include <stop_token>

namespace dw {

/// Rows looked at, spread evenly over the table.
inline constexpr std::int64_t kCoverageRows = 200'000;

/// Values of some of the columns, by place in CoverageReport::columns.
struct Combination {
    std::vector<std::size_t> columns;
    std::vector<std::string> values;
    std::int64_t rows = 0;  ///< among those looked at
    bool isPossible = true; ///< false: not even a scenario can have it
    bool operator==(const Combination&) const = default;
};

struct CoverageReport {
    std::string table;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> values; ///< by column: those met, and those that a category lists
    std::size_t strength = 2;
    std::int64_t rows = 0;            ///< looked at
    std::size_t combinations = 0;     ///< of values of `strength` columns
    std::vector<Combination> missing; ///< met in no row
    std::vector<Combination> rare;    ///< met in fewer than 5 rows

    std::size_t covered() const { return combinations - missing.size(); }
};

/// `strength` is 2 or 3; nulls are no values. The error is a stop, a failing expression, an unknown column, or one with
/// more than 60 values.
Result<CoverageReport> coverageOf(const Project& project, const Plan& plan, std::size_t table,
                                  const std::vector<std::string>& columns, std::size_t strength, std::stop_token stop);

/// Tries a scenario for every missing combination, at most 500, and marks those that cannot be. Takes milliseconds
/// each.
void findImpossible(const Project& project, std::size_t table, CoverageReport& report, std::stop_token stop);

/// Rows of one value a column, as few as greedily found (after Lei and others, IPOG, 2007: combinations are covered
/// column by column, then what is left by rows of their own), so that every combination of `strength` columns that is
/// not forbidden is in some row. Values are numbered by column; a row has -1 where any value will do.
std::vector<std::vector<int>> coveringRows(const std::vector<std::size_t>& sizes, std::size_t strength,
                                           const std::function<bool(const std::vector<int>&)>& isAllowed);

/// Scenarios of `rowsEach` rows that cover all possible combinations together.
std::vector<ScenarioDesign> coveringScenarios(const CoverageReport& report, std::int64_t rowsEach);

} // namespace dw
