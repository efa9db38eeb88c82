// Journey 2: two tables, a key from one to the other, a histogram of children, a column from the parent: by mouse, and
// by keys. SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/design/canvas_gestures.h"
#include "tests/ui/journeys/window_gestures.h"

#include "ui/design/generator_palette.h"
#include "ui/design/inspector.h"
#include "ui/design/schema_tree.h"
#include "ui/forms/code_editor.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"

#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;
using namespace dw::test;

namespace {

/// A column computed from the parent's, in the inspector of a formula.
void addTotal(MainWindow& window, bool byMouse)
{
    selectInTree(window, Selection::ofTable(1), byMouse);
    addColumnBy(window, QStringLiteral("sql"), byMouse);
    auto* sql = window.findChild<Inspector*>()->findChild<CodeEditor*>();
    QVERIFY(sql != nullptr);
    type(sql->edit(), QStringLiteral("customers.id * 10"), byMouse);
    const TableDesign& orders = window.document().project().tables[1];
    const ColumnDesign& column = orders.columns[static_cast<std::size_t>(window.document().selection().item)];
    QCOMPARE(column.sql, std::string("customers.id * 10"));
    rename(window, QStringLiteral("total"));
    QTRY_VERIFY(findColumn(window.document().project().tables[1], "total") != nullptr);
}

/// What both ways of doing it must end in.
void checkProject(const MainWindow& window)
{
    const Document& document = const_cast<MainWindow&>(window).document();
    const Project& project = document.project();
    QCOMPARE(project.tables.size(), std::size_t(2));
    QCOMPARE(project.tables[0].name, std::string("customers"));
    QCOMPARE(project.tables[0].primaryKey, std::vector<std::string>{"id"});
    QCOMPARE(project.tables[1].name, std::string("orders"));
    QCOMPARE(project.tables[1].rows.per, std::string("customers"));
    const auto shares = writtenShares(project.tables[1].rows.children);
    QVERIFY(shares.has_value());
    QVERIFY(std::abs(shares->shareOf(0) - 0.5) < 0.02);
    const ColumnDesign* key = findColumn(project.tables[1], "customer_id");
    QVERIFY(key != nullptr);
    QCOMPARE(key->generator, std::string("parent_key"));
    const ColumnDesign* total = findColumn(project.tables[1], "total");
    QVERIFY(total != nullptr && total->sql == "customers.id * 10");
    QVERIFY(!document.problems().hasErrors());
    // Half of the customers have no orders: the rows follow.
    const double perCustomer =
        static_cast<double>(document.plan()->tables[1].rows) / static_cast<double>(document.plan()->tables[0].rows);
    QVERIFY(std::abs(perCustomer - shares->mean()) < 0.1);
}

} // namespace

class TestRelationsJourney : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void byMouse()
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        activate(window);
        press(buttonWith<QPushButton>(window, QStringLiteral("New project")), true);
        QCOMPARE(window.document().project().tables.size(), std::size_t(1));
        auto* canvas = window.findChild<SchemaCanvas*>();
        showView(window, QStringLiteral("Canvas"), true);
        QWidget* port = canvas->view().viewport();
        QCoreApplication::processEvents();
        doubleClick(port, placeOnCard(*canvas, 0, -1));
        QCOMPARE(QApplication::focusWidget(), canvas->view().nameEdit());
        QTest::keyClicks(canvas->view().nameEdit(), QStringLiteral("customers"));
        QTest::keyClick(canvas->view().nameEdit(), Qt::Key_Return);
        for (const char* typed : {"sequence", "first name", "age", "enum", "boolean", "date"})
            addColumnBy(window, QLatin1String(typed), true);
        QCOMPARE(window.document().project().tables[0].columns.size(), std::size_t(6));
        // A double click where nothing is makes a table there.
        doubleClick(port, QPoint(4, 4));
        QCOMPARE(window.document().project().tables.size(), std::size_t(2));
        doubleClick(port, placeOnCard(*canvas, 1, -1));
        QCOMPARE(QApplication::focusWidget(), canvas->view().nameEdit());
        QTest::keyClicks(canvas->view().nameEdit(), QStringLiteral("orders"));
        QTest::keyClick(canvas->view().nameEdit(), Qt::Key_Return);
        addColumnBy(window, QStringLiteral("sequence"), true);
        const std::string before = bytes(window.document());
        drag(port, portOfCard(*canvas, 0, -1), placeOnCard(*canvas, 1, -1));
        QCOMPARE(canvas->scene().edges().size(), std::size_t(1));
        CountChart* chart = canvas->view().countChart();
        QTRY_VERIFY(chart->isVisible() && !chart->bars().empty());
        const QRectF bar = chart->barRect(0);
        QVERIFY(inSight(chart, bar.center().toPoint()) == chart);
        // From the top of the bar to half of all customers.
        const double top = chart->barRect(0).bottom();
        const double height = bar.height() / chart->bars()[0].share * 0.5;
        drag(chart, QPoint(static_cast<int>(bar.center().x()), static_cast<int>(bar.bottom()) - 2),
             QPoint(static_cast<int>(bar.center().x()), static_cast<int>(std::lround(top - height))));
        QVERIFY(bytes(window.document()) != before);
        addTotal(window, true);
        checkProject(window);
        saveAndReopen(window);
    }

    void byKeys()
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        activate(window);
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        rename(window, QStringLiteral("customers"));
        QTRY_COMPARE(window.document().project().tables.back().name, std::string("customers"));
        for (const char* typed : {"sequence", "first name", "age", "enum", "boolean", "date"})
            addColumnBy(window, QLatin1String(typed), false);
        activate(window);
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        rename(window, QStringLiteral("orders"));
        QTRY_COMPARE(window.document().project().tables.back().name, std::string("orders"));
        addColumnBy(window, QStringLiteral("sequence"), false);
        selectInTree(window, Selection::ofTable(1), false);
        // The menu of foreign keys is modal: its keys come while it is open.
        QString chosen;
        QTimer whenOpen;
        connect(&whenOpen, &QTimer::timeout, &whenOpen, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr)
                return;
            whenOpen.stop();
            chosen = menu->activeAction() != nullptr ? menu->activeAction()->text() : QString();
            QTest::keyClick(menu, chosen.isEmpty() ? Qt::Key_Escape : Qt::Key_Return);
        });
        whenOpen.start(20);
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(chosen.contains(QLatin1String("each row of customers")), qPrintable(chosen));
        QCOMPARE(window.document().project().tables[1].rows.per, std::string("customers"));
        activate(window);
        // The table twin by the command palette.
        command(window, QStringLiteral("canvas as table"));
        auto* canvas = window.findChild<SchemaCanvas*>();
        QTRY_VERIFY(canvas->isTableShown() && canvas->isVisible());
        activate(window);
        QTableView& shares = canvas->table().shares();
        QTRY_VERIFY(shares.isVisible() && shares.model()->rowCount() > 3);
        tabTo(&shares);
        QTest::keyClick(&shares, Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(&shares, Qt::Key_Right);
        QCOMPARE(shares.currentIndex(), shares.model()->index(0, 1));
        QTest::keyClick(&shares, Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr && shares.isAncestorOf(editor));
        QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
        const std::string before = bytes(window.document());
        QTest::keyClicks(editor, QStringLiteral("50"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(bytes(window.document()) != before);
        addTotal(window, false);
        checkProject(window);
        saveAndReopen(window);
    }
};

DW_TEST(TestRelationsJourney);
#include "test_relations_journey.moc"
