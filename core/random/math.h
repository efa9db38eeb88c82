// Elementary functions that give the same bits with every compiler and on every CPU: only IEEE + - * / and sqrt.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/double_double.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

/// Everything here is deterministic: no libm (floor, fabs, sqrt and remainder are exact by IEEE 754 and allowed), no
/// fused multiply-add (the build sets -ffp-contract=off). NaN in gives NaN out; infinities and subnormals follow C17
/// Annex F.
namespace dw::math {

inline constexpr double kPi = 0x1.921fb54442d18p+1;
inline constexpr double kHalfLogTwoPi = 0x1.d67f1c864beb5p-1;
inline constexpr double kSqrtTwo = 0x1.6a09e667f3bcdp+0;
inline constexpr double kInfinity = __builtin_inf();
inline constexpr double kNan = __builtin_nan("");

namespace detail {

struct ExpTableEntry {
    double value; ///< 2^(j/128), rounded
    double tail;  ///< relative error of value: 2^(j/128) = value * (1 + tail)
};

struct LogTableEntry {
    double centre;
    double inverse; ///< 1 / centre, rounded
    double high;    ///< log(centre), a multiple of 2^-42
    double low;     ///< log(centre) - high
};

extern const std::array<ExpTableEntry, 128> kExpTable;
extern const std::array<LogTableEntry, 128> kLogTable;

inline constexpr double kLog2High = 0x1.62e42fefa38p-1; ///< log 2, a multiple of 2^-42
inline constexpr double kLog2Low = 0x1.ef35793c7673p-45;
/// The first bit pattern of the binade that log reduces to: 0x1.68p-1 = 0.703125.
inline constexpr std::uint64_t kLogOffset = 0x3fe6800000000000;

struct ExpReduction {
    std::uint64_t scale; ///< bits of 2^(j/128), rounded
    std::uint64_t shift; ///< to be added to those bits: the power of two
    double excess;       ///< exp(x) = 2^(k/128) * (1 + excess)
};

/// Tang (1989), ACM TOMS 15(2): exp by a table of 2^(j/128) and a short polynomial. |x + low| <= 746, |low| tiny.
inline ExpReduction reduceExp(double x, double low)
{
    constexpr double kStepsPerUnit = 0x1.71547652b82fep+7; // 128 / log 2
    constexpr double kStepHigh = 0x1.62e42fefcp-8;         // log 2 / 128, 35 bits
    constexpr double kStepLow = -0x1.c610ca86c3899p-44;
    constexpr double kRounder = 0x1.8p52;
    const double shifted = x * kStepsPerUnit + kRounder;
    const std::uint64_t k = std::bit_cast<std::uint64_t>(shifted);
    const double steps = shifted - kRounder;
    const double r = (x - steps * kStepHigh) - steps * kStepLow + low;
    const ExpTableEntry& entry = kExpTable[k & 127];
    const double r2 = r * r;
    const double excess =
        entry.tail + r + r2 * (0.5 + r * (1.0 / 6.0)) + (r2 * r2) * ((1.0 / 24.0) + r * (1.0 / 120.0));
    return {std::bit_cast<std::uint64_t>(entry.value), (k & ~std::uint64_t{127}) << 45, excess};
}

double expOutside(double x, double low);
double logOutside(double x);

/// exp(x + low) for a low that is far smaller than x.
inline double expOfSum(double x, double low)
{
    if (!(std::fabs(x) <= 708.0)) [[unlikely]]
        return expOutside(x, low);
    const ExpReduction reduction = reduceExp(x, low);
    const double scale = std::bit_cast<double>(reduction.scale + reduction.shift);
    return scale + scale * reduction.excess;
}

/// log of the positive normal number with these bits, times 2^exponentShift. Tang (1990), ACM TOMS 16(4).
inline double logOfNormal(std::uint64_t bits, int exponentShift)
{
    const std::uint64_t offset = bits - kLogOffset;
    const LogTableEntry& entry = kLogTable[(offset >> 45) & 127];
    const auto exponent = static_cast<double>((static_cast<std::int64_t>(offset) >> 52) + exponentShift);
    const double z = std::bit_cast<double>(bits - (offset & (std::uint64_t{0xfff} << 52)));
    // Exact: the centre lies within a factor 2 of z. Next to 1 the centre is 1, so that log(x) -> x - 1 keeps every
    // bit.
    const double r = (z - entry.centre) * entry.inverse;
    const double r2 = r * r;
    const double series = (-1.0 / 2.0 + r * (1.0 / 3.0)) + r2 * (-1.0 / 4.0 + r * (1.0 / 5.0)) +
                          (r2 * r2) * ((-1.0 / 6.0 + r * (1.0 / 7.0)) + r2 * (-1.0 / 8.0));
    const double whole = exponent * kLog2High + entry.high; // exact: multiples of 2^-42 below 2^11
    const double high = whole + r;
    const double low = (whole - high) + r + (exponent * kLog2Low + entry.low);
    return high + (low + r2 * series);
}

} // namespace detail

/// Within 0.52 ulp (measured) of the true value; gradual underflow within 1 ulp.
inline double exp(double x)
{
    return detail::expOfSum(x, 0.0);
}

/// Within 0.6 ulp (measured). log(0) = -inf, log(negative) = NaN.
inline double log(double x)
{
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    if (bits - 0x0010000000000000 >= 0x7fe0000000000000) [[unlikely]]
        return detail::logOutside(x);
    return detail::logOfNormal(bits, 0);
}

double expm1(double x);
double log1p(double x);

/// Special values as C17 Annex F.10.4.4, negative bases with integer exponents included.
double pow(double base, double exponent);

/// Full accuracy for |x| <= 1e5 radians; beyond, the phase drifts by 4e-17 |x| because 2 pi is taken as a double.
double sin(double x);
double cos(double x);
double tan(double x);
double atan(double x);

/// log |gamma(x)|; +inf at 0, -1, -2, ... For x < 0 by reflection, with an absolute error of about 1e-15 near its
/// zeros.
double lgamma(double x);
/// log gamma(1 + x), accurate for tiny x too; x > -1.
double lgamma1p(double x);

double erf(double x);
double erfc(double x);
/// exp(x * x) * erfc(x), finite for every x > -26.
double erfcx(double x);

/// P(Z <= z) for a standard normal Z, relative accuracy kept in the lower tail down to underflow.
double normalCdf(double z);
double normalDensity(double z);
/// log(normalCdf(z)), also where normalCdf itself underflows.
double logNormalCdf(double z);

/// The z with normalCdf(z) = u, where oneMinusU = 1 - u is given separately so that the upper tail is as exact as the
/// lower one. u and oneMinusU in [0, 1]; 0 and 1 give the infinities. Wichura (1988), algorithm AS 241, PPND16.
double normalQuantileExact(double u, double oneMinusU);

/// 10^exponent, correctly rounded: 0 below -323, +inf above 308.
double powerOfTen(int exponent);

} // namespace dw::math
