// Roles to and from text and JSON.
// SPDX-License-Identifier: Apache-2.0
#include "core/inspect/roles.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace dw {

namespace {

void wrongType(const Json& json, const char* key, const char* expected, Problems& problems)
{
    problems.error("wrong_type", std::string("/") + key, fmt::format("'{}' must be {}.", key, expected),
                   shortJson(json[key]));
}

void take(const Json& json, const char* key, std::string& value, Problems& problems)
{
    if (!json.contains(key))
        return;
    if (json[key].is_string())
        value = json[key].get<std::string>();
    else
        wrongType(json, key, "text", problems);
}

void take(const Json& json, const char* key, double low, double high, double& value, Problems& problems)
{
    if (!json.contains(key))
        return;
    if (json[key].is_number() && json[key].get<double>() >= low && json[key].get<double>() <= high)
        value = json[key].get<double>();
    else
        wrongType(json, key, fmt::format("a number between {:g} and {:g}", low, high).c_str(), problems);
}

} // namespace

ProtectedAttribute parseAttribute(std::string_view text, Problems& problems, const std::string& pointer)
{
    ProtectedAttribute attribute;
    const std::size_t at = text.rfind('@');
    attribute.column = std::string(text.substr(0, at));
    if (at == std::string_view::npos)
        return attribute;
    std::string_view rest = text.substr(at + 1);
    while (true) {
        const std::string_view part = rest.substr(0, rest.find(':'));
        double cut = 0;
        const auto [end, code] = std::from_chars(part.data(), part.data() + part.size(), cut);
        if (code != std::errc() || end != part.data() + part.size()) {
            problems.error("bad_cut", pointer,
                           fmt::format("'{}' is not a number; ranges are written like age@25:60.", part),
                           shortJson(std::string(text)));
            return attribute;
        }
        attribute.cuts.push_back(cut);
        if (part.size() == rest.size())
            break;
        rest.remove_prefix(part.size() + 1);
    }
    std::sort(attribute.cuts.begin(), attribute.cuts.end());
    attribute.cuts.erase(std::unique(attribute.cuts.begin(), attribute.cuts.end()), attribute.cuts.end());
    return attribute;
}

std::string attributeText(const ProtectedAttribute& attribute)
{
    return attribute.cuts.empty() ? attribute.column
                                  : fmt::format("{}@{}", attribute.column, fmt::join(attribute.cuts, ":"));
}

Json rolesToJson(const InspectionRoles& roles)
{
    Json json = Json::object();
    if (!roles.attributes.empty()) {
        json["protected"] = Json::array();
        for (const ProtectedAttribute& attribute : roles.attributes)
            json["protected"].push_back(attributeText(attribute));
    }
    for (const auto& [key, value] : {std::pair{"outcome", &roles.outcome}, std::pair{"favourable", &roles.favourable},
                                     std::pair{"prediction", &roles.prediction}, std::pair{"weight", &roles.weight}})
        if (!value->empty())
            json[key] = *value;
    if (!roles.population.is_null())
        json["population"] = roles.population;
    const MetricOptions defaults;
    if (roles.options.confidence != defaults.confidence)
        json["confidence"] = roles.options.confidence;
    if (roles.options.minimumRows != defaults.minimumRows)
        json["minimum_rows"] = roles.options.minimumRows;
    if (!roles.options.referenceGroup.empty())
        json["reference_group"] = roles.options.referenceGroup;
    if (roles.options.threshold != defaults.threshold)
        json["threshold"] = roles.options.threshold;
    return json;
}

InspectionRoles rolesFromJson(const Json& json, Problems& problems)
{
    InspectionRoles roles;
    if (!json.is_object())
        return roles;
    if (json.contains("protected")) {
        if (!json["protected"].is_array())
            wrongType(json, "protected", "a list of column names", problems);
        else
            for (const Json& item : json["protected"])
                if (item.is_string())
                    roles.attributes.push_back(parseAttribute(item.get<std::string>(), problems,
                                                              fmt::format("/protected/{}", roles.attributes.size())));
    }
    take(json, "outcome", roles.outcome, problems);
    take(json, "favourable", roles.favourable, problems);
    take(json, "prediction", roles.prediction, problems);
    take(json, "weight", roles.weight, problems);
    if (json.contains("population"))
        roles.population = json["population"];
    take(json, "confidence", 0.5, 0.9999, roles.options.confidence, problems);
    take(json, "minimum_rows", 1, 1e9, roles.options.minimumRows, problems);
    take(json, "reference_group", roles.options.referenceGroup, problems);
    take(json, "threshold", 0, 1, roles.options.threshold, problems);
    return roles;
}

} // namespace dw
