// Building blocks of distribution functions: weights without cancellation, sums of powers, digamma.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/special.h"
#include "core/random/math.h"

namespace dw::math {

double log1pMinusX(double x)
{
    if (x < -0.4 || x > 0.7)
        return log1p(x) - x;
    // log(1 + x) = 2 atanh(r), r = x / (2 + x), and 2 r - x = -x r.
    const double r = x / (2.0 + x);
    const double r2 = r * r;
    double term = 2.0 * r * r2;
    double sum = 0.0;
    for (int n = 3; n < 40; n += 2) {
        const double next = sum + term * (1.0 / n);
        if (next == sum)
            break;
        sum = next;
        term *= r2;
    }
    return sum - x * r;
}

double stirlingCorrection(double x)
{
    if (!(x >= 10.0))
        return lgamma(x) - ((x - 0.5) * log(x) - x + kHalfLogTwoPi);
    const double inverse = 1.0 / x;
    const double square = inverse * inverse;
    // Bernoulli numbers B(2k) / (2k (2k - 1)).
    constexpr std::array<double, 8> kSeries{1.0 / 12.0,   -1.0 / 360.0,      1.0 / 1260.0, -1.0 / 1680.0,
                                            1.0 / 1188.0, -691.0 / 360360.0, 1.0 / 156.0,  -3617.0 / 122400.0};
    double series = 0.0;
    for (std::size_t i = kSeries.size(); i-- > 0;)
        series = series * square + kSeries[i];
    return series * inverse;
}

namespace {

/// log(1 + excess) - excess where 1 + excess = numerator / denominator, whichever form keeps more digits.
double logRatioMinusExcess(double numerator, double denominator, double excess)
{
    if (std::fabs(excess) < 0.5)
        return log1pMinusX(excess);
    const double ratio = numerator / denominator;
    const bool normal = ratio > 1e-290 && ratio < 1e290;
    return (normal ? log(ratio) : log(numerator) - log(denominator)) - excess;
}

} // namespace

double logGammaWeight(double a, double x)
{
    const double excess = (x - a) / a;
    return a * logRatioMinusExcess(x, a, excess) - (kHalfLogTwoPi + 0.5 * log(a)) - stirlingCorrection(a);
}

double logBetaWeight(double a, double b, double x, double oneMinusX)
{
    // x = a / (a + b) (1 - lambda / a) and 1 - x = b / (a + b) (1 + lambda / b).
    const DoubleDouble left = exactProduct(a, oneMinusX);
    const DoubleDouble right = exactProduct(b, x);
    const double lambda = (left.high - right.high) + (left.low - right.low);
    const double sum = a + b;
    const double exponent =
        a * logRatioMinusExcess(x, a / sum, -lambda / a) + b * logRatioMinusExcess(oneMinusX, b / sum, lambda / b);
    const double corrections = stirlingCorrection(sum) - stirlingCorrection(a) - stirlingCorrection(b);
    return exponent + 0.5 * log(a * (b / sum)) - kHalfLogTwoPi + corrections;
}

double logBeta(double a, double b)
{
    const double corrections = stirlingCorrection(a) + stirlingCorrection(b) - stirlingCorrection(a + b);
    return kHalfLogTwoPi + 0.5 * (log(a + b) - log(a) - log(b)) - a * log1p(b / a) - b * log1p(a / b) + corrections;
}

double logBinomial(double n, double k)
{
    if (k == 0.0 || k == n)
        return 0.0;
    return -log(n + 1.0) - logBeta(n - k + 1.0, k + 1.0);
}

double digamma(double x)
{
    double shift = 0.0;
    for (; x < 10.0; x += 1.0)
        shift -= 1.0 / x;
    const double inverse = 1.0 / x;
    const double square = inverse * inverse;
    // DLMF 5.11.2: Bernoulli numbers B(2k) / (2k).
    constexpr std::array<double, 7> kSeries{1.0 / 12.0,  -1.0 / 120.0,     1.0 / 252.0, -1.0 / 240.0,
                                            1.0 / 132.0, -691.0 / 32760.0, 1.0 / 12.0};
    double series = 0.0;
    for (std::size_t i = kSeries.size(); i-- > 0;)
        series = series * square + kSeries[i];
    return shift + log(x) - 0.5 * inverse - square * series;
}

namespace {

/// From here on Euler-Maclaurin summation with 8 corrections is exact to double precision for exponents up to 20.
constexpr std::int64_t kDirectPowers = 16;

struct PowerAtEnd {
    double logarithm;
    double power;       ///< x^-s
    double corrections; ///< the Bernoulli terms of the derivatives at x
};

PowerAtEnd powerAtEnd(double x, double s)
{
    // B(2j) / (2j)!
    constexpr std::array<double, 8> kBernoulli{1.0 / 12.0,          -1.0 / 720.0,
                                               1.0 / 30240.0,       -1.0 / 1209600.0,
                                               1.0 / 47900160.0,    -691.0 / 1307674368000.0,
                                               1.0 / 74724249600.0, -3617.0 / 10670622842880000.0};
    PowerAtEnd end{log(x), 0.0, 0.0};
    end.power = exp(-s * end.logarithm);
    double derivative = end.power * s / x;
    for (std::size_t j = 0; j < kBernoulli.size(); ++j) {
        end.corrections += kBernoulli[j] * derivative;
        const double order = 2.0 * static_cast<double>(j) + 1.0;
        derivative *= (s + order) * (s + order + 1.0) / (x * x);
    }
    return end;
}

} // namespace

double powerSum(std::int64_t first, std::int64_t last, double s)
{
    double sum = 0.0;
    for (; first <= last && first < kDirectPowers; ++first)
        sum += exp(-s * log(static_cast<double>(first)));
    if (first > last)
        return sum;
    const PowerAtEnd begin = powerAtEnd(static_cast<double>(first), s);
    if (first == last)
        return sum + begin.power;
    const PowerAtEnd end = powerAtEnd(static_cast<double>(last), s);
    // The integral of x^-s, also right at s = 1.
    const double span = log1p(static_cast<double>(last - first) / static_cast<double>(first));
    const double scaled = (1.0 - s) * span;
    const double growth = std::fabs(scaled) < 1e-300 ? 1.0 : expm1(scaled) / scaled;
    const double integral = begin.power * static_cast<double>(first) * span * growth;
    return sum + (integral + 0.5 * (begin.power + end.power) + (begin.corrections - end.corrections));
}

} // namespace dw::math
