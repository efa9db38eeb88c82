// Odds ratios of two-by-two tables, alone and common to several strata.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/metric.h"

namespace dw::metrics {

/// Rows with the outcome and without it, in two groups; counts need not be whole.
struct TwoByTwo {
    double a = 0; ///< first group, with
    double b = 0; ///< first group, without
    double c = 0; ///< second group, with
    double d = 0; ///< second group, without
    double total() const { return a + b + c + d; }
};

struct CommonOddsRatio {
    double estimate = 0;
    Interval interval;
    double p = 1; ///< of the test that it is 1, with continuity correction
};

/// Mantel and Haenszel (1959), the interval by Robins, Breslow and Greenland (1986), the test with Yates' correction:
/// what R's mantelhaen.test gives for 2 x 2 x K tables. Strata without rows add nothing. Nothing when the ratio is 0,
/// infinite or 0/0.
std::optional<CommonOddsRatio> mantelHaenszel(const std::vector<TwoByTwo>& strata, double z);

/// a d / (b c) with Woolf's interval; nothing when a cell is empty.
std::optional<MetricValue> oddsRatio(const TwoByTwo& table, double z);

} // namespace dw::metrics
