// Counting distributions: the smallest count whose distribution function reaches u, by search on the exact function.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/inverse.h"
#include "core/random/math.h"

#include <algorithm>

namespace dw {

namespace {

constexpr std::int64_t kInvalidCount = -1;
/// Counts stay below this so that a double holds each exactly.
constexpr double kLargestCount = 0x1p52;
/// Upper tails below this are left to the exact functions: a running sum is only exact to about 1e-16.
constexpr double kSmallestSummedTail = 1e-6;

struct Moments {
    double mean;
    double stddev;
    double skewness;
    double excessKurtosis;
};

/// Cornish and Fisher (1938): the quantile from that of the normal distribution.
double cornishFisher(const Moments& moments, double z)
{
    const double skewness = moments.skewness;
    const double z2 = z * z;
    const double corrected = z + skewness * (z2 - 1.0) / 6.0 + moments.excessKurtosis * z * (z2 - 3.0) / 24.0 -
                             skewness * skewness * z * (2.0 * z2 - 5.0) / 36.0;
    return moments.mean + moments.stddev * corrected;
}

std::int64_t toCount(double value, std::int64_t largest)
{
    return std::clamp(static_cast<std::int64_t>(std::clamp(value, 0.0, kLargestCount)), std::int64_t{0}, largest);
}

/// The smallest k in [0, largest] with P(X <= k) >= u, P(X <= largest) being 1. `cdf` is exact, `weight` gives P(X =
/// k).
template <typename Cdf, typename Weight>
std::int64_t searchCount(double u, double oneMinusU, double guess, std::int64_t largest, Cdf cdf, Weight weight)
{
    const bool fromBelow = u <= 0.5;
    const auto missing = [&](std::int64_t k) { // probability still missing at k; negative or 0 once k reaches u
        const Tails tails = cdf(k);
        return fromBelow ? u - tails.lower : tails.upper - oneMinusU;
    };
    std::int64_t k = toCount(std::floor(guess + 0.5), largest);
    double gap = missing(k);
    // Newton's method gets within a few counts where the distribution is wide.
    for (int i = 0; i < 3; ++i) {
        const double step = gap / weight(k);
        if (!(std::fabs(step) >= 2.0) || !(std::fabs(step) < 0x1p50))
            break;
        k = toCount(static_cast<double>(k) + std::floor(step + 0.5), largest);
        gap = missing(k);
    }
    std::int64_t low = -1; // does not reach u
    std::int64_t high = largest;
    for (std::int64_t stride = 1; high - low > 1; stride *= 2) {
        const bool reached = gap <= 0.0;
        (reached ? high : low) = k;
        const std::int64_t next = reached ? k - stride : k + stride;
        if (next <= low || next >= high)
            break;
        k = next;
        gap = missing(k);
        if ((gap <= 0.0) != reached) {
            (reached ? low : high) = k;
            break;
        }
    }
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (missing(middle) <= 0.0 ? high : low) = middle;
    }
    return high;
}

/// Sums P(X = 0), P(X = 1), ... until u is reached; -1 when that takes too many terms. ratio(k) = P(k + 1) / P(k).
template <typename Ratio>
std::int64_t sumFromZero(double u, double oneMinusU, double first, Ratio ratio)
{
    constexpr std::int64_t kMostTerms = 48;
    if (first < 1e-12 || oneMinusU < kSmallestSummedTail)
        return kInvalidCount;
    double weight = first;
    double sum = first;
    for (std::int64_t k = 0; k < kMostTerms; ++k) {
        if (sum >= u)
            return k;
        weight *= ratio(static_cast<double>(k));
        sum += weight;
    }
    return kInvalidCount;
}

} // namespace

std::int64_t poissonQuantile(double u, double oneMinusU, double mean)
{
    if (!(mean >= 0.0) || mean > 1e15)
        return kInvalidCount;
    if (mean == 0.0)
        return 0;
    if (mean < 27.0) {
        const auto ratio = [&](double k) { return mean / (k + 1.0); };
        if (const std::int64_t k = sumFromZero(u, oneMinusU, math::exp(-mean), ratio); k >= 0)
            return k;
    }
    const double stddev = std::sqrt(mean);
    const Moments moments{mean, stddev, 1.0 / stddev, 1.0 / mean};
    const auto cdf = [&](std::int64_t k) { return poissonCdf(k, mean); };
    const auto weight = [&](std::int64_t k) {
        return k == 0 ? math::exp(-mean) : math::exp(math::logGammaWeight(static_cast<double>(k), mean));
    };
    const double guess = cornishFisher(moments, math::normalQuantileExact(u, oneMinusU)) - 0.5;
    return searchCount(u, oneMinusU, guess, static_cast<std::int64_t>(kLargestCount), cdf, weight);
}

