// Journey 6: a rare case is asked for; its weights, the effective sample size and the true prevalence are seen.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "core/project/control.h"
#include "ui/charts/distribution_board.h"
#include "ui/design/scenario_editors.h"
#include "ui/design/scenario_page.h"

#include <QStandardPaths>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kPatients = R"({
  "format": 1, "name": "patients",
  "tables": [
    {"name": "patients", "rows": 20000, "primary_key": "id",
     "columns": [
       {"name": "id", "generator": "sequence"},
       {"name": "sex", "generator": "category", "params": {"values": {"f": 50, "m": 50}}},
       {"name": "age", "generator": "truncated_normal", "params": {"mean": 40, "stddev": 12, "low": 18, "high": 90},
        "decimals": 0},
       {"name": "pregnant", "generator": "boolean",
        "params": {"probability": {"by": "sex", "cases": {"f": 0.06, "m": 0}}}},
       {"name": "drug", "generator": "category", "params": {"values": {"none": 90, "X": 4, "Y": 6}}}
     ]}
  ]
})";

/// Share of a value among those that the chart of the column counts.
double chartedShare(DistributionBoard& board, const QString& column, const std::string& value)
{
    for (const ChartColumn& chart : board.data().columns()) {
        if (chart.name != column || !chart.summary)
            continue;
        for (const CategoryCounts::Entry& entry : chart.summary->categories.top)
            if (entry.label == value)
                return chart.summary->share(entry.mass);
        return 0;
    }
    return -1;
}

Json scenarios(const MainWindow& window)
{
    const Document& document = const_cast<MainWindow&>(window).document();
    return document.project().tables[0].extra.value("scenarios", Json());
}

} // namespace

class TestScenarioJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aRareCaseIsAskedForAndWeighed_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void aRareCaseIsAskedForAndWeighed()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kPatients);
        const Project before = window.document().project();
        auto* inspector = window.findChild<Inspector*>();
        selectInTree(window, Selection::ofTable(0), byMouse);
        if (byMouse)
            press(buttonWith(*inspector, QStringLiteral("+ Scenario")), true);
        else
            command(window, QStringLiteral("add scenario"));
        QCOMPARE(window.document().selection(), (Selection{Selection::Kind::Scenario, 0, 0}));
        QCOMPARE(window.document().undoStack().undoText(), QStringLiteral("Add Scenario"));
        // Its column of weights comes along.
        QCOMPARE(window.document().project().tables[0].columns.back().sql, std::string("importance_weight()"));

        auto* page = inspector->findChild<ScenarioPage*>();
        QVERIFY(page != nullptr);
        type(named<QLineEdit>(*page, QStringLiteral("Scenario")), QStringLiteral("pregnant on X"), byMouse);
        auto* what = page->findChild<ConditionOrFacts*>();
        type(what->condition()->edit(), QStringLiteral("pregnant and drug = 'X'"), byMouse);
        type(page->findChild<ShareOrCount*>()->amount(), QStringLiteral("5"), byMouse);
        QCOMPARE(scenarios(window),
                 Json::array({Json{{"name", "pregnant on X"}, {"when", "pregnant and drug = 'X'"}, {"share", 0.05}}}));
        QCOMPARE(window.document().undoStack().count(), 3); // added, named, described; 5 % was there
        QVERIFY(window.document().isRunnable());
        seeWeights(*page);
        seeTruePrevalence(window, byMouse);
        saveAndReopen(window);
        undoTimes(window, 3);
        QVERIFY(window.document().project() == before);
        undoTimes(window, 3, true);
        QCOMPARE(scenarios(window)[0]["name"], Json("pregnant on X"));
    }

    void factsAreForcedAndRowsCounted()
    {
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kPatients);
        command(window, QStringLiteral("add scenario"));
        auto* page = window.findChild<Inspector*>()->findChild<ScenarioPage*>();
        auto* amount = page->findChild<ShareOrCount*>();
        tabTo(amount->form());
        QTest::keyClick(amount->form(), Qt::Key_Down); // the same 5 %, as rows
        QCOMPARE(scenarios(window)[0].value("rows", Json()), Json(1000));
        QVERIFY(!scenarios(window)[0].contains("share"));
        type(amount->amount(), QStringLiteral("many"), false);
        QCOMPARE(scenarios(window)[0]["rows"], Json("many")); // wrong text stays, and is reported
        QVERIFY(!window.document().isRunnable());
        QCOMPARE(amount->amount()->text(), QStringLiteral("many"));
        type(amount->amount(), QStringLiteral("400"), false);
        auto* what = page->findChild<ConditionOrFacts*>();
        tabTo(what->form());
        QTest::keyClick(what->form(), Qt::Key_Down);
        QVERIFY(!scenarios(window)[0].contains("when"));
        QTableWidget* facts = what->facts()->table();
        press(buttonWith(*what->facts(), QStringLiteral("Add")), false);
        // A new line is written at once, from cell to cell by Tab.
        for (const auto& [text, then] : {std::pair{"drug", Qt::Key_Tab}, std::pair{"Y", Qt::Key_Return}}) {
            auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
            QVERIFY(editor != nullptr && facts->isAncestorOf(editor));
            QTest::keyClicks(editor, QLatin1String(text));
            QTest::keyClick(editor, then);
        }
        QTRY_COMPARE(scenarios(window)[0]["force"], (Json{{"drug", "Y"}}));
        QVERIFY(window.document().isRunnable());
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QTableWidget*>(QStringLiteral("weights"))->isVisible(), 20'000);
    }

    void scenariosAreCopiedRenamedAndDeletedByKeys()
    {
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kPatients);
        command(window, QStringLiteral("add scenario"));
        const Project one = window.document().project();
        QTreeView* tree = window.findChild<SchemaTree*>()->view();
        tabTo(tree);
        QTest::keyClick(tree, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(tree, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(scenarios(window).size(), std::size_t(2));
        QCOMPARE(scenarios(window)[1]["name"], Json("scenario_2"));
        QTest::keyClick(tree, Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr && tree->isAncestorOf(editor));
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(editor, QStringLiteral("other"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(scenarios(window)[1]["name"], Json("other"));
        QTest::keyClick(tree, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(scenarios(window)[0]["name"], Json("other"));
        QTest::keyClick(tree, Qt::Key_Delete);
        QVERIFY(window.document().project() == one);
    }

private:
    void seeWeights(ScenarioPage& page)
    {
        auto* weights = page.findChild<QTableWidget*>(QStringLiteral("weights"));
        QVERIFY(weights != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(weights->isVisible() && weights->rowCount() == 2, 20'000);
        QCOMPARE(weights->item(1, 0)->text(), QStringLiteral("pregnant on X"));
        QCOMPARE(weights->item(1, 1)->text(), QStringLiteral("1,000"));
        // 0.5 * 0.06 * 0.04 of the population are such patients, and 5 % of the rows.
        const double weight = weights->item(1, 2)->text().toDouble();
        QVERIFY2(std::abs(weight - 0.0012 / 0.05) < 0.006, qPrintable(weights->item(1, 2)->text()));
        QVERIFY(std::abs(weights->item(0, 2)->text().toDouble() - 0.9988 / 0.95) < 0.01);
        const auto* effective = named<QLabel>(page, QStringLiteral("Effective sample size"));
        QVERIFY(effective != nullptr);
        const double rows = QLocale().toDouble(effective->text());
        QVERIFY2(rows > 18'500 && rows < 19'500, qPrintable(effective->text()));
        bool saysPrevalence = false;
        for (const QLabel* label : page.findChildren<QLabel*>())
            saysPrevalence = saysPrevalence || (label->isVisible() && label->text().contains(QStringLiteral("0.1")) &&
                                                label->text().contains(QStringLiteral("of the population")));
        QVERIFY(saysPrevalence);
    }

    void seeTruePrevalence(MainWindow& window, bool byMouse)
    {
        showView(window, QStringLiteral("Distributions"), byMouse);
        auto* board = window.findChild<DistributionBoard*>();
        const auto shareOfX = [&] { return chartedShare(*board, QStringLiteral("drug"), "X"); };
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(shareOfX() - (0.05 + 0.95 * 0.04)) < 0.01, 20'000);
        auto* reweighted = buttonWith(*board, QStringLiteral("Reweighted view"));
        QVERIFY(reweighted != nullptr);
        press(reweighted, byMouse);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(shareOfX() - 0.04) < 0.005, 20'000);
    }
};

DW_TEST(TestScenarioJourney);
#include "test_scenario_journey.moc"
