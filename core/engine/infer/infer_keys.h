// Keys of tables that were read from files, and which columns refer to them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/infer/infer_column.h"
#include "core/sql/reference_file.h"

namespace dw::infer {

/// A table on its way to becoming a design.
struct TableGuess {
    ReferenceTable data;
    TableDesign table;
    std::vector<Guess> columns; ///< columns[i] belongs to data.columns[i]
    std::string key;            ///< name of the primary key; empty: none
    std::string note;           ///< about the table as a whole
};

/// Sets key where one column, by name and values, identifies the rows; makes it a generator that never repeats.
void guessPrimaryKey(TableGuess& table);

/// Turns columns that refer to keys of other tables (or of their own) into foreign keys. Where the rows of a table can
/// be counted by the rows of a parent, they are, with the histogram of children per parent that the data has.
void guessForeignKeys(std::span<TableGuess> tables);

/// The foreign keys that names alone suggest: "customer_id" in one table, table "customers" with key "id" or
/// "customer_id" in another.
bool refersByName(std::string_view column, std::string_view table, std::string_view key);

/// Spearman rank correlations of the table's monotone columns, at least `least` from 0.
std::vector<CorrelationDesign> rankCorrelations(const TableGuess& table, double least);

} // namespace dw::infer
