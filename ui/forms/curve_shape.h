// The mathematics behind drawn curves: the line through the points, its area, and points that follow given values.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/registry/param.h"

#include <vector>

namespace dw::ui {

/// The straight pieces that the core makes of the points: themselves, or a monotone cubic in 16 pieces between each.
std::vector<CurvePoint> curveLine(const std::vector<CurvePoint>& points, bool smooth);

/// Under straight pieces.
double curveArea(const std::vector<CurvePoint>& line);

/// Height of the line at x; 0 outside.
double curveHeight(const std::vector<CurvePoint>& line, double x);

/// A density through straight pieces that is close to how often the values occur: at most `limit` points, heights from
/// 0 to 1, short numbers. The values' outermost 0.1 % are left out when they lie far off. Empty for fewer than two
/// different values.
std::vector<CurvePoint> densityOf(std::vector<double> values, std::size_t limit = 14);

/// `value` at the number of digits at which a difference of `resolution` still shows: 12.3457, 0.2 → 12.3.
double shortNumber(double value, double resolution);

} // namespace dw::ui
