// Smoothed empirical differential fairness: the largest ratio of outcome probabilities between any two groups.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/random/math.h"
#include "core/registry/describe_metric.h"

#include <array>
#include <fmt/format.h>

namespace dw::metrics::differential_fairness {

namespace {

struct Params {
    double smoothing = 1.0;
};

/// The log ratio that is largest, and between which groups and for which outcome.
struct Widest {
    double epsilon = 0;
    std::size_t high = 0;
    std::size_t low = 0;
    bool favourable = true;
    std::size_t groups = 0; ///< that have rows
    std::string undefined;
};

/// Foulds et al. (2020), "An Intersectional Definition of Fairness", equation 7: probabilities are (N_y,s + alpha) /
/// (N_s + 2 alpha), with sums of weights for the counts.
Widest widestRatio(const std::vector<Outcomes>& groups, double smoothing)
{
    Widest widest;
    for (const bool favourable : {true, false}) {
        std::optional<std::pair<double, std::size_t>> lowest;
        std::optional<std::pair<double, std::size_t>> highest;
        widest.groups = 0;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (groups[i].isEmpty())
                continue;
            ++widest.groups;
            const double with = favourable ? groups[i].yes.weight : groups[i].no.weight;
            const double all = groups[i].yes.weight + groups[i].no.weight;
            if (!(with + smoothing > 0)) {
                widest.undefined = "a group never has one of the outcomes, and nothing is smoothed";
                return widest;
            }
            const double p = math::log((with + smoothing) / (all + 2 * smoothing));
            if (!lowest || p < lowest->first)
                lowest = {p, i};
            if (!highest || p > highest->first)
                highest = {p, i};
        }
        if (lowest && highest->first - lowest->first > widest.epsilon) {
            widest.epsilon = highest->first - lowest->first;
            widest.high = highest->second;
            widest.low = lowest->second;
            widest.favourable = favourable;
        }
    }
    if (widest.groups < 2)
        widest.undefined = "fewer than two groups have rows";
    return widest;
}

std::vector<Favourable> predictedOutcomes(const MetricInput& input)
{
    std::vector<Favourable> outcomes;
    outcomes.reserve(input.predictions.size());
    for (const double p : input.predictions)
        outcomes.push_back(std::isnan(p)                  ? Favourable::Unknown
                           : p >= input.options.threshold ? Favourable::Yes
                                                          : Favourable::No);
    return outcomes;
}

void addRow(const MetricInput& input, const Grouping& grouping, std::string_view of, const Widest& widest,
            MetricTable& table)
{
    MetricRow row;
    row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(std::string(of))};
    if (!widest.undefined.empty()) {
        row.values.insert(row.values.end(), 2, MetricValue::none(widest.undefined));
        row.values.insert(row.values.end(), 3, MetricValue::ofText(""));
    } else {
        row.values.push_back(MetricValue::of(widest.epsilon));
        row.values.push_back(MetricValue::of(math::exp(widest.epsilon)));
        row.values.push_back(MetricValue::ofText(grouping.labels[widest.high]));
        row.values.push_back(MetricValue::ofText(grouping.labels[widest.low]));
        row.values.push_back(
            MetricValue::ofText(widest.favourable ? input.favourable : fmt::format("≠ {}", input.favourable)));
    }
    table.rows.push_back(std::move(row));
}

void compute(const Params& params, const MetricInput& input, const std::stop_token&, MetricResult& result)
{
    MetricTable table{
        "epsilon",
        "Differential fairness",
        fmt::format("Epsilon is the logarithm of the largest ratio between two groups' probabilities of the "
                    "same outcome, {:g} rows being added to every count so that small groups do not "
                    "decide it: 0 when all groups are treated alike.",
                    params.smoothing),
        {{"attribute", "Attribute", MetricUnit::Text},
         {"of", "Of", MetricUnit::Text},
         {"epsilon", "Epsilon", MetricUnit::Number},
         {"ratio", "Ratio", MetricUnit::Ratio},
         {"high", "Most often for", MetricUnit::Text},
         {"low", "Least often for", MetricUnit::Text},
         {"outcome", "Outcome", MetricUnit::Text}},
        {},
        {}};
    const std::vector<Favourable> predicted = predictedOutcomes(input);
    for (const Grouping& grouping : input.groupings) {
        const auto widest = [&](std::span<const Favourable> outcomes) {
            return widestRatio(outcomesByCode(grouping.codes, grouping.labels.size(), outcomes, input.weights),
                               params.smoothing);
        };
        const Widest actual = widest(input.outcomes);
        addRow(input, grouping, "outcome", actual, table);
        if (predicted.empty())
            continue;
        const Widest model = widest(predicted);
        addRow(input, grouping, "prediction", model, table);
        if (actual.undefined.empty() && model.undefined.empty() && model.epsilon > actual.epsilon)
            table.notes.push_back(fmt::format("{}: the prediction amplifies the outcome's epsilon by {:.3f}.",
                                              grouping.name, model.epsilon - actual.epsilon));
    }
    result.tables = {std::move(table)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<Params>("Differential fairness", MetricTopic::Disparity,
                                  "The largest ratio of outcome probabilities between any two groups, intersections "
                                  "included.")
        .alias("The widest gap between any two groups")
        .words({"epsilon", "edf", "intersectional fairness", "bias amplification"})
        .param("smoothing", &Params::smoothing, "Smoothing", "Rows added to each count of group and outcome.",
               AtLeast{0})
        .needs(MetricNeed::FavourableOutcome)
        .compute(compute);
}

} // namespace dw::metrics::differential_fairness
