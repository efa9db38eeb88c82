// Journey 5: a group is pulled to half of the rows and its outcome to parity; what else moved is seen, and the wishes
// are kept in the project.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "ui/bias/bias_board.h"
#include "ui/bias/target_outcomes.h"

#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QMenu>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTableWidget>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kLoans = R"j({
  "format": 1, "name": "loans",
  "tables": [
    {"name": "loans", "rows": 20000,
     "columns": [
       {"name": "group", "generator": "category", "params": {"values": {"A": 72, "B": 28}},
        "description": "Protected attribute."},
       {"name": "score", "generator": "normal",
        "params": {"mean": {"by": "group", "cases": {"A": 0.6, "B": -0.4}}, "stddev": 1}},
       {"name": "approved", "generator": "boolean", "params": {"probability": {"sql": "1 / (1 + exp(-score))"}}},
       {"name": "limit", "sql": "case when approved then 5000 else 0 end"}
     ]}
  ]
})j";

int markOf(const GroupsChart& chart, const QString& name)
{
    for (std::size_t i = 0; i < chart.marks().size(); ++i)
        if (chart.marks()[i].name == name)
            return static_cast<int>(i);
    return -1;
}

/// The first number in per cent after some words of a mark, such as its share or its rate.
double percentAfter(const GroupsChart& chart, const QString& name, const QString& words)
{
    const int mark = markOf(chart, name);
    if (mark < 0)
        return -1;
    const QRegularExpression number(QRegularExpression::escape(words) + QStringLiteral("([0-9.]+) %"));
    return number.match(chart.marks()[static_cast<std::size_t>(mark)].words).captured(1).toDouble();
}

double shareOf(const GroupsChart& chart, const QString& name)
{
    return percentAfter(chart, name, QStringLiteral("rows, "));
}

double rateOf(const GroupsChart& chart, const QString& name)
{
    return percentAfter(chart, name, QStringLiteral("approved = true: "));
}

/// Pulls a handle along its scale, which the handles of two groups tell.
void pull(GroupsChart& chart, TargetRequest::Kind kind, double from, double other, double to)
{
    const int mark = markOf(chart, QStringLiteral("group = B"));
    const QPointF start = chart.handleOf(mark, kind);
    const QPointF beside = chart.handleOf(markOf(chart, QStringLiteral("group = A")), kind);
    QVERIFY(!start.isNull() && !beside.isNull());
    const double x = start.x() + (beside.x() - start.x()) * (to - from) / (other - from);
    QVERIFY(inSight(&chart, start.toPoint()) == &chart);
    QTest::mouseMove(&chart, start.toPoint());
    QTest::mousePress(&chart, Qt::LeftButton, {}, start.toPoint());
    for (int step = 1; step <= 4; ++step) {
        const QPointF place(start.x() + (x - start.x()) * step / 4, start.y());
        QMouseEvent move(QEvent::MouseMove, place, chart.mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&chart, &move);
    }
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, QPoint(qRound(x), qRound(start.y())));
}

/// Opens the menu of the group with its key, takes the entry and types the number that it asks for, if any.
void askByKeys(GroupsChart& chart, const QString& entry, const QString& number)
{
    tabTo(&chart);
    for (int step = 0; step < 10 && chart.current() != markOf(chart, QStringLiteral("group = B")); ++step)
        QTest::keyClick(&chart, Qt::Key_Down);
    // What the menu opens waits for an answer within the call: the entry is taken by an event of its own.
    QTimer watching;
    bool isChosen = false;
    QObject::connect(&watching, &QTimer::timeout, &watching, [&] {
        if (auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget())) {
            watching.stop();
            auto* box = dialog->findChild<QDoubleSpinBox*>();
            tabTo(box);
            QTest::keyClick(box, Qt::Key_A, Qt::ControlModifier);
            QTest::keyClicks(box, number);
            QTest::keyClick(box, Qt::Key_Return);
        } else if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()); menu != nullptr && !isChosen) {
            isChosen = true;
            for (int step = 0; step < 10; ++step) {
                QTest::keyClick(menu, Qt::Key_Down);
                if (menu->activeAction() != nullptr && menu->activeAction()->text() == entry)
                    break;
            }
            const Qt::Key key = menu->activeAction() != nullptr ? Qt::Key_Return : Qt::Key_Escape;
            QMetaObject::invokeMethod(
                menu, [menu, key] { QTest::keyClick(menu, key); }, Qt::QueuedConnection);
        }
    });
    watching.start(20);
    QTest::keyClick(&chart, Qt::Key_Menu);
}

