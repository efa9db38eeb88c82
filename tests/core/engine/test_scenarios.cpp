// Scenarios: exact numbers of rows, the true conditional distribution, weights that give the population back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/row_facts.h"
#include "core/engine/run.h"
#include "core/engine/scenario_report.h"
#include "core/project/file.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/folders.h"
#include "tests/support/test.h"

#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

using namespace dw;
using test::planOf;
using test::projectOf;
using test::rowsOf;
using test::RowTexts;

namespace {

/// Columns: x, sick, y, weight, scenario.
std::string people(const std::string& scenarios, std::int64_t rows = 100'000, int seed = 3)
{
    return fmt::format(R"j({{"random_seed": {}, "tables": [{{"name": "people", "rows": {}, "columns": [
      {{"name": "x", "generator": "uniform"}},
      {{"name": "sick", "generator": "category", "params": {{"values": {{"no": 19999, "a": 0.25, "b": 0.75}}}}}},
      {{"name": "y", "generator": "normal", "params": {{"mean": {{"sql": "10 * x"}}, "stddev": 1}}}},
      {{"name": "weight", "sql": "importance_weight()"}},
      {{"name": "scenario", "sql": "scenario_name()"}}],
      "scenarios": {}}}]}})j",
                       seed, rows, scenarios);
}

enum Field : std::size_t { X, Sick, Y, Weight, Scenario };

double numberOf(const RowTexts& row, std::size_t field)
{
    return std::stod(row[field]);
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::stringstream content;
    content << stream.rdbuf();
    return content.str();
}

const Problem* problemOf(const Compiled& compiled, const std::string& code)
{
    for (const Problem& problem : compiled.problems.all)
        if (problem.code == code)
            return &problem;
    return nullptr;
}

} // namespace

