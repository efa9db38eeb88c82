// Two tables, a key from one to the other, a histogram of children, a column from the parent: by mouse, and by keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/design/canvas_gestures.h"

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

void activate(MainWindow& window)
{
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
}

void addByPalette(MainWindow& window, const QString& typed)
{
    activate(window);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    auto* palette = window.findChild<GeneratorPalette*>();
    QVERIFY(palette != nullptr);
    auto* search = palette->findChild<QLineEdit*>();
    QTest::keyClicks(search, typed);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(window.findChild<GeneratorPalette*>() == nullptr);
    activate(window);
}

void renameInTree(MainWindow& window, const QString& name)
{
    activate(window);
    QTest::keyClick(&window, Qt::Key_F2);
    auto* editor = window.findChild<SchemaTree*>()->view()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, name);
    QTest::keyClick(editor, Qt::Key_Return);
    // The view takes what was typed when control returns to the event loop.
    const Document& document = window.document();
    QTRY_COMPARE(QString::fromStdString(document.project().tables.back().name), name);
}

/// A column computed from the parent's, in the inspector of a formula.
void addTotal(MainWindow& window)
{
    window.document().select(Selection::ofTable(1));
    addByPalette(window, QStringLiteral("sql"));
    auto* sql = window.findChild<Inspector*>()->findChild<CodeEditor*>();
    QVERIFY(sql != nullptr);
    sql->edit()->setFocus(Qt::TabFocusReason);
    sql->edit()->selectAll();
    QTest::keyClicks(sql->edit(), QStringLiteral("customers.id * 10"));
    QTest::keyClick(sql->edit(), Qt::Key_Escape);
    const TableDesign& orders = window.document().project().tables[1];
    const ColumnDesign& column = orders.columns[static_cast<std::size_t>(window.document().selection().item)];
    QCOMPARE(column.sql, std::string("customers.id * 10"));
    activate(window);
    QTest::keyClick(&window, Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("total"));
    QTest::keyClick(editor, Qt::Key_Return);
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

void saveAndReopen(MainWindow& window)
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("shop.datawright"));
    QCOMPARE(window.document().saveAs(file), QString());
    Document again;
    QCOMPARE(again.open(file), QString());
    QVERIFY(again.project() == window.document().project());
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
        for (QPushButton* button : window.findChildren<QPushButton*>())
            if (button->text() == QLatin1String("New project"))
                QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(window.document().project().tables.size(), std::size_t(1));
        auto* canvas = window.findChild<SchemaCanvas*>();
        window.findChild<QTabWidget*>()->setCurrentWidget(canvas);
        QWidget* port = canvas->view().viewport();
        QCoreApplication::processEvents();
        doubleClick(port, placeOnCard(*canvas, 0, -1));
        QTest::keyClicks(canvas->view().nameEdit(), QStringLiteral("customers"));
        QTest::keyClick(canvas->view().nameEdit(), Qt::Key_Return);
        for (const char* typed : {"sequence", "first name", "age", "enum", "boolean", "date"})
            addByPalette(window, QLatin1String(typed));
        QCOMPARE(window.document().project().tables[0].columns.size(), std::size_t(6));
        // A double click where nothing is makes a table there.
        doubleClick(port, QPoint(4, 4));
        QCOMPARE(window.document().project().tables.size(), std::size_t(2));
        doubleClick(port, placeOnCard(*canvas, 1, -1));
        QTest::keyClicks(canvas->view().nameEdit(), QStringLiteral("orders"));
        QTest::keyClick(canvas->view().nameEdit(), Qt::Key_Return);
        addByPalette(window, QStringLiteral("sequence"));
        const std::string before = bytes(window.document());
        drag(port, portOfCard(*canvas, 0, -1), placeOnCard(*canvas, 1, -1));
        QCOMPARE(canvas->scene().edges().size(), std::size_t(1));
        CountChart* chart = canvas->view().countChart();
        QTRY_VERIFY(chart->isVisible() && !chart->bars().empty());
        const QRectF bar = chart->barRect(0);
        // From the top of the bar to half of all customers.
        const double top = chart->barRect(0).bottom();
        const double height = bar.height() / chart->bars()[0].share * 0.5;
        drag(chart, QPoint(static_cast<int>(bar.center().x()), static_cast<int>(bar.bottom()) - 2),
             QPoint(static_cast<int>(bar.center().x()), static_cast<int>(std::lround(top - height))));
        QVERIFY(bytes(window.document()) != before);
        addTotal(window);
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
        renameInTree(window, QStringLiteral("customers"));
        for (const char* typed : {"sequence", "first name", "age", "enum", "boolean", "date"})
            addByPalette(window, QLatin1String(typed));
        activate(window);
        QTest::keyClick(&window, Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        renameInTree(window, QStringLiteral("orders"));
        addByPalette(window, QStringLiteral("sequence"));
        window.document().select(Selection::ofTable(1));
        activate(window);
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
        QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto* palette = window.findChild<CommandPalette*>();
        QVERIFY(palette != nullptr);
        auto* typed = palette->findChild<QLineEdit*>();
        QTest::keyClicks(typed, QStringLiteral("canvas as table"));
        QTest::keyClick(typed, Qt::Key_Return);
        auto* canvas = window.findChild<SchemaCanvas*>();
        QTRY_VERIFY(canvas->isTableShown() && canvas->isVisible());
        activate(window);
        QTableView& shares = canvas->table().shares();
        QTRY_VERIFY(shares.isVisible() && shares.model()->rowCount() > 3);
        shares.setFocus();
        shares.setCurrentIndex(shares.model()->index(0, 1));
        QTest::keyClick(&shares, Qt::Key_F2);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr && shares.isAncestorOf(editor));
        editor->selectAll();
        const std::string before = bytes(window.document());
        QTest::keyClicks(editor, QStringLiteral("50"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(bytes(window.document()) != before);
        addTotal(window);
        checkProject(window);
        saveAndReopen(window);
    }
};

DW_TEST(TestRelationsJourney);
#include "test_relations_journey.moc"
