// Distances to all training rows at once.
// SPDX-License-Identifier: Apache-2.0
#include "core/learners/nearest_neighbours.h"

#include <algorithm>

namespace dw {

namespace {

void distancesTo(const FeatureRows& training, const FeatureRows& rows, std::size_t row, std::vector<double>& out)
{
    std::fill(out.begin(), out.end(), 0.0);
    for (std::size_t f = 0; f < training.columns.size(); ++f) {
        const double value = rows.columns[f][row];
        const double* __restrict values = training.columns[f].data();
        double* __restrict sums = out.data();
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double difference = values[i] - value;
            sums[i] += difference * difference;
        }
    }
}

/// Places of the k smallest; of equal ones the first.
void smallest(const std::vector<double>& distances, std::size_t k, std::vector<std::uint32_t>& heap)
{
    const auto isNearer = [&distances](std::uint32_t a, std::uint32_t b) {
        return distances[a] != distances[b] ? distances[a] < distances[b] : a < b;
    };
    heap.clear();
    for (std::uint32_t i = 0; i < distances.size(); ++i) {
        if (heap.size() < k) {
            heap.push_back(i);
            std::push_heap(heap.begin(), heap.end(), isNearer);
        } else if (distances[i] < distances[heap.front()]) {
            std::pop_heap(heap.begin(), heap.end(), isNearer);
            heap.back() = i;
            std::push_heap(heap.begin(), heap.end(), isNearer);
        }
    }
}

} // namespace

ClassProbabilities nearestNeighbours(const TrainingRows& training, const FeatureRows& rows, std::size_t k,
                                     const std::stop_token& stop)
{
    constexpr std::size_t kBetweenStops = 64;
    k = std::min(k, training.features.rows);
    ClassProbabilities result{training.classes, std::vector<double>(rows.rows * training.classes)};
    std::vector<double> distances(training.features.rows);
    std::vector<std::uint32_t> nearest;
    for (std::size_t row = 0; row < rows.rows; ++row) {
        if (row % kBetweenStops == 0 && stop.stop_requested())
            break;
        distancesTo(training.features, rows, row, distances);
        smallest(distances, k, nearest);
        const std::span<double> shares = result.of(row);
        for (double& share : shares)
            share = 1.0 / static_cast<double>(training.classes);
        for (const std::uint32_t i : nearest)
            shares[training.labels[i]] += 1.0;
        for (double& share : shares)
            share /= static_cast<double>(k) + 1.0;
    }
    return result;
}

} // namespace dw
