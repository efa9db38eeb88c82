// What a run says about each column it wrote: rows, nulls, smallest, largest, mean.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/batch.h"
#include "core/data/schema.h"

namespace dw {

/// Of one column. Numbers, dates and times have minimum and maximum (stored integers, or reals); numbers and bools a
/// sum.
struct ColumnSummary {
    std::int64_t rows = 0;
    std::int64_t nulls = 0;
    bool hasRange = false;
    std::int64_t minimumInteger = 0;
    std::int64_t maximumInteger = 0;
    double minimumReal = 0;
    double maximumReal = 0;
    double sum = 0;
    std::int64_t textBytes = 0;

    void add(const Column& column);
    /// `other` are rows after these; sums are added in that order, so that the result does not depend on threads.
    void append(const ColumnSummary& other);
};

/// Minimum as it would be written in a file ("2024-01-31", "12.50"); empty when there is none.
std::string minimumText(const ColumnSummary& summary, const ColumnSchema& column);
std::string maximumText(const ColumnSummary& summary, const ColumnSchema& column);
/// Mean of numbers and share of true of bools; nothing for other types or without values.
std::optional<double> meanOf(const ColumnSummary& summary, const ColumnSchema& column);

} // namespace dw
