// Outcomes and predictions, as rows that have the favourable value or not.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/categories.h"
#include "core/inspect/prepare.h"
#include "core/inspect/row_source.h"

#include <cctype>
#include <charconv>
#include <fmt/format.h>

namespace dw {

namespace {

/// ">=50000": a comparison of a number.
struct Comparison {
    std::string_view sign;
    double bound = 0;
    bool holds(double x) const
    {
        return sign == ">=" ? x >= bound : sign == "<=" ? x <= bound : sign == ">" ? x > bound : x < bound;
    }
};

std::optional<Comparison> comparisonOf(std::string_view text)
{
    for (const std::string_view sign : {">=", "<=", ">", "<"}) {
        if (text.substr(0, sign.size()) != sign)
            continue;
        std::string_view rest = text.substr(sign.size());
        while (!rest.empty() && rest.front() == ' ')
            rest.remove_prefix(1);
        Comparison comparison{sign, 0};
        const auto [end, code] = std::from_chars(rest.data(), rest.data() + rest.size(), comparison.bound);
        if (code == std::errc() && end == rest.data() + rest.size())
            return comparison;
        return std::nullopt;
    }
    return std::nullopt;
}

/// "yes" and "no" are what bool values were before a file was read.
std::string boolText(std::string_view text)
{
    std::string lowered;
    for (const char c : text)
        lowered += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view yes : {"true", "yes", "y", "t", "1"})
        if (lowered == yes)
            return "true";
    for (const std::string_view no : {"false", "no", "n", "f", "0"})
        if (lowered == no)
            return "false";
    return std::string(text);
}

/// Which rows have the favourable value; empty when none has (after a problem).
std::vector<Favourable> favourables(const RowSource& source, const Column& column, const std::string& favourable)
{
    const std::optional<Comparison> comparison = isNumber(column) ? comparisonOf(favourable) : std::nullopt;
    std::vector<Favourable> outcomes;
    outcomes.reserve(source.rows.size());
    std::size_t found = 0;
    for (const std::uint32_t row : source.rows) {
        if (!isKnown(column, row)) {
            outcomes.push_back(Favourable::Unknown);
            continue;
        }
        const bool yes = comparison                      ? comparison->holds(column.number(row))
                         : column.type == DataType::Text ? column.text(row) == favourable
                                                         : valueText(column, row) == favourable;
        found += yes ? 1 : 0;
        outcomes.push_back(yes ? Favourable::Yes : Favourable::No);
    }
    if (found > 0 || comparison)
        return outcomes;
    const std::vector<std::string> values = outcomeValues(column);
    source.problems.error("unknown_value", "/favourable",
                          fmt::format("No row has the outcome '{}'{}.", favourable,
                                      values.empty() ? "" : fmt::format("; there are: {}", fmt::join(values, ", "))),
                          shortJson(favourable));
    return {};
}

} // namespace

void takeOutcome(const RowSource& source, const InspectionRoles& roles, MetricInput& input)
{
    if (roles.outcome.empty())
        return;
    const Column* column = source.find(roles.outcome, "/outcome");
    if (column == nullptr)
        return;
    input.outcome = roles.outcome;
    std::string favourable = roles.favourable;
    if (favourable.empty() && column->type == DataType::Bool)
        favourable = "true";
    if (column->type == DataType::Bool)
        favourable = boolText(favourable);
    if (!favourable.empty())
        input.outcomes = favourables(source, *column, favourable);
    if (!input.outcomes.empty())
        input.favourable = favourable;
    if (favourable.empty() && column->type == DataType::Text)
        source.problems.error("missing_value", "/favourable",
                              fmt::format("Say which value of '{}' is favourable: {}.", roles.outcome,
                                          fmt::join(outcomeValues(*column), ", ")));
    if (isNumeric(column->type)) {
        for (const std::uint32_t row : source.rows)
            input.numericOutcomes.push_back(isKnown(*column, row) ? column->number(row) : std::nan(""));
    }
    std::size_t unknown = 0;
    for (const std::uint32_t row : source.rows)
        unknown += isKnown(*column, row) ? 0 : 1;
    if (unknown > 0)
        input.notes.push_back(fmt::format("{} rows without a value of '{}' are in no rate.", unknown, roles.outcome));
}

void takePrediction(const RowSource& source, const InspectionRoles& roles, MetricInput& input)
{
    if (roles.prediction.empty())
        return;
    const Column* column = source.find(roles.prediction, "/prediction");
    if (column == nullptr)
        return;
    input.prediction = roles.prediction;
    if (input.outcomes.empty())
        return;
    std::vector<double> predictions;
    bool hasFavourable = false;
    bool isShare = isNumeric(column->type);
    for (const std::uint32_t row : source.rows) {
        const bool known = isKnown(*column, row);
        const double number = known && column->type != DataType::Text ? column->number(row) : 0;
        isShare = isShare && number >= 0 && number <= 1;
        hasFavourable = hasFavourable || (known && valueText(*column, row) == input.favourable);
    }
    for (const std::uint32_t row : source.rows) {
        double p = std::nan("");
        if (isKnown(*column, row))
            p = isShare ? column->number(row) : valueText(*column, row) == input.favourable ? 1.0 : 0.0;
        predictions.push_back(p);
        input.predictionIsScore = input.predictionIsScore || (p > 0 && p < 1);
    }
    if (isShare || hasFavourable || column->type == DataType::Bool) {
        input.predictions = std::move(predictions);
        return;
    }
    input.predictionProblem = fmt::format("'{}' holds neither the favourable value {} nor probabilities from 0 to 1",
                                          roles.prediction, input.favourable);
    source.problems.error("unknown_value", "/prediction", fmt::format("The prediction {}.", input.predictionProblem),
                          shortJson(roles.prediction));
}

} // namespace dw
