// Special functions that distributions are made of: incomplete gamma and beta, and what they need.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// Deterministic like core/random/math.h, which does the arithmetic.
namespace dw::math {

/// Both sides of a distribution function at one point. Each is computed on its own, so the small one is accurate too.
struct Tails {
    double lower = 0.0; ///< P(X <= x)
    double upper = 0.0; ///< P(X > x)
};

/// The regularised incomplete gamma functions P(a, x) and Q(a, x), DLMF 8.2.4. a > 0, x >= 0.
Tails regularizedGamma(double a, double x);

/// The regularised incomplete beta functions I_x(a, b) and 1 - I_x(a, b), DLMF 8.17.2. a, b > 0, 0 <= x <= 1.
/// oneMinusX is given separately so that nothing is lost when x is next to 1.
Tails regularizedBeta(double a, double b, double x, double oneMinusX);

/// log(x) of x^a e^-x / gamma(a + 1) and of x^a (1-x)^b / (B(a, b)) without cancellation for large a and b (Loader
/// 2000).
double logGammaWeight(double a, double x);
double logBetaWeight(double a, double b, double x, double oneMinusX);

/// log(1 + x) - x, accurate near 0. x > -1.
double log1pMinusX(double x);

/// log gamma(x) minus Stirling's (x - 1/2) log x - x + log(2 pi) / 2, for x > 0 (DLMF 5.11.1).
double stirlingCorrection(double x);

/// log B(a, b) for a, b > 0.
double logBeta(double a, double b);

/// log of n! / (k! (n - k)!) for 0 <= k <= n.
double logBinomial(double n, double k);

/// The logarithmic derivative of gamma(x) for x > 0.
double digamma(double x);

/// first^-s + ... + last^-s for 1 <= first and s in [0, 20], 0 when last < first. Direct below 16, then Euler-Maclaurin
/// summation (DLMF 2.10.1), so that the cost does not depend on the number of terms. A value of Hurwitz' zeta function
/// is powerSum's limit for last -> infinity.
double powerSum(std::int64_t first, std::int64_t last, double s);

} // namespace dw::math
