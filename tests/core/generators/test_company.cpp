// Checks that the fields of a made-up company agree with one another, in every locale.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <algorithm>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

enum Field { Name, NameLatin, LegalForm, Industry, Employees, Founded, Website, Email, TaxId, Country };

const std::vector<std::string> kLocales{"en_US", "en_GB", "de_DE", "fr_FR", "es_ES",
                                        "pt_BR", "ja_JP", "zh_CN", "hi_IN", "ar_EG"};

std::string text(const Column& column, std::size_t i)
{
    return std::string(column.text(i));
}

bool isAscii(std::string_view value)
{
    return std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c < 127; });
}

} // namespace

class TestCompany : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAgreeInEveryLocale()
    {
        for (const std::string& locale : kLocales) {
            BoundForTest bound("company", {{"locale", locale}});
            QVERIFY2(bound.isBound(), bound.problemText().c_str());
            const std::vector<Column> fields = bound.fill(RowSet::range(0, 400));
            std::set<std::string> names;
            for (std::size_t i = 0; i < 400; ++i) {
                const std::string name = text(fields[Name], i);
                names.insert(name);
                QVERIFY2(name.find(text(fields[LegalForm], i)) != std::string::npos, name.c_str());
                QVERIFY2(name.find('{') == std::string::npos, name.c_str());
                QVERIFY2(isAscii(fields[NameLatin].text(i)), text(fields[NameLatin], i).c_str());
                const std::string site = text(fields[Website], i);
                const std::string mail = text(fields[Email], i);
                QVERIFY(site.starts_with("https://www.") && site.ends_with(".example"));
                QCOMPARE(mail.substr(mail.find('@') + 1), site.substr(12));
                QVERIFY2(site.size() > 21 && site.find("--") == std::string::npos, site.c_str());
                QCOMPARE(text(fields[Country], i), locale.substr(3));
                QVERIFY(fields[Employees].integers[i] >= 1);
                QVERIFY(fields[Founded].integers[i] >= 1850 && fields[Founded].integers[i] <= 2025);
            }
            QVERIFY2(names.size() > 350, std::to_string(names.size()).c_str());
        }
    }

    void sectorFitsIndustry()
    {
        BoundForTest bound("company", {{"locale", "en_US"}, {"legal_form", false}});
        const std::vector<Column> fields = bound.fill(RowSet::range(0, 2000));
        const auto sectors = findLexicon("company_sectors", "en_US");
        const auto industries = findLexicon("industries", "any");
        std::size_t checked = 0;
        for (std::size_t i = 0; i < 2000; ++i) {
            // The last word of a name names the industry wherever it is a sector of exactly one of them.
            const std::string name = text(fields[Name], i);
            for (std::size_t row = 0; row < sectors->rows; ++row) {
                const std::string sector(sectors->cell(row, 0));
                const auto same = sectors->values(0);
                if (!name.ends_with(" " + sector) || std::count(same.begin(), same.end(), sector) != 1 ||
                    sector.find(' ') != std::string::npos)
                    continue;
                for (std::size_t industry = 0; industry < industries->rows; ++industry)
                    if (industries->cell(industry, 0) == sectors->cell(row, 2))
                        QCOMPARE(text(fields[Industry], i), std::string(industries->cell(industry, 2)));
                ++checked;
            }
        }
        QVERIFY2(checked > 1000, std::to_string(checked).c_str());
    }

    void taxNumbersHaveTheShape()
    {
        const Column german = filled("company", {{"locale", "de_DE"}}, 200, {}, TaxId);
        for (std::size_t i = 0; i < 200; ++i) {
            const std::string number = text(german, i);
            QVERIFY2(number.size() == 11 && number.starts_with("DE"), number.c_str());
            QVERIFY(number.find_first_not_of("0123456789", 2) == std::string::npos);
        }
    }

    void localeByColumn()
    {
        const Json params{{"locale", {{"by", "land"}, {"cases", {{"a", "de_DE"}, {"b", "ja_JP"}}}}}};
        BoundForTest bound("company", params, Inputs().texts("land", {"a", "b"}));
        const std::vector<Column> fields = bound.fill(RowSet::range(0, 50));
        for (std::size_t i = 0; i < 50; ++i)
            QCOMPARE(text(fields[Country], i), std::string(i % 2 == 0 ? "DE" : "JP"));
    }

    void wantedFieldsDoNotMatter()
    {
        BoundForTest bound("company", {{"locale", "fr_FR"}});
        const std::vector<Column> all = bound.fill(RowSet::range(1000, 300));
        for (std::size_t field = 0; field < all.size(); ++field) {
            std::vector<bool> wanted(all.size(), false);
            wanted[field] = true;
            const std::vector<Column> one = bound.fill(RowSet::range(1000, 300), wanted);
            QVERIFY2(sameValues(one[field], all[field]), bound.type().fields[field].name.c_str());
        }
    }
};

DW_TEST(TestCompany);
#include "test_company.moc"
