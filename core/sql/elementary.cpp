// Inverse and hyperbolic functions, roots and logarithms from exp, log and atan.
// SPDX-License-Identifier: Apache-2.0
#include "core/sql/elementary.h"

#include "core/random/math.h"

#include <cmath>

namespace dw::sql::elementary {

namespace {
constexpr double kLog2 = 0x1.62e42fefa39efp-1;
constexpr double kLog10 = 0x1.26bb1bbb55516p+1;
constexpr double kHalfPi = 0x1.921fb54442d18p+0;
} // namespace

double asin(double x)
{
    return math::atan(x / std::sqrt((1.0 - x) * (1.0 + x)));
}

double acos(double x)
{
    return 2.0 * math::atan(std::sqrt((1.0 - x) / (1.0 + x)));
}

double atan2(double y, double x)
{
    if (std::isnan(x) || std::isnan(y))
        return math::kNan;
    double angle = kHalfPi; // of the point in the first quadrant
    if (std::isinf(x) && std::isinf(y))
        angle = kHalfPi / 2.0;
    else if (y == 0.0)
        angle = 0.0;
    else if (x != 0.0)
        angle = math::atan(std::fabs(y) / std::fabs(x));
    if (std::signbit(x))
        angle = math::kPi - angle;
    return std::copysign(angle, y);
}

double sinh(double x)
{
    const double magnitude = std::fabs(x);
    if (magnitude > 700.0) {
        const double root = math::exp(magnitude / 2.0); // exp(x) itself overflows before sinh does
        return std::copysign(0.5 * root * root, x);
    }
    const double excess = math::expm1(magnitude);
    return std::copysign(0.5 * (excess + excess / (excess + 1.0)), x);
}

double cosh(double x)
{
    const double magnitude = std::fabs(x);
    if (magnitude > 700.0) {
        const double root = math::exp(magnitude / 2.0);
        return 0.5 * root * root;
    }
    const double power = math::exp(magnitude);
    return 0.5 * (power + 1.0 / power);
}

double tanh(double x)
{
    if (std::isnan(x))
        return x;
    const double magnitude = std::fabs(x);
    if (magnitude > 22.0)
        return std::copysign(1.0, x);
    const double excess = math::expm1(2.0 * magnitude);
    return std::copysign(excess / (excess + 2.0), x);
}

double asinh(double x)
{
    const double magnitude = std::fabs(x);
    if (magnitude > 1e150)
        return std::copysign(math::log(magnitude) + kLog2, x);
    const double square = magnitude * magnitude;
    return std::copysign(math::log1p(magnitude + square / (1.0 + std::sqrt(1.0 + square))), x);
}

double acosh(double x)
{
    if (!(x >= 1.0))
        return math::kNan;
    if (x > 1e150)
        return math::log(x) + kLog2;
    const double excess = x - 1.0;
    return math::log1p(excess + std::sqrt(2.0 * excess + excess * excess));
}

double atanh(double x)
{
    const double magnitude = std::fabs(x);
    return std::copysign(0.5 * math::log1p(2.0 * magnitude / (1.0 - magnitude)), x);
}

double cbrt(double x)
{
    if (x == 0.0 || !std::isfinite(x))
        return x;
    const double magnitude = std::fabs(x);
    double root = math::exp(math::log(magnitude) / 3.0);
    root -= (root - magnitude / (root * root)) / 3.0; // Newton's step restores the bits that exp lost
    const double whole = std::nearbyint(root);
    return std::copysign(whole * whole * whole == magnitude ? whole : root, x);
}

double cot(double x)
{
    return 1.0 / math::tan(x);
}

double log2(double x)
{
    if (!(x > 0.0) || std::isinf(x))
        return math::log(x);
    int exponent = 0;
    double mantissa = std::frexp(x, &exponent);
    if (mantissa < 0x1.6a09e667f3bcdp-1) { // towards 1 from both sides, so that log2 near 1 keeps its bits
        mantissa *= 2.0;
        --exponent;
    }
    return exponent + math::log(mantissa) / kLog2;
}

double log10(double x)
{
    const double result = math::log(x) / kLog10;
    const double whole = std::nearbyint(result);
    if (std::fabs(whole) <= 308.0 && math::powerOfTen(static_cast<int>(whole)) == x)
        return whole;
    return result;
}

double logOfBase(double base, double x)
{
    const double result = math::log(x) / math::log(base);
    const double whole = std::nearbyint(result);
    return std::fabs(whole) <= 1100.0 && math::pow(base, whole) == x ? whole : result;
}

double gamma(double x)
{
    if (std::isnan(x) || (x < 0.0 && x == std::floor(x)))
        return math::kNan;
    if (x > 0.0 && x < 24.0 && x == std::floor(x)) {
        double product = 1.0; // exact as long as the factorial is
        for (double factor = 2.0; factor < x; factor += 1.0)
            product *= factor;
        return product;
    }
    const double magnitude = math::exp(math::lgamma(x));
    return x < 0.0 && std::fmod(std::floor(x), 2.0) != 0.0 ? -magnitude : magnitude;
}

} // namespace dw::sql::elementary
