// Numbering the values of columns.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/categories.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <unordered_map>

namespace dw {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

bool isMissing(const Column& column, std::size_t row)
{
    return column.isNull(row) || (column.type == DataType::Float64 && std::isnan(column.reals[row]));
}

/// A number of the column's kind as it is written.
std::string numberText(double value, DataType type)
{
    switch (type) {
    case DataType::Date:
        return formatDate(static_cast<std::int64_t>(value));
    case DataType::Timestamp:
        return formatTimestamp(static_cast<std::int64_t>(value));
    case DataType::Time:
        return formatTime(static_cast<std::int64_t>(value));
    default:
        return std::fabs(value) < 1e15 && value == std::floor(value) ? fmt::format("{:.0f}", value)
                                                                     : fmt::format("{}", value);
    }
}

std::string literal(const std::string& text, DataType type)
{
    switch (type) {
    case DataType::Text:
        return sqlText(text);
    case DataType::Date:
    case DataType::Timestamp:
    case DataType::Time:
        return fmt::format("{} {}",
                           type == DataType::Date        ? "date"
                           : type == DataType::Timestamp ? "timestamp"
                                                         : "time",
                           sqlText(text));
    default:
        return text;
    }
}

/// Values in order of first appearance, then sorted: labels by rank.
struct Distinct {
    std::vector<std::uint32_t> first; ///< row of the first appearance
    std::vector<double> counts;
    std::vector<std::uint32_t> codes; ///< kNone: missing
};

template <typename Key, typename KeyOf>
Distinct distinctBy(const Column& column, std::span<const std::uint32_t> rows, std::size_t limit, KeyOf keyOf)
{
    Distinct distinct;
    distinct.codes.reserve(rows.size());
    std::unordered_map<Key, std::uint32_t> numbers;
    for (const std::uint32_t row : rows) {
        if (isMissing(column, row)) {
            distinct.codes.push_back(kNone);
            continue;
        }
        const auto [place, isNew] = numbers.try_emplace(keyOf(row), static_cast<std::uint32_t>(distinct.first.size()));
        if (isNew) {
            distinct.first.push_back(row);
            distinct.counts.push_back(0);
            if (distinct.first.size() > limit)
                return distinct;
        }
        distinct.counts[place->second] += 1;
        distinct.codes.push_back(place->second);
    }
    return distinct;
}

/// Stops after limit + 1 values.
Distinct distinctOf(const Column& column, std::span<const std::uint32_t> rows, std::size_t limit)
{
    switch (storageOf(column.type)) {
    case Storage::Bool:
        return distinctBy<bool>(column, rows, limit, [&](std::size_t i) { return column.bools[i] != 0; });
    case Storage::Integer:
        return distinctBy<std::int64_t>(column, rows, limit, [&](std::size_t i) { return column.integers[i]; });
    case Storage::Real:
        return distinctBy<double>(column, rows, limit, [&](std::size_t i) { return column.reals[i]; });
    case Storage::Text:
        break;
    }
    return distinctBy<std::string_view>(column, rows, limit, [&](std::size_t i) { return column.text(i); });
}

/// Gives the missing rows, if any, a value of their own.
void addMissing(Categories& categories)
{
    if (std::find(categories.codes.begin(), categories.codes.end(), kNone) == categories.codes.end())
        return;
    const auto code = static_cast<std::uint32_t>(categories.labels.size());
    std::replace(categories.codes.begin(), categories.codes.end(), kNone, code);
    categories.labels.emplace_back(kMissingLabel);
    categories.conditions.push_back(sqlName(categories.name) + " is null");
}

void joinRare(const Distinct& distinct, std::vector<std::uint32_t>& order, const CategoryRules& rules,
              std::vector<std::uint32_t>& rare)
{
    std::vector<std::uint32_t> bySize = order;
    std::stable_sort(bySize.begin(), bySize.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return distinct.counts[a] > distinct.counts[b]; });
    std::size_t kept =
        rules.maximumTexts > 0 && bySize.size() > rules.maximumTexts ? rules.maximumTexts - 1 : bySize.size();
    while (kept > 0 && distinct.counts[bySize[kept - 1]] < rules.rareBelow)
        --kept;
    // One rare value alone is shown as it is.
    if (kept + 1 >= bySize.size())
        return;
    rare.assign(bySize.begin() + static_cast<std::ptrdiff_t>(kept), bySize.end());
    std::sort(rare.begin(), rare.end());
    std::erase_if(order, [&](std::uint32_t v) { return std::binary_search(rare.begin(), rare.end(), v); });
}

