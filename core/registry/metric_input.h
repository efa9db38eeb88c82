// What metrics look at: rows with their weights, each column in the role that was given to it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/type.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dw {

/// A column, or the product of several, as numbered values. Numbers with many values are cut into ranges.
struct Categories {
    std::string name;
    std::vector<std::string> labels;     ///< numbers rising, texts in byte order, "(missing)" last
    std::vector<std::string> conditions; ///< SQL that is true for the rows with this value
    std::vector<std::uint32_t> codes;    ///< one a row, below labels.size()
    std::vector<double> edges;           ///< between ranges, rising; empty unless the labels are ranges
    bool isBinned() const { return !edges.empty(); }
};

/// A protected attribute, or all of them together.
struct Grouping : Categories {
    std::vector<std::size_t> attributes; ///< positions in MetricInput::attributes
    /// By code: the value of each of the attributes.
    std::vector<std::vector<std::string>> values;
};

/// A column that has no role: a possible proxy of a protected attribute, or a stratifier.
struct OtherColumn {
    Categories categories;       ///< at most kMaximumValues values; those of few rows are taken together
    std::vector<double> numbers; ///< of numbers, dates and times; NaN where missing; empty for text and bool
    bool isIdentifier = false;   ///< text that is different in nearly every row
};

inline constexpr std::size_t kMaximumValues = 50;

enum class Favourable : std::uint8_t { No, Yes, Unknown };

/// Shares to compare those of the rows with.
struct Population {
    std::string words;                                 ///< "equal shares", "the stated population"
    bool isUniform = true;                             ///< nothing is stated: every group should be as large
    std::map<std::vector<std::string>, double> shares; ///< by the values of the attributes named in the key's order
    /// Shares by attribute, for those stated one by one.
    std::map<std::string, std::map<std::string, double>> byAttribute;
};

struct MetricOptions {
    double confidence = 0.95;
    double minimumRows = 30;    ///< groups with fewer (effective) rows are shown greyed and never lead a ranking
    std::string referenceGroup; ///< label; empty: the group with the highest rate among those of minimum size
    double threshold = 0.5;     ///< a predicted probability from here on is a prediction of the favourable value
    bool operator==(const MetricOptions&) const = default;
};

/// All vectors that are not empty have one element a row.
struct MetricInput {
    std::size_t rows = 0;
    std::vector<double> weights; ///< above 0; empty: every row weighs 1
    std::vector<Categories> attributes;
    std::vector<Grouping> groupings; ///< each attribute alone, then all together when there are several
    std::string outcome;             ///< name of the column; empty: none
    std::string favourable;          ///< label of the favourable value; empty: the outcome is a number
    std::vector<Favourable> outcomes;
    std::vector<double> numericOutcomes; ///< NaN: unknown
    std::string prediction;
    std::vector<double> predictions; ///< probability of the favourable value, or 0 and 1; NaN: unknown
    bool predictionIsScore = false;  ///< some are neither 0 nor 1
    std::string predictionProblem;   ///< why there are none although a column was named
    std::vector<OtherColumn> others;
    std::optional<Population> population;
    MetricOptions options;
    std::vector<std::string> notes; ///< rows that were left out, and why

    double weight(std::size_t row) const { return weights.empty() ? 1.0 : weights[row]; }
    bool isWeighted() const { return !weights.empty(); }
};

} // namespace dw
