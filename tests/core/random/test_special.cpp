// Special functions against values in 60-digit arithmetic, identities, and direct sums.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/math.h"
#include "core/random/special.h"
#include "tests/core/random/fingerprint.h"
#include "tests/support/test.h"

using namespace dw;
using namespace dw::math;

namespace {

struct GammaRow {
    double a, x, lower, upper;
};

// Power series and Legendre's continued fraction in 60-digit decimal arithmetic, with Stirling's series for log gamma.
constexpr GammaRow kGammaRows[] = {
    {0.001, 1e-10, 0.97780065659862580418, 0.022199343401374195822},
    {0.001, 0.5, 0.99943993334352925011, 0.00056006665647074988868},
    {0.001, 3.0, 0.99998692686019878626, 0.000013073139801213742569},
    {0.1, 0.01, 0.66262125995447979172, 0.33737874004552020828},
    {0.1, 4.0, 0.9995353887127677747, 0.00046461128723222530044},
    {0.5, 0.2, 0.47291074313446192633, 0.52708925686553807367},
    {0.75, 1.25, 0.80457541133394564879, 0.19542458866605435121},
    {1.0, 2.0, 0.86466471676338730811, 0.13533528323661269189},
    {2.5, 0.01, 0.0000029876015319065938441, 0.99999701239846809341},
    {2.5, 3.0, 0.69378108158672159912, 0.30621891841327840088},
    {2.5, 30.0, 0.99999999998784543022, 1.2154569777183038948e-11},
    {10.0, 3.0, 0.0011024881301154797421, 0.99889751186988452026},
    {10.0, 11.0, 0.65948935753433895272, 0.34051064246566104728},
    {25.0, 60.0, 0.999999890411928874, 1.0958807112599779112e-7},
    {29.0, 28.0, 0.44996662461620670003, 0.55003337538379329997},
    {31.0, 30.0, 0.45164848742208857385, 0.54835151257791142615},
    {31.0, 90.0, 0.99999999999980512152, 1.948784798356038891e-13},
    {100.0, 60.0, 0.0000014815276326460467889, 0.99999851847236735395},
    {100.0, 125.0, 0.99062086833117390389, 0.0093791316688260961072},
    {1000.0, 990.0, 0.3795213785379639412, 0.6204786214620360588},
    {1000.0, 700.0, 1.0158583345333216375e-26, 1},
    {100000.0, 101000.0, 0.99919157848707440927, 0.00080842151292559073247},
    {1000000.0, 999000.0, 0.15865521357430365246, 0.84134478642569634754},
    {100000000.0, 100010000.0, 0.84134474647179881357, 0.15865525352820118643},
    {100000000.0, 99950000.0, 2.854642139958626143e-7, 0.99999971453578600414},
    {10000000000.0, 10000300000.0, 0.99864998378330809348, 0.0013500162166919065198},
};

struct BetaRow {
    double a, b, x, lower, upper;
};

// The hypergeometric series of DLMF 8.17.8 in 60-digit decimal arithmetic.
constexpr BetaRow kBetaRows[] = {
    {0.001, 0.001, 0.3, 0.4995769621396764663, 0.5004230378603235337},
    {0.001, 5.0, 0.01, 0.99744106908711242617, 0.002558930912887573834},
    {0.5, 0.5, 0.25, 0.33333333333333333333, 0.66666666666666666667},
    {0.3, 2.5, 0.1, 0.68024864786272400428, 0.31975135213727599572},
    {2.0, 3.0, 0.4, 0.52480000000000003837, 0.47519999999999996163},
    {5.0, 0.25, 0.75, 0.04190165526052868611, 0.95809834473947131389},
    {20.0, 40.0, 0.25, 0.079704159770258663748, 0.92029584022974133625},
    {40.0, 20.0, 0.75, 0.92029584022974133625, 0.079704159770258663748},
    {0.01, 1000000.0, 5.960464477539063e-08, 0.97717306185719564454, 0.022826938142804355461},
    {3.0, 1000000.0, 3.814697265625e-06, 0.73347070316872096997, 0.26652929683127903003},
    {150.0, 160.0, 0.5, 0.71524579202405283011, 0.28475420797594716989},
    {199.0, 100000.0, 0.001953125, 0.41613590249398199501, 0.58386409750601800499},
    {210.0, 220.0, 0.5, 0.68535708955185160263, 0.31464291044814839737},
    {210.0, 1000000.0, 0.000244140625, 0.9882530738792265725, 0.011746926120773427503},
    {10000.0, 10000.0, 0.4921875, 0.013558968922358901651, 0.98644103107764109835},
    {100000.0, 300000.0, 0.251953125, 0.99780305123056106074, 0.0021969487694389392604},
    {1000000.0, 1000000.0, 0.5009765625, 0.99712879127963136819, 0.0028712087203686318068},
    {1000000.0, 250.0, 0.99975, 0.49001609723593158107, 0.50998390276406841893},
    {100000000.0, 100000000.0, 0.500030517578125, 0.80597729833539599895, 0.19402270166460400105},
    {100000000.0, 300000000.0, 0.2499847412109375, 0.24047868475040648906, 0.75952131524959351094},
};

double relativeError(double value, long double reference)
{
    return static_cast<double>(fabsl((value - reference) / reference));
}

} // namespace

