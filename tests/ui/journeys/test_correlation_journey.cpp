// Journey 4: a correlation is typed that the others make impossible; the three are named, the nearest matrix is taken.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/design/correlation_editor.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kPeople = R"({
  "format": 1, "name": "people",
  "tables": [
    {"name": "people", "rows": 1000,
     "columns": [
       {"name": "age", "generator": "normal"},
       {"name": "income", "generator": "normal"},
       {"name": "debt", "generator": "normal"},
       {"name": "spare", "generator": "normal"}
     ],
     "correlations": [{"between": ["income", "debt"], "spearman": 0.8}]}
  ]
})";

/// A double click and typing, or arrow keys and typing.
void typeInto(QTableWidget& grid, int row, int column, const QString& text, bool byMouse)
{
    if (byMouse) {
        const QPoint place = grid.visualItemRect(grid.item(row, column)).center();
        clickAt(grid.viewport(), place);
        QTest::mouseDClick(grid.viewport(), Qt::LeftButton, {}, place);
    } else {
        tabTo(&grid);
        // The name of a row stands over all that is right of its cells: the way leads along the left and the last row.
        for (int step = 0; step < 12 && grid.currentRow() != grid.rowCount() - 1; ++step)
            QTest::keyClick(&grid, Qt::Key_Down);
        for (int step = 0; step < 12 && grid.currentColumn() != column; ++step)
            QTest::keyClick(&grid, grid.currentColumn() < column ? Qt::Key_Right : Qt::Key_Left);
        for (int step = 0; step < 12 && grid.currentRow() != row; ++step)
            QTest::keyClick(&grid, Qt::Key_Up);
        QCOMPARE(grid.currentItem(), grid.item(row, column));
        QTest::keyClick(&grid, Qt::Key_F2);
    }
    auto* editor = grid.findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(grid.findChild<QLineEdit*>() == nullptr);
}

} // namespace

class TestCorrelationJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theImpossibleIsNamedAndTheNearestTaken_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void theImpossibleIsNamedAndTheNearestTaken()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kPeople);
        Document& document = window.document();
        const Project before = document.project();
        selectInTree(window, {Selection::Kind::Correlation, 0, 0}, byMouse);
        auto* editor = window.findChild<Inspector*>()->findChild<CorrelationEditor*>();
        QVERIFY(editor != nullptr);
        QTRY_VERIFY(editor->state() != nullptr && editor->grid()->rowCount() == 4);
        typeInto(*editor->grid(), 1, 0, QStringLiteral("0.9"), byMouse);
        QVERIFY(document.isRunnable());
        typeInto(*editor->grid(), 2, 0, QStringLiteral("-0.9"), byMouse);
        QVERIFY2(!document.isRunnable(), tableToJson(document.project().tables[0])["correlations"].dump().c_str());
        QTRY_VERIFY(editor->acceptButton()->isVisible());
        const QString words = editor->conflictText();
        for (const char* one : {"age with income: 0.90", "age with debt: -0.90", "income with debt: 0.80"})
            QVERIFY2(words.contains(QLatin1String(one)), qPrintable(words));
        QVERIFY(!words.contains(QStringLiteral("spare")));
        const auto isOffered = [&] {
            for (const QLabel* label : editor->findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("Nearest possible")))
                    return true;
            return false;
        };
        QTRY_VERIFY(isOffered());
        press(editor->acceptButton(), byMouse);
        QVERIFY(document.isRunnable());
        const Json correlations = tableToJson(document.project().tables[0])["correlations"];
        QCOMPARE(correlations.size(), std::size_t(3));
        for (const Json& one : correlations)
            QVERIFY(std::abs(one["spearman"].get<double>()) < 0.9);
        saveAndReopen(window);
        undoTimes(window, 3);
        QVERIFY(document.project() == before);
    }
};

DW_TEST(TestCorrelationJourney);
#include "test_correlation_journey.moc"
