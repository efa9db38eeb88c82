// What SQL may ask about a row besides its columns: importance_weight(), scenario_name(), difficulty_level() and
// difficulty_margin().
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/sql/references.h"

namespace dw {

enum class RowFact { ImportanceWeight, ScenarioName, DifficultyLevel, DifficultyMargin };

struct RowFactCall {
    RowFact fact;
    ByteRange range; ///< from the name to the closing parenthesis
};

/// In the order of the text.
std::vector<RowFactCall> rowFactCalls(std::string_view sql);
/// The call that the whole expression consists of.
std::optional<RowFact> plainRowFact(std::string_view sql);
/// The column that holds the importance weights of the table's rows, as they are; viewers weight by it.
const ColumnDesign* weightColumnOf(const TableDesign& table);
/// The column, one that is written, that holds the level of difficulty of the table's rows.
const ColumnDesign* levelColumnOf(const TableDesign& table);

} // namespace dw
