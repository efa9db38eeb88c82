// Quantile tables: fitting monotone cubics through the nodes, and looking them up.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/quantile_table.h"

#include "core/random/quantile_lookup.h"

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

bool isValid(const QuantileGrid& grid)
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

/// Slopes by the derivative of the parabola or quartic through the neighbours, bounded so that cubics stay monotone
/// (Hyman 1983). `x` and `y` rise.
std::vector<double> monotoneSlopes(std::span<const double> x, std::span<const double> y)
{
    const std::size_t count = x.size();
    std::vector<double> slopes(count, 0.0);
    std::vector<double> secants(count, 0.0);
    for (std::size_t i = 0; i + 1 < count; ++i)
        secants[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t first = std::min(i < 2 ? 0 : i - 2, count - 5);
        double slope = 0.0;
        for (std::size_t j = first; j < first + 5; ++j) {
            if (j == i)
                continue;
            // Lagrange's derivative at node i, written with differences so that a constant has slope 0 exactly.
            double weight = 1.0 / (x[j] - x[i]);
            for (std::size_t k = first; k < first + 5; ++k) {
                if (k != i && k != j)
                    weight *= (x[i] - x[k]) / (x[j] - x[k]);
            }
            slope += weight * (y[j] - y[i]);
        }
        const double left = i > 0 ? secants[i - 1] : secants[0];
        const double right = i + 1 < count ? secants[i] : secants[count - 2];
        slopes[i] = std::clamp(slope, 0.0, 3.0 * std::min(left, right));
    }
    return slopes;
}

/// The cubic on [x0, x1] in the coordinate t that runs from 0 to `width`.
QuantileTable::Cubic hermite(double y0, double y1, double slope0, double slope1, double width)
{
    const double rise = y1 - y0;
    const double c2 = (3.0 * rise / width - 2.0 * slope0 - slope1) / width;
    const double c3 = (slope0 + slope1 - 2.0 * rise / width) / (width * width);
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
    for (std::size_t i = 0; i + 1 < y.size(); ++i)
        y[i + 1] = std::isnan(y[i + 1]) ? y[i] : std::max(y[i], y[i + 1]);
    // Slopes of each half are taken in its own distance, so that both tails keep their precision; at 1/2 the lower
    // half decides.
    std::vector<double> mirrored(half);
    for (std::size_t i = 0; i < half; ++i)
        mirrored[i] = -y[2 * half - 2 - i];
    const std::vector<double> lower = monotoneSlopes(distances, std::span(y).first(half));
    const std::vector<double> upper = monotoneSlopes(distances, mirrored);
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
    for (std::size_t i = 0; i < u.size(); ++i)
        out[i] = quantile::evaluate(m_data->layout, m_data->cubics.data(), u[i]);
}

} // namespace dw
