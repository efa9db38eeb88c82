// From descriptions to reference text.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/reference_text.h"

#include <fmt/format.h>

namespace dw {

namespace {

std::string_view kindWords(ParamKind kind)
{
    switch (kind) {
    case ParamKind::Bool:
        return "true or false";
    case ParamKind::Integer:
        return "whole number";
    case ParamKind::Real:
        return "number";
    case ParamKind::Text:
        return "text";
    case ParamKind::Choice:
        return "one of";
    case ParamKind::Date:
        return "date";
    case ParamKind::Timestamp:
        return "date and time";
    case ParamKind::Duration:
        return "duration";
    case ParamKind::Column:
        return "column";
    case ParamKind::Table:
        return "table";
    case ParamKind::Lexicon:
        return "lexicon";
    case ParamKind::WeightedValues:
        return "values with weights";
    case ParamKind::Expression:
        return "SQL expression";
    case ParamKind::Template:
        return "text with {{ SQL }} holes";
    case ParamKind::Curve:
        return "control points [[x, y], …]";
    case ParamKind::Generator:
        return "generator";
    case ParamKind::Structure:
        return "JSON";
    }
    return "";
}

std::string compact(const Json& value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Inside of a Markdown table: a bar would end the cell.
std::string cell(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        if (c == '|')
            safe += '\\';
        safe += c == '\n' ? ' ' : c;
    }
    return safe;
}

std::string defaultWords(const ParamSpec& spec)
{
    if (spec.required)
        return "required";
    return spec.defaultValue.is_null() ? "not set" : '`' + shortJson(spec.defaultValue, 80) + '`';
}

void appendParams(const Description& description, std::string& text)
{
    if (description.params.empty())
        return;
    text += "| Parameter | Takes | Default | Meaning |\n|---|---|---|---|\n";
    for (const ParamSpec& spec : description.params)
        text += fmt::format("| `{}` | {} | {} | {} |\n", spec.name, cell(parameterWords(spec)),
                            cell(defaultWords(spec)), cell(spec.help));
    text += '\n';
}

void appendExamples(const Description& description, std::string_view key, std::string& text)
{
    for (const Example& example : description.examples)
        text += fmt::format("- {}: `{{\"{}\": \"{}\", \"params\": {}}}`\n", example.title, key, description.id,
                            compact(example.params));
    if (!description.examples.empty())
        text += '\n';
}

std::string heading(const Description& description)
{
    std::string text = fmt::format("### {} (`{}`)\n\n", description.title, description.id);
    if (!description.alias.empty() && description.alias != description.title)
        text += fmt::format("*{}.* ", description.alias);
    return text + description.help + '\n';
}

Json descriptionJson(const Description& description)
{
    Json json{{"id", description.id},     {"title", description.title}, {"alias", description.alias},
              {"help", description.help}, {"words", description.words}, {"version", description.version}};
    json["params"] = Json::array();
    for (const ParamSpec& spec : description.params) {
        Json param{{"name", spec.name},         {"title", spec.title},
                   {"help", spec.help},         {"kind", paramKindName(spec.kind)},
                   {"varies", spec.varies},     {"list", spec.list},
                   {"optional", spec.optional}, {"required", spec.required}};
        if (!spec.required)
            param["default"] = spec.defaultValue;
        if (spec.limits.minimum)
            param[spec.limits.exclusiveMinimum ? "above" : "at_least"] = *spec.limits.minimum;
        if (spec.limits.maximum)
            param[spec.limits.exclusiveMaximum ? "below" : "at_most"] = *spec.limits.maximum;
        if (!spec.limits.choices.empty())
            param["choices"] = spec.limits.choices;
        if (!spec.limits.unit.empty())
            param["unit"] = spec.limits.unit;
        json["params"].push_back(std::move(param));
    }
    json["examples"] = Json::array();
    for (const Example& example : description.examples)
        json["examples"].push_back({{"title", example.title}, {"params", example.params}});
    return json;
}

std::string traits(const GeneratorType& type)
{
    std::string text = fmt::format("Version {}.", type.version);
    if (type.monotone)
        text += " May take part in correlations.";
    if (type.unique)
        text += " No value occurs twice.";
    return text + "\n\n";
}

} // namespace

std::string parameterWords(const ParamSpec& spec)
{
    std::string text = spec.list ? "list of: " : "";
    text += kindWords(spec.kind);
    if (!spec.limits.choices.empty())
        text += fmt::format(" {}", fmt::join(spec.limits.choices, ", "));
    if (const std::string limits = spec.limits.words(); !limits.empty())
        text += ' ' + limits;
    if (!spec.limits.types.empty()) {
        text += " of type";
        for (std::size_t i = 0; i < spec.limits.types.size(); ++i)
            text += fmt::format("{} {}", i == 0 ? "" : " or", dataTypeName(spec.limits.types[i]));
    }
    if (!spec.limits.unit.empty())
        text += fmt::format(", in {}", spec.limits.unit);
    return spec.varies ? text + "; may vary by row" : text;
}

std::string referenceText(const GeneratorType& type)
{
    std::string text = heading(type) + traits(type);
    appendParams(type, text);
    if (type.isEntity()) {
        text += "| Field | Type | Meaning |\n|---|---|---|\n";
        for (const FieldSpec& field : type.fields)
            text += fmt::format("| `{}` | {} | {} |\n", field.name, dataTypeName(field.type), cell(field.help));
        text += '\n';
    }
    appendExamples(type, "generator", text);
    return text;
}

std::string referenceText(const SinkType& type)
{
    std::string text = heading(type) + '\n';
    appendParams(type, text);
    appendExamples(type, "sink", text);
    return text;
}

std::string referenceText(const MetricType& type)
{
    std::string text = heading(type) + '\n';
    appendParams(type, text);
    return text;
}

std::string referenceText(const CorruptionType& type)
{
    std::string text = heading(type) + '\n';
    appendParams(type, text);
    appendExamples(type, "kind", text);
    return text;
}

std::string referenceText()
{
    std::string text = "# Generators, formats, corruptions and metrics\n\n"
                       "Every parameter that may vary by row also takes `{\"by\": column, \"cases\": {value: …}, "
                       "\"otherwise\": …}` and, for numbers and text, `{\"sql\": \"…\"}`.\n\n";
    for (int category = 0; category <= static_cast<int>(Category::Logic); ++category) {
        bool first = true;
        for (const GeneratorType& type : generatorTypes()) {
            if (type.category != static_cast<Category>(category))
                continue;
            if (std::exchange(first, false))
                text += fmt::format("## {}\n\n", categoryName(type.category));
            text += referenceText(type);
        }
    }
    text += "## Formats\n\n";
    for (const SinkType& type : sinkTypes())
        text += referenceText(type);
    text += "## Corruptions\n\nOf a table, in its list \"corruptions\": each has a name, a kind and parameters.\n\n";
    for (const CorruptionType& type : corruptionTypes())
        text += referenceText(type);
    text +=
        "## Metrics\n\nMeasured by `datawright inspect`; a parameter is set like `--set intersections.depth=2`.\n\n";
    for (const MetricType& type : metricTypes())
        text += referenceText(type);
    return text;
}

Json referenceJson(const GeneratorType& type)
{
    Json json = descriptionJson(type);
    json["category"] = categoryName(type.category);
    json["monotone"] = type.monotone;
    json["unique"] = type.unique;
    json["fields"] = Json::array();
    for (const FieldSpec& field : type.fields)
        json["fields"].push_back(
            {{"name", field.name}, {"title", field.title}, {"help", field.help}, {"type", dataTypeName(field.type)}});
    return json;
}

Json referenceJson(const SinkType& type)
{
    return descriptionJson(type);
}

Json referenceJson(const MetricType& type)
{
    Json json = descriptionJson(type);
    json["topic"] = metricTopicName(type.topic);
    return json;
}

Json referenceJson(const CorruptionType& type)
{
    Json json = descriptionJson(type);
    json["group"] = corruptionGroupName(type.group);
    return json;
}

} // namespace dw