class TestSpecial : public QObject
{
    Q_OBJECT

private slots:
    void incompleteGamma();
    void incompleteGammaIdentities();
    void incompleteBeta();
    void incompleteBetaIdentities();
    void hugeParameters();
    void logarithms();
    void powerSums();
    void digammaValues();
    void invalidArguments();
    void sameBits_data();
    void sameBits();
};

void TestSpecial::incompleteGamma()
{
    for (const GammaRow& row : kGammaRows) {
        const Tails tails = regularizedGamma(row.a, row.x);
        QVERIFY2(relativeError(tails.lower, row.lower) < 2e-13, qPrintable(QString("P(%1, %2)").arg(row.a).arg(row.x)));
        QVERIFY2(relativeError(tails.upper, row.upper) < 2e-13, qPrintable(QString("Q(%1, %2)").arg(row.a).arg(row.x)));
    }
    QCOMPARE(regularizedGamma(2.0, 0.0).lower, 0.0);
    QCOMPARE(regularizedGamma(2.0, kInfinity).upper, 0.0);
}

void TestSpecial::incompleteGammaIdentities()
{
    // DLMF 8.8.5: P(a + 1, x) = P(a, x) - x^a e^-x / gamma(a + 1), across every switch of method.
    for (double a = 0.003; a < 1e7; a *= 1.31) {
        for (const double deviation : {-2.5, -0.7, 0.0, 1.3, 3.0}) {
            const double x = std::max(0.05 * a, a + deviation * std::sqrt(a));
            const double weight = math::exp(logGammaWeight(a, x));
            const double difference = regularizedGamma(a, x).lower - regularizedGamma(a + 1.0, x).lower;
            QVERIFY(std::fabs(difference - weight) < 2e-15 + 1e-13 * weight);
        }
    }
    // DLMF 8.4.1: P(1/2, x^2) = erf x, Q(1/2, x^2) = erfc x.
    for (double x = 0.1; x < 6.0; x += 0.1) {
        QVERIFY(relativeError(regularizedGamma(0.5, x * x).lower, erfl(x)) < 1e-14);
        QVERIFY(relativeError(regularizedGamma(0.5, x * x).upper, erfcl(std::sqrt(x * x))) < 1e-13);
    }
}

void TestSpecial::incompleteBeta()
{
    for (const BetaRow& row : kBetaRows) {
        const Tails tails = regularizedBeta(row.a, row.b, row.x, 1.0 - row.x);
        const QString what = QString("I_%1(%2, %3)").arg(row.x).arg(row.a).arg(row.b);
        QVERIFY2(relativeError(tails.lower, row.lower) < 2e-13, qPrintable(what));
        QVERIFY2(relativeError(tails.upper, row.upper) < 2e-13, qPrintable(what));
    }
    QCOMPARE(regularizedBeta(2.0, 3.0, 0.0, 1.0).lower, 0.0);
    QCOMPARE(regularizedBeta(2.0, 3.0, 1.0, 0.0).upper, 0.0);
}

