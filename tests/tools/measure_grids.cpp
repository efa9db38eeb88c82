// Measures the two grids of quantile tables on steep shapes: bytes, time to build, time a value, error of a tail's
// mass. SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random/inverse.h"
#include "core/random/quantile_table.h"
#include "core/random/stream.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fmt/format.h>
#include <vector>

using namespace dw;

namespace {

double cpuNanoseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

/// The largest error of the mass beyond a value, relative to that mass, from the middle out to `smallest`: the error
/// of the value, divided by how fast the value changes with the logarithm of the mass.
double massError(const QuantileTable& table, const QuantileTable::Quantile& quantile, double smallest)
{
    double worst = 0;
    for (double mass = 0.4999; mass > smallest; mass *= 0.9973)
        for (const bool upper : {false, true}) {
            const auto exact = [&](double m) { return upper ? quantile(1 - m, m) : quantile(m, 1 - m); };
            const double slope = (exact(mass * 1.0001) - exact(mass / 1.0001)) / 0.0002;
            const double difference = table(upper ? 1 - mass : mass) - exact(mass);
            // Nearer to 1 than 2^-40 or so, the rounding of 1 - mass itself would be measured.
            if (slope != 0 && (!upper || mass > 1e-9))
                worst = std::max(worst, std::abs(difference / slope));
        }
    return worst;
}

/// Of `tables` tables used in turn for batches, as columns are.
double nanosecondsAValue(const QuantileTable::Quantile& quantile, const QuantileGrid& grid, std::size_t tables)
{
    constexpr std::size_t kBatch = 2048;
    std::vector<QuantileTable> all;
    for (std::size_t i = 0; i < tables; ++i)
        all.push_back(QuantileTable::build(quantile, grid));
    std::vector<double> uniforms(kBatch);
    std::vector<double> values(kBatch);
    fillUniforms(Stream{7}, 0, 0, uniforms);
    double best = 1e300;
    for (int round = 0; round < 40; ++round) {
        const double start = cpuNanoseconds();
        for (const QuantileTable& table : all)
            table.map(uniforms, values);
        best = std::min(best, (cpuNanoseconds() - start) / static_cast<double>(kBatch * tables));
    }
    return best;
}

void print(const char* shape, const QuantileTable::Quantile& quantile)
{
    for (const auto& [name, grid] : {std::pair{"default", QuantileGrid{}}, std::pair{"fine", kFineQuantileGrid}}) {
        const double start = cpuNanoseconds();
        const QuantileTable table = QuantileTable::build(quantile, grid);
        const double build = cpuNanoseconds() - start;
        fmt::print("{:<18} {:<8} {:6.0f} KB {:9.0f} us {:7.2f} {:7.2f} {:7.2f} ns {:10.1e} {:10.1e}\n", shape, name,
                   static_cast<double>(QuantileTable::evaluationCount(grid)) * sizeof(QuantileTable::Cubic) / 1024,
                   build / 1000, nanosecondsAValue(quantile, grid, 1), nanosecondsAValue(quantile, grid, 8),
                   nanosecondsAValue(quantile, grid, 64), massError(table, quantile, 1e-4),
                   massError(table, quantile, 1e-12));
    }
}

} // namespace

int main()
{
    fmt::print("{:<18} {:<8} {:>9} {:>12} {:>7} {:>7} {:>10} {:>10} {:>10}\n", "shape", "grid", "bytes", "build", "1",
               "8", "64 tables", "to 1e-4", "to 1e-12");
    print("lognormal 1", [](double u, double v) { return lognormalQuantile(u, v, 0, 1); });
    print("lognormal 2.5", [](double u, double v) { return lognormalQuantile(u, v, 0, 2.5); });
    print("gamma 0.5", [](double u, double v) { return gammaQuantile(u, v, 0.5, 1); });
    print("gamma 3", [](double u, double v) { return gammaQuantile(u, v, 3, 1); });
    print("pareto 0.8", [](double u, double v) { return paretoQuantile(u, v, 1, 0.8); });
    print("weibull 0.7", [](double u, double v) { return weibullQuantile(u, v, 0.7, 1); });
    print("student t 3", [](double u, double v) { return studentTQuantile(u, v, 3); });
    print("beta 2, 5", [](double u, double v) { return betaQuantile(u, v, 2, 5); });
    return 0;
}
