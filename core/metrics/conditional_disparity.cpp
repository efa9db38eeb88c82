// Conditional demographic disparity: whether a group is more of the rejected than of the accepted, within strata.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/outcomes.h"
#include "core/metrics/groups/phrases.h"
#include "core/registry/describe_metric.h"

namespace dw::metrics::conditional_disparity {

namespace {

/// Sums of one group and of all rows, in one stratum.
struct Stratum {
    double groupYes = 0;
    double groupNo = 0;
    double yes = 0;
    double no = 0;

    double weight() const { return yes + no; }
    bool isDefined() const { return yes > 0 && no > 0; }
    double disparity() const { return groupNo / no - groupYes / yes; }
};

std::vector<Stratum> strataOf(const MetricInput& input, const Grouping& grouping, std::size_t code,
                              const Categories& by)
{
    std::vector<Stratum> strata(by.labels.size());
    for (std::size_t i = 0; i < input.rows; ++i) {
        if (input.outcomes[i] == Favourable::Unknown)
            continue;
        Stratum& stratum = strata[by.codes[i]];
        const double weight = input.weight(i);
        const bool yes = input.outcomes[i] == Favourable::Yes;
        (yes ? stratum.yes : stratum.no) += weight;
        if (grouping.codes[i] == code)
            (yes ? stratum.groupYes : stratum.groupNo) += weight;
    }
    return strata;
}

/// The mean disparity of the strata where it is defined, weighted by size; Wachter, Mittelstadt and Russell (2021).
void addConditional(const std::vector<Stratum>& strata, MetricRow& row)
{
    double sum = 0;
    double used = 0;
    double all = 0;
    for (const Stratum& stratum : strata) {
        all += stratum.weight();
        if (!stratum.isDefined())
            continue;
        used += stratum.weight();
        sum += stratum.weight() * stratum.disparity();
    }
    row.values.push_back(used > 0 ? MetricValue::of(sum / used) : MetricValue::none("no stratum has both outcomes"));
    row.values.push_back(MetricValue::of(used / all));
}

void compute(const NoParams&, const MetricInput& input, const std::stop_token& stop, MetricResult& result)
{
    MetricTable table{"disparities",
                      "Conditional demographic disparity",
                      "A group's share among those without the favourable outcome minus its share among those with it: "
                      "above 0, the group is rejected more than it is accepted. Within strata, it is the mean over the "
                      "values of another column, which may explain it, or be the way it comes about.",
                      {{"attribute", "Attribute", MetricUnit::Text},
                       {"group", "Group", MetricUnit::Text},
                       {"disparity", "Disparity", MetricUnit::Difference},
                       {"stratifier", "Within", MetricUnit::Text},
                       {"conditional", "Conditional disparity", MetricUnit::Difference},
                       {"used", "Rows in strata with both outcomes", MetricUnit::Share}},
                      {},
                      {}};
    Categories whole;
    whole.labels = {""};
    whole.codes.assign(input.rows, 0);
    for (const Grouping& grouping : input.groupings) {
        if (grouping.attributes.size() != 1)
            continue;
        for (std::size_t code = 0; code < grouping.labels.size() && !stop.stop_requested(); ++code) {
            const Stratum all = strataOf(input, grouping, code, whole).front();
            for (const OtherColumn& other : input.others) {
                if (other.isIdentifier || other.categories.labels.size() < 2)
                    continue;
                MetricRow row;
                row.condition = grouping.conditions[code];
                row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[code]),
                              all.isDefined() ? MetricValue::of(all.disparity())
                                              : MetricValue::none("only one of the outcomes occurs"),
                              MetricValue::ofText(other.categories.name)};
                addConditional(strataOf(input, grouping, code, other.categories), row);
                table.rows.push_back(std::move(row));
            }
        }
    }
    if (table.rows.empty())
        result.undefined = "there is no other column to stratify by";
    else
        result.tables = {std::move(table)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<NoParams>(
               "Conditional demographic disparity", MetricTopic::Disparity,
               "Whether a group is more of the rejected than of the accepted, also within strata of "
               "other columns.")
        .alias("Rejected more than accepted")
        .words({"cdd", "demographic disparity", "conditional"})
        .needs(MetricNeed::FavourableOutcome)
        .compute(compute);
}

} // namespace dw::metrics::conditional_disparity
