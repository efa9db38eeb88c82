// Checks numbers that have no distribution from a textbook: integers, drawn curves, histograms, mixtures, and rules.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace {

using dw::Column;
using dw::Json;
using dw::RowSet;
namespace test = dw::test;

constexpr std::size_t kRows = 100000;

/// Whether a share of kRows draws is what a probability makes plausible, at 4 standard deviations.
bool isShare(std::size_t count, double probability)
{
    const double deviation = std::sqrt(kRows * probability * (1 - probability));
    return std::fabs(static_cast<double>(count) - kRows * probability) <= 4 * deviation;
}

std::size_t countBetween(const std::vector<double>& values, double low, double high)
{
    return static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [=](double value) { return value >= low && value < high; }));
}

Column atUniforms(const char* id, const Json& params, const std::vector<double>& uniforms)
{
    test::BoundForTest bound(id, params);
    if (!bound.isBound())
        throw std::runtime_error(bound.problemText());
    std::vector<Column> columns = bound.fillWith(RowSet::range(0, uniforms.size()), uniforms);
    return std::move(columns.front());
}

std::string firstProblem(const char* id, const char* params)
{
    test::BoundForTest bound(id, Json::parse(params));
    if (bound.isBound() || bound.problems().empty())
        return "bound";
    const std::string& pointer = bound.problems().all.front().pointer;
    return pointer.substr(pointer.rfind("params") + 6);
}

class TestNumberShapes : public QObject
{
    Q_OBJECT

private slots:
    void integersAreEvenAndInclusive()
    {
        const Column die = test::filled("integer", Json::parse(R"({"low": 1, "high": 6})"), kRows);
        std::vector<std::size_t> faces(8);
        for (const std::int64_t face : die.integers)
            ++faces[static_cast<std::size_t>(face)];
        QCOMPARE(faces[0] + faces[7], std::size_t{0});
        for (std::size_t face = 1; face <= 6; ++face)
            QVERIFY2(isShare(faces[face], 1 / 6.0), std::to_string(faces[face]).c_str());
        const std::vector<double> ends{0x1p-53, 1 - 0x1p-53};
        const Column steps = atUniforms("integer", Json::parse(R"({"low": -7, "high": 10, "step": 5})"), ends);
        QCOMPARE(steps.integers[0], std::int64_t{-7});
        QCOMPARE(steps.integers[1], std::int64_t{8});
    }

    void integersReachEveryInt64()
    {
        constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
        constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();
        const Column all = test::filled("integer", {{"low", kLowest}, {"high", kHighest}}, kRows);
        for (int bit = 0; bit < 64; ++bit) {
            const auto set = std::count_if(all.integers.begin(), all.integers.end(), [bit](std::int64_t value) {
                return ((static_cast<std::uint64_t>(value) >> bit) & 1U) != 0;
            });
            QVERIFY2(isShare(static_cast<std::size_t>(set), 0.5), fmt::format("bit {}: {}", bit, set).c_str());
        }
        const std::vector<double> ends{0x1p-53, 1 - 0x1p-53};
        const Column edge = atUniforms("integer", {{"low", kLowest}, {"high", kHighest}}, ends);
        QVERIFY(edge.integers[0] < kLowest + (std::int64_t{1} << 12));
        QVERIFY(edge.integers[1] > kHighest - (std::int64_t{1} << 12));
        const Column one = atUniforms("integer", {{"low", kHighest}, {"high", kHighest}}, ends);
        QVERIFY(one.integers[0] == kHighest && one.integers[1] == kHighest);
        const Column wide = test::filled("integer", {{"low", -5}, {"high", kHighest - 3}, {"step", 1000000007}}, 1000);
        for (const std::int64_t value : wide.integers)
            QVERIFY(value >= -5 && (static_cast<std::uint64_t>(value) + 5U) % 1000000007U == 0);
    }

    void uniformsStayBelowHigh()
    {
        const std::vector<double> ends{0x1p-53, 1 - 0x1p-53};
        const Column tight = atUniforms("uniform", Json::parse(R"({"low": 1e16, "high": 10000000000000002})"), ends);
        QCOMPARE(tight.reals[0], 1e16);
        QCOMPARE(tight.reals[1], 1e16);
        const Column wide = atUniforms("uniform", Json::parse(R"({"low": -1e300, "high": 0})"), ends);
        QVERIFY(wide.reals[0] >= -1e300 && wide.reals[1] < 0);
    }

