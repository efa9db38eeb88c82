// The live rows: equal to what a run writes, recomputed only where something changed, in step with the document.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/table_reader.h"
#include "core/project/file.h"
#include "tests/support/test.h"
#include "ui/preview/cell_delegate.h"
#include "ui/preview/cell_text.h"
#include "ui/preview/explain_value.h"
#include "ui/preview/preview_view.h"

#include <QAbstractItemModelTester>
#include <QStandardItemModel>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "t", "rows": 1000000000000, "columns": [
    {"name": "id", "generator": "sequence"},
    {"name": "x", "generator": "normal", "params": {"mean": 50, "stddev": 10}, "decimals": 3},
    {"name": "kind", "generator": "category", "params": {"values": {"a": 3, "b": 1}}, "null_ratio": 0.2},
    {"name": "y", "sql": "x * 2"},
    {"name": "z", "generator": "uniform", "params": {"low": 0, "high": 1}}]},
  {"name": "small", "rows": 3, "columns": [{"name": "n", "generator": "sequence"}]}]})";

Project testProject()
{
    Problems problems;
    return parseProject(kText, problems);
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private slots:
    void cellsLookAsIfTheirTextWasDrawn()
    {
        const QStringList texts{QStringLiteral("1204.50"),
                                QStringLiteral("Čapek & Ωmega"),
                                QStringLiteral("–"),
                                QStringLiteral("a text that has no room in a cell"),
                                QStringLiteral("two\nlines\tand"),
                                QStringLiteral("שלום"),
                                QString()};
        QStandardItemModel model;
        const CellDelegate delegate;
        for (const Qt::Alignment alignment : {Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignVCenter})
            for (const auto& [height, scale] : {std::pair{24, 1.0}, {25, 1.0}, {31, 1.0}, {24, 2.0}, {31, 2.0}})
                for (const QString& text : texts) {
                    auto* item = new QStandardItem(text);
                    item->setTextAlignment(alignment);
                    model.setItem(0, 0, item);
                    QStyleOptionViewItem option;
                    option.rect = QRect(3, 5, 120, height);
                    option.state = QStyle::State_Enabled;
                    QImage drawn(260, 80, QImage::Format_ARGB32_Premultiplied);
                    drawn.setDevicePixelRatio(scale);
                    drawn.fill(Qt::white);
                    QImage painted = drawn;
                    QPainter painter(&painted);
                    // Twice, the second time from what is remembered.
                    delegate.paint(&painter, option, model.index(0, 0));
                    painter.fillRect(option.rect, Qt::white);
                    delegate.paint(&painter, option, model.index(0, 0));
                    painter.end();
                    QPainter drawer(&drawn);
                    drawer.setFont(option.font);
                    drawer.setPen(option.palette.color(QPalette::Text));
                    const QRect place = option.rect.adjusted(CellDelegate::kMargin, 0, -CellDelegate::kMargin, 0);
                    drawer.drawText(
                        place, static_cast<int>(alignment) | Qt::TextSingleLine,
                        option.fontMetrics.elidedText(delegate.displayText(text, {}), Qt::ElideRight, place.width()));
                    drawer.end();
                    QVERIFY2(painted == drawn, qPrintable(QStringLiteral("%1, height %2").arg(text).arg(height)));
                }
    }

    void rowsAreThoseOfARun_data()
    {
        QTest::addColumn<qlonglong>("first");
        QTest::newRow("first") << 0LL;
        QTest::newRow("middle") << 500'000'000'123LL;
        QTest::newRow("last") << 999'999'999'000LL;
    }

    void rowsAreThoseOfARun()
    {
        QFETCH(qlonglong, first);
        Document document;
        document.startNew(testProject());
        PreviewModel model(document);
        QSignalSpy shown(&model, &PreviewModel::rowsShown);
        QVERIFY(shown.wait());
        if (first > 0) {
            model.setFirstRow(first);
            QVERIFY(shown.wait());
        }
        QCOMPARE(model.firstRow(), first);
        QCOMPARE(model.rowCount(), 1000);
        Batch batch;
        TableReader reader(*document.plan(), 0);
        QVERIFY(reader.read(RowSet::range(first, 1000), batch));
        QCOMPARE(model.columnCount(), static_cast<int>(batch.columns.size()));
        for (int row = 0; row < 1000; ++row)
            for (int column = 0; column < model.columnCount(); ++column)
                QCOMPARE(model.plainText(model.index(row, column)),
                         plainCell(batch.columns[static_cast<std::size_t>(column)], static_cast<std::size_t>(row)));
    }

    void windowEndsWithTheTable()
    {
        Document document;
        document.startNew(testProject());
        PreviewModel model(document);
        QSignalSpy shown(&model, &PreviewModel::rowsShown);
        QVERIFY(shown.wait());
        model.setFirstRow(999'999'999'999);
        QVERIFY(shown.wait());
        QCOMPARE(model.firstRow(), 999'999'999'000);
        document.select(Selection::ofTable(1));
        QVERIFY(shown.wait());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.plainText(model.index(2, 0)), QStringLiteral("3"));
    }

    void onlyWhatChangedIsComputed()
    {
        Document document;
        document.startNew(testProject());
        Previewer previewer;
        QSignalSpy ready(&previewer, &Previewer::ready);
        PreviewRows last;
        connect(&previewer, &Previewer::ready, this, [&](const PreviewRows& rows) { last = rows; });
        previewer.request(document.plan(), 0, 0, 100);
        QVERIFY(ready.wait());
        QCOMPARE(last.computed, 5);
        const PreviewRows before = last;
        document.edit(QStringLiteral("Edit"), {},
                      [](Project& project) { project.tables[0].columns[1].params["mean"] = 60; });
        previewer.request(document.plan(), 0, 0, 100);
        QVERIFY(ready.wait());
        QCOMPARE(last.computed, 2); // x, and y which is made of it
        QVERIFY(last.columns[0] == before.columns[0]);
        QVERIFY(last.columns[1] != before.columns[1]);
        QVERIFY(last.columns[2] == before.columns[2]);
        QVERIFY(last.columns[3] != before.columns[3]);
        document.undoStack().undo();
        previewer.request(document.plan(), 0, 0, 100);
        QVERIFY(ready.wait());
        QCOMPARE(last.computed, 0);
    }

    void lateAnswersAreDropped()
    {
        Document document;
        document.startNew(testProject());
        Previewer previewer;
        QSignalSpy ready(&previewer, &Previewer::ready);
        std::int64_t first = -1;
        connect(&previewer, &Previewer::ready, this, [&](const PreviewRows& rows) { first = rows.first; });
        for (int i = 0; i < 50; ++i)
            previewer.request(document.plan(), 0, i, 1000);
        QVERIFY(ready.wait());
        QTest::qWait(50);
        QCOMPARE(ready.count(), 1);
        QCOMPARE(first, 49);
    }

    void modelKeepsTheRules()
    {
        Document document;
        document.startNew(testProject());
        PreviewModel model(document);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy shown(&model, &PreviewModel::rowsShown);
        QVERIFY(shown.wait());
        document.edit(QStringLiteral("Remove"), {}, [](Project& project) { project.tables[0].columns.pop_back(); });
        QVERIFY(shown.wait());
        QCOMPARE(model.columnCount(), 4);
        document.edit(QStringLiteral("Break"), {},
                      [](Project& project) { project.tables[0].columns[1].generator = "nothing"; });
        QVERIFY(shown.wait());
        QCOMPARE(model.data(model.index(0, 1)).toString(), QStringLiteral("–"));
        document.edit(QStringLiteral("Empty"), {}, [](Project& project) { project.tables.clear(); });
        QCOMPARE(model.rowCount(), 0);
    }

    void changedCellsAreMarked()
    {
        Document document;
        document.startNew(testProject());
        PreviewModel model(document);
        QSignalSpy shown(&model, &PreviewModel::rowsShown);
        QVERIFY(shown.wait());
        QVERIFY(!model.isChanged(model.index(0, 1)));
        document.edit(QStringLiteral("Edit"), {},
                      [](Project& project) { project.tables[0].columns[1].params["mean"] = 60; });
        QVERIFY(shown.wait());
        QVERIFY(!model.isChanged(model.index(0, 0)));
        QVERIFY(model.isChanged(model.index(0, 1)));
        QVERIFY(model.isChanged(model.index(0, 3)));
        QTRY_VERIFY_WITH_TIMEOUT(!model.isChanged(model.index(0, 1)), 4000);
    }

    void viewFollowsAndLeadsTheSelection()
    {
        Document document;
        document.startNew(testProject());
        PreviewView view(document);
        view.resize(800, 500);
        view.show();
        QTRY_COMPARE(view.model().rowCount(), 1000);
        document.select(Selection::ofColumn(0, 2));
        QCOMPARE(view.grid().currentIndex().column(), 2);
        view.grid().setCurrentIndex(view.model().index(4, 1));
        QCOMPARE(document.selection().item, 1);
        view.goToRow(999'999'999'999);
        QTRY_COMPARE(view.model().firstRow(), 999'999'999'000);
        QTRY_COMPARE(view.grid().currentIndex().row(), 999);
        view.grid().selectionModel()->select(QItemSelection(view.model().index(998, 0), view.model().index(999, 1)),
                                             QItemSelectionModel::ClearAndSelect);
        const QStringList lines = view.selectionAsText().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[1], view.model().plainText(view.model().index(999, 0)) + QLatin1Char('\t') +
                               view.model().plainText(view.model().index(999, 1)));
        QVERIFY(lines[1].startsWith(QStringLiteral("1000000000000\t")));
    }

    void theChosenColumnIsInSightAllOfIt()
    {
        // Names that need more than a column is given before its rows are there.
        Project project = testProject();
        for (ColumnDesign& column : project.tables[0].columns)
            column.name += "_in_a_table_that_has_long_names";
        project.tables[0].columns[3].sql = "1";
        Document document;
        document.startNew(std::move(project));
        document.select(Selection::ofTable(1));
        PreviewView view(document);
        view.resize(420, 400);
        view.show();
        QTRY_COMPARE(view.model().columnCount(), 1);
        document.select(Selection::ofColumn(0, 4));
        QTRY_COMPARE(view.model().columnCount(), 5);
        const auto place = [&view] { return view.grid().visualRect(view.grid().currentIndex()); };
        QTRY_COMPARE(view.grid().currentIndex().column(), 4);
        QTRY_VERIFY(place().left() >= 0 && place().right() <= view.grid().viewport()->width());
    }

    void anEmptyProjectInvites()
    {
        Document document;
        PreviewView view(document);
        view.show();
        auto* button = view.findChild<QPushButton*>();
        QVERIFY(button && button->isVisible());
        button->click();
        QCOMPARE(document.project().tables.size(), 1U);
        button->click();
        QCOMPARE(document.project().tables[0].columns.size(), 1U);
        QTRY_COMPARE(view.model().rowCount(), 1000);
        QCOMPARE(view.model().plainText(view.model().index(0, 0)), QStringLiteral("1"));
    }

    void valuesAreExplained()
    {
        Document document;
        document.startNew(testProject());
        const Explanation explanation = explainValue(document.project(), *document.plan(), 0, 1, 999'999'999'999);
        const PreviewRows rows = Previewer::compute(document.plan(), 0, 999'999'999'999, 1);
        QCOMPARE(explanation.value, shownCell(rows.columns[1]->values, 0, 3));
        QStringList titles;
        for (const Explanation::Line& line : explanation.lines)
            titles << line.title;
        QVERIFY(titles.contains(QStringLiteral("Generator")));
        QVERIFY(titles.contains(QStringLiteral("Draw")));
        const Explanation sql = explainValue(document.project(), *document.plan(), 0, 3, 7);
        QCOMPARE(sql.lines[0].text, QStringLiteral("x * 2"));
        QVERIFY(sql.lines[1].text.startsWith(QStringLiteral("x = ")));
    }
};

DW_TEST(TestPreview);
#include "test_preview.moc"
