// From parameter descriptions to JSON Schema.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/json_schema.h"

#include "core/registry/registry.h"

#include <fmt/format.h>

namespace dw {

namespace {

Json reference(const std::string& definition)
{
    return {{"$ref", "#/$defs/" + definition}};
}

void addRange(const Limits& limits, Json& schema)
{
    if (limits.minimum)
        schema[limits.exclusiveMinimum ? "exclusiveMinimum" : "minimum"] = *limits.minimum;
    if (limits.maximum)
        schema[limits.exclusiveMaximum ? "exclusiveMaximum" : "maximum"] = *limits.maximum;
}

/// A value of the kind itself, neither varying nor listed.
Json constantSchema(const ParamSpec& spec)
{
    Json schema;
    switch (spec.kind) {
    case ParamKind::Bool:
        return {{"type", "boolean"}};
    case ParamKind::Integer:
        schema["type"] = "integer";
        addRange(spec.limits, schema);
        return schema;
    case ParamKind::Real:
        schema["type"] = "number";
        addRange(spec.limits, schema);
        return schema;
    case ParamKind::Choice:
        return {{"enum", spec.limits.choices}};
    case ParamKind::Text:
        return {{"type", "string"}};
    case ParamKind::Date:
        return {{"type", "string"}, {"format", "date"}};
    case ParamKind::Structure:
        return Json::object();
    case ParamKind::Timestamp:
    case ParamKind::Duration:
    case ParamKind::Column:
    case ParamKind::Table:
    case ParamKind::Lexicon:
    case ParamKind::WeightedValues:
    case ParamKind::Expression:
    case ParamKind::Template:
    case ParamKind::Curve:
    case ParamKind::Generator:
        return reference(std::string(paramKindName(spec.kind)));
    }
    return schema;
}

bool mayBeSql(const ParamSpec& spec)
{
    return spec.kind == ParamKind::Integer || spec.kind == ParamKind::Real || spec.kind == ParamKind::Text;
}

Json varyingSchema(const ParamSpec& spec, const Json& constant)
{
    Json forms = Json::array({constant});
    forms.push_back({{"type", "object"},
                     {"description", "Another value for each value of a column."},
                     {"properties",
                      {{"by", reference("column")},
                       {"cases", {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", constant}}},
                       {"otherwise", constant}}},
                     {"required", Json::array({"by", "cases"})},
                     {"additionalProperties", false}});
    if (mayBeSql(spec))
        forms.push_back(reference("computed"));
    return {{"anyOf", std::move(forms)}};
}

std::string describedBy(const ParamSpec& spec)
{
    std::string text = spec.help;
    if (!spec.limits.unit.empty())
        text += fmt::format(" Unit: {}.", spec.limits.unit);
    return text;
}

Json textSchema(const char* description)
{
    return {{"type", "string"}, {"description", description}};
}

Json sharedDefinitions()
{
    Json all;
    all["column"] = textSchema("Name of a column of the same table.");
    all["table"] = textSchema("Name of a table.");
    all["lexicon"] = textSchema("A word list: \"name\", \"name/locale\" or \"name/locale.version\".");
    all["expression"] = textSchema("An SQL expression over the columns of the row.");
    all["template"] = textSchema("Text with holes that hold SQL: \"{{ first_name }} is {{ age }}\".");
    all["timestamp"] = textSchema("Date and time, like \"2024-02-29 13:05:00\".");
    all["duration"] = textSchema("Length of time, like \"P1DT2H\", \"PT30M\" or \"02:30:00\".");
    all["computed"] = {{"type", "object"},
                       {"description", "Computed from the row by SQL."},
                       {"properties", {{"sql", reference("expression")}}},
                       {"required", Json::array({"sql"})},
                       {"additionalProperties", false}};
    ParamSpec weight;
    weight.kind = ParamKind::Real;
    weight.limits.minimum = 0.0;
    all["weight"] = varyingSchema(weight, constantSchema(weight));
    all["scalar"] = {{"type", {"string", "number", "boolean", "null"}}};
    Json item = {{"anyOf",
                  {reference("scalar"),
                   {{"type", "object"},
                    {"properties", {{"value", reference("scalar")}, {"weight", reference("weight")}}},
                    {"required", Json::array({"value"})}}}}};
    all["weighted_values"] = {
        {"description",
         "Values with weights: [\"a\", \"b\"], {\"a\": 3, \"b\": 1} or [{\"value\": 1, \"weight\": 3}]."},
        {"anyOf",
         {{{"type", "array"}, {"minItems", 1}, {"items", std::move(item)}},
          {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", reference("weight")}}}}};
    all["curve"] = {{"type", "array"},
                    {"description", "Control points [[x, y], …]."},
                    {"items", {{"type", "array"}, {"items", {{"type", "number"}}}, {"minItems", 2}, {"maxItems", 2}}}};
    return all;
}

} // namespace

Json paramSchema(const ParamSpec& spec)
{
    Json schema = constantSchema(spec);
    if (spec.varies)
        schema = varyingSchema(spec, schema);
    if (spec.list)
        schema = {{"type", "array"}, {"items", std::move(schema)}};
    if (spec.optional)
        schema = {{"anyOf", {std::move(schema), {{"type", "null"}}}}};
    Json described{{"title", spec.title}, {"description", describedBy(spec)}};
    if (!spec.required && !spec.defaultValue.is_null())
        described["default"] = spec.defaultValue;
    described.update(schema);
    return described;
}

Json paramsSchema(const Description& description)
{
    Json schema{{"type", "object"}, {"title", description.title}, {"description", description.help}};
    Json properties = Json::object();
    Json required = Json::array();
    for (const ParamSpec& spec : description.params) {
        properties[spec.name] = paramSchema(spec);
        if (spec.required)
            required.push_back(spec.name);
    }
    schema["properties"] = std::move(properties);
    if (!required.empty())
        schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    Json examples = Json::array();
    for (const Example& example : description.examples)
        examples.push_back(example.params);
    if (!examples.empty())
        schema["examples"] = std::move(examples);
    return schema;
}

Json parameterDefinitions()
{
    Json all = sharedDefinitions();
    const std::vector<const Description*> generators = generatorDescriptions();
    all["generator"] = {{"type", "object"},
                        {"description", "A generator inside of a parameter, possibly with a weight or a condition."},
                        {"properties",
                         {{"generator", idSchema(generators)},
                          {"params", {{"type", "object"}}},
                          {"weight", reference("weight")},
                          {"when", reference("expression")}}},
                        {"required", Json::array({"generator"})},
                        {"allOf", Json::array({reference("generator_params")})}};
    all["generator_params"] = paramsById("generator", "generator.", generators);
    for (const Description* description : generators)
        all["generator." + description->id] = paramsSchema(*description);
    for (const Description* description : sinkDescriptions())
        all["sink." + description->id] = paramsSchema(*description);
    return all;
}

Json idSchema(const std::vector<const Description*>& descriptions)
{
    Json ids = Json::array();
    for (const Description* description : descriptions)
        ids.push_back({{"const", description->id},
                       {"title", description->alias.empty() ? description->title : description->alias},
                       {"description", description->help}});
    return {{"oneOf", std::move(ids)}};
}

Json paramsById(const std::string& key, const std::string& prefix, const std::vector<const Description*>& descriptions)
{
    Json rules = Json::array();
    for (const Description* description : descriptions) {
        Json then{{"properties", {{"params", reference(prefix + description->id)}}}};
        for (const ParamSpec& spec : description->params)
            if (spec.required)
                then["required"] = Json::array({"params"});
        rules.push_back(
            {{"if", {{"properties", {{key, {{"const", description->id}}}}}, {"required", Json::array({key})}}},
             {"then", std::move(then)}});
    }
    return {{"allOf", std::move(rules)}};
}

std::vector<const Description*> generatorDescriptions()
{
    std::vector<const Description*> all;
    for (const GeneratorType& type : generatorTypes())
        all.push_back(&type);
    return all;
}

std::vector<const Description*> entityDescriptions()
{
    std::vector<const Description*> all;
    for (const GeneratorType& type : generatorTypes())
        if (type.isEntity())
            all.push_back(&type);
    return all;
}

std::vector<const Description*> sinkDescriptions()
{
    std::vector<const Description*> all;
    for (const SinkType& type : sinkTypes())
        all.push_back(&type);
    return all;
}

} // namespace dw
