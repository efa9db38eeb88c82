// What the pictures of a report share: axes, ticks, widths; and the pictures that fill a file of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/inspect/svg.h"
#include "core/registry/metric.h"

#include <algorithm>
#include <vector>

namespace dw::pictures {

inline constexpr double kWidth = 760;
inline constexpr double kTop = 26;

/// From values to pixels.
struct Axis {
    double low = 0;
    double high = 1;
    double left = 0;
    double right = 1;
    double at(double value) const { return left + std::clamp((value - low) / (high - low), 0.0, 1.0) * (right - left); }
};

/// Room for the texts of a column.
double labelWidth(const MetricTable& table, const std::vector<std::size_t>& rows, std::string_view column);
void drawTicks(Svg& svg, const Axis& axis, double top, double bottom, double step, MetricUnit unit);
/// A round step of at most six in the span.
double tickStep(double span);

/// A pair of attributes as a map of rates; empty where it would be too large.
std::string heatMap(const MetricTable& cells, const std::string& attributes);
/// For each column that changes a difference: both groups over all rows and value by value. When the dots change sides,
/// or all of one group's large dots lie on the low side, the paradox is in sight.
std::string strataPictures(const MetricTable& comparisons, const MetricTable& strata);

} // namespace dw::pictures
