// Intervals, tests and models of metrics against published values, R and scikit-learn (tests/data/README.md).
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/statistics/auc.h"
#include "core/metrics/statistics/information.h"
#include "core/metrics/statistics/logistic.h"
#include "core/metrics/statistics/odds.h"
#include "core/metrics/statistics/proportions.h"
#include "core/metrics/statistics/quantiles.h"
#include "tests/support/test.h"

using namespace dw;
using namespace dw::metrics;

namespace {

const double kZ = twoSidedZ(0.95);

bool isNear(double a, double b, double tolerance = 1e-9)
{
    return std::fabs(a - b) <= tolerance;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    /// Newcombe (1998), "Interval estimation for the difference", table II: method 10 for 56/70 - 48/80.
    void newcombeGivesTheIntervalsOfItsPaper()
    {
        const auto interval = [](double a, double m, double b, double n) {
            return newcombe({a / m, m}, {b / n, n}, kZ);
        };
        const Interval first = interval(56, 70, 48, 80);
        QVERIFY(isNear(first.low, 0.0524, 5e-5) && isNear(first.high, 0.3339, 5e-5));
        const Interval second = interval(9, 10, 3, 10);
        QVERIFY(isNear(second.low, 0.1705, 5e-5) && isNear(second.high, 0.8090, 5e-5));
        const Interval third = interval(10, 10, 0, 20);
        QVERIFY(isNear(third.low, 0.6791, 5e-5) && isNear(third.high, 1.0, 5e-5));
    }

    /// R: prop.test(557, 1835, correct = FALSE).
    void wilsonIsRs()
    {
        const Interval interval = wilson({557.0 / 1835, 1835}, kZ);
        QVERIFY(isNear(interval.low, 0.282933470344) && isNear(interval.high, 0.324971824296));
        QCOMPARE(wilson({0, 10}, kZ).low, 0.0);
        QCOMPARE(wilson({1, 10}, kZ).high, 1.0);
    }

    void ratiosHaveNoIntervalAtZero()
    {
        QVERIFY(!katz({0, 50}, {0.5, 50}, kZ));
        QVERIFY(!katz({0.5, 50}, {0, 50}, kZ));
        QVERIFY(katz({0.5, 50}, {0.5, 50}, kZ)->contains(1));
    }

    /// R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm").
    void holmIsRs()
    {
        const std::vector<double> adjusted = holm({0.01, 0.04, 0.03, 0.005});
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(isNear(adjusted[i], std::array{0.03, 0.06, 0.06, 0.02}[i]));
        QVERIFY(holm({}).empty());
    }

    /// Two strata by hand: (10*40/100 + 20*30/100) / (20*30/100 + 30*20/100) = 10 / 12.
    void mantelHaenszelByHand()
    {
        const auto ratio = mantelHaenszel({{10, 20, 30, 40}, {20, 30, 20, 30}}, kZ);
        QVERIFY(ratio && isNear(ratio->estimate, 10.0 / 12.0));
        QVERIFY(!mantelHaenszel({{10, 0, 30, 0}}, kZ));
        QVERIFY(!mantelHaenszel({}, kZ));
    }

    void entropiesByHand()
    {
        const std::vector<double> halves{5, 5};
        QVERIFY(isNear(entropy(halves), std::log(2.0)));
        // Independent: nothing is told. Equal: all is told.
        const CrossTable independent{2, 2, {1, 1, 1, 1}, {}};
        QVERIFY(isNear(mutualInformation(independent), 0));
        const CrossTable equal{2, 2, {3, 0, 0, 5}, {}};
        QVERIFY(isNear(theilsU(equal), 1) && isNear(normalizedMutualInformation(equal), 1));
        // U is not symmetric: four values tell two of them, not the other way round.
        const CrossTable wide{2, 4, {1, 1, 0, 0, 0, 0, 1, 1}, {}};
        QVERIFY(isNear(theilsU(wide), 1));
        const CrossTable tall{4, 2, {1, 0, 1, 0, 0, 1, 0, 1}, {}};
        QVERIFY(isNear(theilsU(tall), 0.5));
    }

    /// scikit-learn: roc_auc_score with sample_weight.
    void areaCountsTiesAndWeights()
    {
        const std::vector<double> scores{0.5, 1.5, -0.3, 2, -1, 0.1, -2, 1};
        const std::vector<std::uint8_t> positive{1, 0, 1, 1, 0, 0, 0, 1};
        const std::vector<double> weights{1, 2, 1, 1, 0.5, 1, 3, 1};
        QVERIFY(isNear(*areaUnderCurve(scores, positive, weights), 0.7307692307692307));
        const std::vector<double> ties{1, 1, 1, 1};
        const std::vector<std::uint8_t> halves{1, 0, 1, 0};
        QCOMPARE(*areaUnderCurve(ties, halves, {}), 0.5);
        QVERIFY(!areaUnderCurve(ties, std::vector<std::uint8_t>{1, 1, 1, 1}, {}));
    }

    /// scikit-learn: LogisticRegression(C=1).fit(X, t), and C=0.5 with sample_weight.
    void logisticRegressionIsScikitLearns()
    {
        Eigen::MatrixXd x(8, 2);
        x << 0.5, 1, 1.5, -1, -0.3, 0.2, 2, 2, -1, -1.5, 0.1, 0.7, -2, 1, 1, -0.5;
        const std::vector<std::uint8_t> positive{1, 0, 1, 1, 0, 0, 0, 1};
        const LogisticModel plain = fitLogistic(x, positive, {}, 1.0);
        QVERIFY(plain.converged);
        QVERIFY(isNear(plain.coefficients[0], 0.60125464, 2e-6) && isNear(plain.coefficients[1], 0.54805377, 2e-6) &&
                isNear(plain.intercept, -0.24474777, 2e-6));
        const LogisticModel weighted = fitLogistic(x, positive, {1, 2, 1, 1, 0.5, 1, 3, 1}, 2.0);
        QVERIFY(isNear(weighted.coefficients[0], 0.5364489, 2e-6) &&
                isNear(weighted.coefficients[1], 0.41546317, 2e-6) && isNear(weighted.intercept, -0.66652648, 2e-6));
        // Classes that part completely: the penalty keeps it finite.
        Eigen::MatrixXd apart(4, 1);
        apart << -2, -1, 1, 2;
        QVERIFY(fitLogistic(apart, {0, 0, 1, 1}, {}, 1.0).converged);
    }

    void quantilesSplitWeights()
    {
        const std::vector<WeightedValue> values{{1, 1}, {2, 1}, {3, 1}, {4, 1}};
        QCOMPARE(quantileOf(values, 0.5), 2.5);
        QCOMPARE(quantileOf(values, 0.3), 2.0);
        const std::vector<WeightedValue> heavy{{1, 3}, {2, 0.5}, {2, 0.5}};
        QCOMPARE(quantileOf(heavy, 0.5), 1.0);
        QCOMPARE(quantileOf(heavy, 0.9), 2.0);
        const Moments moments = momentsOf(values);
        QCOMPARE(moments.mean, 2.5);
        QVERIFY(isNear(moments.variance, 5.0 / 3));
    }
};

DW_TEST(TestStatistics);
#include "test_statistics.moc"
