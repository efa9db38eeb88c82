// Keys by name and values: a key repeats nowhere, a reference holds nothing that its parent has not.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/infer/infer_keys.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_map>

namespace dw::infer {

namespace {

constexpr std::size_t kMostChildren = 60;
constexpr double kFewestChildren = 0.05; ///< below so many a parent, rows are not counted by it

std::string singular(std::string name)
{
    if (name.ends_with("ies"))
        return name.substr(0, name.size() - 3) + "y";
    if (name.size() > 1 && name.ends_with("s") && !name.ends_with("ss"))
        name.pop_back();
    return name;
}

/// How much a column's name says that it is the key: 0, not at all.
int keyScore(const TableGuess& table, std::size_t column)
{
    const std::string name = plainName(table.columns[column].column.name);
    const std::string owner = singular(plainName(table.data.schema.name));
    if (name == "id" || name == owner + "_id" || name == owner)
        return 4;
    if (name == "key" || name == "uuid" || name == owner + "_key" || name == owner + "_no" || name == owner + "_number")
        return 3;
    if (name.ends_with("_id") || name.ends_with("_key") || name.ends_with("_code") || name.ends_with("number"))
        return column == 0 ? 2 : 1;
    return 0;
}

/// A value as a key compares it.
std::string keyText(const Column& column, std::size_t row)
{
    return column.type == DataType::Text ? std::string(column.text(row)) : std::to_string(column.integers[row]);
}

bool isKeyType(const Column& column)
{
    return column.type == DataType::Text || column.type == DataType::Int64;
}

/// Rows of each parent, by its key; nothing when a value is no key of the parent.
std::optional<std::unordered_map<std::string, std::size_t>> childrenOf(const TableGuess& parent, const Column& key,
                                                                       const Column& column)
{
    std::unordered_map<std::string, std::size_t> children;
    for (std::size_t i = 0; i < key.size; ++i)
        children.emplace(keyText(key, i), 0);
    if (children.size() != parent.data.columns.front().size)
        return std::nullopt;
    for (std::size_t i = 0; i < column.size; ++i) {
        if (column.isNull(i))
            continue;
        const auto found = children.find(keyText(column, i));
        if (found == children.end())
            return std::nullopt;
        ++found->second;
    }
    return children;
}

Json histogramOf(const std::unordered_map<std::string, std::size_t>& children)
{
    std::vector<std::size_t> counts(kMostChildren + 1, 0);
    for (const auto& [key, count] : children)
        ++counts[std::min(count, kMostChildren)];
    Json values = Json::array();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            values.push_back(Json{{"value", i}, {"weight", counts[i]}});
    return Json{{"generator", "category"}, {"params", {{"values", std::move(values)}}}};
}

void makeReference(TableGuess& child, std::size_t column, const char* generator, const TableGuess& parent)
{
    Guess& guess = child.columns[column];
    const Json nulls = guess.column.nullRatio;
    ColumnDesign design;
    design.id = design.name = guess.column.name;
    design.generator = generator;
    design.params["table"] = parent.table.name;
    design.nullRatio = nulls;
    guess.column = std::move(design);
    guess.made = fmt::format("Refers to {}.{}", parent.table.name, parent.key);
    guess.copies = false;
    guess.monotone = false;
    guess.generator.clear();
}

/// True when counting the child's rows by the parent would make a circle.
bool isAncestor(std::span<const TableGuess> tables, const std::string& name, const std::string& of)
{
    std::string at = of;
    for (std::size_t steps = 0; steps <= tables.size() && !at.empty(); ++steps) {
        if (at == name)
            return true;
        const auto table =
            std::find_if(tables.begin(), tables.end(), [&](const TableGuess& t) { return t.table.name == at; });
        at = table == tables.end() ? std::string() : table->table.rows.per;
    }
    return false;
}

void guessReference(std::span<TableGuess> tables, TableGuess& child, std::size_t column, TableGuess& parent)
{
    const std::size_t keyColumn = *parent.data.schema.find(parent.key);
    const Column& key = parent.data.columns[keyColumn];
    const Column& values = child.data.columns[column];
    if (key.type != values.type || !isKeyType(values))
        return;
    const auto children = childrenOf(parent, key, values);
    if (!children)
        return;
    const double mean = static_cast<double>(values.size) / static_cast<double>(std::max<std::size_t>(1, key.size));
    const std::size_t most = std::max_element(children->begin(), children->end(), [](const auto& a, const auto& b) {
                                 return a.second < b.second;
                             })->second;
    const bool mayCount = child.table.rows.per.empty() && values.validity.nullCount(values.size) == 0 &&
                          mean >= kFewestChildren && most <= kMostChildren &&
                          !isAncestor(tables, child.table.name, parent.table.name);
    makeReference(child, column, mayCount ? "parent_key" : "foreign_key", parent);
    if (!mayCount)
        return;
    child.table.rows.per = parent.table.name;
    child.table.rows.children = histogramOf(*children);
    child.note = fmt::format("{:.2f} rows for each row of {}", mean, parent.table.name);
}

std::vector<double> ranksOf(const Column& column, std::span<const std::size_t> rows)
{
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return column.number(rows[a]) < column.number(rows[b]); });
    std::vector<double> ranks(rows.size());
    for (std::size_t i = 0; i < order.size();) {
        std::size_t end = i;
        while (end < order.size() && column.number(rows[order[end]]) == column.number(rows[order[i]]))
            ++end;
        for (std::size_t k = i; k < end; ++k)
            ranks[order[k]] = (static_cast<double>(i) + static_cast<double>(end) - 1) / 2;
        i = end;
    }
    return ranks;
}

