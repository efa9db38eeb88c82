// Journey 10: a cell is clicked and says why it has its value: draw, branch, parameters, retries, template, in words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/journeys/window_gestures.h"

#include "core/engine/explain.h"
#include "ui/preview/preview_view.h"

#include <QMenu>
#include <QStandardPaths>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

constexpr const char* kPeople = R"({
  "format": 1, "name": "people",
  "tables": [
    {"name": "people", "rows": 5000, "primary_key": "id",
     "columns": [
       {"name": "id", "generator": "sequence"},
       {"name": "sex", "generator": "category", "params": {"values": {"f": 50, "m": 50}}},
       {"name": "height", "generator": "normal", "decimals": 1,
        "params": {"mean": {"by": "sex", "cases": {"f": 162, "m": 175}}, "stddev": 7}},
       {"name": "weight", "generator": "normal", "decimals": 1, "params": {"mean": {"sql": "height - 100"}, "stddev": 9}},
       {"name": "note", "generator": "text_template", "params": {"text": "{{ sex }} of {{ height }} cm"}}
     ],
     "constraints": [{"name": "not too heavy", "sql": "weight < height - 100"}]}
  ]
})";

QStringList wordsOf(const QWidget& popup)
{
    QStringList words;
    for (const QLabel* label : popup.findChildren<QLabel*>())
        words << label->text();
    return words;
}

QString textBeside(const QStringList& words, const QString& title)
{
    const qsizetype at = words.indexOf(title);
    return at < 0 || at + 1 >= words.size() ? QString() : words[at + 1];
}

/// The popup of a cell: by its menu, or by the space bar.
QStringList ask(PreviewView& view, int row, int column, bool byMouse)
{
    const QModelIndex cell = view.model().index(row, column);
    QTableView& grid = view.grid();
    grid.scrollTo(cell);
    if (byMouse) {
        const QPoint place = grid.visualRect(cell).center();
        clickAt(grid.viewport(), place);
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place, grid.viewport()->mapToGlobal(place));
        QApplication::sendEvent(grid.viewport(), &asked);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr)
            return {};
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().first()).center());
    } else {
        tabTo(&grid);
        QTest::keyClick(&grid, Qt::Key_Home, Qt::ControlModifier);
        for (int step = 0; step < row; ++step)
            QTest::keyClick(&grid, Qt::Key_Down);
        for (int step = 0; step < column; ++step)
            QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Space);
    }
    QWidget* popup = QApplication::activePopupWidget();
    if (popup == nullptr)
        return {};
    const QStringList words = wordsOf(*popup);
    QTest::keyClick(popup, Qt::Key_Escape);
    return words;
}

} // namespace

class TestExplainJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void aCellSaysWhy_data()
    {
        QTest::addColumn<bool>("byMouse");
        QTest::newRow("mouse") << true;
        QTest::newRow("keyboard") << false;
    }

    void aCellSaysWhy()
    {
        QFETCH(bool, byMouse);
        QTemporaryDir folder;
        MainWindow window;
        openText(window, folder, kPeople);
        Document& document = window.document();
        QVERIFY(document.isRunnable());
        showView(window, QStringLiteral("Data"), byMouse);
        auto* view = window.findChild<PreviewView*>();
        QTRY_VERIFY_WITH_TIMEOUT(view->model().rowCount() > 20 && view->model().columnCount() == 5, 20'000);
        // A row that had to be drawn again.
        int row = -1;
        std::uint32_t attempt = 0;
        for (int i = 0; i < 20 && row < 0; ++i) {
            const Result<dw::Explanation> found = dw::explainValue(document.project(), *document.plan(), 0, 3, i);
            if (found && found->redraws.attempt > 0)
                row = i, attempt = found->redraws.attempt;
        }
        QVERIFY(row >= 0);
        QTRY_VERIFY(!view->model().plainText(view->model().index(row, 4)).isEmpty());
        const QString sex = view->model().plainText(view->model().index(row, 1));

        const QStringList height = ask(*view, row, 2, byMouse);
        QVERIFY2(height.contains(view->model().plainText(view->model().index(row, 2))), qPrintable(height.join('\n')));
        QVERIFY2(textBeside(height, QStringLiteral("Draw")).contains(QStringLiteral("of 1")),
                 qPrintable(height.join('\n')));
        QCOMPARE(textBeside(height, QStringLiteral("Mean")),
                 QStringLiteral("%1, because sex is %2").arg(sex == QLatin1String("f") ? 162 : 175).arg(sex));

        const QStringList weight = ask(*view, row, 3, byMouse);
        QVERIFY2(textBeside(weight, QStringLiteral("Mean")).endsWith(QStringLiteral(", from height - 100")),
                 qPrintable(weight.join('\n')));
        QVERIFY2(textBeside(weight, QStringLiteral("Rules")).contains(QStringLiteral("drawn again")),
                 qPrintable(weight.join('\n')));
        QVERIFY(textBeside(weight, QStringLiteral("Rules")).contains(QStringLiteral("not too heavy")));
        if (attempt > 1)
            QVERIFY(textBeside(weight, QStringLiteral("Rules")).contains(QString::number(attempt)));

        const QStringList note = ask(*view, row, 4, byMouse);
        QVERIFY2(textBeside(note, QStringLiteral("Text")).contains(QStringLiteral("{{ sex }}")),
                 qPrintable(note.join('\n')));
        QVERIFY(!document.isModified());
    }
};

DW_TEST(TestExplainJourney);
#include "test_explain_journey.moc"
