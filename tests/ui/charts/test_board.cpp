// The board with its hands: views of a column, pinning, what is saved, Qt Charts behind the large ones, reweighting.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "tests/support/test.h"
#include "ui/charts/board_settings.h"
#include "ui/charts/distribution_board.h"

#include <QChartView>
#include <QTemporaryDir>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "t", "rows": 1000000, "columns": [
    {"name": "x", "generator": "normal", "params": {"mean": 50, "stddev": 10}},
    {"name": "kind", "generator": "category", "params": {"values": {"a": 3, "b": 1}}, "null_ratio": 0.2},
    {"name": "note", "generator": "lorem", "params": {}},
    {"name": "importance_weight", "sql": "case when kind = 'a' then 3.0 else 1.0 end"}]},
  {"name": "other", "rows": 500, "columns": [
    {"name": "day", "generator": "date", "params": {"from": "2015-01-01", "to": "2024-12-30"}},
    {"name": "z", "generator": "uniform"}]}]})";

struct Board {
    Document document;
    DistributionBoard board{document};

    Board()
    {
        Problems problems;
        document.startNew(parseProject(kText, problems));
        board.resize(900, 600);
        board.show();
        static_cast<void>(QTest::qWaitFor([&] { return board.cards().size() == 4 && board.data().isComplete(); }));
    }
    const ChartColumn& column(std::size_t i) { return board.data().columns()[i]; }
};

} // namespace

class TestBoard : public QObject
{
    Q_OBJECT

private slots:
    void aColumnsViewIsAnEditAndIsSaved()
    {
        Board studio;
        ChartCard& card = *studio.board.cards()[0];
        QTest::keyClick(&card, Qt::Key_V);
        QCOMPARE(studio.document.undoStack().undoText(), QStringLiteral("Show as Box"));
        QCOMPARE(shownKind(card.column()), ChartKind::Box);
        QCOMPARE(card.table().rows.size(), 7U); // quantiles
        QTest::keyClick(&card, Qt::Key_V);
        QCOMPARE(shownKind(card.column()), ChartKind::Cumulative);
        const std::string saved = writeProject(studio.document.project());
        Problems problems;
        QCOMPARE(chartKind(parseProject(saved, problems), "t", "x"), ChartKind::Cumulative);
        QVERIFY(problems.empty());
        studio.document.undoStack().undo();
        studio.document.undoStack().undo();
        QCOMPARE(shownKind(card.column()), ChartKind::Histogram);
        QVERIFY(studio.document.project().studio.empty());
    }

    void cardsThatComeLaterKnowTheSelection()
    {
        Problems problems;
        Document document;
        document.startNew(parseProject(kText, problems));
        document.select(Selection::ofColumn(0, 1));
        DistributionBoard board(document);
        board.show();
        QTRY_COMPARE(board.cards().size(), 4U);
        QVERIFY(board.cards()[1]->isSelected());
        QVERIFY(!board.cards()[0]->isSelected());
    }

    void textsShowValuesLengthsOrWords()
    {
        Board studio;
        QVERIFY(studio.column(2).summary->lengths);
        setChartKind(studio.document, "t", "note", ChartKind::Words);
        QTRY_VERIFY(studio.column(2).summary->words);
        const auto words = studio.board.cards()[2]->table();
        QCOMPARE(words.header[0], QStringLiteral("word"));
        QCOMPARE(words.rows.size(), 40U);
        QVERIFY(studio.board.cards()[2]->accessibleDescription().contains(QStringLiteral("words")));
    }