void TestSpecial::incompleteBetaIdentities()
{
    for (double a = 0.004; a < 1e6; a *= 2.7) {
        for (double b = 0.007; b < 1e6; b *= 3.1) {
            for (const double shift : {0.3, 0.8, 1.0, 1.1}) {
                const double odds = a / b * shift;
                const double x = odds / (1.0 + odds);
                const double y = 1.0 / (1.0 + odds);
                const Tails tails = regularizedBeta(a, b, x, y);
                const Tails mirrored = regularizedBeta(b, a, y, x);
                QVERIFY(std::fabs(tails.lower - mirrored.upper) <= 1e-13 * tails.lower);
                // DLMF 8.17.20: I_x(a, b) - I_x(a + 1, b) = x^a (1-x)^b / (a B(a, b)).
                const double weight = math::exp(logBetaWeight(a, b, x, y)) / a;
                const double difference = tails.lower - regularizedBeta(a + 1.0, b, x, y).lower;
                QVERIFY(std::fabs(difference - weight) < 4e-15 + 2e-13 * weight);
            }
        }
    }
}

void TestSpecial::hugeParameters()
{
    // The distributions become normal: Q(a, a) = 1/2 - 1 / (3 sqrt(2 pi a)) + ... (DLMF 8.11.12), I_1/2(a, a) = 1/2.
    for (double a = 1e9; a < 1e16; a *= 10.0) {
        QVERIFY(std::fabs(regularizedGamma(a, a).upper - (0.5 - 1.0 / (3.0 * std::sqrt(2.0 * kPi * a)))) < 1e-14);
        QVERIFY(std::fabs(regularizedBeta(a, a, 0.5, 0.5).lower - 0.5) < 2e-13);
    }
    const double z = 2.0;
    const double a = 1e14;
    QVERIFY(std::fabs(regularizedGamma(a, a + z * std::sqrt(a)).upper - math::normalCdf(-z)) < 1e-7);
    QVERIFY(
        std::fabs(
            regularizedBeta(a, a, 0.5 + z / (2.0 * std::sqrt(2.0 * a)), 0.5 - z / (2.0 * std::sqrt(2.0 * a))).upper -
            math::normalCdf(-z)) < 1e-7);
}

void TestSpecial::logarithms()
{
    for (double x = -0.999; x < 20.0; x += 0.0173)
        QVERIFY(relativeError(log1pMinusX(x), log1pl(x) - static_cast<long double>(x)) < 2e-14 || std::fabs(x) < 1e-4);
    QVERIFY(relativeError(log1pMinusX(1e-8), -0.5e-16L + 1e-24L / 3.0L) < 1e-15);
    for (double x = 0.01; x < 1e6; x *= 1.7) {
        const long double exact = lgammal(x) - ((x - 0.5L) * logl(x) - x + 0.91893853320467274178L);
        QVERIFY(std::fabs(stirlingCorrection(x) - static_cast<double>(exact)) < 1e-14 + 1e-17 * x);
        QVERIFY(std::fabs(logBeta(x, 3.7) - static_cast<double>(lgammal(x) + lgammal(3.7) - lgammal(x + 3.7L))) <
                5e-13);
        QVERIFY(std::fabs(logGammaWeight(x, 1.1 * x) -
                          static_cast<double>(x * logl(1.1 * x) - 1.1 * x - lgammal(x + 1.0L))) < 1e-14 * x + 1e-13);
    }
    QVERIFY(relativeError(math::exp(logBinomial(52.0, 5.0)), 2598960.0L) < 1e-14);  // poker hands
    QVERIFY(relativeError(math::exp(logBinomial(49.0, 6.0)), 13983816.0L) < 1e-14); // lottery draws
    QVERIFY(relativeError(logBinomial(1e15, 1.0), logl(1e15L)) < 1e-14);
    QCOMPARE(logBinomial(7.0, 7.0), 0.0);
    QVERIFY(relativeError(math::lgamma1p(1e-12), -0.5772156649015328606e-12L) < 1e-11);
}

