// Intervals of proportions, of their differences and of their ratios.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/metric.h"

namespace dw::metrics {

/// A share of `n` rows; n need not be whole (effective sample size).
struct Proportion {
    double share = 0;
    double n = 0;
};

/// The z of a two-sided interval: 1.96 for 0.95. confidence in (0, 1).
double twoSidedZ(double confidence);
/// P(|Z| >= |z|) of a standard normal Z.
double twoSidedP(double z);
/// P(X >= x) of a chi-square distribution.
double chiSquareP(double x, double degreesOfFreedom);

/// Wilson (1927): the score interval, without continuity correction. n > 0.
Interval wilson(Proportion p, double z);
/// Of a.share - b.share: Newcombe (1998), method 10, from the two Wilson intervals. Both n > 0.
Interval newcombe(Proportion a, Proportion b, double z);
/// Of a.share / b.share: Katz et al. (1978), normal on the logarithm. Nothing when a share is 0, since its logarithm
/// has no variance then.
std::optional<Interval> katz(Proportion a, Proportion b, double z);

/// Holm (1979): p-values adjusted so that comparing each with alpha keeps the chance of any false finding below alpha.
std::vector<double> holm(const std::vector<double>& p);

} // namespace dw::metrics
