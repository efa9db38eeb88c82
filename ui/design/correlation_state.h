// The correlations of a table as a matrix: stated, following from those, contradicting, nearest possible.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/project.h"

#include <optional>
#include <string>
#include <vector>

namespace dw::ui {

/// All values are Spearman rank correlations.
struct CorrelationState {
    struct Conflict {
        struct Entry {
            std::string first, second;
            double stated = 0;
            double lowest = 0; ///< where it may lie while the others stay; lowest > highest: nowhere
            double highest = 0;
        };
        std::vector<Entry> entries;
    };

    std::vector<std::string> columns;
    std::vector<std::optional<double>> stated; ///< [row * columns + column], both halves
    std::vector<double> effective;             ///< what rows will have: the stated values completed, or the nearest
    std::vector<Conflict> conflicts;           ///< empty: the stated values can hold together
    std::vector<CorrelationDesign> nearest;    ///< with conflicts: nearestPossible()

    std::size_t at(std::size_t row, std::size_t column) const { return row * columns.size() + column; }
    bool isPossible() const { return conflicts.empty(); }
    bool isInConflict(std::size_t row, std::size_t column) const;
};

/// Columns that can take part: numbers, dates and ordered categories whose values rise with one draw.
std::vector<std::string> correlatableColumns(const TableDesign& table);
/// Those of them that are shown: all when few, else those that take part, in the order of the table.
std::vector<std::string> shownColumns(const TableDesign& table, const std::vector<std::string>& added);

/// Takes milliseconds for ten columns; any thread may call it.
CorrelationState correlationState(const TableDesign& table, const std::vector<std::string>& columns);

/// The stated correlations moved as little as makes them possible, with two digits where two digits are enough.
std::vector<CorrelationDesign> nearestPossible(const TableDesign& table, const CorrelationState& state);

} // namespace dw::ui
