// The last plan, in the order that the project has now: what is shown until the next plan has been made.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/plan.h"
#include "core/project/project.h"

namespace dw::ui {

/// \p plan was made of, or arranged for, \p before. The result has a table for each of \p now, with a slot or -1 for
/// each of its columns: values come as they were for what is still there. The same plan when nothing stands elsewhere.
std::shared_ptr<const Plan> arrangedPlan(const std::shared_ptr<const Plan>& plan, const Project& before,
                                         const Project& now);

} // namespace dw::ui
