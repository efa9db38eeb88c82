// A parameter that is the same for all rows, or differs by a column's value, or is computed by SQL.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/fill.h"

#include <type_traits>

namespace dw {

/// Rows that cannot be filled because a parameter has no usable value there.
struct BadRows {
    Validity rows;
    std::size_t size = 0;
    std::size_t count = 0;
    void add(std::size_t i, const FillContext& context, const ParamSpec& spec, std::string value);
};

/// Which case a value of a column belongs to: `keys` are texts as written in JSON ("f", "3", "true", "2024-01-01").
class CaseIndex
{
public:
    CaseIndex() = default;
    CaseIndex(std::vector<std::string> keys, DataType type, int scale);
    /// out[i] = number of the case of row i, or keys.size() for none and for nulls.
    void map(const Column& column, std::span<std::uint32_t> out);

private:
    std::vector<std::string> m_keys;
    std::vector<std::uint32_t> m_byText;                            // numbers of the keys, sorted by their texts
    std::vector<std::pair<std::int64_t, std::uint32_t>> m_integers; // sorted
    std::vector<std::pair<double, std::uint32_t>> m_reals;          // sorted
    std::shared_ptr<const Dictionary> m_dictionary;                 // the one that m_caseOfCode is for
    std::vector<std::uint32_t> m_caseOfCode;
};

enum class VaryingFrom { Constant, Cases, Sql };

/// What a generator's parameter member is declared as when rows may differ. Numbers: params.mean[i] is row i's value.
/// Other types: alternatives() are the distinct values, index(i) tells which one row i has. Before fill is called every
/// row's value has been checked against the limits; where it was missing or out of range the row reads the constant (or
/// first alternative) and its result becomes null.
template <typename T>
class Varying
{
public:
    Varying() : m_alternatives(1) {}
    Varying(T constant) : m_alternatives{std::move(constant)} {}

    bool isConstant() const { return m_from == VaryingFrom::Constant; }
    VaryingFrom from() const { return m_from; }
    /// The constant; with cases, the first of them. Never empty.
    const T& constant() const { return m_alternatives.front(); }
    /// The distinct values: one when constant, one a case (and the one for "otherwise") when by a column.
    std::span<const T> alternatives() const { return m_alternatives; }

    std::uint32_t index(std::size_t i) const { return m_indexes.empty() ? 0 : m_indexes[i]; }
    decltype(auto) operator[](std::size_t i) const
    {
        if constexpr (std::is_arithmetic_v<T>)
            return m_values.empty() ? m_alternatives.front() : m_values[i];
        else
            return static_cast<const T&>(m_alternatives[index(i)]);
    }

    // For the code that reads parameters and starts batches.
    std::span<T> alternativesToLoad() { return m_alternatives; }
    void setConstant(T value)
    {
        m_from = VaryingFrom::Constant;
        m_alternatives.assign(1, std::move(value));
    }
    void setCases(int slot, CaseIndex cases, std::vector<T> alternatives, bool hasOtherwise)
    {
        m_from = VaryingFrom::Cases;
        m_slot = slot;
        m_cases = std::move(cases);
        m_alternatives = std::move(alternatives);
        m_hasOtherwise = hasOtherwise;
    }
    void setSql(int slot)
    {
        m_from = VaryingFrom::Sql;
        m_slot = slot;
    }
    /// Takes this batch's values from the slots.
    void load(const FillContext& context, const ParamSpec& spec, BadRows& bad)
    {
        if (m_from == VaryingFrom::Constant)
            return;
        const Column& column = context.slot(m_slot);
        if (m_from == VaryingFrom::Cases)
            loadCases(column, context, spec, bad);
        else if constexpr (std::is_arithmetic_v<T>)
            loadNumbers(column, context, spec, bad);
        else if constexpr (std::is_same_v<T, std::string>)
            loadTexts(column, context, spec, bad);
    }

private:
    void loadCases(const Column& column, const FillContext& context, const ParamSpec& spec, BadRows& bad)
    {
        m_indexes.resize(context.size());
        m_cases.map(column, m_indexes);
        const auto last = static_cast<std::uint32_t>(m_alternatives.size() - 1);
        const std::uint32_t cases = m_hasOtherwise ? last : last + 1;
        for (std::size_t i = 0; i < m_indexes.size(); ++i) {
            if (m_indexes[i] < cases)
                continue;
            if (!m_hasOtherwise) {
                bad.add(i, context, spec, "no case for it");
                m_indexes[i] = 0;
            } else {
                m_indexes[i] = last;
            }
        }
        if constexpr (std::is_arithmetic_v<T>) {
            m_values.resize(context.size());
            for (std::size_t i = 0; i < m_values.size(); ++i)
                m_values[i] = m_alternatives[m_indexes[i]];
        }
    }

    void loadNumbers(const Column& column, const FillContext& context, const ParamSpec& spec, BadRows& bad)
    {
        m_values.resize(context.size());
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            const double value = column.number(i);
            if (column.isNull(i) || !spec.limits.admits(value) || !fits(value, column.type)) {
                bad.add(i, context, spec, column.isNull(i) ? "null" : std::to_string(value));
                m_values[i] = m_alternatives.front();
            } else if constexpr (std::is_same_v<T, std::int64_t>) {
                m_values[i] = column.type == DataType::Int64 ? column.integers[i] : static_cast<std::int64_t>(value);
            } else {
                m_values[i] = static_cast<T>(value);
            }
        }
    }

    /// Whether a value that a column holds can be held here.
    static bool fits(double value, DataType type)
    {
        if constexpr (std::is_same_v<T, std::int64_t>)
            return type == DataType::Int64 || (value >= -0x1p63 && value < 0x1p63);
        else
            return true;
    }

    void loadTexts(const Column& column, const FillContext& context, const ParamSpec& spec, BadRows& bad)
    {
        // Few distinct texts are expected: what was seen stays as an alternative for later batches.
        m_indexes.resize(context.size());
        for (std::size_t i = 0; i < m_indexes.size(); ++i) {
            if (column.isNull(i)) {
                bad.add(i, context, spec, "null");
                m_indexes[i] = 0;
                continue;
            }
            const std::string_view text = column.text(i);
            std::uint32_t found = 0;
            while (found < m_alternatives.size() && m_alternatives[found] != text)
                ++found;
            if (found == m_alternatives.size())
                m_alternatives.emplace_back(text);
            m_indexes[i] = found;
        }
    }

    VaryingFrom m_from = VaryingFrom::Constant;
    int m_slot = -1;
    bool m_hasOtherwise = false;
    CaseIndex m_cases;
    std::vector<T> m_alternatives; // the constant, or one a case
    std::vector<T> m_values;       // this batch, numbers only
    std::vector<std::uint32_t> m_indexes;
};

/// Values to choose from, each with a weight that may vary by row.
struct WeightedValues {
    std::vector<Json> values; ///< strings, numbers, booleans or null
    std::vector<Varying<double>> weights;
    bool hasConstantWeights() const;
    std::vector<double> constantWeights() const;
};

} // namespace dw
