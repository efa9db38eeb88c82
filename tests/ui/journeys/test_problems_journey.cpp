// Journey 9: a project with mistakes is opened, each is found, and each is fixed with one key, click or edit.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/design/problem_list.h"

#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kBroken = R"({
  "format": 1, "name": "broken",
  "tables": [
    {"name": "people", "rows": 100, "primary_key": "id",
     "columns": [
       {"name": "id", "generator": "sequense"},
       {"name": "height", "generator": "normal", "params": {"mean": 170, "stddev": -8}},
       {"name": "weight", "generator": "normal", "params": {"meen": 70}},
       {"name": "bmi", "sql": "weigth / height / height"}
     ]}
  ]
})";

int errors(const Document& document)
{
    const auto& all = document.problems().all;
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [](const Problem& one) { return one.severity == Severity::Error; }));
}

constexpr int kMost = 50; ///< a fix that brings its own problem back would go on for ever

/// Goes from problem to problem and fixes each that has a fix, until a whole round brings none. How many were fixed.
int fixByKey(MainWindow& window, const ProblemList& problems)
{
    const Document& document = window.document();
    int fixed = 0;
    for (int looked = 0; looked < problems.list()->topLevelItemCount() && fixed < kMost; ++looked) {
        const Project before = document.project();
        QTest::keyClick(&window, Qt::Key_F8);
        QTest::keyClick(&window, Qt::Key_Period, Qt::ControlModifier);
        if (document.project() != before) {
            ++fixed;
            looked = -1;
        }
    }
    return fixed;
}

/// Clicks the first button there is, until there is none.
int fixByMouse(const ProblemList& problems)
{
    int fixed = 0;
    while (fixed < kMost) {
        const QList<QPushButton*> buttons = problems.list()->findChildren<QPushButton*>();
        const auto shown = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* one) {
            return one->isVisible() && !one->visibleRegion().isEmpty();
        });
        if (shown == buttons.end())
            break;
        const int before = problems.list()->topLevelItemCount();
        press(*shown, true);
        if (!QTest::qWaitFor([&] { return problems.list()->topLevelItemCount() < before; }))
            break;
        // The old buttons are gone when control has returned to the event loop.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        ++fixed;
    }
    return fixed;
}

/// Leads to the place of each problem in turn; the columns that were come by.
QSet<int> visitAll(MainWindow& window, const ProblemList& problems, bool byMouse)
{
    QSet<int> columns;
    QTreeWidget& list = *problems.list();
    for (int i = 0; i < list.topLevelItemCount(); ++i) {
        if (byMouse) {
            list.scrollToItem(list.topLevelItem(i));
            const QRect place = list.visualItemRect(list.topLevelItem(i));
            clickAt(list.viewport(), QPoint(place.left() + 40, place.center().y()));
        } else {
            QTest::keyClick(&window, Qt::Key_F8);
        }
        if (list.indexOfTopLevelItem(list.currentItem()) == i &&
            window.document().selection().kind == Selection::Kind::Column)
            columns.insert(window.document().selection().item);
    }
    return columns;
}

} // namespace

class TestProblemsJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyMistakeIsFoundAndFixed_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void everyMistakeIsFoundAndFixed()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kBroken);
        Document& document = window.document();
        auto* problems = window.findChild<ProblemList*>();
        const auto fixAll = [&] { return byMouse ? fixByMouse(*problems) : fixByKey(window, *problems); };
        QVERIFY(errors(document) >= 4);
        QCOMPARE(problems->list()->topLevelItemCount(), static_cast<int>(document.problems().all.size()));
        QCOMPARE(visitAll(window, *problems, byMouse), (QSet<int>{0, 1, 2, 3}));
        QCOMPARE(fixAll(), 2);
        const auto column = [&](std::size_t i) { return document.project().tables.front().columns[i]; };
        QCOMPARE(column(0).generator, std::string("sequence"));
        QCOMPARE(column(2).params, (Json{{"mean", 70}}));
        // What has no fix is put right in the inspector; then the formula's own mistake comes to light.
        selectInTree(window, Selection::ofColumn(0, 1), byMouse);
        type(named<QLineEdit>(*window.findChild<Inspector*>(), QStringLiteral("Standard deviation")),
             QStringLiteral("8"), byMouse);
        QCOMPARE(column(1).params["stddev"], Json(8));
        QCOMPARE(fixAll(), 1);
        QCOMPARE(column(3).sql, std::string("weight / height / height"));
        QCOMPARE(errors(document), 0);
        QVERIFY(document.isRunnable());
        QVERIFY(!problems->list()->isVisible());
        undoTimes(window, document.undoStack().count());
        QVERIFY(errors(document) >= 4);
    }
};

DW_TEST(TestProblemsJourney);
#include "test_problems_journey.moc"
