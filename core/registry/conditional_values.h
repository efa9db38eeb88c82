// Values to choose from, another list of them for each combination of values of other columns.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/registry/read_param.h"
#include "core/registry/value_list.h"

namespace dw {

/// One line of such a table. The keys are texts as written in JSON, one a column; "*" stands for any value.
struct ConditionalLine {
    std::vector<std::string> keys;
    WeightedValues values;
    std::string place; ///< where it stands, relative to the parameters
};

/// Reads the values of a line; weights must be plain numbers.
bool readConditionalValues(const Json& json, ConditionalLine& line, Problems& problems, const std::string& pointer);

/// Immutable; of the lines that fit a row the first one counts.
class ConditionalValues
{
public:
    /// More combinations of keys than this are refused: each takes four bytes.
    static constexpr std::size_t kMostCombinations = std::size_t{1} << 20;

    ConditionalValues() = default;
    /// What is wrong is reported below `pointer`. Lines must have a key for each column.
    ConditionalValues(std::span<const ConditionalLine> lines, std::span<const ColumnRef> columns, ValueType type,
                      Problems& problems, const std::string& pointer);

    static OutputType outputOf(std::span<const ConditionalLine> lines, ValueType type);

    /// The columns' keys, for the worker's own copy: looking up changes them.
    const std::vector<CaseIndex>& indexes() const { return m_indexes; }
    /// Rows that no line fits become null and are counted as faults of `parameter`.
    void fill(std::vector<CaseIndex>& indexes, std::span<const ColumnRef> columns, const FillContext& context,
              std::string_view parameter, Column& out) const;
    std::string explain(std::vector<CaseIndex>& indexes, std::span<const ColumnRef> columns, const FillContext& context,
                        std::size_t i) const;

private:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    void findLines(std::span<const ConditionalLine> lines, const std::vector<std::vector<std::string>>& keys);
    /// The number of the line of each row, or kNone.
    std::vector<std::uint32_t> linesOf(std::vector<CaseIndex>& indexes, std::span<const ColumnRef> columns,
                                       const FillContext& context) const;

    ValueList m_list;
    std::vector<CaseIndex> m_indexes;
    std::vector<std::size_t> m_sizes;    ///< keys of each column, and one more for all other values
    std::vector<std::uint32_t> m_lineOf; ///< by combination, the last column fastest
    std::vector<ValueChoice> m_choices;  ///< by line
};

} // namespace dw
