// Dials do what they say, curricula sort rows by their margin, and both keep the laws of generation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/difficulty/dials.h"
#include "core/difficulty/difficulty.h"
#include "core/engine/outcome_control.h"
#include "core/project/control.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

#include <cmath>

using namespace dw;
using test::planOf;
using test::projectOf;
using test::rowsOf;
using test::RowTexts;

namespace {

constexpr std::int64_t kRows = 20'000;

/// Columns: x, z, p, y.
Project world(int seed = 3)
{
    return projectOf(fmt::format(R"j({{"random_seed": {}, "tables": [{{"name": "t", "rows": {}, "columns": [
        {{"name": "x", "generator": "normal"}},
        {{"name": "z", "generator": "normal", "params": {{"mean": 10, "stddev": 3}}}},
        {{"name": "p", "sql": "1 / (1 + exp(-(0.5 + 1.5 * x + 0.4 * (z - 10))))"}},
        {{"name": "y", "generator": "boolean", "params": {{"probability": {{"sql": "p"}}}}}}]}}]}})j",
                                 seed, kRows));
}

double best(const Project& project)
{
    const auto report = measureDifficulty(planOf(project), 0, {"y", {"x", "z"}});
    return report && report->best ? report->best->accuracy.number : -1;
}

double shareOfTrue(const Project& project)
{
    double share = 0;
    for (const RowTexts& row : rowsOf(*planOf(project), "t", 0, kRows))
        share += row[3] == "1" ? 1.0 / kRows : 0;
    return share;
}

std::vector<FollowedColumn> followed()
{
    return {{"x", 1.0}, {"z", 3.0}};
}

double correlation(const std::vector<RowTexts>& rows, std::size_t a, std::size_t b)
{
    double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    for (const RowTexts& row : rows) {
        const double x = std::stod(row[a]);
        const double y = std::stod(row[b]);
        sa += x, sb += y, saa += x * x, sbb += y * y, sab += x * y;
    }
    const auto n = static_cast<double>(rows.size());
    return (sab / n - sa / n * sb / n) / std::sqrt((saa / n - sa / n * sa / n) * (sbb / n - sb / n * sb / n));
}

void setLevels(Project& project, const std::string& by)
{
    CurriculumDesign curriculum{"y", {{"easy", 0.5}, {"medium", 0.3}, {"hard", 0.2}}, by, {}, Json::object()};
    if (by == "model")
        curriculum.features = {"x", "z"};
    setCurriculum(project.tables[0], curriculum);
    for (const char* fact : {"difficulty_level", "difficulty_margin"}) {
        ColumnDesign column;
        column.name = column.id = fact;
        column.source = ColumnDesign::Source::Sql;
        column.sql = fmt::format("{}()", fact);
        project.tables[0].columns.push_back(column);
    }
}

} // namespace

class TestDials : public QObject
{
    Q_OBJECT

private slots:
    void oddsAreSolved()
    {
        std::vector<double> probabilities;
        for (int k = 1; k < 200; ++k)
            probabilities.push_back(k / 200.0);
        for (const double error : {0.05, 0.2, 0.4}) {
            const OverlapSolution solution = solveOverlap(probabilities, error);
            QVERIFY(solution.met);
            double mean = 0;
            double wrong = 0;
            for (const double p : probabilities) {
                const double q = 1 / (1 + std::exp(-(solution.scale * std::log(p / (1 - p)) + solution.shift)));
                mean += q / 199;
                wrong += std::min(q, 1 - q) / 199;
            }
            QVERIFY(std::abs(mean - 0.5) < 1e-6);
            QVERIFY(std::abs(wrong - error) < 1e-3);
        }
        QVERIFY(!solveOverlap({0.3, 0.3, 0.4}, 0.45).met); // always guessing the other is wrong in a third
        QVERIFY(!solveOverlap({0.5, 0.5}, 0.2).met);
    }

    void overlapHasTheErrorAskedFor()
    {
        const double before = shareOfTrue(world());
        double last = 1;
        for (const double error : {0.05, 0.12, 0.25, 0.38}) {
            Project project = world();
            setDial(project.tables[0], "y", "true", Dial::ClassOverlap, error);
            const double accuracy = best(project);
            QVERIFY2(std::abs(1 - accuracy - error) < 0.01, qPrintable(QString::number(accuracy)));
            QVERIFY(accuracy < last);
            last = accuracy;
            const double share = shareOfTrue(project);
            QVERIFY2(std::abs(share - before) < 0.012, qPrintable(QString::number(share)));
        }
    }

