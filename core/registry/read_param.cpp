// Reading parameters of every kind, with a problem for whatever does not fit.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/read_param.h"

#include "core/data/temporal.h"
#include "core/registry/registry.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace dw {

bool reportUnknownParams(const std::function<void(std::vector<std::string_view>&)>& names, const Json& json,
                         Problems& problems, const std::string& pointer)
{
    if (!json.is_object()) {
        problems.error("wrong_type", pointer, "Parameters must be an object like {\"mean\": 170}.", shortJson(json));
        return false;
    }
    std::vector<std::string_view> known;
    names(known);
    for (const auto& [key, value] : json.items()) {
        if (std::find(known.begin(), known.end(), key) != known.end())
            continue;
        const auto nearest = nearestName(key, known);
        Problem& problem = problems.error(
            "unknown_parameter", pointer + '/' + pointerToken(key),
            nearest ? fmt::format("There is no parameter '{}'; did you mean '{}'?", key, *nearest)
                    : fmt::format("There is no parameter '{}' here; known are: {}.", key, fmt::join(known, ", ")),
            shortJson(value));
        const std::string from = pointer + '/' + pointerToken(key);
        if (nearest && !json.contains(*nearest))
            problem.fixes.push_back(
                {fmt::format("Rename to '{}'", *nearest),
                 Json::array({{{"op", "move"}, {"from", from}, {"path", pointer + '/' + *nearest}}}).dump()});
        problem.fixes.push_back(
            {fmt::format("Remove '{}'", key), Json::array({{{"op", "remove"}, {"path", from}}}).dump()});
    }
    return true;
}

bool reportMissingParam(const ParamSpec& spec, Problems& problems, const std::string& pointer)
{
    problems.error("missing_parameter", pointer + '/' + spec.name,
                   fmt::format("'{}' ({}) is needed here: {}", spec.title, spec.name, spec.help));
    return false;
}

bool hasErrorsAfter(const Problems& problems, std::size_t before)
{
    return std::any_of(problems.all.begin() + static_cast<std::ptrdiff_t>(before), problems.all.end(),
                       [](const Problem& problem) { return problem.severity == Severity::Error; });
}

bool ReadContext::expected(const std::string& what, const Json& value) const
{
    const char* given = value.is_null() ? "nothing (null)" : value.type_name();
    problems.error("bad_parameter", pointer, fmt::format("'{}' must be {}, not {}.", spec.title, what, given),
                   shortJson(value));
    return false;
}

namespace {

bool outOfLimits(double number, const Json& json, const ReadContext& context)
{
    if (context.spec.limits.admits(number))
        return false;
    context.problems.error("out_of_range", context.pointer,
                           fmt::format("'{}' must be {}.", context.spec.title, context.spec.limits.words()),
                           shortJson(json));
    return true;
}

std::optional<std::string> readString(const Json& json, const ReadContext& context, const std::string& what)
{
    if (!json.is_string()) {
        context.expected(what, json);
        return std::nullopt;
    }
    return json.get<std::string>();
}

} // namespace

bool readParam(const Json& json, bool& value, const ReadContext& context)
{
    if (!json.is_boolean())
        return context.expected("true or false", json);
    value = json.get<bool>();
    return true;
}

bool readParam(const Json& json, std::int64_t& value, const ReadContext& context)
{
    if (json.is_number_float()) {
        // 1e6 is an integer to the person who typed it.
        const double real = json.get<double>();
        if (real != std::floor(real) || std::fabs(real) > 9007199254740992.0)
            return context.expected("a whole number", json);
        value = static_cast<std::int64_t>(real);
    } else if (json.is_number_unsigned() && json.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX)) {
        return context.expected("a whole number below 2^63", json);
    } else if (json.is_number_integer()) {
        value = json.get<std::int64_t>();
    } else {
        return context.expected("a whole number", json);
    }
    return !outOfLimits(static_cast<double>(value), json, context);
}

bool readParam(const Json& json, double& value, const ReadContext& context)
{
    if (!json.is_number())
        return context.expected("a number", json);
    value = json.get<double>();
    if (!std::isfinite(value))
        return context.expected("a finite number", json);
    return !outOfLimits(value, json, context);
}

bool readParam(const Json& json, std::string& value, const ReadContext& context)
{
    const auto text = readString(json, context, "text");
    if (!text)
        return false;
    value = *text;
    return true;
}

