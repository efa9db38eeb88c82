// Quantile functions of distributions that are given by points: a drawn density, a histogram, a table of quantiles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dw {

/// One uniform in, one value out, non-decreasing in it; exact at the points. Never gives a value where the density is
/// 0.
class PiecewiseQuantile
{
public:
    /// Empty: may only be assigned to.
    PiecewiseQuantile() = default;

    /// A density that runs straight from point to point; x does not fall, y is not negative, and somewhere between two
    /// points there is area. Two points at one x are a step.
    static PiecewiseQuantile fromDensity(std::span<const double> x, std::span<const double> y);
    /// As fromDensity, rounded off: a monotone cubic through the points, in 16 straight pieces each. x rises.
    static PiecewiseQuantile fromSmoothDensity(std::span<const double> x, std::span<const double> y);
    /// Bins with `counts.size() + 1` rising edges; even within a bin.
    static PiecewiseQuantile fromHistogram(std::span<const double> edges, std::span<const double> counts);
    /// Values at probabilities that rise from 0 to 1; values do not fall. Straight between them.
    static PiecewiseQuantile fromQuantiles(std::span<const double> probabilities, std::span<const double> values);
    /// As fromQuantiles, by a monotone cubic.
    static PiecewiseQuantile fromSmoothQuantiles(std::span<const double> probabilities, std::span<const double> values);

    bool empty() const { return m_pieces.empty(); }
    /// `u` in (0,1).
    double operator()(double u) const;
    /// out[i] = (*this)(u[i]); equally long.
    void map(std::span<const double> u, std::span<double> out) const;

private:
    /// From `low` to `high` while the probability goes from `start` to the next piece's. With t in [0,1] along the
    /// probability, the value is low + t (c1 + t (c2 + t c3)), or, for a density, low + c1 t / (c2 + sqrt(c2^2 + c3
    /// t)).
    struct Piece {
        double start, perStart, low, high, c1, c2, c3;
    };

    void addDensity(double probability, double x0, double x1, double y0, double y1);
    void finish();
    std::size_t pieceOf(double u) const;
    double inPiece(const Piece& piece, double u) const;

    bool m_isDensity = false;
    double m_total = 0.0; ///< area so far, while pieces are added
    std::vector<Piece> m_pieces;
    std::vector<std::uint32_t> m_guide; ///< for each slice of (0,1), the piece at its left end
};

/// Slopes at the points for a cubic that stays monotone wherever the points are (Fritsch and Butland 1984).
std::vector<double> monotoneCubicSlopes(std::span<const double> x, std::span<const double> y);

} // namespace dw