    void largeChartsAreQtCharts()
    {
        Board studio;
        QTest::mouseDClick(studio.board.cards()[0], Qt::LeftButton, {}, QPoint(40, 60));
        FigureView& view = studio.board.columnPage().view();
        QVERIFY(view.isVisible());
        auto* charts = view.findChild<QChartView*>();
        QVERIFY(charts != nullptr && charts->isVisible());
        QCOMPARE(charts->chart()->animationOptions(), QChart::NoAnimation);
        QVERIFY(charts->chart()->plotArea().width() > 300);
        QCOMPARE(charts->chart()->axes(Qt::Horizontal).size(), 1);
        const QAbstractAxis* axis = charts->chart()->axes(Qt::Horizontal).first();
        QVERIFY(view.accessibleName().contains(QStringLiteral("x")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("mean")));
        QVERIFY(studio.board.columnPage().words().contains(QStringLiteral("19 times of 20")));
        const double before = view.figure().x.low;
        studio.document.edit(QStringLiteral("Edit"), {},
                             [](Project& project) { project.tables[0].columns[0].params["mean"] = 500; });
        QTRY_VERIFY(view.figure().x.high > before + 300);
        QVERIFY(studio.board.columnPage().words().contains(QStringLiteral("Dashed")));
        // The same axis with another range.
        QCOMPARE(charts->chart()->axes(Qt::Horizontal).first(), axis);
        QVERIFY(!view.grab().isNull());
        // A button of the page is another view of the column.
        for (QToolButton* button : studio.board.columnPage().findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Cumulative"))
                button->click();
        QTRY_VERIFY(!view.figure().lines.empty());
        QCOMPARE(chartKind(studio.document.project(), "t", "x"), ChartKind::Cumulative);
    }

    void chartsArePinnedAcrossTables()
    {
        Board studio;
        QTest::keyClick(studio.board.cards()[1], Qt::Key_P);
        QCOMPARE(studio.document.undoStack().undoText(), QStringLiteral("Pin Chart"));
        setPinned(studio.document, {"other", "day", ""}, true);
        setPinned(studio.document, {"other", "day", "z"}, true);
        QCOMPARE(pinnedCharts(studio.document.project()).size(), 3U);
        studio.board.setMode(DistributionBoard::Pinned);
        QTRY_COMPARE(studio.board.pinned().cards().size(), 3U);
        QTRY_VERIFY(studio.board.pinned().cards()[0]->table().rows.size() == 3);
        QTRY_VERIFY(studio.board.pinned().cards()[1]->table().rows.size() > 10);
        QTRY_VERIFY(studio.board.pinned().cards()[2]->accessibleDescription().contains(QStringLiteral("Spearman")));
        QVERIFY(studio.board.pinned().cards()[1]->accessibleName().contains(QStringLiteral("other")));
        studio.board.setTableShown(true);
        QVERIFY(studio.board.table().rowCount() > 20);
        studio.board.setTableShown(false);
        // Saved, read, undone.
        Problems problems;
        const Project again = parseProject(writeProject(studio.document.project()), problems);
        QCOMPARE(pinnedCharts(again), pinnedCharts(studio.document.project()));
        QTest::keyClick(studio.board.pinned().cards()[2], Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(pinnedCharts(studio.document.project())[1].isPair());
        QTest::keyClick(studio.board.pinned().cards()[0], Qt::Key_P);
        QCOMPARE(studio.board.pinned().cards().size(), 2U);
        // A column that is gone takes its charts along, until it is back.
        studio.document.edit(QStringLiteral("Remove"), {},
                             [](Project& project) { project.tables[1].columns.pop_back(); });
        QCOMPARE(studio.board.pinned().cards().size(), 1U);
        for (int i = 0; i < 3; ++i)
            studio.document.undoStack().undo();
        QCOMPARE(studio.board.pinned().cards().size(), 3U);
    }

    void aPinnedPairOpensWhereItIs()
    {
        Board studio;
        setPinned(studio.document, {"other", "z", "day"}, true);
        studio.board.setMode(DistributionBoard::Pinned);
        QTRY_COMPARE(studio.board.pinned().cards().size(), 1U);
        QTest::keyClick(studio.board.pinned().cards()[0], Qt::Key_Return);
        QCOMPARE(studio.document.currentTable(), 1);
        QTRY_COMPARE(studio.board.pairView().across(), 1);
        QTRY_COMPARE(studio.board.pairView().up(), 0);
        QTRY_VERIFY(studio.board.pairView().chart().figure().tiles.size() > 20);
    }

    void oddSettingsAreLeftAlone()
    {
        Project project;
        project.studio =
            Json::parse(R"({"charts": {"kinds": 5, "pinned": [1, {"table": "t"}, {"table": "t", "column": "x"}]}})");
        QCOMPARE(chartKind(project, "t", "x"), ChartKind::Automatic);
        QCOMPARE(pinnedCharts(project).size(), 1U);
        project.studio = Json::parse(R"([3])");
        QVERIFY(pinnedCharts(project).empty());
    }

    void rowsCountByTheirWeight()
    {
        Board studio;
        QToolButton* toggle = nullptr;
        for (QToolButton* button : studio.board.findChildren<QToolButton*>())
            if (button->text() == QStringLiteral("Reweighted view"))
                toggle = button;
        QVERIFY(toggle != nullptr && toggle->isVisible());
        const auto shareOfA = [&] {
            const ColumnSummary& summary = *studio.column(1).summary;
            return summary.share(summary.categories.top[0].mass);
        };
        QVERIFY(std::fabs(shareOfA() - 0.75) < 0.01);
        toggle->click();
        QTRY_VERIFY(studio.column(1).summary->weighted);
        QVERIFY(std::fabs(shareOfA() - 0.9) < 0.01); // 3 : 1 times 3
        QTRY_VERIFY(studio.column(0).summary->weighted);
        QVERIFY(studio.column(0).summary->effectiveRows < 49'000);
        studio.document.select(Selection::ofTable(1));
        QTRY_COMPARE(studio.board.data().columns().size(), 2U);
        QVERIFY(!toggle->isVisible());
    }

    void columnsOutOfSightFollow()
    {
        Project project;
        TableDesign& table = project.tables.emplace_back();
        table.id = table.name = "t";
        table.rows.count = 60'000;
        for (int i = 0; i < 60; ++i) {
            ColumnDesign& column = table.columns.emplace_back();
            column.id = column.name = "c" + std::to_string(i);
            column.generator = "uniform";
        }
        Document document;
        document.startNew(std::move(project));
        DistributionBoard board(document);
        std::optional<bool> lastCameWithFirst;
        connect(&board.data(), &ChartData::updated, this, [&] {
            if (!lastCameWithFirst && board.data().columns()[0].summary)
                lastCameWithFirst = board.data().columns()[59].summary != nullptr;
        });
        board.resize(900, 500);
        board.show();
        QTRY_COMPARE(board.cards().size(), 60U);
        // Three million values take a loaded machine long.
        QTRY_VERIFY_WITH_TIMEOUT(board.data().isComplete(), 60'000);
        QVERIFY(board.cards()[59]->column().summary);
        QCOMPARE(lastCameWithFirst, std::optional(false));
    }
};

DW_TEST(TestBoard);
#include "test_board.moc"
