// What is shown of a project between a change and its plan, when compiling takes longer than anybody should wait.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "ui/design/edits.h"
#include "ui/document/arranged_plan.h"
#include "ui/document/document.h"

#include "core/engine/compile.h"
#include "core/project/file.h"

using namespace dw;
using namespace dw::ui;

namespace {

/// Children are counted over all parents, because their number varies: that takes a while.
std::string slowJson(std::int64_t parents)
{
    return R"({"format": 1, "name": "slow", "tables": [
        {"name": "shops", "rows": )" +
           std::to_string(parents) + R"(, "primary_key": ["id"], "columns": [
            {"name": "id", "generator": "sequence"},
            {"name": "size", "generator": "integer", "params": {"low": 1, "high": 9}}]},
        {"name": "sales", "rows": {"per": "shops", "children": {"generator": "poisson",
            "params": {"mean": {"sql": "size + 1"}}}}, "columns": [
            {"name": "price", "generator": "normal", "params": {"mean": 10, "stddev": 1}}]}]})";
}

Project slowProject(std::int64_t parents = 2'000'000)
{
    Problems problems;
    return parseProject(slowJson(parents), problems);
}

/// A document that waits for no plan.
struct Impatient {
    Impatient() { qputenv("DATAWRIGHT_PATIENCE", "0"); }
    ~Impatient() { qputenv("DATAWRIGHT_PATIENCE", "600000"); }
};

/// Every index that the project gives leads somewhere in the plan.
bool fits(const Plan& plan, const Project& project)
{
    if (plan.tables.size() != project.tables.size())
        return false;
    for (std::size_t t = 0; t < plan.tables.size(); ++t) {
        const TablePlan& table = plan.tables[t];
        if (table.id != project.tables[t].id || table.columnSlots.size() != project.tables[t].columns.size())
            return false;
        for (const int slot : table.columnSlots)
            if (slot >= static_cast<int>(table.slotSpecs.size()))
                return false;
    }
    return true;
}

} // namespace

