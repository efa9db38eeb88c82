// Simpson's paradox: columns within whose values a difference between groups reverses, halves, or first appears.
// SPDX-License-Identifier: Apache-2.0
#include "core/metrics/groups/phrases.h"
#include "core/metrics/groups/strata.h"
#include "core/metrics/statistics/odds.h"
#include "core/registry/describe_metric.h"

#include <fmt/format.h>

namespace dw::metrics::simpsons_paradox {

namespace {

/// NaN where unknown.
std::vector<double> outcomeNumbers(const MetricInput& input)
{
    if (input.outcomes.empty())
        return input.numericOutcomes;
    std::vector<double> numbers;
    numbers.reserve(input.rows);
    for (const Favourable outcome : input.outcomes)
        numbers.push_back(outcome == Favourable::Unknown ? std::nan("") : outcome == Favourable::Yes ? 1.0 : 0.0);
    return numbers;
}

/// Rates as counts of as many rows as the weights are worth.
TwoByTwo tableOf(const Arm& group, const Arm& reference, double scale)
{
    return {group.sum * scale, (group.tally.weight - group.sum) * scale, reference.sum * scale,
            (reference.tally.weight - reference.sum) * scale};
}

void addOdds(const Comparison& c, bool isRate, double z, MetricRow& row)
{
    if (!isRate) {
        row.values.insert(row.values.end(), 3,
                          MetricValue::none("odds are of yes and no, and the outcome is a number"));
        return;
    }
    const Arm group = joined(c.group);
    const Arm reference = joined(c.reference);
    Tally all = group.tally;
    all.add(reference.tally);
    const double scale = all.effective() / all.weight;
    row.values.push_back(oddsRatio(tableOf(group, reference, scale), z)
                             .value_or(MetricValue::none("one of the groups has only one of the outcomes")));
    std::vector<TwoByTwo> strata;
    for (std::size_t s = 0; s < c.group.size(); ++s)
        strata.push_back(tableOf(c.group[s], c.reference[s], scale));
    const std::optional<CommonOddsRatio> common = mantelHaenszel(strata, z);
    const char* const reason = "no stratum has both groups and both outcomes";
    row.values.push_back(common ? MetricValue::of(common->estimate, common->interval) : MetricValue::none(reason));
    row.values.push_back(common ? MetricValue::of(common->p) : MetricValue::none(reason));
}

MetricTable comparisonsTable(const MetricInput& input, MetricUnit level, MetricUnit unit)
{
    return {
        "stratifiers",
        "What the difference becomes within other columns",
        fmt::format("The difference in {} between a group and the reference group, over all rows and with both groups "
                    "given the same mix of another column's values (direct standardisation). The Mantel–Haenszel "
                    "odds ratio is the one common to all its values. Whether the mix explains the difference or is "
                    "part of it, no number can say.",
                    input.favourable.empty() ? fmt::format("the mean of {}", input.outcome)
                                             : fmt::format("the rate of {} = {}", input.outcome, input.favourable)),
        {{"attribute", "Attribute", MetricUnit::Text},
         {"group", "Group", MetricUnit::Text},
         {"reference", "Reference group", MetricUnit::Text},
         {"stratifier", "Within", MetricUnit::Text},
         {"group_level", level == MetricUnit::Share ? "Rate of the group" : "Mean of the group", level},
         {"reference_level", level == MetricUnit::Share ? "Rate of the reference" : "Mean of the reference", level},
         {"crude", "Difference", unit},
         {"standardized", "Standardised difference", unit},
         {"verdict", "The difference", MetricUnit::Text},
         {"support", "Rows where both groups are", MetricUnit::Share},
         {"odds_ratio", "Odds ratio", MetricUnit::Ratio},
         {"mantel_haenszel", "Mantel–Haenszel odds ratio", MetricUnit::Ratio},
         {"mantel_haenszel_p", "P of no common difference", MetricUnit::Probability}},
        {},
        {}};
}

MetricTable strataTable(MetricUnit level, MetricUnit difference)
{
    return {"strata",
            "Within the values",
            "For the columns that change a difference: both groups, value by value.",
            {{"attribute", "Attribute", MetricUnit::Text},
             {"group", "Group", MetricUnit::Text},
             {"reference", "Reference group", MetricUnit::Text},
             {"stratifier", "Column", MetricUnit::Text},
             {"stratum", "Value", MetricUnit::Text},
             {"group_rows", "Rows of the group", MetricUnit::Count},
             {"reference_rows", "Rows of the reference group", MetricUnit::Count},
             {"group_level", level == MetricUnit::Share ? "Rate of the group" : "Mean of the group", level},
             {"reference_level", level == MetricUnit::Share ? "Rate of the reference" : "Mean of the reference", level},
             {"difference", "Difference", difference}},
            {},
            {}};
}

void addStrata(const Categories& attribute, std::size_t group, std::size_t reference, const Comparison& c, bool isRate,
               double minimum, double z, MetricTable& table)
{
    const auto level = [&](const Arm& arm) {
        if (arm.isEmpty())
            return MetricValue::none("there are no such rows");
        return isRate ? MetricValue::of(arm.mean(), wilson(arm.rate(), z)) : MetricValue::of(arm.mean());
    };
    for (std::size_t s = 0; s < c.group.size(); ++s) {
        if (c.group[s].isEmpty() && c.reference[s].isEmpty())
            continue;
        const Arm& own = c.group[s];
        const Arm& best = c.reference[s];
        MetricValue difference = MetricValue::none("only one of the groups is there");
        if (c.isCommon(s))
            difference = isRate ? MetricValue::of(own.mean() - best.mean(), newcombe(own.rate(), best.rate(), z))
                                : MetricValue::of(own.mean() - best.mean());
        table.rows.push_back(
            {{MetricValue::ofText(attribute.name), MetricValue::ofText(attribute.labels[group]),
              MetricValue::ofText(attribute.labels[reference]), MetricValue::ofText(c.stratifier->name),
              MetricValue::ofText(c.stratifier->labels[s]), MetricValue::of(static_cast<double>(own.tally.rows)),
              MetricValue::of(static_cast<double>(best.tally.rows)), level(own), level(best), std::move(difference)},
             c.stratifier->conditions[s],
             std::min(own.tally.effective(), best.tally.effective()) < minimum});
    }
}

void addFinding(const MetricInput& input, const Grouping& grouping, std::size_t group, std::size_t reference,
                const Comparison& c, bool isRate, MetricResult& result)
{
    const auto amount = [isRate](double d) { return isRate ? points(d) : fmt::format("{:+.4g}", d); };
    std::string becomes = fmt::format("it becomes {}", amount(c.standardized));
    if (c.verdict == Verdict::Reverses)
        becomes = fmt::format("it turns around, to {}", amount(c.standardized));
    else if (c.verdict == Verdict::Halves)
        becomes = fmt::format("only {} remain", amount(c.standardized));
    else if (c.verdict == Verdict::Hides)
        becomes = fmt::format("a difference appears: {}", amount(c.standardized));
    Finding finding;
    finding.words =
        fmt::format("{} = {} against {}: over all rows the difference in {} is {}; among rows with the same "
                    "{}, {}.",
                    grouping.name, grouping.labels[group], grouping.labels[reference], input.outcome, amount(c.crude),
                    c.stratifier->name, becomes);
    finding.weight = isRate ? std::min(1.0, std::fabs(c.crude - c.standardized) * 2) : 0.5;
    finding.group = groupValues(input, grouping, group);
    finding.condition = grouping.conditions[group];
    result.findings.push_back(std::move(finding));
}

/// Columns without a role, and the other protected attributes.
std::vector<const Categories*> stratifiersOf(const MetricInput& input, const Grouping& grouping)
{
    std::vector<const Categories*> stratifiers;
    for (std::size_t a = 0; a < input.attributes.size(); ++a)
        if (a != grouping.attributes.front() && input.attributes[a].labels.size() > 1)
            stratifiers.push_back(&input.attributes[a]);
    for (const OtherColumn& other : input.others)
        if (!other.isIdentifier && other.categories.labels.size() > 1)
            stratifiers.push_back(&other.categories);
    return stratifiers;
}

/// Of one attribute: what is the same for all its groups and stratifiers.
struct Study {
    const MetricInput& input;
    const Grouping& grouping;
    std::span<const double> y;
    std::vector<Proportion> levels; ///< by group
    std::size_t reference;
    bool isRate;
    double z;
};

std::vector<Proportion> levelsOf(const MetricInput& input, std::span<const double> y, const Grouping& grouping)
{
    Categories whole;
    whole.labels = {""};
    whole.codes.assign(input.rows, 0);
    std::vector<Proportion> levels;
    for (const Arm& arm : armsOf(input, y, grouping, whole))
        levels.push_back(arm.isEmpty() ? Proportion{0, 0} : arm.rate());
    return levels;
}

void addComparison(const Study& study, std::size_t group, Comparison& c, MetricTable& comparisons, MetricTable& strata,
                   MetricResult& result)
{
    const Grouping& grouping = study.grouping;
    MetricRow row;
    row.condition = grouping.conditions[group];
    row.values = {MetricValue::ofText(grouping.name), MetricValue::ofText(grouping.labels[group]),
                  MetricValue::ofText(grouping.labels[study.reference]), MetricValue::ofText(c.stratifier->name)};
    if (!standardize(c, study.isRate, study.z)) {
        row.values.insert(row.values.end(), 9, MetricValue::none("no value has rows of both groups"));
        row.values[*comparisons.find("verdict")] = MetricValue::ofText("");
        comparisons.rows.push_back(std::move(row));
        return;
    }
    row.values.push_back(MetricValue::of(joined(c.group).mean()));
    row.values.push_back(MetricValue::of(joined(c.reference).mean()));
    row.values.push_back(MetricValue::of(c.crude, c.crudeInterval));
    row.values.push_back(MetricValue::of(c.standardized, c.standardizedInterval));
    row.values.push_back(MetricValue::ofText(verdictWords(c.verdict)));
    row.values.push_back(MetricValue::of(c.support));
    addOdds(c, study.isRate, study.z, row);
    comparisons.rows.push_back(std::move(row));
    if (c.verdict == Verdict::Keeps)
        return;
    addStrata(grouping, group, study.reference, c, study.isRate, study.input.options.minimumRows, study.z, strata);
    addFinding(study.input, grouping, group, study.reference, c, study.isRate, result);
}

void compareWithin(const Study& study, const Categories& stratifier, MetricTable& comparisons, MetricTable& strata,
                   MetricResult& result)
{
    const std::vector<Arm> arms = armsOf(study.input, study.y, study.grouping, stratifier);
    const std::size_t count = stratifier.labels.size();
    const auto armsOfGroup = [&](std::size_t group) {
        const auto first = arms.begin() + static_cast<std::ptrdiff_t>(group * count);
        return std::vector<Arm>(first, first + static_cast<std::ptrdiff_t>(count));
    };
    for (std::size_t group = 0; group < study.grouping.labels.size(); ++group) {
        if (group == study.reference || study.levels[group].n < study.input.options.minimumRows)
            continue;
        Comparison comparison;
        comparison.stratifier = &stratifier;
        comparison.group = armsOfGroup(group);
        comparison.reference = armsOfGroup(study.reference);
        addComparison(study, group, comparison, comparisons, strata, result);
    }
}

void compute(const NoParams&, const MetricInput& input, const std::stop_token& stop, MetricResult& result)
{
    const bool isRate = !input.outcomes.empty();
    const MetricUnit level = isRate ? MetricUnit::Share : MetricUnit::Number;
    const MetricUnit difference = isRate ? MetricUnit::Difference : MetricUnit::Number;
    const std::vector<double> y = outcomeNumbers(input);
    MetricTable comparisons = comparisonsTable(input, level, difference);
    MetricTable strata = strataTable(level, difference);
    for (const Grouping& grouping : input.groupings) {
        if (grouping.attributes.size() != 1)
            continue;
        std::vector<Proportion> levels = levelsOf(input, y, grouping);
        const std::optional<std::size_t> reference = referenceGroup(grouping, levels, input.options);
        if (!reference) {
            comparisons.notes.push_back(fmt::format("{}: {}.", grouping.name, noReference(input.options)));
            continue;
        }
        const Study study{
            input, grouping, y, std::move(levels), *reference, isRate, twoSidedZ(input.options.confidence)};
        for (const Categories* stratifier : stratifiersOf(input, grouping)) {
            if (stop.stop_requested())
                return;
            compareWithin(study, *stratifier, comparisons, strata, result);
        }
    }
    if (comparisons.rows.empty())
        result.undefined =
            comparisons.notes.empty() ? "there is no other column to stratify by" : comparisons.notes.front();
    else
        result.tables = {std::move(comparisons), std::move(strata)};
}

} // namespace

MetricType type()
{
    return DescribeMetric<NoParams>(
               "Simpson's paradox", MetricTopic::Paradox,
               "Columns within whose values a difference between groups reverses, halves, or first "
               "appears.")
        .alias("What the totals hide")
        .words({"simpson", "confounding", "direct standardisation", "mantel-haenszel", "stratification"})
        .needs(MetricNeed::AnyOutcome)
        .compute(compute);
}

} // namespace dw::metrics::simpsons_paradox
