// Learners against numbers worked out elsewhere.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learners/boosted_trees.h"
#include "core/learners/learners.h"
#include "core/learners/nearest_neighbours.h"
#include "tests/support/test.h"

#include <cmath>
#include <numeric>

using namespace dw;

namespace {

/// The numbers in the comments below come from this generator, written in Python as
/// x = (x*1103515245+12345) % 2147483648, from 7, each divided by 2147483648, four a row.
struct ReferenceRows {
    FeatureRows features;
    std::vector<std::uint32_t> exclusive; // x*y > 0, one in ten turned around
    std::vector<std::uint32_t> sloped;    // 1.5 x - y + 0.3 + noise > 0

    ReferenceRows()
    {
        std::uint64_t state = 7;
        const auto next = [&state] {
            state = (state * 1103515245 + 12345) % 2147483648;
            return static_cast<double>(state) / 2147483648.0;
        };
        features.rows = 200;
        features.columns.resize(2);
        for (int i = 0; i < 200; ++i) {
            const double x = next() * 2 - 1;
            const double y = next() * 2 - 1;
            const double u = next();
            next();
            features.columns[0].push_back(x);
            features.columns[1].push_back(y);
            exclusive.push_back((x * y > 0) != (u < 0.1) ? 1 : 0);
            sloped.push_back(1.5 * x - 1.0 * y + 0.3 + (u - 0.5) * 2 > 0 ? 1 : 0);
        }
    }
};

std::vector<std::uint8_t> positives(const std::vector<std::uint32_t>& labels)
{
    return {labels.begin(), labels.end()};
}

double logitOf(const BoostedTrees& model, const FeatureRows& rows, std::size_t i)
{
    return model.logit([&](int f) { return rows.columns[static_cast<std::size_t>(f)][i]; });
}

double accuracy(const ClassProbabilities& predicted, const std::vector<std::uint32_t>& labels)
{
    double right = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        right += (predicted.of(i)[1] > 0.5 ? 1U : 0U) == labels[i] ? 1 : 0;
    return right / static_cast<double>(labels.size());
}

const Learner& learner(std::string_view id)
{
    for (const Learner& one : learners())
        if (one.id == id)
            return one;
    qFatal("no such learner");
}

} // namespace

class TestLearners : public QObject
{
    Q_OBJECT

private slots:
    void theReferenceRowsAreTheSame()
    {
        const ReferenceRows rows;
        QCOMPARE(std::accumulate(rows.exclusive.begin(), rows.exclusive.end(), 0U), 81U);
        QCOMPARE(std::accumulate(rows.sloped.begin(), rows.sloped.end(), 0U), 121U);
        QVERIFY(std::abs(rows.features.columns[0][1] - 0.9855691492557526) < 1e-15);
    }

    // xgboost 1.7.4: train({'objective': 'binary:logistic', 'max_depth': 3, 'eta': 0.15, 'lambda': 1,
    // 'min_child_weight': 1, 'tree_method': 'exact', 'base_score': (81 + 0.5) / 201}, 10 rounds), predict with
    // output_margin=True. It works in single precision.
    void boostedTreesAgreeWithXgboost()
    {
        const ReferenceRows rows;
        BoostSettings settings;
        settings.rounds = 10;
        settings.bins = 256;
        const BoostedTrees model = fitBoostedTrees(rows.features, positives(rows.exclusive), settings);
        const std::array<double, 8> expected{-0.7886821627616882, -1.7204747200012207,  0.9373459815979004,
                                             0.17814505100250244, -0.39173418283462524, -1.249311923980713,
                                             -0.716663658618927,  -1.6484562158584595};
        double sum = 0;
        double absolute = 0;
        for (std::size_t i = 0; i < 200; ++i) {
            const double logit = logitOf(model, rows.features, i);
            sum += logit;
            absolute += std::abs(logit);
            if (i < expected.size())
                QVERIFY2(std::abs(logit - expected[i]) < 1e-5, qPrintable(QString::number(logit, 'g', 12)));
        }
        QVERIFY(std::abs(sum - -87.46968078613281) < 1e-3);
        QVERIFY(std::abs(absolute - 205.91360473632812) < 1e-3);
    }

    void oneTreeByHand()
    {
        // Four rows, one cut: gradients 0.5, 0.5, -0.5, -0.5 and hessians 0.25 each at even odds; the leaves are
        // -rate * (1.0 / (0.5 + 1)) and the opposite.
        const FeatureRows rows{4, {{1, 2, 5, 6}}};
        BoostSettings settings;
        settings.rounds = 1;
        settings.depth = 1;
        settings.minimumHessian = 0.1;
        const BoostedTrees model = fitBoostedTrees(rows, std::vector<std::uint8_t>{0, 0, 1, 1}, settings);
        QCOMPARE(model.trees.size(), std::size_t{1});
        QCOMPARE(model.trees[0][0].threshold, 3.5);
        QVERIFY(std::abs(logitOf(model, rows, 0) + 0.15 / 1.5) < 1e-15);
        QVERIFY(std::abs(logitOf(model, rows, 3) - 0.15 / 1.5) < 1e-15);
    }

