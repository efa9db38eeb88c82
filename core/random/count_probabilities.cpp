// Tables of counting distributions: every probability that carries weight.
// SPDX-License-Identifier: Apache-2.0
#include "core/random/inverse.h"
#include "core/random/math.h"

#include <algorithm>

namespace dw {

namespace {

/// What may be left out on each side.
constexpr double kNegligible = 0x1p-55;

/// Fills first..last from the weight at the mode outwards. ratio(k) = P(k + 1) / P(k).
template <typename Ratio>
std::optional<CountProbabilities> fillAround(std::int64_t first, std::int64_t last, std::int64_t mode,
                                             double weightOfMode, std::size_t limit, Ratio ratio)
{
    if (first < 0 || last < first || static_cast<std::uint64_t>(last - first) >= limit)
        return std::nullopt;
    mode = std::clamp(mode, first, last);
    CountProbabilities result{first, std::vector<double>(static_cast<std::size_t>(last - first) + 1)};
    const auto at = [&](std::int64_t k) -> double& {
        return result.probabilities[static_cast<std::size_t>(k - first)];
    };
    at(mode) = weightOfMode;
    for (std::int64_t k = mode; k < last; ++k)
        at(k + 1) = at(k) * ratio(static_cast<double>(k));
    for (std::int64_t k = mode; k > first; --k)
        at(k - 1) = at(k) / ratio(static_cast<double>(k - 1));
    return result;
}

} // namespace

std::optional<CountProbabilities> poissonProbabilities(double mean, std::size_t limit)
{
    const std::int64_t first = poissonQuantile(kNegligible, 1.0, mean);
    const std::int64_t last = poissonQuantile(1.0, kNegligible, mean);
    const double mode = std::floor(mean);
    const double weight = mode == 0.0 ? math::exp(-mean) : math::exp(math::logGammaWeight(mode, mean));
    const auto ratio = [&](double k) { return mean / (k + 1.0); };
    return fillAround(first, last, static_cast<std::int64_t>(std::min(mode, 1e15)), weight, limit, ratio);
}

std::optional<CountProbabilities> binomialProbabilities(std::int64_t trials, double probability, std::size_t limit)
{
    const double p = probability;
    const std::int64_t first = binomialQuantile(kNegligible, 1.0, trials, p);
    const std::int64_t last = binomialQuantile(1.0, kNegligible, trials, p);
    if (first == last && first >= 0)
        return CountProbabilities{first, {1.0}};
    const auto n = static_cast<double>(trials);
    const double mode = std::clamp(std::floor((n + 1.0) * p), 0.0, n);
    const double log = math::logBetaWeight(mode + 1.0, n - mode + 1.0, p, 1.0 - p);
    const double weight = math::exp(log) / ((n + 1.0) * p * (1.0 - p));
    const auto ratio = [&](double k) { return (n - k) / (k + 1.0) * (p / (1.0 - p)); };
    return fillAround(first, last, static_cast<std::int64_t>(mode), weight, limit, ratio);
}

std::optional<CountProbabilities> negativeBinomialProbabilities(double successes, double probability, std::size_t limit)
{
    const double r = successes;
    const double p = probability;
    const std::int64_t first = negativeBinomialQuantile(kNegligible, 1.0, r, p);
    const std::int64_t last = negativeBinomialQuantile(1.0, kNegligible, r, p);
    if (first == last && first >= 0)
        return CountProbabilities{first, {1.0}};
    const double q = 1.0 - p;
    const double mode = r > 1.0 ? std::floor((r - 1.0) * q / p) : 0.0;
    const double weight =
        mode == 0.0 ? math::exp(r * math::log(p)) : math::exp(math::logBetaWeight(r, mode, p, q)) / mode;
    const auto ratio = [&](double k) { return (k + r) / (k + 1.0) * q; };
    return fillAround(first, last, static_cast<std::int64_t>(std::min(mode, 1e15)), weight, limit, ratio);
}

std::optional<CountProbabilities> geometricProbabilities(double probability, std::size_t limit)
{
    const std::int64_t last = geometricQuantile(1.0, kNegligible, probability);
    return fillAround(0, last, 0, probability, limit, [&](double) { return 1.0 - probability; });
}

std::optional<CountProbabilities> zipfProbabilities(std::int64_t count, double exponent, std::size_t limit)
{
    const std::int64_t last = zipfQuantile(1.0, kNegligible, count, exponent);
    if (last < 1 || static_cast<std::uint64_t>(last) > limit)
        return std::nullopt;
    const double total = math::powerSum(1, count, exponent);
    CountProbabilities result{1, std::vector<double>(static_cast<std::size_t>(last))};
    for (std::size_t i = 0; i < result.probabilities.size(); ++i)
        result.probabilities[i] = math::exp(-exponent * math::log(static_cast<double>(i + 1))) / total;
    return result;
}

} // namespace dw