    void overlapOfTheLowerValueIsTheSame()
    {
        Project upper = world();
        setDial(upper.tables[0], "y", "true", Dial::ClassOverlap, 0.2);
        Project lower = world();
        setDial(lower.tables[0], "y", "false", Dial::ClassOverlap, 0.2);
        QVERIFY(std::abs(best(upper) - best(lower)) < 0.002);
        QVERIFY(std::abs(shareOfTrue(upper) - shareOfTrue(lower)) < 0.005);
    }

    void whatCannotOverlapSaysSo()
    {
        Project project = world();
        project.tables[0].columns[3].params = Json::object(); // a coin
        setDial(project.tables[0], "y", "true", Dial::ClassOverlap, 0.2);
        const Compiled compiled = compile(project);
        QVERIFY(compiled.plan);
        QCOMPARE(compiled.problems.all.front().code, std::string("target_not_met"));
        Project sql = world();
        sql.tables[0].columns[3] = columnFromJson(Json{{"name", "y"}, {"sql", "x > 0"}});
        setDial(sql.tables[0], "y", "true", Dial::ClassOverlap, 0.2);
        QCOMPARE(compile(sql).problems.all.front().code, std::string("not_drawn"));
    }

    void noiseIsTheShareOfWrongLabels()
    {
        Project project = world();
        setDial(project.tables[0], "y", "true", Dial::LabelNoise, 0.12);
        project.tables[0].extra["truth"] = "none";
        const auto clean = rowsOf(*planOf(world()), "t", 0, kRows);
        const auto noisy = rowsOf(*planOf(project), "t", 0, kRows);
        double wrong = 0;
        for (std::size_t i = 0; i < clean.size(); ++i)
            wrong += clean[i][3] != noisy[i][3] ? 1.0 / kRows : 0;
        QVERIFY2(std::abs(wrong - 0.12) < 0.008, qPrintable(QString::number(wrong)));
        QVERIFY(best(project) < best(world()) - 0.05);
    }

    void imbalanceIsTheShareOfTheValue()
    {
        Project project = world();
        setDial(project.tables[0], "y", "true", Dial::ClassImbalance, 0.08);
        QVERIFY(std::abs(shareOfTrue(project) - 0.08) < 0.008);
        setDial(project.tables[0], "y", "true", Dial::ClassOverlap, 0.03);
        QVERIFY(std::abs(shareOfTrue(project) - 0.08) < 0.008);
        QVERIFY(std::abs(1 - best(project) - 0.03) < 0.006);
    }

    void boundaryRowsAreAsManyAsAskedFor()
    {
        for (const double share : {0.05, 0.5}) {
            Project project = world();
            setDial(project.tables[0], "y", "true", Dial::BoundaryShare, share);
            double near = 0;
            for (const RowTexts& row : rowsOf(*planOf(project), "t", 0, kRows))
                near += std::abs(std::stod(row[2]) - 0.5) <= 0.1 ? 1.0 / kRows : 0;
            QVERIFY2(std::abs(near - share) < 0.015, qPrintable(QString::number(near)));
        }
        // The label is as likely in each row as before, so that the best possible is still known.
        Project project = world();
        setDial(project.tables[0], "y", "true", Dial::BoundaryShare, 0.5);
        QVERIFY(best(project) > 0.5 && best(project) < best(world()) - 0.05);
    }

    void madeColumnsTouchNoOther()
    {
        Project project = world();
        setDial(project.tables[0], "y", "true", Dial::IrrelevantColumns, 3);
        setDial(project.tables[0], "y", "true", Dial::RedundantColumns, 2, followed());
        const auto before = rowsOf(*planOf(world()), "t", 0, 5000);
        const auto rows = rowsOf(*planOf(project), "t", 0, 5000);
        QCOMPARE(rows.front().size(), std::size_t{9});
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(std::equal(before[i].begin(), before[i].end(), rows[i].begin()));
        for (std::size_t column = 4; column < 7; ++column)
            QVERIFY(std::abs(correlation(rows, 0, column)) < 0.06 && std::abs(correlation(rows, 3, column)) < 0.06);
        QVERIFY(std::abs(correlation(rows, 0, 7) - kRedundantCorrelation) < 0.02);
        QVERIFY(std::abs(correlation(rows, 1, 8) - kRedundantCorrelation) < 0.02);
        Project fewer = project;
        setDial(fewer.tables[0], "y", "true", Dial::IrrelevantColumns, 1);
        QCOMPARE(dialValue(fewer.tables[0], "y", Dial::IrrelevantColumns).value(), 1.0);
        QVERIFY(findColumn(fewer.tables[0], "irrelevant_1") && !findColumn(fewer.tables[0], "irrelevant_2"));
    }