bool readParam(const Json& json, Date& value, const ReadContext& context)
{
    const auto days = json.is_string() ? parseDate(json.get_ref<const std::string&>()) : std::nullopt;
    if (!days)
        return context.expected("a date like \"2024-02-29\"", json);
    value.days = *days;
    return true;
}

bool readParam(const Json& json, Timestamp& value, const ReadContext& context)
{
    const auto micros = json.is_string() ? parseTimestamp(json.get_ref<const std::string&>()) : std::nullopt;
    if (!micros)
        return context.expected("a date and time like \"2024-02-29 13:05:00\"", json);
    value.micros = *micros;
    return true;
}

bool readParam(const Json& json, Duration& value, const ReadContext& context)
{
    std::optional<std::int64_t> micros;
    if (json.is_string()) {
        micros = parseDuration(json.get_ref<const std::string&>());
        if (!micros)
            micros = parseTime(json.get_ref<const std::string&>());
    }
    if (!micros)
        return context.expected("a duration like \"P1DT2H\", \"PT30M\" or \"02:30:00\"", json);
    value.micros = *micros;
    return true;
}

bool readParam(const Json& json, ColumnRef& value, const ReadContext& context)
{
    const auto name = readString(json, context, "the name of a column of this table");
    if (!name)
        return false;
    const auto slot = context.scope->column(*name, context.pointer);
    if (!slot)
        return false;
    const std::vector<DataType>& types = context.spec.limits.types;
    if (!types.empty() && std::find(types.begin(), types.end(), slot->type) == types.end()) {
        std::string list;
        for (const DataType type : types)
            list += (list.empty() ? "" : " or ") + std::string(dataTypeName(type));
        context.problems.error("wrong_column_type", context.pointer,
                               fmt::format("'{}' needs a column of type {}, but '{}' is {}.", context.spec.title, list,
                                           *name, dataTypeName(slot->type)),
                               shortJson(json));
        return false;
    }
    value = {*name, slot->slot, slot->type, slot->scale};
    return true;
}

bool readParam(const Json& json, TableRef& value, const ReadContext& context)
{
    const auto name = readString(json, context, "the name of a table");
    if (!name)
        return false;
    const auto facts = context.scope->table(*name, context.pointer);
    if (!facts)
        return false;
    const TableRole role = context.spec.limits.tableRole;
    if ((role == TableRole::Self && !facts->isSelf) || (role == TableRole::CountedParent && !facts->isParentByCount)) {
        context.problems.error(
            "wrong_table", context.pointer,
            role == TableRole::Self
                ? fmt::format("'{}' must be the column's own table, '{}'.", context.spec.title,
                              context.scope->tableName())
                : fmt::format("The rows of '{}' are not counted per row of '{}'.", context.scope->tableName(), *name),
            shortJson(json));
        return false;
    }
    value = {*name, facts->table, facts->rows};
    return true;
}

bool readParam(const Json& json, LexiconRef& value, const ReadContext& context)
{
    const auto name = readString(json, context, "the name of a lexicon");
    if (!name)
        return false;
    value.name = *name;
    return true;
}

bool readParam(const Json& json, Expression& value, const ReadContext& context)
{
    const auto sql = readString(json, context, "an SQL expression");
    if (!sql)
        return false;
    const std::vector<DataType>& types = context.spec.limits.types;
    const auto slot =
        context.scope->expression(*sql, types.empty() ? std::nullopt : std::optional(types.front()), context.pointer);
    if (!slot)
        return false;
    value = {*sql, slot->slot, slot->type, slot->scale};
    return true;
}

bool readParam(const Json& json, TextTemplate& value, const ReadContext& context)
{
    const auto text = readString(json, context, "text, with holes like {{ name }}");
    if (!text)
        return false;
    auto parsed = context.scope->textTemplate(*text, context.pointer);
    if (parsed)
        value = std::move(*parsed);
    return parsed.has_value();
}

namespace {

bool readWeight(const Json& json, Varying<double>& weight, const ReadContext& context)
{
    ParamSpec spec = context.spec;
    spec.title = "Weight";
    spec.limits = Limits{};
    spec.limits.minimum = 0.0;
    return readParam(json, weight, ReadContext{context.problems, context.scope, spec, context.pointer});
}

bool readWeightedList(const Json& json, WeightedValues& value, const ReadContext& context)
{
    bool good = true;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const Json& item = json[i];
        Varying<double> weight = 1.0;
        if (item.is_object() && item.contains("value")) {
            if (item.contains("weight"))
                good = readWeight(item["weight"], weight, context.at(i).at("weight")) && good;
            value.values.push_back(item["value"]);
        } else {
            value.values.push_back(item);
        }
        if (value.values.back().is_structured())
            good = context.at(i).expected("a text, number, true, false, null, or {\"value\": …, \"weight\": …}", item);
        value.weights.push_back(std::move(weight));
    }
    return good;
}

} // namespace

