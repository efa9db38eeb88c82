// The standard normal by table, in both directions.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/lookup_vector.h"
#include "core/random/math.h"
#include "core/random/normal_tail.h"
#include "core/random/quantile_table.h"
#include "core/random/stream.h"

#include <cassert>

namespace dw {
namespace {

normal::LowerTail buildLowerTail()
{
    normal::LowerTail tail;
    for (std::size_t i = 0; i < tail.size(); ++i) {
        const double z0 = static_cast<double>(i) / normal::kCellsPerUnit;
        const double z1 = static_cast<double>(i + 1) / normal::kCellsPerUnit;
        const double y0 = math::normalCdf(-z0);
        const double rise = math::normalCdf(-z1) - y0;
        const double slope0 = -math::normalDensity(z0) / normal::kCellsPerUnit;
        const double slope1 = -math::normalDensity(z1) / normal::kCellsPerUnit;
        tail[i] = {y0, slope0, 3.0 * rise - 2.0 * slope0 - slope1, slope0 + slope1 - 2.0 * rise};
    }
    return tail;
}

const normal::LowerTail& lowerTail()
{
    static const normal::LowerTail tail = buildLowerTail();
    return tail;
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
    return normal::cdf(lowerTail(), z);
}

void normalCdfFast(std::span<const double> z, std::span<double> out)
{
    assert(z.size() == out.size());
    const normal::LowerTail& tail = lowerTail();
    std::size_t i = 0;
#if defined(__x86_64__)
    if (simdLevel() == SimdLevel::Avx2)
        i = lookup::mapNormalCdfAvx2(tail, z, out);
#endif
    for (; i < z.size(); ++i)
        out[i] = normal::cdf(tail, z[i]);
}

} // namespace dw
