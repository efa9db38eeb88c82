// The incomplete beta functions: continued fraction for small parameters, quadrature of the tail for large ones.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"
#include "core/random/special.h"

#include <algorithm>

namespace dw::math {

namespace {

/// From here on the fraction's steps (they grow with the root of the smaller parameter) cost more than quadrature.
constexpr double kSmallestQuadrature = 200.0;

/// I_x(a, b) / (x^a (1-x)^b / B(a, b)) for lambda = a (1 - x) - b x >= 0, by the continued fraction of Didonato and
/// Morris (1992), ACM TOMS 18(3), section 3, in the modified Lentz method (Thompson and Barnett 1986). Written in
/// lambda because x and 1 - x alone lose the digits that matter when a or b is large.
double betaFraction(double a, double b, double x, double oneMinusX, double lambda)
{
    constexpr double kTiny = 1e-290;
    const auto keptAway = [](double value) { return std::fabs(value) < kTiny ? kTiny : value; };
    double inverse = 1.0 / (a + 1.0); // 1 / (a + 2 n + 1)
    double value = keptAway(a * inverse * (lambda + 1.0));
    double c = value;
    double d = 0.0;
    for (int step = 1; step < 100000; ++step) {
        const double n = step;
        const double scaled = x * inverse;
        const double numerator = (a + n - 1.0) * scaled * ((a + b + n - 1.0) * scaled) * (n * (b - n));
        const double crossing = n * (b - n) * scaled;
        inverse = 1.0 / (a + 2.0 * n + 1.0);
        const double denominator = n + crossing + (a + n) * inverse * (lambda + 1.0 + n * (1.0 + oneMinusX));
        d = 1.0 / keptAway(denominator + numerator * d);
        c = keptAway(denominator + numerator / c);
        const double change = c * d;
        value *= change;
        if (std::fabs(change - 1.0) < 0x1p-52)
            break;
    }
    return 1.0 / value;
}

/// log gamma(x + step) - log gamma(x) for 0 < step < 1, relative to step.
double logGammaStep(double x, double step)
{
    double shift = 0.0;
    for (; x < 10.0; x += 1.0)
        shift -= log1p(step / x);
    const double corrections = stirlingCorrection(x + step) - stirlingCorrection(x);
    return shift + (x - 0.5) * log1p(step / x) + step * (log(x + step) - 1.0) + corrections;
}

/// a < 1 and b x <= 1.5: the series of DLMF 8.17.7 arranged so that neither side cancels.
Tails smallShapeBeta(double a, double b, double x)
{
    const double logPower = a * log(x) - lgamma1p(a) + logGammaStep(b, a);
    double term = 1.0;
    double sum = 0.0;
    for (int n = 1; n < 200; ++n) {
        term *= (n - b) / n * x;
        const double next = sum + term / (a + n);
        if (next == sum)
            break;
        sum = next;
    }
    const double power = exp(logPower);
    return {power * (1.0 + a * sum), -expm1(logPower) - power * a * sum};
}

bool hasSmallShape(double a, double b, double x)
{
    return a < 1.0 && x <= 0.6 && b * x <= 1.5;
}

/// a (1 - x) - b x without losing what cancels.
double balance(double a, double b, double x, double oneMinusX)
{
    const DoubleDouble left = exactProduct(a, oneMinusX);
    const DoubleDouble right = exactProduct(b, x);
    return (left.high - right.high) + (left.low - right.low);
}

struct Node {
    double position;
    double weight;
};

/// Gauss and Legendre's 32 nodes on [-1, 1] (the positive half), by Newton's method with 50 decimal digits.
constexpr std::array<Node, 16> kNodes{{{0x1.fe995e70409b6p-1, 0x1.cbf8bc743cc5cp-8},
                                       {0x1.f8a212714bcdcp-1, 0x1.0aa3c248696c9p-6},
                                       {0x1.edf5518053baap-1, 0x1.a0060a8531ffap-6},
                                       {0x1.deac0259f7f42p-1, 0x1.18c5800a355d9p-5},
                                       {0x1.caea9b4574cb9p-1, 0x1.5ee963a335495p-5},
                                       {0x1.b2e04fd686a13p-1, 0x1.a1c6ae961fbfap-5},
                                       {0x1.96c69481c4bc5p-1, 0x1.e0bd76c924981p-5},
                                       {0x1.76e0931d693bap-1, 0x1.0d9b9a62cac10p-4},
                                       {0x1.537a89c487f8ap-1, 0x1.2854103b35e0cp-4},
                                       {0x1.2ce9146962ca4p-1, 0x1.40483e126fd14p-4},
                                       {0x1.038862866b29dp-1, 0x1.553ee25ebebc6p-4},
                                       {0x1.af76b57c6f8f1p-2, 0x1.6705e18e13ed1p-4},
                                       {0x1.53d55ce57bdf6p-2, 0x1.7572bdb3f6e51p-4},
                                       {0x1.ea0f7e19c094bp-3, 0x1.8062fc0f6fef9p-4},
                                       {0x1.27e0ea717f237p-3, 0x1.87bc776f8c6d7p-4},
                                       {0x1.8bbc8488cc499p-5, 0x1.8b6d9eaec77adp-4}}};

/// The ratio of the beta density at x + h to that at x, as a function of h.
struct DensityRatio {
    double a1; ///< a - 1
    double b1;
    double x;
    double oneMinusX;
    double slope; ///< of the log density at x

