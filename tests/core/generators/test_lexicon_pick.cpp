// Checks that picks from word lists follow their weights and conditions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <cmath>
#include <map>

namespace {

using namespace dw;
using namespace dw::test;

double share(const Column& column, std::string_view text)
{
    double count = 0;
    for (std::size_t i = 0; i < column.size; ++i)
        count += column.text(i) == text ? 1 : 0;
    return count / static_cast<double>(column.size);
}

} // namespace

class TestLexiconPick : public QObject
{
    Q_OBJECT

private slots:
    void followsWeights()
    {
        const Column weighted = filled("lexicon", {{"lexicon", "blood_types"}}, 40000);
        QVERIFY(std::abs(share(weighted, "O+") - 0.38) < 0.0122); // five standard errors
        QVERIFY(std::abs(share(weighted, "AB-") - 0.01) < 0.0025);
        const Column even = filled("lexicon", {{"lexicon", "blood_types"}, {"weighted", false}}, 40000);
        QVERIFY(std::abs(share(even, "AB-") - 0.125) < 0.0083);
    }

    void repeatedValuesShareACode()
    {
        BoundForTest bound("lexicon", {{"lexicon", "product_nouns"}, {"column", "category"}});
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 10));
        QCOMPARE(columns[0].dictionary->values.size(), findLexicon("product_categories", "any")->rows);
    }

    void conditionByColumn()
    {
        const Json params{{"lexicon", "brand_syllables"}, {"where", "position"}, {"equals", {{"sql", "kind"}}}};
        BoundForTest bound("lexicon", params, Inputs().texts("kind", {"start", "end", "nowhere"}));
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 1500));
        const auto list = findLexicon("brand_syllables", "any");
        std::map<std::string_view, std::map<std::string_view, int>> positions;
        for (std::size_t row = 0; row < list->rows; ++row)
            ++positions[list->cell(row, 0)][list->cell(row, 1)];
        for (std::size_t i = 0; i < 1500; ++i) {
            QCOMPARE(columns[0].isNull(i), i % 3 == 2);
            if (i % 3 != 2)
                QCOMPARE(positions[columns[0].text(i)].count(i % 3 == 0 ? "start" : "end"), std::size_t(1));
        }
    }

    void localeOfTheProject()
    {
        const Column arabic = filled("lexicon", {{"lexicon", "weekdays"}}, 50, Inputs().locale("ar_EG"));
        const auto days = findLexicon("weekdays", "ar_EG")->values(0);
        for (std::size_t i = 0; i < 50; ++i)
            QVERIFY(std::find(days.begin(), days.end(), arabic.text(i)) != days.end());
        const Column german = filled("lexicon", {{"lexicon", "weekdays/de_DE.1"}}, 50, Inputs().locale("ar_EG"));
        for (std::size_t i = 0; i < 50; ++i)
            QVERIFY(german.text(i).ends_with("tag") || german.text(i) == "Mittwoch");
    }

    void problems()
    {
        for (const Json& params :
             {Json{{"lexicon", "colurs"}}, Json{{"lexicon", "colours/xx_XX"}}, Json{{"lexicon", "colours/de_DE.99"}},
              Json{{"lexicon", "colours/de_DE.x"}}, Json{{"lexicon", "colours"}, {"column", "price"}},
              Json{{"lexicon", "colours"}, {"where", "key"}, {"equals", "loud"}}}) {
            BoundForTest bound("lexicon", params);
            QVERIFY(!bound.isBound());
            QCOMPARE(bound.problems().all.size(), std::size_t(1));
        }
        BoundForTest bound("lexicon", {{"lexicon", "colurs"}});
        QVERIFY(bound.problemText().find("colours") != std::string::npos);
    }
};

DW_TEST(TestLexiconPick);
#include "test_lexicon_pick.moc"