    void drawnDensitiesAreFollowed()
    {
        const char* gap = R"({"points": [[0, 1], [3, 1], [3, 0], [7, 0], [7, 1], [10, 2]]})";
        const std::vector<double> values = test::filled("density_curve", Json::parse(gap), kRows).reals;
        QCOMPARE(countBetween(values, 3, 7), std::size_t{0});
        QVERIFY(isShare(countBetween(values, 0, 3), 3 / 7.5));
        QVERIFY(isShare(countBetween(values, 0, 1), 1 / 7.5));
        QVERIFY(isShare(countBetween(values, 7, 8.5), (1 + 1.5) / 2 * 1.5 / 7.5));
        QVERIFY(countBetween(values, 0, 10) == kRows);
        // A triangle has its quartiles where the square roots say.
        const Column triangle =
            atUniforms("density_curve", Json::parse(R"({"points": [[0, 0], [50, 1], [100, 0]]})"), {0.125, 0.5, 0.875});
        QVERIFY(std::fabs(triangle.reals[0] - 25) < 1e-9 && std::fabs(triangle.reals[1] - 50) < 1e-9 &&
                std::fabs(triangle.reals[2] - 75) < 1e-9);
        // The rounded curve of a symmetric drawing stays symmetric, inside, and denser at the top.
        const char* hill = R"({"points": [[0, 0], [2, 1], [5, 4], [8, 1], [10, 0]], "interpolation": "smooth"})";
        const std::vector<double> round = test::filled("density_curve", Json::parse(hill), kRows).reals;
        QVERIFY(isShare(countBetween(round, 0, 5), 0.5));
        QCOMPARE(countBetween(round, 0, 10), kRows);
        QVERIFY(countBetween(round, 4, 6) > countBetween(round, 2, 4));
    }

    void drawnQuantilesAreMet()
    {
        const char* prices = R"({"form": "quantile", "points": [[0, 10], [0.25, 20], [0.5, 20], [1, 100]]})";
        const Column straight = atUniforms("density_curve", Json::parse(prices), {0.125, 0.25, 0.4, 0.5, 0.75});
        const std::vector<double> wanted{15, 20, 20, 20, 60};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QCOMPARE(straight.reals[i], wanted[i]);
        Json smooth = Json::parse(prices);
        smooth["interpolation"] = "smooth";
        const Column round = atUniforms("density_curve", smooth, {0x1p-53, 0.25, 0.4, 0.5, 0.7, 1 - 0x1p-53});
        QVERIFY(round.reals[1] == 20 && round.reals[2] == 20 && round.reals[3] == 20);
        QVERIFY(round.reals[4] > 20 && round.reals[4] < 52); // it starts flat, because it was flat before
        QVERIFY(std::fabs(round.reals[0] - 10) < 1e-9 && std::fabs(round.reals[5] - 100) < 1e-9);
    }

    void histogramsAndSamplesComeBack()
    {
        const char* ages = R"({"edges": [0, 15, 25, 45, 80], "counts": [20, 0, 50, 30]})";
        const std::vector<double> values = test::filled("empirical", Json::parse(ages), kRows).reals;
        QVERIFY(isShare(countBetween(values, 0, 15), 0.2));
        QCOMPARE(countBetween(values, 15.000001, 24.999999), std::size_t{0});
        QVERIFY(isShare(countBetween(values, 25, 35), 0.25));
        QVERIFY(isShare(countBetween(values, 45, 80.1), 0.3));
        const Column sample = atUniforms(
            "empirical", Json::parse(R"({"form": "quantiles", "values": [1, 2, 4, 8, 8]})"), {0.125, 0.5, 0.9});
        QCOMPARE(sample.reals[0], 1.5);
        QCOMPARE(sample.reals[1], 4.0);
        QCOMPARE(sample.reals[2], 8.0);
    }

    void manyPointsAreAsGoodAsFew()
    {
        Json edges = Json::array();
        Json counts = Json::array();
        for (int i = 0; i <= 20000; ++i)
            edges.push_back(i * 0.5);
        for (int i = 0; i < 20000; ++i)
            counts.push_back(i == 19999 ? 1e9 : i % 7);
        const std::vector<double> values =
            test::filled("empirical", {{"edges", edges}, {"counts", counts}}, 1000).reals;
        QVERIFY(std::count_if(values.begin(), values.end(), [](double value) { return value >= 9999.5; }) > 990);
    }

