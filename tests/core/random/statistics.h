// The few test statistics that the tests of randomness share, each as an approximately standard normal score.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstdint>
#include <span>

namespace dw::test {

/// Wilson and Hilferty (1931): a chi-square value with `degrees` of freedom as a normal score.
inline double chiSquareScore(double chiSquare, double degrees)
{
    const double spread = 2.0 / (9.0 * degrees);
    return (std::cbrt(chiSquare / degrees) - (1.0 - spread)) / std::sqrt(spread);
}

/// Score of observed counts that should all have the same expectation.
inline double uniformCountsScore(std::span<const std::uint64_t> counts)
{
    double total = 0.0;
    for (const std::uint64_t count : counts)
        total += static_cast<double>(count);
    const double expected = total / static_cast<double>(counts.size());
    double chiSquare = 0.0;
    for (const std::uint64_t count : counts) {
        const double difference = static_cast<double>(count) - expected;
        chiSquare += difference * difference / expected;
    }
    return chiSquareScore(chiSquare, static_cast<double>(counts.size() - 1));
}

/// Score of the correlation of two equally long series of uniforms.
inline double correlationScore(std::span<const double> a, std::span<const double> b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - 0.5) * (b[i] - 0.5);
    return 12.0 * sum / std::sqrt(static_cast<double>(a.size()));
}

/// The tests use fixed keys, so a bound only has to hold for them; 4 standard deviations would still pass by chance in
/// all but one of 16,000 honest generators.
inline constexpr double kScoreBound = 4.0;

} // namespace dw::test
