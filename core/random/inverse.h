// Quantile functions by exact inversion, their distribution functions, and tables of the discrete ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/special.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

/// Every quantile function takes u and oneMinusU = 1 - u, both in (0, 1), so that both tails are equally exact, rises
/// with u, is finite for every u that is an odd multiple of 2^-53, and depends on nothing but its arguments: the
/// parameters may differ from row to row. Out-of-range parameters give NaN (or -1 for counts): ranges are the caller's
/// to check.
namespace dw {

using math::Tails;

// Continuous families. Quantiles are within about 1e-12 relative of the true value.

/// scale > 0 is the mean.
double exponentialQuantile(double u, double oneMinusU, double scale);
/// shape in [0.01, 1e9], scale > 0.
double gammaQuantile(double u, double oneMinusU, double shape, double scale);
/// a, b in [0.01, 1e9].
double betaQuantile(double u, double oneMinusU, double a, double b);
/// degreesOfFreedom in [0.1, inf); beyond 1e10 it is the normal distribution.
double studentTQuantile(double u, double oneMinusU, double degreesOfFreedom);
/// shape in [0.05, 1e6], scale > 0.
double weibullQuantile(double u, double oneMinusU, double shape, double scale);
/// minimum > 0, shape in [0.05, 1e6]: P(X > x) = (minimum / x)^shape.
double paretoQuantile(double u, double oneMinusU, double minimum, double shape);
/// exp of a normal with this mean and standard deviation; mu in [-300, 300], sigma in (0, 30].
double lognormalQuantile(double u, double oneMinusU, double mu, double sigma);
/// low <= mode <= high, low < high.
double triangularQuantile(double u, double oneMinusU, double low, double mode, double high);
/// low < high, infinite ends allowed; correct when the interval lies far out in a tail.
double truncatedNormalQuantile(double u, double oneMinusU, double mean, double stddev, double low, double high);

Tails normalCdf(double x, double mean, double stddev);
Tails exponentialCdf(double x, double scale);
Tails gammaCdf(double x, double shape, double scale);
Tails betaCdf(double x, double a, double b);
Tails studentTCdf(double x, double degreesOfFreedom);
Tails weibullCdf(double x, double shape, double scale);
Tails paretoCdf(double x, double minimum, double shape);
Tails lognormalCdf(double x, double mu, double sigma);
Tails triangularCdf(double x, double low, double mode, double high);
Tails truncatedNormalCdf(double x, double mean, double stddev, double low, double high);

// Discrete families: the smallest k with P(X <= k) >= u.

/// mean in [0, 1e15].
std::int64_t poissonQuantile(double u, double oneMinusU, double mean);
/// trials in [0, 1e15], probability in [0, 1].
std::int64_t binomialQuantile(double u, double oneMinusU, std::int64_t trials, double probability);
/// Failures before the successes-th success; successes > 0 need not be whole, probability in (0, 1].
std::int64_t negativeBinomialQuantile(double u, double oneMinusU, double successes, double probability);
/// Failures before the first success; probability in [1e-15, 1].
std::int64_t geometricQuantile(double u, double oneMinusU, double probability);
/// Rank 1..count with weights rank^-exponent; count in [1, 1e12], exponent in [0, 20].
std::int64_t zipfQuantile(double u, double oneMinusU, std::int64_t count, double exponent);

Tails poissonCdf(std::int64_t k, double mean);
Tails binomialCdf(std::int64_t k, std::int64_t trials, double probability);
Tails negativeBinomialCdf(std::int64_t k, double successes, double probability);
Tails geometricCdf(std::int64_t k, double probability);
Tails zipfCdf(std::int64_t rank, std::int64_t count, double exponent);

/// The probabilities of first, first + 1, ...; what lies outside weighs less than 2^-53 on each side.
struct CountProbabilities {
    std::int64_t first = 0;
    std::vector<double> probabilities;
};

inline constexpr std::size_t kLargestCountTable = 65536;

/// nullopt when more than `limit` values carry weight: then invert row by row.
std::optional<CountProbabilities> poissonProbabilities(double mean, std::size_t limit = kLargestCountTable);
std::optional<CountProbabilities> binomialProbabilities(std::int64_t trials, double probability,
                                                        std::size_t limit = kLargestCountTable);
std::optional<CountProbabilities> negativeBinomialProbabilities(double successes, double probability,
                                                                std::size_t limit = kLargestCountTable);
std::optional<CountProbabilities> geometricProbabilities(double probability, std::size_t limit = kLargestCountTable);
std::optional<CountProbabilities> zipfProbabilities(std::int64_t count, double exponent,
                                                    std::size_t limit = kLargestCountTable);

} // namespace dw
