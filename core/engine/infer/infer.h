// A first project from files that are there already: columns of data, or the CREATE TABLE statements of a database.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/project/project.h"

#include <filesystem>
#include <span>

namespace dw {

struct InferOptions {
    std::size_t maximumRows = 10'000'000;
    std::size_t maximumCategories = 60; ///< different values that a column may have to be copied as categories
    double leastCorrelation = 0.1;      ///< Spearman correlations below it are left out; above 1: all of them
};

/// What was found in one column (or table, where `column` is empty) and what was made of it.
struct InferenceNote {
    std::string table;
    std::string column;
    std::string found;   ///< "whole numbers, 53 different, 19 to 75"
    std::string made;    ///< "Empirical: 45 quantiles"
    bool copies = false; ///< the project carries something of the data itself: shares, ranges, quantiles
};

struct Inferred {
    Project project;
    std::vector<InferenceNote> notes; ///< in the order of tables and columns
    std::size_t rows = 0;             ///< that were read; 0 for SQL
};

/// True for names that inferProject() can read: what readReferenceFile() reads, and .sql and .ddl.
bool isInferable(const std::filesystem::path& file);

/// One table a data file, any number from an SQL file; keys between them are guessed from names and values.
///
/// The project holds shapes of the data, never rows: shares of values, quantiles, ranges, rank correlations. What fewer
/// than a handful of rows have in common (at most five, one in a hundred of small files) is left out, and so are the
/// smallest and the largest values beyond that many. Texts that look like names, addresses or the like are replaced by
/// made-up ones. That is care, not a guarantee of privacy. The project compiles without problems.
Result<Inferred> inferProject(std::span<const std::filesystem::path> files, const InferOptions& options = {});

/// The project that CREATE TABLE and ALTER TABLE statements describe, of any common dialect; what is not understood is
/// left out and noted. Nothing when there is no table.
std::optional<Inferred> inferFromSql(std::string_view sql, const std::string& name);

} // namespace dw
