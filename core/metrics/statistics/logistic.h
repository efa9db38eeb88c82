// Logistic regression with a ridge penalty, small enough to be run while somebody looks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Dense>
#include <cstdint>
#include <stop_token>
#include <vector>

namespace dw::metrics {

struct LogisticModel {
    Eigen::VectorXd coefficients; ///< one a feature
    double intercept = 0;
    bool converged = false;

    /// Log odds of every row.
    Eigen::VectorXd logits(const Eigen::MatrixXd& features) const;
};

/// Minimises |coefficients|² * penalty / 2 + the weighted negative log-likelihood, by Newton's method with halved
/// steps; the intercept is free. With penalty = 1 / C it is what scikit-learn's LogisticRegression(C) minimises.
/// Rows of `features` are rows; `positive` and `weights` (empty: all 1) have one element a row. penalty > 0.
LogisticModel fitLogistic(const Eigen::MatrixXd& features, const std::vector<std::uint8_t>& positive,
                          const std::vector<double>& weights, double penalty, const std::stop_token& stop = {});

} // namespace dw::metrics
