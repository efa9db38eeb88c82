// Category and its relatives: data types, shares against theory, rows with weights of their own.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <map>

namespace {

using dw::Column;
using dw::DataType;
using dw::Json;
using dw::RowSet;
namespace test = dw::test;

/// Chi-square statistic of counted texts against expected shares.
double chiSquare(const Column& column, const std::map<std::string, double>& shares)
{
    std::map<std::string, double> counts;
    for (std::size_t i = 0; i < column.size; ++i)
        counts[test::shown(column, i)] += 1.0;
    double sum = 0.0;
    for (const auto& [value, share] : shares) {
        const double expected = share * static_cast<double>(column.size);
        sum += (counts[value] - expected) * (counts[value] - expected) / expected;
        counts.erase(value);
    }
    return counts.empty() ? sum : 1e9; // a value that must not occur
}

class TestCategories : public QObject
{
    Q_OBJECT

private slots:
    void meetsShares()
    {
        const Column column =
            test::filled("category", Json::parse(R"({"values": {"a": 5, "b": 3, "never": 0, "c": 2}})"), 100'000);
        QCOMPARE(column.type, DataType::Text);
        QVERIFY(column.dictionary == nullptr); // joined() writes plain text
        // 0.999 quantile of chi-square with 2 degrees of freedom
        QVERIFY(chiSquare(column, {{"a", 0.5}, {"b", 0.3}, {"c", 0.2}}) < 13.8);
    }

    void followsTheTypeOfItsValues_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("scale");
        QTest::newRow("texts") << QByteArray(R"({"values": ["a", "b"]})") << int(DataType::Text) << 0;
        QTest::newRow("integers") << QByteArray(R"({"values": [1, 2]})") << int(DataType::Int64) << 0;
        QTest::newRow("decimals") << QByteArray(R"({"values": [1, 2.5, 0.125]})") << int(DataType::Decimal) << 3;
        QTest::newRow("doubles") << QByteArray(R"({"values": [1e300, 2.5]})") << int(DataType::Float64) << 0;
        QTest::newRow("bools") << QByteArray(R"({"values": [true, false, null]})") << int(DataType::Bool) << 0;
        QTest::newRow("mixture") << QByteArray(R"({"values": [1, "x", true]})") << int(DataType::Text) << 0;
        QTest::newRow("dates are text") << QByteArray(R"({"values": ["2024-01-01"]})") << int(DataType::Text) << 0;
        QTest::newRow("dates") << QByteArray(R"({"values": ["2024-01-01"], "type": "date"})") << int(DataType::Date)
                               << 0;
        QTest::newRow("number keys") << QByteArray(R"({"values": {"1": 3, "2": 1}, "type": "int64"})")
                                     << int(DataType::Int64) << 0;
        QTest::newRow("nulls alone") << QByteArray(R"({"values": [null]})") << int(DataType::Text) << 0;
    }

