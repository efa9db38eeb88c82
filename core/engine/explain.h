// Why a value is what it is, in words: draw, parameters, redraws, parent, inputs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/result.h"
#include "core/engine/plan.h"
#include "core/project/project.h"

namespace dw {

/// How often rules had a row drawn again.
struct Redraws {
    std::uint32_t attempt = 0;      ///< 0: the first draw was kept
    std::vector<std::string> rules; ///< by the names that messages give them; none: no rule touches the value
};

struct Explanation {
    std::string value;
    Redraws redraws;
    std::vector<std::string> lines; ///< one sentence each, the value's own first
};

/// `column` is a position in the project's table; the plan is of that project.
Result<Explanation> explainValue(const Project& project, const Plan& plan, std::size_t table, std::size_t column,
                                 std::int64_t row);

/// One value as people read it: text in quotes, "null" for none.
std::string valueWords(const Column& column, std::size_t i);

} // namespace dw