    void mixturesKeepTheirShares()
    {
        const Json params = Json::parse(R"({"components": [
            {"generator": "uniform", "params": {"low": 0, "high": 1}, "weight": 1},
            {"generator": "uniform", "params": {"low": 10, "high": 11}, "weight": 0},
            {"generator": "integer", "params": {"low": 20, "high": 20}, "weight": 3}]})");
        const std::vector<double> values = test::filled("mixture", params, kRows).reals;
        const Column component = test::filled("mixture", params, kRows, {}, 1);
        QVERIFY(isShare(countBetween(values, 0, 1), 0.25));
        QVERIFY(isShare(countBetween(values, 0, 0.5), 0.125));
        QVERIFY(isShare(countBetween(values, 20, 20.5), 0.75));
        for (std::size_t i = 0; i < kRows; ++i)
            QCOMPARE(component.integers[i], values[i] < 10 ? std::int64_t{1} : std::int64_t{3});
        QCOMPARE(test::filled("mixture", Json::parse(R"({"components": [{"generator": "poisson"}]})"), 5).type,
                 dw::DataType::Int64);
        QCOMPARE(firstProblem("mixture", R"({"components": []})"), std::string("/components"));
        QCOMPARE(firstProblem("mixture", R"({"components": [{"generator": "normal"}, {"generator": "date"}]})"),
                 std::string("/components"));
        QCOMPARE(firstProblem("mixture", R"({"components": [{"generator": "normal", "weight": 0}]})"),
                 std::string("/components"));
    }

    void mixturesFollowTheRow()
    {
        const Json params = Json::parse(R"({"components": [
            {"generator": "normal", "params": {"mean": {"sql": "age"}, "stddev": 0.001}, "weight": {"sql": "share"}},
            {"generator": "integer", "params": {"low": -9, "high": -9}, "weight": {"by": "sex", "cases": {"f": 1, "m": 0}}}]})");
        test::BoundForTest bound("mixture", params,
                                 test::Inputs()
                                     .reals("age", {30, 50, std::nullopt})
                                     .reals("share", {1, 0})
                                     .texts("sex", {"f", "m", "m", "m", "m"}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 300));
        std::uint64_t faults = 0;
        for (std::size_t i = 0; i < 300; ++i) {
            const bool first = i % 2 == 0;
            const bool second = i % 5 == 0;
            const bool noAge = first && i % 3 == 2;
            if (!first && !second) {
                QVERIFY(columns[0].isNull(i) && columns[1].isNull(i)); // no weight at all
                ++faults;
            } else if (!second) {
                QCOMPARE(columns[1].integers[i], std::int64_t{1});
                QCOMPARE(columns[0].isNull(i), noAge);
                QVERIFY(noAge || std::fabs(columns[0].reals[i] - (i % 3 == 0 ? 30 : 50)) < 0.1);
                faults += noAge ? 1 : 0;
            } else if (!first) {
                QCOMPARE(columns[0].reals[i], -9.0);
            }
        }
        QVERIFY(bound.faults().rows >= faults && bound.faults().rows < faults + 12);
    }

    void rulesBetweenParametersHold()
    {
        QCOMPARE(firstProblem("uniform", R"({"low": 2, "high": 2})"), std::string("/high"));
        QCOMPARE(firstProblem("uniform", R"({"low": -1.7e308, "high": 1.7e308})"), std::string("/high"));
        QCOMPARE(firstProblem("integer", R"({"low": 3, "high": 2})"), std::string("/high"));
        QCOMPARE(firstProblem("triangular", R"({"low": 0, "mode": 5, "high": 4})"), std::string("/mode"));
        QCOMPARE(firstProblem("truncated_normal", R"({"low": 5, "high": 4})"), std::string("/high"));
        QCOMPARE(firstProblem("density_curve", R"({"points": [[0, 0], [1, 0]]})"), std::string("/points"));
        QCOMPARE(firstProblem("density_curve", R"({"points": [[1, 1], [0, 1]]})"), std::string("/points"));
        QCOMPARE(firstProblem("density_curve", R"({"points": [[0, -1], [1, 1]]})"), std::string("/points"));
        QCOMPARE(firstProblem("density_curve", R"({"points": [[0, 1]]})"), std::string("/points"));
        QCOMPARE(firstProblem("density_curve", R"({"form": "quantile", "points": [[0, 1], [0.9, 2]]})"),
                 std::string("/points"));
        QCOMPARE(firstProblem("density_curve", R"({"form": "quantile", "points": [[0, 3], [1, 2]]})"),
                 std::string("/points"));
        QCOMPARE(firstProblem("empirical", R"({"edges": [0, 1, 2], "counts": [1]})"), std::string("/edges"));
        QCOMPARE(firstProblem("empirical", R"({"edges": [0, 2, 2], "counts": [1, 1]})"), std::string("/edges"));
        QCOMPARE(firstProblem("empirical", R"({"edges": [0, 1], "counts": [0]})"), std::string("/counts"));
        QCOMPARE(firstProblem("empirical", R"({"form": "quantiles", "values": [2, 1]})"), std::string("/values"));
        QCOMPARE(firstProblem("empirical", R"({"form": "quantiles", "values": [1, 2], "probabilities": [0, 0.5]})"),
                 std::string("/probabilities"));
    }

    void rowsThatBreakARuleAreNullAndCounted()
    {
        test::BoundForTest bound("integer", Json::parse(R"({"low": {"sql": "a"}, "high": 10})"),
                                 test::Inputs().integers("a", {3, 11, 10}));
        QVERIFY2(bound.isBound(), bound.problemText().c_str());
        const std::vector<Column> columns = bound.fill(RowSet::range(0, 9));
        for (std::size_t i = 0; i < 9; ++i) {
            QCOMPARE(columns[0].isNull(i), i % 3 == 1);
            QVERIFY(i % 3 == 1 || (columns[0].integers[i] >= 3 && columns[0].integers[i] <= 10));
            QVERIFY(i % 3 != 2 || columns[0].integers[i] == 10);
        }
        QCOMPARE(bound.faults().rows, std::uint64_t{3});
        QCOMPARE(bound.faults().firstRow, std::int64_t{1});
        QCOMPARE(bound.faults().parameter, std::string("high"));
    }
};

} // namespace

DW_TEST(TestNumberShapes);
#include "test_number_shapes.moc"
