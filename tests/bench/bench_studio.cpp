// What the studio promises, measured: edit to rows, edit to charts, start, opening a large project, memory, blocks.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/silence.h"

#include "core/project/file.h"
#include "ui/charts/distribution_board.h"
#include "ui/charts/figure_painter.h"
#include "ui/preview/preview_view.h"
#include "ui/shell/main_thread_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <ctime>
#include <fmt/format.h>
#include <unistd.h>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr std::chrono::milliseconds kLongestBlock(50);

/// A table of many kinds of columns, some of which are made of others.
std::string tableJson(const std::string& name, int columns, int salt)
{
    std::string list;
    for (int i = 0; i < columns; ++i) {
        const std::string column = fmt::format("c{}", i);
        std::string made;
        switch ((i + salt) % 6) {
        case 0:
            made = R"("generator": "normal", "params": {"mean": 50, "stddev": 10}, "decimals": 2)";
            break;
        case 1:
            made = R"("generator": "category", "params": {"values": {"a": 5, "b": 3, "c": 1}})";
            break;
        case 2:
            made = R"("generator": "integer", "params": {"low": 1, "high": 1000})";
            break;
        case 3:
            made = R"("generator": "date", "params": {"from": "2015-01-01", "to": "2024-12-31"})";
            break;
        case 4:
            made = R"("generator": "lognormal", "params": {"mu": 3, "sigma": 0.5})";
            break;
        default:
            made = R"("generator": "boolean", "params": {"probability": 0.3})";
        }
        // Every tenth is SQL of the first.
        if (i > 0 && i % 10 == 0)
            made = fmt::format(R"("sql": "c0 * {}")", i);
        list += fmt::format(R"({}{{"name": "{}", {}}})", i > 0 ? "," : "", column, made);
    }
    return fmt::format(R"({{"name": "{}", "rows": 1000000, "columns": [{}]}})", name, list);
}

std::string projectJson(int tables, int columns)
{
    std::string list;
    for (int i = 0; i < tables; ++i)
        list += (i > 0 ? "," : "") + tableJson(fmt::format("table_{}", i), columns, tables > 1 ? i : 0);
    return R"({"format": 1, "name": "bench", "random_seed": 1, "tables": [)" + list + "]}";
}

Project projectOf(const std::string& json)
{
    Problems problems;
    return parseProject(json, problems);
}

/// By the clock on the wall, and by the processors: a machine that others use too makes only the first longer.
struct Time {
    double wall = 0;
    double processor = 0;
};

Time now()
{
    const auto read = [](clockid_t clock) {
        timespec time{};
        clock_gettime(clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    return {read(CLOCK_MONOTONIC), read(CLOCK_PROCESS_CPUTIME_ID)};
}

/// In milliseconds; the processor's is that of all threads.
struct Watch {
    Time start = now();
    Time elapsed() const
    {
        const Time end = now();
        return {end.wall - start.wall, end.processor - start.processor};
    }
};

/// Milliseconds since the process began, with all that happens before main(): loading the program and its libraries.
double sinceProcess()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = stat.readAll().split(' ');
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    const double began = fields.value(21).toDouble() / static_cast<double>(sysconf(_SC_CLK_TCK)) * 1e3;
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6 - began;
}

template <typename Done>
bool waitFor(const Done& done, int limit = 30'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 5);
        if (timer.elapsed() > limit)
            return false;
    }
    return true;
}

void print(const char* what, const std::vector<Time>& times, double budget)
{
    const auto line = [&](double Time::*part) {
        std::vector<double> sorted;
        for (const Time& time : times)
            sorted.push_back(time.*part);
        std::sort(sorted.begin(), sorted.end());
        const auto at = [&](double share) {
            return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
        };
        return fmt::format("median {:6.1f} p99 {:6.1f} worst {:6.1f}", at(0.5), at(0.99), sorted.back());
    };
    fmt::print("{:<50} {} ms; processors {} ms; budget {:.0f} ms\n", what, line(&Time::wall), line(&Time::processor),
               budget);
}

void printOne(const char* what, const Time& time, double budget)
{
    fmt::print("{:<50} {:.0f} ms; processors {:.0f} ms; budget {:.0f} ms\n", what, time.wall, time.processor, budget);
}

double memory(const char* field)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith(field))
            return line.simplified().split(' ')[1].toDouble() / 1024;
    return 0;
}

PreviewView& previewOf(QWidget& window)
{
    return *window.findChild<PreviewView*>();
}

