// Continuous distributions whose quantiles have closed forms, and the truncated normal.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/inverse.h"
#include "core/random/math.h"

#include <algorithm>
#include <cfloat>

namespace dw {

using math::kInfinity;
using math::kNan;

namespace {

/// -log(1 - u), the quantile of the exponential distribution with mean 1.
double standardExponential(double u, double oneMinusU)
{
    return u < 0.5 ? -math::log1p(-u) : -math::log(oneMinusU);
}

Tails tailsOfExponent(double exponent) // P(X > x) = exp(-exponent)
{
    return {-math::expm1(-exponent), math::exp(-exponent)};
}

} // namespace

double exponentialQuantile(double u, double oneMinusU, double scale)
{
    return scale > 0.0 ? std::min(standardExponential(u, oneMinusU) * scale, DBL_MAX) : kNan;
}

double weibullQuantile(double u, double oneMinusU, double shape, double scale)
{
    if (!(shape > 0.0) || !(scale > 0.0))
        return kNan;
    return std::min(scale * math::pow(standardExponential(u, oneMinusU), 1.0 / shape), DBL_MAX);
}

double paretoQuantile(double u, double oneMinusU, double minimum, double shape)
{
    if (!(shape > 0.0) || !(minimum > 0.0))
        return kNan;
    return std::min(minimum * math::exp(standardExponential(u, oneMinusU) / shape), DBL_MAX);
}

double lognormalQuantile(double u, double oneMinusU, double mu, double sigma)
{
    if (!(sigma > 0.0) || std::isnan(mu))
        return kNan;
    const math::DoubleDouble spread = math::exactProduct(sigma, math::normalQuantileExact(u, oneMinusU));
    const math::DoubleDouble sum = math::exactSum(mu, spread.high);
    return std::min(math::detail::expOfSum(sum.high, sum.low + spread.low), DBL_MAX);
}

double triangularQuantile(double u, double oneMinusU, double low, double mode, double high)
{
    const double width = high - low;
    if (!(width > 0.0) || !(low <= mode) || !(mode <= high))
        return kNan;
    const double rise = mode - low;
    if (u * width < rise)
        return low + std::sqrt(u * width * rise);
    const double fall = high - mode;
    const double past = (u * width - rise) / fall; // share of the falling side's mass that lies below
    const double left = std::sqrt(oneMinusU * width / fall);
    return past < 0.5 ? mode + fall * past / (1.0 + left) : high - fall * left;
}

namespace {

/// log P(Z <= bound - distance) - log P(Z <= bound) for bound < 0, distance >= 0: no cancellation however far out.
double logTailRatio(double bound, double distance)
{
    if (distance == kInfinity)
        return -kInfinity;
    const double ratio = math::erfcx((distance - bound) / math::kSqrtTwo) / math::erfcx(-bound / math::kSqrtTwo);
    return math::log(ratio) + distance * (bound - 0.5 * distance);
}

/// How far below `bound` (< 0, in standard deviations) the quantile lies in the normal tail cut to a length of `room`.
double tailDistance(double u, double oneMinusU, double bound, double room)
{
    // P(Z <= bound - d) / P(Z <= bound) = u + (1 - u) P(Z <= bound - room) / P(Z <= bound)
    const double cut = logTailRatio(bound, room);
    const double target =
        u < 0.5 ? math::log(u + oneMinusU * math::exp(cut)) : math::log1p(oneMinusU * math::expm1(cut));
    // Near u = 1 the distance is next to 0 and the logarithm linear; elsewhere the tail falls like exp(-z^2 / 2) / z.
    double distance = -2.0 * target / (std::sqrt(bound * bound - 2.0 * target) - bound);
    constexpr double kRootHalfPi = 1.2533141373155002512;
    for (int i = 0; i < 30; ++i) {
        const double inverseSlope = kRootHalfPi * math::erfcx((distance - bound) / math::kSqrtTwo);
        const double step = (logTailRatio(bound, distance) - target) * inverseSlope;
        distance = std::max(0.0, distance + step);
        if (std::fabs(step) <= 1e-9 * distance)
            break;
    }
    return std::min(distance, room);
}

} // namespace

double truncatedNormalQuantile(double u, double oneMinusU, double mean, double stddev, double low, double high)
{
    if (!(stddev > 0.0) || !(low < high) || !(std::fabs(mean) < kInfinity))
        return kNan;
    const double alpha = (low - mean) / stddev;
    const double beta = (high - mean) / stddev;
    constexpr double kFar = 4.0;
    if (beta <= -kFar)
        return std::clamp(high - stddev * tailDistance(u, oneMinusU, beta, (high - low) / stddev), low, high);
    if (alpha >= kFar)
        return std::clamp(low + stddev * tailDistance(oneMinusU, u, -alpha, (high - low) / stddev), low, high);
    const double lower = math::normalCdf(alpha) * oneMinusU + math::normalCdf(beta) * u;
    const double upper = math::normalCdf(-alpha) * oneMinusU + math::normalCdf(-beta) * u;
    return std::clamp(mean + stddev * math::normalQuantileExact(lower, upper), low, high);
}

Tails normalCdf(double x, double mean, double stddev)
{
    const double z = (x - mean) / stddev;
    return {math::normalCdf(z), math::normalCdf(-z)};
}

Tails exponentialCdf(double x, double scale)
{
    return tailsOfExponent(std::max(x, 0.0) / scale);
}

Tails weibullCdf(double x, double shape, double scale)
{
    return tailsOfExponent(math::pow(std::max(x, 0.0) / scale, shape));
}

Tails paretoCdf(double x, double minimum, double shape)
{
    return x <= minimum ? Tails{0.0, 1.0} : tailsOfExponent(shape * math::log(x / minimum));
}

Tails lognormalCdf(double x, double mu, double sigma)
{
    return x <= 0.0 ? Tails{0.0, 1.0} : normalCdf(math::log(x), mu, sigma);
}

Tails triangularCdf(double x, double low, double mode, double high)
{
    if (x <= low)
        return {0.0, 1.0};
    if (x >= high)
        return {1.0, 0.0};
    const double width = high - low;
    const double rise = mode - low;
    const double fall = high - mode;
    if (x < mode)
        return {(x - low) / width * ((x - low) / rise), fall / width + (mode - x) / width * ((x - low) / rise + 1.0)};
    return {rise / width + (x - mode) / width * ((high - x) / fall + 1.0), (high - x) / width * ((high - x) / fall)};
}

Tails truncatedNormalCdf(double x, double mean, double stddev, double low, double high)
{
    if (x <= low)
        return {0.0, 1.0};
    if (x >= high)
        return {1.0, 0.0};
    const double alpha = (low - mean) / stddev;
    const double beta = (high - mean) / stddev;
    if (alpha > 0.0) { // the mirror image keeps the tail small and exact
        const Tails mirrored = truncatedNormalCdf(-x, -mean, stddev, -high, -low);
        return {mirrored.upper, mirrored.lower};
    }
    if (beta < 0.0) {
        const double room = logTailRatio(beta, (high - low) / stddev);
        const double here = logTailRatio(beta, (high - x) / stddev);
        const double mass = -math::expm1(room);
        return {math::exp(here) * -math::expm1(room - here) / mass, -math::expm1(here) / mass};
    }
    const double z = (x - mean) / stddev;
    const double mass = math::normalCdf(beta) - math::normalCdf(alpha);
    const double lower = (math::normalCdf(z) - math::normalCdf(alpha)) / mass;
    const double upper = (math::normalCdf(-z) - math::normalCdf(-beta)) / mass;
    return {std::clamp(lower, 0.0, 1.0), std::clamp(upper, 0.0, 1.0)};
}

} // namespace dw
