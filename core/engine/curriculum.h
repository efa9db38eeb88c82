// Rows dealt out to levels of difficulty by their margin. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"

namespace dw {

/// Fills difficulty_level() and difficulty_margin() of a table that has a curriculum. Where levels begin is found on
/// rows of the table, as they are with all its targets, rules and scenarios.
void bindCurriculum(Compiler& compiler, std::size_t table);

} // namespace dw