    double logAt(double h) const { return slope * h + a1 * log1pMinusX(h / x) + b1 * log1pMinusX(-h / oneMinusX); }
    double slopeAt(double h) const { return slope - a1 * h / (x * (x + h)) - b1 * h / (oneMinusX * (oneMinusX - h)); }
};

/// I_x(a, b) beyond x, divided by the density at x: the integral of the density ratio from x upwards (direction 1) or
/// downwards (-1). The density is log-concave, so that it falls ever faster once it falls.
double betaTailQuadrature(const DensityRatio& ratio, double direction)
{
    constexpr double kNegligible = 41.0; // exp(-41) is far below the last bit
    const double room = direction > 0.0 ? ratio.oneMinusX : ratio.x;
    const double curvature = ratio.a1 / (ratio.x * ratio.x) + ratio.b1 / (ratio.oneMinusX * ratio.oneMinusX);
    const double steepness = -ratio.slope * direction;
    // Where the parabola through x falls by that much; then Newton's method on the true curve.
    double end = 2.0 * kNegligible / (steepness + std::sqrt(steepness * steepness + 2.0 * kNegligible * curvature));
    end = std::min(end, 0.9 * room);
    for (int i = 0; i < 20; ++i) {
        const double excess = ratio.logAt(direction * end) + kNegligible;
        if (std::fabs(excess) < 1.0)
            break;
        const double next = end - excess / (direction * ratio.slopeAt(direction * end));
        end = std::min(next, 0.5 * (end + room));
    }
    const double half = 0.5 * end;
    double sum = 0.0;
    for (const Node& node : kNodes) {
        const double near = exp(ratio.logAt(direction * half * (1.0 - node.position)));
        const double far = exp(ratio.logAt(direction * half * (1.0 + node.position)));
        sum += node.weight * (near + far);
    }
    return sum * half;
}

Tails quadratureBeta(double a, double b, double x, double oneMinusX)
{
    const double slope = balance(a - 1.0, b - 1.0, x, oneMinusX) / (x * oneMinusX);
    const DensityRatio ratio{a - 1.0, b - 1.0, x, oneMinusX, slope};
    const double direction = slope > 0.0 ? -1.0 : 1.0;
    const double density = exp(logBetaWeight(a, b, x, oneMinusX)) / (x * oneMinusX);
    if (density == 0.0)
        return direction < 0.0 ? Tails{0.0, 1.0} : Tails{1.0, 0.0};
    const double tail = std::min(1.0, density * betaTailQuadrature(ratio, direction));
    return direction < 0.0 ? Tails{tail, 1.0 - tail} : Tails{1.0 - tail, tail};
}

} // namespace

Tails regularizedBeta(double a, double b, double x, double oneMinusX)
{
    if (!(a > 0.0) || !(b > 0.0) || std::isnan(x) || std::isnan(oneMinusX) || a == kInfinity || b == kInfinity)
        return {kNan, kNan};
    if (x <= 0.0)
        return {0.0, 1.0};
    if (oneMinusX <= 0.0)
        return {1.0, 0.0};
    if (std::min(a, b) >= kSmallestQuadrature)
        return quadratureBeta(a, b, x, oneMinusX);
    if (hasSmallShape(a, b, x))
        return smallShapeBeta(a, b, x);
    if (hasSmallShape(b, a, oneMinusX)) {
        const Tails mirrored = smallShapeBeta(b, a, oneMinusX);
        return {mirrored.upper, mirrored.lower};
    }
    const double weight = exp(logBetaWeight(a, b, x, oneMinusX));
    const double lambda = balance(a, b, x, oneMinusX);
    if (lambda >= 0.0) {
        const double lower = std::min(1.0, weight * betaFraction(a, b, x, oneMinusX, lambda));
        return {lower, 1.0 - lower};
    }
    const double upper = std::min(1.0, weight * betaFraction(b, a, oneMinusX, x, -lambda));
    return {1.0 - upper, upper};
}

} // namespace dw::math
