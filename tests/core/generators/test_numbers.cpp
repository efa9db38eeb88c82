// Checks the numeric generators against theory: every value inverts its distribution function at its own uniform.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/inverse.h"
#include "core/random/math.h"
#include "tests/support/test.h"
#include "tests/support/test_scope.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace {

using dw::Column;
using dw::Json;
using dw::RowSet;
using dw::math::Tails;
namespace test = dw::test;

constexpr std::size_t kRows = 100000;

std::vector<double> uniformsOf(const test::BoundForTest& bound, std::size_t count)
{
    std::vector<double> uniforms(count);
    dw::fillUniforms(bound.stream(), 0, 0, uniforms);
    return uniforms;
}

struct Sample {
    std::vector<double> values;
    std::vector<double> uniforms;
    double mean = 0.0;
    double stddev = 0.0;
};

/// Rows 0 to kRows - 1 with the uniforms that made them.
Sample sample(const char* id, const Json& params, const test::Inputs& inputs = {})
{
    test::BoundForTest bound(id, params, inputs);
    if (!bound.isBound())
        throw std::runtime_error(bound.problemText());
    Sample result;
    result.uniforms = uniformsOf(bound, kRows);
    const std::vector<Column> columns = bound.fill(RowSet::range(0, kRows));
    for (std::size_t i = 0; i < kRows; ++i)
        result.values.push_back(columns.front().number(i));
    for (const double value : result.values)
        result.mean += value / kRows;
    for (const double value : result.values)
        result.stddev += (value - result.mean) * (value - result.mean) / kRows;
    result.stddev = std::sqrt(result.stddev);
    return result;
}

/// Kolmogorov and Smirnov's distance between the values and a distribution function.
double ksDistance(std::vector<double> values, const std::function<Tails(double)>& cdf)
{
    std::sort(values.begin(), values.end());
    double distance = 0.0;
    const auto count = static_cast<double>(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double expected = cdf(values[i]).lower;
        distance = std::max({distance, std::fabs(expected - static_cast<double>(i) / count),
                             std::fabs(expected - static_cast<double>(i + 1) / count)});
    }
    return distance;
}

struct Continuous {
    const char* id;
    const char* params;
    std::function<Tails(double)> cdf;
    double mean; ///< NaN where there is none, or none worth a comparison
    double stddev;
};

Tails uniformCdf(double x, double low, double high)
{
    return {(x - low) / (high - low), (high - x) / (high - low)};
}

