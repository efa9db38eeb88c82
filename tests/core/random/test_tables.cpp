// Quantile and discrete tables: accuracy, order, ends, exact shares, and the same bits on every path.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/avx512.h"
#include "core/random/discrete_table.h"
#include "core/random/math.h"
#include "core/random/quantile_table.h"
#include "core/random/stream.h"
#include "tests/support/test.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace dw;

namespace {

/// Uniforms that reach everywhere: random ones, and random distances from both ends in every octave.
std::vector<double> probes()
{
    std::vector<double> u(20000);
    fillUniforms({17}, 0, 0, u);
    for (int octave = 1; octave <= 52; ++octave) {
        for (std::uint64_t k = 0; k < 40; ++k) {
            const double distance =
                std::ldexp(0.5 + 0.5 * uniformAt({18}, k, static_cast<std::uint32_t>(octave)), -octave);
            u.push_back(std::max(distance, 0x1p-53));
            u.push_back(1.0 - std::max(distance, 0x1p-53));
        }
        u.push_back(std::ldexp(1.0, -octave));
        u.push_back(1.0 - std::ldexp(1.0, -octave));
    }
    u.push_back(0x1p-53);
    u.push_back(1.0 - 0x1p-53);
    std::sort(u.begin(), u.end());
    return u;
}

double exponential(double u, double oneMinusU)
{
    return u < 0.5 ? -math::log1p(-u) : -math::log(oneMinusU);
}

/// The largest |table - exact| / |exact| over the probes with both tails at least `smallestTail`.
double worstRelativeError(const QuantileTable& table, const QuantileTable::Quantile& exact, double smallestTail)
{
    double worst = 0.0;
    for (const double u : probes()) {
        if (std::min(u, 1.0 - u) < smallestTail)
            continue;
        const double truth = exact(u, 1.0 - u);
        if (truth != 0.0)
            worst = std::max(worst, std::fabs(table(u) - truth) / std::fabs(truth));
    }
    return worst;
}

std::vector<std::pair<const char*, QuantileTable::Quantile>> shapes()
{
    return {
        {"exponential", exponential},
        {"normal", math::normalQuantileExact},
        {"lognormal", [](double u, double v) { return math::exp(3.0 + math::normalQuantileExact(u, v)); }},
        {"cauchy", [](double u, double v) { return (u < 0.5 ? -1.0 : 1.0) / math::tan(math::kPi * std::min(u, v)); }},
        {"pareto", [](double, double v) { return math::pow(v, -0.25); }},
        {"arcsine",
         [](double u, double) {
             const double s = math::sin(0.5 * math::kPi * u);
             return s * s;
         }},
        {"triangular", [](double u, double v) { return u < 0.3 ? std::sqrt(0.3 * u) : 1.0 - std::sqrt(0.7 * v); }},
        {"two steps", [](double u, double) { return u < 0.4   ? 1.0
                                                    : u < 0.6 ? 2.0
                                                              : 7.0; }},
        {"constant", [](double, double) { return 4.0; }},
        {"infinite ends",
         [](double u, double v) { return u < 1e-9   ? -math::kInfinity
                                         : v < 1e-9 ? math::kInfinity
                                                    : u; }},
    };
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void normalIsAccurate();
    void normalIsSymmetricAtTheMiddle();
    void closedFormsAreAccurate();
    void tablesRise();
    void tablesAreContinuous();
    void tablesAreExactAtNodes();
    void endsAreClamped();
    void mapEqualsSingleOnEveryPath();
    void normalCdfInvertsTheTable();
    void normalCdfRises();
    void weightsMatchThresholds_data();
    void weightsMatchThresholds();
    void weightsOfZeroAreNeverChosen();
    void weightsGiveTheirShares();
    void countsFollowProbabilities();
};

void TestTables::normalIsAccurate()
{
    const double body = worstRelativeError(standardNormalTable(), math::normalQuantileExact, 0x1p-12);
    const double tails = worstRelativeError(standardNormalTable(), math::normalQuantileExact, 1e-12);
    QVERIFY2(body < 2e-8, qPrintable(QString::number(body)));
    QVERIFY2(tails < 1e-7, qPrintable(QString::number(tails)));
}

void TestTables::normalIsSymmetricAtTheMiddle()
{
    QCOMPARE(standardNormalTable()(0.5), 0.0);
    QVERIFY(standardNormalTable()(0.5 - 0x1p-53) < 0.0);
    QVERIFY(standardNormalTable()(0.5 + 0x1p-53) > 0.0);
    for (const double u : probes()) {
        if (u >= 0.5) // where 1 - u is exact
            QCOMPARE(standardNormalTable()(u), -standardNormalTable()(1.0 - u));
    }
}

void TestTables::closedFormsAreAccurate()
{
    const QuantileTable table = QuantileTable::build(exponential);
    // Below 1/2 the exponential is nearly u itself; above, an octave is a step of log 2.
    QVERIFY(worstRelativeError(table, exponential, 0x1p-10) < 1e-7);
    const double tails = worstRelativeError(table, exponential, 0x1p-53);
    QVERIFY2(tails < 1e-6, qPrintable(QString::number(tails)));
    const QuantileTable coarse = QuantileTable::build(exponential, kCoarseQuantileGrid);
    QVERIFY(worstRelativeError(coarse, exponential, 0x1p-53) < 1e-4);
    QVERIFY(QuantileTable::evaluationCount(kCoarseQuantileGrid) * 19 < QuantileTable::evaluationCount({}) * 10);
    int calls = 0;
    QuantileTable::build([&](double u, double) { return calls += 1, u; });
    QCOMPARE(static_cast<std::size_t>(calls), QuantileTable::evaluationCount({}));
}

void TestTables::tablesRise()
{
    for (const QuantileGrid& grid :
         {QuantileGrid{}, kCoarseQuantileGrid, QuantileGrid{1, 1, 1}, QuantileGrid{52, 2, 1}}) {
        for (const auto& [name, quantile] : shapes()) {
            const QuantileTable table = QuantileTable::build(quantile, grid);
            double previous = std::numeric_limits<double>::lowest();
            for (const double u : probes()) {
                const double value = table(u);
                QVERIFY2(std::isfinite(value), name);
                // The last bits of two cubics may differ.
                QVERIFY2(value >= previous - std::fabs(previous) * 1e-15, name);
                previous = value;
            }
        }
    }
}

void TestTables::tablesAreContinuous()
{
    const QuantileTable table = QuantileTable::build(exponential);
    for (int octave = 1; octave <= 40; ++octave) {
        for (int segment = 0; segment < 32; ++segment) {
            const double node = std::ldexp(1.0 + segment / 32.0, -octave - 1);
            const double step = std::max(node * 0x1p-52, 0x1p-53);
            QVERIFY(std::fabs(table(1.0 - node) - table(1.0 - node - step)) < 1e-12 + 4.0 * step / node);
            QVERIFY(std::fabs(table(node) - table(node - step)) < 1e-15 + 4.0 * step);
        }
    }
}

void TestTables::tablesAreExactAtNodes()
{
    for (const auto& [name, quantile] : shapes()) {
        const QuantileTable table = QuantileTable::build(quantile);
        for (const double u : {0.25, 0.375, 0.5, 0.625, 0.75, 0x1p-9, 1.0 - 0x1p-9}) {
            // Within the last bits: from the left, a segment is evaluated at its far end.
            QVERIFY2(std::fabs(table(u) - quantile(u, 1.0 - u)) <= 1e-15 * std::fabs(table(u)), name);
        }
    }
}

void TestTables::endsAreClamped()
{
    const QuantileTable table = QuantileTable::build(exponential);
    QCOMPARE(table(1e-300), table(0x1p-53));
    QCOMPARE(table(0x1p-53), exponential(0x1p-53, 1.0 - 0x1p-53));
    QCOMPARE(table(1.0 - 0x1p-53), exponential(1.0 - 0x1p-53, 0x1p-53));
    QVERIFY(QuantileTable().empty());
    QVERIFY(!table.empty());
}

void TestTables::mapEqualsSingleOnEveryPath()
{
    const std::vector<double> u = probes();
    const QuantileTable table =
        QuantileTable::build(exponential, {.bodyOctaves = 7, .bodySegments = 16, .tailSegments = 2});
    const std::pair<SimdLevel, bool> paths[] = {
        {SimdLevel::Scalar, false}, {SimdLevel::Sse2, false}, {SimdLevel::Avx2, false}, {SimdLevel::Avx2, true}};
    for (const auto& [level, wide] : paths) {
        useSimdLevel(level);
        allowAvx512(wide);
        for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{7}, u.size()}) {
            std::vector<double> values(size);
            std::vector<double> normals(size);
            table.map(std::span(u).first(size), values);
            standardNormalTable().map(std::span(u).first(size), normals);
            std::vector<double> back = normals;
            normalCdfFast(back, back);
            for (std::size_t i = 0; i < size; ++i) {
                QCOMPARE(std::bit_cast<quint64>(values[i]), std::bit_cast<quint64>(table(u[i])));
                QCOMPARE(std::bit_cast<quint64>(normals[i]), std::bit_cast<quint64>(standardNormalTable()(u[i])));
                QCOMPARE(std::bit_cast<quint64>(back[i]), std::bit_cast<quint64>(normalCdfFast(normals[i])));
            }
        }
    }
    allowAvx512(true);
    useSimdLevel(bestSimdLevel());
}

