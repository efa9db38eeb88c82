// Numbers held as an unevaluated sum of two doubles (about 106 bits), for tables and for arguments that get amplified.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cfloat>

static_assert(FLT_EVAL_METHOD == 0,
              "intermediate results must be plain IEEE doubles, or the bits differ between machines");

namespace dw::math {

struct DoubleDouble {
    double high = 0.0;
    double low = 0.0;
};

/// Exact sum of two doubles (Knuth, The Art of Computer Programming 2, section 4.2.2).
constexpr DoubleDouble exactSum(double a, double b)
{
    const double sum = a + b;
    const double back = sum - a;
    return {sum, (a - (sum - back)) + (b - back)};
}

/// Exact sum when |a| >= |b| or a is zero (Dekker 1971).
constexpr DoubleDouble exactSumOrdered(double a, double b)
{
    const double sum = a + b;
    return {sum, b - (sum - a)};
}

/// Exact product without a fused multiply-add (Dekker 1971, Veltkamp's splitting); |a|, |b| below 2^996.
constexpr DoubleDouble exactProduct(double a, double b)
{
    constexpr double kSplitter = 0x1p27 + 1.0;
    const double scaledA = kSplitter * a;
    const double highA = scaledA - (scaledA - a);
    const double lowA = a - highA;
    const double scaledB = kSplitter * b;
    const double highB = scaledB - (scaledB - b);
    const double lowB = b - highB;
    const double product = a * b;
    return {product, ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB};
}

constexpr DoubleDouble operator+(DoubleDouble a, DoubleDouble b)
{
    const DoubleDouble high = exactSum(a.high, b.high);
    const DoubleDouble low = exactSum(a.low, b.low);
    const DoubleDouble sum = exactSumOrdered(high.high, high.low + low.high);
    return exactSumOrdered(sum.high, sum.low + low.low);
}

constexpr DoubleDouble operator-(DoubleDouble a)
{
    return {-a.high, -a.low};
}
constexpr DoubleDouble operator-(DoubleDouble a, DoubleDouble b)
{
    return a + -b;
}

constexpr DoubleDouble operator*(DoubleDouble a, DoubleDouble b)
{
    const DoubleDouble product = exactProduct(a.high, b.high);
    return exactSumOrdered(product.high, product.low + (a.high * b.low + a.low * b.high));
}

constexpr DoubleDouble operator/(DoubleDouble a, DoubleDouble b)
{
    const double first = a.high / b.high;
    const DoubleDouble rest = a - b * DoubleDouble{first, 0.0};
    const double second = rest.high / b.high;
    const DoubleDouble last = rest - b * DoubleDouble{second, 0.0};
    const DoubleDouble quotient = exactSumOrdered(first, second);
    return exactSumOrdered(quotient.high, quotient.low + last.high / b.high);
}

} // namespace dw::math
