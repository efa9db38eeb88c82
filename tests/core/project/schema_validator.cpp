// Keyword by keyword; a keyword that is not known fails, so that the schema cannot outgrow its test.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/project/schema_validator.h"

#include <regex>
#include <set>

namespace dw::test {

namespace {

bool isOfType(const Json& value, const std::string& type)
{
    if (type == "integer")
        return value.is_number_integer() ||
               (value.is_number() && value.get<double>() == std::floor(value.get<double>()));
    if (type == "number")
        return value.is_number();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "null")
        return value.is_null();
    return type == "array" ? value.is_array() : type == "object" && value.is_object();
}

bool typeHolds(const Json& value, const Json& type)
{
    if (type.is_string())
        return isOfType(value, type.get<std::string>());
    return std::any_of(type.begin(), type.end(),
                       [&value](const Json& one) { return isOfType(value, one.get<std::string>()); });
}

std::size_t matching(const Json& value, const Json& schemas, const Json& root)
{
    return static_cast<std::size_t>(std::count_if(
        schemas.begin(), schemas.end(), [&](const Json& one) { return violation(value, one, root).empty(); }));
}

bool numberHolds(const std::string& keyword, double value, double bound)
{
    if (keyword == "minimum")
        return value >= bound;
    if (keyword == "maximum")
        return value <= bound;
    return keyword == "exclusiveMinimum" ? value > bound : value < bound;
}

std::string members(const Json& value, const Json& schema, const Json& root, const std::string& pointer)
{
    const Json none = Json::object();
    const Json& known = schema.contains("properties") ? schema["properties"] : none;
    for (const auto& [key, member] : value.items()) {
        const std::string place = pointer + '/' + key;
        if (known.contains(key)) {
            if (std::string found = violation(member, known[key], root, place); !found.empty())
                return found;
        } else if (schema.contains("additionalProperties")) {
            const Json& rest = schema["additionalProperties"];
            if (rest.is_boolean() && !rest.get<bool>())
                return place + ": additionalProperties";
            if (rest.is_object())
                if (std::string found = violation(member, rest, root, place); !found.empty())
                    return found;
        }
    }
    return {};
}

std::string keywordViolation(const std::string& keyword, const Json& value, const Json& schema, const Json& root,
                             const std::string& pointer)
{
    static const std::set<std::string> kAnnotations{"$schema", "$id",      "$defs",  "title", "description",
                                                    "default", "examples", "format", "then",  "properties"};
    static const std::set<std::string> kRanges{"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"};
    const Json& wanted = schema[keyword];
    const std::string failed = pointer + ": " + keyword;
    if (kAnnotations.contains(keyword))
        return {};
    if (keyword == "$ref")
        return violation(value, root.at(Json::json_pointer(wanted.get<std::string>().substr(1))), root, pointer);
    if (keyword == "type")
        return typeHolds(value, wanted) ? "" : failed;
    if (keyword == "const")
        return value == wanted ? "" : failed;
    if (keyword == "enum")
        return std::find(wanted.begin(), wanted.end(), value) != wanted.end() ? "" : failed;
    if (keyword == "anyOf")
        return matching(value, wanted, root) > 0 ? "" : failed;
    if (keyword == "oneOf")
        return matching(value, wanted, root) == 1 ? "" : failed;
    if (keyword == "allOf") {
        for (const Json& one : wanted)
            if (std::string found = violation(value, one, root, pointer); !found.empty())
                return found;
        return {};
    }
    if (keyword == "if")
        return violation(value, wanted, root).empty() ? violation(value, schema["then"], root, pointer) : "";
    if (kRanges.contains(keyword))
        return !value.is_number() || numberHolds(keyword, value.get<double>(), wanted.get<double>()) ? "" : failed;
    if (keyword == "required")
        return !value.is_object() ||
                       std::all_of(wanted.begin(), wanted.end(),
                                   [&](const Json& key) { return value.contains(key.get<std::string>()); })
                   ? ""
                   : failed;
    if (keyword == "minProperties")
        return !value.is_object() || value.size() >= wanted.get<std::size_t>() ? "" : failed;
    if (keyword == "minItems" || keyword == "maxItems")
        return !value.is_array() || (keyword == "minItems") == (value.size() > wanted.get<std::size_t>()) ||
                       value.size() == wanted.get<std::size_t>()
                   ? ""
                   : failed;
    if (keyword == "minLength" || keyword == "maxLength")
        return !value.is_string() ||
                       (keyword == "minLength") == (value.get<std::string>().size() >= wanted.get<std::size_t>())
                   ? ""
                   : failed;
    if (keyword == "pattern")
        return !value.is_string() || std::regex_search(value.get<std::string>(), std::regex(wanted.get<std::string>()))
                   ? ""
                   : failed;
    if (keyword == "uniqueItems")
        return !value.is_array() || std::set<Json>(value.begin(), value.end()).size() == value.size() ? "" : failed;
    if (keyword == "items") {
        for (std::size_t i = 0; value.is_array() && i < value.size(); ++i)
            if (std::string found = violation(value[i], wanted, root, pointer + '/' + std::to_string(i));
                !found.empty())
                return found;
        return {};
    }
    return keyword == "additionalProperties" ? "" : pointer + ": unknown keyword " + keyword;
}

} // namespace

std::string violation(const Json& value, const Json& schema, const Json& root, const std::string& pointer)
{
    for (const auto& [keyword, wanted] : schema.items())
        if (std::string found = keywordViolation(keyword, value, schema, root, pointer); !found.empty())
            return found;
    return value.is_object() ? members(value, schema, root, pointer) : "";
}

} // namespace dw::test
