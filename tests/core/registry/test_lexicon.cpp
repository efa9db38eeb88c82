// Checks that every embedded word list is well formed and says where it comes from.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "core/registry/lexicon_pattern.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <thread>
#include <tuple>

namespace {

using dw::findLexicon;
using dw::Lexicon;
using dw::lexiconEntries;
using dw::LexiconEntry;

std::string label(const LexiconEntry& entry)
{
    return std::string(entry.name) + "/" + std::string(entry.locale) + "." + std::to_string(entry.version);
}

const std::vector<std::string> kLocales = {"en_US", "en_GB", "de_DE", "fr_FR", "es_ES",
                                           "pt_BR", "ja_JP", "zh_CN", "hi_IN", "ar_EG"};

/// Runs `check` on every list of one name; fails when there is none.
void eachLocale(const char* name, const std::function<void(const Lexicon&)>& check)
{
    int seen = 0;
    for (const LexiconEntry& entry : lexiconEntries()) {
        if (entry.name != name)
            continue;
        const auto lexicon = findLexicon(entry.name, entry.locale, entry.version);
        QVERIFY2(lexicon, label(entry).c_str());
        check(*lexicon);
        ++seen;
    }
    QVERIFY2(seen > 0, name);
}

void requireColumns(const Lexicon& lexicon, const std::vector<std::string>& columns)
{
    QVERIFY2(lexicon.columns == columns, (lexicon.name + "/" + lexicon.locale).c_str());
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 127; });
}

/// What stands between the braces of a pattern.
std::vector<std::string_view> holesOf(std::string_view pattern)
{
    std::vector<std::string_view> holes;
    for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
        const std::size_t close = pattern.find('}', open);
        holes.push_back(pattern.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
    }
    return holes;
}

void requireNoRepeats(const Lexicon& lexicon, const std::vector<std::size_t>& keyColumns)
{
    std::set<std::vector<std::string_view>> seen;
    for (std::size_t row = 0; row < lexicon.rows; ++row) {
        std::vector<std::string_view> key;
        for (const std::size_t column : keyColumns)
            key.push_back(lexicon.cell(row, column));
        QVERIFY2(seen.insert(key).second,
                 (lexicon.name + "/" + lexicon.locale + " repeats " + std::string(key.front())).c_str());
    }
}

} // namespace

class TestLexicon : public QObject
{
    Q_OBJECT

private slots:
    void entriesAreSortedAndParse()
    {
        const auto entries = lexiconEntries();
        QVERIFY(!entries.empty());
        std::tuple<std::string_view, std::string_view, int> before;
        for (const LexiconEntry& entry : entries) {
            const std::tuple now(entry.name, entry.locale, entry.version);
            QVERIFY2(now > before, label(entry).c_str());
            before = now;
            const auto lexicon = findLexicon(entry.name, entry.locale, entry.version);
            QVERIFY2(lexicon, label(entry).c_str());
            QCOMPARE(lexicon->name, std::string(entry.name));
            QCOMPARE(lexicon->locale, std::string(entry.locale));
            QCOMPARE(lexicon->version, entry.version);
            QVERIFY2(!lexicon->title.empty() && !lexicon->source.empty() && !lexicon->licence.empty(),
                     label(entry).c_str());
            QVERIFY2(lexicon->rows > 0 && !lexicon->columns.empty(), label(entry).c_str());
        }
    }

    void cellsAreCleanText()
    {
        for (const LexiconEntry& entry : lexiconEntries()) {
            const auto lexicon = findLexicon(entry.name, entry.locale, entry.version);
            QVERIFY(lexicon);
            for (const std::string_view cell : lexicon->cells) {
                QVERIFY2(QString::fromUtf8(cell.data(), qsizetype(cell.size())).toUtf8() ==
                             QByteArray(cell.data(), qsizetype(cell.size())),
                         label(entry).c_str());
                QVERIFY2(cell.empty() || (cell.front() != ' ' && cell.back() != ' ' && cell.back() != '\r'),
                         (label(entry) + ": '" + std::string(cell) + "'").c_str());
            }
        }
    }

    void weightsArePositiveAndLatinIsAscii()
    {
        for (const LexiconEntry& entry : lexiconEntries()) {
            const auto lexicon = findLexicon(entry.name, entry.locale, entry.version);
            QVERIFY(lexicon);
            if (const auto weight = lexicon->column("weight")) {
                for (const double value : lexicon->numbers(*weight))
                    QVERIFY2(value > 0.0 && value < 1e12, label(entry).c_str());
            }
            for (std::size_t column = 0; column < lexicon->columns.size(); ++column) {
                const std::string& name = lexicon->columns[column];
                if (name != "latin" && !name.ends_with("_latin"))
                    continue;
                for (const std::string_view text : lexicon->values(column))
                    QVERIFY2(!text.empty() && isAscii(text), (label(entry) + ": " + std::string(text)).c_str());
            }
        }
    }

