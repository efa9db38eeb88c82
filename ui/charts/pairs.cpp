// Counting pairs and measuring associations.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pairs.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace dw::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double weightOf(Weights weights, std::size_t i)
{
    return weights.empty() ? 1.0 : weights[i];
}

void setRanks(PairSide& side, Weights weights)
{
    // Sorted together with their rows: following an index for each comparison takes three times as long.
    std::vector<std::pair<double, std::uint32_t>> order;
    order.reserve(side.values.size());
    for (std::size_t i = 0; i < side.values.size(); ++i)
        if (std::isfinite(side.values[i]) && weightOf(weights, i) > 0)
            order.emplace_back(side.values[i], static_cast<std::uint32_t>(i));
    std::sort(order.begin(), order.end());
    side.ranks.assign(side.values.size(), kNone);
    double below = 0;
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        double mass = 0;
        while (end < order.size() && order[end].first == order[i].first)
            mass += weightOf(weights, order[end++].second);
        // Equal values share the mean of their ranks.
        const double rank = below + (mass - 1) / 2;
        below += mass;
        for (; i < end; ++i)
            side.ranks[order[i].second] = rank;
    }
}

void setGroups(PairSide& side, const Column& column, const ColumnSummary& summary)
{
    std::unordered_map<std::string, std::int32_t> numbers;
    const auto& top = summary.categories.top;
    const bool others = top.size() > static_cast<std::size_t>(kPairCategories) || summary.categories.others > 0;
    const std::size_t kept = std::min(top.size(), static_cast<std::size_t>(kPairCategories - (others ? 1 : 0)));
    for (std::size_t i = 0; i < kept; ++i) {
        numbers.emplace(top[i].label, static_cast<std::int32_t>(i));
        side.labels.push_back(top[i].label);
    }
    if (others)
        side.labels.emplace_back("…");
    side.groups.assign(column.size, -1);
    for (std::size_t i = 0; i < column.size; ++i) {
        if (column.isNull(i))
            continue;
        std::string label;
        if (column.type == DataType::Text)
            label = column.text(i);
        else if (column.type == DataType::Bool)
            label = column.bools[i] != 0 ? "true" : "false";
        else
            label = std::to_string(static_cast<std::int64_t>(column.number(i)));
        const auto found = numbers.find(label);
        side.groups[i] = found != numbers.end() ? found->second : static_cast<std::int32_t>(kept);
    }
}

std::int32_t cellOf(const PairSide& side, std::size_t i)
{
    if (side.categorical)
        return side.groups[i];
    const double value = side.values[i];
    if (!std::isfinite(value) || side.edges.size() < 2 || value < side.edges.front() || value > side.edges.back())
        return -1;
    const auto next = std::upper_bound(side.edges.begin(), side.edges.end(), value);
    return static_cast<std::int32_t>(
        std::min<std::ptrdiff_t>(next - side.edges.begin(), static_cast<std::ptrdiff_t>(side.edges.size()) - 1) - 1);
}

std::size_t cellCount(const PairSide& side)
{
    return side.categorical ? side.labels.size() : std::max<std::size_t>(side.edges.size(), 1) - 1;
}

