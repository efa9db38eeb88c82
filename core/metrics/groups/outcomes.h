// The favourable outcome counted by group, and the group that others are compared with.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metrics/statistics/proportions.h"
#include "core/metrics/statistics/tally.h"
#include "core/registry/metric_input.h"

#include <span>

namespace dw::metrics {

/// Rows of a group with the favourable value and without it; rows whose outcome is unknown are in neither.
struct Outcomes {
    Tally yes;
    Tally no;

    double effective() const
    {
        Tally all = yes;
        all.add(no);
        return all.effective();
    }
    bool isEmpty() const { return !(yes.weight + no.weight > 0); }
    /// Of a group that is not empty.
    Proportion rate() const { return {yes.weight / (yes.weight + no.weight), effective()}; }
    std::int64_t rows() const { return yes.rows + no.rows; }
    void add(const Outcomes& other)
    {
        yes.add(other.yes);
        no.add(other.no);
    }
};

/// One entry a code.
std::vector<Outcomes> outcomesByCode(std::span<const std::uint32_t> codes, std::size_t count,
                                     std::span<const Favourable> outcomes, std::span<const double> weights);
Outcomes total(const std::vector<Outcomes>& groups);

/// The named reference group where the grouping has one of that label; else the group with the highest rate among those
/// of minimum size (the larger one, when two are equal). Nothing when no group is large enough.
std::optional<std::size_t> referenceGroup(const Grouping& grouping, std::span<const Proportion> rates,
                                          const MetricOptions& options);
/// Why there is no reference group.
std::string noReference(const MetricOptions& options);

/// The attribute values of a group, for findings.
std::vector<std::pair<std::string, std::string>> groupValues(const MetricInput& input, const Grouping& grouping,
                                                             std::size_t code);

} // namespace dw::metrics
