// Tables of counterfactual twins, while they are compiled. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"

namespace dw {

/// The table that a table of twins is of; nothing when it is no such table, or when there is no such original (which is
/// a problem, reported once, with `report`).
std::optional<std::size_t> originalOf(Compiler& compiler, std::size_t table, bool report = false);
/// `original.x` and `twin.x` of a table of twins: the value as it is, and as it would be.
std::optional<ColumnSlot> twinColumn(Compiler& compiler, std::size_t table, std::string_view relation,
                                     std::string_view column, const std::string& pointer);
/// When all columns of the table are bound: the step that makes all twin values at once.
void bindTwins(Compiler& compiler, std::size_t table);

} // namespace dw
