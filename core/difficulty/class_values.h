// The classes of a target: its distinct values, numbered.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"

#include <optional>

namespace dw {

class ClassValues
{
public:
    /// The distinct values of the column's rows, rising; nulls and NaN are none. With more than `most` only their
    /// number says anything.
    ClassValues(const Column& column, std::size_t most);

    std::size_t size() const { return m_labels.size(); }
    bool tooMany() const { return m_tooMany; }
    const std::vector<std::string>& labels() const { return m_labels; }
    /// Of a row of a column of the same type and scale; nothing for nulls and values that are no class.
    std::optional<std::uint32_t> codeOf(const Column& column, std::size_t row) const;
    /// `rows` rows that all have the value of a class.
    void fill(std::uint32_t label, std::size_t rows, Column& out) const;

private:
    Column m_values; // one row a class
    std::vector<std::string> m_labels;
    bool m_tooMany = false;
};

} // namespace dw
