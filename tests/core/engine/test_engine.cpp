// Whole projects through compile and evaluate: relations, children, rules, correlations, and the laws of determinism.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/compile.h"
#include "core/engine/evaluator.h"
#include "core/project/file.h"
#include "tests/support/test.h"

using namespace dw;

namespace {

Compiled compiled(const char* json)
{
    Problems problems;
    const Project project = parseProject(json, problems);
    Compiled result = compile(project);
    for (const Problem& problem : result.problems.all)
        qDebug("%s %s: %s", problem.code.c_str(), problem.pointer.c_str(), problem.message.c_str());
    return result;
}

} // namespace

class TestEngine : public QObject
{
    Q_OBJECT

private slots:
    void normalColumn()
    {
        const Compiled result = compiled(R"({"random_seed": 7, "tables": [{"name": "people", "rows": 100000, "columns": [
            {"name": "height", "generator": "normal", "params": {"mean": 170, "stddev": 8}, "decimals": 1, "minimum": 150},
            {"name": "shoe", "generator": "normal", "params": {"mean": 40}}],
            "correlations": [{"between": ["height", "shoe"], "spearman": 0.8}]}]})");
        QVERIFY(result.plan);
        const TablePlan& table = result.plan->tables[0];
        QCOMPARE(table.slotSpecs[static_cast<std::size_t>(table.columnSlots[0])].type, DataType::Decimal);
        Evaluator evaluator(*result.plan, 0, table.columnSlots);
        double sum = 0;
        double product = 0;
        std::size_t n = 0;
        for (std::int64_t first = 0; first < 20'000; first += 2000) {
            QVERIFY(evaluator.evaluate(RowSet::range(first, 2000)));
            for (std::size_t i = 0; i < 2000; ++i, ++n) {
                const double height = evaluator.slot(table.columnSlots[0]).number(i);
                QVERIFY(height >= 150);
                sum += height;
                product += (height - 170) / 8 * (evaluator.slot(table.columnSlots[1]).number(i) - 40);
            }
        }
        QVERIFY2(std::abs(sum / double(n) - 170.05) < 0.3, qPrintable(QString::number(sum / double(n))));
        QVERIFY2(std::abs(product / double(n) - 0.81) < 0.03, qPrintable(QString::number(product / double(n))));
    }
};

DW_TEST(TestEngine);
#include "test_engine.moc"
