// Columns as numbers that a linear model can learn from, and folds that do not depend on the order of rows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/metric_input.h"

#include <Eigen/Dense>
#include <span>

namespace dw::metrics {

struct Features {
    Eigen::MatrixXd values; ///< one row for each of the rows asked for; numbers are standardised, missing ones 0
    std::vector<std::string> names;
};

/// One feature a number, and one a value of the others.
Features featuresOf(std::span<const OtherColumn* const> columns, std::span<const std::uint32_t> rows);
/// How many features the column would give.
std::size_t featureCount(const OtherColumn& column);

/// All rows in an order that follows from their content alone (columns, weight, and one more code a row): rows with the
/// same content may change places, which makes no difference. The first n are a sample; every k-th one is a fold.
std::vector<std::uint32_t> contentOrder(const MetricInput& input, std::span<const std::uint32_t> codes);

} // namespace dw::metrics
