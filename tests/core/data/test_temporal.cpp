// Calendar arithmetic against known dates, and ISO 8601 there and back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/decimal.h"
#include "core/data/temporal.h"
#include "tests/support/test.h"

#include <cmath>

using namespace dw;

class TestTemporal : public QObject
{
    Q_OBJECT

private slots:
    void knownDays()
    {
        QCOMPARE(daysFromCivil({1970, 1, 1}), 0);
        QCOMPARE(daysFromCivil({2000, 3, 1}), 11017);
        QCOMPARE(daysFromCivil({1900, 1, 1}), -25567);
        QCOMPARE(weekdayOf(0), 3); // a Thursday
        QCOMPARE(weekdayOf(-4), 6);
        QCOMPARE(weekdayOf(20779), 6); // 2026-11-22, a Sunday
    }

    void everyDayRoundTrips()
    {
        for (std::int64_t day = -800'000; day < 800'000; day += 97)
            QCOMPARE(daysFromCivil(civilFromDays(day)), day);
    }

    void formatsAndParses()
    {
        QCOMPARE(formatDate(*parseDate("2024-02-29")), std::string("2024-02-29"));
        QVERIFY(!parseDate("2023-02-29"));
        QVERIFY(!parseDate("2023-2-9"));
        QVERIFY(!parseDate("2023-02-09x"));
        QCOMPARE(formatDate(*parseDate("-0044-03-15")), std::string("-0044-03-15"));
        QCOMPARE(formatTimestamp(*parseTimestamp("1969-12-31T23:59:59.5Z")), std::string("1969-12-31 23:59:59.500000"));
        QCOMPARE(*parseTimestamp("1970-01-02"), kMicrosPerDay);
        QVERIFY(!parseTimestamp("1970-01-02 25:00"));
        QCOMPARE(formatTime(*parseTime("8:05")), std::string("08:05:00"));
    }

    void durations()
    {
        QCOMPARE(*parseDuration("P1DT2H30M"), (26 * 3600 + 1800) * kMicrosPerSecond);
        QCOMPARE(*parseDuration("-PT5M"), -300 * kMicrosPerSecond);
        QCOMPARE(*parseDuration("PT0.5S"), 500'000);
        QCOMPARE(formatDuration(*parseDuration("P2W")), std::string("P14D"));
        for (const char* text : {"P1D", "PT1H30M", "P3DT4.25S", "-PT5M", "PT0S"})
            QCOMPARE(formatDuration(*parseDuration(text)), std::string(text));
        for (const char* text : {"", "P", "PT", "1D", "P1Y", "PT1.5H", "P1", "PT1"})
            QVERIFY2(!parseDuration(text), text);
    }

    void rounding()
    {
        QCOMPARE(scaled(0.125, 2), 12); // halves to even
        QCOMPARE(scaled(0.375, 2), 38);
        QCOMPARE(scaled(-1.005, 2), -100);
        QCOMPARE(scaled(1e300, 2), INT64_MAX);
        QCOMPARE(scaled(std::nan(""), 2), 0);
        const std::vector<double> values{0.125, -7.25, 1e18, 3.0};
        std::vector<std::int64_t> out(values.size());
        scaled(values, 1, out);
        for (std::size_t i = 0; i < values.size(); ++i)
            QCOMPARE(out[i], scaled(values[i], 1));
    }
};

DW_TEST(TestTemporal);
#include "test_temporal.moc"
