// Targets: shares and rates that are met, to the row where that was asked, and what is said where they cannot be.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/target_report.h"
#include "core/project/control.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

#include <cmath>
#include <map>

using namespace dw;
using test::planOf;
using test::projectOf;
using test::rowsOf;
using test::RowTexts;

namespace {

/// Columns: sex, group, x, hired, grade, pay.
std::string staff(const std::string& targets, std::int64_t rows = 60'000, const std::string& more = "")
{
    return fmt::format(R"j({{"random_seed": 11, "tables": [{{"name": "staff", "rows": {}, "columns": [
      {{"name": "sex", "generator": "category", "params": {{"values": {{"f": 30, "m": 70}}}}}},
      {{"name": "group", "generator": "category", "params": {{"values": {{"by": "sex",
        "cases": {{"f": {{"A": 50, "B": 30, "C": 20}}, "m": {{"A": 80, "B": 15, "C": 5}}}}}}}}}},
      {{"name": "x", "generator": "normal"}},
      {{"name": "hired", "generator": "boolean", "params": {{"probability": {{"sql":
        "1 / (1 + exp(0.5 - x - case sex when 'm' then 0.8 else 0 end))"}}}}}},
      {{"name": "grade", "generator": "category", "params": {{"values": {{"low": 5, "middle": 3, "high": 2}}}}}},
      {{"name": "pay", "sql": "case when hired then 100 else 20 end + case sex when 'm' then 5 else 0 end"}}],
      "targets": {}{}}}]}})j",
                       rows, targets, more);
}

enum Field : std::size_t { Sex, Group, X, Hired, Grade, Pay };

template <typename Key>
std::map<std::string, double> shares(const std::vector<RowTexts>& rows, Key key)
{
    std::map<std::string, double> found;
    for (const RowTexts& row : rows)
        found[key(row)] += 1.0 / static_cast<double>(rows.size());
    return found;
}

std::map<std::string, double> rates(const std::vector<RowTexts>& rows, std::size_t group)
{
    std::map<std::string, double> all;
    std::map<std::string, double> hits;
    for (const RowTexts& row : rows) {
        all[row[group]] += 1;
        hits[row[group]] += row[Hired] == "1" ? 1 : 0;
    }
    for (auto& [key, value] : hits)
        value /= all[key];
    return hits;
}

bool near(double a, double b, double tolerance)
{
    if (std::abs(a - b) <= tolerance)
        return true;
    qWarning("%g is not %g", a, b);
    return false;
}

const Problem* problemOf(const Compiled& compiled, const std::string& code)
{
    for (const Problem& problem : compiled.problems.all)
        if (problem.code == code)
            return &problem;
    return nullptr;
}

} // namespace