double pearson(std::span<const double> a, std::span<const double> b)
{
    const double mean = (static_cast<double>(a.size()) - 1) / 2;
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - mean) * (b[i] - mean);
        aa += (a[i] - mean) * (a[i] - mean);
        bb += (b[i] - mean) * (b[i] - mean);
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0;
}

} // namespace

void guessPrimaryKey(TableGuess& table)
{
    int best = 0;
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Guess& guess = table.columns[i];
        if (!guess.unique || !isKeyType(table.data.columns[i]))
            continue;
        const bool isFirstSequence = i == 0 && guess.column.generator == "sequence";
        const int score = keyScore(table, i) + (isFirstSequence ? 1 : 0);
        if (score > best)
            best = score, chosen = i;
    }
    if (best == 0)
        return;
    Guess& guess = table.columns[chosen];
    const bool isUnique = guess.column.generator == "sequence" || guess.column.generator == "uuid" ||
                          guess.column.params.value("unique", false);
    if (!isUnique && table.data.columns[chosen].type == DataType::Text)
        return;
    if (!isUnique) {
        guess.column.generator = "sequence";
        guess.column.params = Json{{"start", 1}};
        guess.column.decimals.reset();
    }
    guess.made = fmt::format("Primary key: {}", guess.column.generator == "sequence" ? "Sequence" : guess.made);
    guess.copies = false;
    guess.monotone = false;
    table.key = guess.column.name;
    table.table.primaryKey = {table.key};
}

bool refersByName(std::string_view column, std::string_view table, std::string_view key)
{
    const std::string name = plainName(column);
    const std::string owner = singular(plainName(table));
    const std::string keyName = plainName(key);
    if (name == owner || name == owner + "_id" || name == owner + '_' + keyName)
        return true;
    // "id" is a key of every table.
    return (name == keyName && keyName != "id") || (keyName != "id" && name.ends_with('_' + keyName)) ||
           name.ends_with('_' + owner + "_id");
}

void guessForeignKeys(std::span<TableGuess> tables)
{
    for (TableGuess& child : tables) {
        for (std::size_t column = 0; column < child.columns.size(); ++column) {
            const std::string name = child.columns[column].column.name;
            if (name == child.key)
                continue;
            for (TableGuess& parent : tables) {
                if (parent.key.empty() || &parent == &child || !refersByName(name, parent.table.name, parent.key))
                    continue;
                guessReference(tables, child, column, parent);
                const std::string& made = child.columns[column].column.generator;
                if (made == "parent_key" || made == "foreign_key")
                    break;
            }
        }
    }
}

std::vector<CorrelationDesign> rankCorrelations(const TableGuess& table, double least)
{
    constexpr std::size_t kMostRows = 20'000;
    constexpr std::size_t kMostColumns = 30;
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size() && columns.size() < kMostColumns; ++i)
        if (table.columns[i].monotone)
            columns.push_back(i);
    std::vector<std::size_t> rows;
    const std::size_t all = columns.empty() ? 0 : table.data.columns.front().size;
    for (std::size_t row = 0; row < all; row += all / kMostRows + 1)
        if (std::all_of(columns.begin(), columns.end(),
                        [&](std::size_t c) { return !table.data.columns[c].isNull(row); }))
            rows.push_back(row);
    std::vector<CorrelationDesign> found;
    if (rows.size() < 100)
        return found;
    std::vector<std::vector<double>> ranks;
    ranks.reserve(columns.size());
    for (const std::size_t column : columns)
        ranks.push_back(ranksOf(table.data.columns[column], rows));
    for (std::size_t i = 0; i < columns.size(); ++i)
        for (std::size_t j = i + 1; j < columns.size(); ++j)
            if (const double spearman = pearson(ranks[i], ranks[j]); std::fabs(spearman) >= least)
                found.push_back({table.columns[columns[i]].column.name, table.columns[columns[j]].column.name,
                                 rounded(spearman, 2), Json::object()});
    return found;
}

} // namespace dw::infer
