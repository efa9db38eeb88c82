// Journey 3: the density of income is bent; rows, histogram and the association with age follow; five undone, redone.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/charts/distribution_board.h"
#include "ui/forms/curve_canvas.h"
#include "ui/preview/preview_view.h"

#include <QStandardPaths>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kPeople = R"({
  "format": 1, "name": "people",
  "tables": [
    {"name": "people", "rows": 20000,
     "columns": [
       {"name": "age", "generator": "uniform", "params": {"low": 18, "high": 90}},
       {"name": "income", "generator": "density_curve",
        "params": {"points": [[0, 0.2], [20000, 0.8], [40000, 1], [60000, 0.6], [80000, 0.3], [100000, 0]]}}
     ],
     "correlations": [{"between": ["age", "income"], "spearman": 0.6}]}
  ]
})";

/// One change of one point: a drag, or arrow keys on the point that the page keys lead to.
void bend(CurveCanvas& canvas, int point, int by, bool byMouse)
{
    if (byMouse) {
        const QPoint from = canvas.placeOf(canvas.points()[static_cast<std::size_t>(point)]).toPoint();
        QVERIFY(inSight(&canvas, from) == &canvas);
        QTest::mousePress(&canvas, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(&canvas, from + QPoint(0, by) * step / 4);
        QTest::mouseRelease(&canvas, Qt::LeftButton, {}, from + QPoint(0, by));
        return;
    }
    tabTo(&canvas);
    QTest::keyClick(&canvas, Qt::Key_Home);
    for (int step = 0; step < point; ++step)
        QTest::keyClick(&canvas, Qt::Key_PageDown);
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(&canvas, by < 0 ? Qt::Key_Up : Qt::Key_Down, Qt::ShiftModifier);
}

} // namespace

class TestCurveJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void rowsHistogramAndAssociationFollow_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void rowsHistogramAndAssociationFollow()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kPeople);
        Document& document = window.document();
        const auto points = [&] { return document.project().tables[0].columns[1].params["points"]; };
        selectInTree(window, Selection::ofColumn(0, 1), byMouse);
        auto* canvas = window.findChild<Inspector*>()->findChild<CurveCanvas*>();
        QVERIFY(canvas != nullptr);
        auto* data = window.findChild<PreviewView*>();
        const auto firstIncome = [&] { return data->model().plainText(data->model().index(0, 1)).toDouble(); };
        QTRY_VERIFY_WITH_TIMEOUT(firstIncome() > 0, 20'000);
        const double incomeBefore = firstIncome();

        std::vector<Json> states{points()};
        const int bends[] = {30, 20, 15, -40, -50}; // down at the left, up at the right
        for (int i = 0; i < 5; ++i) {
            bend(*canvas, i, bends[i], byMouse);
            states.push_back(points());
            QVERIFY(states[states.size() - 1] != states[states.size() - 2]);
            QCOMPARE(document.undoStack().count(), i + 1); // each is one step
        }
        QVERIFY(document.isRunnable());
        QTRY_VERIFY(firstIncome() > 0 && firstIncome() != incomeBefore);

        showView(window, QStringLiteral("Distributions"), byMouse);
        auto* board = window.findChild<DistributionBoard*>();
        showTab(*board->findChild<QTabBar*>(), QStringLiteral("Associations"), byMouse);
        const auto mean = [&] {
            const auto& columns = board->data().columns();
            return columns.size() == 2 && columns[1].summary && board->data().isComplete() ? columns[1].summary->mean
                                                                                           : 0;
        };
        const auto withAge = [&] {
            return board->pairs().columns().size() == 2 ? board->pairs().association(0, 1).value : 0.0;
        };
        QTRY_VERIFY_WITH_TIMEOUT(mean() > 0, 20'000);
        const double bent = mean();
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(withAge() - 0.6) < 0.03, 20'000); // ranks are what was asked for

        for (int i = 4; i >= 0; --i) {
            undoTimes(window, 1);
            QCOMPARE(points(), states[static_cast<std::size_t>(i)]);
        }
        QTRY_VERIFY_WITH_TIMEOUT(mean() > 0 && mean() < bent - 1000, 20'000);
        QVERIFY(board->data().columns()[1].ghost != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(withAge() - 0.6) < 0.03, 20'000);
        undoTimes(window, 5, true);
        QCOMPARE(points(), states.back());
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(mean() - bent) < 1e-6, 20'000);
        saveAndReopen(window);
    }
};

DW_TEST(TestCurveJourney);
#include "test_curve_journey.moc"
