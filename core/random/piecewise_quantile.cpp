// Pieces of quantile functions and how a uniform finds its piece.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/piecewise_quantile.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>

namespace dw {

namespace {

constexpr std::size_t kSmoothPieces = 16;
constexpr std::size_t kMostSlices = std::size_t{1} << 20;

/// The cubic on [0, 1] with these ends and slopes there, at t.
double hermite(double t, double y0, double y1, double slope0, double slope1)
{
    const double rise = y1 - y0;
    return y0 + t * (slope0 + t * (3.0 * rise - 2.0 * slope0 - slope1 + t * (slope0 + slope1 - 2.0 * rise)));
}

/// A slope at an end by the parabola through three points, kept from turning the cubic around.
double endSlope(double width0, double width1, double secant0, double secant1)
{
    const double slope = ((2.0 * width0 + width1) * secant0 - width0 * secant1) / (width0 + width1);
    if (slope * secant0 <= 0.0)
        return 0.0;
    return std::fabs(slope) > 3.0 * std::fabs(secant0) ? 3.0 * secant0 : slope;
}

} // namespace

std::vector<double> monotoneCubicSlopes(std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size() && x.size() >= 2);
    const std::size_t last = x.size() - 1;
    const auto width = [&](std::size_t i) { return x[i + 1] - x[i]; };
    const auto secant = [&](std::size_t i) { return (y[i + 1] - y[i]) / width(i); };
    if (last == 1)
        return {secant(0), secant(0)};
    std::vector<double> slopes(x.size(), 0.0);
    for (std::size_t i = 1; i < last; ++i) {
        const double before = secant(i - 1);
        const double after = secant(i);
        if (before * after <= 0.0)
            continue; // a turning point stays one
        const double weight0 = 2.0 * width(i) + width(i - 1);
        const double weight1 = width(i) + 2.0 * width(i - 1);
        slopes[i] = (weight0 + weight1) / (weight0 / before + weight1 / after);
    }
    slopes[0] = endSlope(width(0), width(1), secant(0), secant(1));
    slopes[last] = endSlope(width(last - 1), width(last - 2), secant(last - 1), secant(last - 2));
    return slopes;
}

void PiecewiseQuantile::addDensity(double probability, double x0, double x1, double y0, double y1)
{
    if (!(probability > 0.0))
        return;
    const double c2 = y0 / (y0 + y1);
    m_pieces.push_back({m_total, probability, x0, x1, x1 - x0, c2, 1.0 - 2.0 * c2});
    m_total += probability;
}

void PiecewiseQuantile::finish()
{
    assert(!m_pieces.empty());
    // Starts come from sums of areas; from here on they are probabilities, and perStart turns one into t.
    for (Piece& piece : m_pieces) {
        piece.start /= m_total;
        piece.perStart = m_total / piece.perStart;
    }
    const std::size_t slices = std::min(kMostSlices, std::bit_ceil(2 * m_pieces.size()));
    m_guide.resize(slices + 1);
    std::uint32_t piece = 0;
    for (std::size_t slice = 0; slice <= slices; ++slice) {
        const double left = static_cast<double>(slice) / static_cast<double>(slices);
        while (piece + 1 < m_pieces.size() && m_pieces[piece + 1].start <= left)
            ++piece;
        m_guide[slice] = piece;
    }
}

PiecewiseQuantile PiecewiseQuantile::fromDensity(std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size() && x.size() >= 2);
    PiecewiseQuantile result;
    result.m_isDensity = true;
    // In shares of the whole, so that no product of large numbers overflows.
    const double highest = *std::max_element(y.begin(), y.end());
    const double width = x.back() - x.front();
    for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        const double y0 = y[i] / highest;
        const double y1 = y[i + 1] / highest;
        result.addDensity((x[i + 1] - x[i]) / width * (0.5 * (y0 + y1)), x[i], x[i + 1], y0, y1);
    }
    result.finish();
    return result;
}

