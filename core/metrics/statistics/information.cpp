// Entropies and mutual information.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/statistics/information.h"

#include "core/metrics/statistics/proportions.h"
#include "core/random/math.h"

#include <algorithm>
#include <numeric>

namespace dw::metrics {

std::vector<double> CrossTable::rowSums() const
{
    std::vector<double> sums(rows);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            sums[r] += at(r, c);
    return sums;
}

std::vector<double> CrossTable::columnSums() const
{
    std::vector<double> sums(columns);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            sums[c] += at(r, c);
    return sums;
}

CrossTable crossTable(std::span<const std::uint32_t> a, std::size_t countA, std::span<const std::uint32_t> b,
                      std::size_t countB, std::span<const double> weights)
{
    CrossTable table{countA, countB, std::vector<double>(countA * countB), {}};
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double weight = weights.empty() ? 1.0 : weights[i];
        table.cells[a[i] * countB + b[i]] += weight;
        table.all.add(weight);
    }
    return table;
}

double entropy(std::span<const double> weights)
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    double sum = 0;
    for (const double weight : weights)
        if (weight > 0)
            sum -= weight / total * math::log(weight / total);
    return std::max(0.0, sum);
}

double mutualInformation(const CrossTable& table)
{
    const std::vector<double> rows = table.rowSums();
    const std::vector<double> columns = table.columnSums();
    const double total = std::accumulate(rows.begin(), rows.end(), 0.0);
    double sum = 0;
    for (std::size_t r = 0; r < table.rows; ++r)
        for (std::size_t c = 0; c < table.columns; ++c)
            if (const double cell = table.at(r, c); cell > 0)
                sum += cell / total * math::log(cell * total / (rows[r] * columns[c]));
    return std::max(0.0, sum);
}

double normalizedMutualInformation(const CrossTable& table)
{
    return mutualInformation(table) / ((entropy(table.rowSums()) + entropy(table.columnSums())) / 2);
}

double theilsU(const CrossTable& table)
{
    return mutualInformation(table) / entropy(table.rowSums());
}

double independenceP(const CrossTable& table)
{
    const auto used = [](const std::vector<double>& sums) {
        return static_cast<double>(std::count_if(sums.begin(), sums.end(), [](double sum) { return sum > 0; }));
    };
    const double freedom = (used(table.rowSums()) - 1) * (used(table.columnSums()) - 1);
    return freedom > 0 ? chiSquareP(2 * table.all.effective() * mutualInformation(table), freedom) : 1.0;
}

} // namespace dw::metrics
