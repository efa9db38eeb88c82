// Mapping a column's values to the cases of a varying parameter.
// SPDX-License-Identifier: Apache-2.0
#include "core/registry/varying.h"

#include "core/data/decimal.h"
#include "core/data/temporal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <numeric>

namespace dw {

void BadRows::add(std::size_t i, const FillContext& context, const ParamSpec& spec, std::string value)
{
    if (rows.isValid(i))
        ++count;
    rows.setNull(i, size);
    context.fault(i, spec.name, std::move(value));
}

namespace {

std::optional<double> parseReal(const std::string& text)
{
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

/// The stored integer that a key stands for in a column of that type.
std::optional<std::int64_t> storedInteger(const std::string& key, DataType type, int scale)
{
    switch (type) {
    case DataType::Bool:
        if (key == "true" || key == "false")
            return key == "true" ? 1 : 0;
        return std::nullopt;
    case DataType::Date:
        return parseDate(key);
    case DataType::Timestamp:
        return parseTimestamp(key);
    case DataType::Time:
        return parseTime(key);
    case DataType::Decimal:
        if (const std::optional<double> value = parseReal(key))
            return scaled(*value, scale);
        return std::nullopt;
    case DataType::Int64: {
        std::int64_t value = 0;
        const auto result = std::from_chars(key.data(), key.data() + key.size(), value);
        if (result.ec == std::errc{} && result.ptr == key.data() + key.size())
            return value;
        return std::nullopt;
    }
    case DataType::Float64:
    case DataType::Text:
        break;
    }
    return std::nullopt;
}

template <typename Key>
std::uint32_t findSorted(const std::vector<std::pair<Key, std::uint32_t>>& sorted, Key key, std::uint32_t none)
{
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), key,
                                        [](const auto& entry, const Key& wanted) { return entry.first < wanted; });
    return place != sorted.end() && place->first == key ? place->second : none;
}

} // namespace

CaseIndex::CaseIndex(std::vector<std::string> keys, DataType type, int scale) : m_keys(std::move(keys))
{
    for (std::uint32_t i = 0; i < m_keys.size(); ++i) {
        if (type == DataType::Float64) {
            if (const std::optional<double> value = parseReal(m_keys[i]))
                m_reals.emplace_back(*value, i);
        } else if (const std::optional<std::int64_t> value = storedInteger(m_keys[i], type, scale)) {
            m_integers.emplace_back(*value, i);
        }
    }
    m_byText.resize(m_keys.size());
    std::iota(m_byText.begin(), m_byText.end(), 0U);
    std::stable_sort(m_byText.begin(), m_byText.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return m_keys[a] < m_keys[b]; });
    std::sort(m_integers.begin(), m_integers.end());
    std::sort(m_reals.begin(), m_reals.end());
}

void CaseIndex::map(const Column& column, std::span<std::uint32_t> out)
{
    const auto none = static_cast<std::uint32_t>(m_keys.size());
    const auto caseOf = [this, none](std::string_view text) {
        const auto found =
            std::lower_bound(m_byText.begin(), m_byText.end(), text,
                             [this](std::uint32_t key, std::string_view wanted) { return m_keys[key] < wanted; });
        return found == m_byText.end() || m_keys[*found] != text ? none : *found;
    };
    switch (storageOf(column.type)) {
    case Storage::Text:
        if (column.dictionary) {
            if (m_dictionary != column.dictionary) {
                m_dictionary = column.dictionary;
                m_caseOfCode.clear();
                for (const std::string_view value : m_dictionary->values)
                    m_caseOfCode.push_back(caseOf(value));
            }
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = m_caseOfCode[column.codes[i]];
        } else {
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = caseOf(column.texts[i]);
        }
        break;
    case Storage::Bool:
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = findSorted<std::int64_t>(m_integers, column.bools[i], none);
        break;
    case Storage::Integer:
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = findSorted(m_integers, column.integers[i], none);
        break;
    case Storage::Real:
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = findSorted(m_reals, column.reals[i], none);
        break;
    }
    if (!column.validity.allValid())
        for (std::size_t i = 0; i < out.size(); ++i)
            if (column.isNull(i))
                out[i] = none;
}

bool WeightedValues::hasConstantWeights() const
{
    return std::all_of(weights.begin(), weights.end(),
                       [](const Varying<double>& weight) { return weight.isConstant(); });
}

std::vector<double> WeightedValues::constantWeights() const
{
    std::vector<double> constants;
    for (const Varying<double>& weight : weights)
        constants.push_back(weight.constant());
    return constants;
}

} // namespace dw
