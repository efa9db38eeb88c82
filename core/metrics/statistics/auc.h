// Area under the ROC curve.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/metric.h"

#include <span>

namespace dw::metrics {

/// The chance that a positive row scores above a negative one, ties counting half, under weights (empty: all 1). Rows
/// whose score is NaN are left out. Nothing without both a positive and a negative row.
std::optional<double> areaUnderCurve(std::span<const double> scores, std::span<const std::uint8_t> positive,
                                     std::span<const double> weights);

/// Hanley and McNeil (1982); the numbers of rows need not be whole, both above 0.
Interval areaInterval(double area, double positives, double negatives, double z);

} // namespace dw::metrics
