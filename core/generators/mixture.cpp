// Values from one of several generators, chosen by weight; which one can be kept as a column of its own.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/describe.h"
#include "core/registry/registry.h"

#include <fmt/format.h>

namespace dw::generators::mixture {

namespace {

struct Params {
    std::vector<NestedGenerator> components;
};

enum class Field { Value, Component };

/// Which component a row has, and the uniform that is left for it: what the choice did not use up.
struct Choice {
    std::uint32_t component = 0;
    double uniform = 0.5;
};

struct Prepared {
    OutputType type;
    std::vector<bool> readsRow; ///< components whose parameters look at the row
};

double totalWeight(const Params& params, std::size_t i)
{
    double total = 0.0;
    for (const NestedGenerator& component : params.components)
        total += component.weight[i];
    return total;
}

bool someWeightIsAboveZero(const Params& params, std::size_t i)
{
    const double total = totalWeight(params, i);
    return total > 0.0 && total <= std::numeric_limits<double>::max();
}

OutputType output(const Params& params)
{
    OutputType type = params.components.front().output();
    for (const NestedGenerator& component : params.components)
        if (component.output() != type)
            return {DataType::Float64, 0};
    return type;
}

void check(const Params& params, const Check& check)
{
    if (params.components.empty())
        return check.error("components", "A mixture needs at least one component.");
    const OutputType type = output(params);
    for (const NestedGenerator& component : params.components)
        if (component.output() != type && !isNumeric(component.output().type))
            return check.error("components",
                               fmt::format("Components must all be numbers or all of one type; one of them is {}.",
                                           dataTypeName(component.output().type)));
}

Prepared prepare(const Params& params, Scope&)
{
    Prepared prepared{output(params), {}};
    for (const NestedGenerator& component : params.components) {
        const GeneratorType* type = findGenerator(component.spec.value("generator", std::string()));
        prepared.readsRow.push_back(type == nullptr || (component.spec.contains("params") &&
                                                        !references(*type, component.spec["params"]).empty()));
    }
    return prepared;
}

Choice choose(const Params& params, double u, std::size_t i)
{
    const double target = u * totalWeight(params, i);
    double before = 0.0;
    Choice choice{static_cast<std::uint32_t>(params.components.size()), u}; // none: a row that the rule makes null
    for (std::uint32_t k = 0; k < params.components.size(); ++k) {
        const double weight = params.components[k].weight[i];
        if (!(weight > 0.0))
            continue;
        choice = {k, std::clamp((target - before) / weight, 0x1p-53, 1.0 - 0x1p-53)};
        before += weight;
        if (target < before)
            break;
    }
    return choice;
}

/// Value i of one column as value i of another, numbers turned into reals where components differ in type.
void copyValue(const Column& from, std::size_t source, Column& to, std::size_t target)
{
    if (from.isNull(source))
        to.setNull(target);
    switch (storageOf(to.type)) {
    case Storage::Bool:
        to.bools[target] = from.bools[source];
        break;
    case Storage::Integer:
        to.integers[target] = from.integers[source];
        break;
    case Storage::Real:
        to.reals[target] = from.number(source);
        break;
    case Storage::Text:
        to.texts[target] = to.arena.copy(from.text(source));
        break;
    }
}

/// Fills the rows that a component has and no others. Its parameters must not look at the row.
void fillSome(const NestedGenerator& component, const FillContext& context, std::span<const std::uint32_t> places,
              std::span<const double> uniforms, Column& out)
{
    std::vector<std::int64_t> rows;
    std::vector<std::uint32_t> attempts;
    std::vector<double> some;
    for (const std::uint32_t i : places) {
        rows.push_back(context.row(i));
        attempts.push_back(context.rows.attempt(i));
        some.push_back(uniforms[i]);
    }
    FillContext inner = context;
    inner.rows = RowSet::of(rows);
    inner.rows.attempts = attempts;
    inner.inputs = {};
    inner.parentRows = {};
    inner.ordinals = {};
    Column values;
    component.fillWith(inner, some, values);
    for (std::size_t k = 0; k < places.size(); ++k)
        copyValue(values, k, out, places[k]);
}

/// Fills all rows and keeps those that the component has; only their faults count.
void fillAll(const NestedGenerator& component, const FillContext& context, std::span<const std::uint32_t> places,
             std::span<const double> uniforms, Column& out)
{
    ParameterFaults faults;
    FillContext inner = context;
    inner.faults = &faults;
    Column values;
    component.fillWith(inner, uniforms, values);
    for (const std::uint32_t i : places) {
        copyValue(values, i, out, i);
        if (faults.rows > 0 && values.isNull(i) && context.faults != nullptr && context.faults->rows++ == 0)
            *context.faults = {1, context.row(i), faults.parameter, faults.value};
    }
}

void fill(const Params& params, const Prepared& prepared, const FillContext& context, const Fields& fields)
{
    std::vector<double> uniforms(context.size());
    std::vector<std::vector<std::uint32_t>> places(params.components.size());
    for (std::size_t i = 0; i < context.size(); ++i) {
        const Choice choice = choose(params, context.uniform(i), i);
        uniforms[i] = choice.uniform;
        if (choice.component < places.size())
            places[choice.component].push_back(static_cast<std::uint32_t>(i));
        if (fields.wants(Field::Component))
            fields[Field::Component].integers[i] = choice.component + 1;
    }
    if (!fields.wants(Field::Value))
        return;
    for (std::size_t k = 0; k < places.size(); ++k) {
        if (places[k].empty())
            continue;
        const auto fillPlaces = prepared.readsRow[k] ? fillAll : fillSome;
        fillPlaces(params.components[k], context, places[k], uniforms, fields[Field::Value]);
    }
}

std::string explain(const Params& params, const Prepared&, const FillContext& context, std::size_t i)
{
    const Choice choice = choose(params, context.uniform(i), i);
    if (choice.component == params.components.size())
        return "No component has a weight above 0.";
    return fmt::format("Component {} of {} ({}) was chosen; {:.6f} of the draw was left for it.", choice.component + 1,
                       params.components.size(),
                       params.components[choice.component].spec.value("generator", std::string()), choice.uniform);
}

} // namespace

GeneratorType type()
{
    return Describe<Params, Prepared>("Mixture", Category::Numbers,
                                      "Values from one of several generators, each as often as its weight says.")
        .alias("Several groups in one")
        .words({"mixture model", "gmm", "bimodal", "two peaks", "clusters", "contaminated", "blend"})
        .param("components", &Params::components, "Components",
               "The generators, each with a weight: {\"generator\": \"normal\", \"params\": {…}, \"weight\": 2}.",
               Required{})
        .rule("components", "The weights must add up to more than 0.", someWeightIsAboveZero)
        .field("value", "Value", "The value itself.", DataType::Float64)
        .field("component", "Component", "Which component it came from: 1 for the first.", DataType::Int64)
        .firstFieldIsValue()
        .example("Delivery days, most quick and some slow", Json::parse(R"({"components": [
            {"generator": "gamma", "params": {"shape": 4, "scale": 0.5}, "weight": 85},
            {"generator": "normal", "params": {"mean": 14, "stddev": 3}, "weight": 15}]})"))
        .example("Visits: many never come", Json::parse(R"({"components": [
            {"generator": "integer", "params": {"low": 0, "high": 0}, "weight": 0.4},
            {"generator": "poisson", "params": {"mean": 5}, "weight": 0.6}]})"))
        .check(check)
        .prepare(prepare)
        .output(output)
        .explain(explain)
        .fill(fill);
}

} // namespace dw::generators::mixture