    void givenNames()
    {
        eachLocale("given_names", [](const Lexicon& lexicon) {
            requireColumns(lexicon, {"value", "latin", "sex", "weight", "from", "to"});
            requireNoRepeats(lexicon, {0, 2});
            QVERIFY(lexicon.rows >= (lexicon.locale == "en_US" ? 200U : 120U));
            const auto from = lexicon.numbers(4);
            const auto to = lexicon.numbers(5);
            std::map<char, int> cohorts; // names in fashion by sex, at each tenth birth year
            for (int year = 1925; year < 2030; year += 10) {
                std::map<std::string_view, int> inFashion;
                for (std::size_t row = 0; row < lexicon.rows; ++row) {
                    QVERIFY(from[row] >= 1900 && from[row] < to[row] && to[row] <= 2030);
                    if (from[row] <= year && year <= to[row])
                        ++inFashion[lexicon.cell(row, 2)];
                }
                QVERIFY2(inFashion["f"] >= 10 && inFashion["m"] >= 10,
                         (lexicon.locale + " " + std::to_string(year)).c_str());
            }
            for (const std::string_view sex : lexicon.values(2))
                QVERIFY(sex == "f" || sex == "m" || sex == "x");
        });
    }

    void familyNames()
    {
        eachLocale("family_names", [](const Lexicon& lexicon) {
            requireColumns(lexicon, {"value", "latin", "weight"});
            requireNoRepeats(lexicon, {0});
            QVERIFY(lexicon.rows >= (lexicon.locale == "en_US" ? 250U : 100U));
        });
    }

    void everyLocaleHasItsLists()
    {
        for (const std::string& locale : kLocales) {
            for (const char* name : {"given_names", "family_names", "name_formats", "cities", "streets",
                                     "house_numbers", "address_formats", "phone_formats"})
                QVERIFY2(findLexicon(name, locale), (locale + " " + name).c_str());
        }
    }

    void thousandFirstNames()
    {
        const auto lexicon = findLexicon("first_names_1000", "any");
        QVERIFY(lexicon);
        requireColumns(*lexicon, {"value"});
        QCOMPARE(lexicon->rows, std::size_t(1000));
        requireNoRepeats(*lexicon, {0});
    }

    void cities()
    {
        eachLocale("cities", [](const Lexicon& lexicon) {
            requireColumns(lexicon, {"country", "region", "region_latin", "region_code", "city", "city_latin", "weight",
                                     "latitude", "longitude", "postcode", "timezone", "area_code"});
            QVERIFY2(lexicon.rows >= 30, lexicon.locale.c_str());
            requireNoRepeats(lexicon, {4, 1});
            const auto latitude = lexicon.numbers(7);
            const auto longitude = lexicon.numbers(8);
            std::map<std::string_view, std::string_view> codes; // one code a region
            for (std::size_t row = 0; row < lexicon.rows; ++row) {
                const std::string city(lexicon.cell(row, 5));
                QVERIFY2(std::abs(latitude[row]) <= 90.0 && std::abs(longitude[row]) <= 180.0, city.c_str());
                QVERIFY2(lexicon.cell(row, 0) == lexicon.locale.substr(3), city.c_str());
                QVERIFY2(lexicon.cell(row, 10).find('/') != std::string_view::npos, city.c_str());
                QVERIFY2(!lexicon.cell(row, 9).empty() && isAscii(lexicon.cell(row, 9)), city.c_str());
                const auto [known, added] = codes.emplace(lexicon.cell(row, 1), lexicon.cell(row, 3));
                QVERIFY2(known->second == lexicon.cell(row, 3), city.c_str());
            }
        });
    }

    void patternsAreWellFormed()
    {
        for (const LexiconEntry& entry : lexiconEntries()) {
            if (entry.name != "house_numbers" && entry.name != "cities" && entry.name != "phone_formats")
                continue;
            const auto lexicon = findLexicon(entry.name, entry.locale, entry.version);
            const char* columnName = entry.name == "cities" ? "postcode" : "value";
            for (const std::string_view pattern : lexicon->values(*lexicon->column(columnName)))
                QVERIFY2(dw::LexiconPattern(pattern).isValid(), std::string(pattern).c_str());
        }
    }

    void formatsNameKnownParts()
    {
        const std::set<std::string_view> ofNames = {"given", "family", "family2", "family3", "father", "last"};
        const std::set<std::string_view> ofAddresses = {"number", "street",      "city",
                                                        "region", "region_code", "postcode"};
        const auto check = [](const Lexicon& lexicon, std::size_t columns, const std::set<std::string_view>& known) {
            for (std::size_t row = 0; row < lexicon.rows; ++row) {
                for (std::size_t column = 0; column < columns; ++column) {
                    for (const std::string_view hole : holesOf(lexicon.cell(row, column)))
                        QVERIFY2(known.contains(hole), std::string(lexicon.cell(row, column)).c_str());
                }
            }
        };
        eachLocale("name_formats", [&](const Lexicon& lexicon) {
            requireColumns(lexicon, {"last", "last_latin", "full", "full_latin", "sex", "weight"});
            check(lexicon, 4, ofNames);
        });
        eachLocale("address_formats", [&](const Lexicon& lexicon) {
            requireColumns(lexicon, {"key", "value", "latin"});
            QVERIFY(lexicon.rows == 3 && lexicon.cell(0, 0) == "street_line" && lexicon.cell(1, 0) == "single_line" &&
                    lexicon.cell(2, 0) == "single_line_same");
            check(lexicon, 3, ofAddresses);
        });
    }

