// Whatever the studio shows can be reached by the Tab key, once; has a name; and is seen to have the focus.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"

#include "core/project/file.h"
#include "ui/bias/bias_board.h"
#include "ui/charts/distribution_board.h"
#include "ui/design/canvas/schema_canvas.h"
#include "ui/design/inspector.h"
#include "ui/difficulty/difficulty_board.h"
#include "ui/run/run_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"

#include <QAccessible>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QWheelEvent>

using namespace dw;
using namespace dw::ui;

namespace {

/// A table that has one of everything, its twins, and a child.
constexpr const char* kEverything = R"j({
  "format": 1, "name": "everything",
  "tables": [
    {"name": "people", "rows": 2000, "primary_key": "id",
     "entities": [{"name": "person", "generator": "person"}],
     "columns": [
       {"name": "id", "generator": "sequence"},
       {"name": "name", "field": "person.full_name"},
       {"name": "sex", "generator": "category", "params": {"values": {"f": 50, "m": 50}}},
       {"name": "age", "generator": "uniform", "params": {"low": 18, "high": 90}},
       {"name": "income", "generator": "density_curve", "params": {"points": [[0, 0.2], [40000, 1], [100000, 0]]}},
       {"name": "approved", "generator": "boolean",
        "params": {"probability": {"by": "sex", "cases": {"f": 0.4, "m": 0.6}}}},
       {"name": "predicted", "sql": "income > 40000"},
       {"name": "weight", "sql": "importance_weight()"}
     ],
     "constraints": [{"name": "adults", "sql": "age > 20"}],
     "correlations": [{"between": ["age", "income"], "spearman": 0.5}],
     "scenarios": [{"name": "old", "when": "age > 80", "share": 0.2}],
     "injections": [{"name": "labels", "kind": "label_bias",
       "params": {"label": "approved", "when": "sex = 'f' and approved", "rate": 0.2, "to": "false"}}],
     "corruptions": [{"name": "typed", "kind": "typing_errors", "params": {"columns": ["name"], "rate": 0.1}}],
     "targets": [{"columns": "sex", "shares": {"f": 0.6}}]},
    {"name": "visits", "rows": {"per": "people", "children": {"generator": "poisson", "params": {"mean": 2}}},
     "columns": [
       {"name": "person_id", "generator": "parent_key", "params": {"table": "people"}},
       {"name": "cost", "generator": "lognormal"}
     ]}
  ]
})j";

QString wordsOf(const QWidget* widget)
{
    const QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return QLatin1String(widget->metaObject()->className()) + QStringLiteral(" \"") +
           (told != nullptr ? told->text(QAccessible::Name) : QString()) + QLatin1Char('"');
}

/// With where it is, so that it is found.
QString pathOf(const QWidget* widget)
{
    QStringList path;
    for (const QWidget* one = widget; one != nullptr && !one->isWindow(); one = one->parentWidget())
        if (one == widget || !one->accessibleName().isEmpty())
            path.prepend(wordsOf(one));
    return path.join(QStringLiteral(" / "));
}

bool hasName(const QWidget* widget)
{
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget));
    return told != nullptr && (!told->text(QAccessible::Name).isEmpty() ||
                               !told->relations(QAccessible::Labelled | QAccessible::Label).isEmpty());
}

/// Not behind another tab of a dock; nor a bar of tabs that have all gone.
bool isInFront(const QWidget* widget)
{
    if (widget->parentWidget() == widget->window() && widget->visibleRegion().isEmpty())
        return false;
    for (const QWidget* one = widget; one != nullptr; one = one->parentWidget())
        if (const auto* dock = qobject_cast<const QDockWidget*>(one))
            return dock->window()->rect().intersects(dock->geometry());
    return true;
}

QWidgetList tabStops(const QWidget& window)
{
    QWidgetList stops;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && widget->window() == &window &&
            (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr &&
            isInFront(widget))
            stops << widget;
    return stops;
}

/// Scrolled to, as far as the areas around it are concerned.
bool isInSight(const QWidget& widget)
{
    QRect seen = widget.rect();
    const QWidget* at = &widget;
    for (; !at->isWindow(); at = at->parentWidget())
        seen = seen.translated(at->pos()) & at->parentWidget()->rect();
    return widget.isVisible() && seen.width() > 4 && seen.height() > 4;
}

