// The standard normal by table, in both directions.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/quantile_table.h"

#include "core/random/math.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace dw {
namespace {

constexpr int kCellsPerUnit = 64;
constexpr int kUnits = 9;
constexpr int kCells = kCellsPerUnit * kUnits;

/// normalCdf on [-9, 0] by cubics, cell 0 next to 0; t runs from 0 to 1 away from 0.
class LowerTail
{
public:
    LowerTail()
    {
        for (int i = 0; i < kCells; ++i) {
            const double z0 = static_cast<double>(i) / kCellsPerUnit;
            const double z1 = static_cast<double>(i + 1) / kCellsPerUnit;
            const double y0 = math::normalCdf(-z0);
            const double y1 = math::normalCdf(-z1);
            const double slope0 = -math::normalDensity(z0) / kCellsPerUnit;
            const double slope1 = -math::normalDensity(z1) / kCellsPerUnit;
            const double rise = y1 - y0;
            m_cubics[static_cast<std::size_t>(i)] = {y0, slope0, 3.0 * rise - 2.0 * slope0 - slope1,
                                                     slope0 + slope1 - 2.0 * rise};
        }
    }

    double operator()(double distance) const
    {
        const double position = std::min(distance * kCellsPerUnit, static_cast<double>(kCells) - 0x1p-40);
        const int cell = static_cast<int>(position);
        const double t = position - static_cast<double>(cell);
        const QuantileTable::Cubic& cubic = m_cubics[static_cast<std::size_t>(cell)];
        return std::max(cubic.c0 + t * (cubic.c1 + t * (cubic.c2 + t * cubic.c3)), 0x1p-53);
    }

private:
    std::array<QuantileTable::Cubic, kCells> m_cubics;
};

const LowerTail& lowerTail()
{
    static const LowerTail tail;
    return tail;
}

double cdf(const LowerTail& tail, double z)
{
    const double lower = tail(z < 0.0 ? -z : z);
    return z < 0.0 ? lower : 1.0 - lower;
}

} // namespace

const QuantileTable& standardNormalTable()
{
    static const QuantileTable table =
        QuantileTable::build(math::normalQuantileExact, {.bodyOctaves = 12, .bodySegments = 64, .tailSegments = 32});
    return table;
}

double normalCdfFast(double z)
{
    return cdf(lowerTail(), z);
}

void normalCdfFast(std::span<const double> z, std::span<double> out)
{
    assert(z.size() == out.size());
    const LowerTail& tail = lowerTail();
    for (std::size_t i = 0; i < z.size(); ++i)
        out[i] = cdf(tail, z[i]);
}

} // namespace dw
