// Journey 4: a correlation that the others make impossible is typed, explained, and put right with one click.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/engine/compile.h"
#include "ui/design/correlation_editor.h"
#include "ui/design/edits.h"
#include "ui/design/inspector.h"
#include "ui/shell/main_window.h"

#include <QLineEdit>

using namespace dw;
using namespace dw::ui;

namespace {

void fill(Document& document)
{
    document.edit(QStringLiteral("Fill"), {}, [](Project& project) {
        TableDesign table;
        table.name = table.id = "people";
        for (const char* name : {"age", "income", "debt", "spare"}) {
            ColumnDesign column;
            column.name = column.id = name;
            column.generator = "normal";
            table.columns.push_back(column);
        }
        ColumnDesign label;
        label.name = label.id = "email";
        label.source = ColumnDesign::Source::Sql;
        label.sql = "'x'";
        table.columns.push_back(label);
        project.tables = {table};
    });
    document.select(Selection::ofTable(0));
}

/// Types a number into the cell of the grid, by keys alone.
void type(CorrelationEditor& editor, int row, int column, const QString& text)
{
    QTRY_VERIFY(editor.state() != nullptr && editor.grid()->rowCount() >= 4);
    editor.grid()->setFocus();
    editor.grid()->setCurrentCell(row, column);
    QTest::keyClick(editor.grid(), Qt::Key_F2);
    auto* cell = editor.grid()->findChild<QLineEdit*>();
    QVERIFY(cell != nullptr);
    cell->selectAll();
    QTest::keyClicks(cell, text);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_VERIFY(editor.grid()->findChild<QLineEdit*>() == nullptr);
}

} // namespace

class TestCorrelations : public QObject
{
    Q_OBJECT

private slots:
    void theImpossibleIsExplainedAndRepaired_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void theImpossibleIsExplainedAndRepaired()
    {
        QFETCH(bool, byMouse);
        Document document;
        fill(document);
        Inspector inspector(document);
        inspector.resize(330, 900);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        auto* editor = inspector.findChild<CorrelationEditor*>();
        QVERIFY(editor != nullptr);
        type(*editor, 1, 0, QStringLiteral("0.9"));
        type(*editor, 2, 1, QStringLiteral("0.8"));
        const auto correlations = [&document] { return document.project().tables[0].correlations; };
        QCOMPARE(correlations().size(), std::size_t(2));
        // What was not stated stays free while that is possible.
        QTRY_VERIFY(editor->state()->stated[editor->state()->at(2, 1)].has_value());
        QVERIFY(editor->state()->isPossible());
        QVERIFY(!editor->state()->stated[editor->state()->at(2, 0)].has_value());
        QVERIFY(editor->state()->effective[editor->state()->at(2, 0)] > 0.3);

        type(*editor, 2, 0, QStringLiteral("-0.9"));
        QVERIFY(!document.isRunnable());
        QTRY_VERIFY(!editor->state()->isPossible());
        const QString words = editor->conflictText();
        QCOMPARE(words.count(QLatin1Char('\n')), 2); // three of them
        QVERIFY2(words.contains(QStringLiteral("could be")), qPrintable(words));
        QVERIFY(!words.contains(QStringLiteral("spare")));
        const Project impossible = document.project();
        const int steps = document.undoStack().count();
        QTRY_VERIFY(editor->acceptButton()->isVisible());
        if (byMouse) {
            QTest::mouseClick(editor->acceptButton(), Qt::LeftButton);
        } else {
            editor->acceptButton()->setFocus(Qt::TabFocusReason);
            QTest::keyClick(editor->acceptButton(), Qt::Key_Space);
        }
        QCOMPARE(document.undoStack().count(), steps + 1);
        QVERIFY(document.isRunnable());
        QCOMPARE(correlations().size(), std::size_t(3));
        QVERIFY(!document.project().tables[0].repairCorrelations);
        double moved = 0;
        for (std::size_t i = 0; i < 3; ++i)
            moved =
                std::max(moved, std::abs(correlations()[i].spearman - impossible.tables[0].correlations[i].spearman));
        QVERIFY(moved > 0.1 && moved < 0.9);
        QTRY_VERIFY(editor->state()->isPossible() && !editor->acceptButton()->isVisible());
        document.undoStack().undo();
        QVERIFY(document.project() == impossible);
    }

    void wrongTextStaysAndIsReported()
    {
        Document document;
        fill(document);
        Inspector inspector(document);
        inspector.show();
        QVERIFY(QTest::qWaitForWindowActive(&inspector));
        auto* editor = inspector.findChild<CorrelationEditor*>();
        type(*editor, 1, 0, QStringLiteral("strong"));
        QVERIFY(document.project().tables[0].correlations[0].extra["spearman"] == "strong");
        QVERIFY(!document.isRunnable());
        QTRY_COMPARE(editor->grid()->item(1, 0)->text(), QStringLiteral("strong"));
        editor->grid()->setCurrentCell(1, 0);
        QTest::keyClick(editor->grid(), Qt::Key_Delete);
        QVERIFY(document.project().tables[0].correlations.empty());
        QVERIFY(document.isRunnable());
    }

    void onlyColumnsThatCanTakePartAreShown()
    {
        Document document;
        fill(document);
        QCOMPARE(correlatableColumns(document.project().tables[0]),
                 (std::vector<std::string>{"age", "income", "debt", "spare"}));
    }

    void theNearestIsPossibleForLargerSets()
    {
        Document document;
        fill(document);
        document.edit(QStringLiteral("State"), {}, [](Project& project) {
            project.tables[0].correlations = {{"age", "income", 0.9, Json::object()},
                                              {"income", "debt", 0.9, Json::object()},
                                              {"debt", "spare", 0.9, Json::object()},
                                              {"age", "spare", -0.9, Json::object()}};
        });
        QVERIFY(!document.isRunnable());
        const TableDesign& table = document.project().tables[0];
        const CorrelationState state = correlationState(table, shownColumns(table, {}));
        QCOMPARE(state.conflicts.size(), std::size_t(1));
        QCOMPARE(state.conflicts[0].entries.size(), std::size_t(4));
        Project project = document.project();
        project.tables[0].correlations = nearestPossible(table, state);
        QVERIFY(!compile(project).problems.hasErrors());
    }
};

DW_TEST(TestCorrelations);
#include "test_correlations.moc"
