// Boosted trees that were fitted while compiling, frozen into a plan.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/step.h"
#include "core/learners/boosted_trees.h"

namespace dw {

/// A column as features: a number is one, missing ones being the mean; of other values each of the most frequent ones
/// is one, 1 where it is met.
struct ColumnEncoding {
    int slot = -1;
    double mean = 0;
    std::vector<std::string> values; ///< of text; empty: a number or a bool
};

/// Output: how likely the trees take the row's own value to be; null where it has none.
class TreesStep : public Step
{
public:
    std::unique_ptr<StepRunner> runner(const Plan& plan) const override;

    std::vector<ColumnEncoding> features;
    int targetSlot = -1;
    std::shared_ptr<const Column> classes; ///< one row a class
    std::vector<BoostedTrees> models; ///< of the second of two classes; of each, against the rest, when there are more
};

/// Fits on the rows given; inputs and signature are set, not the output. The error says why there is no model.
Result<std::shared_ptr<TreesStep>> fitTrees(const Plan& plan, std::size_t table, int targetSlot,
                                            const std::vector<int>& features, std::span<const std::int64_t> rows);

} // namespace dw
