// JSON scalars brought to one data type, so that rows can choose among them by number.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/random/discrete_table.h"
#include "core/registry/generator.h"

namespace dw {

/// The data type of listed values. Automatic: texts stay text, whole numbers become int64, numbers with decimals become
/// decimal with as many digits as the longest needs, true and false become bool, a mixture becomes text.
enum class ValueType { Automatic, Text, Int64, Float64, Decimal, Bool, Date, Timestamp, Time };

/// The names of ValueType in projects.
Choices valueTypeChoices();

/// Immutable once made; each value has a code, equal values have the same one. Codes rise in the order of the list for
/// texts, and with the value for all else. JSON null stands for "no value" and comes last.
class ValueList
{
public:
    /// codes[i] becomes the code of values[i]. `wrong` says in words which value does not fit the type.
    static ValueList of(std::span<const Json> values, ValueType type, std::vector<std::uint32_t>& codes,
                        std::optional<std::string>& wrong);
    /// What of() would make of them.
    static OutputType outputOf(std::span<const Json> values, ValueType type);

    OutputType output() const { return m_output; }
    std::size_t size() const { return m_size; }
    /// Makes `out` ready; the codes of the rows are to be written to the result, then finish() is to be called.
    std::span<std::uint32_t> begin(Column& out, std::size_t rows) const;
    /// Turns the codes into values and nulls.
    void finish(Column& out) const;
    /// The code that stands for null, also where null is not listed: for rows that nothing fits.
    std::uint32_t nullCode() const { return static_cast<std::uint32_t>(m_size); }
    /// Some row may be given nullCode() although null is not listed.
    void allowNull() { m_hasNull = true; }
    /// A value in words.
    std::string text(std::uint32_t code) const;

private:
    OutputType m_output;
    std::size_t m_size = 0; ///< values, null not counted
    bool m_hasNull = false;
    std::shared_ptr<const Dictionary> m_dictionary; ///< Text
    std::vector<std::int64_t> m_integers;           ///< Bool and all that is stored as integers
    std::vector<double> m_reals;
};

/// Which of some values of a list a uniform chooses, by weight. The code rises with the uniform.
class ValueChoice
{
public:
    /// codes[k] is the code of values.values[k]. Where weights vary by row only order() is of use.
    ValueChoice(const WeightedValues& values, std::span<const std::uint32_t> codes);

    std::uint32_t operator()(double u) const { return m_codes[m_table(u)]; }
    void map(std::span<const double> u, std::span<std::uint32_t> out) const;
    /// The position in the order that a uniform chooses.
    std::uint32_t position(double u) const { return m_table(u); }
    bool hasConstantWeights() const { return m_table.size() > 0; }
    /// Numbers of the values by rising code, and the codes in that order.
    const std::vector<std::uint32_t>& order() const { return m_order; }
    const std::vector<std::uint32_t>& codes() const { return m_codes; }

private:
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_codes;
    WeightTable m_table;
    bool m_isInOrder = true; ///< m_codes[k] is k
};

} // namespace dw
