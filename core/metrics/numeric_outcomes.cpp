// A numeric outcome by group: means and quantiles, and their differences from the reference group.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/metrics/statistics/quantiles.h"
#include "core/random/inverse.h"
#include "core/registry/describe_metric.h"

#include <array>
#include <fmt/format.h>

namespace dw::metrics::numeric_outcomes {

namespace {

constexpr std::array<double, 5> kQuantiles{0.1, 0.25, 0.5, 0.75, 0.9};

struct Group {
    std::vector<WeightedValue> sorted;
    Moments moments;
};

std::vector<Group> groupsOf(const Grouping& grouping, const MetricInput& input)
{
    std::vector<Group> groups(grouping.labels.size());
    for (std::size_t i = 0; i < input.rows; ++i)
        if (!std::isnan(input.numericOutcomes[i]))
            groups[grouping.codes[i]].sorted.push_back({input.numericOutcomes[i], input.weight(i)});
    for (Group& group : groups) {
        std::sort(group.sorted.begin(), group.sorted.end(), [](const WeightedValue& a, const WeightedValue& b) {
            return a.value < b.value || (a.value == b.value && a.weight < b.weight);
        });
        group.moments = momentsOf(group.sorted);
    }
    return groups;
}

double studentT(double confidence, double freedom)
{
    const double tail = (1 - confidence) / 2;
    return studentTQuantile(1 - tail, tail, freedom);
}

/// Of the mean, by Student's t.
std::optional<Interval> meanInterval(const Moments& m, double confidence)
{
    if (!(m.n > 1))
        return std::nullopt;
    const double half = studentT(confidence, m.n - 1) * std::sqrt(m.variance / m.n);
    return Interval{m.mean - half, m.mean + half};
}

/// Welch (1947), for unequal variances.
std::optional<Interval> differenceInterval(const Moments& a, const Moments& b, double confidence)
{
    if (!(a.n > 1) || !(b.n > 1))
        return std::nullopt;
    const double ea = a.variance / a.n;
    const double eb = b.variance / b.n;
    if (!(ea + eb > 0))
        return std::nullopt;
    const double freedom = (ea + eb) * (ea + eb) / (ea * ea / (a.n - 1) + eb * eb / (b.n - 1));
    const double half = studentT(confidence, freedom) * std::sqrt(ea + eb);
    return Interval{a.mean - b.mean - half, a.mean - b.mean + half};
}

MetricTable meansTable(const MetricInput& input)
{
    return {"means",
            fmt::format("Mean of {}", input.outcome),
            "Each group's mean, its difference from the reference group's (Welch's interval), and that difference in "
            "standard deviations of the two groups.",
            {{"attribute", "Attribute", MetricUnit::Text},
             {"group", "Group", MetricUnit::Text},
             {"rows", "Rows", MetricUnit::Count},
             {"mean", "Mean", MetricUnit::Number},
             {"reference", "Reference", MetricUnit::Flag},
             {"difference", "Difference", MetricUnit::Number},
             {"standardized", "Standardised difference", MetricUnit::Number}},
            {},
            {}};
}

MetricTable quantilesTable(const MetricInput& input)
{
    MetricTable table{"quantiles",
                      fmt::format("Quantiles of {}", input.outcome),
                      "What a tenth, a quarter, half, three quarters and nine tenths of a group lie below, and the "
                      "differences from the reference group: a mean can hide where they part.",
                      {{"attribute", "Attribute", MetricUnit::Text}, {"group", "Group", MetricUnit::Text}},
                      {},
                      {}};
    for (const double share : kQuantiles)
        table.columns.push_back(
            {fmt::format("q{:g}", share * 100), fmt::format("{:g} %", share * 100), MetricUnit::Number});
    for (const double share : kQuantiles)
        table.columns.push_back(
            {fmt::format("difference_q{:g}", share * 100), fmt::format("Δ {:g} %", share * 100), MetricUnit::Number});
    return table;
}

void addMean(const MetricInput& input, const Grouping& grouping, std::size_t code, const std::vector<Group>& groups,
             std::optional<std::size_t> reference, MetricTable& table, MetricResult& result)
{
    const Moments& own = groups[code].moments;
    const double confidence = input.options.confidence;
    MetricRow row;
    row.condition = grouping.conditions[code];
    row.small = own.n < input.options.minimumRows;
    row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                  MetricValue::of(static_cast<double>(own.rows)),
                  own.rows == 0 ? MetricValue::none("there are no rows with a known outcome")
                                : MetricValue::of(own.mean, meanInterval(own, confidence)),
                  MetricValue::of(reference == code ? 1 : 0)};
    if (own.rows == 0 || !reference || *reference == code) {
        row.values.insert(row.values.end(), 2,
                          MetricValue::none(own.rows == 0 ? "there are no rows with a known outcome"
                                            : !reference  ? noReference(input.options)
                                                          : "this is the reference group"));
        table.rows.push_back(std::move(row));
        return;
    }
    const Moments& best = groups[*reference].moments;
    const std::optional<Interval> interval = differenceInterval(own, best, confidence);
    const double deviation = std::sqrt((own.variance + best.variance) / 2);
    row.values.push_back(MetricValue::of(own.mean - best.mean, interval));
    row.values.push_back(deviation > 0 ? MetricValue::of((own.mean - best.mean) / deviation)
                                       : MetricValue::none("the outcome does not vary within the groups"));
    table.rows.push_back(std::move(row));
    if (!interval || interval->contains(0) || own.n < input.options.minimumRows)
        return;
    Finding finding;
    finding.words = fmt::format("The mean of {} is {:.6g} for {} = {}, against {:.6g} for {}: {:+.4g} ({:+.4g} to "
                                "{:+.4g}).",
                                input.outcome, own.mean, grouping.name, grouping.labels[code], best.mean,
                                grouping.labels[*reference], own.mean - best.mean, interval->low, interval->high);
    finding.weight = deviation > 0 ? std::min(1.0, std::fabs(own.mean - best.mean) / deviation) : 1.0;
    finding.group = groupValues(input, grouping, code);
    finding.condition = grouping.conditions[code];
    result.findings.push_back(std::move(finding));
}

void addQuantiles(const Grouping& grouping, std::size_t code, const std::vector<Group>& groups,
                  std::optional<std::size_t> reference, const MetricOptions& options, MetricTable& table)
{
    const Group& own = groups[code];
    MetricRow row;
    row.condition = grouping.conditions[code];
    row.small = own.moments.n < options.minimumRows;
    row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code])};
    for (const bool isDifference : {false, true})
        for (const double share : kQuantiles) {
            if (own.sorted.empty())
                row.values.push_back(MetricValue::none("there are no rows with a known outcome"));
            else if (!isDifference)
                row.values.push_back(MetricValue::of(quantileOf(own.sorted, share)));
            else if (!reference)
                row.values.push_back(MetricValue::none(noReference(options)));
            else
                row.values.push_back(
                    MetricValue::of(quantileOf(own.sorted, share) - quantileOf(groups[*reference].sorted, share)));
        }
    table.rows.push_back(std::move(row));
}

void compute(const NoParams&, const MetricInput& input, const std::stop_token&, MetricResult& result)
{
    MetricTable means = meansTable(input);
    MetricTable quantiles = quantilesTable(input);
    for (const Grouping& grouping : input.groupings) {
        const std::vector<Group> groups = groupsOf(grouping, input);
        std::vector<Proportion> heights; // a mean in place of a share: the highest is the reference
        heights.reserve(groups.size());
        for (const Group& group : groups)
            heights.push_back({group.moments.mean, group.moments.n});
        const std::optional<std::size_t> reference = referenceGroup(grouping, heights, input.options);
        for (std::size_t code = 0; code < groups.size(); ++code) {
            addMean(input, grouping, code, groups, reference, means, result);
            addQuantiles(grouping, code, groups, reference, input.options, quantiles);
        }
    }
    result.tables = {std::move(means), std::move(quantiles)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<NoParams>("Numeric outcome", MetricTopic::Outcome,
                                    "Means and quantiles of a numeric outcome by group, with their differences.")
        .alias("How much each group gets")
        .words({"wage gap", "pay gap", "mean difference", "quantile difference"})
        .needs(MetricNeed::NumericOutcome)
        .compute(compute);
}

} // namespace dw::metrics::numeric_outcomes
