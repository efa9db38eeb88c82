// Counting by the engine's own slot of child numbers, so that the chart shows what a run will write.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/canvas/child_counts.h"

#include "core/engine/children.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace dw::ui {

namespace {

constexpr int kMostBars = 24;

QString words(const char* text)
{
    return QCoreApplication::translate("dw::ui::ChildCounts", text);
}

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

ChildShares sharesOf(const std::map<std::int64_t, double>& weights)
{
    double total = 0;
    for (const auto& [children, weight] : weights)
        total += weight;
    ChildShares shares;
    for (const auto& [children, weight] : weights)
        if (weight > 0)
            shares.entries.push_back({children, weight / total});
    return shares;
}

} // namespace

double ChildShares::mean() const
{
    double sum = 0;
    for (const Entry& entry : entries)
        sum += static_cast<double>(entry.children) * entry.share;
    return sum;
}

double ChildShares::shareOf(std::int64_t children) const
{
    for (const Entry& entry : entries)
        if (entry.children == children)
            return entry.share;
    return 0;
}

ChildShares countedShares(const Plan& plan, std::size_t childTable, const std::stop_token& stop)
{
    if (childTable >= plan.tables.size() || plan.tables[childTable].children == nullptr)
        return {};
    const ChildrenMap& map = *plan.tables[childTable].children;
    const std::int64_t parents = std::min(map.parentRows(), kParentBlock);
    Evaluator evaluator(plan, map.parentTable(), std::array{map.countSlot()});
    std::map<std::int64_t, double> weights;
    for (std::int64_t first = 0; first < parents && !stop.stop_requested();) {
        const std::int64_t rows = std::min<std::int64_t>(parents - first, kBatchRows);
        if (!evaluator.evaluate(RowSet::range(first, static_cast<std::size_t>(rows))))
            return {};
        const Column& column = evaluator.slot(map.countSlot());
        for (std::size_t i = 0; i < static_cast<std::size_t>(rows); ++i)
            ++weights[column.isNull(i) ? 0 : std::max<std::int64_t>(0, column.integers[i])];
        first += rows;
    }
    return sharesOf(weights);
}

std::optional<ChildShares> writtenShares(const Json& generator)
{
    if (!generator.is_object() || generator.value("generator", Json()) != "category")
        return std::nullopt;
    const Json params = generator.value("params", Json::object());
    const Json values = params.is_object() ? params.value("values", Json()) : Json();
    if (!values.is_array())
        return std::nullopt;
    std::map<std::int64_t, double> weights;
    for (const Json& item : values) {
        const Json value = item.is_object() ? item.value("value", Json()) : item;
        const Json weight = item.is_object() ? item.value("weight", Json(1)) : Json(1);
        if (!value.is_number_integer() || !weight.is_number() || weight < 0 || value < 0)
            return std::nullopt;
        weights[value.get<std::int64_t>()] += weight.get<double>();
    }
    ChildShares shares = sharesOf(weights);
    return shares.isEmpty() ? std::nullopt : std::optional(shares);
}

Json generatorOf(const ChildShares& shares)
{
    Json values = Json::array();
    for (const ChildShares::Entry& entry : shares.entries) {
        const double percent = std::round(entry.share * 1e4) / 1e2;
        if (percent <= 0)
            continue;
        Json item{{"value", entry.children}};
        if (percent == std::floor(percent))
            item["weight"] = static_cast<std::int64_t>(percent);
        else
            item["weight"] = percent;
        values.push_back(std::move(item));
    }
    return Json{{"generator", "category"}, {"params", {{"values", std::move(values)}}}};
}

std::vector<ChildBar> barsOf(const ChildShares& shares)
{
    std::vector<ChildBar> bars;
    if (shares.isEmpty())
        return bars;
    const std::int64_t largest = shares.entries.back().children;
    const bool single = largest + 2 <= kMostBars;
    const std::int64_t first = single ? 0 : shares.entries.front().children;
    const std::int64_t last = single ? largest + 1 : largest;
    const std::int64_t width = std::max<std::int64_t>(1, (last - first + kMostBars) / kMostBars);
    for (std::int64_t at = first; at <= last; at += width)
        bars.push_back({at, std::min(at + width - 1, last), 0});
    for (const ChildShares::Entry& entry : shares.entries)
        bars[static_cast<std::size_t>((entry.children - first) / width)].share += entry.share;
    return bars;
}

ChildShares withBarShare(const ChildShares& shares, const ChildBar& bar, double share)
{
    share = std::clamp(share, 0.0, 1.0);
    double inside = 0;
    std::map<std::int64_t, double> weights;
    for (const ChildShares::Entry& entry : shares.entries) {
        weights[entry.children] = entry.share;
        if (entry.children >= bar.first && entry.children <= bar.last)
            inside += entry.share;
    }
    const double outside = 1 - inside;
    // Nothing beside the bar to share the rest: its neighbour below gets it, or the one above.
    if (outside < 1e-9 && share < 1)
        weights[bar.first > 0 ? bar.first - 1 : bar.last + 1] += 1e-12;
    const double rest = std::max(outside, 1e-12);
    for (auto& [children, weight] : weights)
        if (children < bar.first || children > bar.last)
            weight *= (1 - share) / rest;
    if (inside > 0) {
        for (auto& [children, weight] : weights)
            if (children >= bar.first && children <= bar.last)
                weight *= share / inside;
    } else if (share > 0) {
        const double each = share / static_cast<double>(bar.last - bar.first + 1);
        for (std::int64_t children = bar.first; children <= bar.last; ++children)
            weights[children] = each;
    }
    return sharesOf(weights);
}

QString barName(const ChildBar& bar)
{
    return bar.first == bar.last ? number(bar.first) : number(bar.first) + QStringLiteral("–") + number(bar.last);
}

QString sharesWords(const ChildShares& shares)
{
    if (shares.isEmpty())
        return {};
    if (shares.entries.size() == 1)
        return words("always %1").arg(number(shares.entries.front().children));
    return words("%1, mean %2").arg(cardinality(shares), QLocale().toString(shares.mean(), 'f', 2));
}

QString cardinality(const ChildShares& shares)
{
    if (shares.isEmpty())
        return QStringLiteral("n");
    const std::int64_t least = shares.entries.front().children;
    const std::int64_t most = shares.entries.back().children;
    return least == most ? number(least) : number(least) + QStringLiteral("–") + number(most);
}

} // namespace dw::ui
