// SQL expressions become steps that DuckDB runs.
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/compiler.h"
#include "core/sql/references.h"

namespace dw {

std::optional<ColumnSlot> Compiler::sqlStep(std::size_t, std::string_view, const SqlReferences&,
                                            std::optional<DataType>, const std::string& pointer)
{
    m_problems.error("sql", pointer, "SQL is not linked in yet.");
    return std::nullopt;
}

} // namespace dw
