// What the studio promises, measured: edit to rows, edit to charts, start, opening a large project, memory, blocks.
// SPDX-License-Identifier: GPL-3.0-or-later
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
#include <fmt/format.h>

using namespace dw;
using namespace dw::ui;

namespace {

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

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
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

void print(const char* what, std::vector<double> times, double budget)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    fmt::print("{:<58} median {:7.1f}   p99 {:7.1f}   worst {:7.1f}   budget {:6.0f} ms\n", what, at(0.5), at(0.99),
               times.back(), budget);
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

void measureStart(MainWindow& window, const QElapsedTimer& sinceMain)
{
    window.openSample(QStringLiteral("retail"));
    PreviewView& view = previewOf(window);
    waitFor([&] { return view.model().rowCount() > 0; });
    view.grid().viewport()->repaint();
    fmt::print("{:<58} {:.0f} ms (from main(); caches of the disk as they were)   budget 1500 ms\n",
               "start to first rows of a sample", milliseconds(sinceMain));
}

void measureRows()
{
    Document document;
    PreviewView view(document);
    view.resize(900, 600);
    view.show();
    document.startNew(projectOf(projectJson(1, 100)));
    bool shown = false;
    QObject::connect(&view.model(), &PreviewModel::rowsShown, &view, [&] { shown = true; });
    waitFor([&] { return shown; });
    std::vector<double> times;
    for (int i = 0; i < 300; ++i) {
        shown = false;
        QElapsedTimer timer;
        timer.start();
        document.edit(QStringLiteral("Edit"), QStringLiteral("bench"), [i](Project& project) {
            project.tables[0].columns[i % 2 == 0 ? 0U : 4U].params[i % 2 == 0 ? "mean" : "mu"] = 3 + 0.01 * i;
        });
        waitFor([&] { return shown; });
        view.grid().viewport()->repaint();
        times.push_back(milliseconds(timer));
        waitFor([] { return true; });
    }
    print("edit to first rows, 100 columns", times, 16);
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
    std::vector<double> one;
    std::vector<double> all;
    std::vector<double> complete;
    for (int i = 0; i < 30; ++i) {
        const auto measure = [&](std::vector<double>& times, const std::function<void(Project&)>& change,
                                 bool everything) {
            std::vector<std::shared_ptr<const ColumnSummary>> before;
            for (const ChartCard* card : board.cards())
                before.push_back(card->column().summary);
            QElapsedTimer timer;
            timer.start();
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
            times.push_back(milliseconds(timer));
            waitFor([&] { return board.data().isComplete(); });
            complete.push_back(milliseconds(timer));
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

void measureOpening(MainWindow& window)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("large.datawright"));
    QFile written(file);
    if (!written.open(QIODevice::WriteOnly))
        return;
    written.write(QByteArray::fromStdString(projectJson(50, 40)));
    written.close();
    PreviewView& view = previewOf(window);
    bool shown = false;
    QObject::connect(&view.model(), &PreviewModel::rowsShown, &view, [&] { shown = true; });
    QElapsedTimer timer;
    timer.start();
    window.openFile(file);
    waitFor([&] { return shown; });
    view.grid().viewport()->repaint();
    fmt::print("{:<58} {:.0f} ms   budget 1000 ms\n", "open 50 tables of 40 columns, to first rows",
               milliseconds(timer));
    window.showCentralView(1);
    auto* board = window.findChild<DistributionBoard*>();
    waitFor([&] { return board != nullptr && board->data().columns().size() == 40 && board->data().isComplete(); });
    fmt::print("{:<58} {:.0f} MiB now, {:.0f} MiB at most   budget 300 MiB\n",
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
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < kTimes; ++i) {
        QPainter painter(&image);
        paintFigure(painter, QRectF(10, 10, 240, 110), figure, ChartColors::of(QApplication::palette()));
    }
    fmt::print("{:<58} {:.2f} ms\n", "one histogram of 240 x 110 by QPainter", milliseconds(timer) / kTimes);
    const double before = memory("VmRSS");
    timer.start();
    std::vector<std::unique_ptr<FigureView>> views;
    for (int i = 0; i < 100; ++i) {
        views.push_back(std::make_unique<FigureView>());
        views.back()->resize(260, 160);
        views.back()->setFigure(figure);
        views.back()->render(&image);
    }
    fmt::print("{:<58} {:.2f} ms and {:.0f} KiB each\n", "the same by Qt Charts, made and painted",
               milliseconds(timer) / 100, (memory("VmRSS") - before) * 1024 / 100);
    timer.start();
    for (const auto& view : views) {
        view->setFigure(figure);
        view->render(&image);
    }
    fmt::print("{:<58} {:.2f} ms\n", "the same by Qt Charts, updated and painted", milliseconds(timer) / 100);
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        timer.start();
        static_cast<void>(summarize(rows.columns[0]->values));
        times.push_back(milliseconds(timer));
    }
    print("summary of 50,000 decimals", times, 0);
}

} // namespace

int main(int argc, char** argv)
{
    QElapsedTimer sinceMain;
    sinceMain.start();
    QApplication application(argc, argv);
    applyTheme(Theme::Light);
    int blocks = 0;
    MainThreadWatch watch(std::chrono::milliseconds(50), [&blocks](const MainThreadWatch::Block& block) {
        ++blocks;
        fmt::print("    blocked for {} ms ({})\n", block.length.count(), block.during.toStdString());
    });
    {
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        measureStart(window, sinceMain);
        watch.forget();
        measureOpening(window);
    }
    measureRows();
    measureCharts();
    fmt::print("{:<58} {}   budget 0\n", "main thread blocked for more than 50 ms, times", blocks);
    measureBackEnds();
    return 0;
}
