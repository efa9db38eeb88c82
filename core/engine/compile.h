// From a project, which may be wrong, to a plan, which cannot be.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/problem.h"
#include "core/engine/plan.h"
#include "core/project/project.h"

#include <stop_token>

namespace dw {

struct Compiled {
    /// Null when there is any error.
    std::shared_ptr<const Plan> plan;
    /// What could be compiled in spite of errors: columns with problems, and those that depend on them, are left out.
    /// Equal to `plan` when there are none. For previews only.
    std::shared_ptr<const Plan> partial;
    Problems problems;
};

/// Checks everything and reports all problems at once. Deterministic; takes no longer than a few milliseconds for a
/// hundred columns, except where a table's row count depends on a pass over its parents. Once asked to stop it comes
/// back early, with an answer that is of no use.
Compiled compile(const Project& project, std::stop_token stop = {});

} // namespace dw
