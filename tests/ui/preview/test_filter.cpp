// Filtering, sorting and following keys in the data view, by mouse and by keyboard, against the rows themselves.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "tests/support/test.h"
#include "ui/preview/cell_text.h"
#include "ui/preview/preview_view.h"

#include <QAbstractItemModelTester>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "people", "rows": 1000000000000, "primary_key": "id", "columns": [
    {"name": "id", "generator": "sequence", "params": {"start": 1}},
    {"name": "age", "generator": "integer", "params": {"low": 0, "high": 99}},
    {"name": "kind", "generator": "category", "params": {"values": {"a": 3, "b": 1}}, "null_ratio": 0.2}]},
  {"name": "visits", "rows": 4000, "columns": [
    {"name": "person_id", "generator": "foreign_key", "params": {"table": "people"}},
    {"name": "cost", "generator": "uniform", "params": {"low": 0, "high": 10}},
    {"name": "person_age", "sql": "person.age"}]}]})";

struct Studio {
    Document document;
    PreviewView view{document};

    explicit Studio(int table)
    {
        Problems problems;
        document.startNew(parseProject(kText, problems));
        document.select(Selection::ofTable(table));
        view.resize(900, 500);
        view.show();
        static_cast<void>(QTest::qWaitFor([&] { return view.model().rowCount() == 1000; }));
    }
    PreviewModel& model() { return view.model(); }
    std::int64_t age(int row) { return model().rows().columns[1]->values.integers[static_cast<std::size_t>(row)]; }
};

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private slots:
    void aTypedConditionKeepsRowsOfTheSample()
    {
        Studio studio(0);
        const QAbstractItemModelTester tester(&studio.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        SqlLineEdit& condition = studio.view.filterBar().condition();
        condition.setFocus();
        QTest::keyClicks(&condition, "age > 97");
        QTRY_VERIFY(studio.model().rows().picked);
        const PickedRows& picked = *studio.model().rows().picked;
        QCOMPARE(picked.sampleCount, kFilterRows);
        QVERIFY(picked.rows.size() > 700 && picked.rows.size() < 1300); // 2 of 100
        const PreviewRows all = Previewer::compute(studio.document.plan(), 0, 0, kFilterRows);
        std::vector<std::int64_t> expected;
        for (std::size_t i = 0; i < kFilterRows; ++i)
            if (all.columns[1]->values.integers[i] > 97)
                expected.push_back(static_cast<std::int64_t>(i));
        QCOMPARE(picked.rows, expected);
        for (int row = 0; row < studio.model().rowCount(); ++row) {
            QVERIFY(studio.age(row) > 97);
            QCOMPARE(studio.model().rowNumber(row), expected[static_cast<std::size_t>(row)]);
        }
        QCOMPARE(studio.model().headerData(0, Qt::Vertical).toString(), QLocale().toString(expected[0]));
        QVERIFY(studio.view.filterBar().message().contains(QStringLiteral("not searched")));
        QTest::keyClick(&condition, Qt::Key_Escape);
        QTRY_VERIFY(!studio.model().rows().picked);
        QCOMPARE(studio.model().rowNumber(5), 5);
    }

    void rowsAreSorted()
    {
        Studio studio(0);
        studio.view.filterBar().apply({}, QStringLiteral("age desc, id"));
        QTRY_VERIFY(studio.model().rows().picked);
        QCOMPARE(studio.model().rowCount(), 1000);
        QCOMPARE(studio.model().totalRows(), static_cast<std::int64_t>(kFilterRows));
        for (int row = 1; row < 1000; ++row)
            QVERIFY(studio.age(row - 1) > studio.age(row) ||
                    (studio.age(row - 1) == studio.age(row) &&
                     studio.model().rowNumber(row - 1) < studio.model().rowNumber(row)));
        QVERIFY(studio.view.filterBar().message().startsWith(QStringLiteral("Sorted")));
        studio.model().setFirstRow(48'000);
        QTRY_COMPARE(studio.model().rows().first, 48'000);
        QVERIFY(studio.age(999) <= 4);
    }

    void aMistakeIsShownAtItsPlaceAndTheRowsStay()
    {
        Studio studio(0);
        FilterBar& bar = studio.view.filterBar();
        bar.apply(QStringLiteral("age > 90"), {});
        QTRY_VERIFY(studio.model().rows().picked);
        const auto kept = studio.model().rows().picked->rows;
        QSignalSpy answered(&studio.model(), &PreviewModel::filterAnswered);
        bar.apply(QStringLiteral("aeg > 90"), {});
        QVERIFY(answered.wait());
        QVERIFY(studio.model().filterFault());
        QCOMPARE(studio.model().filterFault()->position, std::optional<std::size_t>(0));
        QVERIFY(bar.message().contains(QStringLiteral("aeg")));
        QVERIFY(bar.condition().property("invalid").toBool());
        QCOMPARE(bar.condition().text(), QStringLiteral("aeg > 90"));
        QCOMPARE(studio.model().rows().picked->rows, kept);
        bar.apply(QStringLiteral("age > 90"), {});
        QTRY_VERIFY(!studio.model().filterFault());
        QVERIFY(!bar.condition().property("invalid").toBool());
        // An edit that takes the column away leaves all rows, and says why.
        studio.document.edit(QStringLiteral("Rename"), {},
                             [](Project& project) { project.tables[0].columns[1].name = "years"; });
        QTRY_VERIFY(studio.model().filterFault() && !studio.model().rows().picked);
        QCOMPARE(studio.model().rowCount(), 1000);
        studio.document.undoStack().undo();
        QTRY_VERIFY(studio.model().rows().picked && !studio.model().filterFault());
    }

    void namesAreCompleted()
    {
        Studio studio(0);
        SqlLineEdit& condition = studio.view.filterBar().condition();
        condition.setFocus();
        QTest::keyClicks(&condition, "id > 3 and ki");
        QTRY_VERIFY(condition.completions().popup()->isVisible());
        QCOMPARE(condition.completions().currentCompletion(), QStringLiteral("kind"));
        QTest::keyClick(condition.completions().popup(), Qt::Key_Down);
        QTest::keyClick(condition.completions().popup(), Qt::Key_Return);
        QCOMPARE(condition.text(), QStringLiteral("id > 3 and kind"));
    }

    void eachTableKeepsItsFilter()
    {
        Studio studio(0);
        studio.view.filterBar().apply(QStringLiteral("kind = 'b'"), {});
        QTRY_VERIFY(studio.model().rows().picked);
        studio.document.select(Selection::ofTable(1));
        QTRY_COMPARE(studio.model().rows().table, 1U);
        QVERIFY(!studio.model().rows().picked);
        QCOMPARE(studio.view.filterBar().condition().text(), QString());
        studio.document.select(Selection::ofTable(0));
        QTRY_VERIFY(studio.model().rows().picked);
        QCOMPARE(studio.view.filterBar().condition().text(), QStringLiteral("kind = 'b'"));
    }

    void keysLeadToTheParentAndBack()
    {
        Studio studio(1);
        const QModelIndex cell = studio.model().index(7, 0);
        const std::int64_t id = studio.model().rows().columns[0]->values.integers[7];
        QVERIFY(id > 1000); // of 10^12 people
        studio.view.grid().setCurrentIndex(cell);
        QTest::keyClick(&studio.view.grid(), Qt::Key_Return, Qt::AltModifier);
        QTRY_COMPARE(studio.model().rows().table, 0U);
        QTRY_COMPARE(studio.model().rowNumber(std::max(0, studio.view.grid().currentIndex().row())), id - 1);
        QCOMPARE(studio.document.selection(), Selection::ofColumn(0, 0));
        QCOMPARE(studio.view.grid().currentIndex().data().toString(), QString::number(id));
        QTest::keyClick(&studio.view.grid(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(studio.model().rows().table, 1U);
        QTRY_COMPARE(studio.view.grid().currentIndex().row(), 7);
        QCOMPARE(studio.document.selection(), Selection::ofColumn(1, 0));
        // A looked-up value leads to the same row, to its column there.
        studio.view.grid().setCurrentIndex(studio.model().index(7, 2));
        studio.view.followKey();
        QTRY_COMPARE(studio.document.selection(), Selection::ofColumn(0, 1));
        QTRY_COMPARE(studio.model().rowNumber(std::max(0, studio.view.grid().currentIndex().row())), id - 1);
        studio.view.goBack();
        QTRY_COMPARE(studio.document.selection(), Selection::ofColumn(1, 2));
        QTRY_COMPARE(studio.model().rows().table, 1U);
        QTRY_COMPARE(studio.view.grid().currentIndex().row(), 7);
        studio.view.grid().setCurrentIndex(studio.model().index(3, 1));
        studio.view.followKey();
        QVERIFY(studio.view.message().contains(QStringLiteral("cost")));
        QCOMPARE(studio.model().rows().table, 1U);
    }

    void aDoubleClickFollowsAKey()
    {
        Studio studio(1);
        const QModelIndex cell = studio.model().index(2, 0);
        const QPoint place = studio.view.grid().visualRect(cell).center();
        QTest::mouseClick(studio.view.grid().viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(studio.model().rows().table, 1U);
        QTest::mouseDClick(studio.view.grid().viewport(), Qt::LeftButton, {}, place);
        QTRY_COMPARE(studio.model().rows().table, 0U);
    }

    void columnsKeepTheWidthTheyWereGiven()
    {
        Studio studio(0);
        QHeaderView* header = studio.view.grid().horizontalHeader();
        const int natural = header->sectionSize(1);
        QVERIFY(natural < header->sectionSize(0) + 200);
        header->resizeSection(1, 211);
        studio.document.select(Selection::ofTable(1));
        QTRY_COMPARE(studio.model().rows().table, 1U);
        studio.document.select(Selection::ofTable(0));
        QTRY_COMPARE(studio.model().rows().table, 0U);
        QCOMPARE(header->sectionSize(1), 211);
    }

    void headersTellOfProblems()
    {
        Studio studio(0);
        studio.document.edit(QStringLiteral("Break"), {},
                             [](Project& project) { project.tables[0].columns[1].params["low"] = 500; });
        const auto* header = qobject_cast<PreviewHeader*>(studio.view.grid().horizontalHeader());
        QVERIFY(header != nullptr);
        QTRY_VERIFY(header->words(1).contains(QLatin1Char('\n')) ||
                    header->words(1).contains(QStringLiteral("cannot be computed")));
        QVERIFY(!studio.document.problems().empty());
        QVERIFY(header->words(1).contains(QString::fromStdString(studio.document.problems().all[0].message)));
        QVERIFY(!header->words(0).contains(QString::fromStdString(studio.document.problems().all[0].message)));
    }
};

DW_TEST(TestFilter);
#include "test_filter.moc"
