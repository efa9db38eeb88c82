// Finding the data type of listed values, and writing the chosen ones.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/value_list.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <numeric>

namespace dw {

Choices valueTypeChoices()
{
    return {{"automatic", "text", "int64", "float64", "decimal", "bool", "date", "timestamp", "time"}};
}

namespace {

constexpr double kLargestExact = 9007199254740992.0;

bool isInteger(const Json& value)
{
    return value.is_number_integer() &&
           !(value.is_number_unsigned() && value.get<std::uint64_t>() > static_cast<std::uint64_t>(INT64_MAX));
}

std::string textOf(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<double> realOf(const Json& value)
{
    if (value.is_number())
        return value.get<double>();
    if (!value.is_string())
        return std::nullopt;
    const auto& text = value.get_ref<const std::string&>();
    double real = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), real);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || !std::isfinite(real))
        return std::nullopt;
    return real;
}

std::optional<std::int64_t> wholeOf(const Json& value)
{
    if (isInteger(value))
        return value.get<std::int64_t>();
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        std::int64_t whole = 0;
        const auto result = std::from_chars(text.data(), text.data() + text.size(), whole);
        if (result.ec == std::errc{} && result.ptr == text.data() + text.size())
            return whole;
    }
    const std::optional<double> real = realOf(value);
    if (!real || *real != std::floor(*real) || std::fabs(*real) > kLargestExact)
        return std::nullopt;
    return static_cast<std::int64_t>(*real);
}

std::optional<std::int64_t> boolOf(const Json& value)
{
    if (value.is_boolean())
        return value.get<bool>() ? 1 : 0;
    const std::string text = textOf(value);
    if (text == "true" || text == "1")
        return 1;
    if (text == "false" || text == "0")
        return 0;
    return std::nullopt;
}

bool survives(double value, int scale)
{
    return std::fabs(value) * static_cast<double>(kPowersOfTen[static_cast<std::size_t>(scale)]) <= 0x1p51 &&
           unscaled(scaled(value, scale), scale) == value;
}

/// The fewest digits after the point that keep every value exactly; nothing when a double is needed.
std::optional<int> scaleOf(std::span<const Json> values)
{
    int scale = 0;
    for (const Json& value : values) {
        const std::optional<double> real = value.is_null() ? std::optional(0.0) : realOf(value);
        while (real && scale <= kMaximumScale && !survives(*real, scale))
            ++scale;
    }
    if (scale > kMaximumScale)
        return std::nullopt;
    const bool exact = std::all_of(values.begin(), values.end(), [scale](const Json& value) {
        const std::optional<double> real = realOf(value);
        return !real || survives(*real, scale);
    });
    return exact ? std::optional(scale) : std::nullopt;
}

OutputType automaticType(std::span<const Json> values)
{
    const auto all = [values](auto holds) {
        return std::all_of(values.begin(), values.end(),
                           [holds](const Json& value) { return value.is_null() || holds(value); });
    };
    if (all([](const Json&) { return false; }) || all([](const Json& value) { return value.is_string(); }))
        return {DataType::Text, 0};
    if (all([](const Json& value) { return value.is_boolean(); }))
        return {DataType::Bool, 0};
    if (all(isInteger))
        return {DataType::Int64, 0};
    if (!all([](const Json& value) { return value.is_number(); }))
        return {DataType::Text, 0};
    const std::optional<int> scale = scaleOf(values);
    return scale ? OutputType{DataType::Decimal, *scale} : OutputType{DataType::Float64, 0};
}

std::optional<std::int64_t> integerOf(const Json& value, OutputType type)
{
    const std::string text = value.is_string() ? value.get<std::string>() : std::string();
    switch (type.type) {
    case DataType::Bool:
        return boolOf(value);
    case DataType::Decimal:
        if (const std::optional<double> real = realOf(value))
            return scaled(*real, type.scale);
        return std::nullopt;
    case DataType::Date:
        return parseDate(text);
    case DataType::Timestamp:
        return parseTimestamp(text);
    case DataType::Time:
        return parseTime(text);
    default:
        return wholeOf(value);
    }
}

std::string misfit(const Json& value, DataType type)
{
    return fmt::format("{} is not a value of type {}.", shortJson(value), dataTypeName(type));
}

} // namespace

OutputType ValueList::outputOf(std::span<const Json> values, ValueType type)
{
    switch (type) {
    case ValueType::Automatic:
        return automaticType(values);
    case ValueType::Decimal:
        return {DataType::Decimal, scaleOf(values).value_or(0)};
    case ValueType::Text:
        return {DataType::Text, 0};
    case ValueType::Int64:
        return {DataType::Int64, 0};
    case ValueType::Float64:
        return {DataType::Float64, 0};
    case ValueType::Bool:
        return {DataType::Bool, 0};
    case ValueType::Date:
        return {DataType::Date, 0};
    case ValueType::Timestamp:
        return {DataType::Timestamp, 0};
    case ValueType::Time:
        return {DataType::Time, 0};
    }
    return {};
}

