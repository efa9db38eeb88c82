// Combinations of values: counted, found impossible, covered by few scenarios.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/coverage.h"
#include "tests/core/engine/plan_rows.h"
#include "tests/support/test.h"

#include <set>

using namespace dw;
using test::planOf;
using test::projectOf;

namespace {

const char* const kTable = R"j({"random_seed": 2, "tables": [{"name": "t", "rows": 2000, "columns": [
    {"name": "a", "generator": "category", "params": {"values": {"x": 1, "y": 1}}},
    {"name": "b", "generator": "category", "params": {"values": {"p": 99999, "q": 1, "never": 0}}},
    {"name": "c", "generator": "category", "params": {"values": {"by": "a", "cases": {"x": {"s": 1, "t": 1}, "y": {"t": 1}}}}}]}]})j";

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private slots:
    void countsAndFindsImpossible()
    {
        const Project project = projectOf(kTable);
        const auto plan = planOf(project);
        auto report = coverageOf(project, *plan, 0, {"a", "b", "c"}, 2, {});
        QVERIFY(static_cast<bool>(report));
        QCOMPARE(report->values[1], (std::vector<std::string>{"p", "q"}));
        QCOMPARE(report->combinations, std::size_t{12});
        findImpossible(project, 0, *report, {});
        std::set<std::string> rare;
        std::set<std::string> impossible;
        for (const Combination& missing : report->missing)
            (missing.isPossible ? rare : impossible).insert(missing.values[0] + missing.values[1]);
        QCOMPARE(impossible, (std::set<std::string>{"ys"}));
        QCOMPARE(rare, (std::set<std::string>{"xq", "yq", "qs", "qt"}));
    }

    void scenariosCoverEverything()
    {
        Project project = projectOf(kTable);
        auto report = coverageOf(project, *planOf(project), 0, {"a", "b", "c"}, 2, {});
        QVERIFY(static_cast<bool>(report));
        findImpossible(project, 0, *report, {});
        const auto scenarios = coveringScenarios(*report, 5);
        QVERIFY2(scenarios.size() <= 6, qPrintable(QString::number(scenarios.size())));
        setScenarios(project.tables[0], scenarios);
        const Compiled compiled = compile(project);
        QVERIFY2(compiled.plan != nullptr, compiled.problems.empty() ? "" : compiled.problems.all[0].message.c_str());
        const auto after = coverageOf(project, *compiled.plan, 0, {"a", "b", "c"}, 2, {});
        QVERIFY(static_cast<bool>(after));
        QCOMPARE(after->missing.size(), std::size_t{1}); // the one that cannot be
        QVERIFY(after->rare.empty());
    }

    void coveringArraysAreSmall_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("values");
        QTest::addColumn<int>("strength");
        QTest::addColumn<int>("most");
        // No array can be smaller than values^strength; twice that is what greedy ones need at most here.
        QTest::newRow("4 of 3, pairs") << 4 << 3 << 2 << 14;
        QTest::newRow("10 of 2, pairs") << 10 << 2 << 2 << 10;
        QTest::newRow("5 of 2, triples") << 5 << 2 << 3 << 16;
    }
    void coveringArraysAreSmall()
    {
        QFETCH(int, columns);
        QFETCH(int, values);
        QFETCH(int, strength);
        QFETCH(int, most);
        const std::vector<std::size_t> sizes(static_cast<std::size_t>(columns), static_cast<std::size_t>(values));
        const auto rows = coveringRows(sizes, static_cast<std::size_t>(strength), [](const auto&) { return true; });
        QVERIFY2(static_cast<int>(rows.size()) <= most, qPrintable(QString::number(rows.size())));
        std::set<std::vector<int>> met;
        for (const auto& row : rows)
            for (int i = 0; i < columns; ++i)
                for (int j = i + 1; j < columns; ++j)
                    for (int k = strength == 3 ? j + 1 : columns; k <= (strength == 3 ? columns - 1 : columns); ++k)
                        met.insert(strength == 3 ? std::vector<int>{i, j, k, row[std::size_t(i)], row[std::size_t(j)],
                                                                    row[std::size_t(k)]}
                                                 : std::vector<int>{i, j, row[std::size_t(i)], row[std::size_t(j)]});
        const int subsets = strength == 2 ? columns * (columns - 1) / 2 : columns * (columns - 1) * (columns - 2) / 6;
        QCOMPARE(static_cast<int>(met.size()), subsets * static_cast<int>(std::pow(values, strength)));
    }

    void whatCannotBeCountedIsSaid()
    {
        const Project project = projectOf(R"({"tables": [{"name": "t", "rows": 500, "columns": [
            {"name": "id", "generator": "sequence"}, {"name": "a", "generator": "boolean"}]}]})");
        const auto plan = planOf(project);
        QVERIFY(!coverageOf(project, *plan, 0, {"id", "a"}, 2, {}));
        QVERIFY(!coverageOf(project, *plan, 0, {"a", "nobody"}, 2, {}));
    }
};

DW_TEST(TestCoverage);
#include "test_coverage.moc"