Categories byValue(std::string name, const Column& column, Distinct distinct, const CategoryRules& rules)
{
    std::vector<std::uint32_t> order(distinct.first.size());
    std::iota(order.begin(), order.end(), 0U);
    const bool isText = column.type == DataType::Text;
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t x = distinct.first[a];
        const std::uint32_t y = distinct.first[b];
        return isText ? column.text(x) < column.text(y) : column.number(x) < column.number(y);
    });
    std::vector<std::uint32_t> rare;
    if (isText)
        joinRare(distinct, order, rules, rare);
    Categories categories;
    categories.name = std::move(name);
    std::vector<std::uint32_t> ranks(distinct.first.size());
    std::vector<std::string> literals;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        ranks[order[rank]] = static_cast<std::uint32_t>(rank);
        categories.labels.push_back(valueText(column, distinct.first[order[rank]]));
        literals.push_back(literal(categories.labels.back(), column.type));
        categories.conditions.push_back(fmt::format("{} = {}", sqlName(categories.name), literals.back()));
    }
    if (!rare.empty()) {
        for (const std::uint32_t value : rare)
            ranks[value] = static_cast<std::uint32_t>(order.size());
        categories.labels.emplace_back(kRarerLabel);
        categories.conditions.push_back(
            literals.empty() ? fmt::format("{} is not null", sqlName(categories.name))
                             : fmt::format("{} not in ({})", sqlName(categories.name), fmt::join(literals, ", ")));
    }
    categories.codes.reserve(distinct.codes.size());
    for (const std::uint32_t code : distinct.codes)
        categories.codes.push_back(code == kNone ? kNone : ranks[code]);
    addMissing(categories);
    return categories;
}

/// Where ranges of about equal size begin; fewer where values repeat.
std::vector<double> quantileCuts(const Column& column, std::span<const std::uint32_t> rows, std::size_t bins)
{
    std::vector<double> values;
    values.reserve(rows.size());
    for (const std::uint32_t row : rows)
        if (!isMissing(column, row))
            values.push_back(column.number(row));
    std::sort(values.begin(), values.end());
    std::vector<double> cuts;
    for (std::size_t b = 1; b < bins; ++b) {
        const double cut = values[b * values.size() / bins];
        if (cut > values.front() && (cuts.empty() || cut > cuts.back()))
            cuts.push_back(cut);
    }
    return cuts;
}

Categories byRange(std::string name, const Column& column, std::span<const std::uint32_t> rows,
                   std::vector<double> cuts)
{
    Categories categories;
    categories.name = std::move(name);
    const std::string column_ = sqlName(categories.name);
    const auto text = [&](double value) { return numberText(value, column.type); };
    const auto sql = [&](double value) { return literal(text(value), column.type); };
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        if (i == 0) {
            categories.labels.push_back(fmt::format("below {}", text(cuts[0])));
            categories.conditions.push_back(fmt::format("{} < {}", column_, sql(cuts[0])));
        } else if (i == cuts.size()) {
            categories.labels.push_back(fmt::format("{} and above", text(cuts[i - 1])));
            categories.conditions.push_back(fmt::format("{} >= {}", column_, sql(cuts[i - 1])));
        } else {
            categories.labels.push_back(fmt::format("{} to below {}", text(cuts[i - 1]), text(cuts[i])));
            categories.conditions.push_back(
                fmt::format("{0} >= {1} and {0} < {2}", column_, sql(cuts[i - 1]), sql(cuts[i])));
        }
    }
    categories.codes.reserve(rows.size());
    for (const std::uint32_t row : rows)
        categories.codes.push_back(
            isMissing(column, row)
                ? kNone
                : static_cast<std::uint32_t>(std::upper_bound(cuts.begin(), cuts.end(), column.number(row)) -
                                             cuts.begin()));
    categories.edges = std::move(cuts);
    addMissing(categories);
    return categories;
}

} // namespace

Categories categoriesOf(std::string name, const Column& column, std::span<const std::uint32_t> rows,
                        const CategoryRules& rules)
{
    const bool isNumber = column.type != DataType::Text && column.type != DataType::Bool;
    if (isNumber && !rules.cuts.empty())
        return byRange(std::move(name), column, rows, rules.cuts);
    Distinct distinct = distinctOf(column, rows, isNumber ? rules.maximumNumbers : SIZE_MAX);
    if (isNumber && distinct.first.size() > rules.maximumNumbers)
        if (std::vector<double> cuts = quantileCuts(column, rows, rules.bins); !cuts.empty())
            return byRange(std::move(name), column, rows, std::move(cuts));
    if (distinct.codes.size() < rows.size()) // stopped early, and yet no ranges
        distinct = distinctOf(column, rows, SIZE_MAX);
    return byValue(std::move(name), column, std::move(distinct), rules);
}

std::optional<std::string> labelIn(const Categories& categories, const Column& column, std::size_t row)
{
    if (isMissing(column, row))
        return std::string(kMissingLabel);
    if (categories.isBinned()) {
        if (column.type == DataType::Text)
            return std::nullopt;
        const auto bin = std::upper_bound(categories.edges.begin(), categories.edges.end(), column.number(row)) -
                         categories.edges.begin();
        return categories.labels[static_cast<std::size_t>(bin)];
    }
    return valueText(column, row);
}

std::string valueText(const Column& column, std::size_t row)
{
    switch (column.type) {
    case DataType::Bool:
        return column.bools[row] != 0 ? "true" : "false";
    case DataType::Int64:
        return std::to_string(column.integers[row]);
    case DataType::Float64:
        return numberText(column.reals[row], column.type);
    case DataType::Decimal:
        return fmt::format("{:.{}f}", unscaled(column.integers[row], column.scale), column.scale);
    case DataType::Text:
        return std::string(column.text(row));
    default:
        return numberText(static_cast<double>(column.integers[row]), column.type);
    }
}

std::string sqlName(std::string_view column)
{
    std::string name = "\"";
    for (const char c : column) {
        if (c == '"')
            name += '"';
        name += c;
    }
    return name + '"';
}

std::string sqlText(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += '\'';
        quoted += c;
    }
    return quoted + '\'';
}

} // namespace dw