    void phoneNumbersSayWhetherTheyAreReserved()
    {
        const std::set<std::string> reserved = {"en_US", "en_GB", "de_DE", "fr_FR"};
        eachLocale("phone_formats", [&](const Lexicon& lexicon) {
            requireColumns(lexicon, {"kind", "value", "international", "area_code", "weight", "reserved"});
            for (const std::string_view text : lexicon.values(5))
                QVERIFY2(text == (reserved.contains(lexicon.locale) ? "1" : "0"), lexicon.locale.c_str());
            for (const std::string_view text : lexicon.values(2))
                QVERIFY(text.starts_with('+'));
        });
    }

    void streetsAndHouseNumbers()
    {
        eachLocale("streets", [](const Lexicon& lexicon) {
            requireColumns(lexicon, {"value", "latin", "weight"});
            requireNoRepeats(lexicon, {0});
            QVERIFY2(lexicon.rows >= 60, lexicon.locale.c_str());
        });
        eachLocale("house_numbers", [](const Lexicon& lexicon) {
            requireColumns(lexicon, {"value", "latin", "weight"});
        });
    }

    void countries()
    {
        const auto lexicon = findLexicon("countries", "any");
        QVERIFY(lexicon);
        requireColumns(*lexicon, {"code", "code3", "value", "latin", "native", "calling_code", "currency"});
        requireNoRepeats(*lexicon, {0});
        requireNoRepeats(*lexicon, {1});
        requireNoRepeats(*lexicon, {2});
        std::set<std::string_view> codes;
        for (std::size_t row = 0; row < lexicon->rows; ++row) {
            const std::string code(lexicon->cell(row, 0));
            codes.insert(lexicon->cell(row, 0));
            QVERIFY2(code.size() == 2 && lexicon->cell(row, 1).size() == 3, code.c_str());
            QVERIFY2(lexicon->cell(row, 5).starts_with('+') && lexicon->cell(row, 6).size() == 3, code.c_str());
        }
        for (const std::string& locale : kLocales)
            QVERIFY(codes.contains(std::string_view(locale).substr(3)));
    }

    void emailDomainsAreReserved()
    {
        eachLocale("email_domains", [](const Lexicon& lexicon) {
            requireNoRepeats(lexicon, {0});
            for (const std::string_view domain : lexicon.values(0)) {
                const bool reserved = domain.ends_with("example.com") || domain.ends_with("example.org") ||
                                      domain.ends_with("example.net");
                QVERIFY2(reserved, std::string(domain).c_str());
            }
        });
    }

    void newestVersionIsTheDefault()
    {
        for (const LexiconEntry& entry : lexiconEntries())
            QVERIFY(findLexicon(entry.name, entry.locale)->version >= entry.version);
    }

    void unknownListsAreNull()
    {
        QVERIFY(!findLexicon("given_names", "xx_XX"));
        QVERIFY(!findLexicon("no_such_list", "en_US"));
        QVERIFY(!findLexicon("given_names", "en_US", 9999));
        QVERIFY(!findLexicon("", ""));
    }

    void sameListIsShared()
    {
        std::vector<std::shared_ptr<const Lexicon>> found(8);
        {
            std::vector<std::jthread> threads;
            for (auto& slot : found)
                threads.emplace_back([&slot] { slot = findLexicon("family_names", "en_US"); });
        }
        for (const auto& lexicon : found)
            QCOMPARE(lexicon.get(), found.front().get());
    }

    void parserAcceptsAndRefuses()
    {
        const auto good = dw::parseLexicon("# title: T\n# source: S\n# licence: L\na\tb\n1\tx\n\ty\n");
        QVERIFY(good);
        QCOMPARE(good->title, std::string("T"));
        QCOMPARE(good->source, std::string("S"));
        QCOMPARE(good->licence, std::string("L"));
        QCOMPARE(good->rows, std::size_t(2));
        QCOMPARE(good->column("b"), std::optional<std::size_t>(1));
        QVERIFY(!good->column("c"));
        QVERIFY(good->cell(1, 1) == "y");
        QCOMPARE(good->numbers(0)[0], 1.0);
        QVERIFY(std::isnan(good->numbers(0)[1]));
        QVERIFY(std::isnan(good->numbers(1)[0]));
        QVERIFY(!dw::parseLexicon("a\tb\n1\n"));
        QVERIFY(!dw::parseLexicon("a\tb\n1\t2\t3\n"));
        QVERIFY(!dw::parseLexicon("# title: T\n"));
        QVERIFY(!dw::parseLexicon(""));
    }
};

DW_TEST(TestLexicon);
#include "test_lexicon.moc"
