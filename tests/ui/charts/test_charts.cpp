// The charts: their numbers against counting by hand, what an edit recomputes, ghosts, tables, files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/temporal.h"
#include "core/project/file.h"
#include "tests/support/test.h"
#include "ui/charts/distribution_board.h"

#include <QTemporaryDir>
#include <map>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "t", "rows": 1000000, "columns": [
    {"name": "x", "generator": "normal", "params": {"mean": 50, "stddev": 10}},
    {"name": "kind", "generator": "category", "params": {"values": {"a": 3, "b": 1}}, "null_ratio": 0.2},
    {"name": "day", "generator": "date", "params": {"from": "2015-01-01", "to": "2024-12-30"}},
    {"name": "dice", "generator": "integer", "params": {"low": 1, "high": 6}},
    {"name": "y", "sql": "x * 2"}]}]})";

Project testProject()
{
    Problems problems;
    return parseProject(kText, problems);
}

Column realColumn(const std::vector<double>& values)
{
    Column column(DataType::Float64);
    column.reset(DataType::Float64, values.size());
    column.reals = values;
    return column;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private slots:
    void binsCountEveryValueOnce()
    {
        Document document;
        document.startNew(testProject());
        const PreviewRows rows = Previewer::compute(document.plan(), 0, 0, kChartRows);
        const Column& x = rows.columns[0]->values;
        const ColumnSummary summary = summarize(x);
        QVERIFY(summary.isHistogram());
        QVERIFY(summary.bins.counts.size() <= 60);
        QVERIFY(summary.bins.counts.size() >= 20);
        std::int64_t total = summary.bins.below + summary.bins.above;
        for (std::size_t bin = 0; bin < summary.bins.counts.size(); ++bin) {
            const bool isLast = bin + 1 == summary.bins.counts.size();
            std::int64_t counted = 0;
            for (const double value : x.reals)
                if (value >= summary.bins.edges[bin] &&
                    (value < summary.bins.edges[bin + 1] || (isLast && value == summary.bins.edges[bin + 1])))
                    ++counted;
            QCOMPARE(summary.bins.counts[bin], counted);
            total += counted;
        }
        QCOMPARE(total, static_cast<std::int64_t>(kChartRows));
        double sum = 0;
        for (const double value : x.reals)
            sum += value;
        QVERIFY(std::fabs(summary.mean - sum / static_cast<double>(kChartRows)) < 1e-9);
        QVERIFY(std::fabs(summary.median - 50) < 0.5);
        QVERIFY(std::fabs(summary.deviation - 10) < 0.3);
    }

    void categoriesAreCounted()
    {
        Document document;
        document.startNew(testProject());
        const PreviewRows rows = Previewer::compute(document.plan(), 0, 0, kChartRows);
        const Column& kind = rows.columns[1]->values;
        std::map<std::string, std::int64_t> counted;
        std::int64_t nulls = 0;
        for (std::size_t i = 0; i < kind.size; ++i)
            kind.isNull(i) ? ++nulls : ++counted[std::string(kind.text(i))];
        const ColumnSummary summary = summarize(kind);
        QVERIFY(!summary.isHistogram());
        QCOMPARE(summary.nulls, nulls);
        QCOMPARE(summary.categories.top.size(), 2U);
        for (const auto& entry : summary.categories.top)
            QCOMPARE(entry.count, counted[entry.label]);
        QCOMPARE(summary.categories.top[0].label, std::string("a"));
        const ColumnSummary dice = summarize(rows.columns[3]->values);
        QCOMPARE(dice.categories.top.size(), 6U);
        QCOMPARE(dice.categories.top[0].label, std::string("1"));
    }

    void manyCategoriesEndInOthers()
    {
        Column column;
        column.reset(DataType::Text, 1000);
        TextOutput out{column};
        for (std::size_t i = 0; i < 1000; ++i)
            out.set(i, "v" + std::to_string(i % 100));
        const CategoryCounts counts = countTexts(column, 40);
        QCOMPARE(counts.top.size(), 40U);
        QCOMPARE(counts.otherValues, 60);
        QCOMPARE(counts.others, 600);
    }

    void datesBinByCalendar()
    {
        Document document;
        document.startNew(testProject());
        const PreviewRows rows = Previewer::compute(document.plan(), 0, 0, kChartRows);
        const ColumnSummary summary = summarize(rows.columns[2]->values);
        QVERIFY(summary.bins.counts.size() <= 60);
        for (const double edge : summary.bins.edges) {
            const CivilDate date = civilFromDays(static_cast<std::int64_t>(edge));
            QCOMPARE(date.day, 1);
            QCOMPARE(date.month % 3, 1); // ten years in at most 60 bins: quarters
        }
    }

    void oddColumnsAreSummarized()
    {
        QCOMPARE(summarize(realColumn({})).values(), 0);
        const ColumnSummary constant = summarize(realColumn({7, 7, 7}));
        QVERIFY(constant.isHistogram());
        QCOMPARE(constant.bins.counts, (std::vector<std::int64_t>{3}));
        const ColumnSummary odd = summarize(realColumn({1, 2, std::nan(""), INFINITY, 1e300}));
        QCOMPARE(odd.notFinite, 2);
        std::vector<double> outlier(10'000);
        for (std::size_t i = 0; i < outlier.size(); ++i)
            outlier[i] = static_cast<double>(i % 100);
        outlier[5] = 1e12;
        const ColumnSummary far = summarize(realColumn(outlier));
        QCOMPARE(far.bins.above, 1);
        QVERIFY(far.bins.counts.size() > 20);
    }

    void anEditSummarizesOnlyWhatItChanged()
    {
        Document document;
        document.startNew(testProject());
        DistributionBoard board(document);
        board.resize(900, 600);
        board.show();
        QSignalSpy updated(&board.data(), &ChartData::updated);
        QTRY_COMPARE(board.cards().size(), 5U);
        QTRY_VERIFY(board.data().isComplete());
        QCOMPARE(board.data().summarized(), 5);
        const auto shift = [&](double mean) {
            updated.clear();
            document.edit(QStringLiteral("Edit"), QStringLiteral("mean"),
                          [&](Project& project) { project.tables[0].columns[0].params["mean"] = mean; });
            QVERIFY(updated.wait());
        };
        const auto original = board.data().columns()[0].summary;
        shift(60);
        QCOMPARE(board.data().summarized(), 2);
        QVERIFY(board.data().columns()[0].ghost == original);
        QVERIFY(!board.data().columns()[1].ghost);
        // One drag is one step: the ghost stays what was before it.
        shift(70);
        QVERIFY(board.data().columns()[0].ghost == original);
        QVERIFY(std::fabs(board.data().columns()[0].summary->mean - 70) < 1);
    }

    void cardsSelectAndTablesShow()
    {
        Document document;
        document.startNew(testProject());
        DistributionBoard board(document);
        board.resize(900, 600);
        board.show();
        QTRY_COMPARE(board.cards().size(), 5U);
        QTRY_VERIFY(board.data().isComplete());
        QTest::mouseClick(board.cards()[1], Qt::LeftButton);
        QCOMPARE(document.selection(), Selection::ofColumn(0, 1));
        QCOMPARE(board.cards()[1]->accessibleName(), QStringLiteral("Chart of kind"));
        QVERIFY(!board.cards()[1]->accessibleDescription().isEmpty());
        board.setTableShown(true);
        QCOMPARE(board.table().rowCount(), 5);
        QTest::keyClick(board.cards()[1], Qt::Key_Return); // Enter shows the column large
        QCOMPARE(board.table().rowCount(), 3);             // a, b, null
    }

    void chartsAreWrittenAsFiles()
    {
        Document document;
        document.startNew(testProject());
        DistributionBoard board(document);
        board.resize(900, 600);
        board.show();
        QTRY_COMPARE(board.cards().size(), 5U);
        QTRY_VERIFY(board.data().isComplete());
        const QTemporaryDir folder;
        ChartCard& card = *board.cards()[1];
        const ChartTable table = tableOf(*card.column().summary);
        for (const QString& name : {QStringLiteral("c.png"), QStringLiteral("c.svg"), QStringLiteral("c.csv")})
            QVERIFY(writeChart(card, table, folder.filePath(name)));
        QVERIFY(QImage(folder.filePath(QStringLiteral("c.png"))).width() == 2 * card.width());
        QFile svg(folder.filePath(QStringLiteral("c.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<svg"));
        QFile csv(folder.filePath(QStringLiteral("c.csv")));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(csv.readAll()).split(QLatin1Char('\n'));
        QCOMPARE(lines[0], QStringLiteral("value,rows,share"));
        QVERIFY(lines[1].startsWith(QStringLiteral("a,") +
                                    QString::number(card.column().summary->categories.top[0].count)));
    }
};

DW_TEST(TestCharts);
#include "test_charts.moc"
