// Counting texts and the words in them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/statistics.h"

#include <algorithm>
#include <unordered_map>

namespace dw::ui {

namespace {

struct Count {
    std::int64_t rows = 0;
    double mass = 0;
    std::size_t lastRow = 0; ///< of words: one past the last text it was counted in

    void add(double weight)
    {
        ++rows;
        mass += weight;
    }
};

struct Counted {
    std::string_view label;
    Count count;
};

/// Weights where there are any, else 1; rows of weight 0 are left out by who asks.
double weightOf(std::span<const double> weights, std::size_t i)
{
    return weights.empty() ? 1.0 : weights[i];
}

/// Only what is kept is sorted and copied: there may be one value a row.
CategoryCounts topOf(std::vector<Counted> all, int limit)
{
    const std::size_t kept = std::min(all.size(), static_cast<std::size_t>(limit));
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                      [](const Counted& a, const Counted& b) {
                          return a.count.mass != b.count.mass ? a.count.mass > b.count.mass : a.label < b.label;
                      });
    CategoryCounts counts;
    for (std::size_t i = 0; i < kept; ++i)
        counts.top.push_back({std::string(all[i].label), all[i].count.rows, all[i].count.mass});
    for (std::size_t i = kept; i < all.size(); ++i) {
        counts.others += all[i].count.rows;
        counts.otherMass += all[i].count.mass;
    }
    counts.otherValues = static_cast<std::int64_t>(all.size() - kept);
    return counts;
}

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

CategoryCounts countTexts(const Column& column, int limit, std::span<const double> weights)
{
    std::unordered_map<std::string_view, Count> counts;
    const auto counted = [&](std::size_t i) { return !column.isNull(i) && weightOf(weights, i) > 0; };
    if (column.dictionary) {
        std::vector<Count> byCode(column.dictionary->values.size());
        for (std::size_t i = 0; i < column.size; ++i)
            if (counted(i))
                byCode[column.codes[i]].add(weightOf(weights, i));
        // Two codes may stand for the same text.
        for (std::size_t code = 0; code < byCode.size(); ++code)
            if (byCode[code].rows > 0) {
                Count& count = counts[column.dictionary->values[code]];
                count.rows += byCode[code].rows;
                count.mass += byCode[code].mass;
            }
    } else {
        counts.reserve(column.size);
        for (std::size_t i = 0; i < column.size; ++i)
            if (counted(i))
                counts[column.texts[i]].add(weightOf(weights, i));
    }
    std::vector<Counted> all;
    all.reserve(counts.size());
    for (const auto& [text, count] : counts)
        all.push_back({text, count});
    return topOf(std::move(all), limit);
}

CategoryCounts countWords(const Column& column, int limit, std::span<const double> weights)
{
    std::unordered_map<std::string, Count> counts;
    std::string word;
    for (std::size_t i = 0; i < column.size; ++i) {
        if (column.isNull(i) || !(weightOf(weights, i) > 0))
            continue;
        const auto take = [&] {
            if (word.empty())
                return;
            Count& count = counts[word];
            if (count.lastRow != i + 1)
                count.add(weightOf(weights, i));
            count.lastRow = i + 1;
            word.clear();
        };
        for (const char c : column.text(i)) {
            if (isWordByte(c))
                word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            else
                take();
        }
        take();
    }
    std::vector<Counted> all;
    all.reserve(counts.size());
    for (const auto& [text, count] : counts)
        all.push_back({text, count});
    return topOf(std::move(all), limit);
}

} // namespace dw::ui
