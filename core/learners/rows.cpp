// Picking rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/learners/rows.h"

namespace dw {

FeatureRows FeatureRows::picked(std::span<const std::uint32_t> wanted) const
{
    FeatureRows result;
    result.rows = wanted.size();
    for (const std::vector<double>& column : columns) {
        std::vector<double>& target = result.columns.emplace_back();
        target.reserve(wanted.size());
        for (const std::uint32_t row : wanted)
            target.push_back(column[row]);
    }
    return result;
}

TrainingRows TrainingRows::picked(std::span<const std::uint32_t> wanted) const
{
    TrainingRows result{features.picked(wanted), {}, classes};
    result.labels.reserve(wanted.size());
    for (const std::uint32_t row : wanted)
        result.labels.push_back(labels[row]);
    return result;
}

} // namespace dw
