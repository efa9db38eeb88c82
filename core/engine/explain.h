// Why a value is what it is, in words: draw, parameters, redraws, parent, inputs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/plan.h"
#include "core/project/project.h"

namespace dw {

struct Explanation {
    std::string value;
    std::vector<std::string> lines; ///< one sentence each, the value's own first
};

/// `column` is a position in the project's table; the plan is of that project.
Result<Explanation> explainValue(const Project& project, const Plan& plan, std::size_t table, std::size_t column,
                                 std::int64_t row);

/// One value as people read it: text in quotes, "null" for none.
std::string valueWords(const Column& column, std::size_t i);

} // namespace dw
