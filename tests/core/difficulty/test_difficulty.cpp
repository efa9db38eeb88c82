// The best possible score against theory, and learners against the best possible.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/difficulty/difficulty.h"
#include "core/difficulty/true_conditional.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

#include <cmath>

using namespace dw;
using test::planOf;
using test::projectOf;

namespace {

std::string table(const std::string& columns, const std::string& more = "")
{
    return fmt::format(R"j({{"random_seed": 5, "tables": [{{"name": "t", "rows": 20000, "columns": [{}]{}}}]}})j",
                       columns, more);
}

DifficultyReport measured(const std::string& json, const std::string& target, std::vector<std::string> features = {})
{
    const auto plan = planOf(projectOf(json));
    if (!plan)
        qFatal("the project does not compile");
    auto report = measureDifficulty(plan, 0, {target, std::move(features)});
    if (!report)
        qFatal("%s", report.error().message.c_str());
    return std::move(*report);
}

double phi(double x)
{
    return 0.5 * std::erfc(-x / std::sqrt(2.0));
}

bool near(const MetricValue& value, double expected, double tolerance)
{
    if (!value.isNumber() || std::abs(value.number - expected) > tolerance)
        qWarning("%s is %.5f, not %.5f", value.undefined.c_str(), value.number, expected);
    return value.isNumber() && std::abs(value.number - expected) <= tolerance;
}

const Scores& of(const DifficultyReport& report, std::string_view id)
{
    for (const LearnerScores& learner : report.learners)
        if (learner.id == id)
            return learner.scores;
    qFatal("no such learner");
}

/// The true probabilities that the best possible score is made of.
TrueConditional truthOf(const std::string& json, std::size_t target, std::vector<std::size_t> features)
{
    const auto plan = planOf(projectOf(json));
    const auto rows = rowsOfTable(plan, 0, 3000);
    const auto place = std::find(plan->tables[0].written.begin(), plan->tables[0].written.end(), target) -
                       plan->tables[0].written.begin();
    const ClassValues classes(rows->columns[static_cast<std::size_t>(place)], 10);
    auto truth = trueConditional(plan, {0, target, std::move(features), 3000}, classes, {});
    if (!truth)
        qFatal("%s", truth.error().message.c_str());
    return std::move(*truth);
}

/// x is normal; p its logistic function; y true with it.
constexpr auto kLogistic = R"j({"name": "x", "generator": "normal"},
    {"name": "p", "sql": "1 / (1 + exp(-(0.4 + 1.7 * x)))"
},
    {"name": "y", "generator": "boolean", "params": {"probability": {"sql": "p"}}})j";

} // namespace

class TestDifficulty : public QObject
{
    Q_OBJECT

private slots:
    void twoGaussians()
    {
        // Means 2 apart, deviation 1: accuracy Phi(1), AUC Phi(sqrt 2).
        const DifficultyReport report = measured(table(R"j({"name": "y", "generator": "boolean"},
                {"name": "x", "generator": "normal", "params": {"mean": {"sql": "case when y then 1 else -1 end"}}})j"),
                                                 "y");
        QVERIFY(report.best && report.bestBound.empty());
        QVERIFY(near(report.best->accuracy, phi(1), 0.006));
        QVERIFY(near(report.best->auc, phi(std::sqrt(2.0)), 0.006));
        QVERIFY(near(of(report, "linear").auc, phi(std::sqrt(2.0)), 0.012));
        QVERIFY(near(report.guessing.auc, 0.5, 1e-12));
    }

    void aPriorCounts()
    {
        // P(y) = 0.9: the posterior of two Gaussians by Bayes' rule, row by row.
        const std::string json = table(R"j({"name": "y", "generator": "boolean", "params": {"probability": 0.9}},
            {"name": "x", "generator": "normal", "params": {"mean": {"sql": "case when y then 1 else -1 end"}}})j");
        const TrueConditional truth = truthOf(json, 0, {1});
        const auto plan = planOf(projectOf(json));
        const auto rows = rowsOfTable(plan, 0, 3000);
        for (std::size_t i = 0; i < 3000; ++i) {
            const double x = rows->columns[1].reals[i];
            const double expected = 0.9 / (0.9 + 0.1 * std::exp(-2 * x));
            QVERIFY2(std::abs(truth.probabilities.of(i)[1] - expected) < 1e-4,
                     qPrintable(QString("%1 %2 %3").arg(x).arg(truth.probabilities.of(i)[1]).arg(expected)));
        }
    }

