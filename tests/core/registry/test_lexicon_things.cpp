// Checks that the lists about companies, goods, banks, networks, medicine and text agree with one another.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

namespace {

using dw::findLexicon;
using dw::Lexicon;

const std::vector<std::string> kLocales{"en_US", "en_GB", "de_DE", "fr_FR", "es_ES",
                                        "pt_BR", "ja_JP", "zh_CN", "hi_IN", "ar_EG"};

std::vector<std::string_view> texts(const Lexicon& lexicon, std::string_view column)
{
    return lexicon.values(lexicon.column(column).value());
}

std::vector<double> numbers(const Lexicon& lexicon, std::string_view column)
{
    return lexicon.numbers(lexicon.column(column).value());
}

std::set<std::string_view> asSet(const std::vector<std::string_view>& values)
{
    return {values.begin(), values.end()};
}

std::vector<std::string_view> split(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

/// The names between { and } of a pattern.
std::vector<std::string> holes(std::string_view pattern)
{
    std::vector<std::string> names;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        const std::size_t close = pattern.find('}', open);
        names.emplace_back(pattern.substr(open + 1, close - open - 1));
    }
    return names;
}

std::string text(std::string_view view)
{
    return std::string(view);
}

} // namespace

class TestLexiconThings : public QObject
{
    Q_OBJECT

private slots:
    void everyLocaleHasItsLists()
    {
        for (const char* name : {"company_cores", "company_sectors", "company_patterns", "job_titles", "bank_patterns",
                                 "words", "months", "weekdays", "colours", "animals", "foods"}) {
            for (const std::string& locale : kLocales)
                QVERIFY2(findLexicon(name, locale), (std::string(name) + "/" + locale).c_str());
        }
        QCOMPARE(findLexicon("months", "hi_IN")->rows, std::size_t(12));
        QCOMPARE(findLexicon("weekdays", "ar_EG")->rows, std::size_t(7));
    }

    void companyNamesCanBeBuilt()
    {
        const auto industries = findLexicon("industries", "any");
        const auto known = asSet(texts(*industries, "value"));
        const std::set<std::string> names{"core", "core2", "sector", "surname", "surname2", "place"};
        for (const std::string& locale : kLocales) {
            const auto sectors = findLexicon("company_sectors", locale);
            QCOMPARE(asSet(texts(*sectors, "industry")), known);
            const auto patterns = findLexicon("company_patterns", locale);
            for (const char* column : {"value", "latin"}) {
                for (const std::string_view pattern : texts(*patterns, column)) {
                    const auto found = holes(pattern);
                    QVERIFY2(!found.empty(), text(pattern).c_str());
                    for (const std::string& hole : found)
                        QVERIFY2(names.contains(hole), text(pattern).c_str());
                }
            }
        }
    }

    void everyLocaleCountryHasLegalForms()
    {
        const auto countries = asSet(texts(*findLexicon("legal_forms", "any"), "country"));
        for (const std::string& locale : kLocales)
            QVERIFY2(countries.contains(std::string_view(locale).substr(3)), locale.c_str());
        for (const std::string_view position : texts(*findLexicon("legal_forms", "any"), "position"))
            QVERIFY(position == "prefix" || position == "suffix");
    }

    void jobsAreTheSameInEveryLocale()
    {
        const auto jobs = texts(*findLexicon("job_titles", "en_US"), "job");
        QVERIFY(jobs.size() > 50);
        for (const std::string& locale : kLocales)
            QCOMPARE(texts(*findLexicon("job_titles", locale), "job"), jobs);
    }

    void goodsAgree()
    {
        const auto departments = asSet(texts(*findLexicon("product_departments", "any"), "value"));
        const auto categories = findLexicon("product_categories", "any");
        QCOMPARE(asSet(texts(*categories, "department")), departments);
        QCOMPARE(asSet(texts(*findLexicon("product_nouns", "any"), "category")), asSet(texts(*categories, "value")));
        std::set<std::string_view> described;
        for (const char* name : {"product_adjectives", "product_materials"}) {
            for (const std::string_view list : texts(*findLexicon(name, "any"), "departments")) {
                for (const std::string_view department : split(list)) {
                    QVERIFY2(departments.contains(department), text(department).c_str());
                    described.insert(department);
                }
            }
        }
        QCOMPARE(described, departments);
        const auto prices = numbers(*categories, "median_price");
        const auto spreads = numbers(*categories, "log_sd");
        for (std::size_t row = 0; row < categories->rows; ++row)
            QVERIFY(prices[row] > 0.5 && prices[row] < 1000 && spreads[row] > 0.1 && spreads[row] < 1.5);
    }

    void ibanStructuresAddUp()
    {
        const auto ibans = findLexicon("iban_structures", "any");
        QVERIFY(ibans->rows >= 35);
        const auto lengths = numbers(*ibans, "length");
        const auto structures = texts(*ibans, "bban");
        for (std::size_t row = 0; row < ibans->rows; ++row) {
            int total = 0;
            for (const std::string_view run : split(structures[row])) {
                int count = 0;
                std::from_chars(run.data(), run.data() + run.size(), count);
                QVERIFY(count > 0 && (run.back() == 'n' || run.back() == 'a' || run.back() == 'c'));
                total += count;
            }
            QCOMPARE(total + 4, int(lengths[row]));
            for (const std::string part : {"bank", "branch", "account"}) {
                const double start = numbers(*ibans, part + "_start")[row];
                const double length = numbers(*ibans, part + "_length")[row];
                QVERIFY(start + length <= total && (length > 0 || part == "branch"));
            }
        }
        const auto countries = asSet(texts(*ibans, "value"));
        const auto currencies = asSet(texts(*findLexicon("currencies", "any"), "value"));
        std::set<std::string_view> paying;
        const auto pays = findLexicon("country_currencies", "any");
        for (std::size_t row = 0; row < pays->rows; ++row) {
            paying.insert(pays->cell(row, 0));
            QVERIFY2(currencies.contains(pays->cell(row, 1)), text(pays->cell(row, 0)).c_str());
        }
        for (const std::string_view country : countries)
            QVERIFY2(paying.contains(country), text(country).c_str());
    }

