// Any column as a few numbered values, with the SQL that finds the rows of each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/column.h"
#include "core/registry/metric_input.h"

namespace dw {

struct CategoryRules {
    std::size_t maximumNumbers = 12; ///< numbers with more different values are cut into ranges
    std::size_t bins = 4;            ///< as many ranges of about equal size
    std::size_t maximumTexts = 0;    ///< with more different values, the rarest are taken together; 0: no limit
    double rareBelow = 0;            ///< values with fewer rows are taken together
    std::vector<double> cuts;        ///< where the ranges of a number begin, whatever its values
};

inline constexpr std::string_view kMissingLabel = "(missing)";
inline constexpr std::string_view kRarerLabel = "(rarer values)";

/// `rows` are row numbers of the column; the codes are in their order.
Categories categoriesOf(std::string name, const Column& column, std::span<const std::uint32_t> rows,
                        const CategoryRules& rules);

/// The label a value of another column of the same kind would have; nothing where it would have none.
std::optional<std::string> labelIn(const Categories& categories, const Column& column, std::size_t row);

/// A value as it is written in files: true, 12.50, 2024-01-31. Not of nulls.
std::string valueText(const Column& column, std::size_t row);
/// The column's name as SQL needs it.
std::string sqlName(std::string_view column);
/// 'it''s'
std::string sqlText(std::string_view text);

} // namespace dw