/// Everything has come that is counted in the background: nothing moves any more.
void settle(QWidget& window)
{
    QImage last;
    for (int look = 0, same = 0; look < 150 && same < 4; ++look) {
        QTest::qWait(60);
        const QImage now = window.grab().toImage();
        // What is computed in the background is not there yet, however still it is.
        const bool isIdle = QThreadPool::globalInstance()->activeThreadCount() == 0;
        same = now == last && isIdle ? same + 1 : 0;
        last = now;
    }
}

void turnWheel(QWidget& over, int by)
{
    const QPointF place = over.rect().center();
    QWheelEvent wheel(place, over.mapToGlobal(place), {}, QPoint(0, by), Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel); // else it does not go on to what lies below
    qApp->notify(&over, &wheel);
}

/// How many pixels of a widget tell that it has the focus.
int pixelsOfFocus(QWidget& widget)
{
    const QRect place = widget.rect().adjusted(-3, -3, 3, 3).translated(widget.mapTo(widget.window(), QPoint()));
    const auto look = [&] {
        QCoreApplication::processEvents();
        return widget.window()->grab(place & widget.window()->rect()).toImage();
    };
    const QImage with = look();
    widget.clearFocus();
    const QImage without = look();
    widget.setFocus(Qt::TabFocusReason);
    if (with.size() != without.size())
        return 0;
    int different = 0;
    for (int y = 0; y < with.height(); ++y)
        for (int x = 0; x < with.width(); ++x) {
            const QRgb one = with.pixel(x, y);
            const QRgb other = without.pixel(x, y);
            // A grey that is hardly another grey tells nobody anything.
            if (std::abs(qRed(one) - qRed(other)) + std::abs(qGreen(one) - qGreen(other)) +
                    std::abs(qBlue(one) - qBlue(other)) >
                40)
                ++different;
        }
    return different;
}

struct Place {
    const char* name;
    std::function<void(MainWindow&)> show;
};

void openEverything(MainWindow& window)
{
    Problems problems;
    window.document().startNew(parseProject(kEverything, problems));
    QVERIFY2(!window.document().problems().hasErrors(),
             window.document().problems().all.empty() ? "" : window.document().problems().all.front().message.c_str());
}

Place selected(const char* name, const Selection& selection)
{
    return {name, [selection](MainWindow& window) {
                openEverything(window);
                window.document().select(selection);
            }};
}

template <typename Board>
Place board(const char* name, int view, void (*show)(Board&))
{
    return {name, [view, show](MainWindow& window) {
                openEverything(window);
                window.document().select(Selection::ofColumn(0, 5));
                window.showCentralView(view);
                show(*window.findChild<Board*>());
            }};
}

Place distributions(const char* name, int mode, bool asTable)
{
    return {name, [mode, asTable](MainWindow& window) {
                openEverything(window);
                window.document().select(Selection::ofColumn(0, 5));
                window.showCentralView(2);
                auto* shown = window.findChild<DistributionBoard*>();
                shown->setMode(mode);
                shown->setTableShown(asTable);
            }};
}

Place bias(const char* name, BiasView::Mode mode, bool asTable)
{
    return {name, [mode, asTable](MainWindow& window) {
                openEverything(window);
                window.document().select(Selection::ofTable(0));
                window.showCentralView(3);
                auto* shown = window.findChild<BiasBoard*>();
                InspectionRoles roles;
                roles.attributes.push_back({"sex", {}});
                roles.outcome = "approved";
                roles.prediction = "predicted";
                shown->live().data().setRoles(QStringLiteral("Set Roles"), roles);
                shown->setMode(mode);
                shown->setTableShown(asTable);
            }};
}

void showDock(MainWindow& window, const char* name)
{
    auto* dock = window.findChild<QDockWidget*>(QLatin1String(name));
    dock->show();
    dock->raise();
}

