// The scenes: samples that are opened, views, selections, lists and dialogs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pictures/scenes.h"

#include "tests/support/test.h"

#include "ui/charts/distribution_board.h"
#include "ui/design/generator_palette.h"
#include "ui/run/run_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/tour.h"

#include <QDialog>
#include <QDockWidget>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace dw::test {

namespace {

using ui::MainWindow;
using ui::Selection;

QWidget* showSample(MainWindow& window, const char* sample, const Selection& selection, int view)
{
    window.openSample(QLatin1String(sample));
    window.showCentralView(view);
    window.document().select(selection);
    return &window;
}

Scene view(const char* name, const char* sample, const Selection& selection, int number)
{
    return {name, true, [=](MainWindow& window) { return showSample(window, sample, selection, number); }};
}

Scene board(const char* name, const char* sample, const Selection& selection, int mode)
{
    return {name, true, [=](MainWindow& window) {
                showSample(window, sample, selection, 2);
                window.findChild<ui::DistributionBoard*>()->setMode(mode);
                return static_cast<QWidget*>(&window);
            }};
}

/// What a key brings: found among the window's children by its type.
template <typename Widget>
Scene called(const char* name, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    return {name, true, [=](MainWindow& window) {
                showSample(window, "retail", Selection::ofTable(0), 1);
                window.activateWindow();
                static_cast<void>(QTest::qWaitForWindowActive(&window));
                QTest::keyClick(&window, key, modifiers);
                QWidget* found = window.findChild<Widget*>();
                return found != nullptr ? found : &window;
            }};
}

QWidget* showCurve(MainWindow& window)
{
    showSample(window, "credit", Selection::ofColumn(0, 3), 2);
    window.document().edit(QStringLiteral("Draw"), {}, [](Project& project) {
        ColumnDesign& age = project.tables[0].columns[3];
        age.generator = "density_curve";
        age.params = Json::parse(R"({"points": [[18, 0.3], [26, 0.95], [33, 0.75], [41, 0.45], [52, 0.7], [63, 0.5],
                                                [85, 0]], "interpolation": "smooth"})");
    });
    return &window;
}

QWidget* showProblems(MainWindow& window)
{
    showSample(window, "retail", Selection::ofColumn(1, 2), 1);
    window.document().edit(QStringLiteral("Break"), {}, [](Project& project) {
        project.tables[1].columns[2].params["sigma"] = -1;
        project.tables[0].columns[5].generator = "categroy";
        project.tables[2].columns[6].sql = "sum(items.amuont)";
    });
    return &window;
}

QWidget* showConflict(MainWindow& window)
{
    showSample(window, "credit", Selection::ofTable(0), 2);
    window.document().edit(QStringLiteral("Correlate"), {}, [](Project& project) {
        project.tables[0].correlations = {{"age", "debt_ratio", 0.9, Json::object()},
                                          {"age", "income", 0.9, Json::object()},
                                          {"income", "debt_ratio", -0.5, Json::object()}};
    });
    window.document().select({Selection::Kind::Correlation, 0, 0});
    return &window;
}

/// A run in a folder that stays as long as the window.
QWidget* showRun(MainWindow& window, bool toTheEnd)
{
    showSample(window, "iot", Selection::ofTable(0), 1);
    auto* folder = new QTemporaryDir;
    QObject::connect(&window, &QObject::destroyed, [folder] { delete folder; });
    auto* dock = window.findChild<QDockWidget*>(QStringLiteral("run"));
    dock->raise();
    window.runPanel().setDirectory(folder->filePath(QStringLiteral("readings")));
    if (!toTheEnd)
        return &window;
    QSignalSpy finished(&window.runPanel(), &ui::RunPanel::finished);
    window.runPanel().start();
    finished.wait(30'000);
    return &window;
}

} // namespace

std::vector<Scene> scenes()
{
    const auto control = Qt::ControlModifier;
    const auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;
    return {
        {"welcome", true, [](MainWindow& window) { return static_cast<QWidget*>(&window); }},
        view("canvas", "retail", Selection::ofTable(2), 0),
        view("data", "retail", Selection::ofColumn(2, 6), 1),
        board("distributions", "credit", Selection::ofColumn(0, 5), ui::DistributionBoard::AllColumns),
        board("one_column", "credit", Selection::ofColumn(0, 5), ui::DistributionBoard::OneColumn),
        board("pair", "credit", Selection::ofColumn(0, 5), ui::DistributionBoard::Pair),
        board("associations", "credit", Selection::ofTable(0), ui::DistributionBoard::Associations),
        view("table_page", "clinic", Selection::ofTable(1), 1),
        view("entity_page", "clinic", {Selection::Kind::Entity, 0, 0}, 1),
        view("weights", "clinic", Selection::ofColumn(1, 4), 1),
        view("by_column", "clinic", Selection::ofColumn(0, 5), 1),
        view("dates", "retail", Selection::ofColumn(0, 6), 1),
        view("constraint", "clinic", {Selection::Kind::Constraint, 1, 0}, 1),
        {"curve", true, showCurve},
        {"correlations", true, showConflict},
        {"problems", true, showProblems},
        {"run_before", false, [](MainWindow& window) { return showRun(window, false); }},
        {"run_after", false, [](MainWindow& window) { return showRun(window, true); }},
        called<ui::CommandPalette>("command_palette", Qt::Key_P, controlShift),
        called<ui::GeneratorPalette>("generator_palette", Qt::Key_K, control),
        called<ui::SettingsDialog>("settings", Qt::Key_Comma, controlShift),
        called<QDialog>("cheat_sheet", Qt::Key_Question, control),
        called<QMainWindow>("help", Qt::Key_F1, Qt::NoModifier),
        {"tour", true,
         [](MainWindow& window) {
             showSample(window, "retail", Selection::ofTable(0), 1);
             window.startTour();
             return static_cast<QWidget*>(&window);
         }},
    };
}

} // namespace dw::test
