// Checks that goods hang together: codes, prices of their category, words of their department.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/registry/lexicon.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace {

using namespace dw;
using namespace dw::test;

enum Field { Name, Brand, Department, Kind, Material, Colour, Price, Measure, Sku, Ean13 };

std::string text(const Column& column, std::size_t i)
{
    return std::string(column.text(i));
}

} // namespace

class TestProduct : public QObject
{
    Q_OBJECT

private slots:
    void fieldsAgree()
    {
        BoundForTest bound("product", Json::object());
        const std::vector<Column> rows = bound.fill(RowSet::range(0, 3000));
        const auto categories = findLexicon("product_categories", "any");
        const auto nouns = findLexicon("product_nouns", "any");
        const auto departments = findLexicon("product_departments", "any");
        for (std::size_t i = 0; i < 3000; ++i) {
            std::string key;
            for (std::size_t row = 0; row < categories->rows; ++row) {
                if (categories->cell(row, 1) != rows[Kind].text(i))
                    continue;
                key = categories->cell(row, 0);
                for (std::size_t d = 0; d < departments->rows; ++d)
                    if (departments->cell(d, 0) == categories->cell(row, 2))
                        QCOMPARE(text(rows[Department], i), std::string(departments->cell(d, 1)));
                QCOMPARE(text(rows[Measure], i), std::string(categories->cell(row, 5)));
            }
            const std::string name = text(rows[Name], i);
            bool named = false;
            for (std::size_t row = 0; row < nouns->rows; ++row)
                named = named || (nouns->cell(row, 1) == key && name.ends_with(nouns->cell(row, 0)));
            QVERIFY2(named, name.c_str());
            if (!rows[Material].isNull(i))
                QVERIFY2(name.find(text(rows[Material], i)) != std::string::npos, name.c_str());
            if (key == "produce")
                QVERIFY(rows[Colour].isNull(i) && rows[Material].isNull(i));
            QVERIFY(rows[Price].integers[i] > 0);
        }
    }

    void eansAreRightAndUnique()
    {
        BoundForTest bound("product", Json::object());
        const std::vector<Column> rows = bound.fill(RowSet::range(0, 20000));
        std::set<std::string> eans;
        std::set<std::string> skus;
        for (std::size_t i = 0; i < 20000; ++i) {
            const std::string ean = text(rows[Ean13], i);
            QVERIFY(ean.size() == 13 && ean.front() == '2');
            int sum = 0;
            for (std::size_t digit = 0; digit < 13; ++digit)
                sum += (ean[digit] - '0') * (digit % 2 == 0 ? 1 : 3);
            QCOMPARE(sum % 10, 0);
            eans.insert(ean);
            skus.insert(text(rows[Sku], i).substr(4));
        }
        QCOMPARE(eans.size(), std::size_t(20000));
        QCOMPARE(skus.size(), std::size_t(20000));
    }

    void pricesAreLogNormal()
    {
        const Json params{{"department", "books"}, {"shop_prices", false}, {"price_factor", 2}};
        BoundForTest bound("product", params);
        const std::vector<Column> rows = bound.fill(RowSet::range(0, 20000));
        std::map<std::string, std::vector<double>> logs;
        for (std::size_t i = 0; i < 20000; ++i)
            logs[text(rows[Kind], i)].push_back(std::log(double(rows[Price].integers[i]) / 200.0));
        QCOMPARE(logs.size(), std::size_t(2));
        const auto& fiction = logs["Fiction"];
        double mean = 0;
        double square = 0;
        for (const double value : fiction) {
            mean += value / double(fiction.size());
            square += value * value / double(fiction.size());
        }
        QVERIFY2(std::abs(mean - std::log(13.0)) < 5 * 0.35 / std::sqrt(double(fiction.size())),
                 std::to_string(mean).c_str());
        QVERIFY(std::abs(std::sqrt(square - mean * mean) - 0.35) < 0.012);
    }

    void shopPricesEndAsInShops()
    {
        const Column prices = filled("product", {{"department", "kitchen"}}, 5000, {}, Price);
        double ninetyNine = 0;
        for (std::size_t i = 0; i < 5000; ++i)
            ninetyNine += prices.integers[i] % 100 == 99 ? 1 : 0;
        QVERIFY2(std::abs(ninetyNine / 5000 - 0.55) < 0.05, std::to_string(ninetyNine / 5000).c_str());
    }

    void departmentByRow()
    {
        BoundForTest bound("product", {{"department", {{"sql", "d"}}}}, Inputs().texts("d", {"toys", "", "casino"}));
        const std::vector<Column> rows = bound.fill(RowSet::range(0, 300));
        std::set<std::string> any;
        for (std::size_t i = 0; i < 300; ++i) {
            for (const Column& column : rows)
                if (i % 3 == 2)
                    QVERIFY(column.isNull(i));
            if (i % 3 == 0)
                QCOMPARE(text(rows[Department], i), std::string("Toys and Games"));
            if (i % 3 == 1)
                any.insert(text(rows[Department], i));
        }
        QVERIFY(any.size() > 8);
        BoundForTest unknown("product", {{"department", "casino"}});
        QVERIFY(!unknown.isBound() && unknown.problemText().find("grocery") != std::string::npos);
    }

    void brandsLeadTheirCategory()
    {
        BoundForTest bound("product", {{"department", "grocery"}});
        const std::vector<Column> rows = bound.fill(RowSet::range(0, 5000));
        std::map<std::string, std::map<std::string, int>> counts;
        for (std::size_t i = 0; i < 5000; ++i)
            ++counts[text(rows[Kind], i)][text(rows[Brand], i)];
        for (const auto& [category, brands] : counts)
            QVERIFY2(brands.size() <= 24 && brands.size() > 10, category.c_str());
        QCOMPARE(rows[Brand].dictionary->values.size(), std::size_t(400));
        const auto& all = rows[Brand].dictionary->values;
        QCOMPARE((std::set<std::string_view>(all.begin(), all.end()).size()), std::size_t(400));
    }
};

DW_TEST(TestProduct);
#include "test_product.moc"
