// One row for each thing that a person does.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/silence.h"

#include "ui/design/edits.h"
#include "ui/run/run_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/file_actions.h"
#include "ui/shell/main_thread_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/theme.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QKeySequence>
#include <QTemporaryDir>
#include <QTimer>
#include <fmt/format.h>
#include <functional>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr int kBudget = 50; // milliseconds
constexpr int kSettled = 700;

/// Runs the event loop for that long: timers, answers from the background and painting are a part of what was done.
void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
}

class Silence
{
public:
    void during(const QString& what, const std::function<void()>& work, int milliseconds = kSettled)
    {
        m_longest = m_worked = std::chrono::milliseconds(0);
        m_where.clear();
        m_watch.forget();
        // As a click does it: within the event loop.
        QTimer::singleShot(0, &m_watch, work);
        settle(milliseconds);
        const bool isOver = m_worked.count() > kBudget;
        m_over += isOver ? 1 : 0;
        fmt::print("    {:<46} {:4} ms, {:3} of them at work; budget {} ms{}\n", what.toStdString(), m_longest.count(),
                   m_worked.count(), kBudget, isOver ? fmt::format("   MISSED in {}", m_where.toStdString()) : "");
    }
    int over() const { return m_over; }

private:
    void take(const MainThreadWatch::Block& block)
    {
        m_longest = std::max(m_longest, block.length);
        if (block.worked > m_worked) {
            m_worked = block.worked;
            m_where = block.during;
        }
    }

    std::chrono::milliseconds m_longest{0};
    std::chrono::milliseconds m_worked{0};
    QString m_where;
    int m_over = 0;
    MainThreadWatch m_watch{std::chrono::milliseconds(5), [this](const MainThreadWatch::Block& block) { take(block); }};
};

void press(QWidget& window, const QKeySequence& keys)
{
    for (QAction* action : window.findChildren<QAction*>())
        if (action->shortcuts().contains(keys))
            return action->trigger();
}

template <typename Dialog>
void close(QWidget& window)
{
    for (Dialog* dialog : window.findChildren<Dialog*>())
        dialog->close();
}

void look(Silence& silence, MainWindow& window, const char* project)
{
    constexpr const char* kViews[] = {"Canvas", "Data", "Distributions", "Bias", "Difficulty"};
    for (const int view : {0, 2, 3, 4, 1})
        silence.during(QStringLiteral("%1: to %2").arg(QLatin1String(project), QLatin1String(kViews[view])),
                       [&window, view] { window.showCentralView(view); });
}

void edit(Silence& silence, MainWindow& window)
{
    Document& document = window.document();
    silence.during(QStringLiteral("large: rename a table"), [&] {
        document.edit(QStringLiteral("Rename"), {}, [](Project& project) { project.tables[3].name = "renamed"; });
    });
    silence.during(QStringLiteral("large: add a column"), [&] {
        document.edit(QStringLiteral("Add"), {}, [](Project& project) {
            ColumnDesign column;
            column.id = column.name = "added";
            column.generator = "sequence";
            project.tables[0].columns.push_back(column);
        });
    });
    silence.during(QStringLiteral("large: undo"), [&] { document.undoStack().undo(); });
    silence.during(QStringLiteral("large: undo again"), [&] { document.undoStack().undo(); });
    silence.during(QStringLiteral("large: change a parameter"), [&] {
        document.edit(QStringLiteral("Mean"), {},
                      [](Project& project) { project.tables[0].columns[0].params["mean"] = 51; });
    });
    silence.during(QStringLiteral("large: add a table"), [&] { addTable(document); });
    silence.during(QStringLiteral("large: remove a table"), [&] {
        document.edit(QStringLiteral("Remove"), {},
                      [](Project& project) { project.tables.erase(project.tables.begin() + 20); });
    });
    silence.during(QStringLiteral("large: select another table"), [&] { document.select(Selection::ofTable(7)); });
    silence.during(QStringLiteral("large: select a column"), [&] { document.select(Selection::ofColumn(7, 5)); });
    silence.during(QStringLiteral("large: command palette"),
                   [&] { press(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)); });
    close<CommandPalette>(window);
    silence.during(QStringLiteral("large: keep a copy"), [&] { document.autosave(); });
    constexpr std::pair<int, const char*> kViews[] = {{0, "canvas"}, {2, "charts"}, {3, "bias"}, {4, "difficulty"}};
    int table = 8;
    for (const auto& [view, name] : kViews) {
        window.showCentralView(view);
        settle(kSettled);
        silence.during(QStringLiteral("large: select another table, with %1").arg(QLatin1String(name)),
                       [&] { document.select(Selection::ofTable(table++)); });
        silence.during(QStringLiteral("large: rename a column, with %1").arg(QLatin1String(name)), [&] {
            document.edit(QStringLiteral("Rename"), {}, [table](Project& project) {
                project.tables[static_cast<std::size_t>(table)].columns[3].name = "renamed";
            });
        });
    }
    window.showCentralView(1);
}

} // namespace

void measureSilence(MainWindow& window, const QString& largeFile)
{
    fmt::print("longest silence of the main thread\n");
    Silence silence;
    window.openSample(QStringLiteral("retail"));
    settle(kSettled);
    look(silence, window, "retail, first time");
    for (const Sample& sample : FileActions::samples())
        silence.during(QStringLiteral("open the sample %1").arg(sample.name), [&] { window.openSample(sample.name); });
    window.openSample(QStringLiteral("retail"));
    settle(kSettled);
    silence.during(QStringLiteral("dark"), [] { applyTheme(Theme::Dark); });
    silence.during(QStringLiteral("light"), [] { applyTheme(Theme::Light); });
    silence.during(QStringLiteral("settings"),
                   [&] { press(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Comma)); });
    close<SettingsDialog>(window);
    silence.during(QStringLiteral("command palette"),
                   [&] { press(window, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)); });
    close<CommandPalette>(window);
    silence.during(QStringLiteral("add column, by palette"),
                   [&] { press(window, QKeySequence(Qt::CTRL | Qt::Key_K)); });
    if (QWidget* popup = QApplication::activeModalWidget())
        popup->close();
    silence.during(QStringLiteral("help on what is selected"), [&] { press(window, QKeySequence(Qt::Key_F1)); });
    QTemporaryDir folder;
    window.runPanel().setDirectory(folder.filePath(QStringLiteral("run")));
    silence.during(
        QStringLiteral("a run, from beginning to end"), [&] { window.runPanel().start(); }, 4000);
    silence.during(
        QStringLiteral("open 50 tables of 40 columns"), [&] { window.openFile(largeFile); }, 2000);
    look(silence, window, "large");
    edit(silence, window);
    fmt::print("{:<50} {} times; budget 0\n", "silent for more than 50 ms by work of its own", silence.over());
}
