// Whether a predicted probability means the same in every group.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/registry/describe_metric.h"

#include <fmt/format.h>

namespace dw::metrics::calibration {

namespace {

struct Params {
    std::int64_t bins = 10;
};

struct Bin {
    Outcomes outcomes;
    double predicted = 0; ///< sum of weighted probabilities
    double weight() const { return outcomes.yes.weight + outcomes.no.weight; }
};

struct Curve {
    std::vector<Bin> bins;
    Outcomes all;
    double predicted = 0;
    double squares = 0; ///< sum of weighted squared errors
};

std::vector<Curve> curvesOf(const Grouping& grouping, const MetricInput& input, std::size_t bins)
{
    std::vector<Curve> curves(grouping.labels.size());
    for (Curve& curve : curves)
        curve.bins.resize(bins);
    for (std::size_t i = 0; i < input.rows; ++i) {
        const double p = input.predictions[i];
        if (input.outcomes[i] == Favourable::Unknown || std::isnan(p))
            continue;
        Curve& curve = curves[grouping.codes[i]];
        Bin& bin = curve.bins[std::min(bins - 1, static_cast<std::size_t>(p * static_cast<double>(bins)))];
        const bool yes = input.outcomes[i] == Favourable::Yes;
        const double weight = input.weight(i);
        (yes ? bin.outcomes.yes : bin.outcomes.no).add(weight);
        (yes ? curve.all.yes : curve.all.no).add(weight);
        bin.predicted += weight * p;
        curve.predicted += weight * p;
        curve.squares += weight * (p - (yes ? 1 : 0)) * (p - (yes ? 1 : 0));
    }
    return curves;
}

void addBins(const MetricInput& input, const Grouping& grouping, std::size_t code, const Curve& curve, double z,
             MetricTable& table)
{
    for (std::size_t b = 0; b < curve.bins.size(); ++b) {
        const Bin& bin = curve.bins[b];
        if (bin.outcomes.isEmpty())
            continue;
        const auto edge = [&](std::size_t i) {
            return static_cast<double>(i) / static_cast<double>(curve.bins.size());
        };
        const Proportion rate = bin.outcomes.rate();
        const double predicted = bin.predicted / bin.weight();
        table.rows.push_back({{MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                               MetricValue::ofText(fmt::format("{:g} to {:g}", edge(b), edge(b + 1))),
                               MetricValue::of(static_cast<double>(bin.outcomes.rows())), MetricValue::of(predicted),
                               MetricValue::of(rate.share, wilson(rate, z)), MetricValue::of(rate.share - predicted)},
                              grouping.conditions[code],
                              rate.n < input.options.minimumRows});
    }
}

void addSummary(const MetricInput& input, const Grouping& grouping, std::size_t code, const Curve& curve,
                MetricTable& table)
{
    MetricRow row;
    row.condition = grouping.conditions[code];
    row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                  MetricValue::of(static_cast<double>(curve.all.rows()))};
    if (curve.all.isEmpty()) {
        row.small = true;
        row.values.insert(row.values.end(), 3, MetricValue::none("there are no rows with a prediction"));
    } else {
        const double weight = curve.all.yes.weight + curve.all.no.weight;
        double error = 0;
        for (const Bin& bin : curve.bins)
            error += std::fabs(bin.outcomes.yes.weight - bin.predicted);
        row.small = curve.all.effective() < input.options.minimumRows;
        row.values.push_back(MetricValue::of((curve.all.yes.weight - curve.predicted) / weight));
        row.values.push_back(MetricValue::of(error / weight));
        row.values.push_back(MetricValue::of(curve.squares / weight));
    }
    table.rows.push_back(std::move(row));
}

void compute(const Params& params, const MetricInput& input, const std::stop_token&, MetricResult& result)
{
    if (!input.predictionIsScore) {
        result.undefined = fmt::format(
            "'{}' holds only yes and no, not probabilities; predictive parity compares those", input.prediction);
        return;
    }
    const double z = twoSidedZ(input.options.confidence);
    MetricTable summary{
        "summary",
        "Calibration by group",
        "Bias: how much higher the observed rate is than predicted. Calibration error: the mean distance "
        "of predicted and observed rates over ranges of the prediction. Brier score: the mean squared "
        "error of the probabilities.",
        {{"attribute", "Attribute", MetricUnit::Text},
         {"group", "Group", MetricUnit::Text},
         {"rows", "Rows", MetricUnit::Count},
         {"bias", "Observed minus predicted", MetricUnit::Difference},
         {"calibration_error", "Calibration error", MetricUnit::Share},
         {"brier", "Brier score", MetricUnit::Number}},
        {},
        {}};
    MetricTable bins{"bins",
                     "Predicted and observed",
                     "The observed rate of the favourable outcome by range of the prediction. Calibrated groups have "
                     "both alike.",
                     {{"attribute", "Attribute", MetricUnit::Text},
                      {"group", "Group", MetricUnit::Text},
                      {"range", "Prediction", MetricUnit::Text},
                      {"rows", "Rows", MetricUnit::Count},
                      {"predicted", "Predicted", MetricUnit::Share},
                      {"observed", "Observed", MetricUnit::Share},
                      {"difference", "Difference", MetricUnit::Difference}},
                     {},
                     {}};
    for (const Grouping& grouping : input.groupings) {
        const std::vector<Curve> curves = curvesOf(grouping, input, static_cast<std::size_t>(params.bins));
        for (std::size_t code = 0; code < curves.size(); ++code) {
            addSummary(input, grouping, code, curves[code], summary);
            addBins(input, grouping, code, curves[code], z, bins);
        }
    }
    result.tables = {std::move(summary), std::move(bins)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<Params>("Calibration", MetricTopic::Prediction,
                                  "Whether a predicted probability means the same in every group.")
        .alias("Does 70 % mean 70 % for everybody")
        .words({"calibration", "expected calibration error", "ece", "brier score", "reliability diagram"})
        .param("bins", &Params::bins, "Ranges", "Into how many equal ranges the predictions are sorted.", AtLeast{2},
               AtMost{100})
        .needs(MetricNeed::Prediction)
        .compute(compute);
}

} // namespace dw::metrics::calibration