const std::vector<Continuous>& continuous()
{
    using namespace dw;
    const double nan = math::kNan;
    static const std::vector<Continuous> all{
        {"uniform", R"({"low": -3, "high": 9})", [](double x) { return uniformCdf(x, -3, 9); }, 3, 12 / std::sqrt(12)},
        {"normal", R"({"mean": 170, "stddev": 8})", [](double x) { return normalCdf(x, 170, 8); }, 170, 8},
        {"truncated_normal", R"({"mean": 41, "stddev": 12, "low": 18, "high": 67})",
         [](double x) { return truncatedNormalCdf(x, 41, 12, 18, 67); }, nan, nan},
        {"truncated_normal", R"({"low": 7})", [](double x) { return truncatedNormalCdf(x, 0, 1, 7, math::kInfinity); },
         nan, nan},
        {"truncated_normal", R"({"mean": 5, "stddev": 2, "high": -35})",
         [](double x) { return truncatedNormalCdf(x, 5, 2, -math::kInfinity, -35); }, nan, nan},
        {"lognormal", R"({"mu": 3, "sigma": 1})", [](double x) { return lognormalCdf(x, 3, 1); }, std::exp(3.5),
         std::exp(3.5) * std::sqrt(std::exp(1.0) - 1)},
        {"lognormal", R"({"mu": -2, "sigma": 0.01})", [](double x) { return lognormalCdf(x, -2, 0.01); }, nan, nan},
        {"lognormal", R"({"mu": 1, "sigma": 4})", [](double x) { return lognormalCdf(x, 1, 4); }, nan, nan},
        {"lognormal", R"({"mu": 1, "sigma": 9})", [](double x) { return lognormalCdf(x, 1, 9); }, nan, nan},
        {"exponential", R"({"mean": 4.5})", [](double x) { return exponentialCdf(x, 4.5); }, 4.5, 4.5},
        {"gamma", R"({"shape": 0.1, "scale": 3})", [](double x) { return gammaCdf(x, 0.1, 3); }, nan, nan},
        {"gamma", R"({"shape": 0.25, "scale": 3})", [](double x) { return gammaCdf(x, 0.25, 3); }, 0.75, 1.5},
        {"gamma", R"({"shape": 0.8, "scale": 9})", [](double x) { return gammaCdf(x, 0.8, 9); }, 7.2,
         std::sqrt(0.8) * 9},
        {"gamma", R"({"shape": 2.5, "scale": 1200})", [](double x) { return gammaCdf(x, 2.5, 1200); }, 3000,
         std::sqrt(2.5) * 1200},
        {"gamma", R"({"shape": 4000, "scale": 0.5})", [](double x) { return gammaCdf(x, 4000, 0.5); }, 2000,
         std::sqrt(4000) * 0.5},
        {"beta", R"({"alpha": 0.3, "beta": 0.3})", [](double x) { return betaCdf(x, 0.3, 0.3); }, 0.5,
         std::sqrt(0.25 / 1.6)},
        {"beta", R"({"alpha": 0.05, "beta": 2})", [](double x) { return betaCdf(x, 0.05, 2); }, nan, nan},
        {"beta", R"({"alpha": 2, "beta": 50})", [](double x) { return betaCdf(x, 2, 50); }, 2 / 52.0,
         std::sqrt(100 / (52.0 * 52 * 53))},
        {"beta", R"({"alpha": 5, "beta": 2, "low": -10, "high": 90})",
         [](double x) { return betaCdf((x + 10) / 100, 5, 2); }, -10 + 500 / 7.0, 100 * std::sqrt(10 / (49.0 * 8))},
        {"weibull", R"({"shape": 1.3, "scale": 45000})", [](double x) { return weibullCdf(x, 1.3, 45000); },
         45000 * std::tgamma(1 + 1 / 1.3), nan},
        {"weibull", R"({"shape": 0.25, "scale": 2})", [](double x) { return weibullCdf(x, 0.25, 2); }, nan, nan},
        {"weibull", R"({"shape": 0.1, "scale": 2})", [](double x) { return weibullCdf(x, 0.1, 2); }, nan, nan},
        {"pareto", R"({"minimum": 10000, "shape": 3.5})", [](double x) { return paretoCdf(x, 10000, 3.5); }, 14000,
         nan},
        {"pareto", R"({"minimum": 1, "shape": 0.4})", [](double x) { return paretoCdf(x, 1, 0.4); }, nan, nan},
        {"student_t", R"({"degrees_of_freedom": 0.5})", [](double x) { return studentTCdf(x, 0.5); }, nan, nan},
        {"student_t", R"({"degrees_of_freedom": 8, "location": 3, "scale": 0.2})",
         [](double x) { return studentTCdf((x - 3) / 0.2, 8); }, 3, 0.2 * std::sqrt(8 / 6.0)},
        {"triangular", R"({"low": 2, "mode": 4, "high": 15})", [](double x) { return triangularCdf(x, 2, 4, 15); }, 7,
         std::sqrt((4 + 16 + 225 - 8 - 30 - 60) / 18.0)},
    };
    return all;
}

struct Counts {
    const char* id;
    const char* params;
    std::function<Tails(std::int64_t)> cdf;
    double mean;
    double stddev;
};

