// The rate of the favourable outcome by group: statistical parity difference and disparate impact.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/registry/describe_metric.h"

#include <fmt/format.h>

namespace dw::metrics::outcome_rates {

namespace {

/// Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D): a screening rule, not a verdict.
constexpr double kFourFifths = 0.8;

MetricTable ratesTable(const MetricInput& input)
{
    return {"rates",
            fmt::format("Rate of {} = {}", input.outcome, input.favourable),
            "Each group's rate of the favourable outcome, its distance from the reference group's (statistical parity "
            "difference) and their ratio (disparate impact). A ratio below 0.8 fails the four-fifths rule, a screening "
            "rule of US employment law that calls for a closer look and proves nothing.",
            {{"attribute", "Attribute", MetricUnit::Text},
             {"group", "Group", MetricUnit::Text},
             {"rows", "Rows", MetricUnit::Count},
             {"rate", "Rate", MetricUnit::Share},
             {"reference", "Reference", MetricUnit::Flag},
             {"difference", "Statistical parity difference", MetricUnit::Difference},
             {"ratio", "Disparate impact", MetricUnit::Ratio},
             {"below_four_fifths", "Below four fifths", MetricUnit::Flag}},
            {},
            {}};
}

MetricTable aggregatesTable()
{
    return {"aggregates",
            "All groups together",
            "The largest difference and the smallest ratio between any two groups, and between a group and all rows.",
            {{"attribute", "Attribute", MetricUnit::Text},
             {"overall", "Rate of all rows", MetricUnit::Share},
             {"between_difference", "Difference between groups", MetricUnit::Difference},
             {"between_ratio", "Ratio between groups", MetricUnit::Ratio},
             {"overall_difference", "Difference to all rows", MetricUnit::Difference},
             {"overall_ratio", "Ratio to all rows", MetricUnit::Ratio}},
            {},
            {}};
}

void addFinding(const MetricInput& input, const Grouping& grouping, std::size_t code, std::size_t reference,
                const std::vector<Proportion>& rates, double z, MetricResult& result)
{
    const Proportion rate = rates[code];
    const Proportion best = rates[reference];
    const Interval difference = newcombe(rate, best, z);
    if (difference.contains(0) || rate.n < input.options.minimumRows)
        return;
    Finding finding;
    finding.words =
        fmt::format("{} is {} for {} of {} = {}, against {} of {}: {} ({})", input.outcome, input.favourable,
                    percent(rate.share), grouping.name, grouping.labels[code], percent(best.share),
                    grouping.labels[reference], points(rate.share - best.share), pointsRange(difference));
    if (const std::optional<Interval> ratio = katz(rate, best, z)) {
        const double value = rate.share / best.share;
        finding.words += fmt::format(", a ratio of {:.2f} ({})", value, ratioRange(*ratio));
        if (best.share >= rate.share)
            finding.words += value < kFourFifths ? ", below the four-fifths line" : ", above the four-fifths line";
    }
    finding.words += '.';
    const double ratio = best.share > 0 ? std::min(rate.share, best.share) / std::max(rate.share, best.share) : 1;
    finding.weight = std::min(1.0, std::fabs(rate.share - best.share) + (1 - ratio) / 2);
    finding.remedy = Remedy::EqualRate;
    finding.wanted = best.share;
    finding.group = groupValues(input, grouping, code);
    finding.condition = grouping.conditions[code];
    result.findings.push_back(std::move(finding));
}

void addRow(const MetricInput& input, const Grouping& grouping, std::size_t code, const Outcomes& outcomes,
            std::optional<std::size_t> reference, const std::vector<Proportion>& rates, double z, MetricTable& table)
{
    const Proportion rate = rates[code];
    MetricRow row;
    row.condition = grouping.conditions[code];
    row.small = rate.n < input.options.minimumRows;
    row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                  MetricValue::of(static_cast<double>(outcomes.rows()))};
    if (outcomes.isEmpty() || !reference || *reference == code) {
        const std::string reason = outcomes.isEmpty() ? "there are no rows with a known outcome"
                                   : !reference       ? noReference(input.options)
                                                      : "this is the reference group";
        row.values.push_back(outcomes.isEmpty() ? MetricValue::none(reason)
                                                : MetricValue::of(rate.share, wilson(rate, z)));
        row.values.push_back(MetricValue::of(reference == code ? 1 : 0));
        row.values.insert(row.values.end(), 3, MetricValue::none(reason));
        table.rows.push_back(std::move(row));
        return;
    }
    const Proportion other = rates[*reference];
    row.values.push_back(MetricValue::of(rate.share, wilson(rate, z)));
    row.values.push_back(MetricValue::of(0));
    row.values.push_back(MetricValue::of(rate.share - other.share, newcombe(rate, other, z)));
    if (other.share > 0) {
        row.values.push_back(MetricValue::of(rate.share / other.share, katz(rate, other, z)));
        row.values.push_back(MetricValue::of(rate.share / other.share < kFourFifths ? 1 : 0));
    } else {
        row.values.insert(row.values.end(), 2, MetricValue::none("the reference group's rate is 0"));
    }
    table.rows.push_back(std::move(row));
}

void addAggregates(const MetricInput& input, const Grouping& grouping, const std::vector<Proportion>& rates,
                   double overall, MetricTable& table)
{
    std::vector<double> shares;
    for (const Proportion& rate : rates)
        if (rate.n >= input.options.minimumRows)
            shares.push_back(rate.share);
    MetricRow row;
    row.values = {MetricValue::ofText(grouping.name), MetricValue::of(overall)};
    if (shares.size() < 2) {
        row.values.insert(
            row.values.end(), 4,
            MetricValue::none(fmt::format("fewer than two groups have {:g} rows", input.options.minimumRows)));
        table.rows.push_back(std::move(row));
        return;
    }
    const auto [lowest, highest] = std::minmax_element(shares.begin(), shares.end());
    double away = 0;
    double ratio = 1;
    for (const double share : shares) {
        away = std::max(away, std::fabs(share - overall));
        ratio = std::min(ratio, share > overall ? overall / share : share / overall);
    }
    row.values.push_back(MetricValue::of(*highest - *lowest));
    row.values.push_back(*highest > 0 ? MetricValue::of(*lowest / *highest)
                                      : MetricValue::none("no group has the favourable outcome"));
    row.values.push_back(MetricValue::of(away));
    row.values.push_back(overall > 0 ? MetricValue::of(ratio) : MetricValue::none("no row has the favourable outcome"));
    table.rows.push_back(std::move(row));
}

void compute(const NoParams&, const MetricInput& input, const std::stop_token&, MetricResult& result)
{
    const double z = twoSidedZ(input.options.confidence);
    MetricTable rateRows = ratesTable(input);
    MetricTable aggregates = aggregatesTable();
    for (const Grouping& grouping : input.groupings) {
        const std::vector<Outcomes> groups =
            outcomesByCode(grouping.codes, grouping.labels.size(), input.outcomes, input.weights);
        const Outcomes all = total(groups);
        if (all.isEmpty()) {
            result.undefined = "no row has a known outcome";
            return;
        }
        std::vector<Proportion> rates;
        rates.reserve(groups.size());
        for (const Outcomes& group : groups)
            rates.push_back(group.isEmpty() ? Proportion{0, 0} : group.rate());
        const std::optional<std::size_t> reference = referenceGroup(grouping, rates, input.options);
        for (std::size_t code = 0; code < groups.size(); ++code) {
            addRow(input, grouping, code, groups[code], reference, rates, z, rateRows);
            if (reference && *reference != code && !groups[code].isEmpty())
                addFinding(input, grouping, code, *reference, rates, z, result);
        }
        addAggregates(input, grouping, rates, all.rate().share, aggregates);
    }
    result.tables = {std::move(rateRows), std::move(aggregates)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<NoParams>(
               "Outcome rates", MetricTopic::Outcome,
               "How often each group has the favourable outcome, compared with the best-off group.")
        .alias("Who gets the favourable outcome")
        .words({"statistical parity", "demographic parity", "disparate impact", "four-fifths rule", "selection rate",
                "adverse impact"})
        .needs(MetricNeed::FavourableOutcome)
        .compute(compute);
}

} // namespace dw::metrics::outcome_rates
