// Weighted summaries, words, and the band of chance: against counting by hand and against other random seeds.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "core/registry/fill.h"
#include "tests/support/test.h"
#include "ui/charts/column_figure.h"
#include "ui/charts/pairs.h"
#include "ui/document/document.h"
#include "ui/preview/previewer.h"

using namespace dw;
using namespace dw::ui;

namespace {

Column reals(const std::vector<double>& values)
{
    Column column;
    column.reset(DataType::Float64, values.size());
    column.reals = values;
    return column;
}

Column texts(const std::vector<std::string>& values)
{
    Column column;
    column.reset(DataType::Text, values.size());
    TextOutput out{column};
    for (std::size_t i = 0; i < values.size(); ++i)
        out.set(i, values[i]);
    return column;
}

constexpr std::size_t kWindow = 2000;

PreviewRows rowsOf(std::uint64_t seed, std::int64_t rows)
{
    Problems problems;
    Project project = parseProject(R"({"format": 1, "name": "p", "tables": [{"name": "t", "rows": 1, "columns": [
        {"name": "x", "generator": "normal", "params": {"mean": 0, "stddev": 1}},
        {"name": "k", "generator": "category", "params": {"values": {"a": 70, "b": 29, "c": 1}}}]}]})",
                                   problems);
    project.randomSeed = seed;
    project.tables[0].rows.count = rows;
    Document document;
    document.startNew(std::move(project));
    return Previewer::compute(document.plan(), 0, 0, kWindow);
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void weightsCountAsRepeatedRows()
    {
        // Each row as often as its weight says must give the same shares, mean and quantiles.
        std::vector<double> values;
        std::vector<double> weights;
        std::vector<double> repeated;
        for (int i = 0; i < 3000; ++i) {
            values.push_back((i * 7919) % 1000 / 10.0);
            weights.push_back(i % 4);
            for (int k = 0; k < i % 4; ++k)
                repeated.push_back(values.back());
        }
        const ColumnSummary weighted = summarize(reals(values), {}, weights);
        const ColumnSummary plain = summarize(reals(repeated));
        QCOMPARE(weighted.rows, 2250);
        QCOMPARE(weighted.mass, static_cast<double>(repeated.size()));
        QVERIFY(std::fabs(weighted.mean - plain.mean) < 1e-9);
        QVERIFY(std::fabs(weighted.median - plain.median) <= 0.1 + 1e-9);
        QVERIFY(std::fabs(weighted.lowerQuartile - plain.lowerQuartile) <= 0.1 + 1e-9);
        QCOMPARE(weighted.bins.edges, plain.bins.edges);
        for (std::size_t i = 0; i < plain.bins.counts.size(); ++i)
            QCOMPARE(weighted.bins.mass(i), plain.bins.mass(i));
        QVERIFY(weighted.effectiveRows < 2250 && weighted.effectiveRows > 1500); // (0+1+2+3)²/(0+1+4+9) of every four
        QVERIFY(std::fabs(weighted.effectiveRows - 750 * 36.0 / 14) < 1e-6);
    }

    void weightedCategoriesAndNulls()
    {
        Column column = texts({"a", "a", "b", "b", "c"});
        column.setNull(4);
        const std::vector<double> weights{1, 1, 6, 0, 2};
        const ColumnSummary summary = summarize(column, {}, weights);
        QCOMPARE(summary.categories.top[0].label, std::string("b"));
        QCOMPARE(summary.share(summary.categories.top[0].mass), 0.75);
        QCOMPARE(summary.categories.top[0].count, 1);
        QCOMPARE(summary.nullShare(), 0.2);
    }

    void weightsGiveTheAssociationOfThePopulation()
    {
        // Half of the rows say the opposite, with weight 0.
        std::vector<double> x, y, weights;
        for (int i = 0; i < 400; ++i) {
            x.push_back(i % 200);
            y.push_back(i < 200 ? i % 200 : -(i % 200));
            weights.push_back(i < 200 ? 1 : 0);
        }
        const auto side = [&](const std::vector<double>& values) {
            const Column column = reals(values);
            return pairSide(column, summarize(column, {}, weights), weights);
        };
        const PairSide a = side(x);
        const PairSide b = side(y);
        QVERIFY(std::fabs(associationOf(a, b, weights).value - 1) < 1e-9);
        QVERIFY(
            std::fabs(
                associationOf(pairSide(reals(x), summarize(reals(x))), pairSide(reals(y), summarize(reals(y)))).value) <
            0.2);
    }

    void wordsAreCountedOncePerText()
    {
        const CategoryCounts words = countWords(texts({"The cat", "the dog, the end", "Größe x", "cat"}), 3);
        QCOMPARE(words.top.size(), 3U);
        QCOMPARE(words.top[0].label, std::string("cat"));
        QCOMPARE(words.top[0].count, 2);
        QCOMPARE(words.top[1].label, std::string("the"));
        QCOMPARE(words.top[1].count, 2);
        QCOMPARE(words.otherValues, 3); // one of dog, end, größe, x is third
        const ColumnSummary summary = summarize(texts({"a b", "c"}), {60, 40, TextMeasure::Words});
        QVERIFY(summary.words);
        QCOMPARE(summary.share(summary.categories.top[0].mass), 0.5);
    }

    void lengthsAreInCharacters()
    {
        const ColumnSummary summary = summarize(texts({"Größe", "ab", "ab"}), {60, 40, TextMeasure::Lengths});
        QVERIFY(summary.isHistogram() && summary.lengths);
        QCOMPARE(summary.maximum, 5.0);
        QCOMPARE(summary.minimum, 2.0);
    }

    void theBandHoldsOtherRunsOfThatSize()
    {
        // The band around the true shares holds what other random seeds give, 95 times of 100.
        const double truth[] = {0.7, 0.29, 0.01};
        int inside = 0;
        int all = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const ColumnSummary summary = summarize(rowsOf(seed, kWindow).columns[1]->values);
            for (const CategoryCounts::Entry& entry : summary.categories.top) {
                const NoiseBand band = noiseBand(truth[entry.label[0] - 'a'], static_cast<double>(kWindow));
                const double share = summary.share(entry.mass);
                inside += share >= band.low && share <= band.high ? 1 : 0;
                ++all;
            }
        }
        QVERIFY(all >= 170);
        // Binomial(180, 0.95): fewer than 162 come in one of ten thousand.
        QVERIFY2(inside >= all * 0.9, qPrintable(QString::number(inside)));
        QVERIFY(noiseBand(0.5, 100).high - noiseBand(0.5, 100).low > 0.18);
        QVERIFY(noiseBand(0.5, 1e12).high - noiseBand(0.5, 1e12).low < 3e-6);
        QVERIFY(noiseBand(0, 100).high > 0.01 && noiseBand(0, 100).low == 0);
    }

    void figuresShowWhatWasCounted()
    {
        const PreviewRows rows = rowsOf(3, 100'000);
        const ColumnSummary summary = summarize(rows.columns[0]->values);
        FigureContext context;
        context.fullRows = 100'000;
        const Figure histogram = columnFigure(summary, ChartKind::Histogram, context);
        QCOMPARE(histogram.areas.size(), 2U); // data and band
        QCOMPARE(histogram.areas[0].upper.size(), 2 * summary.bins.counts.size());
        QCOMPARE(histogram.hints.size(), summary.bins.counts.size());
        const std::size_t middle = summary.bins.counts.size() / 2;
        const QPointF inside = histogram.hints[middle].place.center();
        QVERIFY(hintAt(histogram, inside)
                    .contains(QLocale().toString(static_cast<qlonglong>(summary.bins.counts[middle]))));
        const Figure cumulative = columnFigure(summary, ChartKind::Cumulative, context);
        const std::vector<QPointF>& line = cumulative.lines.back().points;
        for (std::size_t i = 1; i < line.size(); ++i)
            QVERIFY(line[i].y() >= line[i - 1].y());
        // At 0 half of a standard normal lies below.
        for (const QPointF& point : line)
            if (point.x() == 0)
                QVERIFY(std::fabs(point.y() - 0.5) < 0.04);
        const Figure box = columnFigure(summary, ChartKind::Box, context);
        bool hasBody = false;
        for (const FigureTile& tile : box.tiles)
            // A rectangle holds its width, so its right edge is right but for rounding.
            hasBody = hasBody || (tile.place.left() == summary.lowerQuartile &&
                                  std::fabs(tile.place.right() - summary.upperQuartile) < 1e-12);
        QVERIFY(hasBody);
        const ColumnSummary kinds = summarize(rows.columns[1]->values);
        const Figure bars = columnFigure(kinds, ChartKind::Bars, context);
        QCOMPARE(bars.y.ticks.size(), 3U);
        QCOMPARE(bars.y.ticks.back().second, QStringLiteral("a"));
        ColumnSummary before = kinds;
        std::swap(before.categories.top[0].mass, before.categories.top[1].mass);
        context.ghost = &before;
        const Figure compared = columnFigure(kinds, ChartKind::Bars, context);
        QCOMPARE(std::count_if(compared.tiles.begin(), compared.tiles.end(),
                               [](const FigureTile& tile) { return tile.role == FigureRole::Ghost; }),
                 3);
        QVERIFY(!noiseWords(kinds, 100'000).isEmpty());
    }

    void ticksAreShort()
    {
        const auto years = axisTicks(3653, 20'000, DataType::Date, 8); // from 1980 on
        QVERIFY(years.size() >= 3);
        for (const auto& [place, label] : years)
            QCOMPARE(label.size(), 4);
        const auto numbers = axisTicks(0, 1, DataType::Float64, 5);
        QVERIFY(numbers.size() >= 3 && numbers.size() <= 7);
        QCOMPARE(axisTicks(5, 5, DataType::Int64, 5).size(), 1U);
    }
};

DW_TEST(TestStatistics);
#include "test_statistics.moc"
