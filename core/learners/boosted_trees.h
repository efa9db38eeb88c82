// Gradient-boosted trees over binned features: small, fast, and the same bits on every CPU.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/learners/rows.h"

#include <stop_token>

namespace dw {

/// A library would do for measuring. But trees may also be frozen into a plan, where they decide what is written: then
/// the same project must give the same trees with every compiler, CPU and number of threads, which no library promises.
struct BoostSettings {
    int rounds = 60;
    int depth = 3;
    double rate = 0.15;          ///< by which each tree counts
    double penalty = 1.0;        ///< on the squared values of leaves
    double minimumHessian = 1.0; ///< on either side of a split
    std::size_t bins = 64;       ///< of a feature, at most 256
};

/// A leaf has no feature. Rows with a smaller value than the threshold go left.
struct TreeNode {
    int feature = -1;
    double threshold = 0;
    int left = -1;
    int right = -1;
    double value = 0;
    bool operator==(const TreeNode&) const = default;
};

struct BoostedTrees {
    double base = 0;                          ///< log odds before any tree
    std::vector<std::vector<TreeNode>> trees; ///< the first node of each is its root

    /// Log odds of one row; valueOf(feature) gives its values.
    template <typename ValueOf>
    double logit(ValueOf valueOf) const
    {
        double sum = base;
        for (const std::vector<TreeNode>& tree : trees) {
            const TreeNode* node = tree.data();
            while (node->feature >= 0)
                node = &tree[static_cast<std::size_t>(valueOf(node->feature) < node->threshold ? node->left
                                                                                               : node->right)];
            sum += node->value;
        }
        return sum;
    }
};

/// Second-order boosting of the logistic loss (Friedman 2001; Chen and Guestrin 2016), level by level; splits between
/// bins that hold one value each where a feature has few, and about equally many rows where it has many.
BoostedTrees fitBoostedTrees(const FeatureRows& features, std::span<const std::uint8_t> positive,
                             const BoostSettings& settings = {}, const std::stop_token& stop = {});

} // namespace dw