std::int64_t binomialQuantile(double u, double oneMinusU, std::int64_t trials, double probability)
{
    if (trials < 0 || trials > 1'000'000'000'000'000 || !(probability >= 0.0) || !(probability <= 1.0))
        return kInvalidCount;
    if (trials == 0 || probability == 0.0 || probability == 1.0)
        return probability == 1.0 ? trials : 0;
    const auto n = static_cast<double>(trials);
    const double p = probability;
    const double mean = n * p;
    if (mean < 27.0 && p <= 0.5) {
        const double odds = p / (1.0 - p);
        const auto ratio = [&](double k) { return (n - k) * odds / (k + 1.0); };
        if (const std::int64_t k = sumFromZero(u, oneMinusU, math::exp(n * math::log1p(-p)), ratio); k >= 0)
            return std::min(k, trials);
    }
    const double variance = mean * (1.0 - p);
    const double stddev = std::sqrt(variance);
    const Moments moments{mean, stddev, (1.0 - 2.0 * p) / stddev, (1.0 - 6.0 * p * (1.0 - p)) / variance};
    const auto cdf = [&](std::int64_t k) { return binomialCdf(k, trials, p); };
    const auto weight = [&](std::int64_t k) {
        const auto successes = static_cast<double>(k);
        // C(n, k) p^k q^(n-k) = x^a y^b / B(a, b) / (n + 1) / (p q), with a = k + 1, b = n - k + 1.
        const double log = math::logBetaWeight(successes + 1.0, n - successes + 1.0, p, 1.0 - p);
        return math::exp(log) / ((n + 1.0) * p * (1.0 - p));
    };
    const double guess = cornishFisher(moments, math::normalQuantileExact(u, oneMinusU)) - 0.5;
    return searchCount(u, oneMinusU, guess, trials, cdf, weight);
}

std::int64_t negativeBinomialQuantile(double u, double oneMinusU, double successes, double probability)
{
    const double r = successes;
    const double p = probability;
    if (!(r > 0.0) || !(p > 0.0) || !(p <= 1.0) || r * (1.0 - p) / p > 1e15)
        return kInvalidCount;
    const double q = 1.0 - p;
    if (q == 0.0)
        return 0;
    const double mean = r * (q / p);
    if (mean < 27.0) {
        const auto ratio = [&](double k) { return (k + r) / (k + 1.0) * q; };
        if (const std::int64_t k = sumFromZero(u, oneMinusU, math::exp(r * math::log(p)), ratio); k >= 0)
            return k;
    }
    const auto cdf = [&](std::int64_t k) { return negativeBinomialCdf(k, r, p); };
    const auto weight = [&](std::int64_t k) {
        if (k == 0)
            return math::exp(r * math::log(p));
        const auto failures = static_cast<double>(k);
        // gamma(k + r) / (k! gamma(r)) p^r q^k = x^a y^b / B(a, b) / k with a = r, b = k.
        return math::exp(math::logBetaWeight(r, failures, p, q)) / failures;
    };
    double guess = 0.0;
    if (r < 30.0) { // a Poisson count whose mean is gamma distributed: the gamma part dominates
        guess = gammaQuantile(u, oneMinusU, r, q / p) - 0.5;
    } else {
        const double stddev = std::sqrt(mean / p);
        const Moments moments{mean, stddev, (2.0 - p) / std::sqrt(r * q), 6.0 / r + p / (r * q) * p};
        guess = cornishFisher(moments, math::normalQuantileExact(u, oneMinusU)) - 0.5;
    }
    return searchCount(u, oneMinusU, guess, static_cast<std::int64_t>(kLargestCount), cdf, weight);
}

std::int64_t geometricQuantile(double u, double oneMinusU, double probability)
{
    if (!(probability > 0.0) || !(probability <= 1.0))
        return kInvalidCount;
    const double exponent = u < 0.5 ? -math::log1p(-u) : -math::log(oneMinusU);
    // (1 - p)^(k + 1) <= 1 - u. Exact ties (p = 1/2) must not be pushed up by the last bit of two logarithms.
    const double ratio = exponent / -math::log1p(-probability);
    const double count = std::ceil(ratio - ratio * 0x1p-51) - 1.0;
    return static_cast<std::int64_t>(std::clamp(count, 0.0, 0x1p62));
}

Tails poissonCdf(std::int64_t k, double mean)
{
    if (k < 0)
        return {0.0, 1.0};
    const Tails gamma = math::regularizedGamma(static_cast<double>(k) + 1.0, mean);
    return {gamma.upper, gamma.lower};
}

Tails binomialCdf(std::int64_t k, std::int64_t trials, double probability)
{
    if (k < 0)
        return {0.0, 1.0};
    if (k >= trials)
        return {1.0, 0.0};
    const auto successes = static_cast<double>(k);
    const Tails beta =
        math::regularizedBeta(successes + 1.0, static_cast<double>(trials) - successes, probability, 1.0 - probability);
    return {beta.upper, beta.lower};
}

Tails negativeBinomialCdf(std::int64_t k, double successes, double probability)
{
    if (k < 0)
        return {0.0, 1.0};
    return math::regularizedBeta(successes, static_cast<double>(k) + 1.0, probability, 1.0 - probability);
}

Tails geometricCdf(std::int64_t k, double probability)
{
    if (k < 0)
        return {0.0, 1.0};
    const double exponent = (static_cast<double>(k) + 1.0) * math::log1p(-probability);
    return {-math::expm1(exponent), math::exp(exponent)};
}

} // namespace dw
