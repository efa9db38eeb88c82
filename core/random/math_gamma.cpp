// The logarithm of the gamma function.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/math.h"

namespace dw::math {

namespace {

/// log gamma(2 + z) for |z| <= 0.5: z (1 - Euler's constant) + sum (-1)^k (zeta(k) - 1) z^k / k (DLMF 5.7.3).
double logGammaNearTwo(double z)
{
    constexpr double kOneMinusEuler = 0x1.b0ee6072093cep-2;
    constexpr std::array<double, 27> kSeries{
        0x1.4a34cc4a60fa6p-2,  -0x1.13e001a557607p-4,  0x1.51322ac7d8483p-6,  -0x1.e404fc218f5f2p-8,
        0x1.7add6eadb6c30p-9,  -0x1.38ac5c2bf8e08p-10, 0x1.0b36af86396e9p-11, -0x1.d3fd4c76d2fc8p-13,
        0x1.a127b0f17d65ap-14, -0x1.78de5bd7c81efp-15, 0x1.580dcee66eb02p-16, -0x1.3cbc963ce2243p-17,
        0x1.2597a39f34aacp-18, -0x1.11b2eb7679541p-19, 0x1.0064cdeb22f0fp-20, -0x1.e2600d93cfd2fp-22,
        0x1.c76bbb3f07a4dp-23, -0x1.af5a6cbbf8a97p-24, 0x1.99b93c2070b0fp-25, -0x1.862c734df3eacp-26,
        0x1.7469daccfadcdp-27, -0x1.6434a8447aeadp-28, 0x1.555a877ffd2c3p-29, -0x1.47b1679258d0ep-30,
        0x1.3b15d2b2fc10cp-31, -0x1.2f69a9fabe3e0p-32, 0x1.24932a337434cp-33};
    double series = 0.0;
    for (std::size_t i = kSeries.size(); i-- > 0;)
        series = series * z + kSeries[i];
    return z * (kOneMinusEuler + z * series);
}

/// DLMF 5.11.1 for x >= 10: Bernoulli numbers B(2k) / (2k (2k - 1)).
double logGammaStirling(double x)
{
    const double inverse = 1.0 / x;
    const double square = inverse * inverse;
    constexpr std::array<double, 8> kSeries{1.0 / 12.0,   -1.0 / 360.0,      1.0 / 1260.0, -1.0 / 1680.0,
                                            1.0 / 1188.0, -691.0 / 360360.0, 1.0 / 156.0,  -3617.0 / 122400.0};
    double series = 0.0;
    for (std::size_t i = kSeries.size(); i-- > 0;)
        series = series * square + kSeries[i];
    constexpr double kConstant = kHalfLogTwoPi - 0.5;
    return (x - 0.5) * (log(x) - 1.0) + (kConstant + inverse * series);
}

double logGammaOfPositive(double x)
{
    if (x >= 10.0)
        return logGammaStirling(x);
    if (x < 0.5)
        return logGammaNearTwo(x) - log1p(x) - log(x);
    if (x < 1.5)
        return logGammaNearTwo(x - 1.0) - log1p(x - 1.0);
    double product = 1.0;
    while (x > 2.5) {
        x -= 1.0;
        product *= x;
    }
    return logGammaNearTwo(x - 2.0) + log(product);
}

} // namespace

double lgamma1p(double x)
{
    return std::fabs(x) <= 0.5 ? logGammaNearTwo(x) - log1p(x) : lgamma(1.0 + x);
}

double lgamma(double x)
{
    if (std::isnan(x))
        return x;
    if (std::isinf(x))
        return kInfinity;
    if (x > 0.0)
        return x > 2.5e305 ? kInfinity : logGammaOfPositive(x);
    if (std::floor(x) == x)
        return kInfinity;
    if (x > -0x1p-60)
        return -log(-x);
    const double fraction = -x - std::floor(-x);
    const double sine = sin(kPi * (fraction > 0.5 ? 1.0 - fraction : fraction));
    return log(kPi / (-x * sine)) - logGammaOfPositive(-x);
}

} // namespace dw::math
