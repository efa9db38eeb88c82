// Newton's method for ridge logistic regression.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/statistics/logistic.h"

#include "core/random/math.h"

namespace dw::metrics {

namespace {

constexpr int kMaximumSteps = 50;
constexpr double kTolerance = 1e-10;

/// log(1 + exp(x)) without overflow.
double softplus(double x)
{
    return x > 0 ? x + math::log1p(math::exp(-x)) : math::log1p(math::exp(x));
}

struct Problem {
    const Eigen::MatrixXd& features;
    const std::vector<std::uint8_t>& positive;
    Eigen::VectorXd weights;
    double penalty;

    /// theta: the intercept, then the coefficients.
    double loss(const Eigen::VectorXd& theta) const
    {
        const Eigen::VectorXd coefficients = theta.tail(features.cols());
        const Eigen::VectorXd logits = (features * coefficients).array() + theta[0];
        double sum = penalty / 2 * coefficients.squaredNorm();
        for (Eigen::Index i = 0; i < logits.size(); ++i)
            sum += weights[i] * softplus(positive[static_cast<std::size_t>(i)] != 0 ? -logits[i] : logits[i]);
        return sum;
    }

    /// The Newton step, and how much the loss falls along it at first.
    Eigen::VectorXd step(const Eigen::VectorXd& theta, double& slope) const
    {
        const Eigen::Index count = features.cols();
        const Eigen::VectorXd coefficients = theta.tail(count);
        const Eigen::VectorXd logits = (features * coefficients).array() + theta[0];
        Eigen::VectorXd residuals(logits.size());
        Eigen::VectorXd curvature(logits.size());
        for (Eigen::Index i = 0; i < logits.size(); ++i) {
            const double p = 1 / (1 + math::exp(-logits[i]));
            residuals[i] = weights[i] * (p - (positive[static_cast<std::size_t>(i)] != 0 ? 1.0 : 0.0));
            curvature[i] = weights[i] * p * (1 - p);
        }
        Eigen::VectorXd gradient(count + 1);
        gradient[0] = residuals.sum();
        gradient.tail(count) = features.transpose() * residuals + penalty * coefficients;
        Eigen::MatrixXd hessian(count + 1, count + 1);
        const Eigen::MatrixXd scaled = curvature.cwiseSqrt().asDiagonal() * features;
        hessian.setZero();
        hessian(0, 0) = curvature.sum() + 1e-12;
        hessian.block(1, 0, count, 1) = features.transpose() * curvature;
        hessian.bottomRightCorner(count, count).selfadjointView<Eigen::Lower>().rankUpdate(scaled.transpose());
        hessian.bottomRightCorner(count, count).diagonal().array() += penalty;
        Eigen::VectorXd direction = hessian.selfadjointView<Eigen::Lower>().ldlt().solve(-gradient);
        slope = gradient.dot(direction);
        return direction;
    }
};

} // namespace

Eigen::VectorXd LogisticModel::logits(const Eigen::MatrixXd& features) const
{
    return (features * coefficients).array() + intercept;
}

LogisticModel fitLogistic(const Eigen::MatrixXd& features, const std::vector<std::uint8_t>& positive,
                          const std::vector<double>& weights, double penalty, const std::stop_token& stop)
{
    Problem problem{features, positive, Eigen::VectorXd::Ones(features.rows()), penalty};
    for (std::size_t i = 0; i < weights.size(); ++i)
        problem.weights[static_cast<Eigen::Index>(i)] = weights[i];
    Eigen::VectorXd theta = Eigen::VectorXd::Zero(features.cols() + 1);
    double loss = problem.loss(theta);
    LogisticModel model;
    for (int i = 0; i < kMaximumSteps && !model.converged && !stop.stop_requested(); ++i) {
        double slope = 0;
        const Eigen::VectorXd direction = problem.step(theta, slope);
        double length = 1;
        double next = problem.loss(theta + direction);
        // Full steps can overshoot where the classes part well.
        for (int halvings = 0; next > loss + 1e-4 * length * slope && halvings < 30; ++halvings) {
            length /= 2;
            next = problem.loss(theta + length * direction);
        }
        theta += length * direction;
        model.converged = -slope <= kTolerance * (1 + std::fabs(next));
        loss = next;
    }
    model.intercept = theta[0];
    model.coefficients = theta.tail(features.cols());
    return model;
}

} // namespace dw::metrics