void measureStart(MainWindow& window, const Watch& sinceMain, MainThreadWatch& watch)
{
    // As the studio does it.
    window.openSample(QStringLiteral("retail"));
    window.show();
    window.repaint();
    printOne("start to the first picture of the window", sinceMain.elapsed(), 500);
    watch.forget(); // from here on there is a window that can be silent
    PreviewView& view = previewOf(window);
    waitFor([&] { return view.model().rowCount() > 0; });
    view.grid().viewport()->repaint();
    printOne("start to first rows of a sample (from main())", sinceMain.elapsed(), 1500);
    fmt::print("{:<50} {:.0f} ms; budget 1500 ms\n", "the same from the start of the process", sinceProcess());
}

struct Edits {
    const char* name;
    std::function<void(Project&, int)> change;
    int pause; ///< milliseconds before the next one
};

void measureEdits(Document& document, PreviewView& view, const Edits& edits)
{
    std::vector<Time> planned;
    std::vector<Time> computed;
    std::vector<Time> shown;
    bool isShown = false;
    const QMetaObject::Connection follows =
        QObject::connect(&view.model(), &PreviewModel::rowsShown, &view, [&] { isShown = true; });
    for (int i = 0; i < 120; ++i) {
        isShown = false;
        const Watch watch;
        document.edit(QStringLiteral("Edit"), QStringLiteral("bench"),
                      [&](Project& project) { edits.change(project, i); });
        planned.push_back(watch.elapsed());
        waitFor([&] { return isShown; });
        computed.push_back(watch.elapsed());
        view.grid().viewport()->repaint();
        shown.push_back(watch.elapsed());
        // The pictures of the headers come in the background, and people do not edit faster than they are painted.
        waitFor([&] { return watch.elapsed().wall > shown.back().wall + edits.pause; });
    }
    QObject::disconnect(follows);
    fmt::print("edit to first rows, 100 columns: {}\n", edits.name);
    print("    to the plan", planned, 0);
    print("    to the rows", computed, 0);
    print("    to the screen", shown, 16);
}

void measureRows()
{
    Document document;
    PreviewView view(document);
    view.resize(900, 600);
    view.show();
    document.startNew(projectOf(projectJson(1, 100)));
    waitFor([&] { return view.model().rowCount() > 0; });
    const auto change = [](std::size_t column, const char* param) {
        return [=](Project& project, int i) { project.tables[0].columns[column].params[param] = 4 + 0.01 * i; };
    };
    measureEdits(document, view, {"of a column by itself", change(4, "mu"), 120});
    measureEdits(document, view, {"of a column that nine formulas use", change(0, "mean"), 120});
    measureEdits(document, view, {"the same, one edit after the other", change(0, "mean"), 0});
}

void measureCharts()
{
    Document document;
    DistributionBoard board(document);
    board.resize(900, 650);
    board.show();
    document.startNew(projectOf(projectJson(1, 100)));
    waitFor([&] { return board.data().columns().size() == 100 && board.data().isComplete(); });
    const auto visible = [&] {
        int count = 0;
        for (const ChartCard* card : board.cards())
            count += card->visibleRegion().isEmpty() ? 0 : 1;
        return count;
    };
    std::vector<Time> one;
    std::vector<Time> all;
    std::vector<Time> complete;
    for (int i = 0; i < 30; ++i) {
        const auto measure = [&](std::vector<Time>& times, const std::function<void(Project&)>& change,
                                 bool everything) {
            std::vector<std::shared_ptr<const ColumnSummary>> before;
            for (const ChartCard* card : board.cards())
                before.push_back(card->column().summary);
            const Watch watch;
            document.edit(QStringLiteral("Edit"), {}, change);
            waitFor([&] {
                if (!everything)
                    return board.cards()[0]->column().summary != before[0];
                for (std::size_t card = 0; card < before.size(); ++card)
                    if (!board.cards()[card]->visibleRegion().isEmpty() &&
                        board.cards()[card]->column().summary == before[card])
                        return false;
                return true;
            });
            board.repaint();
            times.push_back(watch.elapsed());
            waitFor([&] { return board.data().isComplete(); });
            complete.push_back(watch.elapsed());
        };
        measure(
            one, [i](Project& project) { project.tables[0].columns[0].params["mean"] = 51 + i; }, false);
        const std::size_t single = complete.size();
        measure(
            all, [i](Project& project) { project.randomSeed = static_cast<std::uint64_t>(100 + i); }, true);
        complete.erase(complete.begin() + static_cast<std::ptrdiff_t>(single) - 1);
    }
    print("edit of a column to its charts, 50,000 rows", one, 100);
    print(fmt::format("edit of all columns to all {} charts in sight", visible()).c_str(), all, 100);
    print("edit of all columns to all 100 charts", complete, 0);
}

