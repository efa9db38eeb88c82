// Gamma, beta and Student's t distributions: quantiles by Halley's method on the exact distribution function.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/inverse.h"
#include "core/random/inverse_solver.h"

#include <cfloat>

namespace dw {

using math::kNan;

namespace {

/// Below this, the first term of a series is the whole series.
constexpr double kFirstTermOnly = 1e-17;

/// Wilson and Hilferty (1931), or the first term of the series where that fails.
double gammaStart(double u, double oneMinusU, double shape, double firstTerm)
{
    if (shape < 1.0 && firstTerm < 0.5)
        return firstTerm;
    if (shape < 0.5) {
        const double tail = -math::log(oneMinusU) - math::lgamma(shape);
        return tail > 1.0 ? std::max(tail - (1.0 - shape) * math::log(tail), 0.1) : 0.5;
    }
    const double z = math::normalQuantileExact(u, oneMinusU);
    const double cubeRoot = 1.0 - 1.0 / (9.0 * shape) + z / (3.0 * std::sqrt(shape));
    return cubeRoot > 0.3 ? shape * cubeRoot * cubeRoot * cubeRoot : std::max(firstTerm, DBL_MIN);
}

double standardGammaQuantile(double u, double oneMinusU, double shape)
{
    const bool fromBelow = u <= 0.5;
    // P(a, x) -> x^a / gamma(a + 1) as x -> 0.
    const double logU = fromBelow ? math::log(u) : math::log1p(-oneMinusU);
    const double firstTerm = math::exp((logU + math::lgamma1p(shape)) / shape);
    if (firstTerm < kFirstTermOnly)
        return firstTerm;
    double x = gammaStart(u, oneMinusU, shape, firstTerm);
    const auto evaluate = [&] {
        const Tails tails = math::regularizedGamma(shape, x);
        const double density = shape * math::exp(math::logGammaWeight(shape, x)); // of log X
        return TailPoint{fromBelow ? tails.lower : tails.upper, density, shape - x};
    };
    solveTail(fromBelow ? u : oneMinusU, fromBelow, 1.0 / std::sqrt(shape), evaluate,
              [&](double step) { x *= math::exp(step); });
    return x;
}

struct BetaPoint {
    double x;
    double oneMinusX;
};

/// log(a B(a, b)).
double logScaledBeta(double a, double b)
{
    return math::log(a) + math::logBeta(a, b);
}

/// The odds x / (1 - x) to start from: Abramowitz and Stegun 26.5.22, or the first term of a series at either end.
double betaStart(double u, double oneMinusU, double a, double b, double low, double high)
{
    if (a >= 1.0 && b >= 1.0) {
        const double z = math::normalQuantileExact(u, oneMinusU);
        const double inverseA = 1.0 / (2.0 * a - 1.0);
        const double inverseB = 1.0 / (2.0 * b - 1.0);
        const double h = 2.0 / (inverseA + inverseB);
        const double lambda = (z * z - 3.0) / 6.0;
        if (h + lambda > 0.0) {
            const double w =
                -z * std::sqrt(h + lambda) / h - (inverseB - inverseA) * (lambda + 5.0 / 6.0 - 2.0 / (3.0 * h));
            if (std::fabs(w) < 20.0)
                return a / b * math::exp(-2.0 * w);
        }
    }
    if (low * (b + 1.0) < 0.5)
        return low / (1.0 - low);
    if (high * (a + 1.0) < 0.5)
        return (1.0 - high) / high;
    return a / b;
}

BetaPoint betaPoint(double u, double oneMinusU, double a, double b)
{
    const bool fromBelow = u <= 0.5;
    // I_x(a, b) -> x^a / (a B(a, b)) as x -> 0, and the mirror image at 1.
    const double logU = fromBelow ? math::log(u) : math::log1p(-oneMinusU);
    const double logOneMinusU = fromBelow ? math::log1p(-u) : math::log(oneMinusU);
    const double low = math::exp(std::min(0.0, (logU + logScaledBeta(a, b)) / a));
    const double high = math::exp(std::min(0.0, (logOneMinusU + logScaledBeta(b, a)) / b));
    if (low * (b + 1.0) < kFirstTermOnly)
        return {low, 1.0 - low};
    if (high * (a + 1.0) < kFirstTermOnly)
        return {1.0 - high, high};
    double odds = betaStart(u, oneMinusU, a, b, low, high);
    const auto point = [&] { // each side by one rounding where it is near 1, so that it keeps rising with u
        const double x = odds / (1.0 + odds);
        const double oneMinusX = 1.0 / (1.0 + odds);
        return BetaPoint{odds < 1.0 ? x : 1.0 - oneMinusX, odds < 1.0 ? 1.0 - x : oneMinusX};
    };
    const auto evaluate = [&] {
        const BetaPoint p = point();
        const Tails tails = math::regularizedBeta(a, b, p.x, p.oneMinusX);
        const double density = math::exp(math::logBetaWeight(a, b, p.x, p.oneMinusX)); // of the log odds
        return TailPoint{fromBelow ? tails.lower : tails.upper, density, a * p.oneMinusX - b * p.x};
    };
    const double width = std::sqrt(1.0 / a + 1.0 / b);
    solveTail(fromBelow ? u : oneMinusU, fromBelow, width, evaluate, [&](double step) { odds *= math::exp(step); });
    return point();
}

} // namespace

double gammaQuantile(double u, double oneMinusU, double shape, double scale)
{
    if (!(shape > 0.0) || !(scale > 0.0) || shape > 1e300)
        return kNan;
    return std::min(standardGammaQuantile(u, oneMinusU, shape) * scale, DBL_MAX);
}

double betaQuantile(double u, double oneMinusU, double a, double b)
{
    if (!(a > 0.0) || !(b > 0.0) || a > 1e300 || b > 1e300)
        return kNan;
    return betaPoint(u, oneMinusU, a, b).x;
}

double studentTQuantile(double u, double oneMinusU, double degreesOfFreedom)
{
    if (!(degreesOfFreedom > 0.0))
        return kNan;
    if (degreesOfFreedom > 1e10)
        return math::normalQuantileExact(u, oneMinusU);
    if (u == oneMinusU)
        return 0.0;
    // 2 P(T > t) = I_x(dof / 2, 1 / 2) with x = dof / (dof + t^2): DLMF 8.17.2 after substituting for t.
    const double sign = u < oneMinusU ? -1.0 : 1.0;
    const double tails = 2.0 * std::min(u, oneMinusU);
    const double logX = (math::log(tails) + logScaledBeta(0.5 * degreesOfFreedom, 0.5)) / (0.5 * degreesOfFreedom);
    if (logX < -40.0)
        return sign * std::min(std::sqrt(degreesOfFreedom) * math::exp(-0.5 * logX), DBL_MAX);
    const BetaPoint point = betaPoint(tails, std::fabs(oneMinusU - u), 0.5 * degreesOfFreedom, 0.5);
    return sign * std::sqrt(degreesOfFreedom * (point.oneMinusX / point.x));
}

Tails gammaCdf(double x, double shape, double scale)
{
    return x <= 0.0 ? Tails{0.0, 1.0} : math::regularizedGamma(shape, x / scale);
}

Tails betaCdf(double x, double a, double b)
{
    return math::regularizedBeta(a, b, x, 1.0 - x);
}

Tails studentTCdf(double x, double degreesOfFreedom)
{
    if (degreesOfFreedom > 1e10)
        return normalCdf(x, 0.0, 1.0);
    const double ratio = x * x / degreesOfFreedom;
    const bool far = !(ratio < 1e300); // then the first term of the series
    const double half = 0.5 * degreesOfFreedom;
    const double logX = 0.5 * math::log(degreesOfFreedom) - math::log(std::fabs(x));
    const double both = far ? math::exp(2.0 * half * logX - logScaledBeta(half, 0.5))
                            : math::regularizedBeta(half, 0.5, 1.0 / (1.0 + ratio), ratio / (1.0 + ratio)).lower;
    const Tails above{1.0 - 0.5 * both, 0.5 * both};
    return x < 0.0 ? Tails{above.upper, above.lower} : above;
}

} // namespace dw
