// How many children the rows of a parent have: counted from the plan, and changed bar by bar.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/plan.h"
#include "core/registry/json.h"

#include <QString>
#include <optional>
#include <stop_token>
#include <vector>

namespace dw::ui {

/// The distribution of the number of children: values rise, shares add up to 1.
struct ChildShares {
    struct Entry {
        std::int64_t children = 0;
        double share = 0;
        bool operator==(const Entry&) const = default;
    };
    std::vector<Entry> entries;
    bool operator==(const ChildShares&) const = default;

    bool isEmpty() const { return entries.empty(); }
    double mean() const;
    double shareOf(std::int64_t children) const;
};

/// Counts the parents of one block (16,384 rows; all, where there are fewer) by their number of children. Any thread.
/// Empty when the table is not counted per parent.
ChildShares countedShares(const Plan& plan, std::size_t childTable, const std::stop_token& stop = {});
/// The shares that a generator with constant weights says itself; nothing for other generators.
std::optional<ChildShares> writtenShares(const Json& generator);
/// A generator of exactly these shares: a category of whole numbers. Weights are per cent.
Json generatorOf(const ChildShares& shares);

/// A bar of the chart stands for the numbers of children from `first` to `last`.
struct ChildBar {
    std::int64_t first = 0;
    std::int64_t last = 0;
    double share = 0;
};
/// One bar a number from 0 to one beyond the largest, while that makes at most 16; else bars of equal width.
std::vector<ChildBar> barsOf(const ChildShares& shares);
/// Gives the bar that share; the others keep their proportions and share the rest.
ChildShares withBarShare(const ChildShares& shares, const ChildBar& bar, double share);

/// "2" or "10–14"
QString barName(const ChildBar& bar);
/// "0–8, mean 2.4"; "always 3"
QString sharesWords(const ChildShares& shares);
/// At the child's end of an edge: "0–8", "3", or "n" while nothing is known.
QString cardinality(const ChildShares& shares);

} // namespace dw::ui
