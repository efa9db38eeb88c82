// How well a prediction does by group: equal opportunity, equalised odds, average odds, predictive parity.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/registry/describe_metric.h"

#include <array>
#include <fmt/format.h>

namespace dw::metrics::error_rates {

namespace {

/// Rows of a group by outcome and prediction.
struct Confusion {
    Outcomes predictedYes;
    Outcomes predictedNo;

    static Outcomes shareOf(const Tally& with, const Tally& without) { return {with, without}; }
    Outcomes selection() const
    {
        Outcomes all;
        all.yes = predictedYes.yes;
        all.yes.add(predictedYes.no);
        all.no = predictedNo.yes;
        all.no.add(predictedNo.no);
        return all;
    }
    Outcomes truePositive() const { return shareOf(predictedYes.yes, predictedNo.yes); }
    Outcomes falsePositive() const { return shareOf(predictedYes.no, predictedNo.no); }
    Outcomes precision() const { return predictedYes; }
    Outcomes accuracy() const
    {
        Outcomes all;
        all.yes = predictedYes.yes;
        all.yes.add(predictedNo.no);
        all.no = predictedYes.no;
        all.no.add(predictedNo.yes);
        return all;
    }
};

struct Measure {
    const char* name;
    const char* title;
    const char* missing; ///< why there is none
    Outcomes (Confusion::*of)() const;
};

constexpr std::array<Measure, 5> kMeasures{{
    {"selection_rate", "Predicted favourable", "there are no rows with a prediction", &Confusion::selection},
    {"true_positive_rate", "True positive rate", "no row of the group has the favourable outcome",
     &Confusion::truePositive},
    {"false_positive_rate", "False positive rate", "every row of the group has the favourable outcome",
     &Confusion::falsePositive},
    {"precision", "Precision", "the favourable outcome is predicted for no row of the group", &Confusion::precision},
    {"accuracy", "Accuracy", "there are no rows with a prediction", &Confusion::accuracy},
}};
constexpr std::size_t kSelection = 0;
constexpr std::size_t kTruePositive = 1;
constexpr std::size_t kFalsePositive = 2;
constexpr std::size_t kPrecision = 3;

using Rates = std::array<std::optional<Proportion>, kMeasures.size()>;

std::vector<Confusion> confusionsOf(const Grouping& grouping, const MetricInput& input)
{
    std::vector<Confusion> groups(grouping.labels.size());
    for (std::size_t i = 0; i < input.rows; ++i) {
        if (input.outcomes[i] == Favourable::Unknown || std::isnan(input.predictions[i]))
            continue;
        Confusion& group = groups[grouping.codes[i]];
        Outcomes& side = input.predictions[i] >= input.options.threshold ? group.predictedYes : group.predictedNo;
        (input.outcomes[i] == Favourable::Yes ? side.yes : side.no).add(input.weight(i));
    }
    return groups;
}

Rates ratesOf(const Confusion& confusion)
{
    Rates rates;
    for (std::size_t m = 0; m < kMeasures.size(); ++m)
        if (const Outcomes counts = (confusion.*kMeasures[m].of)(); !counts.isEmpty())
            rates[m] = counts.rate();
    return rates;
}

MetricTable ratesTable(const MetricInput& input)
{
    MetricTable table{"rates",
                      fmt::format("Prediction {} by group", input.prediction),
                      "True positive rate: of those with the favourable outcome, how many are predicted to have it. "
                      "False positive rate: of those without it, how many are. Precision: of those predicted to have "
                      "it, how many do.",
                      {{"attribute", "Attribute", MetricUnit::Text},
                       {"group", "Group", MetricUnit::Text},
                       {"rows", "Rows", MetricUnit::Count}},
                      {},
                      {}};
    for (const Measure& measure : kMeasures)
        table.columns.push_back({measure.name, measure.title, MetricUnit::Share});
    return table;
}

MetricTable differencesTable()
{
    return {"differences",
            "Differences from the reference group",
            "Equal opportunity: difference of true positive rates. Average odds: mean of the differences of true and "
            "of false positive rates. Predictive parity: difference of precisions. The reference group is the one for "
            "which the favourable outcome is predicted most often.",
            {{"attribute", "Attribute", MetricUnit::Text},
             {"group", "Group", MetricUnit::Text},
             {"reference", "Reference group", MetricUnit::Text},
             {"equal_opportunity", "Equal opportunity", MetricUnit::Difference},
             {"false_positive", "False positive rate", MetricUnit::Difference},
             {"average_odds", "Average odds", MetricUnit::Difference},
             {"predictive_parity", "Predictive parity", MetricUnit::Difference}},
            {},
            {}};
}

MetricTable aggregatesTable()
{
    return {
        "aggregates",
        "All groups together",
        "Largest differences between any two groups of minimum size. Equalised odds: the larger one of those of true "
        "and of false positive rates.",
        {{"attribute", "Attribute", MetricUnit::Text},
         {"equal_opportunity", "Equal opportunity", MetricUnit::Difference},
         {"equalized_odds", "Equalised odds", MetricUnit::Difference},
         {"predictive_parity", "Predictive parity", MetricUnit::Difference}},
        {},
        {}};
}

MetricValue differenceOf(const Rates& own, const Rates& reference, std::size_t measure, double z)
{
    if (!own[measure])
        return MetricValue::none(kMeasures[measure].missing);
    if (!reference[measure])
        return MetricValue::none(fmt::format("of the reference group, {}", kMeasures[measure].missing));
    return MetricValue::of(own[measure]->share - reference[measure]->share,
                           newcombe(*own[measure], *reference[measure], z));
}

/// The two differences are of different rows, so their errors add as squares.
MetricValue averageOf(const MetricValue& a, const MetricValue& b)
{
    if (!a.isNumber())
        return a;
    if (!b.isNumber())
        return b;
    const double mean = (a.number + b.number) / 2;
    return MetricValue::of(mean,
                           Interval{mean - std::hypot(a.number - a.interval->low, b.number - b.interval->low) / 2,
                                    mean + std::hypot(a.interval->high - a.number, b.interval->high - b.number) / 2});
}

void addFinding(const MetricInput& input, const Grouping& grouping, std::size_t code, std::size_t reference,
                const Rates& own, const Rates& best, const MetricValue& difference, MetricResult& result)
{
    if (!difference.isNumber() || difference.interval->contains(0) || own[kTruePositive]->n < input.options.minimumRows)
        return;
    Finding finding;
    finding.words =
        fmt::format("Of those with {} = {}, {} predicts it for {} of {} = {}, against {} of {}: {} ({}).",
                    input.outcome, input.favourable, input.prediction, percent(own[kTruePositive]->share),
                    grouping.name, grouping.labels[code], percent(best[kTruePositive]->share),
                    grouping.labels[reference], points(difference.number), pointsRange(*difference.interval));
    finding.weight = std::min(1.0, std::fabs(difference.number) * 1.5);
    finding.group = groupValues(input, grouping, code);
    finding.condition = grouping.conditions[code];
    result.findings.push_back(std::move(finding));
}

MetricValue spreadOf(const std::vector<Rates>& rates, std::size_t measure, const MetricOptions& options)
{
    std::vector<double> shares;
    for (const Rates& group : rates)
        if (group[measure] && group[measure]->n >= options.minimumRows)
            shares.push_back(group[measure]->share);
    if (shares.size() < 2)
        return MetricValue::none(fmt::format("fewer than two groups have {:g} such rows", options.minimumRows));
    const auto [low, high] = std::minmax_element(shares.begin(), shares.end());
    return MetricValue::of(*high - *low);
}

void addDifferences(const MetricInput& input, const Grouping& grouping, const std::vector<Rates>& rates, double z,
                    MetricTable& table, MetricResult& result)
{
    std::vector<Proportion> selections;
    selections.reserve(rates.size());
    for (const Rates& group : rates)
        selections.push_back(group[kSelection].value_or(Proportion{0, 0}));
    const std::optional<std::size_t> reference = referenceGroup(grouping, selections, input.options);
    for (std::size_t code = 0; code < rates.size(); ++code) {
        MetricRow row;
        row.condition = grouping.conditions[code];
        row.small = selections[code].n < input.options.minimumRows;
        row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                      MetricValue::ofText(reference ? grouping.labels[*reference] : "")};
        if (!reference || *reference == code) {
            row.values.insert(
                row.values.end(), 4,
                MetricValue::none(reference ? "this is the reference group" : noReference(input.options)));
        } else {
            const Rates& best = rates[*reference];
            const MetricValue opportunity = differenceOf(rates[code], best, kTruePositive, z);
            const MetricValue falsePositive = differenceOf(rates[code], best, kFalsePositive, z);
            row.values.push_back(opportunity);
            row.values.push_back(falsePositive);
            row.values.push_back(averageOf(opportunity, falsePositive));
            row.values.push_back(differenceOf(rates[code], best, kPrecision, z));
            addFinding(input, grouping, code, *reference, rates[code], best, opportunity, result);
        }
        table.rows.push_back(std::move(row));
    }
}

void compute(const NoParams&, const MetricInput& input, const std::stop_token&, MetricResult& result)
{
    const double z = twoSidedZ(input.options.confidence);
    MetricTable rateRows = ratesTable(input);
    MetricTable differences = differencesTable();
    MetricTable aggregates = aggregatesTable();
    for (const Grouping& grouping : input.groupings) {
        const std::vector<Confusion> confusions = confusionsOf(grouping, input);
        std::vector<Rates> rates;
        for (std::size_t code = 0; code < confusions.size(); ++code) {
            rates.push_back(ratesOf(confusions[code]));
            const Outcomes selection = confusions[code].selection();
            MetricRow row;
            row.condition = grouping.conditions[code];
            row.small = selection.effective() < input.options.minimumRows;
            row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                          MetricValue::of(static_cast<double>(selection.rows()))};
            for (std::size_t m = 0; m < kMeasures.size(); ++m)
                row.values.push_back(rates.back()[m]
                                         ? MetricValue::of(rates.back()[m]->share, wilson(*rates.back()[m], z))
                                         : MetricValue::none(kMeasures[m].missing));
            rateRows.rows.push_back(std::move(row));
        }
        addDifferences(input, grouping, rates, z, differences, result);
        const MetricValue opportunity = spreadOf(rates, kTruePositive, input.options);
        const MetricValue falsePositive = spreadOf(rates, kFalsePositive, input.options);
        const MetricValue odds = !opportunity.isNumber() ? opportunity
                                 : !falsePositive.isNumber()
                                     ? falsePositive
                                     : MetricValue::of(std::max(opportunity.number, falsePositive.number));
        aggregates.rows.push_back(
            {{MetricValue::ofText(grouping.name), opportunity, odds, spreadOf(rates, kPrecision, input.options)},
             "",
             false});
    }
    result.tables = {std::move(rateRows), std::move(differences), std::move(aggregates)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<NoParams>("Prediction errors", MetricTopic::Prediction,
                                    "How well a prediction finds the favourable outcome in each group.")
        .alias("Whom the prediction fails")
        .words({"equal opportunity", "equalized odds", "average odds", "predictive parity", "true positive rate",
                "false positive rate", "confusion matrix"})
        .needs(MetricNeed::Prediction)
        .compute(compute);
}

} // namespace dw::metrics::error_rates