const std::vector<Counts>& counts()
{
    using namespace dw;
    static const std::vector<Counts> all{
        {"poisson", R"({"mean": 1.4})", [](std::int64_t k) { return poissonCdf(k, 1.4); }, 1.4, std::sqrt(1.4)},
        {"poisson", R"({"mean": 5000})", [](std::int64_t k) { return poissonCdf(k, 5000); }, 5000, std::sqrt(5000)},
        {"poisson", R"({"mean": 1e9})", [](std::int64_t k) { return poissonCdf(k, 1e9); }, 1e9, std::sqrt(1e9)},
        {"binomial", R"({"trials": 20, "probability": 0.7})", [](std::int64_t k) { return binomialCdf(k, 20, 0.7); },
         14, std::sqrt(4.2)},
        {"binomial", R"({"trials": 1000000, "probability": 0.4})",
         [](std::int64_t k) { return binomialCdf(k, 1000000, 0.4); }, 400000, std::sqrt(240000)},
        {"negative_binomial", R"({"mean": 4, "dispersion": 0.9})",
         [](std::int64_t k) { return negativeBinomialCdf(k, 1 / 0.9, 1 / (1 + 0.9 * 4)); }, 4, std::sqrt(4 + 0.9 * 16)},
        {"geometric", R"({"probability": 0.08})", [](std::int64_t k) { return geometricCdf(k, 0.08); }, 0.92 / 0.08,
         std::sqrt(0.92) / 0.08},
        {"geometric", R"({"probability": 0.08, "counting": "tries"})",
         [](std::int64_t k) { return geometricCdf(k - 1, 0.08); }, 1 / 0.08, std::sqrt(0.92) / 0.08},
        {"geometric", R"({"probability": 1e-6})", [](std::int64_t k) { return geometricCdf(k, 1e-6); }, 1e6, 1e6},
        {"zipf", R"({"count": 1000, "exponent": 1})", [](std::int64_t k) { return zipfCdf(k, 1000, 1); },
         1000 / 7.485470860550345, std::sqrt(500500 / 7.485470860550345 - 133.59213 * 133.59213)},
        {"zipf", R"({"count": 1000000000, "exponent": 0})", [](std::int64_t k) { return zipfCdf(k, 1000000000, 0); },
         500000000.5, 1e9 / std::sqrt(12)},
    };
    return all;
}

/// True when k is where the distribution function passes u, up to the rounding of the function itself.
bool isInverse(const std::function<Tails(std::int64_t)>& cdf, std::int64_t k, double u)
{
    constexpr double kSlack = 1e-11;
    const Tails here = cdf(k);
    const Tails before = cdf(k - 1);
    if (u <= 0.5)
        return here.lower >= u * (1 - kSlack) && before.lower <= u * (1 + kSlack);
    return here.upper <= (1 - u) * (1 + kSlack) && before.upper >= (1 - u) * (1 - kSlack);
}

bool isMeanPlausible(const Sample& sample, double mean, double stddev)
{
    return std::isnan(mean) || std::isnan(stddev) || std::fabs(sample.mean - mean) < 4 * stddev / std::sqrt(kRows);
}

