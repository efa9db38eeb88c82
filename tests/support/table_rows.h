// Rows of a compiled project as texts, for looking at and comparing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/batch.h"
#include "core/engine/plan.h"

#include <string>
#include <vector>

namespace dw::test {

/// Written columns of rows [first, first + count) of a table, read in batches of the size given: numbers as decimals
/// show them, "null" where there is none. Empty after an error, which is printed.
std::vector<std::vector<std::string>> rowsOf(const Plan& plan, std::string_view table, std::int64_t first,
                                             std::int64_t count, std::size_t batchRows = kBatchRows);

/// The same rows as the csv sink writes them, header included.
std::string csvOf(const Plan& plan, std::string_view table, std::int64_t first, std::int64_t count);

} // namespace dw::test
