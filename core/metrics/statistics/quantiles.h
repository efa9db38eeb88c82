// Weighted means and quantiles.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/statistics/tally.h"

#include <span>
#include <vector>

namespace dw::metrics {

struct Moments {
    double mean = 0;
    double variance = 0; ///< unbiased: with the effective sample size minus 1 below
    double n = 0;        ///< effective sample size
    std::int64_t rows = 0;
};

struct WeightedValue {
    double value = 0;
    double weight = 1;
};

/// Two passes, so that values far from 0 lose nothing. Values are not NaN.
Moments momentsOf(std::span<const WeightedValue> values);

/// The value that `share` of the weight lies at or below; the mean of two neighbours where the weight splits exactly
/// between them (type 2 of Hyndman and Fan 1996). `sorted` rises and is not empty; share in (0, 1).
double quantileOf(std::span<const WeightedValue> sorted, double share);

} // namespace dw::metrics