void TestTables::normalCdfInvertsTheTable()
{
    double worst = 0.0;
    double worstTail = 0.0;
    for (const double u : probes()) {
        const double distance = std::min(u, 1.0 - u);
        const double error = std::fabs(normalCdfFast(standardNormalTable()(u)) - u);
        worst = std::max(worst, error);
        if (u < 0.5 && distance > 1e-12)
            worstTail = std::max(worstTail, error / distance);
    }
    QVERIFY2(worst <= 1e-9, qPrintable(QString::number(worst)));
    QVERIFY2(worstTail <= 1e-5, qPrintable(QString::number(worstTail)));
    for (double z = -6.0; z <= 6.0; z += 0.0137)
        QVERIFY(std::fabs(normalCdfFast(z) - math::normalCdf(z)) <= 1e-9);
}

void TestTables::normalCdfRises()
{
    double previous = 0.0;
    for (double z = -12.0; z <= 12.0; z += 0.00073) {
        const double u = normalCdfFast(z);
        QVERIFY(u >= previous);
        QVERIFY(u >= 0x1p-53 && u <= 1.0 - 0x1p-53);
        previous = u;
    }
    QCOMPARE(normalCdfFast(0.0), 0.5);
    QCOMPARE(normalCdfFast(-std::numeric_limits<double>::infinity()), 0x1p-53);
    QCOMPARE(normalCdfFast(std::numeric_limits<double>::infinity()), 1.0 - 0x1p-53);
}