    void noiseMakesLearningHarderAndNothingElse()
    {
        const auto clean = measureDifficulty(planOf(world()), 0, {"y", {"x", "z"}});
        Project project = world();
        setDial(project.tables[0], "y", "true", Dial::IrrelevantColumns, 12);
        const auto noisy = measureDifficulty(planOf(project), 0, {"y", {}});
        QVERIFY(noisy->learners[1].scores.auc.number < clean->learners[1].scores.auc.number - 0.01);
        QCOMPARE(noisy->best->auc.number, clean->best->auc.number);
    }

    void everyDialCanBeTakenAway()
    {
        for (const Dial dial : kDials) {
            Project project = world();
            QVERIFY(!dialValue(project.tables[0], "y", dial));
            const double setting = countsColumns(dial) ? 4 : 0.2;
            setDial(project.tables[0], "y", "true", dial, setting, followed());
            QCOMPARE(dialValue(project.tables[0], "y", dial).value(), setting);
            QVERIFY(!(project == world()));
            QVERIFY(parse(project) == project);
            setDial(project.tables[0], "y", "true", dial, std::nullopt, followed());
            QVERIFY2(project == world(), std::string(dialName(dial)).c_str());
        }
    }

    void levelsAreOfTheSizesAskedFor_data() { QTest::addColumn<QString>("by"), addWays(); }
    void levelsAreOfTheSizesAskedFor()
    {
        QFETCH(QString, by);
        Project project = world();
        setLevels(project, by.toStdString());
        QVERIFY(parse(project) == project);
        const auto plan = planOf(project);
        QVERIFY(plan);
        std::map<std::string, double> shares;
        std::map<std::string, std::pair<double, double>> ranges;
        double wrong = 0;
        for (const RowTexts& row : rowsOf(*plan, "t", 0, kRows)) {
            const double margin = std::stod(row[5]);
            shares[row[4]] += 1.0 / kRows;
            auto [place, isNew] = ranges.try_emplace(row[4], margin, margin);
            place->second = {std::min(place->second.first, margin), std::max(place->second.second, margin)};
            const double p = std::stod(row[2]);
            const double truth = row[3] == "1" ? 2 * p - 1 : 1 - 2 * p;
            wrong += std::abs(margin - truth) / kRows;
        }
        QVERIFY(std::abs(shares["easy"] - 0.5) < 0.02 && std::abs(shares["hard"] - 0.2) < 0.02);
        QVERIFY(ranges["easy"].first >= ranges["medium"].second && ranges["medium"].first >= ranges["hard"].second);
        QVERIFY2(wrong < (by == "truth" ? 1e-9 : 0.12), qPrintable(QString::number(wrong)));
    }

    void rowsAreTheSameHoweverTheyAreAskedFor_data() { QTest::addColumn<QString>("by"), addWays(); }
    void rowsAreTheSameHoweverTheyAreAskedFor()
    {
        QFETCH(QString, by);
        Project project = world();
        setDial(project.tables[0], "y", "true", Dial::ClassOverlap, 0.2);
        setDial(project.tables[0], "y", "true", Dial::BoundaryShare, 0.3);
        setLevels(project, by.toStdString());
        const auto plan = planOf(project);
        const auto rows = rowsOf(*plan, "t", 0, 6000);
        QCOMPARE(rowsOf(*plan, "t", 0, 6000, 333), rows);
        const auto later = rowsOf(*planOf(project), "t", 4321, 500, 77);
        QVERIFY(std::equal(later.begin(), later.end(), rows.begin() + 4321));
    }

