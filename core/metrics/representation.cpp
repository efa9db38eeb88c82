// Shares of the groups, against a stated population, and the intersections that are absent.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/metrics/statistics/information.h"
#include "core/random/math.h"
#include "core/registry/describe_metric.h"

#include <fmt/format.h>
#include <numeric>

namespace dw::metrics::representation {

namespace {

/// The share a group should have; nothing where the population does not say.
std::optional<double> expectedShare(const MetricInput& input, const Grouping& grouping, std::size_t code)
{
    const Population& population = *input.population;
    if (population.isUniform)
        return 1.0 / static_cast<double>(grouping.labels.size());
    if (!population.shares.empty() && grouping.attributes.size() == input.attributes.size()) {
        const auto found = population.shares.find(grouping.values[code]);
        return found == population.shares.end() ? 0.0 : found->second;
    }
    if (grouping.attributes.size() != 1)
        return std::nullopt;
    const auto attribute = population.byAttribute.find(input.attributes[grouping.attributes.front()].name);
    if (attribute == population.byAttribute.end())
        return std::nullopt;
    const auto found = attribute->second.find(grouping.labels[code]);
    return found == attribute->second.end() ? 0.0 : found->second;
}

std::vector<Tally> talliesOf(const Grouping& grouping, const MetricInput& input)
{
    std::vector<Tally> tallies(grouping.labels.size());
    for (std::size_t i = 0; i < input.rows; ++i)
        tallies[grouping.codes[i]].add(input.weight(i));
    return tallies;
}

struct Tables {
    MetricTable shares;
    MetricTable summary;
    MetricTable absent;
};

void addExpected(const MetricInput& input, const Grouping& grouping, std::size_t code, double share,
                 std::vector<MetricValue>& values)
{
    std::string reason = "no population is stated";
    std::optional<double> expected;
    if (input.population) {
        reason = "the population is not stated for these groups";
        expected = expectedShare(input, grouping, code);
    }
    if (!expected) {
        values.insert(values.end(), 3, MetricValue::none(reason));
        return;
    }
    values.push_back(MetricValue::of(*expected));
    values.push_back(MetricValue::of(share - *expected));
    values.push_back(*expected > 0 ? MetricValue::of(share / *expected) : MetricValue::none("the expected share is 0"));
}

void addFinding(const MetricInput& input, const Grouping& grouping, std::size_t code, Proportion share, double z,
                MetricResult& result)
{
    const std::optional<double> expected = input.population ? expectedShare(input, grouping, code) : std::nullopt;
    if (!expected || wilson(share, z).contains(*expected) || !(*expected > 0))
        return;
    // Only what is clearly scarce: a share of half or less, or ten points below.
    if (share.share > *expected / 2 && share.share > *expected - 0.1)
        return;
    Finding finding;
    finding.words =
        fmt::format("{} = {} makes up {} of the rows; {} would be {}.", grouping.name, grouping.labels[code],
                    percent(share.share), input.population->words, percent(*expected));
    finding.weight = std::min(1.0, *expected - share.share + 0.1 * (1 - share.share / *expected));
    finding.remedy = Remedy::EqualShare;
    finding.wanted = *expected;
    finding.group = groupValues(input, grouping, code);
    finding.condition = grouping.conditions[code];
    result.findings.push_back(std::move(finding));
}

void addGrouping(const MetricInput& input, const Grouping& grouping, double z, Tables& tables, MetricResult& result)
{
    const std::vector<Tally> tallies = talliesOf(grouping, input);
    Tally all;
    for (const Tally& tally : tallies)
        all.add(tally);
    std::vector<double> weights;
    double distance = 0;
    bool comparable = input.population.has_value();
    for (std::size_t code = 0; code < tallies.size(); ++code) {
        const Tally& tally = tallies[code];
        weights.push_back(tally.weight);
        // The interval is that of a share of all rows, so that its size is theirs.
        const Proportion share{tally.weight / all.weight, all.effective()};
        MetricRow row;
        row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                      MetricValue::of(static_cast<double>(tally.rows)), MetricValue::of(share.share, wilson(share, z))};
        addExpected(input, grouping, code, share.share, row.values);
        row.condition = grouping.conditions[code];
        row.small = tally.effective() < input.options.minimumRows;
        tables.shares.rows.push_back(std::move(row));
        const std::optional<double> expected = input.population ? expectedShare(input, grouping, code) : std::nullopt;
        comparable = comparable && expected;
        distance += expected ? std::fabs(share.share - *expected) / 2 : 0;
        addFinding(input, grouping, code, share, z, result);
        if (tally.rows == 0)
            tables.absent.rows.push_back(
                {{MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code])},
                 grouping.conditions[code],
                 true});
    }
    const double bits = entropy(weights) / math::log(2.0);
    const double most = math::log(static_cast<double>(weights.size())) / math::log(2.0);
    tables.summary.rows.push_back(
        {{MetricValue::ofText(grouping.name), MetricValue::of(static_cast<double>(weights.size())),
          MetricValue::of(bits),
          weights.size() > 1 ? MetricValue::of(bits / most) : MetricValue::none("there is only one group"),
          comparable ? MetricValue::of(distance)
                     : MetricValue::none(input.population ? "the population is not stated for these groups"
                                                          : "no population is stated")},
         "",
         false});
}

void compute(const NoParams&, const MetricInput& input, const std::stop_token&, MetricResult& result)
{
    const double z = twoSidedZ(input.options.confidence);
    const std::string against = input.population ? input.population->words : "nothing, since no population is stated";
    Tables tables;
    tables.shares = {"shares",
                     "Shares of the groups",
                     fmt::format("How large each group is among the rows, and what is expected: {}.", against),
                     {{"attribute", "Attribute", MetricUnit::Text},
                      {"group", "Group", MetricUnit::Text},
                      {"rows", "Rows", MetricUnit::Count},
                      {"share", "Share", MetricUnit::Share},
                      {"expected", "Expected", MetricUnit::Share},
                      {"difference", "Difference", MetricUnit::Difference},
                      {"ratio", "Ratio", MetricUnit::Ratio}},
                     {},
                     {}};
    tables.summary = {
        "summary",
        "Evenness",
        "Entropy is highest when all groups are equally large: evenness 1. The distance is half the sum of "
        "all absolute differences from the expected shares.",
        {{"attribute", "Attribute", MetricUnit::Text},
         {"groups", "Groups", MetricUnit::Count},
         {"entropy", "Entropy (bits)", MetricUnit::Number},
         {"evenness", "Evenness", MetricUnit::Number},
         {"distance", "Distance from expected", MetricUnit::Share}},
        {},
        {}};
    tables.absent = {"absent",
                     "Absent groups",
                     "Values and intersections of values of which there is no row.",
                     {{"attribute", "Attribute", MetricUnit::Text}, {"group", "Group", MetricUnit::Text}},
                     {},
                     {}};
    for (const Grouping& grouping : input.groupings)
        addGrouping(input, grouping, z, tables, result);
    result.tables = {std::move(tables.shares), std::move(tables.summary), std::move(tables.absent)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<NoParams>("Representation", MetricTopic::Representation,
                                    "How large each group is, and which intersections are absent.")
        .alias("Who is in the data")
        .words({"balance", "group shares", "imbalance", "entropy", "class imbalance"})
        .needs(MetricNeed::Attributes)
        .compute(compute);
}

} // namespace dw::metrics::representation
