// Quantile tables: fitting monotone cubics through the nodes, and looking them up.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/quantile_table.h"

#include "core/random/avx512.h"
#include "core/random/lookup_vector.h"
#include "core/random/quantile_lookup.h"
#include "core/random/stream.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <vector>

namespace dw {

struct QuantileTable::Data {
    quantile::Layout layout;
    std::vector<Cubic> cubics;
};

namespace {

[[maybe_unused]] bool isValid(const QuantileGrid& grid)
{
    const auto fits = [](int segments) {
        return segments >= 1 && segments <= 1024 && std::has_single_bit(static_cast<unsigned>(segments));
    };
    return grid.bodyOctaves >= 1 && grid.bodyOctaves <= 52 && fits(grid.bodySegments) && fits(grid.tailSegments);
}

/// The distances from the nearer end of (0,1) of all nodes of one half, rising from 2^-53 to 1/2.
std::vector<double> nodeDistances(const quantile::Layout& layout)
{
    std::vector<double> distances;
    distances.reserve(layout.segmentsPerHalf);
    for (std::size_t segment = 0; segment < layout.segmentsPerHalf; ++segment)
        distances.push_back(quantile::leftEnd(layout, segment));
    return distances;
}

/// Values that are not finite become those of the nearest finite neighbour, the left one first.
void makeFiniteAndRising(std::span<double> y)
{
    const auto firstFinite = std::find_if(y.begin(), y.end(), [](double value) { return std::isfinite(value); });
    double highest = firstFinite != y.end() ? *firstFinite : 0.0;
    for (double& value : y) {
        if (std::isfinite(value))
            highest = std::max(highest, value);
        value = highest;
    }
}

constexpr std::size_t kStencil = 5;

/// The derivative at one node of the quartic through it and its neighbours: factors for the differences between their
/// values and its own, so that a constant has slope 0 exactly.
struct Derivative {
    std::size_t first = 0; ///< The first of the five nodes.
    std::array<double, kStencil> factors{};
};

Derivative derivativeAt(std::span<const double> x, std::size_t node)
{
    Derivative derivative;
    derivative.first = std::min(node < 2 ? 0 : node - 2, x.size() - kStencil);
    for (std::size_t j = 0; j < kStencil; ++j) {
        const double xj = x[derivative.first + j];
        double factor = 1.0 / (xj - x[node]);
        for (std::size_t k = 0; k < kStencil; ++k) {
            const double xk = x[derivative.first + k];
            if (derivative.first + k != node && k != j)
                factor *= (x[node] - xk) / (xj - xk);
        }
        derivative.factors[j] = derivative.first + j == node ? 0.0 : factor;
    }
    return derivative;
}

/// derivativeAt for all nodes. An octave repeats the one before at twice the width, so its factors are half as large.
std::vector<Derivative> derivatives(const quantile::Layout& layout, std::span<const double> x)
{
    std::vector<Derivative> all(x.size());
    for (std::size_t node = 0; node < x.size(); ++node) {
        const bool tail = node < layout.tailCount;
        const std::size_t octave = std::size_t{1} << (52 - (tail ? layout.tailShift : layout.bodyShift));
        const std::size_t begin = tail ? 0 : layout.tailCount;
        const std::size_t end = tail ? layout.tailCount : x.size() - 1;
        if (node < begin + octave + 2 || node + 2 > end) {
            all[node] = derivativeAt(x, node);
            continue;
        }
        const Derivative& before = all[node - octave];
        all[node].first = before.first + octave;
        for (std::size_t j = 0; j < kStencil; ++j)
            all[node].factors[j] = 0.5 * before.factors[j];
    }
    return all;
}

/// Slopes of fourth order, bounded so that the cubics stay monotone (Hyman 1983). `x` and `y` rise.
std::vector<double> monotoneSlopes(std::span<const Derivative> derivatives, std::span<const double> x,
                                   std::span<const double> y)
{
    const std::size_t last = x.size() - 1;
    std::vector<double> slopes(x.size());
    double left = (y[1] - y[0]) / (x[1] - x[0]);
    for (std::size_t i = 0; i <= last; ++i) {
        const Derivative& derivative = derivatives[i];
        double slope = 0.0;
        for (std::size_t j = 0; j < kStencil; ++j)
            slope += derivative.factors[j] * (y[derivative.first + j] - y[i]);
        const double right = i < last ? (y[i + 1] - y[i]) / (x[i + 1] - x[i]) : left;
        slopes[i] = std::clamp(slope, 0.0, 3.0 * std::min(left, right));
        left = right;
    }
    return slopes;
}

/// The cubic on [x0, x1] in the coordinate t that runs from 0 to `width`.
QuantileTable::Cubic hermite(double y0, double y1, double slope0, double slope1, double width)
{
    const double perWidth = 1.0 / width;
    const double secant = (y1 - y0) * perWidth;
    const double c2 = (3.0 * secant - 2.0 * slope0 - slope1) * perWidth;
    const double c3 = (slope0 + slope1 - 2.0 * secant) * perWidth * perWidth;
    if (!std::isfinite(slope0) || !std::isfinite(c2) || !std::isfinite(c3))
        return {y0, 0.0, 0.0, 0.0};
    return {y0, slope0, c2, c3};
}

} // namespace

std::size_t QuantileTable::evaluationCount(const QuantileGrid& grid)
{
    const quantile::Layout layout = quantile::makeLayout(grid);
    return 2 * layout.segmentsPerHalf - 1;
}

QuantileTable QuantileTable::build(const Quantile& quantile, const QuantileGrid& grid)
{
    assert(isValid(grid));
    auto data = std::make_shared<Data>();
    data->layout = quantile::makeLayout(grid);
    const std::size_t half = data->layout.segmentsPerHalf;
    const std::vector<double> distances = nodeDistances(data->layout);
    // One rising list of nodes: the lower half, then the upper half mirrored. 1/2 belongs to both. Above the middle the
    // coordinate is measured from the middle by distances, which is exact.
    std::vector<double> y(2 * half - 1);
    for (std::size_t i = 0; i < half; ++i) {
        y[i] = quantile(distances[i], 1.0 - distances[i]);
        y[2 * half - 2 - i] = i + 1 < half ? quantile(1.0 - distances[i], distances[i]) : y[i];
    }
    makeFiniteAndRising(y);
    // Slopes of each half are taken in its own distance, so that both tails keep their precision; at 1/2 the lower
    // half decides.
    std::vector<double> mirrored(half);
    for (std::size_t i = 0; i < half; ++i)
        mirrored[i] = -y[2 * half - 2 - i];
    const std::vector<Derivative> stencils = derivatives(data->layout, distances);
    const std::vector<double> lower = monotoneSlopes(stencils, distances, std::span(y).first(half));
    const std::vector<double> upper = monotoneSlopes(stencils, distances, mirrored);
    data->cubics.resize(2 * half);
    for (std::size_t i = 0; i + 1 < half; ++i) {
        const double scale = quantile::octaveWidth(data->layout, i);
        const double width = (distances[i + 1] - distances[i]) / scale;
        data->cubics[i] = hermite(y[i], y[i + 1], lower[i] * scale, lower[i + 1] * scale, width);
        const Cubic cubic = hermite(mirrored[i], mirrored[i + 1], upper[i] * scale, upper[i + 1] * scale, width);
        data->cubics[half + i] = {-cubic.c0, -cubic.c1, -cubic.c2, -cubic.c3};
    }
    data->cubics[half - 1] = data->cubics[2 * half - 1] = {y[half - 1], 0.0, 0.0, 0.0};
    return QuantileTable(std::move(data));
}

double QuantileTable::operator()(double u) const
{
    assert(m_data && u > 0.0 && u < 1.0);
    return quantile::evaluate(m_data->layout, m_data->cubics.data(), u);
}

void QuantileTable::map(std::span<const double> u, std::span<double> out) const
{
    assert(m_data && u.size() == out.size());
    std::size_t i = 0;
#if defined(__x86_64__)
    if (simdLevel() == SimdLevel::Avx2) {
        const auto map = usesAvx512() ? lookup::mapQuantilesAvx512 : lookup::mapQuantilesAvx2;
        i = map(m_data->layout, m_data->cubics.data(), u, out);
    }
#endif
    for (; i < u.size(); ++i)
        out[i] = quantile::evaluate(m_data->layout, m_data->cubics.data(), u[i]);
}

} // namespace dw
