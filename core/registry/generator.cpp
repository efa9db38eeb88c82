// Nested generators, and finding what a generator's parameters refer to.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/generator.h"

#include "core/registry/read_param.h"
#include "core/registry/registry.h"

namespace dw {

std::string_view categoryName(Category category)
{
    constexpr std::array<std::string_view, 11> kNames{"Numbers",  "Categories", "Keys",   "Time", "People", "Places",
                                                      "Business", "Network",    "Health", "Text", "Logic"};
    return kNames[static_cast<std::size_t>(category)];
}

const ParamSpec* Description::param(std::string_view name) const
{
    for (const ParamSpec& spec : params)
        if (spec.name == name)
            return &spec;
    return nullptr;
}

void NestedGenerator::fill(const FillContext& context, Column& out) const
{
    FillContext inner = context;
    inner.stream = bound->stream;
    std::vector<double> uniforms(context.size());
    inner.uniforms(0, uniforms);
    fillWith(context, uniforms, out);
}

void NestedGenerator::fillWith(const FillContext& context, std::span<const double> uniforms, Column& out) const
{
    FillContext inner = context;
    inner.stream = bound->stream;
    inner.primary = uniforms;
    Column* const outputs[] = {&out};
    bound->fill(inner, outputs);
}

namespace {

using Kind = ParamReference::Kind;

void collect(const ParamSpec& spec, const Json& value, const std::string& pointer, std::vector<ParamReference>& found);

void collectGenerator(const Json& value, const std::string& pointer, std::vector<ParamReference>& found)
{
    if (!value.is_object())
        return;
    if (const auto when = value.find("when"); when != value.end() && when->is_string())
        found.push_back({Kind::Sql, when->get<std::string>(), pointer + "/when"});
    if (const auto weight = value.find("weight"); weight != value.end()) {
        ParamSpec spec;
        spec.varies = true;
        collect(spec, *weight, pointer + "/weight", found);
    }
    const auto id = value.find("generator");
    if (id == value.end() || !id->is_string())
        return;
    found.push_back({Kind::Generator, id->get<std::string>(), pointer});
    const GeneratorType* type = findGenerator(id->get_ref<const std::string&>());
    const auto params = value.find("params");
    if (type == nullptr || params == value.end())
        return;
    for (ParamReference& inner : references(*type, *params)) {
        inner.pointer.insert(0, pointer + "/params");
        found.push_back(std::move(inner));
    }
}

void collectWeights(const Json& value, const std::string& pointer, std::vector<ParamReference>& found)
{
    if (!value.is_structured())
        return;
    ParamSpec weightSpec;
    weightSpec.varies = true;
    if (value.is_object()) {
        for (const auto& [key, weight] : value.items())
            collect(weightSpec, weight, pointer + '/' + pointerToken(key), found);
        return;
    }
    for (std::size_t i = 0; i < value.size(); ++i)
        if (value[i].is_object() && value[i].contains("weight"))
            collect(weightSpec, value[i]["weight"], pointer + '/' + std::to_string(i) + "/weight", found);
}

void collectVarying(const ParamSpec& spec, const Json& value, const std::string& pointer,
                    std::vector<ParamReference>& found)
{
    if (isBySql(value)) {
        if (value["sql"].is_string())
            found.push_back({Kind::Sql, value["sql"].get<std::string>(), pointer + "/sql"});
        return;
    }
    if (value["by"].is_string())
        found.push_back({Kind::Column, value["by"].get<std::string>(), pointer + "/by"});
    if (!value["cases"].is_object())
        return;
    for (const auto& [key, item] : value["cases"].items())
        collect(spec, item, pointer + "/cases/" + pointerToken(key), found);
    if (value.contains("otherwise"))
        collect(spec, value["otherwise"], pointer + "/otherwise", found);
}

void collect(const ParamSpec& spec, const Json& value, const std::string& pointer, std::vector<ParamReference>& found)
{
    if (spec.varies && (isByColumn(value) || isBySql(value)))
        return collectVarying(spec, value, pointer, found);
    if (spec.list && value.is_array()) {
        ParamSpec item = spec;
        item.list = false;
        for (std::size_t i = 0; i < value.size(); ++i)
            collect(item, value[i], pointer + '/' + std::to_string(i), found);
        return;
    }
    const auto add = [&](Kind kind) {
        if (value.is_string() && !value.get_ref<const std::string&>().empty())
            found.push_back({kind, value.get<std::string>(), pointer});
    };
    switch (spec.kind) {
    case ParamKind::Column:
        return add(Kind::Column);
    case ParamKind::Table:
        return add(Kind::Table);
    case ParamKind::Expression:
        return add(Kind::Sql);
    case ParamKind::Template:
        return add(Kind::Template);
    case ParamKind::Generator:
        return collectGenerator(value, pointer, found);
    case ParamKind::WeightedValues:
        return collectWeights(value, pointer, found);
    default:
        return;
    }
}

} // namespace

std::vector<ParamReference> references(const GeneratorType& type, const Json& params)
{
    std::vector<ParamReference> found;
    if (!params.is_object())
        return found;
    for (const ParamSpec& spec : type.params)
        if (const auto value = params.find(spec.name); value != params.end())
            collect(spec, *value, '/' + spec.name, found);
    if (type.structureReferences)
        for (ParamReference& reference : type.structureReferences(params))
            found.push_back(std::move(reference));
    return found;
}

} // namespace dw