class TestTargets : public QObject
{
    Q_OBJECT

private slots:
    void sharesAreMet()
    {
        const auto plan = planOf(projectOf(staff(R"([{"columns": "grade", "shares": {"high": 0.5}}])")));
        QVERIFY(plan);
        const auto found = shares(rowsOf(*plan, "staff", 0, 60'000), [](const RowTexts& row) { return row[Grade]; });
        // The others keep their proportions of 5 to 3.
        QVERIFY(near(found.at("high"), 0.5, 0.008) && near(found.at("low"), 0.3125, 0.008));
    }

    void sharesAreMetToTheRow()
    {
        const auto plan =
            planOf(projectOf(staff(R"([{"columns": "sex", "shares": {"f": 0.5, "m": 0.5}, "exact": true}])", 10'001)));
        QVERIFY(plan);
        int women = 0;
        for (const RowTexts& row : rowsOf(*plan, "staff", 0, 10'001))
            women += row[Sex] == "f" ? 1 : 0;
        QVERIFY(women == 5000 || women == 5001);
    }

    void sharesOfADependentColumnAreRaked()
    {
        const auto plan =
            planOf(projectOf(staff(R"([{"columns": "group", "shares": {"A": 0.5, "B": 0.3, "C": 0.2}}])")));
        QVERIFY(plan);
        const auto rows = rowsOf(*plan, "staff", 0, 60'000);
        const auto found = shares(rows, [](const RowTexts& row) { return row[Group]; });
        QVERIFY(near(found.at("A"), 0.5, 0.01) && near(found.at("B"), 0.3, 0.01) && near(found.at("C"), 0.2, 0.01));
        // Raking leaves the odds ratios alone: (0.5 * 0.15) / (0.3 * 0.8) for A and B.
        const auto cells = shares(rows, [](const RowTexts& row) { return row[Sex] + row[Group]; });
        const double ratio = cells.at("fA") * cells.at("mB") / (cells.at("fB") * cells.at("mA"));
        QVERIFY(near(ratio / (0.5 * 0.15 / (0.3 * 0.8)), 1.0, 0.08));
        QVERIFY(near(shares(rows, [](const RowTexts& row) { return row[Sex]; }).at("f"), 0.3, 0.01));
    }

    void intersectionsAreMet()
    {
        const auto plan = planOf(projectOf(staff(R"([{"columns": ["sex", "group"], "shares":
            {"f": {"A": 0.2, "B": 0.2, "C": 0.2}, "m": {"A": 0.1, "B": 0.1, "C": 0.2}}}])")));
        QVERIFY(plan);
        const auto cells =
            shares(rowsOf(*plan, "staff", 0, 60'000), [](const RowTexts& row) { return row[Sex] + row[Group]; });
        for (const auto& [cell, share] :
             std::map<std::string, double>{{"fA", .2}, {"fB", .2}, {"fC", .2}, {"mA", .1}, {"mB", .1}, {"mC", .2}})
            QVERIFY(near(cells.at(cell), share, 0.008));
    }

    void ratesAreMet()
    {
        const auto plan =
            planOf(projectOf(staff(R"([{"outcome": "hired", "by": "sex", "rates": {"f": 0.3, "m": 0.7}}])")));
        QVERIFY(plan);
        const auto rows = rowsOf(*plan, "staff", 0, 60'000);
        QVERIFY(near(rates(rows, Sex).at("f"), 0.3, 0.012));
        QVERIFY(near(rates(rows, Sex).at("m"), 0.7, 0.008));
        // It is still drawn by x: the coefficient of the logit is 1 within each sex, by a table of two bins.
        std::map<bool, std::pair<double, double>> bins;
        for (const RowTexts& row : rows)
            if (row[Sex] == "m" && std::abs(std::abs(std::stod(row[X])) - 1.0) < 0.1) {
                auto& [hits, all] = bins[std::stod(row[X]) > 0];
                hits += row[Hired] == "1" ? 1 : 0;
                all += 1;
            }
        const auto logit = [](const std::pair<double, double>& bin) {
            return std::log(bin.first / (bin.second - bin.first));
        };
        QVERIFY(near((logit(bins[true]) - logit(bins[false])) / 2, 1.0, 0.15));
    }

    void ratesOfACategoryAreMet()
    {
        for (const char* value : {"low", "high"}) {
            const auto plan = planOf(projectOf(staff(fmt::format(
                R"([{{"outcome": "grade", "favourable": "{}", "by": ["sex", "group"], "rates": {{"f": {{"B": 0.6}}}}}}])",
                value))));
            QVERIFY(plan);
            double all = 0;
            double hits = 0;
            for (const RowTexts& row : rowsOf(*plan, "staff", 0, 60'000))
                if (row[Sex] == "f" && row[Group] == "B")
                    ++all, hits += row[Grade] == value ? 1 : 0;
            QVERIFY(near(hits / all, 0.6, 0.03));
        }
    }

    void parityAndDisparateImpactAreMet()
    {
        const auto even = planOf(projectOf(staff(R"([{"outcome": "hired", "by": "sex", "parity": true}])")));
        const auto plain = rates(rowsOf(*planOf(projectOf(staff("[]"))), "staff", 0, 60'000), Sex);
        QVERIFY(even);
        const auto found = rates(rowsOf(*even, "staff", 0, 60'000), Sex);
        QVERIFY(near(found.at("f"), found.at("m"), 0.015));
        QVERIFY(near(found.at("f"), 0.3 * plain.at("f") + 0.7 * plain.at("m"), 0.015));
        const auto four = planOf(projectOf(staff(R"([{"outcome": "hired", "by": "sex", "disparate_impact": 0.8}])")));
        QVERIFY(four);
        const auto fifths = rates(rowsOf(*four, "staff", 0, 60'000), Sex);
        QVERIFY(near(fifths.at("f") / fifths.at("m"), 0.8, 0.03));
        QVERIFY(near(fifths.at("m"), plain.at("m"), 1e-12)); // the reference group keeps its very rows
    }

    void whatElseMovedIsListed()
    {
        const auto reports =
            reportTargets(projectOf(staff(R"([{"outcome": "hired", "by": "sex", "rates": {"f": 0.9}}])")), {});
        QVERIFY(static_cast<bool>(reports));
        QCOMPARE(reports->size(), std::size_t{1});
        const TargetReport& report = reports->front();
        QCOMPARE(report.targets[0].lines.size(), std::size_t{1});
        QVERIFY(near(report.targets[0].lines[0].reached, 0.9, 0.01));
        QCOMPARE(report.targets[0].lines[0].asked, 0.9);
        QVERIFY(report.targets[0].lines[0].before < 0.5);
        QVERIFY(report.targets[0].notMet.empty());
        std::vector<std::string> moved;
        for (const MovedColumn& column : report.moved)
            moved.push_back(column.column + (column.asked ? " asked" : ""));
        std::sort(moved.begin(), moved.end());
        QCOMPARE(moved, (std::vector<std::string>{"hired asked", "pay"}));
    }

    void whatCannotBeMetIsSaid_data()
    {
        QTest::addColumn<QString>("targets");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char* name, const char* targets, const char* code, const char* pointer) {
            QTest::newRow(name) << targets << code << "/tables/0/targets/0" + QString(pointer);
        };
        row("sql", R"([{"columns": "pay", "shares": {"20": 0.5}}])", "target_not_met", "/columns");
        row("no value", R"([{"columns": "sex", "shares": {"d": 0.5}}])", "target_not_met", "/shares/d");
        row("inner", R"([{"outcome": "grade", "favourable": "middle", "by": "sex", "rates": {"f": 0.5}}])",
            "target_not_met", "/rates");
        row("cycle", R"([{"outcome": "sex", "favourable": "f", "by": "group", "rates": {"A": 0.5}}])", "cycle", "/by");
        row("too much", R"([{"columns": "sex", "shares": {"f": 0.8, "m": 0.5}}])", "out_of_range", "/shares");
        row("no number", R"([{"columns": "sex", "shares": {"f": "half"}}])", "out_of_range", "/shares/f");
        row("nothing", R"([{"name": "x"}])", "missing_parameter", "/columns");
        row("no rates", R"([{"outcome": "hired", "by": "sex"}])", "missing_parameter", "/rates");
        row("favourable", R"([{"outcome": "grade", "by": "sex", "parity": true}])", "wrong_type", "/favourable");
        row("many groups", R"([{"outcome": "hired", "by": "x", "parity": true}])", "too_many_groups", "/by");
        row("key", R"([{"columns": "sex", "shares": {"f": 0.5}, "exakt": true}])", "unknown_key", "/exakt");
    }
    void whatCannotBeMetIsSaid()
    {
        QFETCH(QString, targets);
        QFETCH(QString, code);
        QFETCH(QString, pointer);
        const Project project = projectOf(staff(targets.toStdString()));
        const Compiled compiled = compile(project);
        const Problem* problem = problemOf(compiled, code.toStdString());
        QVERIFY2(problem != nullptr, compiled.problems.empty() ? "no problem" : compiled.problems.all[0].code.c_str());
        QCOMPARE(QString::fromStdString(problem->pointer), pointer);
        Problems problems;
        QCOMPARE(parseProject(writeProject(project), problems), project);
        QVERIFY(compiled.partial != nullptr);
        rowsOf(*compiled.partial, "staff", 0, 100);
    }

    void targetsAreWrittenAsTheyWereRead()
    {
        const Project project = projectOf(staff(R"([{"name": "n", "description": "d", "outcome": "hired",
            "favourable": false, "by": ["sex", "group"], "disparate_impact": 0.8, "reference": "m, A", "own": 1},
            {"columns": "sex", "shares": {"f": 0.5}, "exact": true}])"));
        TableDesign table = project.tables[0];
        setTargets(table, targetsOf(table));
        QCOMPARE(table, project.tables[0]);
    }

    void everyRowHasItsAddress()
    {
        const auto plan = planOf(projectOf(staff(R"([{"columns": "group", "shares": {"A": 0.5}},
            {"outcome": "hired", "by": ["sex", "group"], "parity": true}])",
                                                 20'000)));
        QVERIFY(plan);
        const auto all = rowsOf(*plan, "staff", 0, 20'000);
        QCOMPARE(rowsOf(*plan, "staff", 0, 20'000, 13), all);
        QCOMPARE(rowsOf(*plan, "staff", 7'001, 2), std::vector<RowTexts>(all.begin() + 7'001, all.begin() + 7'003));
        useSimdLevel(SimdLevel::Scalar);
        const auto scalar = rowsOf(*planOf(projectOf(staff(R"([{"columns": "group", "shares": {"A": 0.5}},
            {"outcome": "hired", "by": ["sex", "group"], "parity": true}])",
                                                           20'000))),
                                   "staff", 0, 20'000);
        useSimdLevel(bestSimdLevel());
        QCOMPARE(scalar, all);
    }

    void columnsThatDoNotDependStayAsTheyAre()
    {
        const auto plain = rowsOf(*planOf(projectOf(staff("[]", 5'000))), "staff", 0, 5'000);
        const auto aimed =
            rowsOf(*planOf(projectOf(staff(R"([{"outcome": "hired", "by": "sex", "parity": true}])", 5'000))), "staff",
                   0, 5'000);
        for (std::size_t i = 0; i < plain.size(); ++i)
            for (const std::size_t field : {Sex, Group, X, Grade})
                QCOMPARE(aimed[i][field], plain[i][field]);
    }

    void scenariosStandOnTargets()
    {
        // The scenario is conditioned on what the target made: half of all are high, so weights are 1 / (0.5 + 0.5 /
        // 0.5).
        const auto plan =
            planOf(projectOf(staff(R"([{"columns": "grade", "shares": {"high": 0.5}}])", 20'000,
                                   R"(, "scenarios": [{"name": "high", "when": "grade = 'high'", "share": 0.5}])")));
        QVERIFY(plan);
        int high = 0;
        for (const RowTexts& row : rowsOf(*plan, "staff", 0, 20'000))
            high += row[Grade] == "high" ? 1 : 0;
        QVERIFY(near(high / 20'000.0, 0.75, 0.012));
    }
};

DW_TEST(TestTargets);
#include "test_targets.moc"