    void aDrawnOutcomeHasTheProbabilityItIsDrawnWith()
    {
        const std::string json = table(kLogistic);
        const TrueConditional truth = truthOf(json, 2, {0});
        QVERIFY(truth.unknown.empty() && truth.bound.empty());
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        for (std::size_t i = 0; i < 3000; ++i)
            QVERIFY(std::abs(truth.probabilities.of(i)[1] - rows->columns[1].reals[i]) < 1e-11);
    }

    void targetsAndHistoricalShiftsAreSeen()
    {
        const std::string json =
            table(kLogistic, R"j(, "injections": [{"name": "past", "kind": "historical_shift", "params":
            {"outcome": "y", "favourable": "true", "when": "x > 0", "odds_ratio": 0.5}}])j");
        const TrueConditional truth = truthOf(json, 2, {0});
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        for (std::size_t i = 0; i < 3000; ++i) {
            const double p = rows->columns[1].reals[i];
            const double odds = p / (1 - p) * (rows->columns[0].reals[i] > 0 ? 0.5 : 1.0);
            QVERIFY(std::abs(truth.probabilities.of(i)[1] - odds / (1 + odds)) < 1e-9);
        }
    }

    void aHiddenScoreBehindSql()
    {
        const std::string json = table(R"j({"name": "x", "generator": "normal"},
            {"name": "score", "generator": "normal", "params": {"mean": {"sql": "x"}}, "hidden": true},
            {"name": "y", "sql": "score > 0.5"})j");
        const TrueConditional truth = truthOf(json, 2, {0});
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        for (std::size_t i = 0; i < 3000; ++i)
            QVERIFY(std::abs(truth.probabilities.of(i)[1] - phi(rows->columns[0].reals[i] - 0.5)) < 1.0 / 256);
    }

    void wordsThatFollowFromTheTarget()
    {
        // P(y) = 0.5; P(red | y) = 0.6, P(red | not y) = 0.2; digits: 0.25 and 0.75 for 1.
        const std::string json = table(R"j({"name": "y", "generator": "boolean"},
            {"name": "colour", "generator": "category", "params": {"values": {"by": "y", "cases":
                {"true": {"red": 6, "blue": 3, "green": 1}, "false": {"red": 2, "blue": 3, "green": 5}}}}},
            {"name": "digit", "generator": "category", "params": {"values": {"by": "y", "cases":
                {"true": {"1": 1, "2": 3}, "false": {"1": 3, "2": 1}}}}})j");
        const TrueConditional truth = truthOf(json, 0, {1, 2});
        QCOMPARE(truth.unknown, std::string());
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        const std::map<std::string, std::pair<double, double>> colours{
            {"red", {6, 2}}, {"blue", {3, 3}}, {"green", {1, 5}}};
        for (std::size_t i = 0; i < 3000; ++i) {
            auto [yes, no] = colours.at(std::string(rows->columns[1].text(i)));
            const bool one = rows->columns[2].type == DataType::Text ? rows->columns[2].text(i) == "1"
                                                                     : rows->columns[2].number(i) == 1;
            yes *= one ? 1 : 3;
            no *= one ? 3 : 1;
            QVERIFY(std::abs(truth.probabilities.of(i)[1] - yes / (yes + no)) < 1e-9);
        }
    }

    /// y is x and as much noise again. Of two independent pairs of a bivariate normal with correlation r, the one with
    /// the larger y has the larger x with probability 1/2 + 2/π asin(r/√2) where the y lie on both sides of the median
    /// (Sheppard's formula for three normals): 5/6 for r = 1/√2; and x lies on the side of y in 1/2 + asin(r)/π: 3/4.
    void aNumberIsCutAtItsMedian()
    {
        const char* const columns = R"j({"name": "x", "generator": "normal"},
            {"name": "y", "generator": "normal", "params": {"mean": {"sql": "x"}, "stddev": 1}, "decimals": 3})j";
        const DifficultyReport report = measured(table(columns), "y");
        QVERIFY2(report.undefined.empty(), report.undefined.c_str());
        QVERIFY(report.isCut);
        QCOMPARE(report.classes.size(), std::size_t(2));
        QVERIFY(report.classes[0].first.starts_with("below ") && report.classes[1].first.ends_with(" and above"));
        QVERIFY(std::abs(report.classes[0].second - 0.5) < 0.001);
        QVERIFY(report.notes.front().find("its median") != std::string::npos);
        QVERIFY2(report.best, report.bestUnknown.c_str());
        QVERIFY(near(report.best->auc, 5.0 / 6, 0.01));
        QVERIFY(near(report.best->accuracy, 0.75, 0.01));
        QVERIFY(near(of(report, "linear").auc, 5.0 / 6, 0.02));
        QVERIFY(of(report, "trees").auc.number < report.best->auc.number + 0.01);
        // Where nothing tells it, nothing does; where a feature follows from it, that is said.
        const DifficultyReport alone = measured(table(R"j({"name": "x", "generator": "normal"},
            {"name": "y", "generator": "uniform"})j"),
                                                "y");
        QVERIFY(near(alone.best->auc, 0.5, 1e-6));
        const DifficultyReport turned = measured(table(columns), "x");
        QVERIFY(!turned.best);
        QVERIFY2(turned.bestUnknown.find("'y' follows from it") != std::string::npos, turned.bestUnknown.c_str());
        QVERIFY(near(of(turned, "linear").auc, 5.0 / 6, 0.02)); // the same, the other way round
        // Whole numbers of which half are the smallest are cut above it.
        const DifficultyReport counts = measured(table(R"j({"name": "x", "generator": "normal"},
            {"name": "y", "sql": "greatest(0, round(20 * x))::INTEGER"})j"),
                                                 "y");
        QVERIFY(counts.classes[0].first == "below 1" && near(counts.best->auc, 1, 1e-9));
    }

    void severalValues()
    {
        const std::string json =
            table(R"j({"name": "x", "generator": "category", "params": {"values": {"a": 1, "b": 1}}},
            {"name": "y", "generator": "category", "params": {"values": {"by": "x", "cases":
                {"a": {"low": 7, "mid": 2, "high": 1}, "b": {"low": 1, "mid": 3, "high": 6}}}}})j");
        const DifficultyReport report = measured(json, "y");
        QVERIFY(near(report.best->accuracy, 0.65, 0.005));
        QVERIFY(near(of(report, "linear").accuracy, 0.65, 0.025));
        QCOMPARE(usualScore(report), ScoreKind::Accuracy);
    }

    void whatTellsEverythingScoresOne()
    {
        const DifficultyReport report =
            measured(table(std::string(kLogistic) + R"j(, {"name": "told", "sql": "not y"})j"), "y");
        QVERIFY(near(report.best->accuracy, 1, 1e-12));
        QVERIFY(near(of(report, "trees").accuracy, 1, 0.001));
    }

    void recordedLabels()
    {
        // True labels are recorded as false in one of five: P(recorded) = 0.8 p.
        const std::string json = table(kLogistic, R"j(, "injections": [{"name": "labels", "kind": "label_bias",
            "params": {"label": "y", "when": "y", "rate": 0.2, "to": "false"}}])j");
        const TrueConditional truth = truthOf(json, 2, {0});
        QCOMPARE(truth.unknown, std::string());
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        for (std::size_t i = 0; i < 3000; ++i)
            QVERIFY(std::abs(truth.probabilities.of(i)[1] - 0.8 * rows->columns[1].reals[i]) < 1e-11);
    }

    void noisyLabels_data()
    {
        QTest::addColumn<QString>("corruption");
        QTest::addColumn<double>("fromTrue");
        QTest::addColumn<double>("fromFalse");
        QTest::newRow("uniform")
            << R"j({"name": "n", "kind": "label_noise", "params": {"columns": ["y"], "rate": 0.15}})j" << 0.15 << 0.15;
        QTest::newRow("by class")
            << R"j({"name": "n", "kind": "label_noise_by_class", "params": {"columns": ["y"], "rate": 0.2, "from": "true", "to": "false"}})j"
            << 0.2 << 0.0;
    }
    void noisyLabels()
    {
        QFETCH(QString, corruption);
        QFETCH(double, fromTrue);
        QFETCH(double, fromFalse);
        const std::string json = table(kLogistic, fmt::format(R"j(, "corruptions": [{}])j", corruption.toStdString()));
        const TrueConditional truth = truthOf(json, 2, {0});
        QCOMPARE(truth.unknown, std::string());
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        double right = 0;
        for (std::size_t i = 0; i < 3000; ++i) {
            const double p = rows->columns[1].reals[i];
            const double expected = p * (1 - fromTrue) + (1 - p) * fromFalse;
            QVERIFY(std::abs(truth.probabilities.of(i)[1] - expected) < 1e-9);
            right += std::max(expected, 1 - expected) / 3000;
        }
        const DifficultyReport report = measured(json, "y", {"x"});
        QVERIFY(near(report.best->accuracy, right, 0.01));
        QVERIFY(near(of(report, "linear").accuracy, right, 0.025));
        for (const std::string& feature : measured(json, "y").features)
            QVERIFY2(feature == "x" || feature == "p", feature.c_str()); // not the truth that is kept beside
    }

    void noiseAtTheBoundary()
    {
        const std::string json = table(kLogistic, R"j(, "corruptions": [{"name": "n", "kind": "label_noise_boundary",
            "params": {"columns": ["y"], "rate": 0.1, "margin": "x", "strength": 3}}])j");
        const TrueConditional truth = truthOf(json, 2, {0});
        QCOMPARE(truth.unknown, std::string());
        const auto rows = rowsOfTable(planOf(projectOf(json)), 0, 3000);
        double flipped = 0;
        for (std::size_t i = 0; i < 3000; ++i) {
            // p' = p + q (1 - 2 p): the rate q of each row comes out again.
            const double p = rows->columns[1].reals[i];
            if (std::abs(p - 0.5) < 0.02)
                continue;
            const double q = (truth.probabilities.of(i)[1] - p) / (1 - 2 * p);
            QVERIFY(q > -1e-9 && q < 1);
            flipped += q / 3000;
        }
        QVERIFY2(std::abs(flipped - 0.1) < 0.015, qPrintable(QString::number(flipped)));
    }

    void whoSeesLessGetsABound()
    {
        const std::string json = table(R"j({"name": "x", "generator": "normal"}, {"name": "z", "generator": "normal"},
            {"name": "y", "generator": "boolean", "params": {"probability": {"sql": "1 / (1 + exp(-2 * x - 2 * z))"
    }
}
})j");
        const DifficultyReport whole = measured(json, "y");
        QVERIFY(whole.bestBound.empty());
        const DifficultyReport part = measured(json, "y", {"x"});
        QVERIFY2(part.bestBound.find("'z'") != std::string::npos, part.bestBound.c_str());
        QCOMPARE(part.best->auc.number, whole.best->auc.number);
        QVERIFY(of(part, "trees").auc.number < whole.best->auc.number - 0.05);
        QVERIFY(difficultySentence(part, ScoreKind::Auc).find("is at most 0.") != std::string::npos);
    }

    void whatCannotBeKnownIsSaid_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("rule") << QString::fromStdString(
                                     table(kLogistic,
                                           R"j(, "constraints": [{"name": "no luck", "sql": "x > -1 or not y"}])j"))
                              << "no luck";
        QTest::newRow("correlated")
            << QString::fromStdString(
                   table(R"j({"name": "x", "generator": "normal"}, {"name": "y", "generator": "boolean"})j",
                         R"j(, "correlations": [{"between": ["x", "y"], "spearman": 0.5}])j"))
            << "correlated";
        QTest::newRow("between") << QString::fromStdString(table(R"j({"name": "y", "generator": "boolean"},
            {"name": "z", "generator": "normal", "params": {"mean": {"sql": "case when y then 1 else 0 end"}}, "hidden": true},
            {"name": "x", "generator": "normal", "params": {"mean": {"sql": "z"}}})j"))
                                 << "'z' lies between";
        QTest::newRow("several") << QString::fromStdString(table(R"j({"name": "x", "generator": "normal"},
            {"name": "a", "generator": "normal", "hidden": true}, {"name": "b", "generator": "normal", "hidden": true},
            {"name": "y", "sql": "x + a + b > 0"})j"))
                                 << "several columns";
    }
    void whatCannotBeKnownIsSaid()
    {
        QFETCH(QString, json);
        QFETCH(QString, words);
        const DifficultyReport report = measured(json.toStdString(), "y");
        QVERIFY(!report.best);
        QVERIFY2(report.bestUnknown.find(words.toStdString()) != std::string::npos, report.bestUnknown.c_str());
        QVERIFY(textReport(report).find(report.bestUnknown) != std::string::npos);
        QCOMPARE(jsonReport(report)["best_possible"]["unknown"].get<std::string>(), report.bestUnknown);
    }

    void noLearnerBeatsTheBestButByLuck()
    {
        for (const char* columns :
             {kLogistic, R"j({"name": "a", "generator": "normal"}, {"name": "b", "generator": "normal"},
                {"name": "y", "generator": "boolean", "params": {"probability": {"sql": "case when a * b > 0 then 0.85 else 0.15 end"}}})j"}) {
            const DifficultyReport report = measured(table(columns), "y");
            for (const LearnerScores& learner : report.learners) {
                QVERIFY(learner.scores.auc.number < report.best->auc.number + 0.02);
                QVERIFY(learner.scores.logLoss.number > report.best->logLoss.number - 0.03);
            }
        }
    }

    void aLineFailsWhereTreesDoNot()
    {
        const DifficultyReport report =
            measured(table(R"j({"name": "a", "generator": "normal"}, {"name": "b", "generator": "normal"},
            {"name": "y", "generator": "boolean", "params": {"probability": {"sql": "case when a * b > 0 then 0.9 else 0.1 end"}}})j"),
                     "y");
        QVERIFY(near(of(report, "linear").auc, 0.5, 0.03));
        QVERIFY(of(report, "trees").auc.number > 0.87);
        QVERIFY(near(report.best->auc, 0.9, 0.005));
        QVERIFY(near(report.best->accuracy, 0.9, 0.002));
    }

    void twoMeasurementsAreEqual()
    {
        const auto plan = planOf(projectOf(table(kLogistic)));
        const auto once = measureDifficulty(plan, 0, {"y", {}});
        const auto again = measureDifficulty(plan, 0, {"y", {}});
        QCOMPARE(jsonReport(*once).dump(), jsonReport(*again).dump());
    }

    void theOrderOfRowsDoesNotMatter()
    {
        const auto plan = planOf(projectOf(table(kLogistic)));
        const auto rows = rowsOfTable(plan, 0, 500);
        InspectedRows turned{rows->schema, {}, rows->source, nullptr};
        std::vector<std::uint32_t> order(500);
        for (std::uint32_t i = 0; i < 500; ++i)
            order[i] = 499 - i;
        for (const Column& column : rows->columns)
            gather(column, order, turned.columns.emplace_back());
        const auto once = measureDifficulty(*rows, {"y", {"x"}});
        const auto again = measureDifficulty(turned, {"y", {"x"}});
        QVERIFY(std::abs(once->learners[2].scores.auc.number - again->learners[2].scores.auc.number) < 1e-9);
        QVERIFY(std::abs(once->learners[0].scores.auc.number - again->learners[0].scores.auc.number) < 1e-9);
    }

    void whatIsNoTask()
    {
        const std::string json = table(std::string(kLogistic) + R"j(, {"name": "same", "sql": "1"})j");
        const std::string names = table(R"j({"name": "x", "generator": "normal"},
            {"name": "name", "generator": "lexicon", "params": {"lexicon": "family_names"}})j");
        QVERIFY(measured(names, "name").undefined.find("more than 10 values") != std::string::npos);
        QVERIFY(measured(json, "same").undefined.find("only one value") != std::string::npos);
        const DifficultyReport unknown = measured(json, "z");
        QCOMPARE(unknown.problems.all.front().pointer, std::string("/target"));
        QCOMPARE(measured(json, "y", {"x", "w"}).problems.all.front().pointer, std::string("/features/1"));
    }

    void aStopIsHeard()
    {
        std::stop_source source;
        source.request_stop();
        const auto report =
            measureDifficulty(planOf(projectOf(table(kLogistic))), 0, {"y", {}}, {}, source.get_token());
        QVERIFY(!report && report.error().kind == ErrorKind::Cancelled);
    }
};

DW_TEST(TestDifficulty);
#include "test_difficulty.moc"
