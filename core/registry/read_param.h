// Reading one parameter from JSON into the C++ type that declares its kind; whatever is wrong becomes a problem.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/generator.h"

#include <algorithm>

namespace dw {

/// `scope` is null for sinks and metrics, whose parameters name no columns.
struct ReadContext {
    Problems& problems;
    Scope* scope;
    const ParamSpec& spec;
    std::string pointer;

    /// "Mean must be above 0." as a problem at the parameter's place. Returns false.
    bool expected(const std::string& what, const Json& value) const;
    ReadContext at(std::string_view token) const
    {
        return {problems, scope, spec, pointer + '/' + pointerToken(token)};
    }
    ReadContext at(std::size_t index) const { return {problems, scope, spec, pointer + '/' + std::to_string(index)}; }
};

/// Reports keys that are no parameter, with the nearest name, and a value that is no object. False only for the latter:
/// an unknown key is kept and does no harm but to the person who mistyped it.
bool reportUnknownParams(const std::function<void(std::vector<std::string_view>&)>& names, const Json& json,
                         Problems& problems, const std::string& pointer);
/// Always false.
bool reportMissingParam(const ParamSpec& spec, Problems& problems, const std::string& pointer);
bool hasErrorsAfter(const Problems& problems, std::size_t before);

bool readParam(const Json& json, bool& value, const ReadContext& context);
bool readParam(const Json& json, std::int64_t& value, const ReadContext& context);
bool readParam(const Json& json, double& value, const ReadContext& context);
bool readParam(const Json& json, std::string& value, const ReadContext& context);
bool readParam(const Json& json, Date& value, const ReadContext& context);
bool readParam(const Json& json, Timestamp& value, const ReadContext& context);
bool readParam(const Json& json, Duration& value, const ReadContext& context);
bool readParam(const Json& json, ColumnRef& value, const ReadContext& context);
bool readParam(const Json& json, TableRef& value, const ReadContext& context);
bool readParam(const Json& json, LexiconRef& value, const ReadContext& context);
bool readParam(const Json& json, Expression& value, const ReadContext& context);
bool readParam(const Json& json, TextTemplate& value, const ReadContext& context);
bool readParam(const Json& json, WeightedValues& value, const ReadContext& context);
bool readParam(const Json& json, Curve& value, const ReadContext& context);
bool readParam(const Json& json, NestedGenerator& value, const ReadContext& context);
bool readParam(const Json& json, Structure& value, const ReadContext& context);
/// Number of the choice in the limits' list.
std::optional<std::size_t> readChoice(const Json& json, const ReadContext& context);

template <typename Enum>
requires std::is_enum_v<Enum>
bool readParam(const Json& json, Enum& value, const ReadContext& context)
{
    const std::optional<std::size_t> choice = readChoice(json, context);
    if (choice)
        value = static_cast<Enum>(*choice);
    return choice.has_value();
}

template <typename T>
bool readParam(const Json& json, std::optional<T>& value, const ReadContext& context)
{
    if (json.is_null()) {
        value.reset();
        return true;
    }
    T inner{};
    if (!readParam(json, inner, context))
        return false;
    value = std::move(inner);
    return true;
}

template <typename T>
bool readParam(const Json& json, std::vector<T>& value, const ReadContext& context)
{
    if (!json.is_array())
        return context.expected("a list", json);
    value.clear();
    bool good = true;
    for (std::size_t i = 0; i < json.size(); ++i) {
        T item{};
        if (readParam(json[i], item, context.at(i)))
            value.push_back(std::move(item));
        else
            good = false;
    }
    return good;
}

/// {"by": "sex", "cases": {…}, "otherwise": …}
bool isByColumn(const Json& json);
/// {"sql": "…"}
bool isBySql(const Json& json);

template <typename T>
bool readCases(const Json& json, Varying<T>& value, const ReadContext& context)
{
    ColumnRef by;
    const ReadContext byContext = context.at("by");
    ParamSpec bySpec = context.spec;
    bySpec.limits.types.clear();
    bool good = readParam(json.at("by"), by, ReadContext{context.problems, context.scope, bySpec, byContext.pointer});
    std::vector<std::string> keys;
    std::vector<T> alternatives;
    const ReadContext casesContext = context.at("cases");
    if (!json.at("cases").is_object() || json.at("cases").empty())
        return casesContext.expected("an object with one entry for each value of the column", json.at("cases"));
    for (const auto& [key, item] : json.at("cases").items()) {
        T alternative{};
        if (!readParam(item, alternative, casesContext.at(key)))
            good = false;
        keys.push_back(key);
        alternatives.push_back(std::move(alternative));
    }
    const bool hasOtherwise = json.contains("otherwise");
    if (hasOtherwise) {
        T alternative{};
        good = readParam(json.at("otherwise"), alternative, context.at("otherwise")) && good;
        alternatives.push_back(std::move(alternative));
    }
    if (!good)
        return false;
    value.setCases(by.slot, CaseIndex(std::move(keys), by.type, by.scale), std::move(alternatives), hasOtherwise);
    return true;
}

template <typename T>
bool readParam(const Json& json, Varying<T>& value, const ReadContext& context)
{
    if (isByColumn(json) && context.scope != nullptr)
        return readCases(json, value, context);
    if (isBySql(json) && context.scope != nullptr) {
        if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
            const ReadContext sqlContext = context.at("sql");
            if (!json.at("sql").is_string())
                return sqlContext.expected("an SQL expression", json.at("sql"));
            constexpr DataType kWanted = std::is_same_v<T, std::string>    ? DataType::Text
                                         : std::is_same_v<T, std::int64_t> ? DataType::Int64
                                                                           : DataType::Float64;
            const auto slot =
                context.scope->expression(json.at("sql").get_ref<const std::string&>(), kWanted, sqlContext.pointer);
            if (slot)
                value.setSql(slot->slot);
            return slot.has_value();
        }
    }
    T constant{};
    if (!readParam(json, constant, context))
        return false;
    value.setConstant(std::move(constant));
    return true;
}