namespace {

/// Gives equal values the same code: texts in the order of their first appearance, numbers in their own order.
/// `convert` gives an optional.
template <typename Stored, typename Convert>
std::vector<Stored> encode(std::span<const Json> values, DataType type, std::vector<std::uint32_t>& codes,
                           std::optional<std::string>& wrong, Convert convert)
{
    constexpr std::uint32_t kNull = UINT32_MAX;
    std::map<Stored, std::uint32_t> known;
    std::vector<Stored> distinct;
    codes.clear();
    for (const Json& value : values) {
        if (value.is_null()) {
            codes.push_back(kNull);
            continue;
        }
        const std::optional<Stored> stored = convert(value);
        if (!stored && !wrong)
            wrong = misfit(value, type);
        const auto [place, isNew] =
            known.emplace(stored.value_or(Stored{}), static_cast<std::uint32_t>(distinct.size()));
        if (isNew)
            distinct.push_back(place->first);
        codes.push_back(place->second);
    }
    std::vector<std::uint32_t> places(distinct.size());
    std::iota(places.begin(), places.end(), 0U);
    if constexpr (!std::is_same_v<Stored, std::string>) {
        std::uint32_t place = 0; // the map is sorted
        for (const auto& [value, code] : known) {
            places[code] = place;
            distinct[place++] = value;
        }
    }
    for (std::uint32_t& code : codes)
        code = code == kNull ? static_cast<std::uint32_t>(distinct.size()) : places[code];
    return distinct;
}

} // namespace

ValueList ValueList::of(std::span<const Json> values, ValueType type, std::vector<std::uint32_t>& codes,
                        std::optional<std::string>& wrong)
{
    ValueList list;
    list.m_output = outputOf(values, type);
    list.m_hasNull = std::any_of(values.begin(), values.end(), [](const Json& value) { return value.is_null(); });
    const OutputType output = list.m_output;
    switch (storageOf(output.type)) {
    case Storage::Text: {
        std::vector<std::string> texts = encode<std::string>(
            values, output.type, codes, wrong, [](const Json& value) { return std::optional(textOf(value)); });
        list.m_size = texts.size();
        // A null's code must be valid to read, so there is always one entry.
        if (texts.empty())
            texts.emplace_back();
        list.m_dictionary = Dictionary::fromTexts(std::move(texts));
        break;
    }
    case Storage::Real:
        list.m_reals = encode<double>(values, output.type, codes, wrong, realOf);
        list.m_size = list.m_reals.size();
        list.m_reals.push_back(0.0);
        break;
    case Storage::Bool:
    case Storage::Integer:
        list.m_integers = encode<std::int64_t>(values, output.type, codes, wrong,
                                               [output](const Json& value) { return integerOf(value, output); });
        list.m_size = list.m_integers.size();
        list.m_integers.push_back(0);
        break;
    }
    return list;
}

std::span<std::uint32_t> ValueList::begin(Column& out, std::size_t rows) const
{
    if (m_output.type == DataType::Text) {
        out.resetCodes(m_dictionary, rows);
    } else {
        out.reset(m_output.type, rows, m_output.scale);
        out.codes.resize(rows); // unused by this type: room for the codes until finish()
    }
    return out.codes;
}

void ValueList::finish(Column& out) const
{
    const std::span<std::uint32_t> codes(out.codes.data(), out.size);
    switch (storageOf(m_output.type)) {
    case Storage::Text:
        break;
    case Storage::Bool:
        for (std::size_t i = 0; i < codes.size(); ++i)
            out.bools[i] = static_cast<std::uint8_t>(m_integers[codes[i]]);
        break;
    case Storage::Integer:
        for (std::size_t i = 0; i < codes.size(); ++i)
            out.integers[i] = m_integers[codes[i]];
        break;
    case Storage::Real:
        for (std::size_t i = 0; i < codes.size(); ++i)
            out.reals[i] = m_reals[codes[i]];
        break;
    }
    if (!m_hasNull)
        return;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i] != nullCode())
            continue;
        out.setNull(i);
        codes[i] = 0;
    }
}

std::string ValueList::text(std::uint32_t code) const
{
    if (code >= m_size)
        return "null";
    switch (m_output.type) {
    case DataType::Text:
        return '"' + std::string(m_dictionary->values[code]) + '"';
    case DataType::Bool:
        return m_integers[code] != 0 ? "true" : "false";
    case DataType::Int64:
        return std::to_string(m_integers[code]);
    case DataType::Float64:
        return fmt::format("{}", m_reals[code]);
    case DataType::Decimal:
        return fmt::format("{:.{}f}", unscaled(m_integers[code], m_output.scale), m_output.scale);
    case DataType::Date:
        return formatDate(m_integers[code]);
    case DataType::Timestamp:
        return formatTimestamp(m_integers[code]);
    case DataType::Time:
        return formatTime(m_integers[code]);
    }
    return {};
}

ValueChoice::ValueChoice(const WeightedValues& values, std::span<const std::uint32_t> codes) : m_order(codes.size())
{
    std::iota(m_order.begin(), m_order.end(), 0U);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [codes](std::uint32_t a, std::uint32_t b) { return codes[a] < codes[b]; });
    std::vector<double> weights;
    for (const std::uint32_t number : m_order) {
        m_isInOrder = m_isInOrder && codes[number] == m_codes.size();
        m_codes.push_back(codes[number]);
        weights.push_back(values.weights[number].constant());
    }
    if (values.hasConstantWeights())
        m_table = WeightTable(weights);
}

void ValueChoice::map(std::span<const double> u, std::span<std::uint32_t> out) const
{
    m_table.map(u, out);
    if (m_isInOrder)
        return;
    for (std::uint32_t& code : out)
        code = m_codes[code];
}

} // namespace dw