    void marginsOfShiftedOdds()
    {
        // Where a draw is mapped the probability is found by halving: exact to 2^-13.
        Project project = world();
        project.tables[0].extra["injections"] = Json::parse(
            R"j([{"name": "past", "kind": "historical_shift", "params": {"outcome": "y", "favourable": "true",
            "when": "x > 0", "odds_ratio": 0.5}}])j");
        setLevels(project, "truth");
        for (const RowTexts& row : rowsOf(*planOf(project), "t", 0, 4000)) {
            const double p = std::stod(row[2]);
            const double odds = p / (1 - p) * (std::stod(row[0]) > 0 ? 0.5 : 1.0);
            const double own = row[3] == "1" ? odds / (1 + odds) : 1 / (1 + odds);
            QVERIFY(std::abs(std::stod(row[5]) - (2 * own - 1)) < 6e-4);
        }
    }

    void marginsOfSeveralValues()
    {
        const Project project = projectOf(R"j({"tables": [{"name": "t", "rows": 3000, "columns": [
            {"name": "x", "generator": "category", "params": {"values": {"a": 1, "b": 1}}},
            {"name": "y", "generator": "category", "params": {"values": {"by": "x", "cases":
                {"a": {"low": 7, "mid": 2, "high": 1}, "b": {"low": 1, "mid": 3, "high": 6}}}}},
            {"name": "margin", "sql": "difficulty_margin()"}], "curriculum": {"target": "y"}}]})j");
        const std::map<std::string, double> shares{{"alow", 0.7}, {"amid", 0.2}, {"ahigh", 0.1},
                                                   {"blow", 0.1}, {"bmid", 0.3}, {"bhigh", 0.6}};
        for (const RowTexts& row : rowsOf(*planOf(project), "t", 0, 3000))
            QVERIFY(std::abs(std::stod(row[2]) - (2 * shares.at(row[0] + row[1]) - 1)) < 1.2e-3);
    }

    void levelsDoNotChangeTheData()
    {
        Project project = world();
        setLevels(project, "truth");
        const auto before = rowsOf(*planOf(world()), "t", 0, 3000);
        const auto rows = rowsOf(*planOf(project), "t", 0, 3000);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QVERIFY(std::equal(before[i].begin(), before[i].end(), rows[i].begin()));
    }

    void aCurriculumThatCannotBeSaysWhatToDo()
    {
        Project project = world();
        setLevels(project, "truth");
        project.tables[0].columns[3] = columnFromJson(Json{{"name", "y"}, {"sql", "x > 0"}});
        const Compiled compiled = compile(project);
        QVERIFY(!compiled.plan);
        QCOMPARE(compiled.problems.all.front().pointer, std::string("/tables/0/curriculum/target"));
        QVERIFY(!compiled.problems.all.front().fixes.empty());
        Project without = world();
        setLevels(without, "truth");
        setCurriculum(without.tables[0], std::nullopt);
        QCOMPARE(compile(without).problems.all.front().code, std::string("no_curriculum"));
        Project circular = world();
        setLevels(circular, "truth");
        circular.tables[0].columns[2].sql = "case when difficulty_level() = 'easy' then 0.2 else 0.8 end";
        QVERIFY(!compile(circular).plan);
        Project ruled = world();
        setLevels(ruled, "truth");
        ruled.tables[0].constraints.push_back({"no hard ones", "", "difficulty_level() <> 'hard'", Json::object()});
        QVERIFY(!compile(ruled).plan);
        Project grouped = world(); // by what is not known yet: said, and nothing else
        setLevels(grouped, "truth");
        grouped.tables[0].extra["targets"] =
            Json::parse(R"j([{"outcome": "y", "by": "difficulty_level", "rates": {"hard": 0.5}}])j");
        QVERIFY(!compile(grouped).plan);
        Project odd = world();
        setLevels(odd, "truth");
        odd.tables[0].extra["curriculum"]["levels"] = {{"easy", 0.5}, {"hard", 0.4}};
        QCOMPARE(compile(odd).problems.all.front().pointer, std::string("/tables/0/curriculum/levels"));
    }

private:
    static void addWays()
    {
        QTest::newRow("truth") << "truth";
        QTest::newRow("model") << "model";
    }

    static Project parse(const Project& project) { return projectFromJson(projectToJson(project)); }
};

DW_TEST(TestDials);
#include "test_dials.moc"
