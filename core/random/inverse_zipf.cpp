// The Zipf distribution over up to 10^12 ranks: no table, the cost does not grow with the number of ranks.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/inverse.h"
#include "core/random/math.h"

#include <algorithm>

namespace dw {

namespace {

/// Ranks below this are summed one by one; beyond, sums are integrals with Euler and Maclaurin's corrections.
constexpr std::int64_t kHead = 16;

/// The L with the integral of x^-s from `start` to start * e^L equal to `area`; downwards when area is negative.
double logStretch(double area, double start, double s)
{
    const double scaled = area * math::exp((s - 1.0) * math::log(start));
    const double power = (1.0 - s) * scaled;
    return std::fabs(power) < 1e-9 ? scaled * (1.0 - 0.5 * power) : math::log1p(power) / (1.0 - s);
}

/// `wanted` is u times the sum over all ranks. The smallest rank whose cumulative power sum reaches it.
std::int64_t rankFromTop(double wanted, std::int64_t count, double s)
{
    double sum = 0.0;
    const std::int64_t head = std::min(count, kHead - 1);
    for (std::int64_t rank = 1; rank <= head; ++rank) {
        sum += math::exp(-s * math::log(static_cast<double>(rank)));
        if (sum >= wanted)
            return rank;
    }
    if (head == count)
        return count;
    // The midpoint rule: rank^-s is nearly the integral from rank - 1/2 to rank + 1/2.
    constexpr double kStart = static_cast<double>(kHead) - 0.5;
    const double end = kStart * math::exp(logStretch(wanted - sum, kStart, s));
    auto rank = static_cast<std::int64_t>(std::clamp(std::ceil(end - 0.5), 16.0, static_cast<double>(count)));
    double reached = sum + math::powerSum(kHead, rank, s);
    while (reached < wanted && rank < count)
        reached = sum + math::powerSum(kHead, ++rank, s);
    for (; rank > kHead; --rank) {
        reached -= math::exp(-s * math::log(static_cast<double>(rank)));
        if (reached < wanted)
            break;
    }
    return rank;
}

/// The smallest rank behind which at most `allowed` of the power sum is left.
std::int64_t rankFromBottom(double allowed, std::int64_t count, double s)
{
    const double end = static_cast<double>(count) + 0.5;
    const double start = end * math::exp(logStretch(-allowed, end, s));
    std::int64_t rank = 1;
    if (start > 1.0) // NaN when more is allowed than the integral holds
        rank = static_cast<std::int64_t>(std::clamp(std::ceil(start - 0.5), 1.0, static_cast<double>(count)));
    double left = math::powerSum(rank + 1, count, s);
    while (left > allowed && rank < count) {
        ++rank;
        left = math::powerSum(rank + 1, count, s);
    }
    for (; rank > 1; --rank) {
        left += math::exp(-s * math::log(static_cast<double>(rank)));
        if (left > allowed)
            break;
    }
    return rank;
}

} // namespace

std::int64_t zipfQuantile(double u, double oneMinusU, std::int64_t count, double exponent)
{
    if (count < 1 || !(exponent >= 0.0) || !(exponent <= 20.0))
        return -1;
    if (exponent == 0.0) { // all ranks alike: the rounding of sums must not decide ties
        const math::DoubleDouble scaled = math::exactProduct(u, static_cast<double>(count));
        const double whole = std::floor(scaled.high);
        const bool above = scaled.high > whole || scaled.low > 0.0;
        return std::clamp(static_cast<std::int64_t>(whole) + (above ? 1 : 0), std::int64_t{1}, count);
    }
    const double total = math::powerSum(1, count, exponent);
    return u <= 0.5 ? rankFromTop(u * total, count, exponent) : rankFromBottom(oneMinusU * total, count, exponent);
}

Tails zipfCdf(std::int64_t rank, std::int64_t count, double exponent)
{
    if (rank < 1)
        return {0.0, 1.0};
    if (rank >= count)
        return {1.0, 0.0};
    const double above = math::powerSum(1, rank, exponent);
    const double below = math::powerSum(rank + 1, count, exponent);
    return {above / (above + below), below / (above + below)};
}

} // namespace dw
