// Proxies: how well other columns, alone and together, tell a protected attribute.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/phrases.h"
#include "core/metrics/proxy/features.h"
#include "core/metrics/statistics/auc.h"
#include "core/metrics/statistics/information.h"
#include "core/metrics/statistics/logistic.h"
#include "core/metrics/statistics/proportions.h"
#include "core/registry/describe_metric.h"

#include <fmt/format.h>
#include <numeric>

namespace dw::metrics::proxies {

namespace {

struct Params {
    std::int64_t folds = 5;
    double penalty = 1.0;
    std::int64_t rows = 5000;
};

/// More features would take seconds; the columns that tell most alone are taken first.
constexpr std::size_t kMaximumFeatures = 80;

/// The group that is told best, and how well.
struct Telling {
    double area = 0;
    Interval interval;
    std::size_t group = 0;
};

std::vector<std::uint8_t> membership(const Categories& attribute, std::size_t group)
{
    std::vector<std::uint8_t> positive;
    positive.reserve(attribute.codes.size());
    for (const std::uint32_t code : attribute.codes)
        positive.push_back(code == group ? 1 : 0);
    return positive;
}

/// With two groups, one is told as well as the other.
std::size_t groupsToTell(const Categories& attribute)
{
    return attribute.labels.size() == 2 ? 1 : attribute.labels.size();
}

/// Effective rows in the group and outside of it.
std::pair<double, double> sizesOf(const std::vector<std::uint8_t>& positive, std::span<const double> weights)
{
    Tally in;
    Tally out;
    for (std::size_t i = 0; i < positive.size(); ++i)
        (positive[i] != 0 ? in : out).add(weights.empty() ? 1.0 : weights[i]);
    return {in.effective(), out.effective()};
}

/// Numbers are scores as they are, in whichever direction; values of other columns are scored by the group's share.
std::optional<Telling> bestTold(const MetricInput& input, const Categories& attribute, const OtherColumn& other,
                                const CrossTable& counts, double z)
{
    std::optional<Telling> best;
    const std::vector<double> sums = counts.columnSums();
    for (std::size_t group = 0; group < groupsToTell(attribute); ++group) {
        const std::vector<std::uint8_t> positive = membership(attribute, group);
        const auto [in, out] = sizesOf(positive, input.weights);
        if (in < input.options.minimumRows || out < input.options.minimumRows)
            continue;
        std::vector<double> scores = other.numbers;
        if (scores.empty())
            for (const std::uint32_t code : other.categories.codes)
                scores.push_back(sums[code] > 0 ? counts.at(group, code) / sums[code] : 0);
        std::optional<double> area = areaUnderCurve(scores, positive, input.weights);
        if (!area)
            continue;
        *area = std::max(*area, 1 - *area);
        if (!best || *area > best->area)
            best = Telling{*area, areaInterval(*area, in, out, z), group};
    }
    return best;
}

struct Proxy {
    const OtherColumn* column = nullptr;
    std::optional<Telling> telling;
    double normalized = 0;
    double uncertainty = 0;
    double p = 1;
};

std::vector<Proxy> proxiesOf(const MetricInput& input, const Categories& attribute, double z)
{
    std::vector<Proxy> proxies;
    std::vector<double> p;
    for (const OtherColumn& other : input.others) {
        if (other.isIdentifier)
            continue;
        const CrossTable counts = crossTable(attribute.codes, attribute.labels.size(), other.categories.codes,
                                             other.categories.labels.size(), input.weights);
        Proxy proxy;
        proxy.column = &other;
        proxy.telling = bestTold(input, attribute, other, counts, z);
        proxy.normalized = normalizedMutualInformation(counts);
        proxy.uncertainty = theilsU(counts);
        p.push_back(independenceP(counts));
        proxies.push_back(proxy);
    }
    const std::vector<double> adjusted = holm(p);
    for (std::size_t i = 0; i < proxies.size(); ++i)
        proxies[i].p = adjusted[i];
    std::stable_sort(proxies.begin(), proxies.end(),
                     [](const Proxy& a, const Proxy& b) { return a.uncertainty > b.uncertainty; });
    return proxies;
}

/// Predicts each fold from the others and joins the predictions.
std::optional<double> crossValidated(const Eigen::MatrixXd& features, const std::vector<std::uint8_t>& positive,
                                     const std::vector<double>& weights, const Params& params,
                                     const std::stop_token& stop)
{
    const auto folds = static_cast<std::size_t>(params.folds);
    std::vector<double> scores(positive.size());
    for (std::size_t fold = 0; fold < folds; ++fold) {
        std::vector<Eigen::Index> training;
        std::vector<Eigen::Index> testing;
        std::vector<std::uint8_t> trainingPositive;
        std::vector<double> trainingWeights;
        for (std::size_t i = 0; i < positive.size(); ++i) {
            (i % folds == fold ? testing : training).push_back(static_cast<Eigen::Index>(i));
            if (i % folds == fold)
                continue;
            trainingPositive.push_back(positive[i]);
            if (!weights.empty())
                trainingWeights.push_back(weights[i]);
        }
        const LogisticModel model =
            fitLogistic(features(training, Eigen::all), trainingPositive, trainingWeights, params.penalty, stop);
        if (stop.stop_requested())
            return std::nullopt;
        const Eigen::VectorXd logits = model.logits(features(testing, Eigen::all));
        for (std::size_t i = 0; i < testing.size(); ++i)
            scores[static_cast<std::size_t>(testing[i])] = logits[static_cast<Eigen::Index>(i)];
    }
    return areaUnderCurve(scores, positive, weights);
}

struct Together {
    std::optional<Telling> telling;
    std::size_t columns = 0;
    std::size_t rows = 0;
    std::string undefined;
};

Together tellTogether(const Params& params, const MetricInput& input, const Categories& attribute,
                      const std::vector<Proxy>& proxies, double z, const std::stop_token& stop)
{
    Together together;
    std::vector<const OtherColumn*> columns;
    std::size_t count = 0;
    for (const Proxy& proxy : proxies)
        if (count + featureCount(*proxy.column) <= kMaximumFeatures) {
            columns.push_back(proxy.column);
            count += featureCount(*proxy.column);
        }
    std::vector<std::uint32_t> rows = contentOrder(input, attribute.codes);
    rows.resize(std::min(rows.size(), static_cast<std::size_t>(params.rows)));
    together.columns = columns.size();
    together.rows = rows.size();
    if (columns.empty()) {
        together.undefined = "there is no other column";
        return together;
    }
    const Features features = featuresOf(columns, rows);
    std::vector<double> weights;
    for (const std::uint32_t row : rows)
        if (input.isWeighted())
            weights.push_back(input.weights[row]);
    together.undefined = fmt::format("no group has {:g} rows on both sides among the {} looked at",
                                     input.options.minimumRows, rows.size());
    for (std::size_t group = 0; group < groupsToTell(attribute) && !stop.stop_requested(); ++group) {
        std::vector<std::uint8_t> positive;
        positive.reserve(rows.size());
        for (const std::uint32_t row : rows)
            positive.push_back(attribute.codes[row] == group ? 1 : 0);
        const auto [in, out] = sizesOf(positive, weights);
        if (in < input.options.minimumRows || out < input.options.minimumRows)
            continue;
        const std::optional<double> area = crossValidated(features.values, positive, weights, params, stop);
        if (area && (!together.telling || *area > together.telling->area))
            together.telling = Telling{*area, areaInterval(*area, in, out, z), group};
    }
    return together;
}

MetricTable alone()
{
    return {"alone",
            "Each column alone",
            "AUC: the chance that the column ranks a member of the group above another row; 0.5 tells nothing, 1 all. "
            "Theil's U: the part of the attribute's uncertainty that the column takes away. P-values are corrected for "
            "the number of columns (Holm).",
            {{"attribute", "Attribute", MetricUnit::Text},
             {"column", "Column", MetricUnit::Text},
             {"auc", "AUC", MetricUnit::Number},
             {"group", "Group told best", MetricUnit::Text},
             {"theils_u", "Theil's U", MetricUnit::Share},
             {"normalized_mutual_information", "Normalised mutual information", MetricUnit::Share},
             {"p", "P of no relation", MetricUnit::Probability}},
            {},
            {}};
}

MetricTable together(const Params& params)
{
    return {"together",
            "All columns together",
            fmt::format("How well a linear model of all other columns tells the attribute in rows it has not seen: "
                        "logistic regression with a ridge penalty, {} folds.",
                        params.folds),
            {{"attribute", "Attribute", MetricUnit::Text},
             {"columns", "Columns", MetricUnit::Count},
             {"rows", "Rows", MetricUnit::Count},
             {"auc", "AUC", MetricUnit::Number},
             {"group", "Group told best", MetricUnit::Text}},
            {},
            {}};
}

void addFinding(const Categories& attribute, const Together& all, const std::vector<Proxy>& proxies,
                MetricResult& result)
{
    if (!all.telling || all.telling->interval.low < 0.6)
        return;
    Finding finding;
    finding.words = fmt::format(
        "{} can be told from the other columns: a linear model has an AUC of {:.2f} ({}) on rows "
        "it has not seen; {} tells most alone (AUC {:.2f}). Leaving {} out does not hide it.",
        attribute.name, all.telling->area, ratioRange(all.telling->interval), proxies.front().column->categories.name,
        proxies.front().telling ? proxies.front().telling->area : 0.5, attribute.name);
    finding.weight = std::min(1.0, (all.telling->area - 0.5) * 1.2);
    result.findings.push_back(std::move(finding));
}

void compute(const Params& params, const MetricInput& input, const std::stop_token& stop, MetricResult& result)
{
    const double z = twoSidedZ(input.options.confidence);
    MetricTable single = alone();
    MetricTable all = together(params);
    for (const Categories& attribute : input.attributes) {
        if (attribute.labels.size() < 2) {
            single.notes.push_back(fmt::format("{} has only one value: there is nothing to tell.", attribute.name));
            continue;
        }
        const std::vector<Proxy> proxies = proxiesOf(input, attribute, z);
        for (const Proxy& proxy : proxies)
            single.rows.push_back(
                {{MetricValue::ofText(attribute.name), MetricValue::ofText(proxy.column->categories.name),
                  proxy.telling ? MetricValue::of(proxy.telling->area, proxy.telling->interval)
                                : MetricValue::none(
                                      fmt::format("no group has {:g} rows on both sides", input.options.minimumRows)),
                  MetricValue::ofText(proxy.telling ? attribute.labels[proxy.telling->group] : ""),
                  MetricValue::of(proxy.uncertainty), MetricValue::of(proxy.normalized), MetricValue::of(proxy.p)},
                 "",
                 false});
        const Together told = tellTogether(params, input, attribute, proxies, z, stop);
        all.rows.push_back({{MetricValue::ofText(attribute.name), MetricValue::of(static_cast<double>(told.columns)),
                             MetricValue::of(static_cast<double>(told.rows)),
                             told.telling ? MetricValue::of(told.telling->area, told.telling->interval)
                                          : MetricValue::none(told.undefined),
                             MetricValue::ofText(told.telling ? attribute.labels[told.telling->group] : "")},
                            "",
                            false});
        if (!proxies.empty())
            addFinding(attribute, told, proxies, result);
        if (told.columns < proxies.size())
            all.notes.push_back(fmt::format("{}: the {} columns that tell most alone were taken, not all {}.",
                                            attribute.name, told.columns, proxies.size()));
    }
    for (const OtherColumn& other : input.others)
        if (other.isIdentifier)
            single.notes.push_back(fmt::format("{} was left out: nearly every row has another value, which tells "
                                               "nothing about new rows.",
                                               other.categories.name));
    result.tables = {std::move(single), std::move(all)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<Params>("Proxies", MetricTopic::Proxies,
                                  "How well other columns, alone and together, tell a protected attribute.")
        .alias("What gives a group away")
        .words({"proxy", "redlining", "leakage", "auc", "mutual information", "theil"})
        .param("folds", &Params::folds, "Folds", "Parts that are predicted from the others in turn.", AtLeast{2},
               AtMost{20})
        .param("penalty", &Params::penalty, "Ridge penalty", "The larger, the simpler the model.", Above{0})
        .param("rows", &Params::rows, "Rows", "How many rows the model of all columns looks at, at most.", AtLeast{100},
               AtMost{1000000})
        .needs(MetricNeed::Attributes)
        .compute(compute);
}

} // namespace dw::metrics::proxies