bool readParam(const Json& json, WeightedValues& value, const ReadContext& context)
{
    value = {};
    bool good = true;
    if (json.is_array()) {
        good = readWeightedList(json, value, context);
    } else if (json.is_object()) {
        for (const auto& [key, item] : json.items()) {
            Varying<double> weight = 1.0;
            good = readWeight(item, weight, context.at(key)) && good;
            value.values.push_back(key);
            value.weights.push_back(std::move(weight));
        }
    } else {
        return context.expected("a list of values or an object of value: weight", json);
    }
    if (!good)
        return false;
    if (value.values.empty())
        return context.expected("at least one value", json);
    if (value.hasConstantWeights()) {
        double sum = 0;
        for (const double weight : value.constantWeights())
            sum += weight;
        if (!(sum > 0) || !std::isfinite(sum)) {
            context.problems.error("bad_weights", context.pointer,
                                   fmt::format("The weights of '{}' must add up to more than 0.", context.spec.title),
                                   shortJson(json));
            return false;
        }
    }
    return true;
}

bool readParam(const Json& json, Curve& value, const ReadContext& context)
{
    if (!json.is_array())
        return context.expected("a list of points [[x, y], …]", json);
    value.points.clear();
    for (std::size_t i = 0; i < json.size(); ++i) {
        const Json& point = json[i];
        if (!point.is_array() || point.size() != 2 || !point[0].is_number() || !point[1].is_number())
            return context.at(i).expected("a point [x, y]", point);
        value.points.push_back({point[0].get<double>(), point[1].get<double>()});
        if (!std::isfinite(value.points.back().x) || !std::isfinite(value.points.back().y))
            return context.at(i).expected("a point of finite numbers", point);
    }
    return true;
}

bool readParam(const Json& json, NestedGenerator& value, const ReadContext& context)
{
    if (!json.is_object())
        return context.expected("a generator like {\"generator\": \"normal\", \"params\": {}}", json);
    bool good = true;
    if (json.contains("weight"))
        good = readWeight(json["weight"], value.weight, context.at("weight"));
    if (json.contains("when")) {
        ParamSpec spec = context.spec;
        spec.title = "Condition";
        spec.limits.types = {DataType::Bool};
        good = readParam(json["when"], value.when,
                         ReadContext{context.problems, context.scope, spec, context.pointer + "/when"}) &&
               good;
    }
    value.spec = json;
    value.bound = BoundHandle(context.scope->generator(json, context.pointer));
    return good && value.isSet();
}

bool readParam(const Json& json, Structure& value, const ReadContext&)
{
    value.value = json;
    return true;
}

std::optional<std::size_t> readChoice(const Json& json, const ReadContext& context)
{
    const std::vector<std::string>& choices = context.spec.limits.choices;
    if (json.is_string()) {
        const auto found = std::find(choices.begin(), choices.end(), json.get_ref<const std::string&>());
        if (found != choices.end())
            return static_cast<std::size_t>(found - choices.begin());
    }
    if (!json.is_string()) {
        context.expected(fmt::format("one of: {}", fmt::join(choices, ", ")), json);
        return std::nullopt;
    }
    const std::vector<std::string_view> names(choices.begin(), choices.end());
    const auto nearest = nearestName(json.get_ref<const std::string&>(), names);
    Problem& problem = context.problems.error(
        "bad_parameter", context.pointer,
        fmt::format("'{}' must be one of {}.", context.spec.title, fmt::join(choices, ", ")), shortJson(json));
    if (nearest)
        problem.fixes.push_back(
            {fmt::format("Use '{}'", *nearest),
             Json::array({Json{{"op", "replace"}, {"path", context.pointer}, {"value", *nearest}}}).dump()});
    return std::nullopt;
}

bool isByColumn(const Json& json)
{
    return json.is_object() && json.contains("by") && json.contains("cases");
}

bool isBySql(const Json& json)
{
    return json.is_object() && json.contains("sql") && json.size() == 1;
}

} // namespace dw
