// Checks the surroundings that generators are tested in, on the simplest generator there is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

namespace {

using dw::BoundGenerator;
using dw::Column;
using dw::Json;
using dw::RowSet;
namespace test = dw::test;

class TestTestScope : public QObject
{
    Q_OBJECT

private slots:
    void fillsRowsInBatchesAsInOne()
    {
        const Column whole = test::filled("normal", {{"mean", 170}, {"stddev", 8}}, 5000);
        test::BoundForTest bound("normal", {{"mean", 170}, {"stddev", 8}});
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        std::vector<Column> parts = bound.fill(RowSet::range(4990, 10));
        for (std::size_t i = 0; i < 10; ++i)
            QCOMPARE(parts[0].reals[i], whole.reals[4990 + i]);
    }

    void redrawsRowsOfARangeAndOfAListAlike()
    {
        test::BoundForTest bound("normal", Json::object());
        const std::vector<std::uint32_t> attempts{0, 1, 2, 0};
        const std::vector<std::int64_t> list{7, 8, 9, 10};
        RowSet range = RowSet::range(7, 4);
        range.attempts = attempts;
        RowSet rows = RowSet::of(list);
        rows.attempts = attempts;
        const std::vector<Column> a = bound.fill(range);
        const std::vector<Column> b = bound.fill(rows);
        const std::vector<Column> first = bound.fill(RowSet::range(7, 4));
        QVERIFY(sameValues(a[0], b[0]));
        QCOMPARE(a[0].reals[0], first[0].reals[0]);
        QVERIFY(a[0].reals[1] != first[0].reals[1]);
    }

    void resolvesColumnsCasesAndNulls()
    {
        const Json params =
            Json::parse(R"({"mean": {"by": "sex", "cases": {"f": 0, "m": 1000}}, "stddev": {"sql": "sd"}})");
        test::BoundForTest bound("normal", params,
                                 test::Inputs().texts("sex", {"f", "m", std::nullopt}).reals("sd", {1, 2, 3, -4}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 12));
        QVERIFY(columns[0].reals[0] < 500 && columns[0].reals[1] > 500);
        QVERIFY(columns[0].isNull(2)); // no case for null
        QVERIFY(columns[0].isNull(3)); // a negative width
        QCOMPARE(bound.faults().firstRow, std::int64_t{2});
    }

    void reportsWhatCannotBeFound()
    {
        test::BoundForTest bound("normal", Json::parse(R"({"mean": {"sql": "nothing"}, "width": 3})"));
        QVERIFY(!bound.isBound());
        QCOMPARE(bound.problems().all.size(), std::size_t{2});
        QCOMPARE(bound.problems().all[0].pointer, std::string("/tables/0/columns/0/params/width"));
        QCOMPARE(bound.problems().all[1].pointer, std::string("/tables/0/columns/0/params/mean/sql"));
        QVERIFY_EXCEPTION_THROWN(test::filled("normal", {{"stddev", -1}}, 1), std::runtime_error);
    }

    void inventsInputsForReferences()
    {
        const Json params = Json::parse(
            R"({"mean": {"by": "sex", "cases": {"f": 0, "m": 1000}}, "stddev": {"sql": "1 + age / 10.0"}})");
        test::BoundForTest bound("normal", params, test::inputsFor(*dw::findGenerator("normal"), params));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 2));
        QCOMPARE(test::shown(columns[0], 0) == "null", false);
    }
};

} // namespace

DW_TEST(TestTestScope);
#include "test_test_scope.moc"
