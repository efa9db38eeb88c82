// Choosing features and rows.
// SPDX-License-Identifier: Apache-2.0
#include "core/difficulty/sample.h"

#include "core/metrics/proxy/features.h"

#include <algorithm>
#include <fmt/format.h>

namespace dw {

namespace {

/// More would take seconds; the first ones are taken.
constexpr std::size_t kMostFeatures = 80;
/// Fewer of a class cannot be predicted from others.
constexpr std::size_t kFewestOfClass = 10;

/// The columns besides the target.
std::vector<OtherColumn> othersOf(const InspectedRows& rows, const std::string& target)
{
    std::vector<const Column*> columns;
    for (const Column& column : rows.columns)
        columns.push_back(&column);
    InspectionRoles roles;
    roles.prediction = target; // a role, so that it is none of the others
    Problems aside;
    return prepareMetrics(rows.schema, columns, roles, aside).others;
}

bool isAsked(const DifficultyRoles& roles, const std::string& name)
{
    return roles.features.empty() ||
           std::find(roles.features.begin(), roles.features.end(), name) != roles.features.end();
}

std::vector<const OtherColumn*> chosenColumns(const std::vector<OtherColumn>& others, const DifficultyRoles& roles,
                                              std::vector<std::string>& notes)
{
    std::vector<const OtherColumn*> chosen;
    std::size_t count = 0;
    for (const OtherColumn& other : others) {
        const std::string& name = other.categories.name;
        const std::size_t own = metrics::featureCount(other);
        if (!isAsked(roles, name) || (other.categories.labels.size() < 2 && other.numbers.empty()))
            continue;
        if (other.isIdentifier && roles.features.empty()) {
            notes.push_back(
                fmt::format("{} was left out: nearly every row has another value, which tells nothing about "
                            "new rows.",
                            name));
        } else if (count + own > kMostFeatures) {
            notes.push_back(
                fmt::format("{} was left out: no more than {} features are looked at.", name, kMostFeatures));
        } else {
            chosen.push_back(&other);
            count += own;
        }
    }
    return chosen;
}

/// Places of rows that have a class, ordered by their content.
std::vector<std::uint32_t> orderedRows(std::vector<OtherColumn> others, const Column& target,
                                       const ClassValues& classes)
{
    std::vector<std::uint32_t> codes;
    for (std::size_t row = 0; row < target.size; ++row)
        codes.push_back(classes.codeOf(target, row).value_or(UINT32_MAX));
    MetricInput input;
    input.rows = target.size;
    input.others = std::move(others);
    std::vector<std::uint32_t> order = metrics::contentOrder(input, codes);
    std::erase_if(order, [&codes](std::uint32_t row) { return codes[row] == UINT32_MAX; });
    return order;
}

std::string whyNothing(const DifficultySample& sample)
{
    if (sample.labels.size() < 2)
        return "it has only one value among these rows";
    if (sample.features.empty())
        return "there is no column to learn from";
    std::vector<std::size_t> counts(sample.labels.size());
    for (const std::uint32_t label : sample.rows.labels)
        ++counts[label];
    for (std::size_t label = 0; label < counts.size(); ++label)
        if (counts[label] < kFewestOfClass)
            return fmt::format("only {} of {} rows are {}: at least {} of each class are needed", counts[label],
                               sample.rows.labels.size(), sample.labels[label], kFewestOfClass);
    return {};
}

} // namespace

DifficultySample sampleOf(const InspectedRows& rows, const DifficultyRoles& roles, const ClassValues& classes,
                          Problems& problems)
{
    DifficultySample sample;
    for (std::size_t k = 0; k < roles.features.size(); ++k)
        if (!rows.schema.find(roles.features[k]) || roles.features[k] == roles.target)
            problems.error("unknown_column", fmt::format("/features/{}", k),
                           roles.features[k] == roles.target
                               ? fmt::format("'{}' is what is to be told, not a feature.", roles.target)
                               : fmt::format("There is no column '{}'.", roles.features[k]),
                           shortJson(roles.features[k]));
    const auto place = rows.schema.find(roles.target);
    if (!place || problems.hasErrors())
        return sample;
    if (classes.tooMany()) {
        sample.undefined = fmt::format("it has more than {} values, and they are no numbers that could be cut in two: "
                                       "difficulty is measured for classes",
                                       kMostClasses);
        return sample;
    }
    if (classes.isCut())
        sample.notes.push_back(fmt::format("{} has many values: what is to be told is whether it lies below {}, its "
                                           "median, or not.",
                                           roles.target, classes.cutText()));
    std::vector<OtherColumn> others = othersOf(rows, roles.target);
    const std::vector<const OtherColumn*> chosen = chosenColumns(others, roles, sample.notes);
    sample.labels = classes.labels();
    for (const OtherColumn* column : chosen)
        sample.features.push_back(column->categories.name);
    std::vector<OtherColumn> copies;
    for (const OtherColumn* column : chosen)
        copies.push_back(*column);
    const Column& target = rows.columns[*place];
    sample.rowNumbers = orderedRows(copies, target, classes);
    if (sample.rowNumbers.size() < target.size)
        sample.notes.push_back(fmt::format("{} rows without a value of {} were left out.",
                                           target.size - sample.rowNumbers.size(), roles.target));
    for (const std::uint32_t row : sample.rowNumbers)
        sample.rows.labels.push_back(*classes.codeOf(target, row));
    sample.rows.classes = classes.size();
    const metrics::Features features = metrics::featuresOf(chosen, sample.rowNumbers);
    sample.rows.features.rows = sample.rowNumbers.size();
    for (Eigen::Index f = 0; f < features.values.cols(); ++f)
        sample.rows.features.columns.emplace_back(features.values.col(f).begin(), features.values.col(f).end());
    sample.undefined = whyNothing(sample);
    return sample;
}

} // namespace dw
