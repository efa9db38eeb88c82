// The goods that there are, and the words for them; only the product generator includes this.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/permutation.h"
#include "core/registry/lexicon_draw.h"

namespace dw::generators::product {

inline constexpr std::uint32_t kBrands = 400;
inline constexpr std::uint64_t kFewestSkus = 10'000'000;
inline constexpr std::uint64_t kEanNumbers = 100'000'000'000;

/// Some rows of a list with their weights.
struct Choice {
    std::vector<std::uint32_t> rows;
    WeightTable table;

    std::uint32_t draw(double u) const { return rows[table(u)]; }
    bool empty() const { return rows.empty(); }
};

struct Kind {
    std::uint32_t department = 0;
    double logPrice = 0.0;
    double logSd = 0.0;
    Choice nouns;
};

struct ProductTables {
    std::vector<Kind> categories;
    std::vector<Choice> byDepartment; ///< categories of a department
    Choice all;
    std::vector<Choice> adjectives, materials; ///< by department
    std::vector<bool> hasColour;               ///< by department
    std::vector<std::string_view> departmentKeys, nouns, adjectiveTexts;
    LexiconTexts departmentTitles, categoryTitles, units, materialTexts, colours;
    WeightTable colourTable, brandTable;
    std::shared_ptr<const Dictionary> brands;
    std::uint64_t skuCount = kFewestSkus;
    Permutation skus, eans;
};

/// What does not exist becomes a problem at the parameter "department".
ProductTables makeProductTables(Scope& scope);

} // namespace dw::generators::product