std::vector<Place> places()
{
    using Kind = Selection::Kind;
    return {
        {"welcome", [](MainWindow&) {}},
        selected("project page", {}),
        selected("table page", Selection::ofTable(0)),
        selected("page of a child", Selection::ofTable(1)),
        selected("entity page", {Kind::Entity, 0, 0}),
        selected("field of an entity", Selection::ofColumn(0, 1)),
        selected("weights", Selection::ofColumn(0, 2)),
        selected("numbers", Selection::ofColumn(0, 3)),
        selected("curve", Selection::ofColumn(0, 4)),
        selected("by column", Selection::ofColumn(0, 5)),
        selected("sql", Selection::ofColumn(0, 6)),
        selected("constraint", {Kind::Constraint, 0, 0}),
        selected("correlation", {Kind::Correlation, 0, 0}),
        selected("scenario", {Kind::Scenario, 0, 0}),
        selected("injection", {Kind::Injection, 0, 0}),
        selected("corruption", {Kind::Corruption, 0, 0}),
        {"canvas",
         [](MainWindow& window) {
             openEverything(window);
             window.showCentralView(0);
         }},
        {"canvas as table",
         [](MainWindow& window) {
             openEverything(window);
             window.document().select(Selection::ofTable(1));
             window.showCentralView(0);
             window.findChild<SchemaCanvas*>()->setTableShown(true);
         }},
        distributions("all columns", DistributionBoard::AllColumns, false),
        distributions("one column", DistributionBoard::OneColumn, false),
        distributions("pair", DistributionBoard::Pair, false),
        distributions("associations", DistributionBoard::Associations, false),
        distributions("nothing pinned", DistributionBoard::Pinned, false),
        distributions("distributions as table", DistributionBoard::AllColumns, true),
        bias("findings", BiasView::Findings, false),
        bias("groups", BiasView::Groups, false),
        bias("intersections", BiasView::Intersections, false),
        bias("proxies", BiasView::Proxies, false),
        bias("strata", BiasView::Strata, false),
        bias("measures", BiasView::Measures, false),
        bias("prediction", BiasView::Prediction, false),
        bias("groups as table", BiasView::Groups, true),
        board<DifficultyBoard>("difficulty", 4, [](DifficultyBoard&) {}),
        board<DifficultyBoard>("difficulty as table", 4, [](DifficultyBoard& shown) { shown.setTableShown(true); }),
        {"problems",
         [](MainWindow& window) {
             openEverything(window);
             window.document().edit(QStringLiteral("Break"), {}, [](Project& project) {
                 project.tables[0].columns[3].params["low"] = 100;
                 project.tables[1].columns[1].generator = "lognormall";
             });
         }},
        {"run",
         [](MainWindow& window) {
             openEverything(window);
             showDock(window, "run");
         }},
        {"log",
         [](MainWindow& window) {
             openEverything(window);
             showDock(window, "log");
         }},
        {"help",
         [](MainWindow& window) {
             openEverything(window);
             showDock(window, "help");
         }},
        {"first launch", [](MainWindow& window) { window.openExample(); }},
    };
}

} // namespace

