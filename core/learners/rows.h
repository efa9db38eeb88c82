// What learners learn from: rows of numbers, each with its class.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dw {

/// One vector a feature, all of the same length.
struct FeatureRows {
    std::size_t rows = 0;
    std::vector<std::vector<double>> columns;

    FeatureRows picked(std::span<const std::uint32_t> wanted) const;
};

struct TrainingRows {
    FeatureRows features;
    std::vector<std::uint32_t> labels; ///< below `classes`
    std::size_t classes = 0;

    TrainingRows picked(std::span<const std::uint32_t> wanted) const;
};

/// Row by row, a probability for each class.
struct ClassProbabilities {
    std::size_t classes = 0;
    std::vector<double> values;

    std::size_t rows() const { return classes == 0 ? 0 : values.size() / classes; }
    std::span<const double> of(std::size_t row) const { return std::span(values).subspan(row * classes, classes); }
    std::span<double> of(std::size_t row) { return std::span(values).subspan(row * classes, classes); }
};

} // namespace dw