// The JSON of a default, from the member's initialiser.
Json defaultJson(bool value, const ParamSpec& spec);
Json defaultJson(std::int64_t value, const ParamSpec& spec);
Json defaultJson(double value, const ParamSpec& spec);
Json defaultJson(const std::string& value, const ParamSpec& spec);
Json defaultJson(Date value, const ParamSpec& spec);
Json defaultJson(Timestamp value, const ParamSpec& spec);
Json defaultJson(Duration value, const ParamSpec& spec);
Json defaultJson(const ColumnRef& value, const ParamSpec& spec);
Json defaultJson(const TableRef& value, const ParamSpec& spec);
Json defaultJson(const LexiconRef& value, const ParamSpec& spec);
Json defaultJson(const Expression& value, const ParamSpec& spec);
Json defaultJson(const TextTemplate& value, const ParamSpec& spec);
Json defaultJson(const WeightedValues& value, const ParamSpec& spec);
Json defaultJson(const Curve& value, const ParamSpec& spec);
Json defaultJson(const NestedGenerator& value, const ParamSpec& spec);
Json defaultJson(const Structure& value, const ParamSpec& spec);
template <typename Enum>
requires std::is_enum_v<Enum> Json defaultJson(Enum value, const ParamSpec& spec)
{
    return spec.limits.choices.at(static_cast<std::size_t>(value));
}
template <typename T>
Json defaultJson(const std::optional<T>& value, const ParamSpec& spec)
{
    return value ? defaultJson(*value, spec) : Json(nullptr);
}
template <typename T>
Json defaultJson(const std::vector<T>& value, const ParamSpec& spec)
{
    Json list = Json::array();
    for (const T& item : value)
        list.push_back(defaultJson(item, spec));
    return list;
}
template <typename T>
Json defaultJson(const Varying<T>& value, const ParamSpec& spec)
{
    return defaultJson(value.constant(), spec);
}

