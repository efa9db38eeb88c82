// The peer's clinic: the sample's three tables from hashes of running numbers.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/duckdb_w8.h"

namespace dw::bench {

/// patients.csv, visits.csv and prescriptions.csv; the database's numbered rows are the patients. What SQL has no word
/// for is taken in its cheapest likeness: names do not depend on sex and age, counts of visits are rounded normals,
/// stays are drawn within the rule instead of against it.
void writeClinic(DuckdbW8& database, const std::string& folder);

} // namespace dw::bench
