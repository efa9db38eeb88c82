// Injections of a table take hold while it is compiled. Internal to the engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/compiler.h"
#include "core/registry/injection.h"

#include <variant>

namespace dw {

/// What is to happen to an outcome once its rates are settled.
struct OutcomeChange {
    std::string pointer; ///< of the injection
    std::string name;
    Stream stream;
    std::shared_ptr<const Column> favourable; ///< one row
    std::variant<ClassOverlap, BoundaryRows> what;
};

/// Shifts of draws and selections, before targets are solved; what is recorded otherwise is last. Returns what comes
/// after the targets.
std::vector<OutcomeChange> bindInjections(Compiler& compiler, std::size_t table);

} // namespace dw
