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

    void drawsTimestampsWithBothEnds()
    {
        const Column column =
            test::filled("timestamp", {{"from", "1969-12-31 23:59:58"}, {"to", "1970-01-01 00:00:02"}}, 2000);
        QCOMPARE(column.type, DataType::Timestamp);
        const std::set<std::int64_t> seen(column.integers.begin(), column.integers.end());
        QCOMPARE(seen, (std::set<std::int64_t>{-2'000'000, -1'000'000, 0, 1'000'000, 2'000'000}));
    }

    void keepsHourAndWeekdayShares()
    {
        const Json params = Json::parse(R"({"from": "1960-01-01 00:00:00", "to": "1989-12-31 23:59:59",
            "weekdays": {"mon": 1, "sun": 3}, "hours": {"8": 1, "20": 4}})");
        const Column column = test::filled("timestamp", params, 50'000);
        int sundays = 0;
        int evenings = 0;
        double minutes = 0.0;
        for (const std::int64_t micros : column.integers) {
            QCOMPARE(micros % 1'000'000, std::int64_t{0});
            const std::int64_t day = (micros - (micros < 0 ? dw::kMicrosPerDay - 1 : 0)) / dw::kMicrosPerDay;
            const std::int64_t second = (micros - day * dw::kMicrosPerDay) / 1'000'000;
            QVERIFY(dw::weekdayOf(day) == 0 || dw::weekdayOf(day) == 6);
            QVERIFY(second / 3600 == 8 || second / 3600 == 20);
            sundays += dw::weekdayOf(day) == 6 ? 1 : 0;
            evenings += second / 3600 == 20 ? 1 : 0;
            minutes += static_cast<double>(second % 3600) / 60.0;
        }
        QVERIFY(std::abs(sundays - 37'500) < 440);
        QVERIFY(std::abs(evenings - 40'000) < 410);
        QVERIFY(std::fabs(minutes / 50'000 - 30.0) < 0.35);
    }

    void cutsTheFirstAndTheLastDay()
    {
        const Json params = Json::parse(R"({"from": "2024-02-28 22:30:00", "to": "2024-03-01 01:29:30",
            "resolution": "minute", "hours": {"0": 1, "1": 1, "22": 1, "23": 1}})");
        const Column column = test::filled("timestamp", params, 30'000);
        std::map<std::string, int> hours;
        for (std::size_t i = 0; i < column.size; ++i)
            ++hours[test::shown(column, i).substr(0, 13)];
        QCOMPARE(hours.size(), std::size_t{8});
        // 30 + 60 minutes, 4 * 60, 60 + 30 of 420 in all
        QVERIFY(std::abs(hours["2024-02-28 22"] - 30'000 * 30 / 420) < 200);
        QVERIFY(std::abs(hours["2024-02-29 01"] - 30'000 * 60 / 420) < 270);
        QVERIFY(std::abs(hours["2024-03-01 01"] - 30'000 * 30 / 420) < 200);
        const auto [least, most] = std::minmax_element(column.integers.begin(), column.integers.end());
        QCOMPARE(*least, *dw::parseTimestamp("2024-02-28 22:30:00"));
        QCOMPARE(*most, *dw::parseTimestamp("2024-03-01 01:29:00"));
    }

    void refusesTimestampsThatCannotBe()
    {
        QVERIFY(!test::BoundForTest("timestamp", {{"from", "2024-01-02"}, {"to", "2024-01-01"}}).isBound());
        QVERIFY(
            !test::BoundForTest(
                 "timestamp", {{"from", "2024-01-01 10:00:00"}, {"to", "2024-01-01 12:00:00"}, {"hours", {{"13", 1}}}})
                 .isBound());
        QVERIFY(!test::BoundForTest("timestamp", {{"hours", {{"24", 1}}}}).isBound());
    }

    void drawsTimesOfDay()
    {
        const Column column =
            test::filled("time_of_day", {{"from", "08:30"}, {"to", "10:00"}, {"resolution", "minute"}}, 20'000);
        QCOMPARE(column.type, DataType::Time);
        const std::set<std::int64_t> seen(column.integers.begin(), column.integers.end());
        QCOMPARE(seen.size(), std::size_t{91});
        QCOMPARE(dw::formatTime(*seen.begin()), std::string("08:30:00"));
        QCOMPARE(dw::formatTime(*seen.rbegin()), std::string("10:00:00"));
        const Column busy = test::filled("time_of_day", Json::parse(R"({"hours": {"7": 1, "23": 3}})"), 20'000);
        const auto late = std::count_if(busy.integers.begin(), busy.integers.end(),
                                        [](std::int64_t micros) { return micros / 3'600'000'000 == 23; });
        QVERIFY(std::abs(late - 15'000) < 280);
        QVERIFY(*std::max_element(busy.integers.begin(), busy.integers.end()) < dw::kMicrosPerDay);
        QVERIFY(!test::BoundForTest("time_of_day", {{"from", "22:00"}, {"to", "06:00"}}).isBound());
        QVERIFY(!test::BoundForTest("time_of_day", {{"to", "24:00:00"}}).isBound());
    }

    void measuresDurationsInUnits()
    {
        const Column even =
            test::filled("duration", {{"unit", "minutes"}, {"minimum", "PT90S"}, {"maximum", "PT5M59S"}}, 10'000);
        QCOMPARE(even.type, DataType::Int64);
        const std::set<std::int64_t> seen(even.integers.begin(), even.integers.end());
        QCOMPARE(seen, (std::set<std::int64_t>{2, 3, 4, 5}));
        const Json normal = Json::parse(R"({"unit": "days", "minimum": "P1D",
            "distribution": {"generator": "normal", "params": {"mean": 2, "stddev": 3}}})");
        const Column cut = test::filled("duration", normal, 10'000);
        QCOMPARE(*std::min_element(cut.integers.begin(), cut.integers.end()), std::int64_t{1});
        QVERIFY(*std::max_element(cut.integers.begin(), cut.integers.end()) > 10);
        QVERIFY(test::BoundForTest("duration", normal).isMonotone());
        QVERIFY(!test::BoundForTest("duration", {{"unit", "hours"}, {"minimum", "PT61M"}, {"maximum", "PT119M"}})
                     .isBound());
        QVERIFY(
            !test::BoundForTest("duration",
                                Json::parse(R"({"distribution": {"generator": "constant", "params": {"value": "a"}}})"))
                 .isBound());
    }

    void movesDatesByMonthsAndYears_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<double>("amount");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("short month") << QByteArray("2023-01-31") << QByteArray("months") << 1.0
                                     << QByteArray("2023-02-28");
        QTest::newRow("leap month") << QByteArray("2024-01-31") << QByteArray("months") << 1.0
                                    << QByteArray("2024-02-29");
        QTest::newRow("leap day") << QByteArray("2024-02-29") << QByteArray("years") << 1.0 << QByteArray("2025-02-28");
        QTest::newRow("half a year") << QByteArray("2024-07-15") << QByteArray("years") << 0.5
                                     << QByteArray("2025-01-15");
        QTest::newRow("back over 1970") << QByteArray("1970-03-31") << QByteArray("months") << -13.0
                                        << QByteArray("1969-02-28");
        QTest::newRow("december") << QByteArray("1969-12-31") << QByteArray("months") << 12.0
                                  << QByteArray("1970-12-31");
        QTest::newRow("weeks") << QByteArray("1969-12-30") << QByteArray("weeks") << 1.0 << QByteArray("1970-01-06");
        QTest::newRow("days back") << QByteArray("1970-01-01") << QByteArray("days") << -1.0
                                   << QByteArray("1969-12-31");
    }

    void movesDatesByMonthsAndYears()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, unit);
        QFETCH(double, amount);
        QFETCH(QByteArray, end);
        const Json params = {
            {"column", "start"}, {"unit", unit.toStdString()}, {"minimum", amount}, {"maximum", amount}};
        const std::int64_t day = *dw::parseDate(start.toStdString());
        const Column dates =
            test::filled("offset", params, 2, test::Inputs().integers("start", {day, std::nullopt}, DataType::Date));
        QCOMPARE(dates.type, DataType::Date);
        QCOMPARE(test::shown(dates, 0), end.toStdString());
        QVERIFY(dates.isNull(1));
        // The same with a time of day, which stays.
        const std::int64_t micros = day * dw::kMicrosPerDay + 3'723'000'004;
        const Column times =
            test::filled("offset", params, 1, test::Inputs().integers("start", {micros}, DataType::Timestamp));
        QCOMPARE(test::shown(times, 0), end.toStdString() + " 01:02:03.000004");
    }

    void movesByBoundsOfTheRow()
    {
        const Json params =
            Json::parse(R"({"column": "start", "unit": "days", "minimum": {"sql": "low"}, "maximum": 5})");
        test::BoundForTest bound("offset", params,
                                 test::Inputs().integers("start", {0}, DataType::Date).reals("low", {3.5, 5.0, 6.0}));
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 3000));
        for (std::size_t i = 0; i < 3000; ++i) {
            QCOMPARE(columns[0].isNull(i), i % 3 == 2);
            if (i % 3 == 0)
                QVERIFY(columns[0].integers[i] == 4 || columns[0].integers[i] == 5);
            if (i % 3 == 1)
                QCOMPARE(columns[0].integers[i], std::int64_t{5});
        }
        QCOMPARE(bound.faults().rows, std::uint64_t{1000});
        QVERIFY(!test::BoundForTest("offset", {{"column", "start"}, {"unit", "hours"}},
                                    test::Inputs().integers("start", {0}, DataType::Date))
                     .isBound());
    }

    void countsBusinessDays_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<int>("days");
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("within the week") << QByteArray("2024-06-03") << 3 << QByteArray("2024-06-06"); // a Monday
        QTest::newRow("over the weekend") << QByteArray("2024-06-07") << 1 << QByteArray("2024-06-10");
        QTest::newRow("from Saturday") << QByteArray("2024-06-08") << 0 << QByteArray("2024-06-10");
        QTest::newRow("from Sunday on") << QByteArray("2024-06-09") << 2 << QByteArray("2024-06-12");
        QTest::newRow("from Sunday back") << QByteArray("2024-06-09") << -1 << QByteArray("2024-06-06");
        QTest::newRow("back over the weekend") << QByteArray("2024-06-10") << -1 << QByteArray("2024-06-07");
        QTest::newRow("back over 1970") << QByteArray("1970-01-02") << -6 << QByteArray("1969-12-25");
        QTest::newRow("a year") << QByteArray("2024-01-01") << 260 << QByteArray("2024-12-30");
    }

    void countsBusinessDays()
    {
        QFETCH(QByteArray, start);
        QFETCH(int, days);
        QFETCH(QByteArray, end);
        const Json params = {{"column", "start"}, {"minimum", days}, {"maximum", days}};
        const std::int64_t day = *dw::parseDate(start.toStdString());
        const Column dates =
            test::filled("business_days", params, 1, test::Inputs().integers("start", {day}, DataType::Date));
        QCOMPARE(test::shown(dates, 0), end.toStdString());
    }

    void countsBusinessDaysAsOneByOne()
    {
        for (const char* weekend : {"saturday_sunday", "friday_saturday"}) {
            const int freeDay = weekend[0] == 's' ? 5 : 4;
            const auto isFree = [freeDay](std::int64_t day) {
                return dw::weekdayOf(day) == freeDay || dw::weekdayOf(day) == freeDay + 1;
            };
            for (std::int64_t days = -12; days <= 12; ++days) {
                std::vector<std::optional<std::int64_t>> starts;
                for (std::int64_t day = -20; day < 20; ++day)
                    starts.emplace_back(day);
                const Column column = test::filled(
                    "business_days", {{"column", "start"}, {"minimum", days}, {"maximum", days}, {"weekend", weekend}},
                    starts.size(), test::Inputs().integers("start", starts, DataType::Date));
                for (std::size_t i = 0; i < starts.size(); ++i) {
                    std::int64_t day = *starts[i];
                    const int step = days >= 0 ? 1 : -1;
                    while (isFree(day))
                        day += step;
                    for (std::int64_t left = std::abs(days); left > 0; --left) {
                        day += step;
                        while (isFree(day))
                            day += step;
                    }
                    QCOMPARE(column.integers[i], day);
                }
            }
        }
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
