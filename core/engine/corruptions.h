// What leaves the table otherwise than it is, while it is compiled. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"

namespace dw {

/// When everything else of all tables is bound: nothing that was bound before sees what corruptions do.
void bindCorruptions(Compiler& compiler, std::size_t table);

/// What the clean table of a corrupted one is called in the output.
std::string cleanTableName(const std::string& table);

} // namespace dw