PiecewiseQuantile PiecewiseQuantile::fromSmoothDensity(std::span<const double> x, std::span<const double> y)
{
    const std::vector<double> slopes = monotoneCubicSlopes(x, y);
    std::vector<double> fineX;
    std::vector<double> fineY;
    for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        const double width = x[i + 1] - x[i];
        for (std::size_t k = 0; k < kSmoothPieces; ++k) {
            const double t = static_cast<double>(k) / kSmoothPieces;
            fineX.push_back(x[i] + t * width);
            fineY.push_back(std::max(0.0, hermite(t, y[i], y[i + 1], slopes[i] * width, slopes[i + 1] * width)));
        }
    }
    fineX.push_back(x.back());
    fineY.push_back(y.back());
    return fromDensity(fineX, fineY);
}

PiecewiseQuantile PiecewiseQuantile::fromHistogram(std::span<const double> edges, std::span<const double> counts)
{
    assert(edges.size() == counts.size() + 1);
    PiecewiseQuantile result;
    result.m_isDensity = true;
    const double highest = *std::max_element(counts.begin(), counts.end());
    for (std::size_t i = 0; i < counts.size(); ++i)
        result.addDensity(counts[i] / highest, edges[i], edges[i + 1], 1.0, 1.0);
    result.finish();
    return result;
}

PiecewiseQuantile PiecewiseQuantile::fromQuantiles(std::span<const double> probabilities,
                                                   std::span<const double> values)
{
    PiecewiseQuantile result;
    for (std::size_t i = 0; i + 1 < values.size(); ++i)
        result.m_pieces.push_back({probabilities[i], probabilities[i + 1] - probabilities[i], values[i], values[i + 1],
                                   values[i + 1] - values[i], 0.0, 0.0});
    result.m_total = 1.0;
    result.finish();
    return result;
}

PiecewiseQuantile PiecewiseQuantile::fromSmoothQuantiles(std::span<const double> probabilities,
                                                         std::span<const double> values)
{
    PiecewiseQuantile result;
    const std::vector<double> slopes = monotoneCubicSlopes(probabilities, values);
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const double width = probabilities[i + 1] - probabilities[i];
        const double rise = values[i + 1] - values[i];
        const double slope0 = slopes[i] * width;
        const double slope1 = slopes[i + 1] * width;
        result.m_pieces.push_back({probabilities[i], width, values[i], values[i + 1], slope0,
                                   3.0 * rise - 2.0 * slope0 - slope1, slope0 + slope1 - 2.0 * rise});
    }
    result.m_total = 1.0;
    result.finish();
    return result;
}

std::size_t PiecewiseQuantile::pieceOf(double u) const
{
    const auto slice = static_cast<std::size_t>(u * static_cast<double>(m_guide.size() - 1));
    const auto first = m_pieces.begin() + m_guide[slice];
    const auto last = m_pieces.begin() + m_guide[slice + 1] + 1;
    // The last piece that starts at or below u.
    const auto above = std::upper_bound(first + 1, std::max(first + 1, last), u,
                                        [](double wanted, const Piece& piece) { return wanted < piece.start; });
    return static_cast<std::size_t>(above - m_pieces.begin()) - 1;
}

double PiecewiseQuantile::inPiece(const Piece& piece, double u) const
{
    const double t = std::min((u - piece.start) * piece.perStart, 1.0);
    double value = 0.0;
    if (m_isDensity) {
        // Never negative but for rounding: c2^2 + 1 - 2 c2 = (1 - c2)^2 at t = 1.
        const double root = std::sqrt(std::max(0.0, piece.c2 * piece.c2 + piece.c3 * t));
        value = piece.low + piece.c1 * (t / std::max(piece.c2 + root, 1e-300));
    } else {
        value = piece.low + t * (piece.c1 + t * (piece.c2 + t * piece.c3));
    }
    return std::clamp(value, piece.low, piece.high);
}

double PiecewiseQuantile::operator()(double u) const
{
    assert(!empty() && u > 0.0 && u < 1.0);
    return inPiece(m_pieces[pieceOf(u)], u);
}

void PiecewiseQuantile::map(std::span<const double> u, std::span<double> out) const
{
    assert(!empty() && u.size() == out.size());
    for (std::size_t i = 0; i < u.size(); ++i)
        out[i] = inPiece(m_pieces[pieceOf(u[i])], u[i]);
}

} // namespace dw
