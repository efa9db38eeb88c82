// Gathers goods, words and brands from their lists.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/business/product_tables.h"
#include "core/random/math.h"
#include "core/random/row_draws.h"

#include <algorithm>

namespace dw::generators::product {

namespace {

constexpr std::uint32_t kBrandsPerCategory = 24;
/// Brands are the same in every project: their draws come from a stream of their own.
constexpr Stream kBrandStream{0x6272616E6473}; // "brands"
/// Departments whose goods do not come in colours.
constexpr std::string_view kColourless = " grocery books beauty garden tools ";

/// The rows for which `keep` is true, with their weights.
template <typename Keep>
Choice choiceOf(const Lexicon& list, const std::vector<double>& weights, Keep keep)
{
    Choice choice;
    std::vector<double> kept;
    for (std::size_t row = 0; row < list.rows; ++row) {
        if (!keep(row))
            continue;
        choice.rows.push_back(static_cast<std::uint32_t>(row));
        kept.push_back(weights[row]);
    }
    choice.table = WeightTable(kept);
    return choice;
}

/// True when `word` is one of the words in `list`, which are separated by spaces.
bool holdsWord(std::string_view list, std::string_view word)
{
    const std::string padded = ' ' + std::string(list) + ' ';
    return padded.find(' ' + std::string(word) + ' ') != std::string::npos;
}

std::shared_ptr<const Dictionary> makeBrands(const Lexicon& syllables)
{
    const auto positions = syllables.values(*syllables.column("position"));
    const auto part = [&](std::string_view position, RowDraws& draws) {
        const auto count = static_cast<std::uint64_t>(std::count(positions.begin(), positions.end(), position));
        std::uint64_t left = draws.bits() % count;
        std::size_t row = 0;
        for (; positions[row] != position || left-- > 0; ++row) {
        }
        return std::string(syllables.cell(row, 0));
    };
    std::vector<std::string> brands;
    for (std::uint64_t number = 0; brands.size() < kBrands; ++number) {
        RowDraws draws(bitsAt(kBrandStream, number));
        std::string brand = part("start", draws);
        if (draws.uniform() < 0.4)
            brand += part("middle", draws);
        brand += part("end", draws);
        if (std::find(brands.begin(), brands.end(), brand) == brands.end())
            brands.push_back(std::move(brand));
    }
    return Dictionary::fromTexts(std::move(brands));
}

void prepareCategories(const Lexicon& departments, const Lexicon& categories, const Lexicon& nouns,
                       ProductTables& tables)
{
    tables.departmentKeys = departments.values(0);
    const std::vector<double> departmentWeights = lexiconWeights(departments);
    std::vector<double> weights = lexiconWeights(categories);
    const auto prices = categories.numbers(*categories.column("median_price"));
    const auto spreads = categories.numbers(*categories.column("log_sd"));
    const auto owners = categories.values(*categories.column("department"));
    std::vector<double> totals(departments.rows, 0.0);
    for (std::size_t row = 0; row < categories.rows; ++row) {
        Kind category;
        category.department = static_cast<std::uint32_t>(
            std::find(tables.departmentKeys.begin(), tables.departmentKeys.end(), owners[row]) -
            tables.departmentKeys.begin());
        category.logPrice = math::log(prices[row]);
        category.logSd = spreads[row];
        const std::string_view key = categories.cell(row, 0);
        category.nouns = choiceOf(nouns, std::vector<double>(nouns.rows, 1.0),
                                  [&](std::size_t noun) { return nouns.cell(noun, 1) == key; });
        totals[category.department] += weights[row];
        tables.categories.push_back(std::move(category));
    }
    for (std::size_t row = 0; row < categories.rows; ++row) {
        const std::uint32_t department = tables.categories[row].department;
        weights[row] *= departmentWeights[department] / totals[department];
    }
    tables.all = choiceOf(categories, weights, [](std::size_t) { return true; });
    for (const std::string_view key : tables.departmentKeys)
        tables.byDepartment.push_back(
            choiceOf(categories, weights, [&](std::size_t row) { return owners[row] == key; }));
}

} // namespace

ProductTables makeProductTables(Scope& scope)
{
    ProductTables tables;
    const auto list = [&scope](std::string_view name, std::string_view locale = "any") {
        return requireLexicon(scope, "department", name, locale);
    };
    const auto departments = list("product_departments"), categories = list("product_categories"),
               nouns = list("product_nouns"), adjectives = list("product_adjectives"),
               materials = list("product_materials"), syllables = list("brand_syllables"),
               colours = list("colours", "en_US");
    if (!departments || !categories || !nouns || !adjectives || !materials || !syllables || !colours)
        return tables;
    prepareCategories(*departments, *categories, *nouns, tables);
    for (const std::string_view key : tables.departmentKeys) {
        const auto fits = [key](const Lexicon& words) {
            return choiceOf(words, lexiconWeights(words), [&words, key](std::size_t row) {
                return holdsWord(words.cell(row, *words.column("departments")), key);
            });
        };
        tables.adjectives.push_back(fits(*adjectives));
        tables.materials.push_back(fits(*materials));
        tables.hasColour.push_back(!holdsWord(kColourless, key));
    }
    tables.nouns = nouns->values(0);
    tables.adjectiveTexts = adjectives->values(0);
    tables.departmentTitles = lexiconTexts(*departments, *departments->column("title"));
    tables.categoryTitles = lexiconTexts(*categories, *categories->column("title"));
    tables.units = lexiconTexts(*categories, *categories->column("unit"));
    tables.materialTexts = lexiconTexts(*materials, 0);
    tables.colours = lexiconTexts(*colours, 0);
    tables.colourTable = WeightTable(lexiconWeights(*colours));
    std::vector<double> ranks;
    for (std::uint32_t rank = 1; rank <= kBrandsPerCategory; ++rank)
        ranks.push_back(1.0 / rank);
    tables.brandTable = WeightTable(ranks);
    tables.brands = makeBrands(*syllables);
    while (tables.skuCount < static_cast<std::uint64_t>(scope.rows()))
        tables.skuCount *= 10;
    tables.skus = Permutation(scope.stream("sku"), tables.skuCount);
    tables.eans = Permutation(scope.stream("ean13"), kEanNumbers);
    return tables;
}

} // namespace dw::generators::product