void TestSpecial::powerSums()
{
    for (const double s : {0.0, 0.3, 0.999999, 1.0, 1.5, 2.0, 7.0, 20.0}) {
        long double sum = 0.0L;
        for (int n = 1; n <= 5000; ++n)
            sum += powl(n, -static_cast<long double>(s));
        QVERIFY(relativeError(powerSum(1, 5000, s), sum) < 2e-15);
        long double tail = 0.0L;
        for (int n = 5000; n >= 40; --n)
            tail += powl(n, -static_cast<long double>(s));
        QVERIFY(relativeError(powerSum(40, 5000, s), tail) < 1e-13);
    }
    QVERIFY(relativeError(powerSum(1, 1'000'000'000'000, 2.0), 1.644934066848226436472L - 1e-12L) < 1e-15); // pi^2 / 6
    // Harmonic number: log n + Euler's constant + 1 / (2 n).
    QVERIFY(relativeError(powerSum(1, 1'000'000'000'000, 1.0), logl(1e12L) + 0.5772156649015328606L + 0.5e-12L) <
            1e-14);
    QCOMPARE(powerSum(1, 1'000'000, 0.0), 1e6);
    QCOMPARE(powerSum(5, 4, 1.0), 0.0);
}

void TestSpecial::digammaValues()
{
    constexpr long double kEuler = 0.57721566490153286060651209L;
    QVERIFY(relativeError(digamma(1.0), -kEuler) < 1e-14);
    QVERIFY(relativeError(digamma(0.5), -kEuler - 2.0L * logl(2.0L)) < 1e-14);
    QVERIFY(relativeError(digamma(1e-6), -1e6L - kEuler + 1.644934e-6L) < 1e-14);
    for (double x = 0.1; x < 100.0; x *= 1.3) // DLMF 5.5.2
        QVERIFY(std::fabs(digamma(x + 1.0) - digamma(x) - 1.0 / x) < 1e-14 * (1.0 + 1.0 / x));
}

void TestSpecial::invalidArguments()
{
    QVERIFY(std::isnan(regularizedGamma(0.0, 1.0).lower));
    QVERIFY(std::isnan(regularizedGamma(1.0, -1.0).lower));
    QVERIFY(std::isnan(regularizedGamma(kNan, 1.0).upper));
    QVERIFY(std::isnan(regularizedBeta(0.0, 1.0, 0.5, 0.5).lower));
    QVERIFY(std::isnan(regularizedBeta(1.0, 1.0, kNan, 0.5).lower));
}

void TestSpecial::sameBits_data()
{
    QTest::addColumn<quint64>("actual");
    QTest::addColumn<quint64>("expected");
    const auto row = [](const char* name, quint64 expected, auto function) {
        QTest::newRow(name) << quint64(test::fingerprint(0.0, 1.0, function)) << expected;
    };
    const auto wide = [](double x) { return 0.01 * math::exp(16.0 * x); };
    row("gamma_lower", 0xd6308ae5f02edf3a, [&](double x) { return regularizedGamma(wide(x), 0.8 * wide(x)).lower; });
    row("gamma_upper", 0x4a1b78d81dd0ab47, [&](double x) { return regularizedGamma(wide(x), 0.2 + wide(x)).upper; });
    row("beta_both_large", 0x4b011f637756b393,
        [&](double x) { return regularizedBeta(wide(x), 2.0 * wide(x), 0.33, 0.67).upper; });
    row("beta_one_large", 0xca701c3f608aa03a,
        [&](double x) { return regularizedBeta(wide(x), 0.3 + 2.0 * x, x, 1.0 - x).lower; });
    row("power_sum", 0xe88949301a3fa6a0, [](double x) { return powerSum(1, 123456789, 20.0 * x); });
    row("logarithms", 0x7b0ee0dd1e22b89f,
        [&](double x) { return logBeta(wide(x), 2.5) + stirlingCorrection(wide(x)); });
    row("digamma", 0x95d863b5da96d655, [&](double x) { return digamma(wide(x)); });
}

void TestSpecial::sameBits()
{
    // Seen equal on builds by GCC 12 and Clang 14. A change here changes files that were ever generated.
    QFETCH(quint64, actual);
    QFETCH(quint64, expected);
    QCOMPARE(QString::number(actual, 16), QString::number(expected, 16));
}

DW_TEST(TestSpecial);
#include "test_special.moc"
