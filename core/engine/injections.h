// Injections of a table take hold while it is compiled. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"

namespace dw {

/// Shifts of draws and selections, before targets are solved; what is recorded otherwise is last.
void bindInjections(Compiler& compiler, std::size_t table);

} // namespace dw