    // scikit-learn 1.2.1: LogisticRegression(C=1.0, tol=1e-12, max_iter=10000)
    void theLinearModelAgreesWithScikitLearn()
    {
        const ReferenceRows rows;
        const TrainingRows training{rows.features, rows.sloped, 2};
        const ClassProbabilities predicted = learner("linear").predict(training, rows.features, {});
        for (std::size_t i = 0; i < 200; ++i) {
            const double logit = 3.134125925756982 * rows.features.columns[0][i] -
                                 1.7989229393207586 * rows.features.columns[1][i] + 0.5640847892824548;
            QVERIFY(std::abs(predicted.of(i)[1] - 1 / (1 + std::exp(-logit))) < 1e-5);
            QVERIFY(std::abs(predicted.of(i)[0] + predicted.of(i)[1] - 1) < 1e-15);
        }
    }

    // scikit-learn 1.2.1: KNeighborsClassifier(5).fit(X[:150], y[:150]).predict_proba(X[150:])[:, 1] * 5
    void nearestNeighboursAgreeWithScikitLearn()
    {
        const ReferenceRows rows;
        std::vector<std::uint32_t> first(150);
        std::iota(first.begin(), first.end(), 0U);
        std::vector<std::uint32_t> rest(50);
        std::iota(rest.begin(), rest.end(), 150U);
        const TrainingRows all{rows.features, rows.sloped, 2};
        const ClassProbabilities predicted = nearestNeighbours(all.picked(first), rows.features.picked(rest), 5);
        const std::array<int, 50> votes{5, 5, 1, 3, 0, 4, 5, 2, 2, 1, 2, 2, 3, 3, 5, 0, 2, 0, 4, 5, 3, 2, 5, 5, 5,
                                        5, 0, 5, 5, 1, 3, 2, 2, 0, 5, 3, 5, 5, 5, 5, 5, 5, 5, 0, 3, 5, 3, 1, 0, 4};
        for (std::size_t i = 0; i < votes.size(); ++i)
            QCOMPARE(static_cast<int>(std::lround(predicted.of(i)[1] * 6 - 0.5)), votes[i]);
    }

    void nearestNeighboursByHand()
    {
        // From (0, 0): (1, 0) of class 0, (0, 2) of class 1, (3, 0) of class 1; farther ones of class 2.
        const TrainingRows training{{5, {{1, 0, 3, 9, 9}, {0, 2, 0, 9, 8}}}, {0, 1, 1, 2, 2}, 3};
        const ClassProbabilities predicted = nearestNeighbours(training, {1, {{0}, {0}}}, 3);
        QCOMPARE(predicted.of(0)[0], (1 + 1.0 / 3) / 4);
        QCOMPARE(predicted.of(0)[1], (2 + 1.0 / 3) / 4);
        QCOMPARE(predicted.of(0)[2], (1.0 / 3) / 4);
    }

    void equallyNearRowsCountInTheirOrder()
    {
        const TrainingRows training{{3, {{1, -1, 1}}}, {1, 0, 0}, 2};
        const ClassProbabilities predicted = nearestNeighbours(training, {1, {{0}}}, 1);
        QVERIFY(predicted.of(0)[1] > 0.7);
    }

    void treesTellWhatALineCannot()
    {
        const ReferenceRows rows;
        const TrainingRows training{rows.features, rows.exclusive, 2};
        const double line = accuracy(crossValidated(learner("linear"), training, 5), rows.exclusive);
        const double trees = accuracy(crossValidated(learner("trees"), training, 5), rows.exclusive);
        QVERIFY2(line < 0.62, qPrintable(QString::number(line)));
        QVERIFY2(trees > 0.8, qPrintable(QString::number(trees)));
    }

    void severalClassesSumToOne()
    {
        ReferenceRows rows;
        for (std::size_t i = 0; i < 200; ++i)
            rows.sloped[i] += rows.features.columns[1][i] > 0.5 ? 1 : 0;
        const TrainingRows training{rows.features, rows.sloped, 3};
        for (const Learner& one : learners()) {
            const ClassProbabilities predicted = crossValidated(one, training, 4);
            for (std::size_t i = 0; i < 200; ++i) {
                const auto shares = predicted.of(i);
                QVERIFY(std::abs(shares[0] + shares[1] + shares[2] - 1) < 1e-12);
                QVERIFY(*std::min_element(shares.begin(), shares.end()) >= 0);
            }
        }
    }

    void aStopIsHeard()
    {
        const ReferenceRows rows;
        std::stop_source source;
        source.request_stop();
        QVERIFY(fitBoostedTrees(rows.features, positives(rows.exclusive), {}, source.get_token()).trees.empty());
        crossValidated(learner("nearest"), {rows.features, rows.sloped, 2}, 5, source.get_token());
    }
};

DW_TEST(TestLearners);
#include "test_learners.moc"
