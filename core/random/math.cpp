// Exponentials, logarithms, powers and trigonometric functions out of plain IEEE arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"

namespace dw::math {

namespace detail {

double expOutside(double x, double low)
{
    if (std::isnan(x))
        return x;
    if (x > 709.8)
        return kInfinity;
    if (x < -745.2)
        return 0.0;
    const ExpReduction reduction = reduceExp(x, low);
    // Keep the scale normal and multiply once at the end, so that only that product rounds, overflows or underflows.
    constexpr std::uint64_t kShift = std::uint64_t{128} << 52;
    const std::uint64_t bits = reduction.scale + reduction.shift;
    const double scale = std::bit_cast<double>(x > 0.0 ? bits - kShift : bits + kShift);
    const double value = scale + scale * reduction.excess;
    return x > 0.0 ? value * 0x1p128 : value * 0x1p-128;
}

double logOutside(double x)
{
    if (x == 0.0)
        return -kInfinity;
    if (x < 0.0)
        return kNan;
    if (!(x < kInfinity))
        return x;
    return logOfNormal(std::bit_cast<std::uint64_t>(x * 0x1p52), -52);
}

} // namespace detail

double expm1(double x)
{
    if (!(std::fabs(x) < 700.0))
        return x < 0.0 ? -1.0 : exp(x);
    if (std::fabs(x) < 0x1p-54)
        return x;
    const detail::ExpReduction reduction = detail::reduceExp(x, 0.0);
    const double scale = std::bit_cast<double>(reduction.scale + reduction.shift);
    const DoubleDouble whole = exactSum(scale, -1.0);
    return whole.high + (scale * reduction.excess + whole.low);
}

double log1p(double x)
{
    if (!(x > -1.0) || x > 0x1p60)
        return log(1.0 + x);
    const DoubleDouble sum = exactSum(1.0, x);
    return log(sum.high) + sum.low / sum.high;
}

namespace {

/// log(x) to about 2^-68 for positive normal x (times 2^exponentShift), so that pow may multiply it by up to 700.
DoubleDouble logExtended(double x, int exponentShift)
{
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(x);
    const std::uint64_t offset = bits - detail::kLogOffset;
    const detail::LogTableEntry& entry = detail::kLogTable[(offset >> 45) & 127];
    const auto exponent = static_cast<double>((static_cast<std::int64_t>(offset) >> 52) + exponentShift);
    const double z = std::bit_cast<double>(bits - (offset & (std::uint64_t{0xfff} << 52)));
    const double difference = z - entry.centre;
    const double quotient = difference * entry.inverse;
    // 26 bits, so that its square and its product with the centre (9 bits) are exact.
    const double r = std::bit_cast<double>(std::bit_cast<std::uint64_t>(quotient) & ~std::uint64_t{0x7ffffff});
    const double rest = (difference - r * entry.centre) * entry.inverse;
    const double t = r + rest;
    const double t2 = t * t;
    const double series = (1.0 / 3.0 - t * (1.0 / 4.0)) + t2 * (1.0 / 5.0 - t * (1.0 / 6.0)) +
                          (t2 * t2) * ((1.0 / 7.0 - t * (1.0 / 8.0)) + t2 * (1.0 / 9.0 - t * (1.0 / 10.0)));
    const DoubleDouble first = exactSum(exponent * detail::kLog2High + entry.high, r);
    const DoubleDouble second = exactSum(first.high, -0.5 * (r * r));
    const double low = (exponent * detail::kLog2Low + entry.low) + rest - rest * (r + 0.5 * rest) + t2 * t * series;
    return exactSum(second.high, second.low + first.low + low);
}

double powOfPositive(double base, double exponent)
{
    const bool subnormal = base < 0x1p-1022;
    const DoubleDouble log = subnormal ? logExtended(base * 0x1p52, -52) : logExtended(base, 0);
    const double estimate = log.high * exponent;
    if (!(std::fabs(estimate) < 760.0))
        return estimate > 0.0 ? kInfinity : 0.0;
    if (std::fabs(exponent) < 0x1p-65)
        return 1.0;
    if (std::fabs(exponent) > 0x1p990) // then |log| < 2^-980, which only 1 reaches
        return 1.0;
    const DoubleDouble product = exactProduct(log.high, exponent);
    return detail::expOfSum(product.high, product.low + log.low * exponent);
}

bool isOddInteger(double x)
{
    return std::fabs(x) < 0x1p53 && std::floor(x) == x && std::floor(0.5 * x) != 0.5 * x;
}

double powSpecial(double base, double exponent)
{
    if (std::isnan(base) || std::isnan(exponent))
        return kNan;
    const double size = std::fabs(base);
    if (std::isinf(exponent)) {
        if (size == 1.0)
            return 1.0;
        return (size > 1.0) == (exponent > 0.0) ? kInfinity : 0.0;
    }
    const double value = (size == 0.0) == (exponent > 0.0) ? 0.0 : kInfinity;
    return std::signbit(base) && isOddInteger(exponent) ? -value : value;
}

} // namespace

double pow(double base, double exponent)
{
    if (exponent == 0.0 || base == 1.0)
        return 1.0;
    if (!(std::fabs(exponent) < kInfinity) || !(std::fabs(base) < kInfinity) || base == 0.0)
        return powSpecial(base, exponent);
    if (base > 0.0)
        return powOfPositive(base, exponent);
    if (std::floor(exponent) != exponent)
        return kNan;
    const double size = powOfPositive(-base, exponent);
    return isOddInteger(exponent) ? -size : size;
}

namespace {

struct QuarterTurns {
    int quadrant;
    DoubleDouble rest;
};

/// x = quadrant * pi/2 + rest with |rest| <= pi/4, by Cody and Waite's subtraction of pi/2 in three exact pieces.
QuarterTurns reduceAngle(double x)
{
    constexpr double kHalfPiHigh = 0x1.921fb5448p+0;
    constexpr double kHalfPiMiddle = -0x1.e973dcb4p-35;
    constexpr double kHalfPiLow = 0x1.3198a2e037073p-69;
    if (std::fabs(x) > 1e5)
        x = std::remainder(x, 2.0 * kPi); // IEEE 754's remainder is exact
    const double turns = std::floor(x * (2.0 / kPi) + 0.5);
    const DoubleDouble first = exactSum(x - turns * kHalfPiHigh, -turns * kHalfPiMiddle);
    const DoubleDouble rest = exactSum(first.high, first.low - turns * kHalfPiLow);
    return {static_cast<int>(static_cast<std::int64_t>(turns) & 3), rest};
}

double sinOfRest(DoubleDouble r)
{
    const double x = r.high;
    const double x2 = x * x;
    double series = 1.0 / 355687428096000.0;
    for (const double factorial : {-1307674368000.0, 6227020800.0, -39916800.0, 362880.0, -5040.0, 120.0})
        series = series * x2 + 1.0 / factorial;
    return x + (x * x2 * (-1.0 / 6.0 + x2 * series) + r.low * (1.0 - 0.5 * x2));
}

double cosOfRest(DoubleDouble r)
{
    const double x = r.high;
    const double x2 = x * x;
    double series = 1.0 / 20922789888000.0;
    for (const double factorial : {-87178291200.0, 479001600.0, -3628800.0, 40320.0, -720.0, 24.0})
        series = series * x2 + 1.0 / factorial;
    const DoubleDouble whole = exactSumOrdered(1.0, -0.5 * x2);
    return whole.high + (whole.low + (x2 * x2 * series - x * r.low));
}

} // namespace

double sin(double x)
{
    if (!(std::fabs(x) < kInfinity))
        return kNan;
    if (x == 0.0)
        return x;
    const QuarterTurns turns = reduceAngle(x);
    const double value = turns.quadrant & 1 ? cosOfRest(turns.rest) : sinOfRest(turns.rest);
    return turns.quadrant & 2 ? -value : value;
}

double cos(double x)
{
    if (!(std::fabs(x) < kInfinity))
        return kNan;
    const QuarterTurns turns = reduceAngle(x);
    const double value = turns.quadrant & 1 ? sinOfRest(turns.rest) : cosOfRest(turns.rest);
    return (turns.quadrant + 1) & 2 ? -value : value;
}

double tan(double x)
{
    if (!(std::fabs(x) < kInfinity))
        return kNan;
    if (x == 0.0)
        return x;
    const QuarterTurns turns = reduceAngle(x);
    const double sine = sinOfRest(turns.rest);
    const double cosine = cosOfRest(turns.rest);
    return turns.quadrant & 1 ? -cosine / sine : sine / cosine;
}

namespace {

/// atan(j / 8) for j = 0..8.
constexpr std::array<DoubleDouble, 9> kAtanTable{{{0x0.0p+0, 0x0.0p+0},
                                                  {0x1.fd5ba9aac2f6ep-4, -0x1.cd37686760c17p-59},
                                                  {0x1.f5b75f92c80ddp-3, 0x1.8ab6e3cf7afbdp-57},
                                                  {0x1.6f61941e4def1p-2, -0x1.c63aae6f6e918p-56},
                                                  {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56},
                                                  {0x1.1e00babdefeb4p-1, -0x1.928df287a668fp-58},
                                                  {0x1.4978fa3269ee1p-1, 0x1.2419a87f2a458p-56},
                                                  {0x1.700a7c5784634p-1, -0x1.8c34d25aadef6p-56},
                                                  {0x1.921fb54442d18p-1, 0x1.1a62633145c07p-55}}};

} // namespace

double atan(double x)
{
    const double size = std::fabs(x);
    if (std::isnan(x))
        return x;
    const bool inverted = size > 1.0;
    const double t = inverted ? 1.0 / size : size;
    // atan(t) = atan(c) + atan((t - c) / (1 + t c)) with c the nearest multiple of 1/8.
    const double eighths = std::floor(t * 8.0 + 0.5);
    const double centre = eighths * 0.125;
    const double r = (t - centre) / (1.0 + t * centre);
    const double r2 = r * r;
    double series = -1.0 / 15.0;
    for (const double divisor : {13.0, -11.0, 9.0, -7.0, 5.0, -3.0})
        series = series * r2 + 1.0 / divisor;
    const DoubleDouble offset = kAtanTable[static_cast<std::size_t>(eighths)];
    const double tail = r * r2 * series + offset.low;
    double value = 0.0;
    if (inverted) {
        constexpr double kHalfPi = 0x1.921fb54442d18p+0;
        constexpr double kHalfPiLow = 0x1.1a62633145c07p-54;
        const DoubleDouble whole = exactSum(kHalfPi - offset.high, -r);
        value = whole.high + (whole.low + (kHalfPiLow - tail));
    } else {
        value = offset.high + (r + tail);
    }
    return std::copysign(value, x);
}

} // namespace dw::math