class TestReach : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings;

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        // A cursor that blinks is not there each time.
        QApplication::setCursorFlashTime(0);
        Settings settings;
        settings.theme = qEnvironmentVariable("DATAWRIGHT_THEME") == QLatin1String("dark") ? Theme::Dark : Theme::Light;
        applySettings(settings);
    }
    void cleanupTestCase() { applySettings({}); }

    void aShortTableIsSeenWhole()
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        openEverything(window);
        for (const int column : {2, 5}) { // weights, and cases
            window.document().select(Selection::ofColumn(0, column));
            settle(window);
            int tables = 0;
            for (const QTableWidget* table : window.findChild<Inspector*>()->findChildren<QTableWidget*>()) {
                if (!table->isVisible())
                    continue;
                QCOMPARE(table->rowCount(), 2);
                QCOMPARE(table->verticalScrollBar()->maximum(), 0);
                ++tables;
            }
            QCOMPARE(tables, 1);
        }
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QPushButton* begin = nullptr;
        for (QPushButton* button : window.findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("New project"))
                begin = button;
        QVERIFY(begin != nullptr);
        begin->setFocus(Qt::TabFocusReason);
        QTest::keyClick(begin, Qt::Key_Return);
        QCOMPARE(window.document().project().tables.size(), std::size_t(1));
    }

    void tableTwinsAreAKeyAwayFromTheTabs()
    {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        openEverything(window);
        auto* tabs = window.findChild<QTabWidget*>();
        for (const int view : {0, 2, 3, 4}) {
            QTabBar* bar = tabs->tabBar();
            QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(view).center());
            QCOMPARE(QApplication::focusWidget(), bar);
            QToolButton* asTable = nullptr;
            for (QToolButton* button : tabs->currentWidget()->findChildren<QToolButton*>())
                if (button->text() == QStringLiteral("Show as table") && button->isVisible())
                    asTable = button;
            QVERIFY(asTable != nullptr && !asTable->isChecked());
            QTest::keyClick(bar, Qt::Key_T, Qt::ControlModifier);
            QVERIFY2(asTable->isChecked(), qPrintable(bar->tabText(view)));
        }
    }

    void aPassingWheelChangesNoField()
    {
        MainWindow window;
        window.resize(1280, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        openEverything(window);
        window.document().select({Selection::Kind::Entity, 0, 0});
        settle(window);
        const Project before = window.document().project();
        auto* inspector = window.findChild<Inspector*>();
        QScrollBar* bar = inspector->verticalScrollBar();
        QVERIFY(bar->maximum() > 0);
        int fields = 0;
        for (QComboBox* choice : inspector->findChildren<QComboBox*>()) {
            if (!choice->isVisible() || choice->visibleRegion().isEmpty())
                continue;
            const int chosen = choice->currentIndex();
            bar->setValue(0);
            turnWheel(*choice, -120);
            QCOMPARE(choice->currentIndex(), chosen);
            QVERIFY2(bar->value() > 0, qPrintable(pathOf(choice) + QString::number(bar->maximum())));
            ++fields;
        }
        QVERIFY(fields > 3);
        QVERIFY(window.document().project() == before);
        // A number takes it once it was clicked on.
        auto* run = window.findChild<QDockWidget*>(QStringLiteral("run"));
        run->raise();
        settle(window);
        auto* threads = window.runPanel().findChild<QSpinBox*>();
        const int number = threads->value();
        turnWheel(*threads, 120);
        QCOMPARE(threads->value(), number);
        threads->setFocus(Qt::MouseFocusReason);
        turnWheel(*threads, 120);
        QCOMPARE(threads->value(), number + 1);
    }

    void tabReachesEverythingOnceAndItIsSeen_data()
    {
        QTest::addColumn<int>("number");
        const std::vector<Place> all = places();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << static_cast<int>(i);
    }

    void tabReachesEverythingOnceAndItIsSeen()
    {
        QFETCH(int, number);
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        places()[static_cast<std::size_t>(number)].show(window);
        settle(window);
        const Project before = window.document().project();
        const QWidgetList wanted = tabStops(window);
        QVERIFY(wanted.size() >= 8);
        QStringList faults;
        wanted.first()->setFocus(Qt::TabFocusReason);
        QWidgetList visited;
        for (int i = 0; i < 300; ++i) {
            QWidget* at = QApplication::focusWidget();
            QVERIFY(at != nullptr);
            if (visited.contains(at)) {
                if (at != visited.first())
                    faults << QStringLiteral("twice: ") + pathOf(at);
                break;
            }
            visited << at;
            if (!wanted.contains(at))
                faults << QStringLiteral("not meant for it: ") + pathOf(at);
            if (!hasName(at))
                faults << QStringLiteral("nameless: ") + pathOf(at);
            if (!isInSight(*at))
                faults << QStringLiteral("out of sight: ") + pathOf(at);
            else if (pixelsOfFocus(*at) < 8)
                faults << QStringLiteral("not seen to have the focus: ") + pathOf(at);
            QTest::keyClick(at, Qt::Key_Tab);
        }
        if (window.document().project() != before)
            faults << QStringLiteral("the project was changed by looking: ") + window.document().undoStack().undoText();
        for (const QWidget* widget : wanted)
            if (!visited.contains(const_cast<QWidget*>(widget)))
                faults << QStringLiteral("not reached: ") + pathOf(widget);
        QVERIFY2(faults.isEmpty(), qPrintable(QLatin1Char('\n') + faults.join(QLatin1Char('\n'))));
    }
};

DW_TEST(TestReach);
#include "test_reach.moc"
