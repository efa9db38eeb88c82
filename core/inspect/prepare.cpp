// Preparing rows for metrics.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/prepare.h"

#include "core/inspect/categories.h"
#include "core/inspect/row_source.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>
#include <set>

namespace dw {

namespace {

/// More groups than this say nothing that a person could read.
constexpr std::size_t kMaximumGroups = 5000;

void takeWeights(RowSource& source, const InspectionRoles& roles, MetricInput& input)
{
    const std::size_t count = source.columns.empty() ? 0 : [&] {
        for (const Column* column : source.columns)
            if (column != nullptr)
                return column->size;
        return std::size_t{0};
    }();
    source.rows.resize(count);
    std::iota(source.rows.begin(), source.rows.end(), 0U);
    if (roles.weight.empty())
        return;
    const Column* weight = source.find(roles.weight, "/weight");
    if (weight == nullptr)
        return;
    if (!isNumeric(weight->type)) {
        source.problems.error("not_a_number", "/weight", fmt::format("The weight '{}' is not a number.", roles.weight),
                              shortJson(roles.weight));
        return;
    }
    std::erase_if(source.rows, [&](std::uint32_t row) {
        return weight->isNull(row) || !(weight->number(row) > 0) || !std::isfinite(weight->number(row));
    });
    for (const std::uint32_t row : source.rows)
        input.weights.push_back(weight->number(row));
    if (source.rows.size() < count)
        input.notes.push_back(
            fmt::format("{} rows without a weight above 0 were left out.", count - source.rows.size()));
}

void takeAttributes(const RowSource& source, const InspectionRoles& roles, MetricInput& input)
{
    for (std::size_t i = 0; i < roles.attributes.size(); ++i) {
        const ProtectedAttribute& attribute = roles.attributes[i];
        const std::string pointer = fmt::format("/protected/{}", i);
        const Column* column = source.find(attribute.column, pointer);
        if (column == nullptr)
            continue;
        if (!attribute.cuts.empty() && (column->type == DataType::Text || column->type == DataType::Bool)) {
            source.problems.error("not_a_number", pointer,
                                  fmt::format("'{}' is not a number: it has no ranges.", attribute.column),
                                  shortJson(attributeText(attribute)));
            continue;
        }
        CategoryRules rules;
        rules.cuts = attribute.cuts;
        Categories categories = categoriesOf(attribute.column, *column, source.rows, rules);
        if (categories.labels.size() > kMaximumValues) {
            source.problems.error("too_many_groups", pointer,
                                  fmt::format("'{}' has {} values; a protected attribute can have at most {}.",
                                              attribute.column, categories.labels.size(), kMaximumValues),
                                  shortJson(attribute.column));
            continue;
        }
        input.attributes.push_back(std::move(categories));
    }
}

Grouping single(const MetricInput& input, std::size_t attribute)
{
    Grouping grouping;
    static_cast<Categories&>(grouping) = input.attributes[attribute];
    grouping.attributes = {attribute};
    for (const std::string& label : grouping.labels)
        grouping.values.push_back({label});
    return grouping;
}

Grouping product(const MetricInput& input)
{
    Grouping grouping;
    grouping.codes.assign(input.rows, 0);
    grouping.labels = {""};
    grouping.conditions = {""};
    grouping.values = {{}};
    for (std::size_t a = 0; a < input.attributes.size(); ++a) {
        const Categories& attribute = input.attributes[a];
        grouping.attributes.push_back(a);
        grouping.name += (a > 0 ? " × " : "") + attribute.name;
        std::vector<std::string> labels;
        std::vector<std::string> conditions;
        std::vector<std::vector<std::string>> values;
        for (std::size_t code = 0; code < grouping.labels.size(); ++code)
            for (std::size_t value = 0; value < attribute.labels.size(); ++value) {
                labels.push_back(grouping.labels[code] + (a > 0 ? " × " : "") + attribute.labels[value]);
                conditions.push_back(grouping.conditions[code] + (a > 0 ? " and " : "") + attribute.conditions[value]);
                values.push_back(grouping.values[code]);
                values.back().push_back(attribute.labels[value]);
            }
        for (std::size_t i = 0; i < input.rows; ++i)
            grouping.codes[i] =
                grouping.codes[i] * static_cast<std::uint32_t>(attribute.labels.size()) + attribute.codes[i];
        grouping.labels = std::move(labels);
        grouping.conditions = std::move(conditions);
        grouping.values = std::move(values);
    }
    return grouping;
}

void makeGroupings(const RowSource& source, MetricInput& input)
{
    std::size_t groups = 1;
    for (std::size_t a = 0; a < input.attributes.size(); ++a) {
        input.groupings.push_back(single(input, a));
        groups *= input.attributes[a].labels.size();
    }
    if (input.attributes.size() < 2)
        return;
    if (groups > kMaximumGroups)
        source.problems.warning("too_many_groups", "/protected",
                                fmt::format("The attributes together have {} groups, more than the {} that are looked "
                                            "at; they are looked at one by one.",
                                            groups, kMaximumGroups));
    else
        input.groupings.push_back(product(input));
}

/// Numbers that count the rows, as keys do.
bool countsRows(const OtherColumn& column)
{
    if (column.numbers.size() < 2)
        return false;
    const auto [low, high] = std::minmax_element(column.numbers.begin(), column.numbers.end());
    if (*high - *low + 1 != static_cast<double>(column.numbers.size()))
        return false;
    return std::set<double>(column.numbers.begin(), column.numbers.end()).size() == column.numbers.size();
}

OtherColumn otherColumn(const RowSource& source, std::size_t place, double minimumRows)
{
    const Column& column = *source.columns[place];
    const ColumnSchema& schema = source.schema.columns[place];
    CategoryRules rules;
    rules.maximumNumbers = 20;
    rules.bins = 10;
    rules.maximumTexts = kMaximumValues;
    rules.rareBelow = minimumRows;
    OtherColumn other;
    other.categories = categoriesOf(schema.name, column, source.rows, rules);
    if (isNumber(column))
        for (const std::uint32_t row : source.rows)
            other.numbers.push_back(isKnown(column, row) ? column.number(row) : std::nan(""));
    const std::vector<std::string>& keys = source.schema.primaryKey;
    const bool onlyRare = other.categories.labels.size() == 1 && other.categories.labels.front() == kRarerLabel;
    other.isIdentifier = onlyRare || std::find(keys.begin(), keys.end(), schema.name) != keys.end() ||
                         (schema.unique && column.type != DataType::Float64) ||
                         (column.type == DataType::Int64 && countsRows(other));
    return other;
}

void takeOthers(const RowSource& source, const InspectionRoles& roles, MetricInput& input)
{
    std::set<std::string, std::less<>> taken{roles.outcome, roles.prediction, roles.weight};
    for (const ProtectedAttribute& attribute : roles.attributes)
        taken.insert(attribute.column);
    for (std::size_t i = 0; i < source.schema.columns.size(); ++i)
        if (source.columns[i] != nullptr && !taken.contains(source.schema.columns[i].name))
            input.others.push_back(otherColumn(source, i, roles.options.minimumRows));
}

} // namespace

const Column* RowSource::find(const std::string& name, const std::string& pointer) const
{
    const std::optional<std::size_t> place = schema.find(name);
    if (place && columns[*place] != nullptr)
        return columns[*place];
    problems.error("unknown_column", pointer,
                   place ? fmt::format("Column '{}' cannot be computed yet.", name)
                         : fmt::format("There is no column '{}'.", name),
                   shortJson(name));
    return nullptr;
}

MetricInput prepareMetrics(const TableSchema& schema, std::span<const Column* const> columns,
                           const InspectionRoles& roles, Problems& problems)
{
    MetricInput input;
    input.options = roles.options;
    RowSource source{schema, columns, problems, {}};
    takeWeights(source, roles, input);
    input.rows = source.rows.size();
    takeAttributes(source, roles, input);
    makeGroupings(source, input);
    takeOutcome(source, roles, input);
    takePrediction(source, roles, input);
    takeOthers(source, roles, input);
    takePopulation(source, roles, input);
    return input;
}

std::vector<std::string> outcomeValues(const Column& column)
{
    std::vector<std::uint32_t> rows(column.size);
    std::iota(rows.begin(), rows.end(), 0U);
    CategoryRules rules;
    rules.maximumNumbers = kMaximumValues;
    Categories categories = categoriesOf("outcome", column, rows, rules);
    if (categories.isBinned())
        return {};
    std::erase(categories.labels, std::string(kMissingLabel));
    if (categories.labels.size() > kMaximumValues)
        categories.labels.resize(kMaximumValues);
    return categories.labels;
}

} // namespace dw
