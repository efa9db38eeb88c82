// Gathers the words of companies from their lists.
// SPDX-License-Identifier: Apache-2.0
#include "core/generators/business/company_tables.h"
#include "core/random/math.h"

namespace dw::generators::company {

namespace {

/// Rows of the list whose `column` has this value; an empty column name keeps all.
Words wordsOf(const Lexicon& list, std::string_view valueColumn, std::string_view latinColumn,
              std::string_view column = {}, std::string_view wanted = {})
{
    Words words;
    std::vector<double> weights;
    const std::vector<double> all = lexiconWeights(list);
    for (std::size_t row = 0; row < list.rows; ++row) {
        if (!column.empty() && list.cell(row, *list.column(column)) != wanted)
            continue;
        words.native.push_back(list.cell(row, *list.column(valueColumn)));
        words.latin.push_back(list.cell(row, *list.column(latinColumn)));
        weights.push_back(all[row]);
    }
    words.table = WeightTable(weights);
    return words;
}

std::optional<Country> countryOf(Locale choice, const Lexicon& industries, Scope& scope)
{
    const std::optional<std::string_view> locale = resolveLocale(choice, scope);
    if (!locale)
        return std::nullopt;
    const auto list = [&](std::string_view name, std::string_view place) {
        return requireLexicon(scope, "locale", name, place);
    };
    const auto cores = list("company_cores", *locale), sectors = list("company_sectors", *locale),
               patterns = list("company_patterns", *locale), surnames = list("family_names", *locale),
               cities = list("cities", *locale), forms = list("legal_forms", "any"), taxIds = list("tax_ids", "any");
    if (!cores || !sectors || !patterns || !surnames || !cities || !forms || !taxIds)
        return std::nullopt;
    Country country;
    country.code = locale->substr(3);
    country.spaced = *locale != "ja_JP" && *locale != "zh_CN";
    country.cores = wordsOf(*cores, "value", "latin");
    country.surnames = wordsOf(*surnames, "value", "latin");
    country.places = wordsOf(*cities, "city", "city_latin");
    country.patterns = wordsOf(*patterns, "value", "latin");
    country.forms = wordsOf(*forms, "value", "latin", "country", country.code);
    for (const std::string_view industry : industries.values(0))
        country.sectors.push_back(wordsOf(*sectors, "value", "latin", "industry", industry));
    for (std::size_t i = 0; i < country.patterns.native.size(); ++i) {
        country.nativeFormats.emplace_back(country.patterns.native[i], kHoles);
        country.latinFormats.emplace_back(country.patterns.latin[i], kHoles);
    }
    for (std::size_t row = 0; row < forms->rows; ++row)
        if (forms->cell(row, *forms->column("country")) == country.code)
            country.isPrefix.push_back(forms->cell(row, *forms->column("position")) == "prefix");
    for (std::size_t row = 0; row < taxIds->rows; ++row)
        if (taxIds->cell(row, *taxIds->column("country")) == country.code)
            country.taxId.emplace(taxIds->cell(row, *taxIds->column("value")));
    return country;
}

} // namespace

CompanyTables makeCompanyTables(std::span<const Locale> locales, Scope& scope)
{
    CompanyTables tables;
    const auto industries = requireLexicon(scope, "locale", "industries", "any");
    if (!industries)
        return tables;
    std::vector<std::string_view> codes;
    for (const Locale locale : locales) {
        std::optional<Country> country = countryOf(locale, *industries, scope);
        if (!country)
            return tables;
        codes.push_back(country->code);
        tables.countries.push_back(std::move(*country));
    }
    tables.codes = Dictionary::fromViews(std::move(codes));
    tables.industries = lexiconTexts(*industries, *industries->column("title")).dictionary;
    tables.industryTable = WeightTable(lexiconWeights(*industries));
    for (const double typical : industries->numbers(*industries->column("typical_employees")))
        tables.logEmployees.push_back(math::log(typical));
    return tables;
}

} // namespace dw::generators::company
