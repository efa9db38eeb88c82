// Pairs of columns: associations of known strength, grids that count every row, boxes, and the views that show them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/file.h"
#include "tests/support/test.h"
#include "ui/charts/distribution_board.h"

#include <numeric>

using namespace dw;
using namespace dw::ui;

namespace {

constexpr auto kText = R"({"format": 1, "name": "p", "random_seed": 5, "tables": [
  {"name": "t", "rows": 1000000, "columns": [
    {"name": "age", "generator": "normal", "params": {"mean": 50, "stddev": 10}},
    {"name": "income", "generator": "exponential", "params": {"mean": 100}},
    {"name": "kind", "generator": "category", "params": {"values": {"a": 3, "b": 1}}, "null_ratio": 0.1},
    {"name": "same", "sql": "kind || kind"},
    {"name": "height", "generator": "normal", "params": {"mean": {"by": "kind", "cases": {"a": 180}, "otherwise": 160}, "stddev": 1}}],
   "correlations": [{"between": ["age", "income"], "spearman": 0.6}]}]})";

std::vector<PairSide> sides(const PreviewRows& rows)
{
    std::vector<PairSide> all;
    for (const auto& column : rows.columns)
        all.push_back(pairSide(column->values, summarize(column->values)));
    return all;
}

} // namespace

class TestPairs : public QObject
{
    Q_OBJECT

    Document m_document;
    PreviewRows m_rows;
    std::vector<PairSide> m_sides;

private slots:
    void initTestCase()
    {
        Problems problems;
        m_document.startNew(parseProject(kText, problems));
        m_rows = Previewer::compute(m_document.plan(), 0, 0, kChartRows);
        QVERIFY2(m_rows.failure.isEmpty(), qPrintable(m_rows.failure));
        QCOMPARE(m_rows.columns.size(), 5U);
        m_sides = sides(m_rows);
    }

    void associationsAreOfTheKnownStrength()
    {
        const Association rank = associationOf(m_sides[0], m_sides[1]);
        QCOMPARE(rank.kind, AssociationKind::Spearman);
        QVERIFY(std::fabs(rank.value - 0.6) < 0.02);
        const Association twins = associationOf(m_sides[2], m_sides[3]);
        QCOMPARE(twins.kind, AssociationKind::CramersV);
        QVERIFY(std::fabs(twins.value - 1) < 1e-9);
        const Association ratio = associationOf(m_sides[2], m_sides[4]);
        QCOMPARE(ratio.kind, AssociationKind::CorrelationRatio);
        QVERIFY(ratio.value > 0.98);
        QCOMPARE(associationOf(m_sides[4], m_sides[2]).value, ratio.value);
        QVERIFY(associationOf(m_sides[0], m_sides[2]).value < 0.03);
    }

    void gridsCountEveryRowWithBothValues()
    {
        const Column& group = m_rows.columns[2]->values;
        const PairCounts twins = countPairs(m_sides[2], m_sides[3]);
        QCOMPARE(std::accumulate(twins.cells.begin(), twins.cells.end(), 0.0),
                 static_cast<double>(group.size - group.validity.nullCount(group.size)));
        QCOMPARE(twins.at(1, 0), 0.0);
        QCOMPARE(twins.at(0, 1), 0.0);
        const PairCounts map = countPairs(m_sides[0], m_sides[1]);
        QVERIFY(map.across <= kPairBins && map.up <= kPairBins);
        std::int64_t inside = 0;
        for (std::size_t i = 0; i < kChartRows; ++i) {
            const double x = m_rows.columns[0]->values.reals[i];
            const double y = m_rows.columns[1]->values.reals[i];
            if (x >= m_sides[0].edges.front() && x <= m_sides[0].edges.back() && y >= m_sides[1].edges.front() &&
                y <= m_sides[1].edges.back())
                ++inside;
        }
        QCOMPARE(std::accumulate(map.cells.begin(), map.cells.end(), 0.0), static_cast<double>(inside));
    }

    void boxesAreQuantilesOfTheGroups()
    {
        const std::vector<GroupBox> boxes = boxesByGroup(m_sides[2], m_sides[4]);
        QCOMPARE(boxes.size(), 2U);
        QCOMPARE(boxes[0].label, std::string("a"));
        QVERIFY(std::fabs(boxes[0].median - 180) < 0.1);
        QVERIFY(std::fabs(boxes[1].median - 160) < 0.1);
        QVERIFY(boxes[0].low < boxes[0].lowerQuartile && boxes[0].upperQuartile < boxes[0].high);
    }

    void theBoardShowsPairs()
    {
        DistributionBoard board(m_document);
        board.resize(900, 700);
        board.show();
        board.setMode(DistributionBoard::Associations);
        QTRY_COMPARE(board.pairs().columns().size(), 5U);
        board.setTableShown(true);
        QCOMPARE(board.table().rowCount(), 10);
        board.setMode(DistributionBoard::Pair);
        board.pairView().choose(2, 4);
        QVERIFY(board.pairView().chart().words().startsWith(QStringLiteral("correlation ratio")));
        QCOMPARE(board.table().rowCount(), 2);
        board.pairView().choose(2, 3);
        QCOMPARE(board.table().rowCount(), 2);
        board.setTableShown(false);
        QVERIFY(!board.grab().isNull());
        QSignalSpy updated(&board.pairs(), &PairData::updated);
        m_document.edit(QStringLiteral("Remove"), {}, [](Project& project) { project.tables[0].columns.pop_back(); });
        QVERIFY(updated.wait());
        QCOMPARE(board.pairs().columns().size(), 4U);
    }
};

DW_TEST(TestPairs);
#include "test_pairs.moc"