    void followsTheTypeOfItsValues()
    {
        QFETCH(QByteArray, params);
        QFETCH(int, type);
        QFETCH(int, scale);
        test::BoundForTest bound("category", Json::parse(params.toStdString()));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        QCOMPARE(int(bound.output().type), type);
        QCOMPARE(bound.output().scale, scale);
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 100));
        QCOMPARE(int(columns[0].type), type);
        QCOMPARE(columns[0].scale, scale);
    }

    void keepsDecimalsExact()
    {
        const Column column = test::filled("category", Json::parse(R"({"values": [0.07, 0.19, 1]})"), 200);
        QCOMPARE(column.scale, 2);
        for (std::size_t i = 0; i < column.size; ++i)
            QVERIFY(column.integers[i] == 7 || column.integers[i] == 19 || column.integers[i] == 100);
    }

    void givesNulls()
    {
        const Column column = test::filled(
            "category", Json::parse(R"({"values": [{"value": "a", "weight": 3}, {"value": null, "weight": 1}]})"),
            20'000);
        const double share = static_cast<double>(column.validity.nullCount(column.size)) / 20'000.0;
        QVERIFY2(share > 0.235 && share < 0.265, std::to_string(share).c_str());
    }

    void refusesValuesOfAnotherType()
    {
        test::BoundForTest bound("category", Json::parse(R"({"values": ["soon"], "type": "date"})"));
        QVERIFY(!bound.isBound());
        QCOMPARE(bound.problems().all[0].pointer, std::string("/tables/0/columns/0/params/values"));
    }

    void variesByColumn()
    {
        const Json params =
            Json::parse(R"({"values": {"by": "sex", "cases": {"f": {"Anna": 3, "Kim": 1}, "m": ["Kim", "Otto"]}}})");
        const Column column = test::filled("category", params, 40'000, test::Inputs().texts("sex", {"f", "m"}));
        std::map<std::string, int> counts;
        for (std::size_t i = 0; i < column.size; ++i)
            ++counts[(i % 2 == 0 ? "f " : "m ") + test::shown(column, i)];
        QCOMPARE(counts.size(), std::size_t{4});
        QVERIFY(std::abs(counts["f Anna"] - 15'000) < 250);
        QVERIFY(std::abs(counts["m Otto"] - 10'000) < 300);
    }

    void variesByExpression()
    {
        const Json params = Json::parse(R"({"values": [{"value": "yes", "weight": {"sql": "w"}}, "no"]})");
        test::BoundForTest bound("category", params, test::Inputs().reals("w", {0.0, 1.0, 3.0, -1.0}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 20'000));
        std::array<int, 4> yes{};
        for (std::size_t i = 0; i < 20'000; ++i)
            yes[i % 4] += test::shown(columns[0], i) == "yes" ? 1 : 0;
        QCOMPARE(yes[0], 0);
        QVERIFY(std::abs(yes[1] - 2500) < 120);
        QVERIFY(std::abs(yes[2] - 3750) < 100);
        QVERIFY(columns[0].isNull(3)); // a negative weight
        QCOMPARE(bound.faults().rows, std::uint64_t{5000});
    }

    void loadsWeightsInsideOfCases()
    {
        const Json params = Json::parse(R"({"values": {"by": "k", "cases": {
            "1": [{"value": "a", "weight": {"sql": "w"}}, {"value": "b", "weight": 0}],
            "2": ["c"]}}})");
        test::BoundForTest bound("category", params,
                                 test::Inputs().integers("k", {1, 2, 1, 2}).reals("w", {1.0, -1.0, 0.0, std::nullopt}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 4));
        QCOMPARE(test::shown(columns[0], 0), std::string("a"));
        QCOMPARE(test::shown(columns[0], 1), std::string("c")); // its own case has a plain weight
        QVERIFY(columns[0].isNull(2));                          // all weights 0
        QCOMPARE(test::shown(columns[0], 3), std::string("c"));
    }

    void explainsItsChoice()
    {
        test::BoundForTest bound("category", Json::parse(R"({"values": {"gold": 1}})"));
        QCOMPARE(bound.explain(RowSet::range(0, 1), 0),
                 std::string("Value 1 of 1, \"gold\", which has a share of 100 %."));
    }

    void risesWithItsUniform()
    {
        test::BoundForTest bound("category", Json::parse(R"({"values": [3, 1, 2, 1]})"));
        QVERIFY(bound.isMonotone());
        const std::vector<double> uniforms{0.1, 0.3, 0.6, 0.9};
        QCOMPARE(bound.fillWith(RowSet::range(0, 4), uniforms)[0].integers, (std::vector<std::int64_t>{1, 1, 2, 3}));
    }

    void repeatsConstants()
    {
        QCOMPARE(test::shown(test::filled("constant", {{"value", 2.50}}, 3), 2), std::string("25e-1"));
        QCOMPARE(test::shown(test::filled("constant", {{"value", "x"}}, 3000), 2999), std::string("x"));
        const Column empty = test::filled("constant", {{"value", nullptr}, {"type", "date"}}, 3);
        QCOMPARE(empty.type, DataType::Date);
        QCOMPARE(empty.validity.nullCount(3), std::size_t{3});
        QVERIFY(!test::BoundForTest("constant", {{"value", {1, 2}}}).isBound());
        QVERIFY(!test::BoundForTest("constant", Json::object()).isBound());
        QVERIFY(!test::BoundForTest("constant", {{"value", "today"}, {"type", "date"}}).isBound());
    }

    void picksBelowAnotherCategory()
    {
        const Json params = Json::parse(R"({"given": ["department"], "values": {
            "*": ["Other"], "Toys": {"Puzzle": 3, "Doll": 1}, "Books": ["Novel"]}})");
        const Column column =
            test::filled("subcategory", params, 40'000,
                         test::Inputs().texts("department", {"Toys", "Books", "Garden", std::nullopt}));
        int puzzles = 0;
        for (std::size_t i = 0; i < column.size; ++i) {
            const std::string text = test::shown(column, i);
            puzzles += text == "Puzzle" ? 1 : 0;
            if (i % 4 == 0)
                QVERIFY(text == "Puzzle" || text == "Doll");
            else
                QCOMPARE(text, std::string(i % 4 == 1 ? "Novel" : "Other"));
        }
        QVERIFY(std::abs(puzzles - 7500) < 170);
    }

    void walksDownLevels()
    {
        const Json params = Json::parse(R"({"given": ["country", "size"], "values": {
            "DE": {"1": [10], "2": [20]}, "*": {"2": [22.5], "*": [null]}}})");
        test::BoundForTest bound(
            "subcategory", params,
            test::Inputs().texts("country", {"DE", "DE", "DE", "FR", "FR"}).integers("size", {1, 2, 3, 2, 1}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 5));
        QCOMPARE(columns[0].type, DataType::Decimal);
        QCOMPARE(columns[0].number(0), 10.0);
        QCOMPARE(columns[0].number(1), 20.0);
        QVERIFY(columns[0].isNull(2) && columns[0].isNull(4)); // any other size
        QCOMPARE(columns[0].number(3), 22.5);
        QCOMPARE(bound.faults().rows, std::uint64_t{0});
    }

    void takesTheFirstLineThatFits()
    {
        const Json params = Json::parse(R"({"given": ["sex", "adult"], "rows": [
            {"when": ["f", true], "values": ["first"]},
            {"when": ["*", true], "values": ["second"]},
            {"when": ["f", "*"], "values": ["third"]}]})");
        test::BoundForTest bound(
            "conditional_table", params,
            test::Inputs().texts("sex", {"f", "m", "f", "m"}).bools("adult", {true, true, false, false}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 4));
        QCOMPARE(test::shown(columns[0], 0), std::string("first"));
        QCOMPARE(test::shown(columns[0], 1), std::string("second"));
        QCOMPARE(test::shown(columns[0], 2), std::string("third"));
        QVERIFY(columns[0].isNull(3));
        QCOMPARE(bound.faults().rows, std::uint64_t{1});
        QCOMPARE(bound.explain(RowSet::range(0, 4), 2),
                 std::string("Line 3 of the table fits; its value is \"third\"."));
    }

    void meetsSharesOfEachCombination()
    {
        const Json params = Json::parse(R"({"given": ["sex", "age"], "rows": [
            {"when": ["m", 1], "values": {"yes": 1, "no": 3}}, {"when": ["f", 1], "values": {"yes": 1, "no": 1}},
            {"when": ["*", 2], "values": {"yes": 9, "no": 1}}]})");
        const Column column = test::filled("conditional_table", params, 40'000,
                                           test::Inputs().texts("sex", {"m", "f"}).integers("age", {1, 1, 2, 2}));
        std::array<int, 4> yes{};
        for (std::size_t i = 0; i < column.size; ++i)
            yes[i % 4] += test::shown(column, i) == "yes" ? 1 : 0;
        QVERIFY(std::abs(yes[0] - 2500) < 170);
        QVERIFY(std::abs(yes[1] - 5000) < 200);
        QVERIFY(std::abs(yes[2] - 9000) < 120 && std::abs(yes[3] - 9000) < 120);
    }

    void refusesTablesThatMakeNoSense_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("too few keys") << QByteArray("conditional_table")
                                      << QByteArray(
                                             R"({"given": ["a", "b"], "rows": [{"when": ["x"], "values": [1]}]})")
                                      << QByteArray("/rows/0/when");
        QTest::newRow("no values") << QByteArray("conditional_table")
                                   << QByteArray(R"({"given": ["a"], "rows": [{"when": ["x"]}]})")
                                   << QByteArray("/rows/0");
        QTest::newRow("varying weight")
            << QByteArray("conditional_table")
            << QByteArray(
                   R"({"given": ["a"], "rows": [{"when": ["x"], "values": [{"value": 1, "weight": {"sql": "a"}}]}]})")
            << QByteArray("/rows/0/values/0/weight");
        QTest::newRow("no rows") << QByteArray("conditional_table") << QByteArray(R"({"given": ["a"], "rows": []})")
                                 << QByteArray("/rows");
        QTest::newRow("nothing given") << QByteArray("subcategory") << QByteArray(R"({"given": [], "values": {}})")
                                       << QByteArray("/given");
        QTest::newRow("level missing") << QByteArray("subcategory")
                                       << QByteArray(R"({"given": ["a", "b"], "values": {"x": ["y"]}})")
                                       << QByteArray("/values/x");
    }

    void refusesTablesThatMakeNoSense()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, place);
        test::BoundForTest bound(id.toStdString(), Json::parse(params.toStdString()),
                                 test::Inputs().texts("a", {"x"}).texts("b", {"y"}));
        QVERIFY(!bound.isBound());
        QCOMPARE(bound.problems().all[0].pointer, "/tables/0/columns/0/params" + place.toStdString());
    }

    void asksTheGeneratorOfTheCase()
    {
        const Json params = Json::parse(R"({"cases": [
            {"when": "minor", "generator": "constant", "params": {"value": 7}},
            {"when": "member", "generator": "category", "params": {"values": [1.25, 2.5]}}]})");
        test::BoundForTest bound("cases", params,
                                 test::Inputs()
                                     .bools("minor", {true, false, std::nullopt, true})
                                     .bools("member", {true, true, true, false}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        QCOMPARE(bound.output().type, DataType::Decimal);
        QCOMPARE(bound.output().scale, 2);
        QVERIFY(bound.isMonotone());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 4));
        QCOMPARE(columns[0].integers[0], std::int64_t{700});
        QVERIFY(columns[0].integers[1] == 125 || columns[0].integers[1] == 250);
        QVERIFY(columns[0].integers[2] == 125 || columns[0].integers[2] == 250);
        QCOMPARE(columns[0].integers[3], std::int64_t{700});
        QCOMPARE(bound.explain(RowSet::range(0, 4), 0), std::string("Case 1 holds: minor."));
    }

    void leavesRowsWithoutACaseEmpty()
    {
        const Json params =
            Json::parse(R"({"cases": [{"when": "a", "generator": "category", "params": {"values": ["x", null]}}]})");
        const Column column = test::filled("cases", params, 3000, test::Inputs().bools("a", {true, false}));
        bool sawX = false;
        for (std::size_t i = 0; i < column.size; ++i) {
            QVERIFY(i % 2 == 0 || column.isNull(i));
            sawX = sawX || test::shown(column, i) == "x";
        }
        QVERIFY(sawX);
    }

    void countsFaultsOfTheRowsOfACaseOnly()
    {
        const Json params = Json::parse(R"({"cases": [
            {"when": "adult", "generator": "normal", "params": {"mean": 5, "stddev": {"sql": "sd"}}}],
            "otherwise": {"generator": "constant", "params": {"value": 0}}})");
        test::BoundForTest bound("cases", params,
                                 test::Inputs().bools("adult", {true, false}).reals("sd", {1, -1, -1, 1}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 400));
        QCOMPARE(columns[0].type, DataType::Float64);
        QCOMPARE(columns[0].validity.nullCount(400), std::size_t{100});
        QCOMPARE(bound.faults().rows, std::uint64_t{100});
        QCOMPARE(bound.faults().firstRow, std::int64_t{2});
    }

    void refusesCasesThatDoNotFitTogether()
    {
        const test::Inputs inputs = test::Inputs().bools("a", {true}).table("t", 10);
        const auto problem = [&inputs](const char* params) {
            test::BoundForTest bound("cases", Json::parse(params), inputs);
            return bound.isBound() ? std::string() : bound.problems().all[0].pointer;
        };
        const std::string place = "/tables/0/columns/0/params/";
        QCOMPARE(problem(R"({"cases": [{"generator": "normal"}]})"), place + "cases/0");
        QCOMPARE(problem(R"({"cases": []})"), place + "cases");
        QCOMPARE(problem(R"({"cases": [{"when": "a", "generator": "normal"}],
                             "otherwise": {"generator": "constant", "params": {"value": "x"}}})"),
                 place + "otherwise");
        QCOMPARE(problem(R"({"cases": [{"when": "a", "generator": "foreign_key", "params": {"table": "t"}}]})"),
                 place + "cases/0");
    }

    void tossesCoins()
    {
        for (const double probability : {0.0, 0.3, 1.0}) {
            const Column column = test::filled("boolean", {{"probability", probability}}, 50'000);
            const auto sum = static_cast<double>(std::count(column.bools.begin(), column.bools.end(), 1));
            const double bound = 4.0 * std::sqrt(probability * (1 - probability) * 50'000);
            QVERIFY(std::fabs(sum - probability * 50'000) <= bound);
        }
    }

    void tossesCoinsByRow()
    {
        const Column column = test::filled("boolean", Json::parse(R"({"probability": {"sql": "p"}})"), 1000,
                                           test::Inputs().reals("p", {0.0, 1.0, 2.0}));
        for (std::size_t i = 0; i < column.size; ++i) {
            QCOMPARE(column.isNull(i), i % 3 == 2);
            if (i % 3 != 2)
                QCOMPARE(int(column.bools[i]), int(i % 3));
        }
    }
};

} // namespace

DW_TEST(TestCategories);
#include "test_categories.moc"