// The parameter kind that a C++ type stands for.
template <typename T>
struct KindOf;
#define DW_KIND(Type, Kind)                                                                                            \
    template <>                                                                                                        \
    struct KindOf<Type> {                                                                                              \
        static void describe(ParamSpec& spec) { spec.kind = ParamKind::Kind; }                                         \
    }
DW_KIND(bool, Bool);
DW_KIND(std::int64_t, Integer);
DW_KIND(double, Real);
DW_KIND(std::string, Text);
DW_KIND(Date, Date);
DW_KIND(Timestamp, Timestamp);
DW_KIND(Duration, Duration);
DW_KIND(ColumnRef, Column);
DW_KIND(TableRef, Table);
DW_KIND(LexiconRef, Lexicon);
DW_KIND(Expression, Expression);
DW_KIND(TextTemplate, Template);
DW_KIND(WeightedValues, WeightedValues);
DW_KIND(Curve, Curve);
DW_KIND(NestedGenerator, Generator);
DW_KIND(Structure, Structure);
#undef DW_KIND
template <typename Enum>
requires std::is_enum_v<Enum>
struct KindOf<Enum> {
    static void describe(ParamSpec& spec) { spec.kind = ParamKind::Choice; }
};
template <typename T>
struct KindOf<Varying<T>> {
    static void describe(ParamSpec& spec)
    {
        KindOf<T>::describe(spec);
        spec.varies = true;
    }
};
template <typename T>
struct KindOf<std::optional<T>> {
    static void describe(ParamSpec& spec)
    {
        KindOf<T>::describe(spec);
        spec.optional = true;
    }
};
template <typename T>
struct KindOf<std::vector<T>> {
    static void describe(ParamSpec& spec)
    {
        KindOf<T>::describe(spec);
        spec.list = true;
    }
};

// Taking this batch's values: only varying members have any.
template <typename T>
void loadParam(T&, const FillContext&, const ParamSpec&, BadRows&)
{
}
template <typename T>
void loadParam(Varying<T>& value, const FillContext& context, const ParamSpec& spec, BadRows& bad)
{
    value.load(context, spec, bad);
}
template <typename T>
void loadParam(std::optional<T>& value, const FillContext& context, const ParamSpec& spec, BadRows& bad)
{
    if (value)
        loadParam(*value, context, spec, bad);
}
void loadParam(WeightedValues& value, const FillContext& context, const ParamSpec& spec, BadRows& bad);
/// Weights may vary inside of the alternatives too; only the rows that an alternative is for count.
void loadParam(Varying<WeightedValues>& value, const FillContext& context, const ParamSpec& spec, BadRows& bad);
void loadParam(NestedGenerator& value, const FillContext& context, const ParamSpec& spec, BadRows& bad);
template <typename T>
void loadParam(std::vector<T>& values, const FillContext& context, const ParamSpec& spec, BadRows& bad)
{
    for (T& value : values)
        loadParam(value, context, spec, bad);
}

// Whether a parameter is the same in all rows.
template <typename T>
bool isConstantParam(const T&)
{
    return true;
}
template <typename T>
bool isConstantParam(const Varying<T>& value)
{
    return value.isConstant();
}
template <typename T>
bool isConstantParam(const std::optional<T>& value)
{
    return !value || isConstantParam(*value);
}
inline bool isConstantParam(const WeightedValues& value)
{
    return value.hasConstantWeights();
}
inline bool isConstantParam(const NestedGenerator& value)
{
    return value.weight.isConstant();
}
template <typename T>
bool isConstantParam(const std::vector<T>& values)
{
    return std::all_of(values.begin(), values.end(), [](const T& value) { return isConstantParam(value); });
}

} // namespace dw
