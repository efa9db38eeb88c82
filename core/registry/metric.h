// What a metric gives: named tables of numbers, each with its interval or with the reason why there is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/json.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dw {

struct Interval {
    double low = 0;
    double high = 0;
    bool contains(double value) const { return low <= value && value <= high; }
    bool operator==(const Interval&) const = default;
};

/// How the numbers of a column are to be read and shown.
enum class MetricUnit {
    Text,
    Count,       ///< rows
    Share,       ///< 0 to 1, shown in per cent
    Difference,  ///< of shares, -1 to 1, shown in percentage points
    Ratio,       ///< around 1
    Number,      ///< anything else: entropy, AUC, means in the outcome's own unit
    Probability, ///< a p-value
    Flag         ///< 0 or 1: false or true
};

std::string_view metricUnitName(MetricUnit unit);

struct MetricColumn {
    std::string name;  ///< snake_case: the JSON key
    std::string title; ///< as shown to people
    MetricUnit unit = MetricUnit::Number;
    bool operator==(const MetricColumn&) const = default;
};

/// One number with its interval, or a text, or the reason why there is no number. Never 0 or 1 for "unknown".
struct MetricValue {
    double number = std::nan("");
    std::optional<Interval> interval;
    std::string text;      ///< of text columns
    std::string undefined; ///< why there is no number; empty when there is one

    static MetricValue of(double number, std::optional<Interval> interval = std::nullopt);
    static MetricValue ofText(std::string text);
    static MetricValue none(std::string reason);
    bool isNumber() const { return undefined.empty() && !std::isnan(number); }
};

struct MetricRow {
    std::vector<MetricValue> values; ///< as many as the table has columns
    std::string condition;           ///< SQL that is true for the rows meant; empty: all, or none in particular
    bool small = false;              ///< fewer rows than the minimum size: to be shown greyed
};

struct MetricTable {
    std::string name; ///< snake_case
    std::string title;
    std::string help; ///< one or two sentences for people who were not in the room
    std::vector<MetricColumn> columns;
    std::vector<MetricRow> rows;
    std::vector<std::string> notes; ///< what was left out, and why

    std::optional<std::size_t> find(std::string_view column) const;
    /// The value of a row in a column that the table has.
    const MetricValue& at(std::size_t row, std::string_view column) const;
};

/// What would undo a finding: a target of this kind for the group.
enum class Remedy { None, EqualShare, EqualRate };

/// A sentence worth reading first.
struct Finding {
    std::string words;
    double weight = 0; ///< how much it matters, 0 to 1, to order findings of all metrics
    Remedy remedy = Remedy::None;
    std::vector<std::pair<std::string, std::string>> group; ///< protected attribute and its value
    double wanted = std::nan("");                           ///< the share or rate that would undo it
    std::string condition;                                  ///< SQL for the rows it is about
};

struct MetricResult {
    std::string id; ///< of the metric
    std::string title;
    std::string help;
    std::vector<MetricTable> tables;
    std::vector<Finding> findings;
    std::string undefined; ///< why nothing could be computed; empty otherwise

    const MetricTable* find(std::string_view table) const;
};

/// Everything, losslessly but for the form of numbers.
Json metricJson(const MetricResult& result);

} // namespace dw
