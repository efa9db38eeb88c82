// The classes of a target, numbered: its distinct values, or two ranges where it is a number of many values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"

#include <optional>

namespace dw {

class ClassValues
{
public:
    /// The distinct values of the column's rows, rising; nulls and NaN are none. A number with more than `most` is cut
    /// at its median; of other columns with more only their number says anything.
    ClassValues(const Column& column, std::size_t most);

    std::size_t size() const { return m_labels.size(); }
    bool tooMany() const { return m_tooMany; }
    /// The classes are what lies below a value and what does not.
    bool isCut() const { return m_cut.has_value(); }
    /// That value, as it is written.
    const std::string& cutText() const { return m_cutText; }
    const std::vector<std::string>& labels() const { return m_labels; }
    /// Of a row of a column of the same type and scale; nothing for nulls and values that are no class.
    std::optional<std::uint32_t> codeOf(const Column& column, std::size_t row) const;
    /// `rows` rows that all have the value of a class; not where values are cut.
    void fill(std::uint32_t label, std::size_t rows, Column& out) const;

private:
    Column m_values; // one row a class
    std::vector<std::string> m_labels;
    bool m_tooMany = false;
    std::optional<double> m_cut;
    std::string m_cutText;

    void cutAtMedian(const Column& column);
};

} // namespace dw
