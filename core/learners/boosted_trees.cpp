// Growing trees on histograms of gradients.
// SPDX-License-Identifier: Apache-2.0
#include "core/learners/boosted_trees.h"

#include "core/random/math.h"

#include <algorithm>

namespace dw {

namespace {

/// A feature cut into bins: bin b holds the values from cuts[b - 1] on and below cuts[b].
struct BinnedFeature {
    std::vector<double> cuts;
    std::vector<std::uint8_t> codes;
};

BinnedFeature binned(const std::vector<double>& values, std::size_t most)
{
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    std::vector<double> distinct = sorted;
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    BinnedFeature feature;
    const auto cutBefore = [&](std::size_t k) { // between two values, so that both stay on their sides
        const double middle = distinct[k - 1] + (distinct[k] - distinct[k - 1]) / 2;
        feature.cuts.push_back(middle > distinct[k - 1] ? middle : distinct[k]);
    };
    if (distinct.size() <= most) {
        for (std::size_t k = 1; k < distinct.size(); ++k)
            cutBefore(k);
    } else {
        std::size_t last = 0;
        for (std::size_t b = 1; b < most; ++b) {
            const double value = sorted[b * sorted.size() / most];
            const auto k =
                static_cast<std::size_t>(std::lower_bound(distinct.begin(), distinct.end(), value) - distinct.begin());
            if (k > last)
                cutBefore(last = k);
        }
    }
    feature.codes.reserve(values.size());
    for (const double value : values)
        feature.codes.push_back(static_cast<std::uint8_t>(
            std::upper_bound(feature.cuts.begin(), feature.cuts.end(), value) - feature.cuts.begin()));
    return feature;
}

/// Sums of first and second derivatives of the loss.
struct Sums {
    double gradient = 0;
    double hessian = 0;
    void add(const Sums& other) { gradient += other.gradient, hessian += other.hessian; }
    Sums minus(const Sums& other) const { return {gradient - other.gradient, hessian - other.hessian}; }
    double score(double penalty) const { return gradient * gradient / (hessian + penalty); }
};

struct Split {
    double gain = 1e-9; ///< less is no gain but rounding
    int feature = -1;
    std::size_t bin = 0; ///< the first on the right
};

/// One tree under construction: every leaf with its rows.
class Grower
{
public:
    Grower(const std::vector<BinnedFeature>& features, const std::vector<Sums>& rows, const BoostSettings& settings)
        : m_features(features), m_rows(rows), m_settings(settings)
    {
    }

    std::vector<TreeNode> grow()
    {
        std::vector<std::uint32_t> all(m_rows.size());
        for (std::uint32_t i = 0; i < all.size(); ++i)
            all[i] = i;
        m_tree.emplace_back();
        growNode(0, all, 0);
        return std::move(m_tree);
    }

private:
    void growNode(std::size_t node, const std::vector<std::uint32_t>& rows, int depth)
    {
        Sums total;
        for (const std::uint32_t row : rows)
            total.add(m_rows[row]);
        const Split split = depth < m_settings.depth ? bestSplit(rows, total) : Split{};
        if (split.feature < 0) {
            m_tree[node].value = -m_settings.rate * total.gradient / (total.hessian + m_settings.penalty);
            return;
        }
        const BinnedFeature& feature = m_features[static_cast<std::size_t>(split.feature)];
        std::vector<std::uint32_t> left;
        std::vector<std::uint32_t> right;
        for (const std::uint32_t row : rows)
            (feature.codes[row] < split.bin ? left : right).push_back(row);
        const auto first = static_cast<int>(m_tree.size());
        m_tree[node] = {split.feature, feature.cuts[split.bin - 1], first, first + 1, 0};
        m_tree.resize(m_tree.size() + 2);
        growNode(static_cast<std::size_t>(first), left, depth + 1);
        growNode(static_cast<std::size_t>(first) + 1, right, depth + 1);
    }

    Split bestSplit(const std::vector<std::uint32_t>& rows, const Sums& total)
    {
        Split best;
        for (std::size_t f = 0; f < m_features.size(); ++f) {
            const BinnedFeature& feature = m_features[f];
            m_bins.assign(feature.cuts.size() + 1, {});
            for (const std::uint32_t row : rows)
                m_bins[feature.codes[row]].add(m_rows[row]);
            Sums left;
            for (std::size_t bin = 1; bin < m_bins.size(); ++bin) {
                left.add(m_bins[bin - 1]);
                const Sums right = total.minus(left);
                if (left.hessian < m_settings.minimumHessian || right.hessian < m_settings.minimumHessian)
                    continue;
                const double gain = (left.score(m_settings.penalty) + right.score(m_settings.penalty) -
                                     total.score(m_settings.penalty)) /
                                    2;
                if (gain > best.gain)
                    best = {gain, static_cast<int>(f), bin};
            }
        }
        return best;
    }

    const std::vector<BinnedFeature>& m_features;
    const std::vector<Sums>& m_rows;
    const BoostSettings& m_settings;
    std::vector<TreeNode> m_tree;
    std::vector<Sums> m_bins;
};

} // namespace

BoostedTrees fitBoostedTrees(const FeatureRows& features, std::span<const std::uint8_t> positive,
                             const BoostSettings& settings, const std::stop_token& stop)
{
    BoostedTrees model;
    const auto count = static_cast<double>(positive.size());
    const auto positives = static_cast<double>(std::count(positive.begin(), positive.end(), 1));
    // Half a row on either side, so that a class without rows has odds.
    model.base = math::log((positives + 0.5) / (count - positives + 0.5));
    std::vector<BinnedFeature> bins;
    for (const std::vector<double>& column : features.columns)
        bins.push_back(binned(column, std::min<std::size_t>(settings.bins, 256)));
    std::vector<double> logits(features.rows, model.base);
    std::vector<Sums> rows(features.rows);
    for (int round = 0; round < settings.rounds && !stop.stop_requested(); ++round) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const double p = 1 / (1 + math::exp(-logits[i]));
            rows[i] = {p - positive[i], std::max(p * (1 - p), 1e-16)};
        }
        BoostedTrees one;
        one.trees.push_back(Grower(bins, rows, settings).grow());
        for (std::size_t i = 0; i < logits.size(); ++i)
            logits[i] += one.logit([&](int f) { return features.columns[static_cast<std::size_t>(f)][i]; });
        model.trees.push_back(std::move(one.trees.front()));
    }
    return model;
}

} // namespace dw