class TestLatePlan : public QObject
{
    Q_OBJECT

private slots:
    void aLatePlanIsTakenWhenItComes()
    {
        const Impatient impatient;
        Document document;
        int plans = 0;
        connect(&document, &Document::planChanged, this, [&] {
            QVERIFY(!document.isPlanLate());
            ++plans;
        });
        document.startNew(slowProject());
        QVERIFY(document.isPlanLate());
        QVERIFY(!document.isRunnable());
        QVERIFY(fits(*document.plan(), document.project()));
        QCOMPARE(document.plan()->tables[0].rows, 0);
        QCOMPARE(plans, 0);
        QTRY_VERIFY_WITH_TIMEOUT(!document.isPlanLate(), 60'000);
        QCOMPARE(plans, 1);
        QVERIFY(document.isRunnable());
        QCOMPARE(document.plan()->tables[0].rows, 2'000'000);
        QVERIFY(document.plan()->tables[1].rows > 2'000'000);
    }

    void theAnswerIsThatOfTheLastEdit()
    {
        const Impatient impatient;
        Document document;
        document.startNew(slowProject());
        QTRY_VERIFY_WITH_TIMEOUT(!document.isPlanLate(), 60'000);
        std::vector<std::int64_t> rows;
        connect(&document, &Document::planChanged, this, [&] { rows.push_back(document.plan()->tables[0].rows); });
        for (const std::int64_t count : {3'000'000, 4'000'000, 1'000'000})
            document.edit(QStringLiteral("Rows"), {}, [&](Project& project) { project.tables[0].rows.count = count; });
        // Until then the plan is that of before.
        QVERIFY(document.isPlanLate());
        QCOMPARE(document.plan()->tables[0].rows, 2'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(!document.isPlanLate(), 60'000);
        QCOMPARE(rows, std::vector<std::int64_t>{1'000'000});
    }

    void problemsComeWithThePlan()
    {
        const Impatient impatient;
        Document document;
        document.startNew(slowProject());
        QTRY_VERIFY_WITH_TIMEOUT(!document.isPlanLate(), 60'000);
        int changes = 0;
        connect(&document, &Document::changed, this, [&] { ++changes; });
        document.edit(QStringLiteral("Break"), {},
                      [](Project& project) { project.tables[1].columns[0].generator = "none_such"; });
        QCOMPARE(changes, 1);
        QVERIFY(!document.problems().hasErrors());
        QTRY_VERIFY_WITH_TIMEOUT(document.problems().hasErrors(), 60'000);
        QCOMPARE(changes, 2);
        document.undoStack().undo();
        QTRY_VERIFY_WITH_TIMEOUT(document.isRunnable(), 60'000);
    }

    /// A patient document has the plan of every edit at once.
    void whoWaitsSeesNothingLate()
    {
        Document document;
        document.startNew(slowProject(100'000));
        QVERIFY(!document.isPlanLate());
        QVERIFY(document.isRunnable());
    }

    void closingDoesNotWaitForThePlan()
    {
        const Impatient impatient;
        QElapsedTimer timer;
        {
            Document document;
            document.startNew(slowProject(400'000'000));
            QTest::qWait(50);
            QVERIFY(document.isPlanLate());
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    void everyEditLeavesAPlanThatFits()
    {
        const Impatient impatient;
        Document document;
        document.startNew(slowProject());
        QTRY_VERIFY_WITH_TIMEOUT(!document.isPlanLate(), 60'000);
        const auto check = [&](const char* what) { QVERIFY2(fits(*document.plan(), document.project()), what); };
        addTable(document);
        check("add a table");
        document.edit(QStringLiteral("Column"), {}, [](Project& project) {
            ColumnDesign column;
            column.id = column.name = "first";
            column.generator = "sequence";
            project.tables[0].columns.insert(project.tables[0].columns.begin(), column);
        });
        check("add a column");
        QCOMPARE(document.plan()->tables[0].columnSlots[0], -1);
        QVERIFY(document.plan()->tables[0].columnSlots[2] >= 0); // "size" has moved on
        document.edit(QStringLiteral("Column"), {},
                      [](Project& project) { project.tables[0].columns.erase(project.tables[0].columns.begin() + 1); });
        check("remove a column");
        document.edit(QStringLiteral("Name"), {}, [](Project& project) { project.tables[1].name = "sold"; });
        check("rename a table");
        document.edit(QStringLiteral("Order"), {},
                      [](Project& project) { std::swap(project.tables[0], project.tables[1]); });
        check("move a table");
        document.edit(QStringLiteral("Table"), {},
                      [](Project& project) { project.tables.erase(project.tables.begin()); });
        check("remove a table");
        while (document.undoStack().canUndo()) {
            document.undoStack().undo();
            check("undo");
        }
        QTRY_VERIFY_WITH_TIMEOUT(!document.isPlanLate(), 60'000);
        QCOMPARE(document.plan()->tables[0].rows, 2'000'000);
    }

    void valuesStayWithTheirColumns()
    {
        const Project before = slowProject(1000);
        const std::shared_ptr<const Plan> plan = compile(before).partial;
        QCOMPARE(arrangedPlan(plan, before, before), plan);
        Project now = before;
        std::swap(now.tables[0].columns[0], now.tables[0].columns[1]);
        const std::shared_ptr<const Plan> arranged = arrangedPlan(plan, before, now);
        QCOMPARE(arranged->tables[0].columnSlots[0], plan->tables[0].columnSlots[1]);
        QCOMPARE(arranged->tables[0].columnSlots[1], plan->tables[0].columnSlots[0]);
        QCOMPARE(arranged->tables[1].columnSlots, plan->tables[1].columnSlots);
    }
};

DW_TEST(TestLatePlan);
#include "test_late_plan.moc"
