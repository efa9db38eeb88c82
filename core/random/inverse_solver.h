// Solves tail(x) = target for distributions whose logarithmic tails are concave, by Halley's method.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/math.h"

#include <algorithm>
#include <cmath>

namespace dw {

/// One side of a distribution function at a point t, on a scale on which the density is log-concave. Then the
/// logarithms of both tails are concave as well, and Newton's method converges from everywhere.
struct TailPoint {
    double tail;         ///< P(T <= t) when solving from below, P(T > t) from above
    double density;      ///< of T at t
    double densitySlope; ///< derivative of the density's logarithm
};

/// Moves t by `advance(step)` until the tail that `evaluate()` reports is `target`. `width` is about the standard
/// deviation of T: convergence is cubic in steps / width.
template <typename Evaluate, typename Advance>
void solveTail(double target, bool fromBelow, double width, Evaluate evaluate, Advance advance)
{
    constexpr int kMostSteps = 200;
    double last = 0.0;
    for (int i = 0; i < kMostSteps; ++i) {
        const TailPoint point = evaluate();
        if (!(point.tail > 0.0) || !(point.density > 0.0)) {
            // Underflow far out: take half of the last step back, or walk towards the mass when it was the start.
            const bool above = fromBelow == (point.tail > 0.0);
            const double retreat = last != 0.0 ? -0.5 * last : (above ? -4.0 * width : 4.0 * width);
            last = last != 0.0 ? 0.5 * last : 0.0;
            advance(retreat);
            continue;
        }
        const double slope = (fromBelow ? point.density : -point.density) / point.tail;
        const double newton = -math::log(point.tail / target) / slope;
        const double bend = 0.5 * newton * (point.densitySlope - slope);
        const double step = std::fabs(bend) < 0.5 ? newton / (1.0 + bend) : newton;
        last = std::clamp(step, -8.0 * width, 8.0 * width);
        advance(last);
        if (std::fabs(step) < 3e-6 * std::min(width, 1.0))
            return;
    }
}

} // namespace dw
