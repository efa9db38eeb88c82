// How two columns hang together: counts over a grid, quantiles by group, and one number for the strength.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/statistics.h"

namespace dw::ui {

/// A column as pairs need it: numbers with their ranks, or categories by number.
struct PairSide {
    bool categorical = false;
    bool usable = false; ///< false for texts that are nearly all different, and without values
    DataType type = DataType::Int64;
    std::vector<std::string> labels;  ///< of categories; the last may stand for all others
    std::vector<std::int32_t> groups; ///< by row: category, or -1 for null
    std::vector<double> values;       ///< by row: number, NaN for null
    std::vector<double> ranks;        ///< by row: mean rank (weighted: of the mass below), NaN for null
    std::vector<double> edges;        ///< of the bins of numbers
};

/// One weight a row for everything below; empty: each row counts as one.
using Weights = std::span<const double>;

/// At most this many categories a side; the rest is "Other".
inline constexpr int kPairCategories = 12;
inline constexpr int kPairBins = 40;

PairSide pairSide(const Column& column, const ColumnSummary& summary, Weights weights = {});

/// Rows by cell: across (columns of the grid) and up (rows of the grid).
struct PairCounts {
    std::size_t across = 0;
    std::size_t up = 0;
    std::vector<double> cells; ///< [y * across + x]
    double at(std::size_t x, std::size_t y) const { return cells[y * across + x]; }
};
PairCounts countPairs(const PairSide& x, const PairSide& y, Weights weights = {});

struct GroupBox {
    std::string label;
    std::int64_t rows = 0;
    double low = 0; ///< 5 % of the group are lower
    double lowerQuartile = 0;
    double median = 0;
    double upperQuartile = 0;
    double high = 0; ///< 5 % are higher
};
std::vector<GroupBox> boxesByGroup(const PairSide& groups, const PairSide& numbers, Weights weights = {});

enum class AssociationKind { Spearman, CramersV, CorrelationRatio, None };

struct Association {
    AssociationKind kind = AssociationKind::None;
    double value = 0; ///< -1 to 1 for Spearman, else 0 to 1
};
/// Over the rows in which neither is null.
Association associationOf(const PairSide& a, const PairSide& b, Weights weights = {});

} // namespace dw::ui
