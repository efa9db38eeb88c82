// Tables for the tests of sinks: every data type with its extreme values, the workload W8, wide and empty ones.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/batch.h"
#include "core/data/schema.h"

namespace dw::test {

struct SampleTable {
    TableSchema schema;
    Batch batch; ///< all rows
};

/// Twelve columns of every type, without and with nulls, dictionaries and plain texts, extremes in the first rows.
SampleTable extremesTable(std::size_t rows);
/// The eight columns of the benchmark workload, with plain pseudo-random values.
SampleTable w8Table(std::size_t rows, std::int64_t firstRow = 0);
/// Columns of all types in turn.
SampleTable wideTable(std::size_t rows, std::size_t columns = 1000);
/// One column of each type, every row null.
SampleTable allNullTable(std::size_t rows);
/// Texts of more than a million bytes, plain and as dictionary entries, between short ones.
SampleTable longTextTable();

/// Customers, and orders that refer to them twice: by their primary key and by a code that is unique.
struct SampleProject {
    SampleTable customers;
    SampleTable orders;
};
SampleProject shopProject(std::size_t customers, std::size_t orders);

/// Rows `first` to `first + count` as a batch of their own.
Batch slice(const Batch& batch, std::size_t first, std::size_t count);
/// The same values with every dictionary turned into plain texts.
Batch plainTexts(const Batch& batch);

} // namespace dw::test
