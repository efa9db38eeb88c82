// Keys: no value twice at any scale, references that keep their distribution, children in their places.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/inverse.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <fmt/format.h>
#include <map>
#include <set>
#include <unordered_set>

namespace {

using dw::Column;
using dw::DataType;
using dw::Json;
using dw::RowSet;
namespace test = dw::test;

constexpr std::int64_t kFarOut = 1'000'000'000'000;

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void countsOn()
    {
        test::BoundForTest bound("sequence", {{"start", -5}, {"step", 3}}, test::Inputs().rows(kFarOut + 10));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> first = bound.fill(RowSet::range(0, 4));
        QCOMPARE(first[0].integers, (std::vector<std::int64_t>{-5, -2, 1, 4}));
        const std::vector<std::int64_t> rows{kFarOut, 7};
        const std::vector<Column> list = bound.fill(RowSet::of(rows));
        QCOMPARE(list[0].integers, (std::vector<std::int64_t>{3 * kFarOut - 5, 16}));
    }

    void refusesSequencesThatRepeatOrOverflow()
    {
        QVERIFY(!test::BoundForTest("sequence", {{"step", 0}}).isBound());
        QVERIFY(!test::BoundForTest("sequence", {{"step", 9'000'000'000'000'000}}).isBound());
    }

    void copiesTheParent()
    {
        test::BoundForTest bound("parent_key", {{"table", "order"}},
                                 test::Inputs().table("order", 100).childrenOf("order", 3));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        QCOMPARE(bound.fill(RowSet::range(2, 5))[0].integers, (std::vector<std::int64_t>{0, 1, 1, 1, 2}));
        QCOMPARE(bound.explain(RowSet::range(2, 5), 2), std::string("Child number 2 of row 1 of 'order'."));
        QVERIFY(!test::BoundForTest("parent_key", {{"table", "order"}}, test::Inputs().table("order", 100)).isBound());
    }

    void refersEvenly()
    {
        const Column column =
            test::filled("foreign_key", {{"table", "customer"}}, 100'000, test::Inputs().table("customer", 50));
        std::array<double, 50> counts{};
        for (const std::int64_t row : column.integers)
            counts.at(static_cast<std::size_t>(row)) += 1;
        double sum = 0.0;
        for (const double count : counts)
            sum += (count - 2000) * (count - 2000) / 2000;
        QVERIFY2(sum < 85.4, std::to_string(sum).c_str()); // 0.999 quantile, 49 degrees of freedom
    }

    void refersByWeight()
    {
        const Json params = {{"table", "city"}, {"distribution", "weighted"}, {"weight", "population"}};
        test::Inputs inputs = test::Inputs().table("city", 4).tableColumn(
            "city", "population", test::columnOfIntegers({10, 0, std::nullopt, 30}));
        const Column column = test::filled("foreign_key", params, 40'000, inputs);
        std::array<int, 4> counts{};
        for (const std::int64_t row : column.integers)
            ++counts.at(static_cast<std::size_t>(row));
        QCOMPARE(counts[1] + counts[2], 0);
        QVERIFY(std::abs(counts[0] - 10'000) < 350);
        inputs.tableColumn("city", "population", test::columnOfIntegers({1, -1}));
        test::BoundForTest negative("foreign_key", params, inputs);
        QVERIFY(!negative.isBound());
        QCOMPARE(negative.problems().all[0].code, std::string("bad_weights"));
        QVERIFY(
            !test::BoundForTest("foreign_key", {{"table", "city"}, {"distribution", "weighted"}}, inputs).isBound());
    }

    void refersToPopularRows_data()
    {
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<double>("exponent");
        QTest::newRow("few") << qint64{40} << 1.0;
        QTest::newRow("more than are tabulated") << qint64{200'000} << 1.2;
        QTest::newRow("very many") << qint64{kFarOut} << 1.05;
    }

    void refersToPopularRows()
    {
        QFETCH(qint64, rows);
        QFETCH(double, exponent);
        const Json params = {{"table", "product"}, {"distribution", "zipf"}, {"exponent", exponent}};
        const Column column = test::filled("foreign_key", params, 100'000, test::Inputs().table("product", rows));
        std::map<std::int64_t, double> counts;
        for (const std::int64_t row : column.integers) {
            QVERIFY(row >= 0 && row < rows);
            counts[row] += 1;
        }
        std::vector<double> sorted;
        for (const auto& [row, count] : counts)
            sorted.push_back(count);
        std::sort(sorted.rbegin(), sorted.rend());
        double before = 0.0;
        for (std::int64_t rank = 1; rank <= 5; ++rank) {
            const double upTo = dw::zipfCdf(rank, rows, exponent).lower;
            const double expected = 100'000 * (upTo - before);
            QVERIFY2(
                std::fabs(sorted[static_cast<std::size_t>(rank - 1)] - expected) < 4.5 * std::sqrt(expected),
                fmt::format("rank {}: {} for {}", rank, sorted[static_cast<std::size_t>(rank - 1)], expected).c_str());
            before = upTo;
        }
        // The most popular row is not the first one, but any.
        QVERIFY(counts.count(0) == 0 || counts[0] < sorted[0]);
        // The ranks beyond the table are met as often as they should be.
        if (rows > 65'536) {
            const double tail = dw::zipfCdf(65'536, rows, exponent).upper;
            QVERIFY(tail * 100'000 > 100);
            const double seldom = static_cast<double>(
                std::count_if(sorted.begin(), sorted.end(), [](double count) { return count == 1; }));
            QVERIFY2(seldom > 0.8 * tail * 100'000, std::to_string(seldom).c_str());
        }
    }

    void givesEveryRowAnotherParent()
    {
        const Json params = {{"table", "seat"}, {"distinct", true}};
        const Column column = test::filled("foreign_key", params, 5000, test::Inputs().rows(5000).table("seat", 5000));
        std::set<std::int64_t> seen(column.integers.begin(), column.integers.end());
        QCOMPARE(seen.size(), std::size_t{5000});
        QCOMPARE(*seen.rbegin(), std::int64_t{4999});
        QVERIFY(!test::BoundForTest("foreign_key", params, test::Inputs().rows(5001).table("seat", 5000)).isBound());
    }

    void givesTheChildrenOfAParentDifferentRows_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<qint64>("rows");
        QTest::newRow("uniform, few") << QByteArray(R"({"table": "course", "distinct": true})") << qint64{12};
        QTest::newRow("uniform, many") << QByteArray(R"({"table": "course", "distinct": true})") << qint64{3000};
        QTest::newRow("zipf") << QByteArray(
                                     R"({"table": "course", "distinct": true, "distribution": "zipf", "exponent": 3})")
                              << qint64{200};
    }

    void givesTheChildrenOfAParentDifferentRows()
    {
        QFETCH(QByteArray, params);
        QFETCH(qint64, rows);
        const test::Inputs inputs =
            test::Inputs().table("course", rows).table("student", 10'000).childrenOf("student", 5);
        test::BoundForTest bound("foreign_key", Json::parse(params.toStdString()), inputs);
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 50'000));
        const std::vector<std::int64_t>& courses = columns[0].integers;
        for (std::size_t student = 0; student < 10'000; ++student)
            QCOMPARE(std::set<std::int64_t>(courses.begin() + static_cast<std::ptrdiff_t>(5 * student),
                                            courses.begin() + static_cast<std::ptrdiff_t>(5 * student + 5))
                         .size(),
                     std::size_t{5});
        // The same rows one at a time, and from the middle of a family.
        const std::vector<std::int64_t> list{12'344, 7, 12'343};
        const std::vector<Column> alone = bound.fill(RowSet::of(list));
        for (std::size_t i = 0; i < list.size(); ++i)
            QCOMPARE(alone[0].integers[i], courses[static_cast<std::size_t>(list[i])]);
        if (rows > 12)
            return;
        // Every pair of courses is taken together equally often: 10,000 * C(5,2) / C(12,2) times.
        std::map<std::pair<std::int64_t, std::int64_t>, double> pairs;
        for (std::size_t i = 0; i < courses.size(); ++i)
            for (std::size_t j = i + 1; j < (i / 5 + 1) * 5; ++j)
                pairs[std::minmax(courses[i], courses[j])] += 1;
        QCOMPARE(pairs.size(), std::size_t{66});
        const double expected = 10'000.0 * 10 / 66;
        double sum = 0.0;
        for (const auto& [pair, count] : pairs)
            sum += (count - expected) * (count - expected) / expected;
        QVERIFY2(sum < 110, std::to_string(sum).c_str());
    }

    void leavesChildrenEmptyThatOutnumberTheRows()
    {
        const test::Inputs inputs = test::Inputs().table("course", 2).table("student", 10).childrenOf("student", 3);
        test::BoundForTest bound("foreign_key", {{"table", "course"}, {"distinct", true}}, inputs);
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 30));
        for (std::size_t i = 0; i < 30; ++i)
            QCOMPARE(columns[0].isNull(i), i % 3 == 2);
        QCOMPARE(bound.faults().rows, std::uint64_t{10});
    }

    void makesUniqueIdentifiers_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<char>("version");
        QTest::newRow("random") << QByteArray(R"({})") << '4';
        QTest::newRow("time ordered") << QByteArray(R"({"version": "time_ordered", "step": "PT0S"})") << '7';
    }

    void makesUniqueIdentifiers()
    {
        QFETCH(QByteArray, params);
        QFETCH(char, version);
        test::BoundForTest bound("uuid", Json::parse(params.toStdString()), test::Inputs().rows(2 * kFarOut));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        std::vector<std::array<std::uint64_t, 2>> seen;
        for (const std::int64_t first : {std::int64_t{0}, kFarOut}) {
            const std::vector<Column> columns = bound.fill(RowSet::range(first, 500'000));
            for (std::size_t i = 0; i < columns[0].size; ++i) {
                const std::string_view text = columns[0].text(i);
                QCOMPARE(text.size(), std::size_t{36});
                QVERIFY(text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-');
                QCOMPARE(text[14], version);
                QVERIFY(text[19] == '8' || text[19] == '9' || text[19] == 'a' || text[19] == 'b');
                std::string digits(text);
                std::erase(digits, '-');
                seen.push_back(
                    {std::stoull(digits.substr(0, 16), nullptr, 16), std::stoull(digits.substr(16), nullptr, 16)});
            }
        }
        std::sort(seen.begin(), seen.end());
        QVERIFY(std::adjacent_find(seen.begin(), seen.end()) == seen.end());
        // No two share the second half either: that is what makes them unique.
        std::sort(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return a[1] < b[1]; });
        QVERIFY(std::adjacent_find(seen.begin(), seen.end(),
                                   [](const auto& a, const auto& b) { return a[1] == b[1]; }) == seen.end());
    }

    void ordersIdentifiersByTime()
    {
        const Column column = test::filled(
            "uuid", {{"version", "time_ordered"}, {"start", "2024-01-01 00:00:00"}, {"step", "PT0.25S"}}, 5000);
        QCOMPARE(std::string(column.text(0).substr(0, 13)), std::string("018cc251-f400")); // 1704067200000 ms
        for (std::size_t i = 1; i < column.size; ++i)
            QVERIFY(column.text(i - 1) < column.text(i));
    }

    void takesTheTimeOfIdentifiersFromAColumn()
    {
        const std::vector<std::optional<std::int64_t>> times{1'704'067'200'000'999, std::nullopt, -1};
        test::BoundForTest bound("uuid", {{"version", "time_ordered"}, {"time", "at"}},
                                 test::Inputs().integers("at", times, DataType::Timestamp));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 3));
        QCOMPARE(std::string(columns[0].text(0).substr(0, 13)), std::string("018cc251-f400"));
        QVERIFY(columns[0].isNull(1) && columns[0].isNull(2));
    }

    void numbersChildren()
    {
        const test::Inputs inputs = test::Inputs().table("order", 100).childrenOf("order", 3);
        test::BoundForTest bound("child_number", Json::object(), inputs);
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        QCOMPARE(bound.fill(RowSet::range(1, 5))[0].integers, (std::vector<std::int64_t>{2, 3, 1, 2, 3}));
        QVERIFY(!test::BoundForTest("child_number", Json::object()).isBound());
    }

    void givesPatternTextsOnce_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("one shape") << QByteArray("[A-Z]{2}-\\d{8}-\\d{3}");
        QTest::newRow("several lengths") << QByteArray("(B|HH|KA)-[A-Z]{1,3} [1-9]\\d{6,9}");
        QTest::newRow("not countable") << QByteArray("[a-z]{1,40}");
        QTest::newRow("not countable, with a corner") << QByteArray("(x|[a-f0-9]{64})");
    }

    void givesPatternTextsOnce()
    {
        QFETCH(QByteArray, pattern);
        const QRegularExpression expression("^(" + QString::fromLatin1(pattern) + ")$");
        test::BoundForTest bound("pattern", {{"pattern", pattern.toStdString()}, {"unique", true}},
                                 test::Inputs().rows(kFarOut + 500'000));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        QVERIFY(bound.isUnique());
        std::unordered_set<std::string> seen;
        for (const std::int64_t first : {std::int64_t{0}, kFarOut}) {
            const std::vector<Column> columns = bound.fill(RowSet::range(first, 100'000));
            for (std::size_t i = 0; i < columns[0].size; ++i)
                QVERIFY2(seen.insert(std::string(columns[0].text(i))).second, std::string(columns[0].text(i)).c_str());
        }
        int checked = 0;
        for (const std::string& text : seen) {
            QVERIFY2(expression.match(QString::fromStdString(text)).hasMatch(), text.c_str());
            if (++checked == 500)
                break;
        }
    }

    void exhaustsAPattern()
    {
        const Json params = {{"pattern", "[a-c]{2}\\d{0,2}"}, {"unique", true}};
        const Column column = test::filled("pattern", params, 999, test::Inputs().rows(999));
        std::set<std::string> seen;
        for (std::size_t i = 0; i < column.size; ++i)
            seen.insert(test::shown(column, i));
        QCOMPARE(seen.size(), std::size_t{999}); // 9 * (1 + 10 + 100)
        test::BoundForTest tooMany("pattern", params, test::Inputs().rows(1000));
        QVERIFY(!tooMany.isBound());
        QCOMPARE(tooMany.problems().all[0].code, std::string("too_few_values"));
    }

    void drawsPatternTextsEvenly()
    {
        const Column column = test::filled("pattern", {{"pattern", "(a|bc?)[0-9]"}}, 60'000);
        std::map<std::string, double> counts;
        for (std::size_t i = 0; i < column.size; ++i)
            counts[test::shown(column, i)] += 1;
        QCOMPARE(counts.size(), std::size_t{30});
        double sum = 0.0;
        for (const auto& [text, count] : counts)
            sum += (count - 2000) * (count - 2000) / 2000;
        QVERIFY2(sum < 58.3, std::to_string(sum).c_str()); // 0.999 quantile, 29 degrees of freedom
        // Letters of a text that is drawn letter by letter are even too.
        const Column large = test::filled("pattern", {{"pattern", "[a-d]{50}"}}, 20'000);
        std::array<double, 4> letters{};
        for (std::size_t i = 0; i < large.size; ++i)
            letters.at(static_cast<std::size_t>(large.text(i)[i % 50] - 'a')) += 1;
        sum = 0.0;
        for (const double count : letters)
            sum += (count - 5000) * (count - 5000) / 5000;
        QVERIFY2(sum < 16.3, std::to_string(sum).c_str());
    }

    void layOutATree_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<int>("levels");
        QTest::addColumn<int>("roots");
        QTest::newRow("random") << QByteArray(R"({"fan_out": 4})") << 7 << 1;
        QTest::newRow("regular") << QByteArray(R"({"fan_out": 4, "shape": "regular"})") << 7 << 1;
        QTest::newRow("a forest") << QByteArray(R"({"fan_out": 2.5, "roots": 30})") << 7 << 30;
        // 3 levels below r roots hold r * (1 + 10 + 100 + 1000)
        QTest::newRow("not deep") << QByteArray(R"({"fan_out": 10, "depth": 3})") << 4 << 5;
        QTest::newRow("roots alone") << QByteArray(R"({"roots": 10000})") << 1 << 5000;
    }

    void layOutATree()
    {
        QFETCH(QByteArray, params);
        QFETCH(int, levels);
        QFETCH(int, roots);
        Json json = Json::parse(params.toStdString());
        json["table"] = "employee";
        const double fanOut = json.value("fan_out", 8.0);
        const Column column = test::filled("tree_key", json, 5000, test::Inputs().tableName("employee").rows(5000));
        std::vector<int> depth(5000);
        std::vector<int> children(5000);
        std::vector<double> perLevel(20);
        for (std::size_t row = 0; row < 5000; ++row) {
            if (!column.isNull(row)) {
                const auto parent = static_cast<std::size_t>(column.integers[row]);
                QVERIFY(parent < row);
                depth[row] = depth[parent] + 1;
                ++children[parent];
            }
            ++perLevel.at(static_cast<std::size_t>(depth[row]));
            QVERIFY(row == 0 || depth[row] >= depth[row - 1]); // level by level
        }
        QCOMPARE(column.validity.nullCount(5000), static_cast<std::size_t>(roots));
        QCOMPARE(depth.back() + 1, levels);
        for (int level = 1; level + 1 < levels; ++level)
            QCOMPARE(perLevel[static_cast<std::size_t>(level)],
                     std::ceil(perLevel[static_cast<std::size_t>(level - 1)] * fanOut));
        if (json.value("shape", "random") == "regular")
            for (std::size_t row = 0; row < 5000; ++row)
                QVERIFY(children[row] <= 4 && (depth[row] + 2 >= levels || children[row] == 4));
    }

    void findsParentsFarOutInATree()
    {
        const test::Inputs inputs = test::Inputs().tableName("node").rows(kFarOut);
        test::BoundForTest bound("tree_key", {{"table", "node"}, {"fan_out", 3}}, inputs);
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        std::int64_t row = kFarOut - 1;
        int depth = 0;
        for (bool isRoot = false; !isRoot; ++depth) {
            const std::vector<Column> columns = bound.fill(RowSet::range(row, 1));
            isRoot = columns[0].isNull(0);
            QVERIFY(isRoot || columns[0].integers[0] < row);
            row = columns[0].integers[0];
        }
        QCOMPARE(depth, 26); // 3^0 to 3^24 rows fill 25 levels and leave some over
        test::BoundForTest flat("tree_key", {{"table", "node"}, {"fan_out", 3}, {"depth", 2}}, inputs);
        QVERIFY(flat.isBound());
        QCOMPARE(flat.problems().all.at(0).code, std::string("more_roots"));
        QVERIFY(!test::BoundForTest("tree_key", {{"table", "other"}}, test::Inputs().table("other", 5)).isBound());
    }
};

} // namespace

DW_TEST(TestKeys);
#include "test_keys.moc"
