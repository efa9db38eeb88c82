// Elementary functions: accuracy against long double libm, special values, and the same bits everywhere.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/math.h"
#include "tests/core/random/fingerprint.h"
#include "tests/support/test.h"

#include <cmath>

using namespace dw;
using dw::test::fingerprint;

namespace {

/// Distance between a value and a more precise reference, in units of the reference's last place.
double ulps(double value, long double reference)
{
    int exponent = 0;
    std::frexp(static_cast<double>(reference), &exponent);
    const double unit = std::ldexp(1.0, std::max(exponent, -1021) - 53);
    return std::fabs(static_cast<double>(value - reference)) / unit;
}

template <typename Function, typename Reference>
double worst(double low, double high, Function function, Reference reference)
{
    double result = 0.0;
    constexpr int kSteps = 20011;
    for (int i = 0; i <= kSteps; ++i) {
        const double x = low + (high - low) * (i / static_cast<double>(kSteps));
        result = std::max(result, ulps(function(x), reference(static_cast<long double>(x))));
    }
    return result;
}

#define WORST(name, low, high)                                                                                         \
    worst(                                                                                                             \
        low, high, [](double x) { return math::name(x); }, [](long double x) { return name##l(x); })

} // namespace

class TestMath : public QObject
{
    Q_OBJECT

private slots:
    void exponentialAndLogarithm();
    void powers();
    void trigonometry();
    void gammaFunction();
    void errorFunctionAndNormal();
    void powersOfTen();
    void specialValues();
    void sameBits_data();
    void sameBits();
};

void TestMath::exponentialAndLogarithm()
{
    QVERIFY(WORST(exp, -700.0, 700.0) < 0.52);
    QVERIFY(WORST(exp, -744.0, -708.0) <= 1.0);
    QVERIFY(WORST(exp, 708.0, 709.7) < 0.52);
    QVERIFY(WORST(exp, -0.01, 0.01) < 0.52);
    QVERIFY(WORST(log, 1e-300, 1e-10) < 0.52);
    QVERIFY(WORST(log, 0.5, 2.0) < 0.9);
    QVERIFY(WORST(log, 0.99, 1.01) < 0.9);
    QVERIFY(WORST(log, 1e3, 1e300) < 0.52);
    QVERIFY(WORST(log, 1e-320, 1e-308) < 0.52);
    QVERIFY(WORST(expm1, -1.0, 1.0) < 2.2);
    QVERIFY(WORST(expm1, -1e-5, 1e-5) < 1.1);
    QVERIFY(WORST(expm1, -50.0, 700.0) < 2.2);
    QVERIFY(WORST(log1p, -0.999, 5.0) < 1.2);
    QVERIFY(WORST(log1p, -1e-5, 1e-5) < 1.2);
}

void TestMath::powers()
{
    for (const double exponent : {0.01, 0.37, -0.99, 1.0 / 3.0, 2.0, 25.0, -140.0}) {
        const auto power = [=](double x) { return math::pow(x, exponent); };
        const auto reference = [=](long double x) { return powl(x, static_cast<long double>(exponent)); };
        QVERIFY(worst(0.01, 100.0, power, reference) < 0.52);
        QVERIFY(worst(0.98, 1.02, power, reference) < 0.52);
    }
    QVERIFY(math::pow(-2.0, 3.0) == -8.0);
    QVERIFY(math::pow(-2.0, 2.0) == 4.0);
    QVERIFY(std::isnan(math::pow(-2.0, 0.5)));
    QVERIFY(math::pow(0.0, -1.0) == math::kInfinity);
    QVERIFY(math::pow(-0.0, -1.0) == -math::kInfinity);
    QVERIFY(math::pow(0.0, 2.0) == 0.0);
    QVERIFY(math::pow(math::kNan, 0.0) == 1.0);
    QVERIFY(math::pow(1.0, math::kNan) == 1.0);
    QVERIFY(math::pow(2.0, -math::kInfinity) == 0.0);
    QVERIFY(math::pow(0.5, -math::kInfinity) == math::kInfinity);
    QVERIFY(math::pow(10.0, 400.0) == math::kInfinity);
    QVERIFY(math::pow(10.0, -400.0) == 0.0);
    QVERIFY(math::pow(4e-320, 0.5) == static_cast<double>(sqrtl(static_cast<long double>(4e-320))));
}

void TestMath::trigonometry()
{
    QVERIFY(WORST(sin, -10.0, 10.0) < 0.9);
    QVERIFY(WORST(cos, -10.0, 10.0) < 0.9);
    QVERIFY(WORST(tan, -10.0, 10.0) < 2.2);
    QVERIFY(WORST(sin, -1e5, 1e5) < 0.9);
    QVERIFY(WORST(cos, -1e5, 1e5) < 0.9);
    QVERIFY(WORST(atan, -3.0, 3.0) < 1.6);
    QVERIFY(WORST(atan, 3.0, 1e6) < 1.0);
    QVERIFY(std::fabs(math::sin(1e9) - std::sin(1e9)) < 1e-6);
}

void TestMath::gammaFunction()
{
    QVERIFY(WORST(lgamma, 1e-5, 0.5) < 3.0);
    QVERIFY(WORST(lgamma, 0.5, 2.5) < 8.0);
    QVERIFY(WORST(lgamma, 2.5, 12.0) < 3.0);
    QVERIFY(WORST(lgamma, 12.0, 1e9) < 2.0);
    QVERIFY(math::lgamma(1.0) == 0.0);
    QVERIFY(math::lgamma(2.0) == 0.0);
    QVERIFY(math::lgamma(-3.0) == math::kInfinity);
    for (const double x : {-0.5, -1.25, -2.6, -7.1})
        QVERIFY(std::fabs(math::lgamma(x) - static_cast<double>(lgammal(x))) < 2e-15);
}

void TestMath::errorFunctionAndNormal()
{
    QVERIFY(WORST(erf, -4.0, 4.0) < 2.5);
    QVERIFY(WORST(erfc, -4.0, 4.0) < 6.0);
    QVERIFY(WORST(erfc, 4.0, 26.0) < 6.0);
    const auto cdf = [](double x) { return math::normalCdf(x); };
    const auto cdfReference = [](long double x) { return 0.5L * erfcl(-x / sqrtl(2.0L)); };
    QVERIFY(worst(-37.0, 8.0, cdf, cdfReference) < 6.0);
    // Abramowitz & Stegun, table 26.1: P(1.96) and Q(5) from table 26.2.
    QVERIFY(std::fabs(math::normalCdf(1.96) - 0.975002104851780) < 1e-15);
    QVERIFY(std::fabs(math::normalCdf(-5.0) - 2.866515718791939e-7) < 1e-21);
    QVERIFY(std::fabs(math::logNormalCdf(-40.0) + 804.608442013754) < 1e-11);
    for (double u = 0x1p-53; u < 0.5; u *= 1.37) {
        const double z = math::normalQuantileExact(u, 1.0 - u);
        QVERIFY(std::fabs(math::normalCdf(z) / u - 1.0) < 1e-15 * (4.0 + z * z));
        QVERIFY(math::normalQuantileExact(1.0 - u, u) == -z);
    }
    // The quantiles that every textbook prints.
    QVERIFY(std::fabs(math::normalQuantileExact(0.975, 0.025) - 1.959963984540054) < 1e-15);
    QVERIFY(std::fabs(math::normalQuantileExact(0.75, 0.25) - 0.674489750196082) < 1e-15);
}

void TestMath::powersOfTen()
{
    for (int exponent = -323; exponent <= 308; ++exponent)
        QVERIFY(math::powerOfTen(exponent) == QString("1e%1").arg(exponent).toDouble());
    QVERIFY(math::powerOfTen(-324) == 0.0);
    QVERIFY(math::powerOfTen(309) == math::kInfinity);
}

void TestMath::specialValues()
{
    QVERIFY(math::exp(math::kInfinity) == math::kInfinity);
    QVERIFY(math::exp(-math::kInfinity) == 0.0);
    QVERIFY(math::exp(0.0) == 1.0);
    QVERIFY(math::log(0.0) == -math::kInfinity);
    QVERIFY(math::log(math::kInfinity) == math::kInfinity);
    QVERIFY(math::log(1.0) == 0.0);
    QVERIFY(std::isnan(math::log(-1.0)));
    QVERIFY(math::log1p(-1.0) == -math::kInfinity);
    QVERIFY(math::expm1(-math::kInfinity) == -1.0);
    QVERIFY(std::signbit(math::sin(-0.0)));
    QVERIFY(math::erfc(40.0) == 0.0);
    QVERIFY(math::normalQuantileExact(0.0, 1.0) == -math::kInfinity);
    QVERIFY(math::normalQuantileExact(1.0, 0.0) == math::kInfinity);
    for (const auto function : {math::expm1, math::log1p, math::sin, math::cos, math::tan, math::atan, math::lgamma,
                                math::erf, math::erfc, math::erfcx, math::normalCdf, math::normalDensity})
        QVERIFY(std::isnan(function(math::kNan)));
    QVERIFY(std::isnan(math::exp(math::kNan)) && std::isnan(math::log(math::kNan)));
}

void TestMath::sameBits_data()
{
    QTest::addColumn<quint64>("actual");
    QTest::addColumn<quint64>("expected");
#define ROW(name, low, high, expected)                                                                                 \
    QTest::newRow(#name) << fingerprint(low, high, [](double x) { return math::name(x); }) << quint64(expected)
    ROW(exp, -745.0, 709.0, 0x160d373eef43e68f);
    ROW(expm1, -40.0, 40.0, 0x46245bd605738a33);
    ROW(log, 1e-9, 3.0, 0xf408f6eaf67164bf);
    ROW(log1p, -0.999, 3.0, 0x30c13a823a3a4a6f);
    ROW(sin, -100.0, 1e5, 0xb1be3da399f940c6);
    ROW(cos, -100.0, 1e5, 0xce3fd22b32e2a56f);
    ROW(tan, -100.0, 1e5, 0x544861378be63de8);
    ROW(atan, -5.0, 5.0, 0x0171bb0f04146baf);
    ROW(lgamma, -4.9, 30.0, 0xd9d3e9e56659c1f7);
    ROW(erf, -5.0, 5.0, 0xae88e106311700ae);
    ROW(erfc, -5.0, 27.0, 0x2018f02621fbe5ea);
    ROW(erfcx, -20.0, 100.0, 0x08381691ba4781a1);
    ROW(normalCdf, -38.0, 9.0, 0xcff458673527d509);
    ROW(logNormalCdf, -50.0, 9.0, 0xd61ddc17bdc7866f);
    ROW(normalDensity, -38.0, 9.0, 0x37153fa186c04d6f);
    QTest::newRow("pow") << fingerprint(1e-3, 20.0, [](double x) { return math::pow(x, -1.7); })
                         << quint64(0x56230853cbab7bdd);
    QTest::newRow("normalQuantileExact") << fingerprint(0x1p-53, 1.0 - 0x1p-53, [](double x) {
        return math::normalQuantileExact(x, 1.0 - x);
    }) << quint64(0xe32a67c993bbf3b3);
#undef ROW
}

void TestMath::sameBits()
{
    // Seen equal on builds by GCC 12 and Clang 14, -O0 to -O3. A change here changes every file ever generated.
    QFETCH(quint64, actual);
    QFETCH(quint64, expected);
    QCOMPARE(actual, expected);
}

DW_TEST(TestMath);
#include "test_math.moc"