double spearman(const PairSide& a, const PairSide& b, Weights weights)
{
    double n = 0, sumA = 0, sumB = 0;
    for (std::size_t i = 0; i < a.ranks.size(); ++i)
        if (!std::isnan(a.ranks[i]) && !std::isnan(b.ranks[i])) {
            const double weight = weightOf(weights, i);
            n += weight, sumA += weight * a.ranks[i], sumB += weight * b.ranks[i];
        }
    double aa = 0, bb = 0, ab = 0;
    for (std::size_t i = 0; i < a.ranks.size(); ++i) {
        if (std::isnan(a.ranks[i]) || std::isnan(b.ranks[i]))
            continue;
        const double weight = weightOf(weights, i);
        const double x = a.ranks[i] - sumA / n;
        const double y = b.ranks[i] - sumB / n;
        aa += weight * x * x, bb += weight * y * y, ab += weight * x * y;
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

double cramersV(const PairCounts& counts)
{
    std::vector<double> across(counts.across), up(counts.up);
    double total = 0;
    for (std::size_t y = 0; y < counts.up; ++y)
        for (std::size_t x = 0; x < counts.across; ++x) {
            const double count = counts.at(x, y);
            across[x] += count, up[y] += count, total += count;
        }
    double square = 0;
    for (std::size_t y = 0; y < counts.up; ++y)
        for (std::size_t x = 0; x < counts.across; ++x)
            if (const double expected = across[x] * up[y] / std::max(total, 1.0); expected > 0)
                square += (counts.at(x, y) - expected) * (counts.at(x, y) - expected) / expected;
    const auto filled = [](const std::vector<double>& sums) {
        return std::count_if(sums.begin(), sums.end(), [](double sum) { return sum > 0; });
    };
    const auto least = static_cast<double>(std::min(filled(across), filled(up)) - 1);
    return total > 0 && least > 0 ? std::sqrt(square / (total * least)) : 0;
}

double correlationRatio(const PairSide& groups, const PairSide& numbers, Weights weights)
{
    std::vector<double> sums(groups.labels.size()), counts(groups.labels.size());
    double sum = 0, n = 0;
    const auto counted = [&](std::size_t i) { return groups.groups[i] >= 0 && std::isfinite(numbers.values[i]); };
    for (std::size_t i = 0; i < groups.groups.size(); ++i)
        if (counted(i)) {
            const auto group = static_cast<std::size_t>(groups.groups[i]);
            const double weight = weightOf(weights, i);
            sums[group] += weight * numbers.values[i], counts[group] += weight;
            sum += weight * numbers.values[i], n += weight;
        }
    if (n == 0)
        return 0;
    double total = 0, between = 0;
    for (std::size_t i = 0; i < groups.groups.size(); ++i)
        if (counted(i))
            total += weightOf(weights, i) * (numbers.values[i] - sum / n) * (numbers.values[i] - sum / n);
    for (std::size_t group = 0; group < sums.size(); ++group)
        if (counts[group] > 0)
            between +=
                counts[group] * (sums[group] / counts[group] - sum / n) * (sums[group] / counts[group] - sum / n);
    return total > 0 ? std::sqrt(between / total) : 0;
}

} // namespace

PairSide pairSide(const Column& column, const ColumnSummary& summary, Weights weights)
{
    PairSide side;
    side.type = column.type;
    side.usable = summary.values() > 0 && !summary.lengths;
    if (!side.usable)
        return side;
    side.categorical = column.type == DataType::Text || column.type == DataType::Bool;
    if (side.categorical) {
        setGroups(side, column, summary);
        return side;
    }
    side.values.resize(column.size);
    for (std::size_t i = 0; i < column.size; ++i)
        side.values[i] = column.isNull(i) ? kNone : column.number(i);
    setRanks(side, weights);
    const bool histogram = summary.isHistogram();
    const double low = histogram ? summary.bins.edges.front() : summary.minimum;
    const double high = histogram ? std::min(summary.bins.edges.back(), summary.maximum) : summary.maximum;
    const bool calendar = !isNumeric(column.type);
    side.edges = calendar ? calendarEdges(column.type, low, high, kPairBins)
                          : roundEdges(low, high, kPairBins, column.type == DataType::Int64);
    return side;
}

PairCounts countPairs(const PairSide& x, const PairSide& y, Weights weights)
{
    PairCounts counts;
    counts.across = cellCount(x);
    counts.up = cellCount(y);
    counts.cells.assign(counts.across * counts.up, 0);
    const std::size_t rows = x.categorical ? x.groups.size() : x.values.size();
    for (std::size_t i = 0; i < rows; ++i) {
        const std::int32_t across = cellOf(x, i);
        const std::int32_t up = cellOf(y, i);
        if (across >= 0 && up >= 0)
            counts.cells[static_cast<std::size_t>(up) * counts.across + static_cast<std::size_t>(across)] +=
                weightOf(weights, i);
    }
    return counts;
}

std::vector<GroupBox> boxesByGroup(const PairSide& groups, const PairSide& numbers, Weights weights)
{
    struct Value {
        double value = 0;
        double mass = 0;
        bool operator<(const Value& other) const { return value < other.value; }
    };
    std::vector<std::vector<Value>> values(groups.labels.size());
    for (std::size_t i = 0; i < groups.groups.size(); ++i)
        if (groups.groups[i] >= 0 && std::isfinite(numbers.values[i]) && weightOf(weights, i) > 0)
            values[static_cast<std::size_t>(groups.groups[i])].push_back({numbers.values[i], weightOf(weights, i)});
    std::vector<GroupBox> boxes;
    for (std::size_t group = 0; group < values.size(); ++group) {
        std::vector<Value>& mine = values[group];
        if (mine.empty())
            continue;
        std::sort(mine.begin(), mine.end());
        // From masses to the mass up to and with each value.
        for (std::size_t i = 1; i < mine.size(); ++i)
            mine[i].mass += mine[i - 1].mass;
        const auto at = [&](double share) {
            const auto place = std::lower_bound(mine.begin(), mine.end(), share * mine.back().mass,
                                                [](const Value& value, double mass) { return value.mass < mass; });
            return std::min(place, mine.end() - 1)->value;
        };
        boxes.push_back({groups.labels[group], static_cast<std::int64_t>(mine.size()), at(0.05), at(0.25), at(0.5),
                         at(0.75), at(0.95)});
    }
    return boxes;
}

Association associationOf(const PairSide& a, const PairSide& b, Weights weights)
{
    if (!a.usable || !b.usable)
        return {};
    if (a.categorical && b.categorical)
        return {AssociationKind::CramersV, cramersV(countPairs(a, b, weights))};
    if (!a.categorical && !b.categorical)
        return {AssociationKind::Spearman, spearman(a, b, weights)};
    return {AssociationKind::CorrelationRatio,
            a.categorical ? correlationRatio(a, b, weights) : correlationRatio(b, a, weights)};
}

} // namespace dw::ui
