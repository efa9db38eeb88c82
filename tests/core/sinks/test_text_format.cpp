// The text kernels agree with fmt and with the calendar functions of core/data, at the edges and in between.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/sinks/text/escape.h"
#include "core/sinks/text/format.h"
#include "tests/support/test.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

using namespace dw;
using namespace dw::sinks::text;

namespace {

template <typename Write>
std::string written(Write write)
{
    char buffer[128];
    return {buffer, write(buffer)};
}

/// Values of every magnitude, with the neighbours of all powers of ten.
std::vector<std::int64_t> manyIntegers()
{
    std::vector<std::int64_t> values = {0, std::numeric_limits<std::int64_t>::min(),
                                        std::numeric_limits<std::int64_t>::max()};
    for (const std::int64_t power : kPowersOfTen)
        for (const std::int64_t near : {power - 1, power, power + 1})
            values.insert(values.end(), {near, -near});
    std::mt19937_64 random(5);
    for (int i = 0; i < 20'000; ++i)
        values.push_back(static_cast<std::int64_t>(random() >> (random() % 64)) * (i % 2 == 0 ? 1 : -1));
    return values;
}

} // namespace

class TestTextFormat : public QObject
{
    Q_OBJECT

private slots:
    void integers()
    {
        for (const std::int64_t value : manyIntegers())
            QCOMPARE(written([&](char* out) { return writeInteger(out, value); }), std::to_string(value));
        QCOMPARE(written([](char* out) { return writeUnsigned(out, UINT64_MAX); }), std::to_string(UINT64_MAX));
    }

    void decimals()
    {
        for (const std::int64_t value : manyIntegers())
            for (unsigned scale = 1; scale <= 15; ++scale) {
                const std::uint64_t power = static_cast<std::uint64_t>(kPowersOfTen[scale]);
                const std::uint64_t magnitude =
                    value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
                const std::string expected =
                    fmt::format("{}{}.{:0{}}", value < 0 ? "-" : "", magnitude / power, magnitude % power, scale);
                const std::string actual = written([&](char* out) { return writeDecimal(out, value, scale); });
                if (actual != expected)
                    QCOMPARE(actual, expected);
            }
        QCOMPARE(written([](char* out) { return writeDecimal(out, -5, 2, ','); }), std::string("-0,05"));
    }

    void dates()
    {
        for (std::int64_t days = -800'000; days < 3'000'000; days += days % 7 == 0 ? 1 : 97)
            QCOMPARE(written([&](char* out) { return writeDate(out, days); }), formatDate(days));
        for (const std::int64_t days :
             {daysFromCivil({0, 1, 1}), daysFromCivil({0, 3, 1}), daysFromCivil({9999, 12, 31}),
              daysFromCivil({10000, 1, 1}), daysFromCivil({-44, 3, 15}), daysFromCivil({-290'000, 3, 15}),
              std::int64_t{0}, std::int64_t{-1}})
            QCOMPARE(written([&](char* out) { return writeDate(out, days); }), formatDate(days));
    }

    void timestamps()
    {
        std::mt19937_64 random(6);
        std::vector<std::int64_t> values = {0,
                                            -1,
                                            1,
                                            -kMicrosPerDay,
                                            kMicrosPerDay - 1,
                                            -kMicrosPerDay - 1,
                                            std::numeric_limits<std::int64_t>::min() / 2};
        for (int i = 0; i < 20'000; ++i)
            values.push_back(static_cast<std::int64_t>(random()) >> (random() % 40));
        for (const std::int64_t value : values) {
            QCOMPARE(written([&](char* out) { return writeTimestamp(out, value); }), formatTimestamp(value));
            const std::int64_t clock = ((value % kMicrosPerDay) + kMicrosPerDay) % kMicrosPerDay;
            QCOMPARE(written([&](char* out) { return writeTime(out, clock); }), formatTime(clock));
        }
    }

    void doublesRead_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("zero") << 0.0 << QByteArray("0");
        QTest::newRow("negative zero") << -0.0 << QByteArray("-0");
        QTest::newRow("one") << 1.0 << QByteArray("1");
        QTest::newRow("tenth") << 0.1 << QByteArray("0.1");
        QTest::newRow("third") << -1.0 / 3 << QByteArray("-0.3333333333333333");
        QTest::newRow("small") << 0.0001 << QByteArray("0.0001");
        QTest::newRow("smaller") << 0.00001 << QByteArray("1e-05");
        QTest::newRow("large") << 1e15 << QByteArray("1000000000000000");
        QTest::newRow("larger") << 1e16 << QByteArray("1e+16");
        QTest::newRow("largest") << std::numeric_limits<double>::max() << QByteArray("1.7976931348623157e+308");
        QTest::newRow("tiniest") << 5e-324 << QByteArray("5e-324");
        QTest::newRow("hundred") << 100.0 << QByteArray("100");
        QTest::newRow("mixed") << 12345.678 << QByteArray("12345.678");
        QTest::newRow("sixteen digits") << 9007199254740993.0 << QByteArray("9007199254740992");
    }
    void doublesRead()
    {
        QFETCH(double, value);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(written([&](char* out) { return writeDouble(out, value); })), expected);
    }

    void doublesRoundTrip()
    {
        std::mt19937_64 random(8);
        for (int i = 0; i < 100'000; ++i) {
            const double value = i % 2 == 0
                                     ? std::bit_cast<double>(random())
                                     : static_cast<double>(random() % 1'000'000) / 1000.0 + static_cast<double>(i);
            if (!std::isfinite(value))
                continue;
            const std::string text = written([&](char* out) { return writeDouble(out, value); });
            QVERIFY(text.size() <= kMaximumDouble);
            double back = 0;
            QVERIFY(std::from_chars(text.data(), text.data() + text.size(), back).ptr == text.data() + text.size());
            QCOMPARE(std::bit_cast<std::uint64_t>(back), std::bit_cast<std::uint64_t>(value));
        }
    }

    void marksAreFoundAnywhere()
    {
        const MarkedBytes marks(',', '"', '\n', '\r');
        for (std::size_t size = 0; size < 70; ++size) {
            const std::string free(size, 'a');
            std::string copy(size, '?');
            QVERIFY(copyUnmarked(free, copy.data(), marks));
            QCOMPARE(copy, free);
            for (std::size_t at = 0; at < size; ++at)
                for (const char mark : {',', '"', '\n', '\r'}) {
                    std::string marked = free;
                    marked[at] = mark;
                    QVERIFY(!copyUnmarked(marked, copy.data(), marks));
                }
        }
    }
};

DW_TEST(TestTextFormat);
#include "test_text_format.moc"
