// One of a list of values, each as often as its weight says.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/value_list.h"

#include <fmt/format.h>

namespace dw::generators::category {

namespace {

struct Params {
    Varying<WeightedValues> values;
    ValueType type = ValueType::Automatic;
};

struct Prepared {
    ValueList list;
    std::vector<ValueChoice> choices; ///< one for each alternative of the values
};

std::vector<Json> allValues(const Params& params)
{
    std::vector<Json> all;
    for (const WeightedValues& alternative : params.values.alternatives())
        all.insert(all.end(), alternative.values.begin(), alternative.values.end());
    return all;
}

void check(const Params& params, const Check& check)
{
    std::vector<std::uint32_t> codes;
    std::optional<std::string> wrong;
    ValueList::of(allValues(params), params.type, codes, wrong);
    if (wrong)
        check.error("values", *wrong);
}

Prepared prepare(const Params& params, Scope&)
{
    Prepared prepared;
    std::vector<std::uint32_t> codes;
    std::optional<std::string> wrong;
    prepared.list = ValueList::of(allValues(params), params.type, codes, wrong);
    std::size_t first = 0;
    for (const WeightedValues& alternative : params.values.alternatives()) {
        const std::size_t size = alternative.values.size();
        prepared.choices.emplace_back(alternative, std::span(codes).subspan(first, size));
        first += size;
    }
    return prepared;
}

/// Where the running sum of this row's weights passes u: a position in the order of the choice.
std::uint32_t pickByRow(const WeightedValues& values, const ValueChoice& choice, std::size_t row, double u)
{
    double total = 0.0;
    for (const Varying<double>& weight : values.weights)
        total += weight[row];
    const double target = u * total;
    double sum = 0.0;
    std::uint32_t picked = 0;
    for (std::uint32_t k = 0; k < choice.order().size(); ++k) {
        const double weight = values.weights[choice.order()[k]][row];
        if (!(weight > 0.0))
            continue;
        picked = k;
        sum += weight;
        if (target < sum)
            break;
    }
    return picked;
}

/// A position in the order of the row's choice.
std::uint32_t pick(const Params& params, const Prepared& prepared, const FillContext& context, std::size_t i)
{
    const ValueChoice& choice = prepared.choices[params.values.index(i)];
    return choice.hasConstantWeights() ? choice.position(context.uniform(i))
                                       : pickByRow(params.values[i], choice, i, context.uniform(i));
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, Column& out)
{
    const std::span<std::uint32_t> codes = prepared.list.begin(out, context.size());
    if (params.values.isConstant() && prepared.choices.front().hasConstantWeights())
        prepared.choices.front().map(context.primary.first(codes.size()), codes);
    else
        for (std::size_t i = 0; i < codes.size(); ++i)
            codes[i] = prepared.choices[params.values.index(i)].codes()[pick(params, prepared, context, i)];
    prepared.list.finish(out);
}

std::string explain(const Params& params, const Prepared& prepared, const FillContext& context, std::size_t i)
{
    const WeightedValues& values = params.values[i];
    const std::uint32_t picked = pick(params, prepared, context, i);
    double total = 0.0;
    for (const Varying<double>& weight : values.weights)
        total += weight[i];
    const ValueChoice& choice = prepared.choices[params.values.index(i)];
    const std::uint32_t number = choice.order()[picked];
    return fmt::format("Value {} of {}, {}, which has a share of {:.4g} %.", number + 1, values.values.size(),
                       prepared.list.text(choice.codes()[picked]),
                       total > 0.0 ? 100.0 * values.weights[number][i] / total : 0.0);
}

OutputType output(const Params& params)
{
    return ValueList::outputOf(allValues(params), params.type);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Category", dw::Category::Categories,
                                      "One of a list of values, each as often as its weight says.")
        .alias("Pick from a list")
        .words({"choice", "enum", "options", "random element", "custom list", "one of", "sampled from"})
        .param("values", &Params::values, "Values",
               "What to pick from: a list, or values with weights. A null in the list leaves the row empty.",
               Required{})
        .param("type", &Params::type, "Data type",
               "Automatic follows the values: text, whole numbers, decimals, or true and false.", valueTypeChoices())
        .example("Membership tier", {{"values", {{"bronze", 70}, {"silver", 25}, {"gold", 5}}}})
        .example("Rating from 1 to 5", {{"values", Json::parse(R"([{"value": 1, "weight": 5},
            {"value": 2, "weight": 7}, {"value": 3, "weight": 18}, {"value": 4, "weight": 40},
            {"value": 5, "weight": 30}])")}})
        .example("VAT rate", {{"values", {0.07, 0.19}}})
        .monotone()
        .check(check)
        .prepare(prepare)
        .output(output)
        .fill(fill)
        .explain(explain);
}

} // namespace dw::generators::category
