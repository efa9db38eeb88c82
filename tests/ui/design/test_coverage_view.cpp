// Combinations that never occur, found and covered in the studio.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/project/control.h"
#include "core/project/file.h"
#include "ui/design/coverage_view.h"

#include <QMenu>

using namespace dw;
using namespace dw::ui;

namespace {

// b is q only where a is x; c is v so rarely that it does not occur by itself.
constexpr auto kText = R"j({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "t", "rows": 1000, "columns": [
    {"name": "a", "generator": "category", "params": {"values": {"x": 1, "y": 1}}},
    {"name": "b", "generator": "category", "params": {"values": {"by": "a", "cases":
       {"x": {"p": 1, "q": 1}, "y": {"p": 1}}}}},
    {"name": "c", "generator": "category", "params": {"values": {"u": 999999, "v": 1}}},
    {"name": "number", "generator": "integer", "params": {"low": 1, "high": 3}}]}]})j";

void fill(Document& document)
{
    Problems problems;
    document.startNew(parseProject(kText, problems));
    document.select(Selection::ofTable(0));
}

void look(CoverageView& view)
{
    QTest::mouseClick(view.look(), Qt::LeftButton);
    QVERIFY(!view.look()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(view.look()->isEnabled(), 20'000);
}

QStringList linesOf(const QTableWidget& table)
{
    QStringList lines;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << table.item(row, column)->text();
        lines << cells.join(QLatin1Char('|'));
    }
    return lines;
}

void check(CoverageView& view, const char* column, bool isChecked)
{
    emit view.columns()->menu()->aboutToShow();
    for (QAction* action : view.columns()->menu()->actions())
        if (action->text() == QLatin1String(column))
            action->setChecked(isChecked);
}

} // namespace

class TestCoverageView : public QObject
{
    Q_OBJECT

private slots:
    void pairsAreCountedAndCovered()
    {
        Document document;
        fill(document);
        const Project before = document.project();
        CoverageView view(document, 0);
        view.resize(320, 600);
        view.show();
        QVERIFY(!view.missing()->isVisible() && !view.sets()->isVisible() && !view.cover()->isVisible());
        look(view);
        QVERIFY2(view.words().startsWith(QStringLiteral("7 of 12 combinations")), qPrintable(view.words()));
        QCOMPARE(linesOf(*view.sets()), (QStringList{"a × b|3|4", "a × c|2|4", "b × c|2|4"}));
        const QStringList missing = linesOf(*view.missing());
        QVERIFY2(missing.contains(QStringLiteral("a = y, b = q|0|no")), qPrintable(missing.join(u'\n')));
        QVERIFY2(missing.contains(QStringLiteral("a = x, c = v|0|yes")), qPrintable(missing.join(u'\n')));
        QVERIFY(view.cover()->isVisible());

        QTest::mouseClick(view.cover(), Qt::LeftButton);
        QVERIFY(!document.problems().hasErrors());
        QVERIFY(!scenariosOf(document.project().tables[0]).empty());
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Add Covering Scenarios"));
        QVERIFY(!view.missing()->isVisible()); // numbers of the state before would be taken for those of this one
        look(view);
        // All that can be is there now.
        QStringList left;
        for (const QString& line : linesOf(*view.missing()))
            if (line.contains(QStringLiteral("|0|")))
                left << line;
        QCOMPARE(left, QStringList{"a = y, b = q|0|no"});
        QVERIFY(!view.cover()->isVisible());
        document.undoStack().undo();
        QVERIFY(document.project() == before);
    }

    void columnsAndStrengthAreChosen()
    {
        Document document;
        fill(document);
        CoverageView view(document, 0);
        view.resize(320, 600);
        view.show();
        QVERIFY(view.columns()->text().startsWith(QStringLiteral("of 3 column"))); // tests speak without a translation
        check(view, "c", false);
        look(view);
        QCOMPARE(linesOf(*view.sets()), QStringList{"a × b|3|4"});
        // Another choice: what was found is gone.
        view.strength()->setCurrentIndex(1);
        QVERIFY(!view.sets()->isVisible());
        look(view);
        QVERIFY(view.words().startsWith(QStringLiteral("Three columns")));
        check(view, "number", true);
        look(view);
        QCOMPARE(linesOf(*view.sets()), QStringList{"a × b × number|9|12"});
        QCOMPARE(linesOf(*view.missing()).filter(QStringLiteral("|0|no")).size(), qsizetype(3));
        check(view, "a", false);
        check(view, "b", false);
        view.strength()->setCurrentIndex(0);
        look(view);
        QVERIFY(view.words().startsWith(QStringLiteral("Two columns")));
    }

    /// An edit while it looks: the answer is of the past and is not shown.
    void anOlderAnswerIsDropped()
    {
        Document document;
        fill(document);
        CoverageView view(document, 0);
        view.show();
        QTest::mouseClick(view.look(), Qt::LeftButton);
        document.edit(QStringLiteral("Set"), {}, [](Project& project) { project.tables[0].rows.count = 50; });
        QTRY_VERIFY_WITH_TIMEOUT(view.look()->isEnabled(), 20'000);
        QVERIFY(!view.sets()->isVisible());
        look(view);
        QVERIFY2(view.words().contains(QStringLiteral("50 rows")), qPrintable(view.words()));
    }
};

DW_TEST(TestCoverageView);
#include "test_coverage_view.moc"