class TestNumbers : public QObject
{
    Q_OBJECT

private slots:
    void followsItsDistribution_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < continuous().size(); ++i)
            QTest::newRow(fmt::format("{} {}", continuous()[i].id, continuous()[i].params).c_str())
                << static_cast<int>(i);
    }
    void followsItsDistribution()
    {
        QFETCH(int, number);
        const Continuous& wanted = continuous()[static_cast<std::size_t>(number)];
        const Sample drawn = sample(wanted.id, Json::parse(wanted.params),
                                    test::Inputs().columnId(std::string(wanted.id) + wanted.params));
        // Each value stands where its uniform says: within 2e-6 of the mass of the tail it lies in, or as near as a
        // double can (close to 1, neighbouring doubles of a steep beta are further apart than that).
        const auto errorOf = [](const Tails& tails, double u) {
            return u <= 0.5 ? std::fabs(tails.lower - u) / u : std::fabs(tails.upper - (1 - u)) / (1 - u);
        };
        double worst = 0.0;
        for (std::size_t i = 0; i < 20000; ++i) {
            const double u = drawn.uniforms[i];
            const double value = drawn.values[i];
            const Tails tails = wanted.cdf(value);
            const double below = wanted.cdf(std::nextafter(value, -INFINITY)).upper;
            const double above = wanted.cdf(std::nextafter(value, INFINITY)).upper;
            const double resolution = u > 0.5 ? (below - above) / (1 - u) : 0.0;
            worst = std::max(worst, errorOf(tails, u) - resolution);
        }
        QVERIFY2(worst < 2e-6, fmt::format("relative error of a tail's mass: {}", worst).c_str());
        // 1.95 / sqrt(n) is passed by one sample in a thousand; this sample is always the same.
        QVERIFY(ksDistance(drawn.values, wanted.cdf) < 1.95 / std::sqrt(kRows));
        QVERIFY2(isMeanPlausible(drawn, wanted.mean, wanted.stddev), fmt::format("mean {}", drawn.mean).c_str());
        if (!std::isnan(wanted.stddev) && std::string_view(wanted.id) != "lognormal")
            QVERIFY2(std::fabs(drawn.stddev / wanted.stddev - 1) < 0.03, fmt::format("sd {}", drawn.stddev).c_str());
    }

    void countsFollowTheirDistribution_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < counts().size(); ++i)
            QTest::newRow(fmt::format("{} {}", counts()[i].id, counts()[i].params).c_str()) << static_cast<int>(i);
    }
    void countsFollowTheirDistribution()
    {
        QFETCH(int, number);
        const Counts& wanted = counts()[static_cast<std::size_t>(number)];
        const Sample drawn = sample(wanted.id, Json::parse(wanted.params),
                                    test::Inputs().columnId(std::string(wanted.id) + wanted.params));
        for (std::size_t i = 0; i < 10000; ++i)
            QVERIFY2(isInverse(wanted.cdf, static_cast<std::int64_t>(drawn.values[i]), drawn.uniforms[i]),
                     fmt::format("{} at u={}", drawn.values[i], drawn.uniforms[i]).c_str());
        QVERIFY2(isMeanPlausible(drawn, wanted.mean, wanted.stddev), fmt::format("mean {}", drawn.mean).c_str());
        QVERIFY2(std::fabs(drawn.stddev / wanted.stddev - 1) < 0.02, fmt::format("sd {}", drawn.stddev).c_str());
    }

    void variesByRow()
    {
        const test::Inputs inputs = test::Inputs().reals("a", {0.4, 3, 77}).reals("b", {2, 11});
        const auto a = [](std::size_t i) { return i % 3 == 0 ? 0.4 : i % 3 == 1 ? 3.0 : 77.0; };
        const auto b = [](std::size_t i) { return i % 2 == 0 ? 2.0 : 11.0; };
        using Row = std::function<double(double, std::size_t)>;
        const std::vector<std::tuple<const char*, const char*, Row>> families{
            {"normal", R"({"mean": {"sql": "b"}, "stddev": {"sql": "a"}})",
             [&](double x, std::size_t i) { return dw::normalCdf(x, b(i), a(i)).lower; }},
            {"uniform", R"({"low": {"sql": "a"}, "high": 100})",
             [&](double x, std::size_t i) { return (x - a(i)) / (100 - a(i)); }},
            {"lognormal", R"({"mu": {"sql": "b"}, "sigma": {"sql": "a"}})",
             [&](double x, std::size_t i) { return a(i) > 30 ? -1 : dw::lognormalCdf(x, b(i), a(i)).lower; }},
            {"exponential", R"({"mean": {"sql": "a"}})",
             [&](double x, std::size_t i) { return dw::exponentialCdf(x, a(i)).lower; }},
            {"gamma", R"({"shape": {"sql": "a"}, "scale": {"sql": "b"}})",
             [&](double x, std::size_t i) { return dw::gammaCdf(x, a(i), b(i)).lower; }},
            {"beta", R"({"alpha": {"sql": "a"}, "beta": {"sql": "b"}})",
             [&](double x, std::size_t i) { return dw::betaCdf(x, a(i), b(i)).lower; }},
            {"weibull", R"({"shape": {"sql": "a"}, "scale": {"sql": "b"}})",
             [&](double x, std::size_t i) { return dw::weibullCdf(x, a(i), b(i)).lower; }},
            {"pareto", R"({"minimum": {"sql": "b"}, "shape": {"sql": "a"}})",
             [&](double x, std::size_t i) { return dw::paretoCdf(x, b(i), a(i)).lower; }},
            {"student_t", R"({"degrees_of_freedom": {"sql": "b"}, "scale": {"sql": "a"}})",
             [&](double x, std::size_t i) { return dw::studentTCdf(x / a(i), b(i)).lower; }},
            {"triangular", R"({"low": 0, "mode": {"sql": "a"}, "high": 80})",
             [&](double x, std::size_t i) { return dw::triangularCdf(x, 0, a(i), 80).lower; }},
            {"truncated_normal", R"({"mean": {"sql": "a"}, "stddev": {"sql": "b"}, "low": 1})",
             [&](double x, std::size_t i) {
                 return dw::truncatedNormalCdf(x, a(i), b(i), 1, dw::math::kInfinity).lower;
             }},
        };
        for (const auto& [id, params, cdf] : families) {
            test::BoundForTest bound(id, Json::parse(params), inputs);
            QVERIFY2(bound.isBound(), bound.problemText().c_str());
            const std::vector<Column> columns = bound.fill(RowSet::range(0, 2000));
            const std::vector<double> uniforms = uniformsOf(bound, 2000);
            for (std::size_t i = 0; i < 2000; ++i) {
                const double expected = cdf(columns[0].reals[i], i);
                if (expected < 0)
                    QVERIFY(columns[0].isNull(i)); // a sigma of 77 is more than it takes
                else
                    QVERIFY2(std::fabs(expected - uniforms[i]) < 1e-8,
                             fmt::format("{} row {}: {} at u={}", id, i, columns[0].reals[i], uniforms[i]).c_str());
            }
        }
    }

    void countsVaryByRow()
    {
        const test::Inputs inputs = test::Inputs().reals("p", {0.02, 0.5, 0.93}).integers("n", {1, 40, 7000});
        const auto p = [](std::size_t i) { return i % 3 == 0 ? 0.02 : i % 3 == 1 ? 0.5 : 0.93; };
        const auto n = [](std::size_t i) { return i % 3 == 0 ? std::int64_t{1} : i % 3 == 1 ? 40 : 7000; };
        using Row = std::function<Tails(std::int64_t, std::size_t)>;
        const std::vector<std::tuple<const char*, const char*, Row>> families{
            {"poisson", R"({"mean": {"sql": "n"}})",
             [&](std::int64_t k, std::size_t i) { return dw::poissonCdf(k, static_cast<double>(n(i))); }},
            {"binomial", R"({"trials": {"sql": "n"}, "probability": {"sql": "p"}})",
             [&](std::int64_t k, std::size_t i) { return dw::binomialCdf(k, n(i), p(i)); }},
            {"negative_binomial", R"({"mean": {"sql": "n"}, "dispersion": {"sql": "p"}})",
             [&](std::int64_t k, std::size_t i) {
                 return dw::negativeBinomialCdf(k, 1 / p(i), 1 / (1 + p(i) * static_cast<double>(n(i))));
             }},
            {"geometric", R"({"probability": {"sql": "p"}})",
             [&](std::int64_t k, std::size_t i) { return dw::geometricCdf(k, p(i)); }},
            {"zipf", R"({"count": {"sql": "n"}, "exponent": {"sql": "p"}})",
             [&](std::int64_t k, std::size_t i) { return dw::zipfCdf(k, n(i), p(i)); }},
        };
        for (const auto& [id, params, cdf] : families) {
            test::BoundForTest bound(id, Json::parse(params), inputs);
            QVERIFY2(bound.isBound(), bound.problemText().c_str());
            const std::vector<Column> columns = bound.fill(RowSet::range(0, 2000));
            const std::vector<double> uniforms = uniformsOf(bound, 2000);
            for (std::size_t i = 0; i < 2000; ++i)
                QVERIFY2(isInverse([&, i, &cdf = cdf](std::int64_t k) { return cdf(k, i); }, columns[0].integers[i],
                                   uniforms[i]),
                         fmt::format("{} row {}: {} at u={}", id, i, columns[0].integers[i], uniforms[i]).c_str());
        }
    }
};

} // namespace

DW_TEST(TestNumbers);
#include "test_numbers.moc"