    void cardPrefixesAreDigits()
    {
        const auto cards = findLexicon("card_brands", "any");
        for (const std::string_view prefix : texts(*cards, "prefix"))
            QVERIFY(prefix.size() == 6 && prefix.find_first_not_of("0123456789") == std::string_view::npos);
        for (const double length : numbers(*cards, "length"))
            QVERIFY(length >= 14 && length <= 16);
    }

    void userAgentHolesHaveVersions()
    {
        const auto versions = asSet(texts(*findLexicon("user_agent_versions", "any"), "hole"));
        std::set<std::string> used;
        for (const std::string_view agent : texts(*findLexicon("user_agents", "any"), "value")) {
            std::set<std::string> own; // {ios_} is {ios} in another spelling
            for (const std::string& hole : holes(agent))
                own.insert(hole.ends_with('_') ? hole.substr(0, hole.size() - 1) : hole);
            QCOMPARE(own.size(), std::size_t(1));
            used.merge(own);
        }
        QVERIFY(!used.empty());
        for (const std::string& hole : used)
            QVERIFY2(versions.contains(hole), hole.c_str());
        QCOMPARE(used.size(), versions.size());
    }

    void diagnosesLieInTheirChapter()
    {
        const auto chapters = findLexicon("icd10_chapters", "any");
        const auto codes = findLexicon("icd10_codes", "any");
        QCOMPARE(chapters->rows, std::size_t(22));
        QVERIFY(codes->rows >= 150);
        const auto names = texts(*codes, "chapter");
        for (std::size_t row = 0; row < codes->rows; ++row) {
            const std::string_view block = codes->cell(row, 0).substr(0, 3);
            bool inside = false;
            for (std::size_t chapter = 0; chapter < chapters->rows; ++chapter)
                inside = inside || (chapters->cell(chapter, 0) == names[row] && block >= chapters->cell(chapter, 1) &&
                                    block <= chapters->cell(chapter, 2));
            QVERIFY2(inside, text(codes->cell(row, 0)).c_str());
        }
        std::set<std::string_view> categories;
        for (const std::string_view code : texts(*codes, "value"))
            categories.insert(code.substr(0, 3));
        for (const std::string_view list : texts(*findLexicon("drugs", "any"), "diagnoses")) {
            for (const std::string_view category : split(list))
                QVERIFY2(categories.contains(category), text(list).c_str());
        }
        for (const std::string_view list : texts(*findLexicon("hospital_departments", "any"), "chapters")) {
            for (const std::string_view chapter : split(list))
                QVERIFY2(asSet(texts(*chapters, "value")).contains(chapter), text(list).c_str());
        }
    }

    void everyAgeHasADiagnosisAndOneVitalBand()
    {
        const auto codes = findLexicon("icd10_codes", "any");
        const auto vitals = findLexicon("vitals", "any");
        const auto names = asSet(texts(*vitals, "value"));
        QVERIFY(names.size() >= 15);
        const auto fits = [](const Lexicon& lexicon, std::size_t row, std::string_view sex, double age) {
            const std::string_view own = texts(lexicon, "sex")[row];
            return (own == "x" || own == sex) && numbers(lexicon, "from_age")[row] <= age &&
                   age <= numbers(lexicon, "to_age")[row];
        };
        for (const std::string_view sex : {"f", "m"}) {
            for (const double age : {0.0, 1.0, 4.0, 5.0, 17.0, 18.0, 44.0, 64.0, 65.0, 100.0}) {
                std::multiset<std::string_view> bands;
                for (std::size_t row = 0; row < vitals->rows; ++row) {
                    if (fits(*vitals, row, sex, age))
                        bands.insert(vitals->cell(row, 0));
                }
                QCOMPARE(bands.size(), names.size());
                int diagnoses = 0;
                for (std::size_t row = 0; row < codes->rows; ++row)
                    diagnoses += fits(*codes, row, sex, age) ? 1 : 0;
                QVERIFY(diagnoses >= 20);
            }
        }
        const auto mean = numbers(*vitals, "mean");
        const auto low = numbers(*vitals, "min");
        const auto high = numbers(*vitals, "max");
        for (std::size_t row = 0; row < vitals->rows; ++row)
            QVERIFY2(low[row] < mean[row] && mean[row] < high[row], text(vitals->cell(row, 0)).c_str());
    }

    void textStatisticsGoWithWords()
    {
        const auto statistics = findLexicon("text_statistics", "any");
        QCOMPARE(statistics->rows, kLocales.size() + 1);
        for (std::size_t row = 0; row < statistics->rows; ++row) {
            const auto words = findLexicon("words", statistics->cell(row, 0));
            QVERIFY(words && words->rows >= 100);
            QVERIFY(numbers(*statistics, "sentence_min")[row] < numbers(*statistics, "sentence_words")[row]);
        }
    }
};

DW_TEST(TestLexiconThings);
#include "test_lexicon_things.moc"