void TestTables::weightsMatchThresholds_data()
{
    QTest::addColumn<QList<double>>("weights");
    QTest::newRow("one") << QList<double>{3.0};
    QTest::newRow("two") << QList<double>{1.0, 3.0};
    QTest::newRow("zeros") << QList<double>{0.0, 2.0, 0.0, 0.0, 1.0, 0.0};
    QTest::newRow("twenty") << QList<double>(20, 1.0);
    QTest::newRow("thousand") << QList<double>(1000, 0.1);
    QList<double> zipf;
    QList<double> clustered;
    for (int i = 0; i < 3000; ++i) {
        zipf.append(1.0 / (i + 1.0));
        clustered.append(i == 1500 ? 1e6 : 1.0);
    }
    QTest::newRow("zipf") << zipf;
    QTest::newRow("clustered") << clustered;
    QTest::newRow("tiny and huge") << QList<double>{1e-300, 1e300, 1e-300};
}

void TestTables::weightsMatchThresholds()
{
    QFETCH(QList<double>, weights);
    const std::vector<double> list(weights.begin(), weights.end());
    const WeightTable table(list);
    long double total = 0.0;
    for (const double weight : list)
        total += weight;
    const std::vector<double> u = probes();
    std::vector<std::uint32_t> chosen(u.size());
    table.map(u, chosen);
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < u.size(); ++i) {
        QCOMPARE(table(u[i]), chosen[i]);
        QVERIFY(chosen[i] >= previous);
        QVERIFY(chosen[i] < list.size());
        QVERIFY(list[chosen[i]] > 0.0);
        previous = chosen[i];
    }
    // Each answer's own interval, in extended precision, holds the uniform.
    std::vector<long double> cumulative(list.size() + 1);
    for (std::size_t i = 0; i < list.size(); ++i)
        cumulative[i + 1] = cumulative[i] + list[i];
    for (std::size_t i = 0; i < u.size(); ++i) {
        QVERIFY(cumulative[chosen[i]] / total <= u[i] + 4e-16L);
        QVERIFY(cumulative[chosen[i] + 1] / total >= u[i] - 4e-16L);
    }
}

void TestTables::weightsOfZeroAreNeverChosen()
{
    const WeightTable table(std::vector<double>{0.0, 1.0, 0.0, 1.0, 0.0});
    QCOMPARE(table(0x1p-53), 1u);
    QCOMPARE(table(0.5 - 0x1p-53), 1u);
    QCOMPARE(table(0.5), 3u);
    QCOMPARE(table(1.0 - 0x1p-53), 3u);
    QCOMPARE(WeightTable()(0.7), 0u);
}

void TestTables::weightsGiveTheirShares()
{
    // The middles of 10,000 strata: counts are the exact shares.
    const WeightTable table(std::vector<double>{0.2, 0.5, 0.25, 0.05});
    std::vector<int> counts(4);
    for (int i = 0; i < 10000; ++i)
        ++counts[table((i + 0.5) / 10000.0)];
    QCOMPARE(counts, (std::vector<int>{2000, 5000, 2500, 500}));
}

void TestTables::countsFollowProbabilities()
{
    std::vector<double> probabilities;
    double probability = std::exp(-4.0);
    for (int k = 0; k < 30; ++k) {
        probabilities.push_back(probability);
        probability *= 4.0 / (k + 1);
    }
    const CountTable table(-2, probabilities);
    std::vector<double> u(200000);
    fillUniforms({4}, 0, 0, u);
    std::vector<std::int64_t> values(u.size());
    table.map(u, values);
    double sum = 0.0;
    for (std::size_t i = 0; i < u.size(); ++i) {
        QCOMPARE(values[i], table(u[i]));
        sum += static_cast<double>(values[i]);
    }
    QVERIFY(std::fabs(sum / static_cast<double>(u.size()) - 2.0) <
            4.0 * 2.0 / std::sqrt(static_cast<double>(u.size())));
    // Three of four quarters are given; the missing one goes to the last value.
    const CountTable missing(10, std::vector<double>{0.25, 0.25, 0.25});
    QCOMPARE(missing(0.2), std::int64_t{10});
    QCOMPARE(missing(0.49), std::int64_t{11});
    QCOMPARE(missing(0.51), std::int64_t{12});
    QCOMPARE(missing(0.99), std::int64_t{12});
}

DW_TEST(TestTables);
#include "test_tables.moc"