QStringList cellsOf(const QTableWidget& table, int column)
{
    QStringList cells;
    for (int row = 0; row < table.rowCount(); ++row)
        cells << table.item(row, column)->text();
    return cells;
}

} // namespace

class TestBiasJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aGroupIsPulledToHalfAndToParity_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void aGroupIsPulledToHalfAndToParity()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kLoans);
        Document& document = window.document();
        const Project before = document.project();
        showView(window, QStringLiteral("Bias"), byMouse);
        auto* board = window.findChild<BiasBoard*>();
        showTab(*board->findChild<QTabBar*>(), QStringLiteral("Groups"), byMouse);
        GroupsChart& chart = board->live().groups();
        const QString b = QStringLiteral("group = B");
        const QString a = QStringLiteral("group = A");
        QTRY_VERIFY_WITH_TIMEOUT(rateOf(chart, b) > 0, 20'000);
        QVERIFY(std::abs(shareOf(chart, b) - 28) < 1.5);
        QVERIFY(rateOf(chart, b) < rateOf(chart, a) - 10);
        QVERIFY(!board->outcomes().isVisible());

        if (byMouse)
            pull(chart, TargetRequest::Kind::Share, shareOf(chart, b), shareOf(chart, a), 50);
        else
            askByKeys(chart, QStringLiteral("Ask for a share…"), QStringLiteral("50"));
        const auto targets = [&] { return document.project().tables[0].extra.value("targets", Json::array()); };
        QCOMPARE(targets(), Json::parse(R"([{"columns": "group", "shares": {"B": 0.5}}])"));
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("Ask for a Share"));
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(shareOf(chart, b) - 50) < 1.5, 20'000);

        QTRY_VERIFY_WITH_TIMEOUT(board->live().data().isComplete(), 20'000);
        const double parity = rateOf(chart, a);
        if (byMouse)
            pull(chart, TargetRequest::Kind::Rate, rateOf(chart, b), parity, parity);
        else
            askByKeys(chart, QStringLiteral("Ask for a rate…"), QString::number(parity, 'f', 1));
        QCOMPARE(targets().size(), std::size_t(2));
        QCOMPARE(targets()[1]["outcome"], Json("approved"));
        QCOMPARE(targets()[1]["by"], Json("group"));
        QVERIFY(std::abs(targets()[1]["rates"]["B"].get<double>() * 100 - parity) < 0.6);
        QTRY_VERIFY_WITH_TIMEOUT(std::abs(rateOf(chart, b) - parity) < 2, 20'000);
        QVERIFY(document.isRunnable());

        // What was reached, and what moved along: the limit follows the approval.
        TargetOutcomes& outcomes = board->outcomes();
        QVERIFY(outcomes.isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(outcomes.isComplete() && outcomes.asked().rowCount() == 2, 20'000);
        QCOMPARE(outcomes.asked().item(0, 1)->text(), QStringLiteral("50.0 %"));
        QVERIFY(cellsOf(outcomes.moved(), 0).contains(QStringLiteral("limit")));
        const int limit = static_cast<int>(cellsOf(outcomes.moved(), 0).indexOf(QStringLiteral("limit")));
        QVERIFY(outcomes.moved().item(limit, 2)->text() != outcomes.moved().item(limit, 3)->text());
        saveAndReopen(window);

        // A wish is taken back: by its key, or by undoing.
        activate(window);
        QTableWidget& asked = outcomes.asked();
        if (byMouse) {
            clickAt(asked.viewport(), asked.visualItemRect(asked.item(1, 0)).center());
            press(buttonWith(outcomes, QStringLiteral("Remove")), true);
        } else {
            tabTo(&asked);
            for (int step = 0; step < 2 && asked.currentRow() != 1; ++step)
                QTest::keyClick(&asked, Qt::Key_Down);
            QTest::keyClick(&asked, Qt::Key_Delete);
        }
        QCOMPARE(targets().size(), std::size_t(1));
        undoTimes(window, 3);
        QVERIFY(document.project() == before);
        QVERIFY(!outcomes.isVisible());
        undoTimes(window, 2, true);
        QCOMPARE(targets().size(), std::size_t(2));
    }
};

DW_TEST(TestBiasJourney);
#include "test_bias_journey.moc"