class TestScenarios : public QObject
{
    Q_OBJECT

private slots:
    void aRareDiseaseIsConditionedDirectly()
    {
        const auto plan = planOf(projectOf(people(R"([{"name": "rare", "when": "sick <> 'no'", "rows": 400}])")));
        QVERIFY(plan);
        const auto rows = rowsOf(*plan, "people", 0, 100'000);
        std::map<std::string, int> subtypes;
        int ofScenario = 0;
        double weights = 0;
        double sickWeights = 0;
        for (const RowTexts& row : rows) {
            weights += numberOf(row, Weight);
            if (row[Sick] != "no")
                sickWeights += numberOf(row, Weight);
            if (row[Scenario] == "null")
                continue;
            ++ofScenario;
            ++subtypes[row[Sick]];
            QCOMPARE(row[Scenario], std::string("rare"));
        }
        QCOMPARE(ofScenario, 400);
        QVERIFY(!subtypes.contains("no"));
        QVERIFY2(std::abs(subtypes["a"] - 100) < 35, qPrintable(QString::number(subtypes["a"])));
        // The prevalence comes back: 5 in 100,000, from some 405 sick rows, so to within a few percent.
        QVERIFY2(std::abs(weights - 100'000) < 50, qPrintable(QString::number(weights)));
        QVERIFY2(std::abs(sickWeights / weights / 5e-5 - 1.0) < 0.05, qPrintable(QString::number(sickWeights)));
        const ScenarioFacts& facts = scenariosOf(plan->tables[0])->scenarios[0];
        QVERIFY2(std::abs(facts.prevalence / 5e-5 - 1.0) < 1e-9,
                 qPrintable(QString::number(facts.prevalence, 'g', 17)));
        QCOMPARE(facts.prevalenceError, 0.0);
        QCOMPARE(facts.acceptance, 1.0);
        QCOMPARE(facts.direct, std::vector<std::string>{"sick"});
    }

    void rowsFollowTheConditionalDistribution()
    {
        // x > 0.9 confines one draw; y > 9 is conditioned row by row, given x.
        const auto plan = planOf(projectOf(people(R"([{"name": "high", "when": "x > 0.9", "share": 0.3},
                                        {"name": "both", "when": "x > 0.5 and y > 9", "share": 0.2}])")));
        QVERIFY(plan);
        std::map<std::string, std::vector<double>> xs;
        // What y > 9 given x > 0.5 makes of x, by brute force on rows of no scenario.
        std::vector<double> plainX;
        double weightedY = 0;
        double plainY = 0;
        double weights = 0;
        int plain = 0;
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 100'000)) {
            const double x = numberOf(row, X);
            const double y = numberOf(row, Y);
            xs[row[Scenario]].push_back(x);
            weights += numberOf(row, Weight);
            weightedY += numberOf(row, Weight) * y;
            if (row[Scenario] == "null") {
                ++plain;
                plainY += y;
                if (x > 0.5 && y > 9)
                    plainX.push_back(x);
            }
            if (row[Scenario] == "both")
                QVERIFY(x > 0.5 && y > 9);
        }
        QCOMPARE(xs["high"].size(), std::size_t{30'000});
        QCOMPARE(xs["both"].size(), std::size_t{20'000});
        const auto mean = [](const std::vector<double>& values) {
            double sum = 0;
            for (const double value : values)
                sum += value;
            return sum / static_cast<double>(values.size());
        };
        QVERIFY(std::abs(mean(xs["high"]) - 0.95) < 0.001);
        QVERIFY2(std::abs(mean(xs["both"]) - mean(plainX)) < 0.004, qPrintable(QString::number(mean(xs["both"]))));
        QVERIFY2(std::abs(weights / 100'000 - 1.0) < 0.02, qPrintable(QString::number(weights)));
        QVERIFY2(std::abs(weightedY / weights - 5.0) < 0.05, qPrintable(QString::number(weightedY / weights)));
        QVERIFY(std::abs(plainY / plain - 5.0) < 0.05);
        const ScenarioFacts& both = scenariosOf(plan->tables[0])->scenarios[1];
        QCOMPARE(both.redrawn, std::string());
        QCOMPARE(both.direct, std::vector<std::string>{"x"});
        QCOMPARE(both.conditional, std::vector<std::string>{"y"});
        // The integral of Phi(10 x - 9) over x from 0.5 to 1.
        QVERIFY2(std::abs(both.prevalence - 0.10833) < 0.002, qPrintable(QString::number(both.prevalence)));
    }

    void aRareEffectPicksItsCauses()
    {
        // 1 in 20,000 on average: 1 in 11,111 where a is "p", a tenth of that elsewhere.
        const Project project = projectOf(R"j({"random_seed": 8, "tables": [{"name": "t", "rows": 50000, "columns": [
            {"name": "a", "generator": "category", "params": {"values": {"p": 1, "q": 1}}},
            {"name": "age", "generator": "uniform", "params": {"low": 0, "high": 100}},
            {"name": "ill", "generator": "boolean", "params": {"probability":
                {"sql": "0.000001 * age * case a when 'p' then 1.8182 else 0.18182 end"}}},
            {"name": "w", "sql": "importance_weight()"}, {"name": "s", "sql": "scenario_name()"}],
            "scenarios": [{"name": "ill", "when": "ill", "rows": 4000}]}]})j");
        const auto plan = planOf(project);
        QVERIFY(plan);
        const ScenarioFacts& facts = scenariosOf(plan->tables[0])->scenarios[0];
        QVERIFY2(std::abs(facts.prevalence / 5e-5 - 1) < 0.03, qPrintable(QString::number(facts.prevalence)));
        QVERIFY2(facts.drawsPerRow() < 8, qPrintable(QString::number(facts.drawsPerRow())));
        double p = 0;
        double age = 0;
        double weights = 0;
        double ill = 0;
        for (const RowTexts& row : rowsOf(*plan, "t", 0, 50'000)) {
            weights += std::stod(row[3]);
            ill += row[2] == "1" ? std::stod(row[3]) : 0.0;
            if (row[4] != "ill")
                continue;
            QCOMPARE(row[2], std::string("1"));
            p += row[0] == "p" ? 1.0 / 4000 : 0.0;
            age += std::stod(row[1]) / 4000;
        }
        QVERIFY2(std::abs(p - 10.0 / 11) < 0.015, qPrintable(QString::number(p)));
        QVERIFY2(std::abs(age - 200.0 / 3) < 1.2, qPrintable(QString::number(age))); // density rises with age
        QVERIFY2(std::abs(ill / weights / 5e-5 - 1) < 0.05, qPrintable(QString::number(ill / weights)));
    }

    void rowsAreDrawnAgainWhereColumnsAreTied()
    {
        const auto plan =
            planOf(projectOf(people(R"([{"name": "tied", "when": "x + y > 9.5", "share": 0.2}])", 50'000)));
        QVERIFY(plan);
        const ScenarioFacts& facts = scenariosOf(plan->tables[0])->scenarios[0];
        QCOMPARE(facts.redrawn, std::string("(x + y > 9.5)"));
        double tied = 0;
        double plain = 0;
        double plainCount = 0;
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 50'000)) {
            const bool fits = numberOf(row, X) + numberOf(row, Y) > 9.5;
            if (row[Scenario] == "tied") {
                QVERIFY(fits);
                tied += numberOf(row, X) / 10'000;
            } else if (fits) {
                plain += numberOf(row, X);
                ++plainCount;
            }
        }
        QVERIFY2(std::abs(tied - plain / plainCount) < 0.006, qPrintable(QString::number(tied)));
        QVERIFY2(std::abs(facts.prevalence / (plainCount / 40'000) - 1) < 0.06,
                 qPrintable(QString::number(facts.prevalence)));
    }

    void weightsAreOfTheBalanceHeuristic()
    {
        const auto plan = planOf(projectOf(people(R"([{"name": "high", "when": "x > 0.9", "share": 0.3}])")));
        QVERIFY(plan);
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 1'000)) {
            const double expected = numberOf(row, X) > 0.9 ? 1.0 / (0.7 + 0.3 / 0.1) : 1.0 / 0.7;
            QVERIFY(std::abs(numberOf(row, Weight) - expected) < 1e-6);
        }
        const auto report = reportScenarios(*plan, {});
        QVERIFY(static_cast<bool>(report));
        // Kish by hand: shares 0.7 * 0.9 of weight 1 / 0.7, and 0.3 + 0.07 of weight 1 / 3.7.
        const double squares = 0.63 / 0.49 + 0.37 / 13.69;
        QVERIFY2(std::abs(report->front().effectiveRows / (100'000 / squares) - 1.0) < 0.02,
                 qPrintable(QString::number(report->front().effectiveRows)));
        QVERIFY(std::abs(report->front().meanWeight - 1.0) < 0.02);
        double histogram = 0;
        for (const WeightBin& bin : report->front().histogram)
            histogram += bin.rows;
        QVERIFY(std::abs(histogram - 100'000) < 1e-6);
    }

    void rulesOfTheTableStillHold()
    {
        std::string json = people(R"([{"name": "high", "when": "x > 0.9", "share": 0.5}])", 20'000);
        json.insert(json.rfind("\"scenarios\""), R"("constraints": [{"name": "rule", "sql": "y < 9"}], )");
        const auto plan = planOf(projectOf(json));
        QVERIFY(plan);
        double weights = 0;
        double high = 0;
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 20'000)) {
            QVERIFY(numberOf(row, Y) < 9);
            if (row[Scenario] == "high")
                QVERIFY(numberOf(row, X) > 0.9);
            weights += numberOf(row, Weight);
            high += numberOf(row, X) > 0.9 ? numberOf(row, Weight) : 0.0;
        }
        // P(x > 0.9 | y < 9) by integration: 0.1 * P(y < 9 | x > 0.9) / P(y < 9).
        const auto below = [](double x) { return 0.5 * std::erfc((10 * x - 9) / std::sqrt(2.0)); };
        double all = 0;
        double top = 0;
        for (int i = 0; i < 10'000; ++i) {
            all += below((i + 0.5) / 10'000) / 10'000;
            top += below(0.9 + (i + 0.5) / 100'000) / 100'000;
        }
        QVERIFY2(std::abs(scenariosOf(plan->tables[0])->scenarios[0].prevalence / (top / all) - 1.0) < 0.04,
                 qPrintable(QString::number(scenariosOf(plan->tables[0])->scenarios[0].prevalence)));
        QVERIFY2(std::abs(high / weights / (top / all) - 1.0) < 0.05, qPrintable(QString::number(high / weights)));
    }

    void exactSharesHoldWithinTheScenario()
    {
        std::string json = people(R"([{"name": "rare", "when": "sick <> 'no'", "rows": 400}])");
        const std::size_t place = json.find("0.75}}") + 6;
        json.insert(place, R"(, "exact": true)");
        const auto plan = planOf(projectOf(json));
        QVERIFY(plan);
        std::map<std::string, int> subtypes;
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 100'000))
            if (row[Scenario] == "rare")
                ++subtypes[row[Sick]];
        QCOMPARE(subtypes, (std::map<std::string, int>{{"a", 100}, {"b", 300}}));
    }

    void factsAreForced()
    {
        // x is drawn freely: forcing it is conditioning. y has a cause: it is set, and its rows weigh nothing.
        const auto plan = planOf(projectOf(people(
            R"([{"name": "case", "force": {"sick": "a"}, "rows": 50}, {"name": "set", "force": {"y": 99.5}, "rows": 70}])",
            10'000)));
        QVERIFY(plan);
        int cases = 0;
        int set = 0;
        double weights = 0;
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 10'000)) {
            weights += numberOf(row, Weight);
            if (row[Scenario] == "case") {
                ++cases;
                QCOMPARE(row[Sick], std::string("a"));
                QVERIFY(numberOf(row, Weight) < 0.01);
            }
            if (row[Scenario] == "set") {
                ++set;
                QCOMPARE(row[Y], std::string("99.5"));
                QCOMPARE(row[Weight], std::string("0"));
            }
        }
        QCOMPARE(cases, 50);
        QCOMPARE(set, 70);
        QVERIFY(std::abs(weights / 10'000 - 1.0) < 0.01);
        QVERIFY(!scenariosOf(plan->tables[0])->scenarios[0].outside);
        QVERIFY(scenariosOf(plan->tables[0])->scenarios[1].outside);
    }

    void everyRowHasItsAddress()
    {
        const Project project = projectOf(people(R"([{"name": "rare", "when": "sick <> 'no'", "rows": 400},
            {"name": "both", "when": "y > 9 and x > 0.2", "share": 0.02},
            {"name": "low", "when": "y < 0.5", "share": 0.01},
            {"name": "tied", "when": "x + y > 9.5", "share": 0.05}, {"name": "set", "force": {"y": 1}, "rows": 9}])",
                                                 12'000));
        const auto plan = planOf(project);
        QVERIFY(plan);
        const auto all = rowsOf(*plan, "people", 0, 12'000);
        QCOMPARE(rowsOf(*plan, "people", 9'000, 400, 7),
                 std::vector<RowTexts>(all.begin() + 9'000, all.begin() + 9'400));
        QCOMPARE(rowsOf(*plan, "people", 0, 12'000, 5'000), all);
        QCOMPARE(rowsOf(*plan, "people", 11'345, 3), std::vector<RowTexts>(all.begin() + 11'345, all.begin() + 11'348));
        QTemporaryDir folder;
        std::string whole;
        std::string shards;
        for (const int threads : {1, 3}) {
            RunOptions options;
            options.directory = folder.filePath(QString("threads%1").arg(threads)).toStdString();
            options.threads = threads;
            QVERIFY(static_cast<bool>(run(project, *plan, outputsOf(project), options, {}, {})));
            const std::string content = contentOf(options.directory / "people.csv");
            if (whole.empty())
                whole = content;
            QVERIFY(content == whole);
        }
        for (int shard = 0; shard < 2; ++shard) {
            RunOptions options;
            options.directory = folder.filePath("shards").toStdString();
            options.shard = shard;
            options.shards = 2;
            const auto manifest = run(project, *plan, outputsOf(project), options, {}, {});
            QVERIFY(static_cast<bool>(manifest));
            const std::string content = contentOf(options.directory / manifest->files.front().name);
            shards += shard == 0 ? content : content.substr(content.find('\n') + 1);
        }
        QVERIFY(shards == whole);
        useSimdLevel(SimdLevel::Scalar);
        const auto scalar = rowsOf(*planOf(project), "people", 0, 12'000);
        useSimdLevel(bestSimdLevel());
        QCOMPARE(scalar, all);
    }

    void tooRareForRedrawingIsSaid()
    {
        const Compiled compiled = compile(projectOf(people(R"([{"name": "far", "when": "x + y > 16", "rows": 10}])")));
        QVERIFY(!compiled.plan);
        const Problem* problem = problemOf(compiled, "scenario_too_rare");
        QVERIFY(problem != nullptr);
        QCOMPARE(problem->pointer, std::string("/tables/0/scenarios/0"));
        QVERIFY2(problem->message.find("'x' and 'y'") != std::string::npos, problem->message.c_str());
    }

    void problemsAreSaid_data()
    {
        QTest::addColumn<QString>("scenarios");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* scenarios, const char* code, const char* pointer) {
            QTest::newRow(name) << scenarios << code << "/tables/0/scenarios" + QString(pointer);
        };
        row("nothing asked", R"([{"name": "s", "rows": 1}])", "missing_parameter", "/0/when");
        row("both", R"([{"name": "s", "when": "x > 1", "force": {"x": 1}, "rows": 1}])", "missing_parameter",
            "/0/force");
        row("no size", R"([{"name": "s", "when": "x > 0.5"}])", "missing_parameter", "/0/share");
        row("share", R"([{"name": "s", "when": "x > 0.5", "share": 1.5}])", "out_of_range", "/0/share");
        row("too many", R"([{"name": "s", "when": "x > 0.5", "rows": 100001}])", "out_of_range", "/0/rows");
        row("impossible", R"([{"name": "s", "when": "x > 2", "rows": 5}])", "impossible_scenario", "/0");
        row("unknown column", R"([{"name": "s", "when": "nonsense > 2", "rows": 5}])", "bad_sql", "/0/when");
        row("unknown fact", R"([{"name": "s", "force": {"zz": 2}, "rows": 5}])", "unknown_column", "/0/force/zz");
        row("wrong fact", R"([{"name": "s", "force": {"x": "red"}, "rows": 5}])", "wrong_type", "/0/force/x");
        row("weight", R"([{"name": "s", "when": "weight > 1", "rows": 5}])", "cycle", "/0/when");
        row("wrong type", R"([{"name": "s", "when": 3, "rows": 5}])", "wrong_type", "/0/when");
        row("unknown key", R"([{"name": "s", "whenn": "x > 0.5", "when": "x > 0.5", "rows": 5}])", "unknown_key",
            "/0/whenn");
    }
    void problemsAreSaid()
    {
        QFETCH(QString, scenarios);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        const Project project = projectOf(people(scenarios.toStdString()));
        const Compiled compiled = compile(project);
        const Problem* problem = problemOf(compiled, code.toStdString());
        for (const Problem& each : compiled.problems.all)
            if (each.code == code.toStdString() && each.pointer == pointer.toStdString())
                problem = &each;
        QVERIFY2(problem != nullptr, compiled.problems.empty() ? "no problem" : compiled.problems.all[0].code.c_str());
        QCOMPARE(QString::fromStdString(problem->pointer), pointer);
        // Nothing is lost on writing, and what could be compiled can be looked at.
        Problems problems;
        QCOMPARE(parseProject(writeProject(project), problems), project);
        if (compiled.partial)
            rowsOf(*compiled.partial, "people", 0, 100);
    }

    void aMissingWeightColumnIsOffered()
    {
        std::string json = people(R"([{"name": "high", "when": "x > 0.9", "share": 0.5}])");
        const std::string weight = R"j({"name": "weight", "sql": "importance_weight()"},)j";
        QVERIFY(json.find(weight) != std::string::npos);
        json.erase(json.find(weight), weight.size());
        const Compiled compiled = compile(projectOf(json));
        const Problem* problem = problemOf(compiled, "no_weight_column");
        QVERIFY(problem != nullptr);
        QCOMPARE(problem->fixes.size(), std::size_t{1});
        const Json fixed = Json::parse(json).patch(Json::parse(problem->fixes[0].patch));
        const Project repaired = projectFromJson(fixed);
        QVERIFY(compile(repaired).problems.empty());
        QVERIFY(weightColumnOf(repaired.tables[0]) == &repaired.tables[0].columns.back());
    }

    void weightsAreOneWithoutScenarios()
    {
        const auto plan = planOf(projectOf(people("[]", 100)));
        QVERIFY(plan);
        for (const RowTexts& row : rowsOf(*plan, "people", 0, 100)) {
            QCOMPARE(row[Weight], std::string("1"));
            QCOMPARE(row[Scenario], std::string("null"));
        }
    }
};

DW_TEST(TestScenarios);
#include "test_scenarios.moc"
