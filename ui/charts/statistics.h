// What a column of rows looks like in numbers: bins, category counts and quantiles, without any drawing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"

#include <string>
#include <vector>

namespace dw::ui {

/// Bin i holds the values from edges[i] up to, but without, edges[i + 1]; the last bin holds its upper edge too.
struct Bins {
    std::vector<double> edges;
    std::vector<std::int64_t> counts;
    std::int64_t below = 0; ///< values left of the first edge: far outliers that would squeeze all the rest
    std::int64_t above = 0;

    bool isEmpty() const { return counts.empty(); }
};

struct CategoryCounts {
    struct Entry {
        std::string label;
        std::int64_t count = 0;
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> top;  ///< most frequent first; numbers ascending
    std::int64_t others = 0; ///< rows of the values that are not listed
    std::int64_t otherValues = 0;
};

struct ColumnSummary {
    DataType type = DataType::Int64;
    int scale = 0;
    std::int64_t rows = 0;
    std::int64_t nulls = 0;
    std::int64_t notFinite = 0; ///< NaN and infinite values, left out of everything below
    std::int64_t distinct = 0;  ///< of texts, bools and integers with few values; else 0
    double mean = 0;
    double deviation = 0;
    double minimum = 0;
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double maximum = 0;
    bool lengths = false; ///< nearly every text is another one: the numbers are of their lengths in characters
    Bins bins;            ///< empty when the column is counted by category
    CategoryCounts categories;

    bool isHistogram() const { return !bins.isEmpty(); }
    std::int64_t values() const { return rows - nulls - notFinite; }
};

struct SummaryLimits {
    int bins = 60;
    int categories = 40;
};

/// The number of rows is the column's size.
ColumnSummary summarize(const Column& column, SummaryLimits limits = {});

/// Edges on round numbers, at most `limit` bins over [low, high]; `whole` keeps the edges on integers.
std::vector<double> roundEdges(double low, double high, int limit, bool whole);
/// Edges on calendar units (of days for Date, of microseconds for Timestamp and Time), at most `limit` bins.
std::vector<double> calendarEdges(DataType type, double low, double high, int limit);
Bins countInto(std::vector<double> edges, const std::vector<double>& values);

/// The most frequent texts; ties go by the text.
CategoryCounts countTexts(const Column& column, int limit);

} // namespace dw::ui
