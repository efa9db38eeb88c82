// Making features.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/proxy/features.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>

namespace dw::metrics {

namespace {

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

void standardize(Eigen::Ref<Eigen::VectorXd> column)
{
    double sum = 0;
    double count = 0;
    for (const double x : column)
        if (!std::isnan(x))
            sum += x, count += 1;
    const double mean = count > 0 ? sum / count : 0;
    double squares = 0;
    for (const double x : column)
        if (!std::isnan(x))
            squares += (x - mean) * (x - mean);
    const double deviation = count > 0 ? std::sqrt(squares / count) : 0;
    for (double& x : column)
        x = std::isnan(x) || !(deviation > 0) ? 0.0 : (x - mean) / deviation;
}

} // namespace

std::size_t featureCount(const OtherColumn& column)
{
    if (!column.numbers.empty())
        return 1;
    return column.categories.labels.size() == 2 ? 1 : column.categories.labels.size();
}

Features featuresOf(std::span<const OtherColumn* const> columns, std::span<const std::uint32_t> rows)
{
    std::size_t count = 0;
    for (const OtherColumn* column : columns)
        count += featureCount(*column);
    Features features;
    features.values = Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(count));
    Eigen::Index next = 0;
    for (const OtherColumn* column : columns) {
        const bool isNumber = !column->numbers.empty();
        const std::size_t own = featureCount(*column);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            if (isNumber)
                features.values(row, next) = column->numbers[rows[i]];
            else if (own == 1)
                features.values(row, next) = column->categories.codes[rows[i]];
            else
                features.values(row, next + column->categories.codes[rows[i]]) = 1;
        }
        if (isNumber)
            standardize(features.values.col(next));
        for (std::size_t f = 0; f < own; ++f)
            features.names.push_back(own == 1 ? column->categories.name
                                              : column->categories.name + " = " + column->categories.labels[f]);
        next += static_cast<Eigen::Index>(own);
    }
    return features;
}

std::vector<std::uint32_t> contentOrder(const MetricInput& input, std::span<const std::uint32_t> codes)
{
    std::vector<std::uint64_t> hashes(codes.begin(), codes.end());
    const auto bits = [](double x) { return std::bit_cast<std::uint64_t>(x); };
    // A weight of 1 is no weight.
    for (std::size_t i = 0; i < hashes.size() && input.isWeighted(); ++i)
        if (input.weights[i] != 1)
            hashes[i] = mixed(hashes[i]) ^ bits(input.weights[i]);
    for (const OtherColumn& column : input.others)
        for (std::size_t i = 0; i < hashes.size(); ++i)
            hashes[i] =
                mixed(hashes[i]) ^ (column.numbers.empty() ? column.categories.codes[i] : bits(column.numbers[i]));
    for (std::uint64_t& hash : hashes)
        hash = mixed(hash);
    std::vector<std::uint32_t> order(codes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&hashes](std::uint32_t a, std::uint32_t b) { return hashes[a] < hashes[b]; });
    return order;
}

} // namespace dw::metrics
