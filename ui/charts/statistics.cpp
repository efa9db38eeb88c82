// Summarising one column: which picture fits it, and the numbers of that picture.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statistics.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace dw::ui {

namespace {

/// Integers with at most this many values are counted value by value.
constexpr std::size_t kFewIntegers = 20;
/// Values further out than this many central ranges would leave the rest of a histogram unreadable.
constexpr double kFarOut = 1.8;

CategoryCounts topOf(std::vector<CategoryCounts::Entry> all, int limit)
{
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.count != b.count ? a.count > b.count : a.label < b.label; });
    CategoryCounts counts;
    const std::size_t kept = std::min(all.size(), static_cast<std::size_t>(limit));
    for (std::size_t i = kept; i < all.size(); ++i)
        counts.others += all[i].count;
    counts.otherValues = static_cast<std::int64_t>(all.size() - kept);
    all.resize(kept);
    counts.top = std::move(all);
    return counts;
}

double quantile(std::vector<double>& values, double share)
{
    const auto position = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + position, values.end());
    return values[static_cast<std::size_t>(position)];
}

void setMoments(ColumnSummary& summary, std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    summary.mean = sum / static_cast<double>(values.size());
    double squares = 0;
    for (const double value : values)
        squares += (value - summary.mean) * (value - summary.mean);
    summary.deviation = values.size() > 1 ? std::sqrt(squares / static_cast<double>(values.size() - 1)) : 0;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    summary.minimum = *least;
    summary.maximum = *most;
    summary.lowerQuartile = quantile(values, 0.25);
    summary.median = quantile(values, 0.5);
    summary.upperQuartile = quantile(values, 0.75);
}

void setBins(ColumnSummary& summary, std::vector<double>& values, int limit)
{
    double low = summary.minimum;
    double high = summary.maximum;
    const double innerLow = quantile(values, 0.005);
    const double innerHigh = quantile(values, 0.995);
    const double inner = innerHigh - innerLow;
    if (inner > 0 && high - low > kFarOut * inner) {
        low = std::max(low, innerLow - 0.25 * inner);
        high = std::min(high, innerHigh + 0.25 * inner);
    }
    const bool calendar =
        summary.type == DataType::Date || summary.type == DataType::Timestamp || summary.type == DataType::Time;
    const bool whole =
        summary.type == DataType::Int64 || summary.lengths || (summary.type == DataType::Decimal && summary.scale == 0);
    summary.bins = countInto(
        calendar ? calendarEdges(summary.type, low, high, limit) : roundEdges(low, high, limit, whole), values);
}

/// True when the integers are so few that each gets a bar.
bool countIntegers(ColumnSummary& summary, const std::vector<double>& values)
{
    std::map<std::int64_t, std::int64_t> counts;
    for (const double value : values) {
        ++counts[static_cast<std::int64_t>(value)];
        if (counts.size() > kFewIntegers)
            return false;
    }
    summary.distinct = static_cast<std::int64_t>(counts.size());
    for (const auto& [value, count] : counts)
        summary.categories.top.push_back({std::to_string(value), count});
    return true;
}

void summarizeNumbers(ColumnSummary& summary, const Column& column, SummaryLimits limits)
{
    std::vector<double> values;
    values.reserve(column.size);
    for (std::size_t i = 0; i < column.size; ++i) {
        if (column.isNull(i))
            continue;
        const double value = column.number(i);
        if (std::isfinite(value))
            values.push_back(value);
        else
            ++summary.notFinite;
    }
    if (values.empty())
        return;
    setMoments(summary, values);
    const bool whole = column.type == DataType::Int64 || (column.type == DataType::Decimal && column.scale == 0);
    if (!whole || !countIntegers(summary, values))
        setBins(summary, values, limits.bins);
}

void summarizeTexts(ColumnSummary& summary, const Column& column, SummaryLimits limits)
{
    summary.categories = countTexts(column, limits.categories);
    summary.distinct = static_cast<std::int64_t>(summary.categories.top.size()) + summary.categories.otherValues;
    if (summary.distinct <= limits.categories || summary.distinct * 2 < summary.values())
        return;
    summary.lengths = true;
    std::vector<double> lengths;
    for (std::size_t i = 0; i < column.size; ++i) {
        if (column.isNull(i))
            continue;
        const std::string_view text = column.text(i);
        // Every byte but those that continue a character.
        lengths.push_back(static_cast<double>(std::count_if(
            text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; })));
    }
    setMoments(summary, lengths);
    setBins(summary, lengths, limits.bins);
}

} // namespace

CategoryCounts countTexts(const Column& column, int limit)
{
    std::vector<CategoryCounts::Entry> all;
    std::unordered_map<std::string_view, std::int64_t> counts;
    if (column.dictionary) {
        std::vector<std::int64_t> byCode(column.dictionary->values.size());
        for (std::size_t i = 0; i < column.size; ++i)
            if (!column.isNull(i))
                ++byCode[column.codes[i]];
        for (std::size_t code = 0; code < byCode.size(); ++code)
            if (byCode[code] > 0)
                counts[column.dictionary->values[code]] += byCode[code];
    } else {
        counts.reserve(column.size);
        for (std::size_t i = 0; i < column.size; ++i)
            if (!column.isNull(i))
                ++counts[column.texts[i]];
    }
    all.reserve(counts.size());
    for (const auto& [text, count] : counts)
        all.push_back({std::string(text), count});
    return topOf(std::move(all), limit);
}

ColumnSummary summarize(const Column& column, SummaryLimits limits)
{
    ColumnSummary summary;
    summary.type = column.type;
    summary.scale = column.scale;
    summary.rows = static_cast<std::int64_t>(column.size);
    summary.nulls = static_cast<std::int64_t>(column.validity.nullCount(column.size));
    if (column.type == DataType::Bool) {
        std::int64_t counts[2] = {};
        for (std::size_t i = 0; i < column.size; ++i)
            if (!column.isNull(i))
                ++counts[column.bools[i] != 0 ? 1 : 0];
        summary.categories.top = {{"true", counts[1]}, {"false", counts[0]}};
        summary.distinct = (counts[0] > 0 ? 1 : 0) + (counts[1] > 0 ? 1 : 0);
        if (summary.values() > 0)
            summary.mean = static_cast<double>(counts[1]) / static_cast<double>(summary.values());
    } else if (column.type == DataType::Text) {
        summarizeTexts(summary, column, limits);
    } else {
        summarizeNumbers(summary, column, limits);
    }
    return summary;
}

} // namespace dw::ui
