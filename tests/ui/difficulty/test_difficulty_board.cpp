// The Difficulty board: what it says of a project, dials with undo, levels, the table twin.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/control.h"
#include "core/project/file.h"
#include "tests/support/sample_project.h"
#include "tests/support/test.h"
#include "ui/difficulty/difficulty_board.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QSlider>

using namespace dw;
using namespace dw::ui;

namespace {

Project loans()
{
    Problems problems;
    return parseProject(R"j({"format": 1, "tables": [{"name": "t", "rows": 20000, "columns": [
        {"name": "x", "generator": "normal"}, {"name": "z", "generator": "normal"},
        {"name": "good", "generator": "boolean", "params": {"probability": {"sql": "1 / (1 + exp(-2 * x))"}}}]}]})j",
                        problems);
}

bool waitFor(DifficultyBoard& board)
{
    return QTest::qWaitFor([&] { return !board.data().isMeasuring() && board.data().report() != nullptr; }, 30'000);
}

} // namespace

class TestDifficultyBoard : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatLearnersScore()
    {
        Document document;
        document.startNew(test::sampleProject("credit"));
        DifficultyBoard board(document);
        board.resize(900, 600);
        board.show();
        QVERIFY(waitFor(board));
        QCOMPARE(board.target().currentText(), QStringLiteral("approved"));
        QVERIFY2(board.sentence().text().startsWith(QStringLiteral("A linear model scores 0.")) &&
                     board.sentence().text().contains(QStringLiteral("the best possible is")),
                 qPrintable(board.sentence().text()));
        QVERIFY(!document.isModified());
        // Guessing, three learners, the best possible.
        QCOMPARE(board.chart().marks().size(), std::size_t{5});
        for (const ChartMark& mark : board.chart().marks())
            QVERIFY2(board.chart().rect().contains(mark.area.toAlignedRect()), qPrintable(mark.words));
        QCOMPARE(board.chart().accessibleDescription(), board.sentence().text());
    }

    void aDialIsOneUndoStep()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.resize(900, 600);
        board.show();
        QVERIFY(waitFor(board));
        QCOMPARE(board.target().currentText(), QStringLiteral("good"));
        const Project before = document.project();
        const double best = board.data().report()->best->accuracy.number;
        QSlider& slider = board.dials().slider(Dial::ClassOverlap);
        for (const int value : {10, 30, 40})
            slider.setValue(value);
        QCOMPARE(board.dials().number(Dial::ClassOverlap).value(), 40.0);
        QCOMPARE(document.undoStack().count(), 1);
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Set Class overlap"));
        QCOMPARE(injectionsOf(document.project().tables[0]).front().kind, std::string("class_overlap"));
        QVERIFY(waitFor(board));
        QVERIFY(board.data().report()->best->accuracy.number < best - 0.1);
        QVERIFY(std::abs(board.data().report()->best->accuracy.number - 0.6) < 0.02);
        document.undoStack().undo();
        QVERIFY(document.project() == before);
        QCOMPARE(board.dials().number(Dial::ClassOverlap).value(), 0.0);
        QCOMPARE(slider.value(), 0);
        document.undoStack().redo();
        // By keyboard back to the table as it was designed.
        QDoubleSpinBox& number = board.dials().number(Dial::ClassOverlap);
        number.setFocus();
        number.selectAll();
        QTest::keyClicks(&number, QStringLiteral("0"));
        QTest::keyClick(&number, Qt::Key_Return);
        QVERIFY(document.project() == before);
    }

    void everyDialHasItsPart()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.show();
        QVERIFY(waitFor(board));
        for (const Dial dial : kDials) {
            board.dials().number(dial).setValue(countsColumns(dial) ? 3 : 20);
            QVERIFY2(dialValue(document.project().tables[0], "good", dial).has_value(),
                     std::string(dialName(dial)).c_str());
        }
        QVERIFY(document.isRunnable());
        QVERIFY(waitFor(board));
        QCOMPARE(board.data().report()->features.size(), std::size_t{8});
    }

    void levelsAreAColumn()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.show();
        QVERIFY(waitFor(board));
        board.dials().levels().click();
        QVERIFY(document.isRunnable());
        QCOMPARE(document.project().tables[0].columns.back().sql, std::string("difficulty_level()"));
        QCOMPARE(document.undoStack().count(), 1);
        board.dials().levels().click();
        QVERIFY(document.project().tables[0] == loans().tables[0]);
        document.undoStack().undo();
        QVERIFY(board.dials().levels().isChecked());
    }

    void theTargetIsChosenAndKept()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.show();
        QVERIFY(waitFor(board));
        board.data().setTarget(QStringLiteral("x"));
        QCOMPARE(board.target().currentText(), QStringLiteral("x"));
        QVERIFY(waitFor(board));
        // A number: cut in two. Dials of classes are not for it, those that add columns are.
        QVERIFY(!board.sentence().isHidden() && board.data().report()->isCut);
        QVERIFY(!board.dials().number(Dial::LabelNoise).isEnabled() && !board.dials().levels().isEnabled());
        QVERIFY(board.dials().number(Dial::IrrelevantColumns).isEnabled());
        document.undoStack().undo();
        QCOMPARE(board.target().currentText(), QStringLiteral("good"));
        QVERIFY(waitFor(board));
        QVERIFY(!board.sentence().isHidden());
        QVERIFY(board.dials().number(Dial::LabelNoise).isEnabled() && board.dials().levels().isEnabled());
    }

    void aTableTwin()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.resize(900, 600);
        board.show();
        QVERIFY(waitFor(board));
        QTest::keyClick(&board, Qt::Key_T, Qt::ControlModifier);
        QTRY_VERIFY(board.table().isVisible());
        QCOMPARE(board.table().rowCount(), 5);
        QCOMPARE(board.table().columnCount(), 10);
        QCOMPARE(board.table().item(4, 0)->text(), QStringLiteral("Best possible"));
        board.setTableShown(false);
        QVERIFY(board.chart().isVisible());
    }

    void otherScores()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.show();
        QVERIFY(waitFor(board));
        const QString usual = board.sentence().text();
        QCOMPARE(board.score().currentText(), QStringLiteral("AUC"));
        board.score().setCurrentIndex(0);
        emit board.score().activated(0);
        QVERIFY(board.sentence().text() != usual);
        QVERIFY(board.chart().marks().front().words.contains(QStringLiteral("Accuracy")));
    }

    void everythingHasAName()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.show();
        for (QWidget* widget : board.findChildren<QWidget*>())
            if (widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                !widget->objectName().startsWith(QStringLiteral("qt_")))
                QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QAbstractButton*>(widget) != nullptr,
                         widget->metaObject()->className());
    }

    void fitsANarrowPlace()
    {
        Document document;
        document.startNew(loans());
        DifficultyBoard board(document);
        board.resize(460, 700);
        board.show();
        QVERIFY(waitFor(board));
        QVERIFY2(board.minimumSizeHint().width() <= 460, qPrintable(QString::number(board.minimumSizeHint().width())));
        QTRY_VERIFY(board.dials().mapTo(&board, QPoint()).y() > board.chart().mapTo(&board, QPoint()).y());
        board.resize(1000, 700);
        QTRY_VERIFY(board.dials().mapTo(&board, QPoint()).x() > board.chart().mapTo(&board, QPoint()).x());
        // Once wide, it does not keep the window wide.
        QVERIFY2(board.minimumSizeHint().width() <= 460, qPrintable(QString::number(board.minimumSizeHint().width())));
    }

    void withoutATable()
    {
        Document document;
        DifficultyBoard board(document);
        board.show();
        QTRY_VERIFY(!board.data().failure().isEmpty());
        QVERIFY(!board.dials().isEnabled());
    }
};

DW_TEST(TestDifficultyBoard);
#include "test_difficulty_board.moc"
