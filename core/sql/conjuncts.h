// The parts of a condition that must all hold: "a > 1 and b = 2" has two.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dw {

/// The operands of the outermost ANDs, found without DuckDB; the condition itself when there is none, or when an OR
/// stands beside it. The conjunction of the parts in parentheses is the condition.
std::vector<std::string> sqlConjuncts(std::string_view sql);

} // namespace dw