/// A project of 2,000 columns.
QString writeLarge(const QTemporaryDir& folder)
{
    const QString file = folder.filePath(QStringLiteral("large.datawright"));
    QFile written(file);
    if (written.open(QIODevice::WriteOnly))
        written.write(QByteArray::fromStdString(projectJson(50, 40)));
    return file;
}

void measureOpening(MainWindow& window, const QString& file)
{
    PreviewView& view = previewOf(window);
    bool shown = false;
    QObject::connect(&view.model(), &PreviewModel::rowsShown, &view,
                     [&] { shown = view.model().columnCount() == 40 && view.model().rowCount() > 0; });
    const Watch watch;
    window.openFile(file);
    waitFor([&] { return shown; });
    view.grid().viewport()->repaint();
    printOne("open 50 tables of 40 columns, to first rows", watch.elapsed(), 1000);
    window.showCentralView(2);
    auto* board = window.findChild<DistributionBoard*>();
    waitFor([&] { return board != nullptr && board->data().columns().size() == 40 && board->data().isComplete(); });
    fmt::print("{:<50} {:.0f} MiB now, {:.0f} MiB at most   budget 300 MiB\n",
               "memory with it open, rows and charts shown", memory("VmRSS"), memory("VmHWM"));
}

/// Why cards are painted and only large charts are Qt Charts.
void measureBackEnds()
{
    Document document;
    document.startNew(projectOf(projectJson(1, 1)));
    const PreviewRows rows = Previewer::compute(document.plan(), 0, 0, kChartRows);
    const ColumnSummary summary = summarize(rows.columns[0]->values);
    FigureContext context;
    context.fullRows = 1e6;
    const Figure figure = columnFigure(summary, ChartKind::Histogram, context);
    constexpr int kTimes = 200;
    QImage image(260, 130, QImage::Format_ARGB32_Premultiplied);
    Watch watch;
    for (int i = 0; i < kTimes; ++i) {
        QPainter painter(&image);
        paintFigure(painter, QRectF(10, 10, 240, 110), figure, ChartColors::of(QApplication::palette()));
    }
    fmt::print("{:<50} {:.2f} ms\n", "one histogram of 240 x 110 by QPainter", watch.elapsed().processor / kTimes);
    const double before = memory("VmRSS");
    watch = {};
    std::vector<std::unique_ptr<FigureView>> views;
    for (int i = 0; i < 100; ++i) {
        views.push_back(std::make_unique<FigureView>());
        views.back()->resize(260, 160);
        views.back()->setFigure(figure);
        views.back()->render(&image);
    }
    fmt::print("{:<50} {:.2f} ms and {:.0f} KiB each\n", "the same by Qt Charts, made and painted",
               watch.elapsed().processor / 100, (memory("VmRSS") - before) * 1024 / 100);
    watch = {};
    for (const auto& view : views) {
        view->setFigure(figure);
        view->render(&image);
    }
    fmt::print("{:<50} {:.2f} ms\n", "the same by Qt Charts, updated and painted", watch.elapsed().processor / 100);
    std::vector<Time> times;
    for (int i = 0; i < 20; ++i) {
        watch = {};
        static_cast<void>(summarize(rows.columns[0]->values));
        times.push_back(watch.elapsed());
    }
    print("summary of 50,000 decimals", times, 0);
}

} // namespace

/// Usage: bench_studio [start] [rows] [charts] [silence] [drawing]   all of them when none is named
int main(int argc, char** argv)
{
    const Watch sinceMain;
    QApplication application(argc, argv);
    const QStringList parts = QCoreApplication::arguments().mid(1);
    const auto wants = [&](const char* part) { return parts.isEmpty() || parts.contains(QLatin1String(part)); };
    applyTheme(Theme::Light);
    const QTemporaryDir folder;
    const QString large = writeLarge(folder);
    int blocks = 0;
    int work = 0;
    MainThreadWatch watch(kLongestBlock, [&](const MainThreadWatch::Block& block) {
        ++blocks;
        work += block.worked >= kLongestBlock ? 1 : 0;
        fmt::print("    blocked for {} ms, {} of them at work ({})\n", block.length.count(), block.worked.count(),
                   block.during.toStdString());
    });
    if (wants("start")) {
        MainWindow window;
        window.resize(1280, 800);
        measureStart(window, sinceMain, watch);
        measureOpening(window, large);
    }
    if (wants("rows"))
        measureRows();
    if (wants("charts"))
        measureCharts();
    fmt::print("{:<50} {} times, {} of them by work of its own; budget 0\n", "main thread silent for more than 50 ms",
               blocks, work);
    if (wants("silence")) {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        measureSilence(window, large);
    }
    if (wants("drawing"))
        measureBackEnds();
    return 0;
}
