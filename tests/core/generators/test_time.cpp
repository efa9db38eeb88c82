// Dates and times: ends of ranges, leap years, busy weekdays and hours, shares against theory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <map>
#include <set>

namespace {

using dw::Column;
using dw::DataType;
using dw::Json;
using dw::RowSet;
namespace test = dw::test;

class TestTime : public QObject
{
    Q_OBJECT

private slots:
    void drawsDaysWithBothEnds()
    {
        const Column column = test::filled("date", {{"from", "1899-12-30"}, {"to", "1900-03-02"}}, 20'000);
        QCOMPARE(column.type, DataType::Date);
        std::set<std::string> days;
        for (std::size_t i = 0; i < column.size; ++i)
            days.insert(test::shown(column, i));
        QCOMPARE(days.size(), std::size_t{63}); // 1900 was no leap year
        QCOMPARE(*days.begin(), std::string("1899-12-30"));
        QCOMPARE(*days.rbegin(), std::string("1900-03-02"));
        QVERIFY(days.count("1900-02-29") == 0);
        QVERIFY(test::filled("date", {{"from", "2024-02-29"}, {"to", "2024-02-29"}}, 5).integers[4] ==
                dw::parseDate("2024-02-29"));
    }

    void keepsWeekdayShares()
    {
        const Json params = Json::parse(R"({"from": "1950-01-01", "to": "2049-12-31",
            "weekdays": {"Mon": 1, "wednesday": 2, "sat": 5}})");
        const Column column = test::filled("date", params, 80'000);
        std::array<int, 7> counts{};
        for (const std::int64_t day : column.integers)
            ++counts.at(static_cast<std::size_t>(dw::weekdayOf(day)));
        QCOMPARE(counts[1] + counts[3] + counts[4] + counts[6], 0);
        QVERIFY(std::abs(counts[0] - 10'000) < 380);
        QVERIFY(std::abs(counts[2] - 20'000) < 490);
        QVERIFY(std::abs(counts[5] - 50'000) < 550);
    }

    void keepsMonthShares()
    {
        const Json params = Json::parse(R"({"from": "2023-01-01", "to": "2023-12-31", "months": {"jan": 1, "2": 3}})");
        const Column column = test::filled("date", params, 40'000);
        int january = 0;
        for (const std::int64_t day : column.integers) {
            QVERIFY(dw::civilFromDays(day).month <= 2);
            january += dw::civilFromDays(day).month == 1 ? 1 : 0;
        }
        QVERIFY(std::abs(january - 40'000.0 * 31 / (31 + 3 * 28)) < 370);
    }

    void skipsWeekends()
    {
        const Column column = test::filled("date", {{"business_days", true}}, 10'000);
        for (const std::int64_t day : column.integers)
            QVERIFY(dw::weekdayOf(day) < 5);
    }

    void refusesCalendarsWithoutDays_data()
    {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("place");
        QTest::newRow("backwards") << QByteArray(R"({"from": "2024-01-02", "to": "2024-01-01"})") << QByteArray("to");
        QTest::newRow("weekend") << QByteArray(R"({"from": "2024-01-06", "to": "2024-01-07", "business_days": true})")
                                 << QByteArray("business_days");
        QTest::newRow("no such day") << QByteArray(R"({"weekdays": {"moonday": 1}})") << QByteArray("weekdays");
        QTest::newRow("no such month") << QByteArray(R"({"months": {"13": 1}})") << QByteArray("months");
        QTest::newRow("too long") << QByteArray(R"({"from": "0001-01-01", "to": "2024-01-01", "weekdays": {"mon": 1}})")
                                  << QByteArray("to");
    }

    void refusesCalendarsWithoutDays()
    {
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, place);
        test::BoundForTest bound("date", Json::parse(params.toStdString()));
        QVERIFY(!bound.isBound());
        QCOMPARE(bound.problems().all[0].pointer, "/tables/0/columns/0/params/" + place.toStdString());
    }
};

} // namespace

DW_TEST(TestTime);
#include "test_time.moc"
