// What a column of rows looks like in numbers: bins, category counts and quantiles, without any drawing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/column.h"

#include <span>
#include <string>
#include <vector>

namespace dw::ui {

/// Bin i holds the values from edges[i] up to, but without, edges[i + 1]; the last bin holds its upper edge too.
struct Bins {
    std::vector<double> edges;
    std::vector<std::int64_t> counts; ///< rows
    std::vector<double> weights;      ///< sums of the rows' weights; empty when every row counts as one
    std::int64_t below = 0;           ///< values left of the first edge: far outliers that would squeeze all the rest
    std::int64_t above = 0;

    bool isEmpty() const { return counts.empty(); }
    /// Rows of a bin, weighted where weights were given.
    double mass(std::size_t bin) const { return weights.empty() ? static_cast<double>(counts[bin]) : weights[bin]; }
};

struct CategoryCounts {
    struct Entry {
        std::string label;
        std::int64_t count = 0; ///< rows
        double mass = 0;        ///< rows, weighted where weights were given
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> top;  ///< most frequent first; numbers ascending
    std::int64_t others = 0; ///< rows of the values that are not listed
    double otherMass = 0;
    std::int64_t otherValues = 0;
};

/// What of a text is counted. Automatic: the values, or the lengths where nearly every text is another one.
enum class TextMeasure { Automatic, Values, Lengths, Words };

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
    double fifth = 0; ///< 5 % of the values are lower
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double ninetyFifth = 0;
    double maximum = 0;
    bool weighted = false;
    double mass = 0;          ///< of all values: their number, or the sum of their weights
    double nullMass = 0;      ///< of the nulls
    double effectiveRows = 0; ///< of the values: (sum of weights)² / sum of squared weights (Kish 1965)
    bool lengths = false;     ///< of texts: the numbers are of their lengths in characters
    bool words = false;       ///< of texts: the categories are their words, each counted once a text
    Bins bins;                ///< empty when the column is counted by category
    CategoryCounts categories;

    bool isHistogram() const { return !bins.isEmpty(); }
    std::int64_t values() const { return rows - nulls - notFinite; }
    /// Of the values that are not null.
    double share(double part) const { return mass > 0 ? part / mass : 0; }
    double nullShare() const { return mass + nullMass > 0 ? nullMass / (mass + nullMass) : 0; }
};

struct SummaryLimits {
    int bins = 60;
    int categories = 40;
    TextMeasure texts = TextMeasure::Automatic;
};

/// The number of rows is the column's size. `weights`: one a row, none negative (importance weights); empty: each row
/// counts as one. Rows of weight 0 are left out.
ColumnSummary summarize(const Column& column, SummaryLimits limits = {}, std::span<const double> weights = {});

/// Words of letters and digits, in small letters; each is counted once a text.
CategoryCounts countWords(const Column& column, int limit, std::span<const double> weights = {});

/// Edges on round numbers, at most `limit` bins over [low, high]; `whole` keeps the edges on integers.
std::vector<double> roundEdges(double low, double high, int limit, bool whole);
/// Edges on calendar units (of days for Date, of microseconds for Timestamp and Time), at most `limit` bins.
std::vector<double> calendarEdges(DataType type, double low, double high, int limit);
Bins countInto(std::vector<double> edges, std::span<const double> values, std::span<const double> weights = {});

/// The most frequent texts; ties go by the text.
CategoryCounts countTexts(const Column& column, int limit, std::span<const double> weights = {});

/// Between which shares the bar of a value of that share falls in 95 of 100 runs of `rows` rows, by chance alone
/// (Wilson's score interval, 1927).
struct NoiseBand {
    double low = 0;
    double high = 0;
};
NoiseBand noiseBand(double share, double rows);

} // namespace dw::ui
